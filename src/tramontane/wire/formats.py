"""How an answer is asked for: its format, its expected text, its reasoning."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from pydantic import Field

from tramontane.wire.model import ABSENT, OMITTED, OptionalNullable, UnrecognizedStr, WireModel

ResponseFormats: TypeAlias = Literal["text", "json_object", "json_schema"]
MistralPromptMode: TypeAlias = Literal["reasoning"] | UnrecognizedStr
ReasoningEffort: TypeAlias = (
    Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | UnrecognizedStr
)
RequestedServiceTier: TypeAlias = Literal["auto", "standard_only"] | UnrecognizedStr


class JSONSchema(WireModel):
    name: str
    schema_definition: dict[str, Any] = Field(alias="schema")
    description: OptionalNullable[str] = ABSENT
    strict: bool | None = OMITTED


class ResponseFormat(WireModel):
    type: ResponseFormats | None = OMITTED
    json_schema: OptionalNullable[JSONSchema] = ABSENT


class Prediction(WireModel):
    type: Literal["content"] = "content"
    content: str = ""
