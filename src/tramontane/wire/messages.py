"""The messages of the four roles, and the fragment of one that a stream brings."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

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


class _ByRole:
    """Tells messages apart by their role, which for pydantic's own discriminators would have to be a literal."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        kinds = {kind.model_fields["role"].default: handler.generate_schema(kind) for kind in get_args(source)}
        return core_schema.tagged_union_schema(kinds, discriminator="role")


ChatCompletionRequestMessage: TypeAlias = Annotated[
    AssistantMessage | SystemMessage | ToolMessage | UserMessage, _ByRole
]


class DeltaMessage(WireModel):
    role: OptionalNullable[str] = ABSENT
    content: OptionalNullable[Content] = ABSENT
    tool_calls: OptionalNullable[list[ToolCall]] = ABSENT
    tool_call_id: OptionalNullable[str] = ABSENT
    index: OptionalNullable[int] = ABSENT
    metadata: OptionalNullable[dict[str, Any]] = ABSENT
