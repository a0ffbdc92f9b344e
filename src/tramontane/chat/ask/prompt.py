"""Messages and tools to token ids, in mistral-common's words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import mistral_common.protocol.instruct.chunk as theirs
from mistral_common.exceptions import MistralCommonException
from mistral_common.protocol.instruct import messages as spoken
from mistral_common.protocol.instruct import request as conversing
from mistral_common.protocol.instruct import tool_calls as called
from mistral_common.protocol.instruct.request import ChatCompletionRequest as Conversation

from tramontane.chat.ask.rules import named
from tramontane.chat.errors import InvalidArguments
from tramontane.model.card import Card
from tramontane.model.tokenizer import Tokenizer
from tramontane.wire.chunks import ReferenceChunk, TextChunk, ThinkChunk
from tramontane.wire.formats import JSONSchema, ResponseFormat
from tramontane.wire.messages import AssistantMessage, ChatCompletionRequestMessage, SystemMessage, ToolMessage
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wire.tools import Function, FunctionCall, Tool, ToolCall, ToolChoice
from tramontane.wire.unset import UNSET, Unset

SAFE_PROMPT = (
    "Always assist with care, respect, and truth. Respond with utmost utility yet securely. "
    "Avoid harmful, unethical, prejudiced, or negative content. "
    "Ensure replies promote fairness and positivity."
)

REASONING_PROMPT = (
    theirs.TextChunk(
        text="First draft your thinking process (inner monologue) until you arrive at a response. Format your response "
        "using Markdown, and use LaTeX for any mathematical equations. Write both your thoughts and the response in "
        "the same language as the input.\n\nYour thinking process must follow the template below:"
    ),
    theirs.ThinkChunk(
        thinking="Your thoughts or/and draft, like working through an exercise on scratch paper. Be as casual and as "
        "long as you want until you are confident to generate the response to the user.",
        closed=True,
    ),
    theirs.TextChunk(text="Here, provide a self-contained response."),
)
"""What models of version 13 were taught to think by, word for word."""
CONVERSATION = Conversation[Any]
TEXTS: dict[type, tuple[str, ...]] = {
    TextChunk: ("text",),
    ThinkChunk: ("thinking",),
    ToolCall: ("function",),
    FunctionCall: ("arguments",),
    Tool: ("function",),
    Function: ("description", "parameters"),
    ResponseFormat: ("json_schema",),
    JSONSchema: ("description", "schema_definition"),
}
"""Where the parts of a request hold what is to be read."""


@dataclass(slots=True)
class Prompt:
    tokens: tuple[int, ...]
    prefix: str = ""
    """What the answer begins with, because the caller said it."""
    prefix_tokens: int = 0
    draft: tuple[int, ...] = ()
    """What the answer will probably be, as the caller expects it."""
    thought: str = ""
    """The thought that the caller said before the prefix."""
    is_thinking: bool = False
    """Whether that thought goes on."""


def length_of(request: ChatCompletionRequest) -> int:
    """How many characters there are to read."""
    length = _length(request.tools) + _length(request.response_format)
    for message in request.messages:
        length += _length(message.content)
        if isinstance(message, AssistantMessage):
            length += _length(message.tool_calls)
    return length + (len(request.prediction.content) if request.prediction else 0)


def parts_of(request: ChatCompletionRequest) -> int:
    """How many messages, pieces of them and tools there are to read."""
    pieces = sum([len(message.content) for message in request.messages if isinstance(message.content, list)])
    return len(request.messages) + pieces + len(request.tools or ())


def _length(part: Any) -> int:
    if part is None or part is UNSET:
        return 0
    match part:
        case str():
            return len(part)
        case list():
            return sum(map(_length, cast("list[Any]", part)))
        case dict():
            return sum(len(name) + _length(held) for name, held in cast("dict[str, Any]", part).items())
        case _:
            return sum(_length(getattr(part, name)) for name in TEXTS.get(part.__class__, ()))


def write(request: ChatCompletionRequest, tokenizer: Tokenizer, card: Card) -> Prompt:
    """The prompt of a request.

    Raises:
        RequestRefused: mistral-common finds that the messages are no conversation, or no model could read so much.
    """
    hold_to_length(request, tokenizer, card)
    return encode(request, tokenizer)


def hold_to_length(request: ChatCompletionRequest, tokenizer: Tokenizer, card: Card) -> None:
    """Refuse, before it is read, what is too long for any way of reading it.

    Raises:
        InvalidArguments: No model could read so much.
    """
    length = length_of(request)
    if length > card.context and length > card.context * tokenizer.longest_piece:
        raise InvalidArguments(
            f"Prompt contains {length} characters, too large for model with {card.context} maximum context length"
        )


def encode(request: ChatCompletionRequest, tokenizer: Tokenizer) -> Prompt:
    """The prompt of a request of any length.

    Raises:
        RequestRefused: mistral-common finds that the messages are no conversation.
    """
    messages = [_message(message) for message in request.messages]
    if _lacks_user(request, tokenizer):
        messages.append(spoken.UserMessage(content=""))
    if request.safe_prompt and messages:
        messages.insert(0, spoken.SystemMessage(content=SAFE_PROMPT))
    if messages and _is_told_to_think(request, tokenizer):
        messages.insert(0, spoken.SystemMessage(content=list(REASONING_PROMPT)))
    conversation = CONVERSATION(
        model=request.model or None,
        messages=messages,
        tools=_shown_tools(request) or None,
        reasoning_effort=_effort(request) if tokenizer.writes_settings else None,
        response_format=_format(request),
    )
    try:
        encoded = tokenizer.encode_conversation(conversation)
        draft = tokenizer.encode(request.prediction.content) if request.prediction else ()
    except MistralCommonException as error:
        raise named(error, request) from error
    return Prompt(encoded.tokens, prefix_tokens=encoded.prefix_tokens, draft=draft, **_begun(request.messages[-1]))


def _lacks_user(request: ChatCompletionRequest, tokenizer: Tokenizer) -> bool:
    """Whether the prompt would end before the user's turn, which the model would then write instead of its own.

    mistral-common takes such conversations. Older versions put what the system says last into the user's turn."""
    said_by_system = [isinstance(message, SystemMessage) for message in request.messages]
    return said_by_system[-1:] == [True] and (tokenizer.reads_texts_apart or all(said_by_system))


def _shown_tools(request: ChatCompletionRequest) -> list[called.Tool]:
    """A model that may not call is shown no tool, and one that must call a certain tool is shown that one alone."""
    choice = request.tool_choice
    if choice == "none":
        return []
    tools = [_tool(tool) for tool in request.tools or []]
    return [tool for tool in tools if not isinstance(choice, ToolChoice) or tool.function.name == choice.function.name]


def _effort(request: ChatCompletionRequest) -> Any:
    """The older `prompt_mode` asks for reasoning too, and is overruled by an effort."""
    return request.reasoning_effort or ("high" if request.prompt_mode else None)


def _is_told_to_think(request: ChatCompletionRequest, tokenizer: Tokenizer) -> bool:
    """Whether words ask for reasoning: those of a version that has thoughts, and no settings."""
    has_thoughts = tokenizer.marks.begin_thought is not None and not tokenizer.writes_settings
    return has_thoughts and _effort(request) not in (None, "none")


def _format(request: ChatCompletionRequest) -> conversing.ResponseFormat:
    """What the answer is to be; a version of the tokenizer may write it into the prompt."""
    asked = request.response_format
    if asked and asked.type == "json_object":
        return conversing.ResponseFormat(type=conversing.ResponseFormats.json_object)
    if not asked or asked.type != "json_schema" or not isinstance(asked.json_schema, JSONSchema):
        return conversing.ResponseFormat()
    # Unchecked: `constraints` looks at every schema, and names the place of what is wrong.
    schema = conversing.JsonSchema.model_construct(
        name=asked.json_schema.name,
        description=asked.json_schema.description or None,
        custom_schema=asked.json_schema.schema_definition,
        strict=bool(asked.json_schema.strict),
    )
    return conversing.ResponseFormat(type=conversing.ResponseFormats.json_schema, json_schema=schema)


def _begun(last: ChatCompletionRequestMessage) -> dict[str, Any]:
    """What a prompt tells of an answer that the caller has begun."""
    if not isinstance(last, AssistantMessage) or not last.prefix:
        return {}
    if isinstance(last.content, str):
        return {"prefix": last.content}
    chunks = last.content or []
    thoughts = [chunk for chunk in chunks if isinstance(chunk, ThinkChunk)]
    return {
        "prefix": "".join(chunk.text for chunk in chunks if isinstance(chunk, TextChunk)),
        "thought": "".join(map(_thought, thoughts)),
        "is_thinking": bool(thoughts) and chunks[-1] is thoughts[-1] and thoughts[-1].closed is False,
    }


def _thought(chunk: ThinkChunk) -> str:
    return "".join(part.text for part in chunk.thinking if isinstance(part, TextChunk))


def _message(message: ChatCompletionRequestMessage) -> Any:
    match message:
        case SystemMessage():
            return spoken.SystemMessage(content=_content(message.content))
        case AssistantMessage():
            return spoken.AssistantMessage(
                content=_content(message.content) or None,
                tool_calls=[_call(call) for call in message.tool_calls or []] or None,
                prefix=message.prefix,
            )
        case ToolMessage():
            return spoken.ToolMessage(
                content=_content(message.content), tool_call_id=message.tool_call_id or None, name=message.name or None
            )
        case _:
            return spoken.UserMessage(content=_content(message.content))


def _content(content: str | Sequence[Any] | Unset | None) -> Any:
    if isinstance(content, str) or not content:
        return content or ""
    return [chunk for chunk in map(_chunk, content) if chunk]


def _chunk(chunk: Any) -> Any:
    match chunk:
        case TextChunk():
            return theirs.TextChunk(text=chunk.text)
        case ThinkChunk():
            return theirs.ThinkChunk(thinking=_thought(chunk), closed=chunk.closed is not False)
        case ReferenceChunk():
            return None  # it points at a source and says nothing
        case _:
            # No engine sees or hears yet; the scripted one, whose card may say so, is told that something was there.
            return theirs.TextChunk(text=f"[{chunk.type}]")


def _call(call: ToolCall) -> called.ToolCall:
    arguments = call.function.arguments
    text = arguments if isinstance(arguments, str) else json.dumps(arguments, ensure_ascii=False)
    return called.ToolCall(id=call.id, function=called.FunctionCall(name=call.function.name, arguments=text))


def _tool(tool: Any) -> called.Tool:
    assert isinstance(tool, Tool), "the wire lets no others reach a server"
    function = tool.function
    return called.Tool(
        function=called.Function(
            name=function.name,
            description=function.description or "",
            parameters=function.parameters,
            strict=bool(function.strict),
        )
    )
