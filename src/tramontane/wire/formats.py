"""How an answer is asked for: its format, its expected text, its reasoning, what it is guarded against."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from tramontane.wire.model import ABSENT, OMITTED, Bounded, OptionalNullable, UnrecognizedStr, WireModel

ResponseFormats: TypeAlias = Literal["text", "json_object", "json_schema"] | UnrecognizedStr
MistralPromptMode: TypeAlias = Literal["reasoning"] | UnrecognizedStr
ReasoningEffort: TypeAlias = Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | UnrecognizedStr
ModerationLLMAction: TypeAlias = Literal["none", "block"] | UnrecognizedStr
RequestedServiceTier: TypeAlias = Literal["auto", "standard_only"] | UnrecognizedStr
Threshold: TypeAlias = OptionalNullable[Annotated[float, Bounded(ge=0, le=1)]]


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
    sexual: Threshold = ABSENT
    hate_and_discrimination: Threshold = ABSENT
    violence_and_threats: Threshold = ABSENT
    dangerous_and_criminal_content: Threshold = ABSENT
    selfharm: Threshold = ABSENT
    health: Threshold = ABSENT
    financial: Threshold = ABSENT
    law: Threshold = ABSENT
    pii: Threshold = ABSENT


class ModerationLLMV2CategoryThresholds(WireModel):
    sexual: Threshold = ABSENT
    hate_and_discrimination: Threshold = ABSENT
    violence_and_threats: Threshold = ABSENT
    dangerous: Threshold = ABSENT
    criminal: Threshold = ABSENT
    selfharm: Threshold = ABSENT
    health: Threshold = ABSENT
    financial: Threshold = ABSENT
    law: Threshold = ABSENT
    pii: Threshold = ABSENT
    jailbreaking: Threshold = ABSENT


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
