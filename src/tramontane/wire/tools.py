"""Functions that a model may call, the choice among them, and the calls it makes."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from tramontane.wire.model import (
    ABSENT,
    OMITTED,
    NullMeans,
    OptionalNullable,
    UnknownVariant,
    UnrecognizedStr,
    WireModel,
    refuse_as_server,
)

ToolTypes: TypeAlias = Literal["function"] | UnrecognizedStr
ToolChoiceEnum: TypeAlias = Literal["auto", "none", "any", "required"] | UnrecognizedStr
Arguments: TypeAlias = dict[str, Any] | str


class Function(WireModel):
    name: str
    description: str | None = OMITTED
    strict: bool | None = OMITTED
    parameters: dict[str, Any]


class Tool(WireModel):
    type: Literal["function"] = "function"
    function: Function


class ToolConfiguration(WireModel):
    exclude: OptionalNullable[list[str]] = ABSENT
    include: OptionalNullable[list[str]] = ABSENT
    requires_confirmation: OptionalNullable[list[str]] = ABSENT


class ImageGenerationTool(WireModel):
    type: Literal["image_generation"] = "image_generation"
    tool_configuration: OptionalNullable[ToolConfiguration] = ABSENT


class DocumentLibraryTool(WireModel):
    type: Literal["document_library"] = "document_library"
    library_ids: list[str]
    tool_configuration: OptionalNullable[ToolConfiguration] = ABSENT


class APIKeyAuth(WireModel):
    type: Literal["api-key"] = "api-key"
    value: str


class OAuth2TokenAuth(WireModel):
    type: Literal["oauth2-token"] = "oauth2-token"
    value: str


Authorization: TypeAlias = Annotated[APIKeyAuth | OAuth2TokenAuth, Field(discriminator="type")]


class CustomConnector(WireModel):
    type: Literal["connector"] = "connector"
    connector_id: str
    authorization: OptionalNullable[Authorization] = ABSENT
    tool_configuration: OptionalNullable[ToolConfiguration] = ABSENT


HostedTool: TypeAlias = Annotated[
    Annotated[ImageGenerationTool | DocumentLibraryTool | CustomConnector, Field(discriminator="type")],
    BeforeValidator(refuse_as_server),
]
"""A tool that the hosted API runs by itself; a server of ours has none."""


class UnknownTool(UnknownVariant):
    known = ("function", "image_generation", "document_library", "connector")


ChatCompletionRequestTool: TypeAlias = Annotated[
    Tool | HostedTool | UnknownTool,
    Field(union_mode="left_to_right"),
]


class FunctionName(WireModel):
    name: str


class ToolChoice(WireModel):
    type: ToolTypes = "function"
    function: FunctionName


ChatCompletionRequestToolChoice: TypeAlias = ToolChoiceEnum | ToolChoice


class FunctionCall(WireModel):
    name: str
    arguments: Arguments


class ToolCall(WireModel):
    id: Annotated[str, NullMeans("null")] = "null"
    type: Annotated[str, NullMeans("function")] = "function"
    function: FunctionCall
    index: Annotated[int, NullMeans(0)] = 0
