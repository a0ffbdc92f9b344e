"""What stands before whoever answers: it remembers the requests, and lets faults befall them."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tramontane.testing.faults import Fault
from tramontane.testing.tape import body_of


@dataclass(frozen=True)
class Request:
    """A request as it arrived."""

    method: str
    path: str
    headers: Mapping[str, str]
    """By their names in lower case."""
    content: bytes

    @cached_property
    def body(self) -> Any:
        """What the JSON says, or the text that is none, or None where there is no body."""
        return body_of(self.content)


class Front:
    inside: ASGIApp
    """Who answers, until someone else does."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.faults: deque[Fault] = deque()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        content = await _content(receive)
        if content is None:
            return
        headers = dict(Headers(scope=scope))
        self.requests.append(Request(scope["method"], scope["path"], headers, content))

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            await self.inside(scope, Again(content, receive), send)

        if self.faults:
            await self.faults.popleft().befall(answer, scope, receive, send)
        else:
            await answer(scope, receive, send)


async def _content(receive: Receive) -> bytes | None:
    """The body, or None if the caller goes away before it is there."""
    content = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        content += message.get("body", b"")
        if not message.get("more_body"):
            return content


class Again:
    """Gives what was read once more."""

    def __init__(self, content: bytes, receive: Receive) -> None:
        self._content: bytes | None = content
        self._receive = receive

    async def __call__(self) -> Message:
        if self._content is None:
            return await self._receive()
        content, self._content = self._content, None
        return {"type": "http.request", "body": content, "more_body": False}
