"""The child process of an engine: started, spoken to, and reaped, however it ends."""

from __future__ import annotations

import asyncio
import mmap
import signal
import socket
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from tramontane.engine.contract import EngineFailed
from tramontane.engine.process.frames import (
    TOLD,
    Admitted,
    BrokenFrame,
    Frame,
    Reader,
    Ready,
    Stepped,
    Unloadable,
    encode,
)

PAGE = mmap.PAGESIZE


class Child(asyncio.Protocol):
    """Made by `launch`. Its `end` comes once the process is gone, and tells why."""

    def __init__(self, process: subprocess.Popen[bytes], hear: Callable[[Admitted | Stepped], None]) -> None:
        loop = asyncio.get_running_loop()
        self.process = process
        self._hear = hear
        self._reader = Reader(TOLD)
        self._transport: asyncio.WriteTransport | None = None
        self._lost: asyncio.Future[None] = loop.create_future()
        self._ready: asyncio.Future[Ready] = loop.create_future()
        self._reason = ""
        self._has_spoken = False
        self.end = loop.create_task(self._reap())

    @classmethod
    async def launch(
        cls, command: Sequence[str], hear: Callable[[Admitted | Stepped], None], seconds: float
    ) -> tuple[Child, Ready]:
        """A child that is ready.

        Raises:
            EngineFailed: It is not, after so many seconds or for good; the message says why.
        """
        try:
            process, ours = _start(command)
        except OSError as error:
            raise EngineFailed(f"its process cannot be started: {error}") from error
        child = cls(process, hear)
        try:
            await asyncio.get_running_loop().create_unix_connection(lambda: child, sock=ours)
            await asyncio.wait([child._ready, child.end], timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if child._ready.done():
                return child, child._ready.result()
            raise EngineFailed(await child.close(f"it was not ready within {seconds:g} s"))
        except BaseException:
            if child._transport is None:
                ours.close()
                child.connection_lost(None)
            await child.close("it is not needed")
            raise

    def send(self, frame: Frame) -> None:
        """Say something to it, as long as it is there."""
        if self._transport and not self._transport.is_closing():
            self._transport.write(encode(frame))

    def has_spoken(self) -> bool:
        """Whether it has, since this was last asked."""
        spoken, self._has_spoken = self._has_spoken, False
        return spoken

    @property
    def memory(self) -> int | None:
        """Bytes that it holds, where the system tells."""
        try:
            pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        except (OSError, IndexError):
            return None
        return int(pages) * PAGE

    def kill(self, reason: str) -> None:
        self._reason = self._reason or reason
        self.process.kill()

    async def close(self, reason: str) -> str:
        """End it, if it has not ended; the reason why it did."""
        if not self.end.done():
            self.kill(reason)
        return await asyncio.shield(self.end)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.WriteTransport", transport)  # whichever event loop made it

    def data_received(self, data: bytes) -> None:
        self._has_spoken = True
        try:
            for frame in self._reader.feed(data):
                match frame:
                    case Ready() if self._ready.done():
                        raise BrokenFrame("it is ready twice")
                    case Ready():
                        self._ready.set_result(frame)
                    case Unloadable(message):
                        self._reason = message
                    case _:
                        self._hear(frame)
        except BrokenFrame as error:
            self.kill(f"it says what no engine says: {error}")

    def connection_lost(self, exc: Exception | None) -> None:
        if not self._lost.done():
            self._lost.set_result(None)

    async def _reap(self) -> str:
        """Without its connection it is of no use, and without the process there is no connection."""
        await self._lost
        self.process.kill()
        code = await asyncio.to_thread(self.process.wait)
        return self._reason or _meaning_of(code)


def _start(command: Sequence[str]) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """A session of its own, so that a terminal's Ctrl-C is not for it; what it prints is no answer of ours."""
    ours, theirs = socket.socketpair()
    try:
        number = theirs.fileno()
        process = subprocess.Popen(  # noqa: S603 - the command is ours
            [*command, str(number)], stdin=subprocess.DEVNULL, stdout=2, pass_fds=[number], start_new_session=True
        )
    except BaseException:
        ours.close()
        raise
    finally:
        theirs.close()
    return process, ours


def _meaning_of(code: int) -> str:
    if code == -signal.SIGKILL:
        return "it was killed, perhaps because there was not enough memory for it"
    if code < 0:
        return f"it crashed with signal {-code} ({signal.Signals(-code).name}); its file may be damaged"
    return f"it ended with code {code}"
