"""What a call does, as a generator without I/O, and the two drivers that run it.

A call yields steps (`Send`, `Read`, `Close`, `Wait`) and is sent their outcomes; it returns the result. Everything
that decides anything lives in the call, so that the sync and the async client cannot differ.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from tramontane.client.errors import HTTPValidationError, NoResponseError, ResponseValidationError, SDKError
from tramontane.client.retries import RetryConfig, seconds_asked_for
from tramontane.wire.errors import HTTPValidationErrorData

if TYPE_CHECKING:
    import httpx2

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

    response: httpx2.Response


class Close(NamedTuple):
    response: httpx2.Response


class Wait(NamedTuple):
    seconds: float


Step: TypeAlias = Send | Read | Close | Wait
Call: TypeAlias = Generator[Step, Any, T]


def fetch(plan: Plan, read: Callable[[bytes], T]) -> Call[T]:
    """One exchange whose body is read as a whole."""
    response = yield from _exchange(plan)
    if not _is(response, 200, "application/json"):
        raise refusal(response, response.content)
    return understand(read, response, response.content)


def open_stream(plan: Plan) -> Call[httpx2.Response]:
    """One exchange whose body is left to be read event by event."""
    response = yield from _exchange(plan)
    if not _is(response, 200, "text/event-stream"):
        body: bytes = yield Read(response)
        raise refusal(response, body)
    return response


def _exchange(plan: Plan) -> Call[httpx2.Response]:
    """Send the request until the policy is content or its time is over; the last outcome is the outcome."""
    policy = plan.policy
    started = time.monotonic()
    retries = 0
    while True:
        is_last = policy is None or (time.monotonic() - started) * 1000 > policy.backoff.max_elapsed_time
        delay = None
        try:
            response = yield from _attempt(plan)
        except Exception as error:
            if policy is None or is_last or not policy.retries_error(error):
                raise
        else:
            if policy is None or is_last or not policy.retries_status(response.status_code):
                return response
            delay = seconds_asked_for(response.headers)
            yield Close(response)
        yield Wait(policy.backoff.seconds_after(retries) if delay is None else delay)
        retries += 1


def _attempt(plan: Plan) -> Call[httpx2.Response]:
    request, logger = plan.request, plan.logger
    logger.debug("Request: %s %s %s", request.method, request.url, request.content)
    response: httpx2.Response | None = yield request
    if response is None:
        raise NoResponseError
    logger.debug("Response: %s %s %s", response.status_code, request.url, response.headers)
    if DEPRECATED in response.headers:
        warnings.warning("the model of this request will be removed on %s", response.headers[DEPRECATED])
    return response


def understand(read: Callable[[bytes], T], response: httpx2.Response, body: bytes) -> T:
    try:
        return read(body)
    except ValueError as cause:
        text = body.decode(errors="replace")
        raise ResponseValidationError("Response validation failed", response, cause, text) from cause


def refusal(response: httpx2.Response, body: bytes) -> Exception:
    """The error that a response stands for; a body that is not as documented hides nothing of it."""
    text = body.decode(errors="replace")
    if _is(response, 422, "application/json"):
        try:
            data = HTTPValidationErrorData.model_validate_json(body)
        except ValueError:
            data = HTTPValidationErrorData()
        return HTTPValidationError(data, response, text)
    known = 400 <= response.status_code < 600
    return SDKError("API error occurred" if known else "Unexpected response received", response, text)


def _is(response: httpx2.Response, status: int, content_type: str) -> bool:
    headers: Mapping[str, str] = response.headers
    return response.status_code == status and headers.get("content-type", "").lower().startswith(content_type)


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
                case Read(response):
                    outcome = response.read()
                    response.close()
                case Close(response):
                    response.close()
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
                case Read(response):
                    outcome = await response.aread()
                    await response.aclose()
                case Close(response):
                    await response.aclose()
                case _:
                    await pool.sleep(step.seconds)
        except Exception as raised:
            error = raised
