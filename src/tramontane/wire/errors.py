"""The bodies of errors: the API's envelope, the validation error, and an event that breaks a stream."""

from __future__ import annotations

from typing import Any, TypeAlias, cast

from pydantic import ConfigDict

from tramontane.wire.model import OMITTED, WireModel


class ErrorBody(WireModel):
    """In the key order of the hosted API; `code` is a string of four digits."""

    object: str = "error"
    message: str
    type: str
    param: str | None = None
    code: str | None = None
    raw_status_code: int | None = OMITTED


Loc: TypeAlias = str | int
Context: TypeAlias = dict[str, Any]


class ValidationError(WireModel):
    type: str
    loc: list[Loc]
    msg: str
    input: Any = None
    ctx: Context | None = OMITTED


class HTTPValidationErrorData(WireModel):
    model_config = ConfigDict(extra="ignore")

    detail: list[ValidationError] | None = OMITTED


def message_of(body: Any, depth: int = 8) -> str | None:
    """The sentence meant for a person in an error body of any shape that servers send."""
    match body:
        case str(message) | [{"msg": str(message)}, *_]:
            return message
        case dict() if depth:
            fields = cast("dict[str, Any]", body)
            inner = (message_of(fields.get(key), depth - 1) for key in ("message", "detail", "error"))
            return next(filter(None, inner), None)
        case _:
            return None
