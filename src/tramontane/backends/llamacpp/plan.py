"""What the child of the embedded engine is told to run, and how the memory for it is shared out."""

from __future__ import annotations

import dataclasses
import json
import sys
from dataclasses import dataclass

from tramontane.backends.llamacpp import processor
from tramontane.backends.llamacpp.library import CannotRun
from tramontane.backends.llamacpp.model import ALL_LAYERS, CELLS, Model

USUAL_SLOTS = 4
"""A context that nobody asked for leaves room for so many, if it need not be shorter than the least one."""
LEAST_CONTEXT, USUAL_CONTEXT = 4096, 8192
"""All of the slots' memory is written to when it is taken: what few conversations need would cost each start seconds."""
MOST_SLOTS_OF_PROCESSOR = 8
"""A processor answers few more of them faster than one after another."""
MOST_KEPT = 1 << 30
GB = 1e9


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
        budget = self.memory or processor.memory() // 2
        left = budget - model.size
        kept = min(MOST_KEPT, max(0, left // 4))
        context = self._context(model, left - kept)
        most = self.slots if model.library.uses_gpu else min(self.slots, MOST_SLOTS_OF_PROCESSOR)
        slots = min(most, model.slots_for(max(0, left - kept), context))
        if slots < 1:
            needed = model.size + model.bytes_per_token * context * 4 // 3
            raise CannotRun(
                f"{model.path} does not fit into {budget / GB:.2f} GB: its weights and one context of {context} tokens "
                f"take {needed / GB:.2f} GB; allow more with --memory, or ask for less with --context"
            )
        return Room(slots, context, kept)

    def _context(self, model: Model, left: int) -> int:
        longest = min(model.trained_context, model.window or model.trained_context)
        if self.context > longest:
            raise CannotRun(
                f"{model.path} has a context of {longest} tokens: --context {self.context} is more than it can be given"
            )
        fits = left // (USUAL_SLOTS * model.bytes_per_token) // CELLS * CELLS
        return self.context or min(longest, max(LEAST_CONTEXT, min(fits, USUAL_CONTEXT)))
