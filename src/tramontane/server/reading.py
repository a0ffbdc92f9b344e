"""The bytes of a request to what the wire calls one, or the reason why not."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json
from starlette.requests import Request

from tramontane.server.dialect import translate
from tramontane.server.errors import BodyTooLarge, InvalidBody, NotJSON
from tramontane.server.settings import Settings
from tramontane.wire.model import AS_SERVER, UNKNOWN_VARIANT
from tramontane.wire.request import ChatCompletionRequest

LARGEST_SEED = 2**64 - 1
LAST_RESORT = re.compile(r"union\[(.*),function-plain\[keep\(\)\]\]")
"""The branch of a union that keeps what is unknown; a server never takes it."""


async def read_chat_request(
    request: Request, settings: Settings, model_in_path: str | None = None
) -> ChatCompletionRequest:
    """The chat completion request in the body; a model that the body does not name is the one in the path.

    Raises:
        NotJSON: The content type is another one.
        BodyTooLarge: The body is longer than the settings allow.
        InvalidBody: A field is not as documented.
    """
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise NotJSON
    body = await _read_body(request, settings.max_body)
    try:
        if settings.accept == "openai":
            asked = ChatCompletionRequest.model_validate(translate(_json(body)), extra="forbid", context=AS_SERVER)
        else:
            asked = ChatCompletionRequest.model_validate_json(body, extra="forbid", context=AS_SERVER)
    except ValidationError as error:
        raise InvalidBody(_details(error)) from None
    _hold_to_limits(asked, settings)
    asked.model = asked.model or model_in_path
    if not asked.model:
        raise InvalidBody([{"type": "missing", "loc": ["body", "model"], "msg": "Field required", "input": None}])
    return asked


def _json(body: bytes) -> Any:
    try:
        return from_json(body)
    except ValueError as error:
        detail = {"type": "json_invalid", "loc": ["body"], "msg": "JSON decode error", "input": {}}
        raise InvalidBody([detail | {"ctx": {"error": str(error)}}]) from None


async def _read_body(request: Request, limit: int) -> bytes:
    if request.headers.get("content-length", "0").isdecimal() and int(request.headers.get("content-length", 0)) > limit:
        raise BodyTooLarge
    parts: list[bytes] = []
    length = 0
    async for part in request.stream():
        length += len(part)
        if length > limit:
            raise BodyTooLarge
        parts.append(part)
    return b"".join(parts)


def _details(error: ValidationError) -> list[dict[str, Any]]:
    """Pydantic's errors, as the hosted API tells them."""
    found = error.errors(include_url=False)
    known = [one for one in found if one["type"] != UNKNOWN_VARIANT] or found
    return [_detail(dict(one)) for one in known]


def _detail(error: dict[str, Any]) -> dict[str, Any]:
    if error["type"] == "json_invalid":
        message = error["ctx"]["error"]
        return {
            "type": "json_invalid",
            "loc": ["body"],
            "msg": "JSON decode error",
            "input": {},
            "ctx": {"error": message},
        }
    told = {"type": error["type"], "loc": _location(error["loc"]), "msg": _plain(error["msg"]), "input": error["input"]}
    return told | ({"ctx": {name: _plain(value) for name, value in error["ctx"].items()}} if "ctx" in error else {})


def _location(path: tuple[str | int, ...]) -> list[str | int]:
    """Where the fault is, in the hosted API's names for what the wire calls by names of its own."""
    steps = (LAST_RESORT.sub(r"\1", step) if isinstance(step, str) else step for step in path)
    return ["body", *(step for step in steps if not str(step).startswith("tagged-union["))]


def _plain(value: Any) -> Any:
    return value.replace("_role_of()", "'role'") if isinstance(value, str) else value


def largest_numbers(settings: Settings) -> dict[str, int]:
    return {"n": settings.max_choices, "random_seed": LARGEST_SEED}


def _hold_to_limits(asked: ChatCompletionRequest, settings: Settings) -> None:
    """What the API leaves open, and a server must not.

    Raises:
        InvalidBody: A number is larger than this server is willing to work for.
    """
    details = [
        {
            "type": "less_than_equal",
            "loc": ["body", name],
            "msg": f"Input should be less than or equal to {limit}",
            "input": value,
            "ctx": {"le": limit},
        }
        for name, limit in largest_numbers(settings).items()
        if isinstance(value := getattr(asked, name), int) and value > limit
    ]
    if details:
        raise InvalidBody(details)
