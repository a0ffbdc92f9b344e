"""How requests travel: connection pools of our own, or the HTTP client that the user supplied.

Our own pools speak to httpx2's transports, one level below its `Client`: a request here has no cookies, no auth flow
and no redirect history, and leaving them out halves what a call costs. A proxy in the environment, or a redirect,
takes the whole client instead. A program that never awaits is spared the import of asyncio.
"""

from __future__ import annotations

import contextlib
import threading
import weakref
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any, Protocol
from urllib.request import getproxies

import httpx2

if TYPE_CHECKING:
    import asyncio

    from tramontane.client.call import Send

DEFAULT_TIMEOUT = 300.0
LIMITS = httpx2.Limits(max_connections=None, max_keepalive_connections=100)
"""A stream holds its connection, and nobody waits for a connection behind an open stream."""


class HttpClient(Protocol):
    """What a supplied client must have: that of httpx, of httpx2, or one of the user's own."""

    def build_request(self, method: str, url: Any, **options: Any) -> Any: ...
    def send(self, request: Any, **options: Any) -> Any: ...


class AsyncHttpClient(Protocol):
    def build_request(self, method: str, url: Any, **options: Any) -> Any: ...
    async def send(self, request: Any, **options: Any) -> Any: ...


class _Requests:
    """Builds requests, and remembers the addresses it has parsed."""

    def __init__(self) -> None:
        self._urls: dict[str, httpx2.URL] = {}

    def build(self, send: Send) -> httpx2.Request:
        url = self._urls.get(send.url)
        if url is None:
            url = self._urls[send.url] = httpx2.URL(send.url)
        seconds = DEFAULT_TIMEOUT if send.timeout is None else send.timeout
        timeout = {"connect": seconds, "read": seconds, "write": seconds, "pool": seconds}
        return httpx2.Request(
            send.method, url, headers=send.headers, content=send.content, extensions={"timeout": timeout}
        )


def _build_with(client: HttpClient | AsyncHttpClient, send: Send) -> Any:
    timeout = {} if send.timeout is None else {"timeout": send.timeout}
    return client.build_request(send.method, send.url, headers=send.headers, content=send.content, **timeout)


def _is_proxied() -> bool:
    return not getproxies().keys().isdisjoint({"http", "https", "all"})


class Pool:
    """Sends requests one at a time from any thread."""

    def __init__(self, supplied: HttpClient | None) -> None:
        self._supplied = supplied
        self._requests = _Requests()
        self._transports: dict[str, httpx2.HTTPTransport] = {}
        self._whole: httpx2.Client | None = None
        self._open = contextlib.ExitStack()
        self._lock = threading.Lock()
        self._is_proxied = supplied is None and _is_proxied()

    def send(self, send: Send) -> httpx2.Response:
        if self._supplied is not None:
            return self._supplied.send(_build_with(self._supplied, send), stream=send.stream)
        request = self._requests.build(send)
        if self._is_proxied:
            return self._client().send(request, stream=send.stream)
        response = self._transport(request.url.scheme).handle_request(request)
        response.request = request
        if response.has_redirect_location:
            response.close()
            return self._client().send(request, stream=send.stream)
        if not send.stream:
            response.read()
            response.close()
        return response

    def _transport(self, scheme: str) -> httpx2.HTTPTransport:
        with self._lock:
            if scheme not in self._transports:
                transport = httpx2.HTTPTransport(verify=_verifies(scheme), limits=LIMITS)
                self._open.callback(transport.close)
                self._transports[scheme] = transport
            return self._transports[scheme]

    def _client(self) -> httpx2.Client:
        with self._lock:
            if self._whole is None:
                self._whole = httpx2.Client(follow_redirects=True, limits=LIMITS)
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
        self._requests = _Requests()
        self._loops: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _LoopConnections] = (
            weakref.WeakKeyDictionary()
        )
        self._is_proxied = supplied is None and _is_proxied()

    async def send(self, send: Send) -> httpx2.Response:
        if self._supplied is not None:
            return await self._supplied.send(_build_with(self._supplied, send), stream=send.stream)
        request = self._requests.build(send)
        connections = await self._connections()
        if self._is_proxied:
            return await connections.client().send(request, stream=send.stream)
        response = await connections.transport(request.url.scheme).handle_async_request(request)
        response.request = request
        if response.has_redirect_location:
            await response.aclose()
            return await connections.client().send(request, stream=send.stream)
        if not send.stream:
            await response.aread()
            await response.aclose()
        return response

    async def sleep(self, seconds: float) -> None:
        import asyncio

        await asyncio.sleep(seconds)

    async def _connections(self) -> _LoopConnections:
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
        self._loops.clear()


class _LoopConnections:
    def __init__(self) -> None:
        self._transports: dict[str, httpx2.AsyncHTTPTransport] = {}
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

    def transport(self, scheme: str) -> httpx2.AsyncHTTPTransport:
        if scheme not in self._transports:
            transport = httpx2.AsyncHTTPTransport(verify=_verifies(scheme), limits=LIMITS)
            self._open.push_async_callback(transport.aclose)
            self._transports[scheme] = transport
        return self._transports[scheme]

    def client(self) -> httpx2.AsyncClient:
        if self._whole is None:
            self._whole = httpx2.AsyncClient(follow_redirects=True, limits=LIMITS)
            self._open.push_async_callback(self._whole.aclose)
        return self._whole


def _verifies(scheme: str) -> bool:
    """Reading the certificate store takes tens of milliseconds; a pool for plain http has no use for it."""
    return scheme != "http"
