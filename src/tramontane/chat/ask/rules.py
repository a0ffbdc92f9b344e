"""Whether the messages make a conversation that this model can take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft7Validator, SchemaError
from mistral_common.exceptions import (
    InvalidAssistantMessageException,
    InvalidFunctionCallException,
    InvalidMessageStructureException,
    InvalidToolMessageException,
    MistralCommonException,
)

from tramontane.chat.ask.schema import FORMAT, of_tool, pointer, remedy
from tramontane.chat.errors import (
    InvalidArguments,
    InvalidAssistantMessage,
    InvalidFunctionCall,
    InvalidMessageOrder,
    RequestRefused,
)
from tramontane.model.card import Card
from tramontane.wire.formats import JSONSchema
from tramontane.wire.messages import AssistantMessage, ChatCompletionRequestMessage, ToolMessage
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wire.tools import Tool, ToolChoice

CALL_ID = re.compile(r"[a-zA-Z0-9]{9}")
MEDIA = {
    "image_url": "Image",
    "input_audio": "Audio",
    "document_url": "Document",
    "file": "File",
}
THINKERS = ("assistant", "system")
NAMED: dict[type[MistralCommonException], type[RequestRefused]] = {
    InvalidMessageStructureException: InvalidMessageOrder,
    InvalidAssistantMessageException: InvalidAssistantMessage,
    InvalidFunctionCallException: InvalidFunctionCall,
    InvalidToolMessageException: InvalidFunctionCall,
}


def check(request: ChatCompletionRequest, card: Card) -> None:
    """Hold a request to the hosted API's rules that mistral-common leaves out.

    Raises:
        RequestRefused: One is broken.
    """
    for message in request.messages:
        _check_chunks(message, card)
        match message:
            case AssistantMessage():
                _check_assistant(message)
            case ToolMessage(tool_call_id=str(identifier)):
                _check_call_id(identifier)
            case _:
                pass
    if request.temperature == 0 and isinstance(request.top_p, float | int) and request.top_p < 1:
        raise InvalidArguments("top_p must be 1 when using greedy sampling.")
    _check_tools(request, card)
    asked = request.response_format
    if asked and asked.json_schema and asked.type != "json_schema":
        raise InvalidArguments("json_schema belongs to a response_format of type json_schema")
    if request.reasoning_effort:
        _check_effort(request.reasoning_effort, card)
    if request.prompt_mode and not card.efforts:
        raise InvalidArguments("prompt_mode is not enabled for this model")
    _check_logprobs(request, card)


def named(error: MistralCommonException, request: ChatCompletionRequest) -> RequestRefused:
    """What the hosted API calls a fault that mistral-common found; where a schema is no schema, with its place."""
    message = error.message.replace("(or Assistant with prefix)", "(or Assistant with prefix True)")
    if isinstance(error.__cause__, ValueError) and isinstance(error.__cause__.__cause__, SchemaError):
        message += _place_of_fault(request)
    return NAMED.get(type(error), InvalidArguments)(message)


def _place_of_fault(request: ChatCompletionRequest) -> str:
    """mistral-common tells what is wrong with one of the schemas, but neither with which one nor where in it."""
    for at, schema, whose in _schemas(request):
        try:
            Draft7Validator.check_schema(schema)
        except SchemaError as fault:
            place = list(fault.absolute_path)
            return f", at {pointer(at, place)}{whose}{remedy(place, fault.instance)}"
    return ""


def _schemas(request: ChatCompletionRequest) -> Iterator[tuple[str, Any, str]]:
    """The schemas of a request, each with its place and whose it is."""
    for number, tool in enumerate(request.tools or []):
        if isinstance(tool, Tool):
            function = tool.function
            yield of_tool(number), function.parameters, f" of the function {function.name}"
    if request.response_format and isinstance(request.response_format.json_schema, JSONSchema):
        yield FORMAT, request.response_format.json_schema.schema_definition, ""


def _check_chunks(message: ChatCompletionRequestMessage, card: Card) -> None:
    if not isinstance(message.content, list):
        return
    for chunk in message.content:
        if chunk.type in MEDIA and chunk.type not in card.inputs:
            raise InvalidArguments(f"{MEDIA[chunk.type]} input is not enabled for this model")
        if chunk.type == "thinking" and message.role not in THINKERS:
            raise InvalidArguments(f"A {message.role} message has no thinking: give it as text")


def _check_tools(request: ChatCompletionRequest, card: Card) -> None:
    if not request.tools:
        return
    if not card.calls_functions:
        raise InvalidArguments("Function calling is not enabled for this model")
    is_json = request.response_format and request.response_format.type in {"json_object", "json_schema"}
    if is_json and request.tool_choice not in (None, "auto", "none"):
        raise InvalidArguments("`json_schema` response type with tools is only compatible with `tool_choice: auto`")
    if isinstance(request.tool_choice, ToolChoice):
        names = {tool.function.name for tool in request.tools if isinstance(tool, Tool)}
        if request.tool_choice.function.name not in names:
            raise InvalidArguments(
                f"tool_choice names {request.tool_choice.function.name}, which is not among the tools"
            )


def _check_effort(effort: str, card: Card) -> None:
    if not card.efforts:
        raise InvalidArguments("reasoning_effort is not enabled for this model")
    if effort not in card.efforts:
        known = ", ".join(f"<ReasoningEffort.{one}: '{one}'>" for one in card.efforts)
        raise InvalidArguments(f"reasoning_effort='{effort}' is not supported for this model. Must be one of ({known})")


def _check_logprobs(request: ChatCompletionRequest, card: Card) -> None:
    if request.prompt_logprobs or request.top_prompt_logprobs:
        raise InvalidArguments("Prompt logprobs are not enabled for this model")
    if (request.logprobs or request.top_logprobs) and not card.tells_logprobs:
        raise InvalidArguments("Logprobs are not enabled for this model")
    if request.top_logprobs and not request.logprobs:
        raise InvalidArguments("top_logprobs are told beside logprobs: set logprobs to true")


def _check_assistant(message: AssistantMessage) -> None:
    if not message.content and not message.tool_calls:
        raise InvalidAssistantMessage("Assistant message must have either content or tool_calls, but not none.")
    for call in message.tool_calls or []:
        _check_call_id(call.id)


def _check_call_id(identifier: str) -> None:
    if not CALL_ID.fullmatch(identifier):
        raise InvalidFunctionCall(f"Tool call id was {identifier} but must be a-z, A-Z, 0-9, with a length of 9.")
