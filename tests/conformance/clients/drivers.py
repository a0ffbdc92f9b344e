"""The official clients, each behind a driver in its own language and its own environment."""

import shutil
from pathlib import Path

from conformance.apart import Apart

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


class Driver(Apart):
    """Makes one call at a time, and tells what came back in the wire's own names."""

    def __init__(self, client: str) -> None:
        program, script = CLIENTS[client]
        environment = PEERS / client
        interpreter = shutil.which(program) if program == "node" else environment / program
        if not interpreter or not environment.is_dir():
            raise Missing(f"{client} is not installed; `make conformance` does it where there is a {program}")
        super().__init__(interpreter, HERE / script, environment)
