"""What the guardrails of a request ask to be looked at: which text, for what, and by which model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from tramontane.chat.catalog import Catalog, Served
from tramontane.chat.errors import InvalidArguments, InvalidModel
from tramontane.model.names import MODERATION_NAMES
from tramontane.wire.chunks import ReferenceChunk, TextChunk, ThinkChunk
from tramontane.wire.formats import (
    ModerationLLMV1CategoryThresholds,
    ModerationLLMV1Config,
    ModerationLLMV2CategoryThresholds,
    ModerationLLMV2Config,
)
from tramontane.wire.messages import AssistantMessage, ChatCompletionRequestMessage, SystemMessage
from tramontane.wire.request import ChatCompletionRequest

Config: TypeAlias = ModerationLLMV1Config | ModerationLLMV2Config
CATEGORIES = {
    "moderation_llm_v1": tuple(ModerationLLMV1CategoryThresholds.model_fields),
    "moderation_llm_v2": tuple(ModerationLLMV2CategoryThresholds.model_fields),
}
USUAL_THRESHOLD = 0.5


@dataclass(frozen=True)
class Check:
    """One config of a guardrail."""

    kind: str
    config: Config
    blocks_on_error: bool
    moderator: Served
    thresholds: Mapping[str, float]
    """Of each category that is told of, in the documented order."""


@dataclass(frozen=True)
class Guarded:
    text: str
    guardrails: tuple[tuple[Check, ...], ...]


def read(request: ChatCompletionRequest, catalog: Catalog, usual: Served) -> Guarded | None:
    """What a request is guarded against; the `usual` model judges where a guardrail names none of ours.

    Raises:
        RequestRefused: A guardrail guards against nothing, or nobody here can judge it.
    """
    if not request.guardrails:
        return None
    guardrails: list[tuple[Check, ...]] = []
    for number, guardrail in enumerate(request.guardrails):
        place = f"guardrails[{number}]"
        configs = {kind: config for kind in CATEGORIES if (config := getattr(guardrail, kind))}
        if not configs:
            raise InvalidArguments(f"{place} guards against nothing: give it moderation_llm_v2")
        guardrails.append(
            tuple(
                Check(
                    kind=kind,
                    config=config,
                    blocks_on_error=guardrail.block_on_error,
                    moderator=_moderator(config, catalog, usual),
                    thresholds=_thresholds(config, CATEGORIES[kind], f"{place}.{kind}"),
                )
                for kind, config in configs.items()
            )
        )
    return Guarded("\n".join(_last_turn(request.messages)), tuple(guardrails))


def _moderator(config: Config, catalog: Catalog, usual: Served) -> Served:
    try:
        return catalog.find(config.model_name)
    except InvalidModel:
        if config.model_name not in MODERATION_NAMES:
            raise
        return usual


def _thresholds(config: Config, categories: tuple[str, ...], place: str) -> dict[str, float]:
    given = {category: getattr(config.custom_category_thresholds, category, None) for category in categories}
    custom = {category: threshold for category, threshold in given.items() if isinstance(threshold, float)}
    if not config.ignore_other_categories:
        return {category: custom.get(category, USUAL_THRESHOLD) for category in categories}
    if not custom:
        raise InvalidArguments(f"{place} ignores every category: name some in custom_category_thresholds")
    return custom


def _last_turn(messages: list[ChatCompletionRequestMessage]) -> Iterator[str]:
    """What came after the assistant last spoke; the beginning of an answer is not the assistant's own."""
    spoken = [number for number, one in enumerate(messages) if isinstance(one, AssistantMessage) and not one.prefix]
    for message in messages[spoken[-1] + 1 if spoken else 0 :]:
        if isinstance(message, SystemMessage):
            continue
        if isinstance(message.content, str):
            yield message.content
        else:
            yield from (text for chunk in message.content or [] for text in _texts(chunk))


def _texts(chunk: Any) -> Iterator[str]:
    match chunk:
        case TextChunk():
            yield chunk.text
        case ThinkChunk():
            yield from (text for part in chunk.thinking for text in _texts(part))
        case ReferenceChunk():
            return
        case _:
            raise InvalidArguments(f"guardrails judge text alone: leave out either them or the {chunk.type}")
