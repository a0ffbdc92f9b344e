"""Samples to figures: how long, how even, how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from tramontane.cli.bench.load import Sample


@dataclass(frozen=True)
class Spread:
    """Seconds: the mean, the largest, and what half, nine in ten and 99 in a hundred do not exceed."""

    mean: float
    p50: float
    p90: float
    p99: float
    largest: float


@dataclass(frozen=True)
class Figures:
    seconds: float
    """From the first request to the end of the last."""
    answered: int
    errors: dict[str, int]
    prompt_tokens: int
    completion_tokens: int
    requests_per_second: float
    tokens_per_second: float
    first_token: Spread | None
    """Until the first piece of a stream."""
    gap: Spread | None
    """Between two pieces of a stream, which are mostly a token each."""
    whole: Spread | None
    """Until the end of an answer."""


def figures(samples: Sequence[Sample]) -> Figures:
    answered = [sample for sample in samples if sample.error is None]
    seconds = max((sample.ended for sample in samples), default=0.0) - min(
        (sample.began for sample in samples), default=0.0
    )
    written = sum(sample.completion_tokens for sample in answered)
    return Figures(
        seconds=seconds,
        answered=len(answered),
        errors=dict(Counter(sample.error for sample in samples if sample.error is not None).most_common()),
        prompt_tokens=sum(sample.prompt_tokens for sample in answered),
        completion_tokens=written,
        requests_per_second=len(answered) / seconds if seconds else 0.0,
        tokens_per_second=written / seconds if seconds else 0.0,
        first_token=spread(first_tokens(samples)),
        gap=spread(gaps(samples)),
        whole=spread([sample.ended - sample.began for sample in answered]),
    )


def first_tokens(samples: Iterable[Sample]) -> list[float]:
    return [sample.pieces[0] - sample.began for sample in samples if sample.error is None and sample.pieces]


def gaps(samples: Iterable[Sample]) -> list[float]:
    return [after - before for sample in samples if sample.error is None for before, after in pairwise(sample.pieces)]


def spread(values: Iterable[float]) -> Spread | None:
    ordered = sorted(values)
    if not ordered:
        return None
    p50, p90, p99 = (ordered[ceil(share * len(ordered)) - 1] for share in (0.5, 0.9, 0.99))
    return Spread(sum(ordered) / len(ordered), p50, p90, p99, ordered[-1])


def histogram(values: Sequence[float], bars: int) -> list[tuple[float, int]]:
    """Bars of one width, from 0 to the 99th in a hundred: where each ends, and its count; the last has all above."""
    found = spread(values)
    if found is None or found.p99 <= 0:
        return []
    counts = Counter(min(int(value / found.p99 * bars), bars - 1) for value in values)
    return [(found.p99 * (bar + 1) / bars, counts[bar]) for bar in range(bars)]


def timeline(samples: Sequence[Sample], slots: int) -> list[float]:
    """Tokens a second, slot by slot: a stream's at the moments of its pieces, another answer's at its end."""
    seconds = max((sample.ended for sample in samples), default=0.0)
    if seconds <= 0:
        return []
    sums = [0.0] * slots
    for sample in samples:
        moments = sample.pieces or [sample.ended]
        for moment in moments:
            sums[min(int(moment / seconds * slots), slots - 1)] += sample.completion_tokens / len(moments)
    return [total * slots / seconds for total in sums]
