"""The events of a streamed answer, as they come.

A stream ends its connection when it is read to the end, left by `break` or by an error, closed, or forgotten.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncGenerator, Generator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from tramontane.client.call import understand
from tramontane.client.errors import ResponseValidationError, SDKError
from tramontane.client.reply import FAILURES, as_httpx
from tramontane.wire.errors import message_of
from tramontane.wire.response import CompletionChunk, CompletionEvent
from tramontane.wire.sse import DONE, Decoder, Event

if TYPE_CHECKING:
    import httpx2

    from tramontane.client.reply import Reply

__all__ = ["EventStream", "EventStreamAsync"]

T = TypeVar("T")


class EventStream(Generic[T]):
    """`owner` is held so that the connections outlive a client that nobody else holds."""

    def __init__(self, reply: Reply, owner: object) -> None:
        self._reply = reply
        self.client_ref = owner
        self._events: Generator[Any] = _read(reply)

    @property
    def response(self) -> httpx2.Response:
        return self._reply.as_response()

    def __iter__(self) -> Generator[T]:
        yield from self._events

    def __next__(self) -> T:
        return next(self._events)

    def __enter__(self) -> EventStream[T]:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        self._events.close()
        self._reply.close()

    def __del__(self) -> None:
        with contextlib.suppress(Exception):
            self.close()


class EventStreamAsync(Generic[T]):
    """`owner` is held so that the connections outlive a client that nobody else holds."""

    def __init__(self, reply: Reply, owner: object) -> None:
        self._reply = reply
        self.client_ref = owner
        from asyncio import get_running_loop

        self._events: AsyncGenerator[Any] = _read_async(reply)
        self._loop = get_running_loop()

    @property
    def response(self) -> httpx2.Response:
        return self._reply.as_response()

    async def __aiter__(self) -> AsyncGenerator[T]:
        try:
            async for event in self._events:
                yield event
        finally:
            await self.close()

    async def __anext__(self) -> T:
        return await anext(self._events)

    async def __aenter__(self) -> EventStreamAsync[T]:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

    async def close(self) -> None:
        await self._events.aclose()
        await self._reply.aclose()

    def __del__(self) -> None:
        if not self._reply.is_closed and not self._loop.is_closed():
            loop, close = self._loop, self._reply.aclose
            loop.call_soon_threadsafe(lambda: loop.create_task(close()))


def _read(reply: Reply) -> Generator[CompletionEvent]:
    reader = _Reader(reply)
    try:
        for data in reply.iterate():
            yield from reader.feed(data)
            if reader.is_done:
                return
        yield from reader.flush()
    except FAILURES as failure:
        raise as_httpx(failure, reply.as_response().request) from failure
    finally:
        reply.close()


async def _read_async(reply: Reply) -> AsyncGenerator[CompletionEvent]:
    reader = _Reader(reply)
    try:
        async for data in reply.aiterate():
            for event in reader.feed(data):
                yield event
            if reader.is_done:
                return
        for event in reader.flush():
            yield event
    except FAILURES as failure:
        raise as_httpx(failure, reply.as_response().request) from failure
    finally:
        await reply.aclose()


class _Reader:
    """Bytes to completions, without I/O."""

    def __init__(self, reply: Reply) -> None:
        self.is_done = False
        self._reply = reply
        self._decoder = Decoder()

    def feed(self, data: bytes) -> Generator[CompletionEvent]:
        return self._understand(understand(self._decoder.feed, self._reply, data))

    def flush(self) -> Generator[CompletionEvent]:
        return self._understand(understand(lambda _: self._decoder.flush(), self._reply, b""))

    def _understand(self, events: list[Event]) -> Generator[CompletionEvent]:
        for event in events:
            if event.data == DONE:
                self.is_done = True
                return
            try:
                yield CompletionEvent(data=understand(CompletionChunk.model_validate_json, self._reply, event.data))
            except ResponseValidationError as mismatch:
                raise _as_error(event, self._reply) or mismatch from mismatch.__cause__


def _as_error(event: Event, reply: Reply) -> SDKError | None:
    """What the server says when it breaks off in the middle, if that is what the event is."""
    text = event.data.decode(errors="replace")
    try:
        body: Any = json.loads(text)
        message = message_of(body)
    except (ValueError, RecursionError):
        body = message = text
    fields = cast("dict[str, Any]", body) if isinstance(body, dict) else {}
    if message is None or not (event.event == "error" or "error" in fields or fields.get("object") == "error"):
        return None
    error = SDKError(message, reply.as_response(), text)
    error.status_code = fields.get("raw_status_code") or error.status_code
    return error
