"""Turns samples into tables: what each client costs, and which targets against the official SDK are reached."""

import json
import os
import platform
import re
import statistics
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

OURS, OFFICIAL = "ours", "mistralai 3"
TITLE = "## The caller"
COMMAND = "make bench-sdk"
WORTH_NAMING = ["mistralai", "openai", "httpx", "httpx2", "pydantic"]


@dataclass(frozen=True)
class Target:
    """What to reach on one measure of one operation: so many times less than the official SDK, or so little at all."""

    operation: str
    measure: str
    bound: float
    kind: str = "at least"

    def reached(self, samples) -> float:
        ours = [cost[self.measure] for cost in samples[self.operation][OURS]]
        if self.kind == "at most":
            return statistics.median(ours)
        official = [cost[self.measure] for cost in samples[self.operation][OFFICIAL]]
        ratios = [theirs / mine for theirs, mine in zip(official, ours, strict=True)]
        return statistics.median(ratios) if self.kind == "at least" else 1 / statistics.median(ratios)

    def is_met(self, value: float) -> bool:
        return value >= self.bound if self.kind == "at least" else value <= self.bound

    def shown(self, value: float) -> str:
        if self.kind == "at most":
            return f"{value * 1e3:.1f} ms" if self.measure == "wall" else f"{value / 1e6:.1f} MB"
        return f"{value:.2f}" + (" x its wall time" if self.kind == "share" else " x less")


TARGETS = [
    Target("sync call", "cpu", 15),
    Target("async call", "cpu", 8),
    Target("stream event, flooded, sync", "cpu", 25),
    Target("stream event, flooded, async", "cpu", 25),
    Target("stream event, paced, sync", "cpu", 7),
    Target("stream event, paced, async", "cpu", 3.5),
    Target("open stream, sync", "memory", 1.6),
    Target("open stream, async", "memory", 1.6),
    Target("import", "wall", 0.015, "at most"),
    Target("import", "memory", 5e6, "at most"),
    Target("first complete", "wall", 0.55, "share"),
]


def row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def table(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join(map(row, [head, ["---"] * len(head), *rows]))


def costs(samples) -> str:
    names = list(next(iter(samples.values())))
    kinds: dict[str, Callable[[float], str]] = {
        "cpu": lambda seconds: f"{seconds * 1e6:,.1f}",
        "wall": lambda seconds: f"{seconds * 1e6:,.1f}" if seconds < 0.01 else f"{seconds * 1e3:,.1f} ms",
        "memory": lambda size: f"{size / 1e3:,.1f} kB" if size < 1e6 else f"{size / 1e6:,.1f} MB",
    }
    rows = []
    for operation, by_name in samples.items():
        for measure in by_name[names[0]][0]:
            medians = [statistics.median(cost[measure] for cost in by_name[name]) for name in names]
            rows.append([operation, measure, *map(kinds[measure], medians)])
    return table(["operation", "", *names], rows)


def verdicts(samples) -> str:
    rows = []
    for target in TARGETS:
        value = target.reached(samples)
        verdict = "reached" if target.is_met(value) else "**missed**"
        wanted = {"at least": ">= ", "at most": "<= ", "share": "<= "}[target.kind] + target.shown(target.bound)
        rows.append([target.operation, target.measure, wanted, target.shown(value), verdict])
    return table(["operation", "", "target", "reached", ""], rows)


def versions(python: Path) -> str:
    """The packages of one client's environment that decide what it costs."""
    probe = (
        "import importlib.metadata as m, json, sys; "
        f"print(json.dumps([f'{{n}} {{m.version(n)}}' for n in {WORTH_NAMING} "
        "if next(m.Distribution.discover(name=n), None)]))"
    )
    found = subprocess.run([python, "-c", probe], capture_output=True, text=True, check=True)
    return ", ".join(json.loads(found.stdout))


def machine() -> str:
    info = Path("/proc/cpuinfo")
    name = re.search(r"model name\s*: (.*)", info.read_text()) if info.exists() else None
    return f"{os.cpu_count()} cores ({name[1] if name else platform.machine()}), {platform.system()}"


def section(samples, pythons: dict[str, Path], rounds: int) -> str:
    made = f"`{COMMAND}` on {date.today():%Y-%m-%d}, {machine()}, CPython {platform.python_version()}."
    listed = "\n".join(f"- {name}: {versions(python)}" for name, python in pythons.items())
    how = (
        f"{made}\n"
        f"Medians of {rounds} interleaved rounds against one local server. `cpu` is the processor time of a client's\n"
        "process, with all its threads, for one operation in microseconds; `wall` is the time that passed.\n"
        "Async calls are 64 in flight; a flood is 2,000 events in one go; paced events come one each millisecond."
    )
    compared = verdicts(samples) if {OURS, OFFICIAL} <= pythons.keys() else "(both must be measured)"
    parts = [
        TITLE,
        how,
        costs(samples),
        f"The targets, against {OFFICIAL} (medians of the ratios within each round):",
        compared,
        f"Environments:\n\n{listed}",
    ]
    return "\n\n".join(parts) + "\n"
