"""Measures what the engine's own part of a step costs: drawing tokens, and deciding who is next."""

import os
import sys
import time
from dataclasses import replace

import numpy as np

from tramontane.engine.contract import Job, RunnerFacts, Sampling
from tramontane.engine.sampler import Sampler, Workspace
from tramontane.engine.scheduler import Scheduler

VOCABULARY, ROUNDS, DRAWS, STREAMS, STEPS = 131072, 15, 50, 8, 200
JOB = Job((1, 2, 3), Sampling(0.0), frozenset({2}), 1 << 20)
WHOLE_MASK = np.packbits(np.random.default_rng(1).random(VOCABULARY) < 0.9, bitorder="little").tobytes()
WAYS = {
    "greedy": (JOB, None),
    "temperature": (replace(JOB, sampling=Sampling(0.7)), None),
    "temperature, top_p 0.9": (replace(JOB, sampling=Sampling(0.7, top_p=0.9)), None),
    "temperature, top_k 40, top_p 0.9": (replace(JOB, sampling=Sampling(0.7, top_p=0.9, top_k=40)), None),
    "greedy, three penalties": (replace(JOB, sampling=Sampling(0.0, 1.0, None, 0.5, 0.5, 1.1)), None),
    "greedy, grammar": (JOB, WHOLE_MASK),
    "temperature, top_p 0.9, grammar": (replace(JOB, sampling=Sampling(0.7, top_p=0.9)), WHOLE_MASK),
    "greedy, 5 alternatives": (replace(JOB, alternatives=5), None),
}


class Idle:
    """A runner that computes nothing: what a step takes beside it is the engine's."""

    facts = RunnerFacts(64, STREAMS, 1 << 20, 512, "", verifies_exactly=True)
    line = np.random.default_rng(1).random((STREAMS, 64), np.float32)

    def forward(self, batch):
        return self.line[: sum(rows.wanted for rows in batch)]


def peaked() -> np.ndarray:
    """Like a trained model: a few tokens have nearly all."""
    line = np.random.default_rng(2).standard_normal(VOCABULARY).astype(np.float32) * 2
    line[::1000] += np.linspace(0, 14, len(line[::1000]), dtype=np.float32)
    return line


def flat() -> np.ndarray:
    """Like a model that knows nothing."""
    return np.random.default_rng(3).standard_normal(VOCABULARY).astype(np.float32)


def cost_of(line: np.ndarray, job: Job, mask: bytes | None) -> float:
    sampler = Sampler(job, 0, b"1", Workspace(VOCABULARY))
    start = time.thread_time()
    for _ in range(DRAWS):
        sampler.pick(line, mask)
    return (time.thread_time() - start) / DRAWS * 1e6


def step_cost() -> float:
    """Of a step with all streams, without the draws."""
    scheduler = Scheduler(Idle())
    for number in range(STREAMS):
        scheduler.submit(number, replace(JOB, end_tokens=frozenset()))
    for _ in range(2 * STREAMS):
        scheduler.step()
    start = time.thread_time()
    for _ in range(STEPS):
        scheduler.step()
    steps = (time.thread_time() - start) / STEPS
    sampler = Sampler(JOB, 0, b"1", Workspace(64))
    start = time.thread_time()
    for _ in range(STEPS):
        sampler.pick(Idle.line[0])
    return (steps - STREAMS * (time.thread_time() - start) / STEPS) * 1e6


if __name__ == "__main__":
    print(f"{os.cpu_count()} cores, CPython {sys.version.split()[0]}, numpy {np.__version__}: least of {ROUNDS} rounds")
    lines = peaked(), flat()
    samples = {way: [] for way in WAYS}
    steps = []
    for _ in range(ROUNDS):
        steps.append(step_cost())
        for way, (job, mask) in WAYS.items():
            samples[way].append([cost_of(line, job, mask) for line in lines])
    print(f"{'us a token, vocabulary ' + str(VOCABULARY):40}   peaked     flat")
    for way, rows in samples.items():
        print(f"{way:40} {' '.join(f'{min(row):8.1f}' for row in zip(*rows, strict=True))}")
    print(f"us a step with {STREAMS} streams, without the draws: {min(steps):.1f}")
