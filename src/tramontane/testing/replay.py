"""Answers from a tape, and from another server where the tape has none."""

from __future__ import annotations

from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from tramontane.testing.front import Again
from tramontane.testing.tape import Exchange, Tape, body_of
from tramontane.testing.upstream import refusal


class Replay:
    """`complain` is given what the tape should have had, where there is no other server to ask."""

    def __init__(self, tape: Tape, complain: Callable[[str], object], otherwise: ASGIApp | None = None) -> None:
        self._tape = tape
        self._complain = complain
        self._otherwise = otherwise

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        content = (await receive())["body"]
        asked = scope["method"], scope["path"], body_of(content)
        if exchange := self._tape.find(*asked):
            await _play(exchange, send)
        elif self._otherwise:
            await self._otherwise(scope, Again(content, receive), send)
        else:
            reason = self._tape.why_not(*asked)
            self._complain(reason)
            await refusal(404, "not_recorded", reason)(scope, receive, send)


async def _play(exchange: Exchange, send: Send) -> None:
    headers = [(b"content-type", exchange.content_type.encode())] if exchange.content_type else []
    await send({"type": "http.response.start", "status": exchange.status, "headers": headers})
    for part in exchange.parts:
        await send({"type": "http.response.body", "body": part, "more_body": True})
    await send({"type": "http.response.body"})
