"""The embedded engine against the server embedded in the same library: `python -m bench.engine`.

Models of random weights are written where none are kept; ours and the yardstick take turns in one run. Each figure is
the median over the pairs.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.engine import models
from bench.engine.report import Figure, section
from bench.results import write_down

KEPT = Path.home() / ".cache" / "tramontane"
WORDS = 100_000
"""Prompts are of tokens below this one, which every vocabulary here has."""


class Worker:
    """A process that plays requests and tells when their tokens came."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.ask()  # it is ready

    def play(self, *requests: dict[str, Any]) -> list[dict[str, Any]]:
        return self.ask({"play": requests})

    def ask(self, line: dict[str, Any] | None = None) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        if line:
            self._process.stdin.write(json.dumps(line) + "\n")
            self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


@contextmanager
def worker(module: str, model: Path, *flags: object) -> Iterator[Worker]:
    command = [sys.executable, "-m", f"bench.engine.{module}", model, *flags]
    with (
        tempfile.TemporaryFile() as log,
        subprocess.Popen(
            [*map(str, command)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
        ) as process,
    ):
        try:
            yield Worker(process)
        finally:
            process.terminate()


@dataclass
class Bench:
    pairs: int
    yardstick: Worker
    wheel: Worker
    native: Worker | None
    dice: random.Random

    def prompt(self, tokens: int) -> list[int]:
        return [self.dice.randrange(300, WORDS) for _ in range(tokens)]

    def ratios(self, measure: Callable[[], tuple[float, float]]) -> list[float]:
        """First over second, so many times."""
        measure()
        return [first / second for first, second in (measure() for _ in range(self.pairs))]

    @property
    def best(self) -> Worker:
        return self.native or self.wheel


def rate(told: Sequence[dict[str, Any]]) -> float:
    """Tokens a second, while all streams run."""
    begins, ends = max(one["times"][0] for one in told), min(one["times"][-1] for one in told)
    return sum(begins < moment <= ends for one in told for moment in one["times"]) / (ends - begins)


def decoding(bench: Bench, streams: int, tokens: int = 64) -> Iterator[Figure]:
    def measured(asked: Worker) -> float:
        return rate(asked.play(*({"prompt": bench.prompt(48), "tokens": tokens} for _ in range(streams))))

    reach = 0.95 if streams == 1 else 1.0
    name = f"decode, {streams} stream{'s' * (streams > 1)}"
    yield Figure(
        f"{name}, wheel against the yardstick",
        bench.ratios(lambda: (measured(bench.wheel), measured(bench.yardstick))),
        reach,
    )
    if native := bench.native:
        yield Figure(
            f"{name}, native against the yardstick (AVX2)",
            bench.ratios(lambda: (measured(native), measured(bench.yardstick))),
            reach,
        )
        if streams > 1:
            yield Figure(
                f"{name}, native against wheel", bench.ratios(lambda: (measured(native), measured(bench.wheel))), 1.8
            )


def prediction(bench: Bench, tokens: int = 160) -> Iterator[Figure]:
    """What is expected is the answer itself, the answer with every tenth token wrong, or something else."""
    for name, reach, spoil in (
        ("all right", 2.5, lambda answer: answer),
        ("90 % right", 1.4, lambda answer: [7 if place % 10 == 9 else token for place, token in enumerate(answer)]),
        ("useless", 0.95, lambda answer: bench.prompt(len(answer))),
    ):

        def measured(spoil: Callable[[list[int]], list[int]] = spoil) -> tuple[float, float]:
            asked = {"prompt": bench.prompt(64), "tokens": tokens}
            [plain] = bench.best.play(asked)
            answer = [token for _, token in plain["tokens"]]
            [drafted] = bench.best.play(asked | {"prompt": [*asked["prompt"]], "draft": spoil(answer)})
            return rate([drafted]), rate([plain])

        yield Figure(f"prediction {name}, against none", bench.ratios(measured), reach)


def choices(bench: Bench) -> Iterator[Figure]:
    def measured() -> tuple[float, float]:
        asked = {"prompt": bench.prompt(1000), "tokens": 1, "temperature": 1.0}
        [eight] = bench.best.play(asked | {"n": 8})
        [one] = bench.best.play(asked | {"prompt": bench.prompt(1000)})
        return eight["times"][-1] - eight["asked"], one["times"][-1] - one["asked"]

    yield Figure(
        "8 choices of a 1,000-token prompt, time to all first tokens against 1", bench.ratios(measured), at_most=1.1
    )


def cached(bench: Bench) -> Iterator[Figure]:
    def measured() -> tuple[float, float]:
        known = bench.prompt(2000)
        [cold] = bench.best.play({"prompt": [*known, *bench.prompt(20)], "tokens": 1})
        [warm] = bench.best.play({"prompt": [*known, *bench.prompt(20)], "tokens": 1})
        return warm["times"][0] - warm["asked"], cold["times"][0] - cold["asked"]

    yield Figure("first token, 2,000 tokens cached, against cold", bench.ratios(measured), at_most=0.1)


def schema(bench: Bench, tokens: int = 64) -> Iterator[Figure]:
    """At the full vocabulary, every step masked."""

    def measured() -> tuple[float, float]:
        shaped, plain = (
            rate(bench.best.play(*({"prompt": bench.prompt(48), "tokens": tokens} | extra for _ in range(8))))
            for extra in ({"items": tokens}, {})
        )
        return plain, shaped

    yield Figure("step under a JSON schema against a plain one, 8 streams", bench.ratios(measured), at_most=1.05)


def reading(bench: Bench) -> Iterator[Figure]:
    """Seven streams run while an eighth prompt of 4,000 tokens is read."""

    def gaps(asked: Worker) -> tuple[float, float]:
        running = [{"prompt": bench.prompt(48), "tokens": 220} for _ in range(7)]
        *streams, late = asked.play(*running, {"prompt": bench.prompt(4000), "tokens": 1, "after": 2.0})
        during, before = [], []
        for stream in streams:
            for earlier, later in zip(stream["times"], stream["times"][1:], strict=False):
                if late["asked"] < earlier and later < late["times"][0]:
                    during.append(later - earlier)
                elif later < late["asked"]:
                    before.append(later - earlier)
        chunks = len(during) / 7
        step = statistics.median(before)
        chunk = (late["times"][0] - late["asked"]) / max(chunks, 1) - step
        return statistics.quantiles(during, n=100)[98], chunk + step

    yield Figure(
        "99th percentile gap of 7 streams during a 4,000-token prompt, against a chunk and a step",
        bench.ratios(lambda: gaps(bench.wheel)),
        at_most=1.3,
    )
    yield Figure("the same of the yardstick, in seconds", bench.ratios(lambda: (gaps(bench.yardstick)[0], 1.0)))


FIGURES: dict[str, Callable[[Bench], Iterator[Figure]]] = {
    "decode1": lambda bench: decoding(bench, 1),
    "decode8": lambda bench: decoding(bench, 8),
    "prediction": prediction,
    "choices": choices,
    "cached": cached,
    "schema": schema,
    "reading": reading,
}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--pairs", type=int, default=9)
    ask.add_argument("--only", nargs="*", choices=FIGURES, default=[*FIGURES])
    ask.add_argument("--shape", default="0.5B", choices=models.SHAPES)
    asked = ask.parse_args()
    model = KEPT / f"random-{asked.shape}.Q4_0.gguf"
    if not model.exists():
        model.parent.mkdir(parents=True, exist_ok=True)
        models.write(model, models.SHAPES[asked.shape], "Q4_0")
    with ExitStack() as stack:
        yardstick = stack.enter_context(worker("yardstick", model))
        wheel = stack.enter_context(worker("ours", model, "--words"))
        has_native = any((KEPT / "llamacpp").glob("*/libllama*"))
        native = stack.enter_context(worker("ours", model, "--words", "--cache", KEPT)) if has_native else None
        bench = Bench(asked.pairs, yardstick, wheel, native, random.Random(1))
        figures = [figure for name in asked.only for figure in told(FIGURES[name](bench))]
    write_down(section(figures, asked.pairs))


def told(figures: Iterator[Figure]) -> Iterator[Figure]:
    for figure in figures:
        print(figure.line, flush=True)
        yield figure


if __name__ == "__main__":
    main()
