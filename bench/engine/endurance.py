"""What the engine keeps to under load, over time and after a crash: `python -m bench.engine.endurance`."""

from __future__ import annotations

import argparse
import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from typing import Any

from bench.engine import conversations, models
from bench.engine.__main__ import Worker, worker
from bench.engine.report import Figure, section
from bench.results import write_down

SLOTS, CONTEXT = 8, 1024
FLAGS = ("--slots", SLOTS, "--context", CONTEXT)
SMALL, SMALL_WITH_ALL_WORDS = "tiny", "tiny, all words"
TOKENS = 24
WORDS = 500
"""Prompts are of tokens below this one."""


def request(dice: random.Random, longest: int = 300, **more: Any) -> dict[str, Any]:
    return {"prompt": [dice.randrange(3, WORDS) for _ in range(dice.randrange(4, longest))], "tokens": TOKENS, **more}


def overload(pairs: int = 5) -> Iterator[Figure]:
    """As many requests as are answered of far too many, and twice as many, in turns; those that wait are bounded."""
    dice = random.Random(2)
    with worker("ours", models.kept(SMALL), *FLAGS, "--waiting", SLOTS) as asked:
        asked.play(*(request(dice) for _ in range(SLOTS)))
        began = time.perf_counter()
        told = asked.play(*(request(dice) for _ in range(2 * SLOTS)))
        far_too_many = 4 * len(told) / (time.perf_counter() - began)
        capacity = max(_goodput(asked, dice, far_too_many)[0] for _ in range(3)) / TOKENS  # others may be at work here
        ratios: list[float] = []
        refused: list[float] = []
        for pair in range(pairs):
            found = {load: _goodput(asked, dice, capacity * load) for load in ((1, 2) if pair % 2 else (2, 1))}
            ratios.append(found[2][0] / found[1][0])
            refused += found[2][1]
    yield Figure("goodput at twice the load that can be answered, against once", ratios, at_least=0.95)
    yield Figure("seconds until a refusal, the slowest", [max(refused, default=0.0)], at_most=0.05)


def _goodput(asked: Worker, dice: random.Random, each_second: float) -> tuple[float, list[float]]:
    count = max(40, int(each_second * 3))
    told = asked.play(*(request(dice, after=number / each_second) for number in range(count)))
    refused = [one["ended"] - one["asked"] for one in told if "error" in one]
    ends = max(one["times"][-1] for one in told if one["times"])
    return sum(len(one["times"]) for one in told) / ends, refused


def memory() -> Iterator[Figure]:
    """2,000 requests, a sixth of them left in the middle, others with seeds, choices and drafts."""
    dice = random.Random(3)
    with worker("ours", models.kept(SMALL), *FLAGS, "--memory", 40) as asked:
        sizes = []
        for number in range(2000 // 20):
            if number == 10:
                sizes.append(sum(asked.ask({"tell": 1})["memory"]))
            asked.play(*(request(dice, **_kind(dice)) for _ in range(20)))
        sizes.append(sum(asked.ask({"tell": 1})["memory"]))
    yield Figure("MB of memory after 2,000 requests over those after 200", [(sizes[-1] - sizes[0]) / 1e6], at_most=5.0)


def _kind(dice: random.Random) -> dict[str, Any]:
    return dice.choice(
        [{}, {"leave": 3}, {"seed": dice.randrange(99)}, {"n": 2}, {"draft": [5] * 20}, {"temperature": 1.0}]
    )


def crash() -> Iterator[Figure]:
    """The child is killed while it answers; every request has one outcome, and the next is answered soon."""
    dice = random.Random(4)
    waits = []
    with worker("ours", models.kept(SMALL), *FLAGS) as asked:
        for _ in range(5):
            child = asked.ask({"tell": 1})["child"]
            threading.Timer(0.3, os.kill, (child, signal.SIGKILL)).start()
            told = asked.play(*(request(dice, tokens=400) for _ in range(2 * SLOTS)))
            assert all(("error" in one) != (len(one["times"]) == 400) for one in told), told
            began = time.perf_counter()
            while "error" in asked.play(request(dice))[0]:
                time.sleep(0.02)
            waits.append(time.perf_counter() - began)
    yield Figure("seconds after kill -9 until answers come again", waits, at_most=3.0)


def promise() -> Iterator[Figure]:
    """Seeded requests alone, then under load, then after restarts, the second with hardly a prefix kept."""
    dice = random.Random(5)
    wanted = [_seeded(dice, number) for number in range(100)]
    model = models.kept(SMALL_WITH_ALL_WORDS)
    alone: list[Any] = []
    differing = runs = 0
    for repeats, flags in ((2, []), (2, []), (1, ["--memory", 80])):
        with worker("ours", model, *FLAGS, *flags) as asked:
            alone = alone or [_said(asked.play(one)[0]) for one in wanted]
            for _ in range(repeats):
                differing, runs = differing + _differ(asked, dice, wanted, alone), runs + len(wanted)
    yield Figure(
        f"of {runs} seeded answers repeated under load and after restarts, those that differ", [differing], at_most=0
    )


def _seeded(dice: random.Random, seed: int) -> dict[str, Any]:
    """One after the other: plain, choices, a nucleus, a draft, JSON by a schema, calls of tools."""
    warm = {"temperature": 1.0, "seed": seed}
    match seed % 6:
        case 0:
            return request(dice, 900, **warm)
        case 1:
            return request(dice, 900, **warm, n=3)
        case 2:
            return request(dice, 900, **warm | {"temperature": 0.7}, top_p=0.9)
        case 3:
            return request(dice, 900, **warm, draft=[5, 6] * 9)
        case 4:
            return conversations.json_answer(dice) | warm
        case _:
            return conversations.calls(dice) | warm | {"n": 2}


def _differ(asked: Worker, dice: random.Random, wanted: list[dict[str, Any]], alone: list[Any]) -> int:
    order = list(range(len(wanted)))
    dice.shuffle(order)
    differing = 0
    for some in (order[place : place + 6] for place in range(0, len(order), 6)):
        noise = [request(dice, **_kind(dice)) for _ in range(4)]
        told = asked.play(*(wanted[number] for number in some), *noise)
        differing += sum(_said(one) != alone[number] for number, one in zip(some, told, strict=False))
    return differing


def _said(told: dict[str, Any]) -> dict[int, list[int]]:
    """What each choice said, whenever it said it."""
    assert "error" not in told, told
    said: dict[int, list[int]] = {}
    for choice, token in told["tokens"]:
        said.setdefault(choice, []).append(token)
    return said


FIGURES = {"overload": overload, "memory": memory, "crash": crash, "promise": promise}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--only", nargs="*", choices=FIGURES, default=[*FIGURES])
    figures: list[Figure] = []
    asked = ask.parse_args()
    for name in asked.only:
        for figure in FIGURES[name]():
            print(figure.line, flush=True)
            figures.append(figure)
    small = models.SHAPES[SMALL]
    what = (
        f"a tiny model of random weights ({small.layers} layers\nof {small.width}, {small.words} words; "
        f"{models.BUILT_IN_WORDS} where grammars are followed). The seeded requests are plain, with choices,\nwith "
        "top-p, with drafts, with JSON by a schema, with tools; each is asked again beside others."
    )
    is_whole = set(FIGURES) == set(asked.only)
    heading, command = "The embedded engine under load", "python -m bench.engine.endurance"
    write_down(section(heading, command, what, figures, is_whole=is_whole))


if __name__ == "__main__":
    main()
