"""What a request's format and tools allow an answer to be: a grammar in llguidance's Lark."""

from __future__ import annotations

import json
from typing import Any

from tramontane.chat.ask.lowering import lower
from tramontane.chat.ask.schema import check
from tramontane.chat.errors import InvalidArguments
from tramontane.model.card import Card
from tramontane.model.tokenizer import Marks
from tramontane.wire.formats import JSONSchema
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wire.tools import Function, Tool, ToolChoice

FORCING = ("any", "required")
NO_ARGUMENTS: dict[str, Any] = {"type": "object", "properties": {}, "additionalProperties": False}
TEXT = r"text: /(.|\n)+/"
MOST_CALLS = 32
"""In one answer: a model that calls without end comes to one."""


def is_needed(request: ChatCompletionRequest) -> bool:
    """Whether not every answer would do."""
    return bool(_wants_json(request) or request.tools or request.tool_choice not in (None, "auto", "none"))


def write(request: ChatCompletionRequest, marks: Marks, card: Card, holds_all: bool = True) -> str | None:
    """The grammar of a request; None where every answer would do. Without `holds_all` only the tools that are
    `strict` are held to their schemas.

    Raises:
        InvalidArguments: The format or the tools ask for what no grammar says.
    """
    if not is_needed(request):
        return None
    calls = _calls(request, marks, holds_all)
    rules = [rule for rule in (_json(request), TEXT, calls) if rule]
    body = _body(request, bool(calls))
    may_think = card.efforts and request.reasoning_effort != "none"
    if may_think and marks.begin_thought is not None and marks.end_thought is not None:
        body = f"thought? ({body})"
        rules.append(f"thought: <[{marks.begin_thought}]> text? <[{marks.end_thought}]>")
    return "\n".join([f"start: {body}", *rules])


def _wants_json(request: ChatCompletionRequest) -> bool:
    return bool(request.response_format) and request.response_format.type in ("json_object", "json_schema")


def _body(request: ChatCompletionRequest, may_call: bool) -> str:
    if _wants_json(request):
        return "json calls? | calls" if may_call else "json"
    if not may_call:
        return "text?"
    is_forced = isinstance(request.tool_choice, ToolChoice) or request.tool_choice in FORCING
    return "calls" if is_forced else "text? calls?"


def _json(request: ChatCompletionRequest) -> str | None:
    if not _wants_json(request):
        return None
    asked = request.response_format
    assert asked
    if asked.type == "json_object":
        return f"json: {_inline(lower({'type': 'object'}, ''))}"
    if not isinstance(asked.json_schema, JSONSchema):
        raise InvalidArguments("response_format of type json_schema needs a json_schema")
    schema, at = asked.json_schema.schema_definition, "/response_format/json_schema/schema"
    check(schema, at)
    return f"json: {_inline(lower(schema, at))}"


def _calls(request: ChatCompletionRequest, marks: Marks, holds_all: bool) -> str | None:
    """The calls that an answer may make: of these functions only, with arguments that follow their schemas."""
    choice = request.tool_choice
    tools = [(number, tool.function) for number, tool in enumerate(request.tools or []) if isinstance(tool, Tool)]
    if not tools and (isinstance(choice, ToolChoice) or choice in FORCING):
        raise InvalidArguments("tool_choice asks for a call, and there are no tools")
    if choice == "none" or not tools:
        return None
    if marks.begin_call is None or marks.begin_arguments is None:
        raise InvalidArguments("Function calling is not enabled for this model")
    rules: list[str] = []
    for number, function in tools:
        if not isinstance(choice, ToolChoice) or function.name == choice.function.name:
            arguments = _arguments(function, f"/tools/{number}/function/parameters", holds_all)
            mark, between = f"<[{marks.begin_call}]>", f"<[{marks.begin_arguments}]>"
            rules.append(f"{mark} {json.dumps(function.name)} {between} {_inline(arguments)}")
    most = 1 if request.parallel_tool_calls is False else MOST_CALLS
    return "\n".join([f"calls: call{{1,{most}}}", "call: " + "\n    | ".join(rules)])


def _arguments(function: Function, at: str, holds_all: bool) -> dict[str, Any]:
    """A function that is not `strict` and whose schema cannot be enforced takes any object."""
    schema = {"type": "object"} | function.parameters if function.parameters else NO_ARGUMENTS
    if not function.strict and not holds_all:
        return lower({"type": "object"}, at)
    try:
        check(schema, at)
        return lower(schema, at)
    except InvalidArguments:
        if function.strict:
            raise
        return lower({"type": "object"}, at)


def _inline(schema: dict[str, Any]) -> str:
    return f"%json {json.dumps(schema)}"
