"""How many tokens of a prompt are read for the choices of a request, counted where they are read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tramontane.backends.llamacpp.library import find, open_library
from tramontane.backends.llamacpp.model import Model
from tramontane.backends.llamacpp.runner import LlamaRunner
from tramontane.engine.contract import Job, Rows, Sampling
from tramontane.engine.scheduler import Scheduler

NOWHERE = Path("/nowhere")


class Counting:
    """A runner that counts the tokens that it is told to read."""

    def __init__(self, runner: LlamaRunner) -> None:
        self._runner = runner
        self.read = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._runner, name)

    def forward(self, batch: Sequence[Rows]) -> Any:
        self.read += sum(len(rows.tokens) for rows in batch)
        return self._runner.forward(batch)


def tokens_read(model: Path, prompt: list[int], choices: int) -> int:
    """By an engine that knows nothing yet; for the one token of each choice nothing else is read."""
    library = open_library(find(None, NOWHERE))
    runner = Counting(LlamaRunner(Model(library, model), choices, len(prompt) + 1))
    scheduler = Scheduler(runner)
    scheduler.submit(0, Job(tuple(prompt), Sampling(1.0), frozenset(), max_tokens=1, choices=choices))
    while not scheduler.is_idle:
        scheduler.step()
    runner.close()
    return runner.read
