"""What a server tells about the models it serves."""

from __future__ import annotations

from datetime import datetime
from operator import not_
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import ConfigDict, Field

from tramontane.wire.model import ABSENT, OMITTED, NullMeans, OptionalNullable, UnknownVariant, WireModel

Flag: TypeAlias = Annotated[bool, NullMeans(False)]


class ModelCapabilities(WireModel):
    model_config = ConfigDict(extra="allow")

    completion_chat: Flag = False
    function_calling: Flag = False
    reasoning: Flag = False
    completion_fim: Flag = False
    fine_tuning: Flag = False
    vision: Flag = False
    ocr: Flag = False
    classification: Flag = False
    moderation: Flag = False
    audio: Flag = False
    audio_transcription: Flag = False
    audio_transcription_realtime: Flag = False
    audio_speech: Flag = False
    unified_resources: Flag = False


class ModelCard(WireModel):
    """What base and fine-tuned models have in common."""

    id: str
    object: Annotated[str, NullMeans("model")] = "model"
    created: int | None = OMITTED
    owned_by: Annotated[str, NullMeans("mistralai")] = "mistralai"
    capabilities: ModelCapabilities
    name: OptionalNullable[str] = ABSENT
    description: OptionalNullable[str] = ABSENT
    max_context_length: Annotated[int, NullMeans(32768)] = 32768
    aliases: list[str] | None = OMITTED
    deprecation: OptionalNullable[datetime] = ABSENT
    deprecation_replacement_model: OptionalNullable[str] = ABSENT
    default_model_temperature: OptionalNullable[float] = ABSENT
    internal: Flag = Field(default=False, exclude_if=not_)
    billing_model_name: OptionalNullable[str] = ABSENT


class BaseModelCard(ModelCard):
    type: Literal["base"] = "base"
    audio_transcription_capabilities: OptionalNullable[dict[str, Any]] = ABSENT
    audio_speech_capabilities: OptionalNullable[dict[str, Any]] = ABSENT


class FTModelCard(ModelCard):
    type: Literal["fine-tuned"] = "fine-tuned"
    job: str
    root: str
    archived: Flag = False


class UnknownModelListData(UnknownVariant):
    pass


ModelListData: TypeAlias = Annotated[
    Annotated[BaseModelCard | FTModelCard, Field(discriminator="type")] | UnknownModelListData,
    Field(union_mode="left_to_right"),
]


class ModelList(WireModel):
    object: Annotated[str, NullMeans("list")] = "list"
    data: list[ModelListData] | None = OMITTED
