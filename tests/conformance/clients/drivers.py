"""The official clients, each behind a driver in its own language and its own environment."""

import json
import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
PEERS = HERE.parents[2] / ".peers"
"""Where the Makefile puts an environment for each of CLIENTS."""
CLIENTS = {
    "mistralai-1.12.4": ("bin/python", "drive.py"),
    "mistralai-2.5.2": ("bin/python", "drive.py"),
    "mistralai-3.7.0": ("bin/python", "drive.py"),
    "node-2.7.0": ("node", "drive.mjs"),
}


class Missing(Exception):
    """The client's environment is not there; the message says how to make it."""


class Driver:
    """Makes one call at a time, and tells what came back in the wire's own names."""

    def __init__(self, client: str) -> None:
        program, script = CLIENTS[client]
        environment = PEERS / client
        interpreter = shutil.which(program) if program == "node" else environment / program
        if not interpreter or not environment.is_dir():
            raise Missing(f"{client} is not installed; `make conformance` does it where there is a {program}")
        self._process = subprocess.Popen(
            [interpreter, HERE / script, environment],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={name: value for name, value in os.environ.items() if not name.startswith("MISTRAL_")},
        )

    def do(self, **task: object) -> dict:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(task) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, f"the driver ended in the middle of {task}"
        return json.loads(line)

    def close(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._process.stdout.close()
