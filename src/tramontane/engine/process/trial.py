"""A grammar is compiled for trial in a process that may die of it, before it is compiled where others' jobs run."""

from __future__ import annotations

import gc
import os
import signal
import socket
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from io import BufferedRWPair
from threading import Lock

from tramontane.engine.contract import ConstraintRefused

SECONDS = 5.0
"""How long a grammar may take to compile."""
REMEMBERED = 1024
HEAD = 4


class Trial:
    """Forks a process that does nothing but fork again for each grammar: cheap, for it shares the vocabulary.

    It is made before its process has threads, or anything else that should not be forked.
    """

    def __init__(self, compile_one: Callable[[str], object], seconds: float = SECONDS) -> None:
        ours, theirs = socket.socketpair()
        gc.freeze()  # what is shared stays shared
        self.process = os.fork()
        if not self.process:
            os.closerange(3, theirs.fileno())
            os.closerange(theirs.fileno() + 1, os.sysconf("SC_OPEN_MAX"))
            _try_each(theirs, compile_one, seconds)
        theirs.close()
        with ours:
            self._stream: BufferedRWPair = ours.makefile("rwb")
        self._lock = Lock()
        self._verdicts: OrderedDict[bytes, str] = OrderedDict()

    def check(self, grammar: str) -> None:
        """Compile it where it does no harm, unless it is known.

        Raises:
            ConstraintRefused: It does not compile, or not within its bounds.
        """
        digest = _digest(grammar)
        reason = self._verdicts.get(digest)
        if reason is None:
            reason = self._try(grammar)
            self._verdicts[digest] = reason
            if len(self._verdicts) > REMEMBERED:
                self._verdicts.popitem(last=False)
        if reason:
            raise ConstraintRefused(reason)

    def knows(self, grammar: str) -> bool:
        return _digest(grammar) in self._verdicts

    def _try(self, grammar: str) -> str:
        with self._lock:
            _write(self._stream, grammar)
            return _read(self._stream)


def _digest(grammar: str) -> bytes:
    return sha256(grammar.encode()).digest()


def _try_each(asked: socket.socket, compile_one: Callable[[str], object], seconds: float) -> None:
    """The life of the process between: it ends with the one that made it."""
    try:
        stream = asked.makefile("rwb")
        while True:
            grammar = _read(stream)
            trying = os.fork()
            if not trying:
                _try_one(stream, grammar, compile_one, seconds)
            _, status = os.waitpid(trying, 0)
            if status:
                is_late = os.waitstatus_to_exitcode(status) == -signal.SIGALRM
                _write(stream, f"It takes more than {seconds:g} s to compile" if is_late else "It cannot be compiled")
    finally:
        os._exit(0)


def _try_one(stream: BufferedRWPair, grammar: str, compile_one: Callable[[str], object], seconds: float) -> None:
    """The life of the process that may die of it, and then says nothing."""
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)  # nothing in native code holds up this signal
        verdict = _verdict(grammar, compile_one)
        signal.setitimer(signal.ITIMER_REAL, 0)
        _write(stream, verdict)
        os._exit(0)
    finally:
        os._exit(1)


def _verdict(grammar: str, compile_one: Callable[[str], object]) -> str:
    try:
        compile_one(grammar)
    except ConstraintRefused as refused:
        return str(refused) or "It is refused"
    return ""


def _write(stream: BufferedRWPair, text: str) -> None:
    data = text.encode()
    stream.write(len(data).to_bytes(HEAD) + data)
    stream.flush()


def _read(stream: BufferedRWPair) -> str:
    head = stream.read(HEAD)
    if len(head) < HEAD:
        raise EOFError("the process on the other side has ended")
    return stream.read(int.from_bytes(head)).decode()
