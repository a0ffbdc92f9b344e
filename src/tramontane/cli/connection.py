"""A connection to a caller, who may send a request of bounded length in bounded time before anyone looks at it."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LONGEST_HEAD = 32 * 1024
"""How many bytes of a request's line and headers are held, beside those of the read in which it began."""
SECONDS_TO_ARRIVE = 60.0
"""How long a request may take to arrive, its body included; an idle connection has as long for its first one."""


class Corked:
    """A socket's transport that sends at once what is written in one turn of the event loop."""

    def __init__(self, transport: Any, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._written: list[bytes] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def is_closing(self) -> bool:
        return self._transport.is_closing()

    def write(self, data: bytes) -> None:
        if not self._written:
            self._loop.call_soon(self._send)
        self._written.append(data)

    def close(self) -> None:
        self._send()
        self._transport.close()

    def _send(self) -> None:
        if self._written:
            self._transport.write(b"".join(self._written))
            self._written.clear()


class Connection(HttpToolsProtocol):
    _head: int | None = None
    """While a request's head arrives: its length so far, without the read in which it began."""
    _is_arriving = False
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(Corked(transport, self.loop))  # pyright: ignore[reportArgumentType] - it does what one does
        self._hurry()

    def connection_lost(self, exc: Exception | None) -> None:
        self._has_arrived()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        began_before = self._head is not None
        super().data_received(data)
        if not self._is_arriving or self.transport.is_closing():
            return
        if self._head is not None and began_before:
            self._head += len(data)
            if self._head > LONGEST_HEAD:
                self.send_400_response("The head of the request is too long.")
        if self._deadline is None:
            self._hurry()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._head = 0
        self._is_arriving = True

    def on_headers_complete(self) -> None:
        super().on_headers_complete()
        self._head = None

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self._has_arrived()

    def _hurry(self) -> None:
        self._deadline = self.loop.call_later(SECONDS_TO_ARRIVE, self._give_up)

    def _has_arrived(self) -> None:
        self._is_arriving = False
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        """A request behind another one is read no further until its turn comes, and is not late."""
        if self.pipeline:
            self._hurry()
        else:
            self.transport.close()
