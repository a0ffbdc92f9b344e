"""Conversations that differ in their texts alone: what is around the texts is written once, and remembered."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache

from mistral_common.exceptions import TokenizerException

from tramontane.chat.ask import prompt
from tramontane.chat.ask.prompt import Prompt
from tramontane.model.card import Card
from tramontane.model.tokenizer import Tokenizer
from tramontane.wire.messages import AssistantMessage, ChatCompletionRequestMessage, ToolMessage
from tramontane.wire.request import ChatCompletionRequest

SILENT = (
    {"model", "messages", "stream", "n", "max_tokens", "min_tokens", "stop", "random_seed", "metadata", "guardrails"}
    | {"temperature", "top_p", "top_k", "presence_penalty", "frequency_penalty", "repetition_penalty"}
    | {"logprobs", "top_logprobs", "parallel_tool_calls", "prompt_cache_key", "service_tier"}
)
"""Fields that no prompt depends on, and the messages, whose texts are not part of an outline."""
LONGEST = 16_384
"""Characters of other fields with which an outline is still remembered."""


@dataclass(frozen=True)
class Outline:
    opening: tuple[int, ...]
    """What comes before the first text."""
    following: tuple[tuple[int, ...], ...]
    """What comes after each."""

    def filled(self, texts: Sequence[str], tokenizer: Tokenizer) -> Prompt:
        tokens = list(self.opening)
        for text, following in zip(texts, self.following, strict=True):
            tokens += tokenizer.encode(text)
            tokens += following
        return Prompt(tuple(tokens))


def write(request: ChatCompletionRequest, tokenizer: Tokenizer, card: Card) -> Prompt:
    """The prompt of a request, which is that of `prompt.write`.

    Raises:
        RequestRefused: It is no conversation, or no model could read so much.
    """
    texts = plain_texts(request) if tokenizer.reads_texts_apart and not request.prediction else None
    others = _others(request)
    if texts and len(others) <= LONGEST:
        if sum(map(len, texts)) + len(others) > card.context:
            prompt.hold_to_length(request, tokenizer, card)
        outline = outline_of(tokenizer, tuple([message.role for message in request.messages]), others)
        if outline:
            with suppress(TokenizerException):  # a text that cannot be read; the long way says what of it
                return outline.filled(texts, tokenizer)
    return prompt.write(request, tokenizer, card)


def plain_texts(request: ChatCompletionRequest) -> list[str] | None:
    """The text of each message, if texts are all there is, and mistral-common neither joins nor shortens any."""
    texts: list[str] = []
    speaker = "assistant"
    for message in request.messages:
        text = message.content
        if not isinstance(text, str) or not text or text[-1] == " " or message.role == speaker or _does_more(message):
            return None
        texts.append(text)
        speaker = message.role
    return texts


def _does_more(message: ChatCompletionRequestMessage) -> bool:
    if isinstance(message, AssistantMessage):
        return bool(message.tool_calls or message.prefix)
    return isinstance(message, ToolMessage)


def _others(request: ChatCompletionRequest) -> str:
    """What was asked for, beside texts, that a prompt may depend on."""
    others = request.model_fields_set - SILENT
    return json.dumps(request.model_dump(include=others)) if others else "{}"


@lru_cache(maxsize=256)
def outline_of(tokenizer: Tokenizer, roles: tuple[str, ...], others: str) -> Outline | None:
    """What mistral-common writes around the texts, seen by giving it texts that are easily found again.

    Raises:
        RequestRefused: It is no conversation, whatever the texts.
    """
    texts = [f"text {number} of these" for number in range(len(roles))]
    messages = [{"role": role, "content": text} for role, text in zip(roles, texts, strict=True)]
    written = prompt.encode(
        ChatCompletionRequest.model_validate({"model": "any", "messages": messages} | json.loads(others)), tokenizer
    )
    tokens, parts = written.tokens, [tokenizer.encode(text) for text in texts]
    places = _places(frozenset(parts), tokens)
    if [tokens[place] for place in places] != parts:  # each text once, and in order
        return None
    starts, ends = [0, *(place.stop for place in places)], [*(place.start for place in places), len(tokens)]
    opening, *following = [tokens[start:end] for start, end in zip(starts, ends, strict=True)]
    return Outline(opening, tuple(following))


def _places(parts: frozenset[tuple[int, ...]], tokens: tuple[int, ...]) -> list[slice]:
    lengths = {len(part) for part in parts}
    slices = (slice(start, start + length) for start in range(len(tokens)) for length in lengths)
    return [place for place in slices if tokens[place] in parts]
