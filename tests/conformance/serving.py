"""A server of ours on loopback, as `tramontane serve` starts it, in a process of its own."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Server:
    url: str
    log: Path
    """What it wrote, one line a request."""
    process: subprocess.Popen


@contextmanager
def serving(folder: Path, *flags: str) -> Iterator[Server]:
    """A server with its log in `folder`; it stops as an operator would stop it, and must have caught every fault."""
    command = [Path(sys.executable).with_name("tramontane"), "serve", "--port", "0", "--drain-timeout", "1", *flags]
    log = folder / "server.log"
    with (
        log.open("w") as errors,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True) as process,
    ):
        try:
            assert process.stdout
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found, log.read_text()
            yield Server(found[0], log, process)
        finally:
            process.terminate()
            process.wait(timeout=10)
