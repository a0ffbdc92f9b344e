"""The packages that are compared, each behind a worker in an interpreter of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PEERS = HERE.parents[1] / ".peers"
"""Where the Makefile puts a virtual environment for each official version."""
OFFICIAL = ["1.2.6", "1.12.4", "2.5.2", "3.7.0"]
OURS = "ours"


class Package:
    """Does a task at a time, and tells its outcome."""

    def __init__(self, version: str, url: str) -> None:
        python = sys.executable if version == OURS else PEERS / f"mistralai-{version}" / "bin" / "python"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MISTRAL_")}
        self.version = version
        self._process = subprocess.Popen(
            [python, HERE / "worker.py", url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )

    def do(self, source: str, *, asynchronous: bool = False) -> dict:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"source": source, "asynchronous": asynchronous}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, f"the worker of {self.version} ended in the middle of {source}"
        return json.loads(line)

    def close(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._process.stdout.close()
