"""What a call does, as a generator without I/O, and the two drivers that run it.

A call yields steps (`Send`, `Read`, `Close`, `Wait`) and is sent their outcomes; it returns the result. Everything
that decides anything lives in the call, so that the sync and the async client cannot differ.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from tramontane.client.errors import HTTPValidationError, NoResponseError, ResponseValidationError, SDKError
from tramontane.client.retries import RetryConfig, seconds_asked_for
from tramontane.wire.errors import HTTPValidationErrorData

if TYPE_CHECKING:
    from tramontane.client.reply import Reply
    from tramontane.client.settings import Logger
    from tramontane.client.transport import AsyncPool, Pool

T = TypeVar("T")
DEPRECATED = "x-model-deprecation-timestamp"
warnings = logging.getLogger("tramontane")


class Send(NamedTuple):
    """A request to send; the outcome is its response, its body read unless it is a stream."""

    method: str
    url: str
    headers: dict[str, str]
    content: bytes | None
    timeout: float | None
    """None leaves it to a client that was supplied, or else to the default."""
    stream: bool


class Plan(NamedTuple):
    """A request, and what surrounds it."""

    request: Send
    policy: RetryConfig | None
    logger: Logger


class Read(NamedTuple):
    """The rest of a stream that turned out not to be one; the outcome is the body."""

    reply: Reply


class Close(NamedTuple):
    reply: Reply


class Wait(NamedTuple):
    seconds: float


Step: TypeAlias = Send | Read | Close | Wait
Call: TypeAlias = Generator[Step, Any, T]


def fetch(plan: Plan, read: Callable[[bytes], T]) -> Call[T]:
    """One exchange whose body is read as a whole."""
    reply = yield from _exchange(plan)
    if not _is(reply, 200, "application/json"):
        raise refusal(reply, reply.content)
    return understand(read, reply, reply.content)


def open_stream(plan: Plan) -> Call[Reply]:
    """One exchange whose body is left to be read event by event."""
    reply = yield from _exchange(plan)
    if not _is(reply, 200, "text/event-stream"):
        body: bytes = yield Read(reply)
        raise refusal(reply, body)
    return reply


def _exchange(plan: Plan) -> Call[Reply]:
    """Send the request until the policy is content or its time is over; the last outcome is the outcome."""
    policy = plan.policy
    started = time.monotonic()
    retries = 0
    while True:
        delay = None
        try:
            reply = yield from _attempt(plan)
        except Exception as error:
            if policy is None or not policy.retries_error(error) or _is_over(policy, started):
                raise
        else:
            if policy is None or not policy.retries_status(reply.status_code) or _is_over(policy, started):
                return reply
            delay = seconds_asked_for(reply.header)
            yield Close(reply)
        yield Wait(policy.backoff.seconds_after(retries) if delay is None else delay)
        retries += 1


def _is_over(policy: RetryConfig, started: float) -> bool:
    return (time.monotonic() - started) * 1000 > policy.backoff.max_elapsed_time


def _attempt(plan: Plan) -> Call[Reply]:
    request, logger = plan.request, plan.logger
    logger.debug("Request: %s %s %s", request.method, request.url, request.content)
    reply: Reply | None = yield request
    if reply is None:
        raise NoResponseError
    logger.debug("Response: %s %s", reply.status_code, request.url)
    if (date := reply.header(DEPRECATED)) is not None:
        warnings.warning("the model of this request will be removed on %s", date)
    return reply


def understand(read: Callable[[bytes], T], reply: Reply, body: bytes) -> T:
    try:
        return read(body)
    except ValueError as cause:
        text = body.decode(errors="replace")
        raise ResponseValidationError("Response validation failed", reply.as_response(), cause, text) from cause


def refusal(reply: Reply, body: bytes) -> Exception:
    """The error that a reply stands for; a body that is not as documented hides nothing of it."""
    text = body.decode(errors="replace")
    if _is(reply, 422, "application/json"):
        try:
            data = HTTPValidationErrorData.model_validate_json(body)
        except ValueError:
            data = HTTPValidationErrorData()
        return HTTPValidationError(data, reply.as_response(), text)
    known = 400 <= reply.status_code < 600
    return SDKError("API error occurred" if known else "Unexpected response received", reply.as_response(), text)


def _is(reply: Reply, status: int, content_type: str) -> bool:
    kind = reply.header("content-type") or ""
    return reply.status_code == status and kind.lower().startswith(content_type)


def drive(call: Call[T], pool: Pool) -> T:
    outcome: Any = None
    error: Exception | None = None
    while True:
        try:
            step = call.send(outcome) if error is None else call.throw(error)
        except StopIteration as done:
            return done.value
        outcome, error = None, None
        try:
            match step:
                case Send():
                    outcome = pool.send(step)
                case Read(reply):
                    outcome = reply.read()
                case Close(reply):
                    reply.close()
                case _:
                    time.sleep(step.seconds)
        except Exception as raised:
            error = raised


async def drive_async(call: Call[T], pool: AsyncPool) -> T:
    outcome: Any = None
    error: Exception | None = None
    while True:
        try:
            step = call.send(outcome) if error is None else call.throw(error)
        except StopIteration as done:
            return done.value
        outcome, error = None, None
        try:
            match step:
                case Send():
                    outcome = await pool.send(step)
                case Read(reply):
                    outcome = await reply.aread()
                case Close(reply):
                    await reply.aclose()
                case _:
                    await pool.sleep(step.seconds)
        except Exception as raised:
            error = raised
