"""The command line, where all is wired."""

import sys


def main() -> None:
    try:
        from tramontane.cli.commands import tramontane
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] == "tramontane":
            raise
        sys.exit(f"The command line needs {error.name}, which comes with: pip install 'tramontane[server]'")
    tramontane()
