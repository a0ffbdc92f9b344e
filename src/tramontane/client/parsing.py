"""Structured answers: a pydantic model becomes the response format, and the answer becomes an instance of it."""

from __future__ import annotations

from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel

from tramontane.wire.chunks import TextChunk
from tramontane.wire.messages import AssistantMessage
from tramontane.wire.model import OMITTED
from tramontane.wire.response import ChatCompletionChoice, ChatCompletionResponse

__all__ = [
    "CustomPydanticModel",
    "ParsedAssistantMessage",
    "ParsedChatCompletionChoice",
    "ParsedChatCompletionResponse",
    "convert_to_parsed_chat_completion_response",
    "response_format_from_pydantic_model",
]

CustomPydanticModel = TypeVar("CustomPydanticModel", bound=BaseModel)


class ParsedAssistantMessage(AssistantMessage, Generic[CustomPydanticModel]):
    parsed: CustomPydanticModel | None = None


class ParsedChatCompletionChoice(ChatCompletionChoice, Generic[CustomPydanticModel]):
    message: ParsedAssistantMessage[CustomPydanticModel] = OMITTED  # pyright: ignore[reportIncompatibleVariableOverride]


class ParsedChatCompletionResponse(ChatCompletionResponse, Generic[CustomPydanticModel]):
    choices: list[ParsedChatCompletionChoice[CustomPydanticModel]]  # pyright: ignore[reportIncompatibleVariableOverride]


def response_format_from_pydantic_model(model: type[BaseModel]) -> dict[str, Any]:
    """The strict format: no object in the answer has properties that the model does not name."""
    schema = _closed(model.model_json_schema())
    return {"type": "json_schema", "json_schema": {"name": model.__name__, "schema": schema, "strict": True}}


def convert_to_parsed_chat_completion_response(
    response: ChatCompletionResponse, response_format: type[CustomPydanticModel]
) -> ParsedChatCompletionResponse[CustomPydanticModel]:
    fields = response.model_dump(by_alias=True, exclude_unset=True)
    for choice, dumped in zip(response.choices, fields["choices"], strict=True):
        if text := _text_of(choice.message):
            dumped["message"]["parsed"] = response_format.model_validate_json(text)
    # Not ParsedChatCompletionResponse[response_format]: a class without a name of its own could not be pickled.
    kind = cast("type[ParsedChatCompletionResponse[CustomPydanticModel]]", ParsedChatCompletionResponse)
    return kind.model_validate(fields)


def _text_of(message: AssistantMessage | None) -> str:
    if message is None:
        return ""
    if isinstance(message.content, list):
        return "".join(chunk.text for chunk in message.content if isinstance(chunk, TextChunk))
    return message.content or ""


def _closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_closed(item) for item in cast("list[Any]", schema)]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(value) for key, value in cast("dict[str, Any]", schema).items()}
    return closed | {"additionalProperties": False} if closed.get("type") == "object" else closed
