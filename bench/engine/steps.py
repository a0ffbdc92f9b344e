"""How long a step of the runner takes, and what of it is Python: `python -m bench.engine.steps MODEL`."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from tramontane.backends.llamacpp import processor, runner
from tramontane.backends.llamacpp.library import find, open_library
from tramontane.backends.llamacpp.model import Model
from tramontane.backends.llamacpp.runner import LlamaRunner
from tramontane.engine.contract import Rows

WIDTHS = (1, 2, 4, 8)
READ, CONTEXT = 128, 768
STEPS, IDLE_STEPS = 8, 2000


def opened(path: Path, named: Path | None, kept: Path, threads: int) -> LlamaRunner:
    runner.verifies_exactly = lambda *_: False  # takes long, and no step is faster for it
    return LlamaRunner(Model(open_library(find(named, kept)), path), max(WIDTHS), CONTEXT, threads)


def read(measured: LlamaRunner, slot: int) -> float:
    """Tokens a second, in chunks of 64."""
    taken = []
    for place in range(0, READ, 64):
        began = time.perf_counter()
        measured.forward([Rows(slot, place, [7] * 64)])
        taken.append(time.perf_counter() - began)
    return 64 / min(taken)


def step(measured: LlamaRunner, width: int) -> float:
    """Seconds a step, the best of a few: whatever else runs here only makes it longer."""
    taken = []
    for place in range(READ, READ + STEPS):
        began = time.perf_counter()
        measured.forward([Rows(slot, place, [5]) for slot in range(width)])
        taken.append(time.perf_counter() - began)
    return min(taken)


def python_of(measured: LlamaRunner, width: int) -> float:
    """Seconds a step of a library that does nothing."""
    functions = measured.model.library.c
    computes, functions.llama_decode = functions.llama_decode, lambda context, batch: 0
    began = time.thread_time()
    for place in range(READ, READ + IDLE_STEPS):
        measured.forward([Rows(slot, place, [5]) for slot in range(width)])
    spent = (time.thread_time() - began) / IDLE_STEPS
    functions.llama_decode = computes
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--library", type=Path, action="append", default=[], help="another library, or several")
    parser.add_argument("--kept", type=Path, default=Path.home() / ".cache" / "tramontane", help="where one was built")
    parser.add_argument("--threads", type=int, default=processor.threads())
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    wanted = {"wheel": (None, Path("/nowhere")), "native": (None, asked.kept)}
    wanted |= {str(path): (path, asked.kept) for path in asked.library}
    if find(None, asked.kept).kind != "native":
        del wanted["native"]
    runners = {name: opened(asked.model, *where, asked.threads) for name, where in wanted.items()}
    reads = {name: max(read(each, slot) for slot in range(max(WIDTHS))) for name, each in runners.items()}
    found = {(name, width): float("inf") for name in runners for width in WIDTHS}
    for _ in range(asked.rounds):  # interleaved, so that all have good and bad moments
        for name, measured in runners.items():
            reads[name] = max(reads[name], read(measured, 0))
            for width in WIDTHS:
                found[name, width] = min(found[name, width], step(measured, width))
    print(f"{asked.model.name}, {asked.threads} threads, best of {asked.rounds} interleaved rounds")
    for name in runners:
        times = "  ".join(f"{width}: {found[name, width] * 1e3:.2f}" for width in WIDTHS)
        print(f"{name}: ms a step at {times}; reads {reads[name]:.0f} tokens/s")
    any_of_them = next(iter(runners.values()))
    spent = "  ".join(f"{width}: {python_of(any_of_them, width) * 1e6:.0f}" for width in WIDTHS)
    print(f"of a step, Python in us at {spent}")


if __name__ == "__main__":
    main()
