"""A port on loopback that an app answers on, and connections to it that can be made to break."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Receive, Scope
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

HOST = "127.0.0.1"
TRANSPORT = "tramontane.transport"
LINGER = struct.pack("ii", 1, 0)
"""What makes a socket end with a reset instead of an orderly farewell."""
SECONDS_TO_END = 1.0
"""How long those get to notice whose connections were broken."""


class Connection(HttpToolsProtocol):
    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope[TRANSPORT] = self.transport  # pyright: ignore[reportGeneralTypeIssues] - a scope may hold more


def hang_up(scope: Scope) -> None:
    """End the connection once what was said is sent."""
    scope[TRANSPORT].close()


def reset(scope: Scope) -> None:
    """End the connection at once, as a machine does that knows nothing of it."""
    transport: asyncio.Transport = scope[TRANSPORT]
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER)
    transport.abort()


async def has_gone(receive: Receive, seconds: float | None = None) -> bool:
    """Whether the caller, whose request was read whole, goes away before so many seconds have passed."""
    try:
        async with asyncio.timeout(seconds):
            while (await receive())["type"] != "http.disconnect":
                pass
    except TimeoutError:
        return False
    return True


class Port:
    """Connections to it are refused until it is opened, and again when it is shut."""

    def __init__(self, app: ASGIApp) -> None:
        self._config = uvicorn.Config(
            app, interface="asgi3", ws="none", lifespan="off", log_config=None, access_log=False, server_header=False
        )
        self._config.load()
        self._state = ServerState()
        self._server: asyncio.Server | None = None
        self._socket = _bound(0)
        self.number: int = self._socket.getsockname()[1]

    async def open(self) -> None:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._connect, sock=self._socket)

    def _connect(self) -> Connection:
        return Connection(self._config, self._state, {})

    async def shut(self) -> None:
        """Nobody is answered any more, and nobody else gets the port."""
        await self.close()
        self._socket = _bound(self.number)

    async def close(self) -> None:
        if self._server:
            self._server.close()
        self._socket.close()
        for connection in list(self._state.connections):
            transport: Any = connection.transport
            transport.abort()
        await asyncio.sleep(0)  # for them to be closed
        if answering := list(self._state.tasks):
            await asyncio.wait(answering, timeout=SECONDS_TO_END)


def _bound(port: int) -> socket.socket:
    """A socket that has its port and does not listen."""
    bound = socket.socket(
        socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )  # named, or asyncio delays small writes
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind((HOST, port))
    return bound


@asynccontextmanager
async def opened(app: ASGIApp) -> AsyncGenerator[Port]:
    port = Port(app)
    try:
        await port.open()
        yield port
    finally:
        await port.close()
