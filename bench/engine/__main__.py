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
from bench.engine.bandwidth import read_speed
from bench.engine.counts import tokens_read
from bench.engine.models import KEPT
from bench.engine.report import Figure, section
from bench.results import write_down
from tramontane.backends.llamacpp import processor

WORDS = 30_000
"""Prompts are of tokens below this one, which every vocabulary here has."""
JSON_TEXT = (
    'start: %json {{"type": "array", "items": {{"type": "integer", "minimum": 0, "maximum": 9}}, "minItems": {0}}}'
)


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


@dataclass(frozen=True)
class Model:
    """What a model's shape is asked for, and how much of it: a large one takes a second for what a small one does at
    once."""

    shape: str
    figures: tuple[str, ...]
    most_pairs: int = 99
    context: int = 4608
    prompt: int = 48
    tokens: int = 64

    @property
    def bytes_a_step(self) -> int:
        return models.bytes_of(models.SHAPES[self.shape], "Q4_0")


@dataclass
class Bench:
    model: Model
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


def decoding(bench: Bench, streams: int) -> Iterator[Figure]:
    """All take turns, and memory is read between, so that a bad moment is one for all of them."""
    model = bench.model
    workers = {"yardstick": bench.yardstick, "wheel": bench.wheel}
    workers |= {"native": bench.native} if bench.native else {}

    def measured(asked: Worker, tokens: int) -> float:
        return rate(asked.play(*({"prompt": bench.prompt(model.prompt), "tokens": tokens} for _ in range(streams))))

    def turn() -> dict[str, float]:
        rates = {name: measured(asked, model.tokens) for name, asked in workers.items()}
        return rates | {"memory": read_speed(processor.threads()) / model.bytes_a_step * streams}

    for asked in workers.values():
        measured(asked, 4)
    turns = [turn() for _ in range(bench.pairs)]
    name = f"decode, {model.shape}, {streams} stream{'s' * (streams > 1)}"
    reach = 0.95 if streams == 1 else 1.0

    def against(first: str, second: str) -> list[float]:
        return [one[first] / one[second] for one in turns]

    yield Figure(f"{name}, wheel against the yardstick", against("wheel", "yardstick"), reach)
    if bench.native:
        yield Figure(f"{name}, native against the yardstick (AVX2)", against("native", "yardstick"), reach)
        if streams > 1:
            yield Figure(f"{name}, native against wheel", against("native", "wheel"), 1.8 if has_avx512() else None)
    for each in list(workers)[1:]:
        yield Figure(f"{name}, {each}: weights read a second, of what memory gives", against(each, "memory"))
        yield Figure(f"{name}, {each}: tokens a second", [one[each] for one in turns])


def has_avx512() -> bool:
    return "avx512f" in processor.features()


def prediction(bench: Bench) -> Iterator[Figure]:
    """What is expected is the answer itself, the answer with every tenth token wrong, or something else."""

    def nearly(answer: list[int]) -> list[int]:
        return [7 if place % 10 == 9 else token for place, token in enumerate(answer)]

    kinds: list[tuple[str, float, Callable[[list[int]], list[int]]]] = [
        ("all right", 2.5, lambda answer: answer),
        ("90 % right", 1.4, nearly),
        ("useless", 0.95, lambda answer: bench.prompt(len(answer))),
    ]
    same: list[float] = []
    for name, reach, spoil in kinds:

        def measured(spoil: Callable[[list[int]], list[int]] = spoil) -> tuple[float, float]:
            plain, drafted, share = predicted(bench, 64, spoil)
            same.append(share)
            return drafted, plain

        yield Figure(f"prediction {name}, against none", bench.ratios(measured), reach)
    far = [predicted(bench, 700, nearly)[2] for _ in range(bench.pairs)]
    for shares, where in (same, "64 to 224"), (far, "700 to 860"):
        yield Figure(f"tokens that are the same with a prediction and without, at places {where}", shares)
        wholly = statistics.fmean(share == 1 for share in shares)
        yield Figure(f"answers that are wholly the same, at places {where}", [wholly])


def predicted(
    bench: Bench, read: int, spoil: Callable[[list[int]], list[int]], tokens: int = 160
) -> tuple[float, float, float]:
    """Tokens a second without a prediction and with one, and the share of tokens that are the same."""
    asked = {"prompt": bench.prompt(read), "tokens": tokens}
    [plain] = bench.best.play(asked)
    answer = [token for _, token in plain["tokens"]]
    [drafted] = bench.best.play(asked | {"draft": spoil(answer)})
    pairs = zip(answer, (token for _, token in drafted["tokens"]), strict=True)
    return rate([plain]), rate([drafted]), statistics.fmean(one == other for one, other in pairs)


def choices(bench: Bench) -> Iterator[Figure]:
    def measured() -> tuple[float, float]:
        asked = {"prompt": bench.prompt(1000), "tokens": 1, "temperature": 1.0}
        [eight] = bench.best.play(asked | {"n": 8})
        [one] = bench.best.play(asked | {"prompt": bench.prompt(1000)})
        return eight["times"][-1] - eight["asked"], one["times"][-1] - one["asked"]

    tiny, prompt = models.kept("tiny"), [place % 300 for place in range(1000)]
    count = tokens_read(tiny, prompt, 8) / tokens_read(tiny, prompt, 1)
    yield Figure("8 choices of a 1,000-token prompt, tokens of it read against those for 1", [count], at_most=1.0)
    yield Figure("8 choices of a 1,000-token prompt, time to all first tokens against 1", bench.ratios(measured))


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
            for extra in ({"constraint": JSON_TEXT.format(tokens)}, {})
        )
        return plain, shaped

    yield Figure("step under a JSON schema against a plain one, 8 streams", bench.ratios(measured), at_most=1.05)


def reading(bench: Bench) -> Iterator[Figure]:
    """Seven streams run while an eighth prompt of 4,000 tokens is read.

    A block costs more the more there is before it: each gap is held against the block that is read in it, as it
    costs alone, and one step.
    """

    def alone(asked: Worker, blocks: int) -> float:
        [told] = asked.play({"prompt": bench.prompt(64 * blocks), "tokens": 1})
        return told["times"][0] - told["asked"]

    def cost_of_blocks(asked: Worker, few: int = 21, many: int = 63) -> Callable[[int], float]:
        """Each costs a little more than the one before it."""
        mean_of_few, mean_of_many = alone(asked, few) / few, alone(asked, many) / many
        more = 2 * (mean_of_many - mean_of_few) / (many - few)
        return lambda place: mean_of_few + more * (place - (few - 1) / 2)

    def gaps(asked: Worker) -> tuple[list[tuple[int, float]], float]:
        """Of each stream the gaps in their order, and how long a step takes while nothing is read."""
        running = [{"prompt": bench.prompt(48), "tokens": 220} for _ in range(7)]
        *streams, late = asked.play(*running, {"prompt": bench.prompt(4000), "tokens": 1, "after": 2.0})
        during: list[tuple[int, float]] = []
        before: list[float] = []
        for stream in streams:
            pairs = [*zip(stream["times"], stream["times"][1:], strict=False)]
            while_it_is_read = [pair for pair in pairs if late["asked"] < pair[0] and pair[1] < late["times"][0]]
            during += [(place, later - earlier) for place, (earlier, later) in enumerate(while_it_is_read)]
            before += [later - earlier for earlier, later in pairs if later < late["asked"]]
        return during, statistics.median(before)

    against_the_mean: list[float] = []

    def of_ours() -> tuple[float, float]:
        cost = cost_of_blocks(bench.wheel)
        during, step = gaps(bench.wheel)
        mean = statistics.mean(cost(place) + step for place, _ in during)
        against_the_mean.append(percentile([gap for _, gap in during]) / mean)
        return percentile([gap / (cost(place) + step) for place, gap in during]), 1.0

    yield Figure(
        "99th percentile gap of 7 streams during a 4,000-token prompt, against the block read in it and a step",
        bench.ratios(of_ours),
        at_most=1.3,
    )
    yield Figure("the same against the mean of these blocks and a step", against_the_mean[1:])
    yield Figure(
        "99th percentile gap of the yardstick, in seconds",
        bench.ratios(lambda: (percentile([gap for _, gap in gaps(bench.yardstick)[0]]), 1.0)),
    )


def percentile(values: list[float]) -> float:
    """The 99th."""
    return statistics.quantiles(values, n=100)[98]


FIGURES: dict[str, Callable[[Bench], Iterator[Figure]]] = {
    "decode1": lambda bench: decoding(bench, 1),
    "decode8": lambda bench: decoding(bench, 8),
    "prediction": prediction,
    "choices": choices,
    "cached": cached,
    "schema": schema,
    "reading": reading,
}


MODELS = (
    Model("0.5B", (*FIGURES,)),
    Model("7B", ("decode1", "decode8"), most_pairs=3, context=256, prompt=8, tokens=24),
)
MEMORY_OF_EACH = 1.3
"""Of the weights, for each of the three that hold them at once; they repack them, and do not share that."""


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--pairs", type=int, default=9)
    ask.add_argument("--only", nargs="*", choices=FIGURES, default=[*FIGURES])
    ask.add_argument("--shapes", nargs="*", default=[model.shape for model in MODELS])
    asked = ask.parse_args()
    figures = [
        figure
        for model in MODELS
        if model.shape in asked.shapes
        for figure in figures_of(model, [name for name in model.figures if name in asked.only], asked.pairs)
    ]
    what = (
        "random weights in Q4_0, of 0.5B parameters with\n131072 words and of Mistral 7B's shape; the child's hop "
        f"included. Medians of {asked.pairs} interleaved turns\n(7B: 3 at most), with the least and the most."
    )
    is_whole = set(FIGURES) == set(asked.only) and {model.shape for model in MODELS} == set(asked.shapes)
    write_down(section("The embedded engine", "make bench-engine", what, figures, is_whole=is_whole))


def figures_of(model: Model, names: Sequence[str], pairs: int) -> Iterator[Figure]:
    if processor.memory() < 3 * MEMORY_OF_EACH * model.bytes_a_step:
        print(f"{model.shape} is left out: three of it do not fit into this machine's memory", flush=True)
        return
    path, flags = models.kept(model.shape), ["--context", model.context]
    with ExitStack() as stack:
        yardstick = stack.enter_context(worker("yardstick", path, *flags))
        wheel = stack.enter_context(worker("ours", path, *flags))
        has_native = any((KEPT / "llamacpp").glob("*/libllama*"))
        native = stack.enter_context(worker("ours", path, *flags, "--cache", KEPT)) if has_native else None
        bench = Bench(model, min(pairs, model.most_pairs), yardstick, wheel, native, random.Random(1))
        for name in names:
            for figure in FIGURES[name](bench):
                print(figure.line, flush=True)
                yield figure


if __name__ == "__main__":
    main()
