"""How requests travel: over connections of our own, or by the HTTP client that the user supplied.

Our connections are httpcore2's, on which httpx2 stands: a request has no cookies, no auth flow and no history here,
and without the objects for them a call costs half, and an open stream holds less. Where one of them is needed, for a
proxy of the environment, a redirect or an unusual address, httpx2's whole client takes over.
"""

from __future__ import annotations

import contextlib
import re
import threading
import weakref
from collections.abc import AsyncGenerator, Awaitable, Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from urllib.parse import urlsplit
from urllib.request import getproxies

import httpcore2

from tramontane.client.reply import FAILURES, LeanReply, WholeReply, as_httpx, request_of

if TYPE_CHECKING:
    import asyncio
    import ssl

    import httpx2

    from tramontane.client.call import Send
    from tramontane.client.reply import Reply

__all__ = ["AsyncHttpClient", "AsyncPool", "HttpClient", "Pool"]

DEFAULT_TIMEOUT = 300.0
CONNECTIONS: dict[str, Any] = {"max_connections": None, "max_keepalive_connections": 100, "keepalive_expiry": 5.0}
"""A stream holds its connection, and nobody waits for a connection behind an open stream."""
PLAIN = re.compile(r"https?://[\w.-]+(:\d+)?(/[\w.~!$&'()*+,;=:@%/?-]*)?", re.ASCII)


class HttpClient(Protocol):
    """What a supplied client must have: that of httpx, of httpx2, or one of the user's own."""

    @property
    def build_request(self) -> Callable[..., Any]: ...
    @property
    def send(self) -> Callable[..., Any]: ...


class AsyncHttpClient(Protocol):
    @property
    def build_request(self) -> Callable[..., Any]: ...
    @property
    def send(self) -> Callable[..., Awaitable[Any]]: ...


class _Address(NamedTuple):
    url: httpcore2.URL
    host: bytes
    scheme: str


@lru_cache(maxsize=64)
def _address(url: str) -> _Address | None:
    """None for one that is not plain, and so is none of ours."""
    if not PLAIN.fullmatch(url):
        return None
    parts = urlsplit(url)
    return _Address(httpcore2.URL(url), parts.netloc.encode(), parts.scheme)


def _has_proxy() -> bool:
    return not getproxies().keys().isdisjoint({"http", "https", "all"})


def _request(send: Send, address: _Address) -> httpcore2.Request:
    headers = [(b"host", address.host)]
    headers += [(_name(name), value.encode()) for name, value in send.headers.items()]
    if send.content is not None:
        headers.append((b"content-length", b"%d" % len(send.content)))
    seconds = DEFAULT_TIMEOUT if send.timeout is None else send.timeout
    return httpcore2.Request(
        send.method, address.url, headers=headers, content=send.content, extensions=_patience(seconds)
    )


# An open stream holds its request: what is the same in all of them is shared.
@lru_cache(maxsize=64)
def _name(text: str) -> bytes:
    return text.encode()


@lru_cache(maxsize=64)
def _patience(seconds: float) -> dict[str, dict[str, float]]:
    return {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), seconds)}


def _build_with(client: HttpClient | AsyncHttpClient, send: Send) -> Any:
    timeout = {} if send.timeout is None else {"timeout": send.timeout}
    return client.build_request(send.method, send.url, headers=send.headers, content=send.content, **timeout)


def _like_ours() -> dict[str, Any]:
    """How the whole client that takes over is made: it waits as long, and opens as many connections."""
    import httpx2

    return {"follow_redirects": True, "timeout": DEFAULT_TIMEOUT, "limits": httpx2.Limits(**CONNECTIONS)}


def _ssl_context(scheme: str) -> ssl.SSLContext | None:
    """Reading the certificate store takes tens of milliseconds; connections for plain http have no use for it."""
    if scheme == "http":
        return None
    import httpx2

    return httpx2.create_ssl_context()


class Pool:
    """Sends requests from any thread."""

    def __init__(self, supplied: HttpClient | None) -> None:
        self._supplied = supplied
        self._has_proxy = _has_proxy()
        self._connections: dict[str, httpcore2.ConnectionPool] = {}
        self._whole: httpx2.Client | None = None
        self._open = contextlib.ExitStack()
        self._lock = threading.Lock()

    def send(self, send: Send) -> Reply | None:
        if self._supplied is not None:
            return self._send_with(self._supplied, send)
        address = None if self._has_proxy else _address(send.url)
        if address is None:
            return self._send_with(self._client(), send)
        try:
            response = self._to(address.scheme).handle_request(_request(send, address))
            reply = LeanReply(response, send)
            if reply.is_redirect:
                reply.close()
                return self._send_with(self._client(), send)
            if not send.stream:
                reply.read()
        except FAILURES as failure:
            raise as_httpx(failure, request_of(send)) from failure
        return reply

    def _send_with(self, client: HttpClient, send: Send) -> Reply | None:
        response = client.send(_build_with(client, send), stream=send.stream)
        return None if response is None else WholeReply(response)

    def _to(self, scheme: str) -> httpcore2.ConnectionPool:
        with self._lock:
            if scheme not in self._connections:
                opened = httpcore2.ConnectionPool(ssl_context=_ssl_context(scheme), **CONNECTIONS)
                self._open.callback(opened.close)
                self._connections[scheme] = opened
            return self._connections[scheme]

    def _client(self) -> httpx2.Client:
        import httpx2

        with self._lock:
            if self._whole is None:
                self._whole = httpx2.Client(**_like_ours())
                self._open.callback(self._whole.close)
            return self._whole

    def close(self) -> None:
        """A supplied client stays open: it is its owner's."""
        self._open.close()

    def __del__(self) -> None:
        with contextlib.suppress(Exception):
            self.close()


class AsyncPool:
    """Sends requests on whichever event loop runs; each loop has connections of its own, closed when it ends."""

    def __init__(self, supplied: AsyncHttpClient | None) -> None:
        self._supplied = supplied
        self._has_proxy = _has_proxy()
        self._loops: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _LoopConnections] = (
            weakref.WeakKeyDictionary()
        )

    async def send(self, send: Send) -> Reply | None:
        if self._supplied is not None:
            return await self._send_with(self._supplied, send)
        address = None if self._has_proxy else _address(send.url)
        connections = await self._here()
        if address is None:
            return await self._send_with(connections.client(), send)
        try:
            response = await connections.to(address.scheme).handle_async_request(_request(send, address))
            reply = LeanReply(response, send)
            if reply.is_redirect:
                await reply.aclose()
                return await self._send_with(connections.client(), send)
            if not send.stream:
                await reply.aread()
        except FAILURES as failure:
            raise as_httpx(failure, request_of(send)) from failure
        return reply

    async def _send_with(self, client: AsyncHttpClient, send: Send) -> Reply | None:
        response = await client.send(_build_with(client, send), stream=send.stream)
        return None if response is None else WholeReply(response)

    async def sleep(self, seconds: float) -> None:
        import asyncio

        await asyncio.sleep(seconds)

    async def _here(self) -> _LoopConnections:
        from asyncio import get_running_loop

        loop = get_running_loop()
        connections = self._loops.get(loop)
        if connections is None:
            connections = self._loops[loop] = _LoopConnections()
            await connections.open()
        return connections

    async def aclose(self) -> None:
        import asyncio

        loop = asyncio.get_running_loop()
        for owner, connections in list(self._loops.items()):
            if owner is loop:
                await connections.aclose()
            elif owner.is_running():
                asyncio.run_coroutine_threadsafe(connections.aclose(), owner)


class _LoopConnections:
    def __init__(self) -> None:
        self._connections: dict[str, httpcore2.AsyncConnectionPool] = {}
        self._whole: httpx2.AsyncClient | None = None
        self._open = contextlib.AsyncExitStack()
        self._life = self._live()

    async def _live(self) -> AsyncGenerator[None]:
        """A loop that shuts down closes its async generators, and with this one the connections."""
        async with self._open:
            yield

    async def open(self) -> None:
        await anext(self._life)

    async def aclose(self) -> None:
        await self._life.aclose()

    def to(self, scheme: str) -> httpcore2.AsyncConnectionPool:
        if scheme not in self._connections:
            opened = httpcore2.AsyncConnectionPool(ssl_context=_ssl_context(scheme), **CONNECTIONS)
            self._open.push_async_callback(opened.aclose)
            self._connections[scheme] = opened
        return self._connections[scheme]

    def client(self) -> httpx2.AsyncClient:
        import httpx2

        if self._whole is None:
            self._whole = httpx2.AsyncClient(**_like_ours())
            self._open.push_async_callback(self._whole.aclose)
        return self._whole
