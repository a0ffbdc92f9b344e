"""The lines that requests leave in the log, written by the shortest way."""

from __future__ import annotations

import asyncio
import time
from typing import BinaryIO


class Lines:
    """Each begins with its time, as those of `logging` do, which takes five times as long to write one.

    Those of one turn of the event loop are written at once, with the answers that are sent in it.
    """

    def __init__(self, log: BinaryIO) -> None:
        self._log = log
        self._second = 0
        self._time = ""
        self._lines: list[str] = []

    def write(self, line: str) -> None:
        second, fraction = divmod(time.time(), 1)
        if second != self._second:
            self._second = second
            self._time = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(second))
        if not self._lines:
            asyncio.get_running_loop().call_soon(self._send)
        self._lines.append(f"{self._time},{int(fraction * 1000):03} {line}\n")

    def _send(self) -> None:
        lines, self._lines = self._lines, []
        self._log.write("".join(lines).encode(errors="backslashreplace"))
        self._log.flush()
