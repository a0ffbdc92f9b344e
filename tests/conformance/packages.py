"""The packages that are compared, each behind a worker in an interpreter of its own."""

import sys
from pathlib import Path

from conformance.apart import Apart

HERE = Path(__file__).parent
PEERS = HERE.parents[1] / ".peers"
"""Where the Makefile puts a virtual environment for each official version."""
OFFICIAL = ["1.2.6", "1.12.4", "2.5.2", "3.7.0"]
OURS = "ours"


class Package(Apart):
    """Does a task at a time, and tells its outcome."""

    def __init__(self, version: str, url: str) -> None:
        python = sys.executable if version == OURS else PEERS / f"mistralai-{version}" / "bin" / "python"
        super().__init__(python, HERE / "worker.py", url)
        self.version = version
