"""The command line, where all is wired."""

import os.path
import sys

from tramontane.cli.interrupts import an_interrupt_ends_it_at_once


def main() -> None:
    match sys.argv[1:]:
        case ["run", script, *arguments] if os.path.isfile(script):  # noqa: PTH113 (pathlib is slow to import)
            # A script needs no library of the server's, and how it ends is its own affair: click would have its say.
            from tramontane.cli.running import run

            run(script, arguments)
        case _:
            _command()


def _command() -> None:
    try:
        with an_interrupt_ends_it_at_once():
            from tramontane.cli.commands import tramontane
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] == "tramontane":
            raise
        sys.exit(f"The command line needs {error.name}, which comes with: pip install 'tramontane[server]'")
    tramontane()
