"""Figures as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tramontane.cli.bench.load import Sample
from tramontane.cli.bench.measures import Figures, first_tokens, gaps, histogram, timeline

WIDTH, HEIGHT, MARGIN = 960, 560, 40
PANEL = 180
INK, PALE, BAR = "#1f2933", "#9aa5b1", "#ff7000"
SLOTS, BARS = 80, 24


def draw(found: Figures, samples: Sequence[Sample], title: str, file: Path) -> None:
    """
    Raises:
        OSError: The file cannot be written.
    """
    picture = Image.new("RGB", (WIDTH, HEIGHT), "white")
    pen = ImageDraw.Draw(picture)
    pen.text((MARGIN, 16), title, INK, ImageFont.load_default(18))
    told = (
        f"{found.answered:,} answered, {sum(found.errors.values()):,} failed; {found.tokens_per_second:,.1f} tokens/s"
    )
    pen.text((MARGIN, 42), told, INK, ImageFont.load_default(14))
    half = (WIDTH - 3 * MARGIN) // 2
    speeds = timeline(samples, SLOTS)
    _panel(pen, (MARGIN, 90, WIDTH - 2 * MARGIN), "tokens/s over time", speeds, f"{found.seconds:.1f} s")
    below = 90 + PANEL + 60
    for number, (name, values) in enumerate(
        {"until the first token": first_tokens(samples), "between tokens": gaps(samples)}.items()
    ):
        bars = histogram(values, BARS)
        end = f"p99 {bars[-1][0] * 1e3:,.1f} ms" if bars else "not measured"
        _panel(pen, (MARGIN + number * (half + MARGIN), below, half), name, [count for _, count in bars], end)
    picture.save(file, "PNG")


def _panel(pen: ImageDraw.ImageDraw, place: tuple[int, int, int], name: str, values: Sequence[float], end: str) -> None:
    """Values as bars, from left to right; what the last one stands at is written below it."""
    left, top, width = place
    small = ImageFont.load_default(12)
    floor = top + PANEL
    most = max(values, default=0)
    pen.text((left, top - 18), f"{name}, {most:,.0f} at most" if most else name, INK, small)
    for number, value in enumerate(values):
        if value > 0:
            x = left + number * width / len(values)
            pen.rectangle((x, floor - value / most * PANEL, x + width / len(values) - 1, floor), BAR)
    pen.line((left, floor, left + width, floor), PALE)
    pen.text((left, floor + 4), "0", PALE, small)
    pen.text((left + width, floor + 4), end, PALE, small, anchor="ra")
