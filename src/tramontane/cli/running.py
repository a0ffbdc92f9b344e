"""A script under our names: what it imports as the official package is Tramontane, for this one process."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Sequence
from os.path import dirname, realpath

from tramontane import aliases


def run(script: str, arguments: Sequence[str]) -> None:
    aliases.install()
    sys.argv = [script, *arguments]
    sys.path.insert(0, dirname(realpath(script)))  # noqa: PTH120 (pathlib is slow to import)
    runpy.run_path(script, run_name="__main__")
