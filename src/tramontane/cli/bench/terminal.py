"""Figures as a terminal shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tramontane.cli.asking import harmless
from tramontane.cli.bench.load import Sample
from tramontane.cli.bench.measures import Figures, Spread, first_tokens, gaps, histogram, timeline

BARS, LONGEST_BAR, SLOTS = 8, 40, 60
LEVELS = "▁▂▃▄▅▆▇█"


def lines(found: Figures, samples: Sequence[Sample]) -> Iterator[str]:
    failed = sum(found.errors.values())
    yield f"{found.answered:,} answered, {failed:,} failed, in {found.seconds:.2f} s"
    yield (
        f"{found.requests_per_second:,.2f} requests/s, {found.tokens_per_second:,.1f} tokens/s written; "
        f"{found.prompt_tokens:,} tokens read, {found.completion_tokens:,} written"
    )
    for error, count in found.errors.items():
        yield f"{count:,} times {harmless(error)}"
    yield from _table(found)
    yield from _drawn("until the first token", first_tokens(samples))
    yield from _drawn("between tokens", gaps(samples))
    if any(speeds := timeline(samples, SLOTS)):
        yield ""
        yield f"tokens/s over time, {max(speeds):,.0f} at most"
        yield "".join(LEVELS[round(speed / max(speeds) * (len(LEVELS) - 1))] for speed in speeds)


def _table(found: Figures) -> Iterator[str]:
    spreads = {"first token": found.first_token, "between tokens": found.gap, "whole answer": found.whole}
    if not any(spreads.values()):
        return
    yield ""
    yield f"{'milliseconds':15}" + "".join(f"{name:>10}" for name in ("mean", "p50", "p90", "p99", "largest"))
    for name, spread in spreads.items():
        if spread:
            yield f"{name:15}" + "".join(f"{value * 1e3:>10,.1f}" for value in _values(spread))


def _values(spread: Spread) -> tuple[float, ...]:
    return spread.mean, spread.p50, spread.p90, spread.p99, spread.largest


def _drawn(title: str, values: Sequence[float]) -> Iterator[str]:
    bars = histogram(values, BARS)
    if not bars:
        return
    yield ""
    yield title
    most = max(count for _, count in bars)
    for number, (end, count) in enumerate(bars):
        sign = "≥" if number == len(bars) - 1 else "<"
        edge = bars[number - 1][0] if sign == "≥" and number else end
        yield f"{sign}{edge * 1e3:>9,.1f} ms {'█' * round(count / most * LONGEST_BAR)} {count:,}".rstrip()
