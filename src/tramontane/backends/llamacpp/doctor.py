"""What this machine and its library of llama.cpp are, what a model would need here, and what would make it faster."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tramontane.backends.llamacpp import processor
from tramontane.backends.llamacpp.binding import RELEASE, VERSION
from tramontane.backends.llamacpp.library import Library
from tramontane.backends.llamacpp.model import Model
from tramontane.backends.llamacpp.runner import fingerprint

FASTER = {"avx512f": "AVX512", "avx512_vnni": "AVX512_VNNI", "avx_vnni": "AVX_VNNI", "amx_int8": "AMX_INT8"}
"""Instructions by the processor's name and by the library's."""


@dataclass(frozen=True)
class Machine:
    library: Path
    kind: str
    version: str
    instruction_sets: str
    uses_gpu: bool
    processor: str
    cores: int
    threads: int
    memory: int
    advice: tuple[str, ...]


@dataclass(frozen=True)
class Needs:
    name: str
    weights: int
    bytes_per_token: int
    trained_context: int
    fingerprint: str
    advice: tuple[str, ...]


def examine(library: Library) -> Machine:
    """A library, and the machine under it."""
    return Machine(
        library=library.place.path,
        kind=library.place.kind,
        version=f"llama.cpp {VERSION} of xllamacpp {RELEASE}",
        instruction_sets=library.instruction_sets,
        uses_gpu=library.uses_gpu,
        processor=processor.name(),
        cores=processor.usable_cores(),
        threads=processor.threads(),
        memory=processor.memory(),
        advice=tuple(_advice_on(library)),
    )


def examine_model(model: Model, context: int, threads: int = 0) -> Needs:
    """What it takes to run an open model here, with slots for so many tokens; 0 threads are as many as are good."""
    return Needs(
        name=model.name,
        weights=model.size,
        bytes_per_token=model.bytes_per_token,
        trained_context=model.trained_context,
        fingerprint=fingerprint(model, context, threads or processor.threads()),
        advice=tuple(_advice_about(model, context)),
    )


def _advice_on(library: Library) -> Iterator[str]:
    unused = [theirs for ours, theirs in FASTER.items() if ours in processor.features()]
    if missing := [name for name in unused if f"{name} = 1" not in library.instruction_sets]:
        yield f"the library does without {', '.join(missing)}, which this processor has: `make native` builds another"
    if shutil.which("nvidia-smi") and not library.uses_gpu:
        yield "the library does not use the GPU: `make native` builds one that does where the CUDA toolkit is installed"


def _advice_about(model: Model, context: int) -> Iterator[str]:
    if model.size > processor.memory() > 0:
        yield "its weights are larger than this machine's memory: they are read from disk for every token"
    elif not model.slots_for(processor.memory() - model.size, context):
        yield f"beside its weights there is no memory for one answer of {context} tokens: ask for a shorter context"
    if context > model.trained_context:
        yield f"it was trained on {model.trained_context} tokens: what it says after more is likely to make no sense"
