"""What the engine keeps to under load, over time and after a crash: `python -m bench.engine.endurance MODEL`."""

from __future__ import annotations

import argparse
import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.engine.__main__ import KEPT, Worker, worker
from bench.engine.report import Figure

SLOTS, CONTEXT = 8, 1024
FULL_VOCABULARY = 100_000


def request(dice: random.Random, words: int, **more: Any) -> dict[str, Any]:
    return {"prompt": [dice.randrange(3, words) for _ in range(dice.randrange(4, 300))], "tokens": 24, **more}


def overload(model: Path, words: int) -> Iterator[Figure]:
    """As many requests as can be answered, and twice as many, for the same time; those that wait are bounded."""
    dice = random.Random(2)
    with worker("ours", model, "--slots", SLOTS, "--context", CONTEXT, "--waiting", SLOTS) as asked:
        asked.play(*(request(dice, words) for _ in range(SLOTS)))
        began = time.perf_counter()
        told = asked.play(*(request(dice, words) for _ in range(2 * SLOTS)))
        capacity = len(told) / (time.perf_counter() - began)
        once, twice = (_goodput(asked, dice, words, capacity * load) for load in (1, 2))
    yield Figure("goodput at twice the load that can be answered, against once", [twice[0] / once[0]], at_least=0.95)
    yield Figure(f"seconds until a refusal, the slowest of {len(twice[1])}", [max(twice[1], default=0.0)], at_most=0.05)


def _goodput(asked: Worker, dice: random.Random, words: int, each_second: float) -> tuple[float, list[float]]:
    count = max(40, int(each_second * 6))
    told = asked.play(*(request(dice, words, after=number / each_second) for number in range(count)))
    refused = [one["ended"] - one["asked"] for one in told if "error" in one]
    ends = max(one["times"][-1] for one in told if one["times"])
    return sum(len(one["times"]) for one in told) / ends, refused


def memory(model: Path, words: int) -> Iterator[Figure]:
    """2,000 requests, a third of them left in the middle, some with grammars, seeds, choices and drafts."""
    dice = random.Random(3)
    with worker("ours", model, "--slots", SLOTS, "--context", CONTEXT, "--memory", 40) as asked:
        sizes = []
        for number in range(2000 // 20):
            if number in (10, 99):
                sizes.append(sum(asked.ask({"tell": 1})["memory"]))
            asked.play(*(request(dice, words, **_kind(dice)) for _ in range(20)))
        sizes.append(sum(asked.ask({"tell": 1})["memory"]))
    yield Figure("MB of memory after 2,000 requests over those after 200", [(sizes[-1] - sizes[0]) / 1e6], at_most=5.0)


def _kind(dice: random.Random) -> dict[str, Any]:
    return dice.choice(
        [{}, {"leave": 3}, {"seed": dice.randrange(99)}, {"n": 2}, {"draft": [5] * 20}, {"temperature": 1.0}]
    )


def crash(model: Path, words: int) -> Iterator[Figure]:
    """The child is killed while it answers; every request has one outcome, and the next is answered soon."""
    dice = random.Random(4)
    waits = []
    with worker("ours", model, "--slots", SLOTS, "--context", CONTEXT) as asked:
        for _ in range(5):
            child = asked.ask({"tell": 1})["child"]
            threading.Timer(0.3, os.kill, (child, signal.SIGKILL)).start()
            told = asked.play(*(request(dice, words, tokens=400) for _ in range(2 * SLOTS)))
            assert all(("error" in one) != (len(one["times"]) == 400) for one in told), told
            began = time.perf_counter()
            while "error" in asked.play(request(dice, words))[0]:
                time.sleep(0.02)
            waits.append(time.perf_counter() - began)
    yield Figure("seconds after kill -9 until answers come again", waits, at_most=3.0)


def promise(model: Path, words: int, count: int = 500) -> Iterator[Figure]:
    """Seeded requests alone, then under load, then after a restart, with what the cache holds by then."""
    dice = random.Random(5)
    shapes: list[dict[str, Any]] = [{}, {"n": 3}, {"temperature": 0.7, "top_p": 0.9}, {"draft": [5, 6] * 9}]
    flags = ["--slots", SLOTS, "--context", CONTEXT]
    if words > FULL_VOCABULARY:  # grammars are made of the built-in words
        shapes.append({"items": 6})
        flags.append("--words")
    asked_for = [
        request(dice, words, seed=number, **{"temperature": 1.0} | dice.choice(shapes)) for number in range(100)
    ]
    with worker("ours", model, *flags) as asked:
        alone = [_said(asked.play(one)[0]) for one in asked_for]
        differing = runs = 0
        for _ in range((count - len(alone)) // 200):
            differing, runs = differing + _differ(asked, dice, words, asked_for, alone), runs + len(alone)
    with worker("ours", model, *flags) as asked:
        while runs < count - len(alone):
            differing, runs = differing + _differ(asked, dice, words, asked_for, alone), runs + len(alone)
    yield Figure(
        f"of {runs} seeded answers repeated under load and after a restart, those that differ", [differing], at_most=0
    )


def _differ(asked: Worker, dice: random.Random, words: int, wanted: list[dict[str, Any]], alone: list[Any]) -> int:
    order = list(range(len(wanted)))
    dice.shuffle(order)
    differing = 0
    for some in (order[place : place + 6] for place in range(0, len(order), 6)):
        noise = [request(dice, words, **_kind(dice)) for _ in range(4)]
        told = asked.play(*(wanted[number] for number in some), *noise)
        differing += sum(_said(one) != alone[number] for number, one in zip(some, told, strict=False))
    return differing


def _said(told: dict[str, Any]) -> dict[int, list[int]]:
    """What each choice said, whenever it said it."""
    said: dict[int, list[int]] = {}
    for choice, token in told["tokens"]:
        said.setdefault(choice, []).append(token)
    return said


FIGURES = {"overload": overload, "memory": memory, "crash": crash, "promise": promise}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--model", type=Path, default=KEPT / "random-tiny.Q4_0.gguf")
    ask.add_argument("--words", type=int, default=512, help="tokens of the model's vocabulary")
    ask.add_argument("--only", nargs="*", choices=FIGURES, default=[*FIGURES])
    asked = ask.parse_args()
    for name in asked.only:
        for figure in FIGURES[name](asked.model, asked.words):
            print(figure.line, flush=True)


if __name__ == "__main__":
    main()
