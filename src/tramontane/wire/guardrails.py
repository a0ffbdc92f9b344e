"""Which categories of an input are judged, how strictly, and what happens on a violation."""

from __future__ import annotations

from typing import Literal, TypeAlias

from tramontane.wire.model import ABSENT, OMITTED, OptionalNullable, UnrecognizedStr, WireModel

ModerationLLMAction: TypeAlias = Literal["none", "block"] | UnrecognizedStr


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
