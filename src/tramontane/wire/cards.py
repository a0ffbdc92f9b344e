"""What a server tells about the models it serves."""

from __future__ import annotations

from datetime import datetime
from operator import not_
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import ConfigDict, Field

from tramontane.wire.model import ABSENT, OMITTED, OptionalNullable, UnknownVariant, WireModel


class ModelCapabilities(WireModel):
    model_config = ConfigDict(extra="allow")

    completion_chat: bool = False
    function_calling: bool = False
    reasoning: bool = False
    completion_fim: bool = False
    fine_tuning: bool = False
    vision: bool = False
    ocr: bool = False
    classification: bool = False
    moderation: bool = False
    audio: bool = False
    audio_transcription: bool = False
    audio_transcription_realtime: bool = False
    audio_speech: bool = False
    unified_resources: bool = False


class ModelCard(WireModel):
    """What base and fine-tuned models have in common."""

    id: str
    object: str = "model"
    created: int | None = OMITTED
    owned_by: str = "mistralai"
    capabilities: ModelCapabilities
    name: OptionalNullable[str] = ABSENT
    description: OptionalNullable[str] = ABSENT
    max_context_length: int = 32768
    aliases: list[str] | None = OMITTED
    deprecation: OptionalNullable[datetime] = ABSENT
    deprecation_replacement_model: OptionalNullable[str] = ABSENT
    default_model_temperature: OptionalNullable[float] = ABSENT
    internal: bool = Field(default=False, exclude_if=not_)
    billing_model_name: OptionalNullable[str] = ABSENT


class BaseModelCard(ModelCard):
    type: Literal["base"] = "base"
    audio_transcription_capabilities: OptionalNullable[dict[str, Any]] = ABSENT
    audio_speech_capabilities: OptionalNullable[dict[str, Any]] = ABSENT


class FTModelCard(ModelCard):
    type: Literal["fine-tuned"] = "fine-tuned"
    job: str
    root: str
    archived: bool = False


class UnknownModelListData(UnknownVariant):
    pass


ModelListData: TypeAlias = Annotated[
    Annotated[BaseModelCard | FTModelCard, Field(discriminator="type")] | UnknownModelListData,
    Field(union_mode="left_to_right"),
]


class ModelList(WireModel):
    object: str = "list"
    data: list[ModelListData] | None = OMITTED
