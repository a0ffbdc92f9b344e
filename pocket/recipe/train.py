"""Trains the model, and goes on from where it stopped: `python -m recipe.train`.

Everything that a step depends on is the checkpoint and the number of the next pool of conversations, so a run that was
stopped and started again takes the same steps as one that never stopped.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

from recipe.conversation import Encoded
from recipe.heldout import held_out
from recipe.network import batches, optimizer
from recipe.network.model import Pocket, Shape, parameters_of
from recipe.network.team import Team
from recipe.places import KEPT, TEKKEN
from recipe.tokenizer import Vocabulary


@dataclass
class Progress:
    """Where a run stands."""

    pool: int = 0
    steps: int = 0
    tokens: int = 0
    answer_loss: float = 0.0
    prompt_loss: float = 0.0


@dataclass
class Run:
    team: Team
    optimizers: list[torch.optim.Optimizer]
    folder: Path
    seed: int
    device: str
    progress: Progress = field(default_factory=Progress)

    @property
    def model(self) -> Pocket:
        return self.team.model

    @property
    def last(self) -> Path:
        return self.folder / "last.pt"

    def save(self, name: str = "last.pt") -> None:
        state = {
            "shape": self.model.shape.as_dict(),
            "model": self.model.state_dict(),
            "optimizers": [one.state_dict() for one in self.optimizers],
            "progress": vars(self.progress),
            "seed": self.seed,
        }
        unfinished = self.folder / (name + ".unfinished")
        torch.save(state, unfinished)
        unfinished.replace(self.folder / name)

    def load(self, path: Path) -> None:
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.model.load_state_dict(state["model"])
        for one, kept in zip(self.optimizers, state["optimizers"], strict=True):
            one.load_state_dict(kept)
        self.progress, self.seed = Progress(**state["progress"]), state["seed"]


def open_run(asked: argparse.Namespace, words: Vocabulary) -> Run:
    torch.manual_seed(asked.seed)
    model = Pocket(Shape(words=len(words))).to(asked.device)
    team = Team(model, 1 if model.embedding.weight.is_cuda else asked.cores or os.cpu_count() or 1)
    run = Run(team, optimizer.optimizers(model), KEPT / asked.run, asked.seed, asked.device)
    run.folder.mkdir(parents=True, exist_ok=True)
    start = run.last if run.last.exists() else asked.start_from
    if start:
        run.load(start)
    return run


def drawn_pools(run: Run, workers: int) -> Iterator[list[Encoded]]:
    """The pools of conversations, in order; other processes draw ahead where there are cores for it."""
    numbers = count(run.progress.pool)
    if not workers:
        yield from (_draw(run.seed, number) for number in numbers)
    with multiprocessing.get_context("spawn").Pool(workers, initializer=os.setpgrp) as helpers:
        ahead = deque(helpers.apply_async(_draw, (run.seed, next(numbers))) for _ in range(2 * workers))
        while True:
            yield ahead.popleft().get()
            ahead.append(helpers.apply_async(_draw, (run.seed, next(numbers))))


@cache
def _words() -> Vocabulary:
    return Vocabulary(TEKKEN)


def _draw(seed: int, number: int) -> list[Encoded]:
    return batches.draw(_words(), seed, number)


def step(run: Run, pieces: list[batches.Piece], share: float, cores: int) -> None:
    """One step of learning."""
    optimizer.set_rate(run.optimizers, share)
    torch.set_num_threads(1)
    said = run.team.gradients(pieces, cores)
    torch.set_num_threads(cores)
    for one in run.optimizers:
        one.step()
        one.zero_grad()
    progress = run.progress
    progress.steps += 1
    progress.tokens += sum(piece.count for piece in pieces)
    progress.answer_loss, progress.prompt_loss = (
        said[name] / max(said[name + " places"], 1) for name in ("answer", "prompt")
    )


def train(run: Run, asked: argparse.Namespace) -> None:
    ends = time.monotonic() + asked.minutes * 60
    saved = told = time.monotonic()
    checked, kept = run.progress.tokens // asked.check_tokens, run.progress.tokens // asked.keep_tokens
    stopped = _stop_on_signal()
    bar = tqdm(total=asked.budget_tokens, initial=run.progress.tokens, unit="tok", unit_scale=True, disable=None)
    log = (run.folder / "log.jsonl").open("a")
    before = (time.monotonic(), run.progress.tokens)
    cores = len(run.team.helpers) + 1
    for drawn in drawn_pools(run, asked.workers):
        cores = spare_cores(len(run.team.helpers) + 1, cores)
        for pieces in batches.steps(drawn, f"{run.seed}/{run.progress.pool}", asked.step_tokens, asked.piece_tokens):
            share = optimizer.rate(run.progress.tokens, asked.budget_tokens, asked.decay_tokens, asked.warmup_tokens)
            step(run, pieces, share, cores)
            bar.update(run.progress.tokens - bar.n)
            if time.monotonic() - told > asked.tell_seconds:
                told = time.monotonic()
                speed = (run.progress.tokens - before[1]) / (told - before[0])
                before = (told, run.progress.tokens)
                tell(log, run, rate=round(share, 4), speed=round(speed))
        run.progress.pool += 1
        over = run.progress.tokens >= asked.budget_tokens or time.monotonic() > ends or bool(stopped)
        if over or time.monotonic() - saved > asked.save_minutes * 60:
            run.save()
            saved = time.monotonic()
        if run.progress.tokens // asked.keep_tokens > kept:
            kept = run.progress.tokens // asked.keep_tokens
            run.save(f"tokens-{run.progress.tokens // 1_000_000:04d}M.pt")
        if run.progress.tokens // asked.check_tokens > checked or (over and not stopped):
            checked = run.progress.tokens // asked.check_tokens
            tell(log, run, held_out=held_out(run.model, _words(), asked.check_count, run.device))
        if over:
            break
    bar.close()


def spare_cores(most: int, used: int) -> int:
    """Where others work on this machine, a process that waits for a busy core holds up all: use the free ones only."""
    others = os.getloadavg()[0] - used
    return min(most, max(1, (os.cpu_count() or 1) - round(max(others, 0))))


def tell(log: Any, run: Run, **more: Any) -> None:
    line = {"time": time.strftime("%H:%M:%S")} | {
        name: round(value, 4) if isinstance(value, float) else value for name, value in vars(run.progress).items()
    }
    line |= more
    log.write(json.dumps(line) + "\n")
    log.flush()
    tqdm.write(json.dumps(line))


def _stop_on_signal() -> list[int]:
    """Told to stop, it saves after the pool at hand and ends."""
    heard: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda got, _: heard.append(got))
    return heard


def arguments() -> argparse.Namespace:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    number = lambda text: int(float(text))  # noqa: E731 so that 250e6 can be written
    ask.add_argument("--run", default="main", help="the folder of the run, beside others")
    ask.add_argument("--start-from", type=Path, help="begin a new run from this checkpoint, to decay it for one")
    ask.add_argument(
        "--budget-tokens", type=number, default=250_000_000, help="tokens in all, where the rate reaches nothing"
    )
    ask.add_argument(
        "--decay-tokens", type=number, default=75_000_000, help="how many of them, the last, the rate goes down"
    )
    ask.add_argument("--warmup-tokens", type=number, default=500_000)
    ask.add_argument("--minutes", type=float, default=1e9, help="stop after so long, to go on another time")
    ask.add_argument("--step-tokens", type=int, default=8192)
    ask.add_argument("--piece-tokens", type=int, default=4096, help="how many are worked on at once")
    ask.add_argument("--cores", type=int, default=0, help="how many to work on at most; 0: all there are")
    ask.add_argument("--workers", type=int, default=1, help="processes that draw conversations; 0: this one does")
    ask.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--save-minutes", type=float, default=3)
    ask.add_argument(
        "--keep-tokens", type=number, default=25_000_000, help="a checkpoint is kept for good every so many"
    )
    ask.add_argument(
        "--check-tokens", type=number, default=6_000_000, help="held-out conversations are tried every so many"
    )
    ask.add_argument("--check-count", type=int, default=40, help="how many of each skill and side")
    ask.add_argument("--tell-seconds", type=float, default=30)
    return ask.parse_args()


def main() -> None:
    asked = arguments()
    run = open_run(asked, _words())
    (KEPT / "pid").write_text(str(os.getpid()))
    tqdm.write(f"{parameters_of(run.model):,} parameters, {run.progress.tokens:,} tokens so far, in {run.folder}")
    if run.progress.tokens < asked.budget_tokens:
        train(run, asked)


if __name__ == "__main__":
    main()
