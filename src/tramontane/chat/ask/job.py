"""What a request asks of the engine, once its prompt is known."""

from __future__ import annotations

from dataclasses import fields
from typing import TypeVar

from tramontane.chat.ask.prompt import Prompt
from tramontane.chat.errors import InvalidArguments
from tramontane.engine.contract import Job, Sampling
from tramontane.model.card import Card
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wire.unset import UNSET, Unset

T = TypeVar("T")
SAMPLED = {field.name for field in fields(Sampling)}
MOST_TOKENS = 1 << 32
"""More than any vocabulary has."""


def make(
    request: ChatCompletionRequest,
    prompt: Prompt,
    card: Card,
    end_tokens: frozenset[int],
    constraint: str | None = None,
    *,
    owner: str = "",
) -> Job:
    """The job of a request.

    Raises:
        InvalidArguments: The prompt and the answer asked for do not fit the model.
    """
    room = card.context - len(prompt.tokens) - len(prompt.draft)
    max_tokens = _given(request.max_tokens, room)
    min_tokens = _given(request.min_tokens, 0)
    if room < 0:
        raise InvalidArguments(
            f"Prompt contains {len(prompt.tokens)} tokens and {len(prompt.draft)} draft tokens, "
            f"too large for model with {card.context} maximum context length"
        )
    if max_tokens > room:
        raise InvalidArguments(
            f"Prompt contains {len(prompt.tokens)} tokens and max_tokens is {max_tokens}, "
            f"too large for model with {card.context} maximum context length"
        )
    if min_tokens > max_tokens:
        raise InvalidArguments(
            f"min_tokens is {min_tokens}, more than the {max_tokens} tokens that the answer may have"
        )
    return Job(
        prompt=prompt.tokens,
        sampling=_sampling(request, card),
        end_tokens=end_tokens,
        max_tokens=max_tokens,
        min_tokens=min_tokens,
        choices=_given(request.n, 1),
        seed=request.random_seed if isinstance(request.random_seed, int) else None,
        alternatives=_given(request.top_logprobs, 0) if request.logprobs else None,
        draft=prompt.draft,
        constraint=constraint,
        begun=prompt.prefix_tokens if constraint else 0,
        cache_key=request.prompt_cache_key or None,
        owner=owner,
    )


def _sampling(request: ChatCompletionRequest, card: Card) -> Sampling:
    if not request.model_fields_set & SAMPLED:
        return Sampling(card.default_temperature)
    return Sampling(
        temperature=_given(request.temperature, card.default_temperature),
        top_p=_given(request.top_p, 1.0),
        top_k=min(_given(request.top_k, 0), MOST_TOKENS) or None,
        presence_penalty=_given(request.presence_penalty, 0.0),
        frequency_penalty=_given(request.frequency_penalty, 0.0),
        repetition_penalty=_given(request.repetition_penalty, 1.0),
    )


def _given(value: T | Unset | None, default: T) -> T:
    return default if value is None or value is UNSET else value  # pyright: ignore[reportReturnType] - UNSET is the only one


def stop_strings(request: ChatCompletionRequest) -> tuple[str, ...]:
    """The strings that end a choice.

    Raises:
        InvalidArguments: One is empty, and would end every answer before it began.
    """
    stop = _given(request.stop, [])
    stops = (stop,) if isinstance(stop, str) else tuple(stop)
    if "" in stops:
        raise InvalidArguments("stop must not hold an empty string")
    return stops
