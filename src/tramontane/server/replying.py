"""An answer to bytes: events one by one, or all of it at once; either ends when the caller goes away."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Coroutine, Mapping
from contextlib import aclosing, suppress
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive, Scope, Send

from tramontane.chat.answer.chunks import ChunkWriter
from tramontane.chat.answer.fold import Completion
from tramontane.chat.service import ChatService
from tramontane.chat.turn import Turn
from tramontane.server.errors import TimedOut, envelope, is_unexpected
from tramontane.server.limits import Limits
from tramontane.server.telemetry import Record, record_of
from tramontane.wire import sse

T = TypeVar("T")
log = logging.getLogger(__name__)
EVENT_STREAM = {"content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store"}


class Streamed:
    """Answers with an event for each chunk."""

    def __init__(self, service: ChatService, turn: Turn, limits: Limits) -> None:
        self._service = service
        self._turn = turn
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        record = record_of(scope)
        try:
            with suppress(ClientDisconnect):
                await unless_gone(receive, self._send(send, record))
        finally:
            self._turn.ticket.release()
            self._limits.spend(scope, record.cost)

    async def _send(self, send: Send, record: Record) -> None:
        await send(_start(EVENT_STREAM | _promise(self._turn)))
        async for event in self._events(record):
            await send({"type": "http.response.body", "body": event, "more_body": True})
        await send({"type": "http.response.body", "body": b""})

    async def _events(self, record: Record) -> AsyncIterator[bytes]:
        """An answer that breaks off says why, and has no [DONE]."""
        writer = ChunkWriter(self._turn)
        try:
            async with aclosing(self._service.stream(self._turn)) as deltas:
                async for delta in deltas:
                    record.note(delta)
                    yield sse.encode(writer.encode(delta))
        except Exception as error:
            record.outcome = "broke off"
            log.error("the answer %s broke off: %s", self._turn.id, error, exc_info=is_unexpected(error))
            yield sse.encode(envelope(error))
        else:
            yield sse.encode(sse.DONE)


class Whole:
    """Answers once all is said, or at the deadline, by the clock of the event loop."""

    def __init__(
        self, service: ChatService, preparing: Coroutine[Any, Any, Turn], limits: Limits, deadline: float
    ) -> None:
        self._service = service
        self._preparing = preparing
        self._limits = limits
        self._deadline = deadline

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        record = record_of(scope)
        try:
            turn, answer = await unless_gone(receive, self._answer(record), self._deadline)
            record.usage = answer.usage
        finally:
            self._limits.spend(scope, record.cost)
        body = answer.encode()
        headers = {
            "content-type": "application/json",
            "content-length": str(len(body)),
            "x-ratelimit-tokens-query-cost": str(record.cost),
            **self._limits.told(scope),
            **_promise(turn),
        }
        await send(_start(headers))
        await send({"type": "http.response.body", "body": body})

    async def _answer(self, record: Record) -> tuple[Turn, Completion]:
        turn = record.turn = await self._preparing
        try:
            return turn, await self._service.complete(turn)
        finally:
            turn.ticket.release()


def _start(headers: Mapping[str, str]) -> Message:
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    return {"type": "http.response.start", "status": 200, "headers": raw}


def _promise(turn: Turn) -> dict[str, str]:
    """What a seeded answer depends on: where this is the same, the same request is answered the same."""
    fingerprint = turn.served.engine.fingerprint
    return {"x-tramontane-fingerprint": fingerprint} if turn.job.seed is not None and fingerprint else {}


async def unless_gone(receive: Receive, work: Awaitable[T], deadline: float | None = None) -> T:
    """Do the work, and stop it as soon as the caller has gone, or at the deadline.

    Nobody watches over work that waits for nothing, as it is done before the event loop turns.

    Raises:
        ClientDisconnect: The caller has gone.
        TimedOut: The deadline has come.
    """
    loop = asyncio.get_running_loop()
    watch = Watch(receive, deadline, asyncio.current_task(loop))
    beginning = loop.call_soon(watch.begin)
    try:
        return await work
    except asyncio.CancelledError:
        # Whoever else cancels this task means it, and goes on meaning it.
        if watch.reason and not watch.working.uncancel():
            raise watch.reason from None
        raise
    finally:
        beginning.cancel()
        watch.end()


class Watch:
    """Cancels the task that works, once there is a reason to."""

    def __init__(self, receive: Receive, deadline: float | None, working: asyncio.Task[Any] | None) -> None:
        assert working is not None
        self.working = working
        self.reason: Exception | None = None
        self._receive = receive
        self._deadline = deadline
        self._watching: asyncio.Task[None] | None = None

    def begin(self) -> None:
        self._watching = asyncio.ensure_future(self._watch())

    def end(self) -> None:
        if self._watching:
            self._watching.cancel()

    async def _watch(self) -> None:
        try:
            async with asyncio.timeout_at(self._deadline):
                while (await self._receive())["type"] != "http.disconnect":
                    pass
            self.reason = ClientDisconnect()
        except TimeoutError:
            self.reason = TimedOut()
        self.working.cancel()
