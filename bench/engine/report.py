"""Figures in a table, with what was to be reached."""

from __future__ import annotations

import os
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bench.results import written


@dataclass
class Figure:
    name: str
    samples: Sequence[float]
    at_least: float | None = None
    at_most: float | None = None

    @property
    def value(self) -> float:
        return statistics.median(self.samples)

    @property
    def reach(self) -> str:
        if self.at_least is not None:
            return f">= {self.at_least}"
        return "" if self.at_most is None else f"<= {self.at_most}"

    @property
    def verdict(self) -> str:
        if not self.reach:
            return ""
        most = float("inf") if self.at_most is None else self.at_most
        return "reached" if (self.at_least or 0) <= self.value <= most else "**missed**"

    @property
    def line(self) -> str:
        spread = f"{min(self.samples):.2f} to {max(self.samples):.2f}"
        return f"| {self.name} | {self.value:.2f} | {spread} | {self.reach} | {self.verdict} |"


def section(heading: str, command: str, what: str, figures: Sequence[Figure], *, is_whole: bool) -> str:
    """Where not all was measured anew, the other figures stay as they are."""
    kept = {} if is_whole else _rows(written(f"## {heading}"))
    rows = kept | {figure.name: figure.line for figure in figures}
    return "\n".join(
        [
            f"## {heading}",
            "",
            f"`{command}` on {datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores: {what}",
            "",
            "| figure |  | spread | target |  |",
            "| --- | --- | --- | --- | --- |",
            *rows.values(),
            "",
        ]
    )


def _rows(section: str) -> dict[str, str]:
    """The lines of a section's table, after its head, by the names of their figures."""
    lines = [line for line in section.splitlines() if line.startswith("| ")][2:]
    return {line.split(" | ")[0].removeprefix("| "): line for line in lines}
