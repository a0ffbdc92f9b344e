"""THE table: which status and which body each exception becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from math import ceil
from typing import Any, NamedTuple

from pydantic_core import to_json
from starlette import exceptions, requests
from starlette.responses import Response

from tramontane.chat import errors as chat
from tramontane.wire.errors import ErrorBody


class BodyTooLarge(Exception):
    """The request is larger than the server is willing to read."""


class NotJSON(Exception):
    """The request does not say that it is JSON."""


class InvalidBody(Exception):
    """The request is not what the API documents."""

    def __init__(self, detail: list[dict[str, Any]]) -> None:
        super().__init__(f"{len(detail)} fields are not as documented")
        self.detail = detail


class Unauthorized(Exception):
    """No key, or not one of ours."""


class HostRefused(Exception):
    """The request names a host that a server without keys does not answer for."""


class RateLimited(Exception):
    """This caller has used up what a minute allows."""

    def __init__(self, retry_after: float, headers: Mapping[str, str]) -> None:
        super().__init__("Rate limit exceeded")
        self.retry_after = retry_after
        self.headers = headers


class TimedOut(Exception):
    """The answer took longer than the server's request timeout."""


class Row(NamedTuple):
    status: int
    type: str
    code: str
    message: str | None = None
    """Instead of the exception's own."""


@dataclass(frozen=True)
class Bare:
    """A body of its own shape, outside the envelope."""

    status: int
    body: Mapping[str, Any]


TABLE: dict[type[Exception], Row | Bare] = {
    chat.InvalidModel: Row(400, "invalid_model", "1500"),
    chat.InvalidMessageOrder: Row(400, "invalid_request_message_order", "3230"),
    chat.InvalidAssistantMessage: Row(400, "invalid_request_assistant_message", "3240"),
    chat.InvalidFunctionCall: Row(400, "invalid_function_call", "3280"),
    chat.InvalidArguments: Row(400, "invalid_request_invalid_args", "3051"),
    chat.RequestRefused: Row(400, "invalid_request_error", "3000"),
    chat.ConstraintRefused: Row(400, "invalid_request_invalid_args", "3051"),
    chat.JobRefused: Row(400, "invalid_request_invalid_args", "3051"),
    chat.QueueFull: Row(429, "engine_max_pending_tokens", "3810", "Capacity exceeded for this model."),
    RateLimited: Row(429, "rate_limited", "1300"),
    chat.EngineDown: Row(503, "internal_server_error", "3800", "Service unavailable."),
    chat.NotLoaded: Row(
        503, "internal_server_error", "3800", "The model cannot be loaded; the server's log says why. Try again later."
    ),
    chat.NoRoom: Row(503, "internal_server_error", "3800"),
    chat.Refusal: Row(503, "internal_server_error", "3800", "Service unavailable."),
    chat.EngineFailed: Row(
        500,
        "internal_error",
        "3000",
        "The engine failed before the answer was complete. It recovers by itself: send the request again.",
    ),
    TimedOut: Row(504, "request_timeout", "3000", "The answer was not complete before the request timeout."),
    Exception: Row(500, "internal_server_error", "1000", "Internal server error"),
    chat.InputBlocked: Bare(403, {"error": {"message": "Content blocked by guardrail", "status": 403}}),
    chat.ModerationFailed: Bare(
        403,
        {
            "object": "Error",
            "message": "Request blocked due to error in guardrail evaluation and block_on_error is set to True.",
            "type": "invalid_request_error",
            "code": 3201,
        },
    ),
    Unauthorized: Bare(401, {"detail": "Invalid API Key"}),
    HostRefused: Bare(421, {"message": "This server answers for its loopback address only."}),
    BodyTooLarge: Bare(413, {"message": "Request size limit exceeded"}),
    NotJSON: Bare(415, {"detail": "The body must be JSON, and content-type must say so: application/json"}),
    InvalidBody: Bare(422, {}),
}
NO_ROUTE = {"message": "no Route matched with those values"}


def row_of(error: Exception) -> Row | Bare:
    return next(TABLE[kind] for kind in type(error).__mro__ if kind in TABLE)


def is_unexpected(error: Exception) -> bool:
    """Whether it is a fault of the server that no row is for."""
    return (
        not isinstance(error, exceptions.HTTPException | requests.ClientDisconnect)
        and row_of(error) is TABLE[Exception]
    )


def reply_to(error: Exception, request_id: str = "") -> Response:
    match error:
        case exceptions.HTTPException():
            return reply_to_status(error.status_code, request_id, error.headers)
        case requests.ClientDisconnect():
            return Response(status_code=499)
        case _:
            pass
    match row_of(error):
        case Row(status=status):
            body = envelope(error)
        case Bare(status=status, body=bare):
            # The hosted API ends this one body with a line feed.
            body = to_json({**bare, **_found(error)}, inf_nan_mode="null") + (b"\n" if status == 401 else b"")
    return Response(body, status, _headers_of(error), media_type="application/json")


def _found(error: Exception) -> dict[str, Any]:
    match error:
        case InvalidBody():
            return {"detail": error.detail}
        case chat.InputBlocked():
            return {"guardrails": {"results": error.results}}
        case chat.ModerationFailed():
            return {"guardrails": error.guardrails}
        case _:
            return {}


def _headers_of(error: Exception) -> dict[str, str]:
    match error:
        case RateLimited():
            return {"retry-after": str(ceil(error.retry_after)), **error.headers}
        case (
            chat.QueueFull(retry_after=seconds)
            | chat.NotLoaded(retry_after=seconds)
            | chat.EngineDown(retry_after=float(seconds))
        ):
            return {"retry-after": str(ceil(seconds))}
        case _:
            return {}


def envelope(error: Exception) -> bytes:
    """The body of an error in the hosted API's envelope; also what breaks off a stream."""
    row = row_of(error)
    if isinstance(row, Bare):
        row = TABLE[Exception]
    assert isinstance(row, Row)
    body = ErrorBody(
        message=row.message or str(error), type=row.type, param=None, code=row.code, raw_status_code=row.status
    )
    return body.model_dump_json().encode()


def reply_to_status(status: int, request_id: str, headers: Mapping[str, str] | None = None) -> Response:
    """What the router refuses by itself."""
    body = NO_ROUTE | {"request_id": request_id} if status == 404 else {"detail": HTTPStatus(status).phrase}
    return Response(to_json(body), status, headers, media_type="application/json")
