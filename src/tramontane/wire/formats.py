"""How an answer is asked for: its format, its expected text, its reasoning, what it is guarded against."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from pydantic import Field

from tramontane.wire.model import ABSENT, OMITTED, OptionalNullable, UnrecognizedStr, WireModel

ResponseFormats: TypeAlias = Literal["text", "json_object", "json_schema"] | UnrecognizedStr
MistralPromptMode: TypeAlias = Literal["reasoning"] | UnrecognizedStr
ReasoningEffort: TypeAlias = Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | UnrecognizedStr
ModerationLLMAction: TypeAlias = Literal["none", "block"] | UnrecognizedStr
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


class ModerationLLMV1CategoryThresholds(WireModel):
    sexual: OptionalNullable[float] = ABSENT
    hate_and_discrimination: OptionalNullable[float] = ABSENT
    violence_and_threats: OptionalNullable[float] = ABSENT
    dangerous_and_criminal_content: OptionalNullable[float] = ABSENT
    selfharm: OptionalNullable[float] = ABSENT
    health: OptionalNullable[float] = ABSENT
    financial: OptionalNullable[float] = ABSENT
    law: OptionalNullable[float] = ABSENT
    pii: OptionalNullable[float] = ABSENT


class ModerationLLMV2CategoryThresholds(WireModel):
    sexual: OptionalNullable[float] = ABSENT
    hate_and_discrimination: OptionalNullable[float] = ABSENT
    violence_and_threats: OptionalNullable[float] = ABSENT
    dangerous: OptionalNullable[float] = ABSENT
    criminal: OptionalNullable[float] = ABSENT
    selfharm: OptionalNullable[float] = ABSENT
    health: OptionalNullable[float] = ABSENT
    financial: OptionalNullable[float] = ABSENT
    law: OptionalNullable[float] = ABSENT
    pii: OptionalNullable[float] = ABSENT
    jailbreaking: OptionalNullable[float] = ABSENT


class ModerationLLMV1Config(WireModel):
    model_name: str = "mistral-moderation-2411"
    custom_category_thresholds: OptionalNullable[ModerationLLMV1CategoryThresholds] = ABSENT
    ignore_other_categories: bool = False
    action: ModerationLLMAction | None = OMITTED


class ModerationLLMV2Config(WireModel):
    model_name: str = "mistral-moderation-2603"
    custom_category_thresholds: OptionalNullable[ModerationLLMV2CategoryThresholds] = ABSENT
    ignore_other_categories: bool = False
    action: ModerationLLMAction | None = OMITTED


class GuardrailConfig(WireModel):
    block_on_error: bool = False
    moderation_llm_v1: OptionalNullable[ModerationLLMV1Config] = ABSENT
    moderation_llm_v2: OptionalNullable[ModerationLLMV2Config] = ABSENT
