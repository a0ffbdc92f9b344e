"""What came back for a request: enough of it to read an answer, and the whole response for whoever asks."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Protocol

import httpcore2

if TYPE_CHECKING:
    import httpx2

    from tramontane.client.call import Send

LIMIT = 64 * 1024 * 1024
"""Bytes of a reply that is read as a whole, decompressed: a few kilobytes can stand for gigabytes."""
REDIRECTS = frozenset({301, 302, 303, 307, 308})
FAILURES = (
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
)


def request_of(send: Send) -> httpx2.Request:
    import httpx2

    return httpx2.Request(send.method, send.url, headers=send.headers, content=send.content)


def as_httpx(failure: Exception, request: httpx2.Request) -> Exception:
    """httpx2 has an error of the same name for each of httpcore2's; users catch httpx2's."""
    import httpx2

    kind: type[httpx2.RequestError] = getattr(httpx2, type(failure).__name__)
    return kind(str(failure), request=request)


def _add(body: bytearray, data: bytes) -> None:
    body += data
    if len(body) > LIMIT:
        raise httpcore2.RemoteProtocolError(f"the reply is larger than {LIMIT} bytes")


class Reply(Protocol):
    """`content` is there unless it is a stream; a stream is iterated, or read, and closed.

    What stops an iteration is one of FAILURES: a generator that translates it would be held by every open stream.
    """

    @property
    def status_code(self) -> int: ...
    @property
    def content(self) -> bytes: ...
    @property
    def is_closed(self) -> bool: ...
    def header(self, name: str) -> str | None: ...
    def as_response(self) -> httpx2.Response: ...

    def read(self) -> bytes: ...
    def iterate(self) -> Iterator[bytes]: ...
    def close(self) -> None: ...

    async def aread(self) -> bytes: ...
    def aiterate(self) -> AsyncIterator[bytes]: ...
    async def aclose(self) -> None: ...


class LeanReply:
    """A reply on a connection of our own."""

    __slots__ = ("_headers", "_send", "_stream", "content", "is_closed", "status_code")

    def __init__(self, response: httpcore2.Response, send: Send) -> None:
        self.status_code = response.status
        self.content = b""
        self.is_closed = False
        self._headers = response.headers
        self._stream: Any = response.stream
        self._send = send

    def header(self, name: str) -> str | None:
        wanted = name.encode()
        for key, value in self._headers:
            if key.lower() == wanted:
                return value.decode("latin-1")
        return None

    @property
    def is_redirect(self) -> bool:
        return self.status_code in REDIRECTS and self.header("location") is not None

    def as_response(self) -> httpx2.Response:
        import httpx2

        request = request_of(self._send)
        headers = [(key, value) for key, value in self._headers if key.lower() != b"content-encoding"]
        return httpx2.Response(self.status_code, headers=headers, content=self.content, request=request)

    def _encoded(self) -> httpx2.Response | None:
        """A body that has to be decoded, as something that decodes it."""
        if self.header("content-encoding") is None:
            return None
        import httpx2

        return httpx2.Response(self.status_code, headers=self._headers, content=self._stream)

    def read(self) -> bytes:
        try:
            body = bytearray()
            for data in self.iterate():
                _add(body, data)
            self.content = bytes(body)
        except FAILURES as failure:
            raise as_httpx(failure, self.as_response().request) from failure
        finally:
            self.close()
        return self.content

    def iterate(self) -> Iterator[bytes]:
        encoded = self._encoded()
        return iter(self._stream) if encoded is None else encoded.iter_bytes()

    def close(self) -> None:
        self.is_closed = True
        self._stream.close()

    async def aread(self) -> bytes:
        try:
            body = bytearray()
            async for data in self.aiterate():
                _add(body, data)
            self.content = bytes(body)
        except FAILURES as failure:
            raise as_httpx(failure, self.as_response().request) from failure
        finally:
            await self.aclose()
        return self.content

    def aiterate(self) -> AsyncIterator[bytes]:
        encoded = self._encoded()
        return aiter(self._stream) if encoded is None else encoded.aiter_bytes()

    async def aclose(self) -> None:
        self.is_closed = True
        await self._stream.aclose()


class WholeReply:
    """A reply that a whole client brought: httpx's, httpx2's or the user's own."""

    def __init__(self, response: Any) -> None:
        self._response = response

    @property
    def status_code(self) -> int:
        return self._response.status_code

    @property
    def content(self) -> bytes:
        return self._response.content

    @property
    def is_closed(self) -> bool:
        return self._response.is_closed

    def header(self, name: str) -> str | None:
        return self._response.headers.get(name)

    def as_response(self) -> httpx2.Response:
        return self._response

    def read(self) -> bytes:
        return self._response.read()

    def iterate(self) -> Iterator[bytes]:
        return self._response.iter_bytes()

    def close(self) -> None:
        self._response.close()

    async def aread(self) -> bytes:
        return await self._response.aread()

    def aiterate(self) -> AsyncIterator[bytes]:
        return self._response.aiter_bytes()

    async def aclose(self) -> None:
        await self._response.aclose()
