"""The lines that requests leave in the log: written as they come, by the shortest way."""

from __future__ import annotations

import time
from typing import BinaryIO


class Lines:
    """Each begins with its time, as those of `logging` do, which takes five times as long to write one."""

    def __init__(self, log: BinaryIO) -> None:
        self._log = log
        self._second = 0
        self._time = ""

    def write(self, line: str) -> None:
        second, fraction = divmod(time.time(), 1)
        if second != self._second:
            self._second = second
            self._time = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(second))
        self._log.write(f"{self._time},{int(fraction * 1000):03} {line}\n".encode(errors="backslashreplace"))
        self._log.flush()
