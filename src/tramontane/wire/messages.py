"""The messages of the four roles, and the fragment of one that a stream brings."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias, cast

from pydantic import Discriminator, Tag

from tramontane.wire.chunks import ContentChunk, SystemMessageContentChunks
from tramontane.wire.model import ABSENT, NullMeans, OptionalNullable, UnrecognizedStr, WireModel
from tramontane.wire.tools import ToolCall

Content: TypeAlias = str | list[ContentChunk]


SystemMessageContent: TypeAlias = str | list[SystemMessageContentChunks]


class SystemMessage(WireModel):
    role: Literal["system"] = "system"
    content: SystemMessageContent


class UserMessage(WireModel):
    role: Literal["user"] = "user"
    content: Content | None


class AssistantMessage(WireModel):
    role: Literal["assistant"] | UnrecognizedStr = "assistant"
    tool_calls: OptionalNullable[list[ToolCall]] = ABSENT
    content: OptionalNullable[Content] = ABSENT
    prefix: Annotated[bool, NullMeans(False)] = False
    """Makes this last message the beginning of the answer."""


class ToolMessage(WireModel):
    role: Literal["tool"] = "tool"
    content: Content | None
    tool_call_id: OptionalNullable[str] = ABSENT
    name: OptionalNullable[str] = ABSENT


def _role_of(message: Any) -> Any:
    if isinstance(message, dict):
        return cast("dict[str, Any]", message).get("role")
    return getattr(message, "role", None)


ChatCompletionRequestMessage: TypeAlias = Annotated[
    Annotated[AssistantMessage, Tag("assistant")]
    | Annotated[SystemMessage, Tag("system")]
    | Annotated[ToolMessage, Tag("tool")]
    | Annotated[UserMessage, Tag("user")],
    Discriminator(_role_of),
]


class DeltaMessage(WireModel):
    role: OptionalNullable[str] = ABSENT
    content: OptionalNullable[Content] = ABSENT
    tool_calls: OptionalNullable[list[ToolCall]] = ABSENT
    tool_call_id: OptionalNullable[str] = ABSENT
    index: OptionalNullable[int] = ABSENT
    metadata: OptionalNullable[dict[str, Any]] = ABSENT
