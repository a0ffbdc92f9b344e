"""The pieces that a message's content is made of."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from tramontane.wire.model import (
    ABSENT,
    OMITTED,
    OptionalNullable,
    UnknownVariant,
    UnrecognizedStr,
    WireModel,
    refuse_as_server,
)

ImageDetail: TypeAlias = Literal["low", "auto", "high"] | UnrecognizedStr
BuiltInConnectors: TypeAlias = (
    Literal["web_search", "web_search_premium", "code_interpreter", "image_generation", "document_library"]
    | UnrecognizedStr
)


class TextChunk(WireModel):
    type: Literal["text"] = "text"
    text: str


ReferenceID: TypeAlias = int | str


class ReferenceChunk(WireModel):
    type: Literal["reference"] = "reference"
    reference_ids: list[ReferenceID]


ToolReferenceChunkTool: TypeAlias = BuiltInConnectors | str


class ToolReferenceChunk(WireModel):
    type: Literal["tool_reference"] = "tool_reference"
    tool: ToolReferenceChunkTool
    title: str
    url: OptionalNullable[str] = ABSENT
    favicon: OptionalNullable[str] = ABSENT
    description: OptionalNullable[str] = ABSENT


class UnknownThinking(UnknownVariant):
    pass


Thinking: TypeAlias = Annotated[
    Annotated[TextChunk | ReferenceChunk | ToolReferenceChunk, Field(discriminator="type")] | UnknownThinking,
    Field(union_mode="left_to_right"),
]


class ThinkChunk(WireModel):
    type: Literal["thinking"] = "thinking"
    thinking: list[Thinking]
    signature: OptionalNullable[str] = ABSENT
    """Lets a reasoning block be replayed in a later turn."""
    closed: bool | None = OMITTED
    """Whether the thought is complete; an open one can only be a prefix."""


class ImageURL(WireModel):
    url: str
    detail: OptionalNullable[ImageDetail] = ABSENT


ImageURLUnion: TypeAlias = ImageURL | str


class ImageURLChunk(WireModel):
    type: Literal["image_url"] = "image_url"
    image_url: ImageURLUnion


class DocumentURLChunk(WireModel):
    type: Literal["document_url"] = "document_url"
    document_url: str
    document_name: OptionalNullable[str] = ABSENT


class FileChunk(WireModel):
    type: Literal["file"] = "file"
    file_id: str


class AudioChunk(WireModel):
    type: Literal["input_audio"] = "input_audio"
    input_audio: str


class UnknownResourceChunkContent(UnknownVariant):
    pass


ResourceChunkContent: TypeAlias = Annotated[
    Annotated[TextChunk | ImageURLChunk, Field(discriminator="type")] | UnknownResourceChunkContent,
    Field(union_mode="left_to_right"),
]


class ResourceChunk(WireModel):
    type: Literal["resource"] = "resource"
    uri: str
    content: ResourceChunkContent


class ResourceLinkChunk(WireModel):
    type: Literal["resource_link"] = "resource_link"
    uri: str
    metadata: OptionalNullable[dict[str, str | int | float | bool]] = ABSENT


Resource: TypeAlias = Annotated[
    Annotated[ResourceChunk | ResourceLinkChunk, Field(discriminator="type")], BeforeValidator(refuse_as_server)
]
"""What a connector of the hosted API points to; a server of ours has none."""


class UnknownContentChunk(UnknownVariant):
    pass


KnownContentChunk: TypeAlias = Annotated[
    TextChunk | ImageURLChunk | DocumentURLChunk | ReferenceChunk | FileChunk | ThinkChunk | AudioChunk,
    Field(discriminator="type"),
]
ContentChunk: TypeAlias = Annotated[
    KnownContentChunk | Resource | UnknownContentChunk, Field(union_mode="left_to_right")
]
SystemMessageContentChunks: TypeAlias = Annotated[TextChunk | ThinkChunk, Field(discriminator="type")]
