"""What can go wrong between a caller and a server, made to happen."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tramontane.chat.errors import EngineDown, RequestRefused
from tramontane.server.errors import (
    BodyTooLarge,
    InvalidBody,
    RateLimited,
    TimedOut,
    Unauthorized,
    reply_to,
    reply_to_status,
)
from tramontane.testing.connection import hang_up, has_gone, reset

EVENT = re.compile(rb"(?<=\n\n)|(?<=\r\n\r\n)")
WHY = "A test asked for this fault."
KNOWN: Mapping[int, Exception] = {
    400: RequestRefused(WHY),
    401: Unauthorized(),
    413: BodyTooLarge(),
    422: InvalidBody([{"type": "value_error", "loc": ["body"], "msg": WHY, "input": None}]),
    429: RateLimited(0, {}),
    500: Exception(),
    503: EngineDown(WHY),
    504: TimedOut(),
}
"""Refusals whose bodies are the API's own."""
LEAST = {"cut_after": 0, "malformed_at": 1, "delay": 0, "pause": 0, "times": 1, "retry_after": 0}


@dataclass(frozen=True)
class Fault:
    """What befalls a request. What makes an answer slow may stand beside one of the others.

    An answer that is not streamed is cut, or spoilt, in its middle.
    """

    status: int | None = None
    """Refuse with this status, in the API's words."""
    retry_after: float | None = None
    """Beside a status: how many seconds the caller is told to wait."""
    body: Any = None
    """Beside a status: another body, as JSON, or a text to the letter."""
    reset: bool = False
    """Reset the connection instead of answering."""
    cut_after: int | None = None
    """Hang up after so many events."""
    malformed_at: int | None = None
    """Break the JSON of this event, counted from 1."""
    delay: float = 0.0
    """Seconds before anything is said."""
    pause: float = 0.0
    """Seconds before each event of a stream."""
    times: int = 1
    """How many requests it befalls, one after the other."""

    def __post_init__(self) -> None:
        ways = [self.status is not None, self.reset, self.cut_after is not None, self.malformed_at is not None]
        if sum(ways) > 1:
            raise ValueError(
                "a fault has one of status, reset, cut_after and malformed_at; fail() takes several faults"
            )
        if not any(ways) and not self.delay and not self.pause:
            raise ValueError("a fault needs a status, reset, cut_after, malformed_at, delay or pause")
        if self.status is None and (self.retry_after is not None or self.body is not None):
            raise ValueError("retry_after and body belong to a status")
        if self.status is not None and not 400 <= self.status <= 599:
            raise ValueError(f"the status of a fault is between 400 and 599, not {self.status}")
        for name, least in LEAST.items():
            if (value := getattr(self, name)) is not None and value < least:
                raise ValueError(f"{name} is at least {least}, not {value}")

    async def befall(self, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the app answer, if the fault lets it."""
        if self.delay and await has_gone(receive, self.delay):
            return
        if self.reset:
            reset(scope)
            await has_gone(receive)
        elif self.status is not None:
            await self._refusal(self.status)(scope, receive, send)
        else:
            worse = _Worse(self, scope, send)
            await app(scope, receive, worse)
            if worse.is_cut:
                await has_gone(receive)

    def _refusal(self, status: int) -> Response:
        if isinstance(self.body, str):
            refusal = Response(self.body, status, media_type="text/plain")
        elif self.body is not None:
            refusal = Response(json.dumps(self.body), status, media_type="application/json")
        else:
            refusal = reply_to(KNOWN[status]) if status in KNOWN else reply_to_status(status, "")
        del refusal.headers["retry-after"]
        if self.retry_after is not None:
            refusal.headers["retry-after"] = f"{self.retry_after:g}"
        return refusal


class _Worse:
    """Sends an answer on as the fault lets it through."""

    def __init__(self, fault: Fault, scope: Scope, send: Send) -> None:
        self._fault = fault
        self._scope = scope
        self._send = send
        self._is_stream = False
        self._held = b""
        self._events = 0
        self.is_cut = False

    async def __call__(self, message: Message) -> None:
        if self.is_cut:
            return
        if message["type"] == "http.response.start":
            await self._begin(message)
            return
        self._held += message.get("body", b"")
        is_last = not message.get("more_body")
        if self._is_stream:
            *events, self._held = EVENT.split(self._held)
            for event in events:
                await self._tell(event)
        elif is_last:
            await self._tell_whole()
        if is_last and not self.is_cut:
            await self._send({"type": "http.response.body", "body": self._held})

    async def _begin(self, message: Message) -> None:
        self._is_stream = Headers(raw=message["headers"]).get("content-type", "").startswith("text/event-stream")
        if self._fault.malformed_at is not None:
            del MutableHeaders(scope=message)["content-length"]
        await self._send(message)
        if self._is_stream and self._fault.cut_after == 0:
            self._cut()

    async def _tell(self, event: bytes) -> None:
        if self.is_cut:
            return
        self._events += 1
        await asyncio.sleep(self._fault.pause)
        if self._events == self._fault.malformed_at:
            event = event[: len(event) // 2].rstrip() + b"\n\n"
        await self._say(event)
        if self._events == self._fault.cut_after:
            self._cut()

    async def _tell_whole(self) -> None:
        if self._fault.malformed_at is not None or self._fault.cut_after is not None:
            self._held = self._held[: len(self._held) // 2]
        if self._fault.cut_after is not None:
            await self._say(self._held)
            self._cut()

    async def _say(self, body: bytes) -> None:
        await self._send({"type": "http.response.body", "body": body, "more_body": True})

    def _cut(self) -> None:
        self.is_cut = True
        hang_up(self._scope)
