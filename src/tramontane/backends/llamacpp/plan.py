"""What a child of the embedded engine is told to run, and how memory is shared out among and within the children."""

from __future__ import annotations

import dataclasses
import json
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tramontane.backends.llamacpp import processor
from tramontane.backends.llamacpp.library import CannotRun
from tramontane.backends.llamacpp.model import ALL_LAYERS, BYTES_OF_F16, CELLS, Model, whole_cells
from tramontane.model.gguf import Gguf

USUAL_SLOTS = 4
"""A context that nobody asked for leaves room for so many, if it need not be shorter than the least one."""
LEAST_CONTEXT, USUAL_CONTEXT = 4096, 8192
"""All of the slots' memory is written to when it is taken: what few conversations need would make each start slow."""
MOST_SLOTS_OF_PROCESSOR = 8
"""A processor answers few more of them faster than one after another."""
MOST_KEPT = 1 << 30
MB, GB = 1e6, 1e9


class Measured(Protocol):
    """What is known of a model's size, once it is open or before."""

    @property
    def path(self) -> Path: ...

    @property
    def size(self) -> int: ...

    @property
    def bytes_per_token(self) -> int: ...

    @property
    def trained_context(self) -> int: ...

    @property
    def window(self) -> int | None: ...


@dataclass(frozen=True)
class Stated:
    """What a model's file says of its size: good enough to share out memory before the model is opened."""

    path: Path
    size: int
    bytes_per_token: int
    trained_context: int
    window: int | None

    @classmethod
    def by(cls, header: Gguf, size: int) -> Stated:
        def number(entry: str) -> int:
            """Of the first layer, where there is one for each."""
            key = f"{header.text('general.architecture')}.{entry}"
            if isinstance(header.metadata.get(key), array):
                return int(next(iter(header.numbers(key)), 0))
            return header.number(key) or 0

        heads = number("attention.head_count")
        width = number("embedding_length") // max(1, heads)
        lengths = [number(f"attention.{part}_length") or width for part in ("key", "value")]
        shared = number("attention.head_count_kv") or heads
        return cls(
            path=header.path,
            size=size,
            bytes_per_token=max(1, number("block_count") * shared * sum(lengths) * BYTES_OF_F16),
            trained_context=number("context_length"),
            window=number("attention.sliding_window") or None,
        )


@dataclass(frozen=True)
class Room:
    slots: int
    context: int
    kept: int
    """Bytes for prefixes that no slot holds any more."""


@dataclass(frozen=True)
class Plan:
    model: str
    tokenizer: str | None = None
    context: int = 0
    """0 is as long as the model and the memory allow."""
    memory: int = 0
    """Bytes for weights, slots and kept prefixes; 0 is half of the machine's."""
    slots: int = MOST_SLOTS_OF_PROCESSOR
    """The most that are of use."""
    threads: int = 0
    """0 is one for each core that can be spared."""
    gpu_layers: int = ALL_LAYERS
    library: str | None = None
    cache: str = ""
    digest: str = ""
    """Of the model that the server has read: what it knows of another one, its words above all, would be wrong."""

    @property
    def command(self) -> list[str]:
        """Starts the child, where no module of the current folder is imported in place of ours."""
        words = json.dumps(dataclasses.asdict(self))
        return [sys.executable, "-P", "-m", "tramontane.backends.llamacpp", words]

    @classmethod
    def read(cls, words: str) -> Plan:
        return cls(**json.loads(words))

    def room(self, model: Model) -> Room:
        """
        Raises:
            CannotRun: The model does not fit, or not with this context.
        """
        kept, context = self.division(model)
        most = self.slots if model.library.uses_gpu else min(self.slots, MOST_SLOTS_OF_PROCESSOR)
        return Room(min(most, model.slots_for(self.budget - model.size - kept, context)), context, kept)

    def division(self, model: Measured) -> tuple[int, int]:
        """What is kept, and the context, of which one slot at least fits.

        Raises:
            CannotRun: The model does not fit, or not with this context.
        """
        left = self.budget - model.size
        kept = min(MOST_KEPT, max(0, left // 4))
        context = self._context(model, left - kept)
        if left - kept < model.bytes_per_token * whole_cells(context):
            needed = model.size + model.bytes_per_token * context * 4 // 3
            raise CannotRun(
                f"{model.path} does not fit into {_told(self.budget)}: its weights and one context of {context} "
                f"tokens take {_told(needed)}; allow more with --memory, or ask for less with --context"
            )
        return kept, context

    @property
    def budget(self) -> int:
        return self.memory or processor.memory() // 2

    def _context(self, model: Measured, left: int) -> int:
        longest = min(model.trained_context, model.window or model.trained_context)
        if self.context > longest:
            raise CannotRun(
                f"{model.path} has a context of {longest} tokens: --context {self.context} is more than it can be given"
            )
        fits = left // (USUAL_SLOTS * model.bytes_per_token) // CELLS * CELLS
        return self.context or min(longest, max(LEAST_CONTEXT, min(fits, USUAL_CONTEXT)))


def _told(size: int) -> str:
    return f"{size / GB:.2f} GB" if size >= 100 * MB else f"{size / MB:.1f} MB"


def shared_out(plans: Sequence[Plan], models: Sequence[Stated]) -> list[Plan]:
    """Each has the memory for its weights and as much more as any other; where they do not fit so, each has all.

    Raises:
        CannotRun: One of them does not even fit alone.
    """
    for plan, model in zip(plans, models, strict=True):
        plan.division(model)
    spare = (plans[0].budget - sum(model.size for model in models)) // len(plans)
    side_by_side = [
        dataclasses.replace(plan, memory=max(1, model.size + spare)) for plan, model in zip(plans, models, strict=True)
    ]
    try:
        for plan, model in zip(side_by_side, models, strict=True):
            plan.division(model)
    except CannotRun:
        return [dataclasses.replace(plan, memory=plan.budget) for plan in plans]
    return side_by_side
