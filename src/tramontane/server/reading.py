"""The bytes of a request to what the wire calls one, or the reason why not."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails, from_json, to_json
from starlette.requests import ClientDisconnect, Request
from starlette.types import Scope

from tramontane.server.dialect import translate
from tramontane.server.errors import BodyTooLarge, InvalidBody, NotJSON
from tramontane.server.settings import Settings
from tramontane.wire.model import AS_SERVER, UNKNOWN_VARIANT
from tramontane.wire.request import ChatCompletionRequest

STRICTLY: dict[str, Any] = {"extra": "forbid", "by_alias": True, "by_name": False, "context": AS_SERVER}
LARGEST_SEED = 2**64 - 1
LONGEST = {"messages": 4096, "tools": 512, "stop": 16, "guardrails": 16}
"""How many a list may hold."""
LONGEST_TEXT = {"stop": 256, "prompt_cache_key": 1024}
"""How many characters a text may have that is not for the model to read."""
LIMITED = {"n", "random_seed", *LONGEST, *LONGEST_TEXT} - {"messages"}
MOST_PARTS = 50_000
"""How many values the objects and lists of a body may hold: no conversation has more, and reading them takes long."""
STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
MOST_FAULTS = 100
LAST_RESORTS = {"string_type": "lax-or-strict[", "none_required": "chain[none,"}
"""The branches that take a word that is not listed yet, or a server's null: a caller is not told of them."""


async def read_chat_request(
    request: Request, settings: Settings, model_in_path: str | None = None
) -> ChatCompletionRequest:
    """The chat completion request in the body; a model that the body does not name is the one in the path.

    Raises:
        NotJSON: The content type is another one.
        BodyTooLarge: The body is longer than the settings allow, or has more parts than a conversation.
        InvalidBody: A field is not as documented.
    """
    if header(request.scope, b"content-type").partition(";")[0].strip().lower() != "application/json":
        raise NotJSON
    body = await _read_body(request, settings.max_body)
    if _has_too_many_parts(body):
        raise BodyTooLarge
    try:
        if settings.accept == "openai":
            body = to_json(translate(_json(body)))
        asked = ChatCompletionRequest.model_validate_json(body, **STRICTLY)
    except ValidationError as error:
        raise InvalidBody(_details(error)) from None
    _hold_to_limits(asked, settings)
    if not asked.model:
        asked.model = model_in_path
    if not asked.model:
        raise InvalidBody([{"type": "missing", "loc": ["body", "model"], "msg": "Field required", "input": None}])
    return asked


def _json(body: bytes) -> Any:
    try:
        return from_json(body)
    except ValueError as error:
        detail = {"type": "json_invalid", "loc": ["body"], "msg": "JSON decode error", "input": {}}
        raise InvalidBody([detail | {"ctx": {"error": str(error)}}]) from None


def header(scope: Scope, name: bytes) -> str:
    """The first header of a name, or nothing."""
    for held, value in scope["headers"]:
        if held == name:
            return value.decode("latin-1")
    return ""


async def _read_body(request: Request, limit: int) -> bytes:
    length = header(request.scope, b"content-length")
    if length.isdecimal() and int(length) > limit:
        raise BodyTooLarge
    body = bytearray()
    while (message := await request.receive())["type"] != "http.disconnect":
        body += message.get("body", b"")
        if len(body) > limit:
            raise BodyTooLarge
        if not message.get("more_body"):
            return bytes(body)
    raise ClientDisconnect


def _has_too_many_parts(body: bytes) -> bool:
    """What strings hold is not counted; as a part has two of them at most, so many are looked at and no more."""
    if len(body) <= MOST_PARTS:
        return False
    return _parts(body) > MOST_PARTS and _parts(STRING.sub(b"", body, count=2 * MOST_PARTS + 1)) > MOST_PARTS


def _parts(body: bytes) -> int:
    return body.count(b",") + body.count(b"{") + body.count(b"[")


def _details(error: ValidationError) -> list[dict[str, Any]]:
    """Pydantic's errors, as the hosted API tells them."""
    if error.error_count() > MOST_FAULTS:
        message = f"{error.error_count()} values are not as documented"
        return [{"type": "too_many_errors", "loc": ["body"], "msg": message, "input": None}]
    found = error.errors(include_url=False)
    known = [one for one in found if not _is_last_resort(one)] or found
    return [_detail(dict(one)) for one in known]


def _is_last_resort(error: ErrorDetails) -> bool:
    branch = LAST_RESORTS.get(error["type"])
    return error["type"] == UNKNOWN_VARIANT or (branch is not None and str(error["loc"][-1]).startswith(branch))


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
    kind, path = error["type"], error["loc"]
    if kind == "literal_error" and str(path[-1]).startswith("literal["):  # an enumeration's branch of known words
        kind, path = "enum", path[:-1]
    told = {"type": kind, "loc": _location(path), "msg": error["msg"], "input": error["input"]}
    return told | ({"ctx": error["ctx"]} if "ctx" in error else {})


def _location(path: tuple[str | int, ...]) -> list[str | int]:
    """Where the fault is, in the hosted API's names for what the wire calls by names of its own."""
    steps = (_without_last_resort(step) if isinstance(step, str) else step for step in path)
    return ["body", *(step for step in steps if not str(step).startswith("tagged-union["))]


def _without_last_resort(step: str) -> str:
    """A union without the branches that keep what is unknown; a server never takes those."""
    union, is_open, after = step.partition(",function-plain[keep()]]")
    if not is_open:
        return step
    before, _, branches = union.partition("union[")
    return before + branches.partition(",function-before[refuse_as_server(), ")[0] + after


def largest_numbers(settings: Settings) -> dict[str, int]:
    return {"n": settings.max_choices, "random_seed": LARGEST_SEED}


def _hold_to_limits(asked: ChatCompletionRequest, settings: Settings) -> None:
    """What the API leaves open, and a server must not.

    Raises:
        InvalidBody: Something is larger or longer than this server is willing to work for.
    """
    given = asked.model_fields_set
    if not given & LIMITED and len(asked.messages) <= LONGEST["messages"]:
        return
    details = [
        _fault("less_than_equal", name, f"Input should be less than or equal to {limit}", value, {"le": limit})
        for name, limit in largest_numbers(settings).items()
        if name in given and isinstance(value := getattr(asked, name), int) and value > limit
    ]
    for name, limit in LONGEST.items():
        value = getattr(asked, name) if name in given else None
        if isinstance(value, list) and len(value) > limit:
            message = f"List should have at most {limit} items after validation, not {len(value)}"
            counts = {"field_type": "List", "max_length": limit, "actual_length": len(value)}
            details.append(_fault("too_long", name, message, None, counts))
    for name, limit in LONGEST_TEXT.items():
        value = (getattr(asked, name) if name in given else None) or []
        if any(len(text) > limit for text in ([value] if isinstance(value, str) else value)):
            message = f"String should have at most {limit} characters"
            details.append(_fault("string_too_long", name, message, None, {"max_length": limit}))
    if details:
        raise InvalidBody(details)


def _fault(kind: str, name: str, message: str, value: Any, context: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, "loc": ["body", name], "msg": message, "input": value, "ctx": context}
