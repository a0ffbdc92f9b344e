"""What a request's format and tools allow an answer to be: a grammar in llguidance's Lark."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tramontane.chat.ask.lowering import lower
from tramontane.chat.ask.schema import FORMAT, check, of_tool
from tramontane.chat.errors import ConstraintRefused, InvalidArguments
from tramontane.model.card import Card
from tramontane.model.tokenizer import Tokenizer
from tramontane.model.words.calls import CallFormat, Parts, Slot
from tramontane.wire.formats import JSONSchema
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wire.tools import Function, Tool, ToolChoice

FORCING = ("any", "required")
NO_ARGUMENTS: dict[str, Any] = {"type": "object", "properties": {}, "additionalProperties": False}
TEXT = r"text: /(.|\n)+/"
MOST_CALLS = 32
"""In one answer: a model that calls without end comes to one."""
ANY_ID = "/[a-zA-Z0-9]{9}/"
"""What a model writes where its calls have ids; callers are given others."""


def is_needed(request: ChatCompletionRequest) -> bool:
    """Whether not every answer would do."""
    return bool(_wants_json(request) or request.tools or request.tool_choice not in (None, "auto", "none"))


def write(request: ChatCompletionRequest, tokenizer: Tokenizer, card: Card, holds_all: bool = True) -> str | None:
    """The grammar of a request; None where every answer would do. Without `holds_all` only the tools that are
    `strict` are held to their schemas.

    Raises:
        InvalidArguments: The format or the tools ask for what no grammar says.
    """
    if not is_needed(request):
        return None
    marks, form = tokenizer.marks, _form(request, tokenizer)
    rules = [rule for rule in (_json(request), TEXT, form and _calls(request, form, holds_all)) if rule]
    body = _body(request, form)
    may_think = card.efforts and request.reasoning_effort != "none"
    if may_think and marks.begin_thought is not None and marks.end_thought is not None:
        body = f"thought? ({body})"
        rules.append(f"thought: <[{marks.begin_thought}]> text? <[{marks.end_thought}]>")
    return "\n".join([f"start: {body}", *rules])


def placed(refused: ConstraintRefused, request: ChatCompletionRequest) -> ConstraintRefused:
    """A grammar is refused as a whole; with it is said which schemas it holds to the letter."""
    strict = [isinstance(tool, Tool) and tool.function.strict for tool in request.tools or []]
    places = [of_tool(number) for number, is_strict in enumerate(strict) if is_strict]
    if request.response_format and request.response_format.type == "json_schema":
        places.append(FORMAT)
    where = f"The schema cannot be enforced at {' or '.join(places)}: " if places else ""
    return ConstraintRefused(f"{where}{refused}")


def _wants_json(request: ChatCompletionRequest) -> bool:
    return bool(request.response_format) and request.response_format.type in ("json_object", "json_schema")


def _is_forced(request: ChatCompletionRequest) -> bool:
    return isinstance(request.tool_choice, ToolChoice) or request.tool_choice in FORCING


def _form(request: ChatCompletionRequest, tokenizer: Tokenizer) -> CallFormat | None:
    """How the answer writes calls; None if it may make none."""
    if _is_forced(request) and not request.tools:
        raise InvalidArguments("tool_choice asks for a call, and there are no tools")
    if request.tool_choice == "none" or not request.tools:
        return None
    if not tokenizer.calls:
        raise InvalidArguments("Function calling is not enabled for this model")
    return tokenizer.calls


def _body(request: ChatCompletionRequest, form: CallFormat | None) -> str:
    said = "json" if _wants_json(request) else "text?"
    if not form:
        return said
    if _is_forced(request):
        return "calls"
    if not form.follows_text:
        return f"{said} | calls"
    return "json calls? | calls" if _wants_json(request) else "text? calls?"


def _json(request: ChatCompletionRequest) -> str | None:
    if not _wants_json(request):
        return None
    asked = request.response_format
    assert asked
    if asked.type == "json_object":
        return f"json: {_inline(lower({'type': 'object'}, ''))}"
    if not isinstance(asked.json_schema, JSONSchema):
        raise InvalidArguments("response_format of type json_schema needs a json_schema")
    schema = asked.json_schema.schema_definition
    check(schema, FORMAT)
    return f"json: {_inline(lower(schema, FORMAT))}"


def _calls(request: ChatCompletionRequest, form: CallFormat, holds_all: bool) -> str:
    """The calls that an answer may make: of these functions only, with arguments that follow their schemas."""
    choice = request.tool_choice
    calls: list[str] = []
    for number, tool in enumerate(request.tools or []):
        assert isinstance(tool, Tool), "the wire lets no others reach a server"
        function = tool.function
        if not isinstance(choice, ToolChoice) or function.name == choice.function.name:
            arguments = _inline(_arguments(function, of_tool(number), holds_all))
            said = {Slot.NAME: json.dumps(function.name), Slot.ID: ANY_ID, Slot.ARGUMENTS: arguments}
            calls.append(_rule(form.call, said))
    opening, between, closing = (_rule(parts, {}) for parts in (form.opening, form.between, form.closing))
    more = 0 if request.parallel_tool_calls is False else MOST_CALLS - 1
    rule = f"calls: {opening} call {f'({between} call){{0,{more}}}' if more else ''} {closing}"
    return "\n".join([rule, "call: " + "\n    | ".join(calls)])


def _rule(parts: Parts, said: Mapping[Slot, str]) -> str:
    """Parts of a call as a grammar has them."""
    rules: list[str] = []
    for part in parts:
        match part:
            case int():
                rules.append(f"<[{part}]>")
            case str():
                rules.append(json.dumps(part))
            case Slot():
                rules.append(said[part])
            case _:
                rules.append(f"({_rule(part, said)})?")
    return " ".join(rules)


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
