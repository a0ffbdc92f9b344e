"""What llama.cpp says, passed on to Python's logging; its complaints are kept until an exception tells them."""

from __future__ import annotations

import atexit
import ctypes
import logging
import re
from collections import deque

from tramontane.backends.llamacpp.binding import SILENT, AbortCallback, LogCallback

logger = logging.getLogger("tramontane.llamacpp")

LEVELS = {3: logging.INFO, 4: logging.INFO}
ERROR = 4
PREFIX = re.compile(r"^(?:[\w:~<>]+: |error loading model(?: \w+)?: )+")
NO_REASON = "failed to load model"


class Log:
    """Quiet unless somebody listens: nothing that llama.cpp says is a warning of its own."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._complaints: deque[str] = deque(maxlen=3)
        self._callback = LogCallback(self._take)
        library.llama_log_set(ctypes.cast(self._callback, ctypes.c_void_p), None)
        # Its own way to end calls a debugger for a backtrace, where there is one.
        self._end = AbortCallback(_tell_last_words)
        library.ggml_set_abort_callback(self._end)
        # What is said while the interpreter is taken down must not reach it.
        atexit.register(library.llama_log_set, SILENT, None)

    def complaints(self) -> str:
        """The last errors since this was last asked for."""
        said = "; ".join(line for line in self._complaints if NO_REASON not in line)
        self._complaints.clear()
        return said

    def _take(self, level: int, text: bytes | None, _: int | None) -> None:
        line = (text or b"").decode(errors="replace").strip()
        if not line.strip("."):
            return
        logger.log(LEVELS.get(level, logging.DEBUG), "%s", line)
        if level == ERROR:
            self._complaints.append(PREFIX.sub("", line))


def _tell_last_words(said: bytes) -> None:
    logger.critical("llama.cpp ends this process: %s", said.decode(errors="replace"))
