"""The pocket model: where the distribution of that name is installed, and has its weights."""

from __future__ import annotations

from pathlib import Path

try:
    from tramontane_pocket import weights
except ModuleNotFoundError:

    def weights() -> Path:
        raise FileNotFoundError("it is not installed: pip install tramontane-pocket")


NAME = "tramontane-pocket"


def is_here() -> bool:
    try:
        return weights().is_file()
    except FileNotFoundError:
        return False
