"""A script under our names: what it imports as the official package is Tramontane, for this one process."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Sequence
from pathlib import Path

from tramontane import aliases


def run(script: Path, arguments: Sequence[str]) -> None:
    aliases.install()
    sys.argv = [str(script), *arguments]
    sys.path.insert(0, str(script.resolve().parent))
    runpy.run_path(str(script), run_name="__main__")
