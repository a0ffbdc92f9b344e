"""A seed is a promise: llama.cpp under our scheduler computes the same bits alone and under any load."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from bench.engine.models import write

from tramontane.backends.llamacpp.library import find, open_library
from tramontane.backends.llamacpp.model import Model
from tramontane.backends.llamacpp.runner import LlamaRunner
from tramontane.engine.contract import Job, Sampling, Started, TokenEvent
from tramontane.engine.scheduler import Scheduler

JOBS = 40


@pytest.fixture(scope="module")
def runner(tmp_path_factory):
    model = Model(open_library(find(None, Path("/nowhere"))), write(tmp_path_factory.mktemp("models") / "tiny.gguf"))
    runner = LlamaRunner(model, slots=5, context=900, threads=1)
    yield runner
    runner.close()


def jobs(random):
    """Some begin alike, and all tell the probabilities of their tokens: numbers that hide no bit."""
    texts = [[random.randrange(3, 512) for _ in range(800)] for _ in range(2)]
    for _ in range(JOBS):
        text = random.choice(texts)
        seed = random.choice([None, random.randrange(3)])
        yield Job(
            prompt=tuple(text[: random.choice([10, 64, 200, 500, 700])]),
            sampling=Sampling(0.0 if seed is None else random.choice([0.0, 1.0]), random.choice([1.0, 0.9])),
            end_tokens=frozenset({2}),
            max_tokens=random.choice([5, 20, 40]),
            choices=random.choice([1, 1, 3]),
            seed=seed,
            alternatives=0,
            draft=tuple(text[:30]) if random.random() < 0.3 else (),
            owner=random.choice(["", "other"]),
        )


def said(outcomes, number):
    """Each choice's tokens with the logarithms of their probabilities."""
    told = {}
    for other, outcome in outcomes:
        if other == number and isinstance(outcome, TokenEvent):
            told.setdefault(outcome.choice, []).extend(scored for scored, _ in outcome.scores)
    return told


def alone(runner, job):
    scheduler = Scheduler(runner, memory=0)
    scheduler.submit(0, replace(job, draft=()))
    outcomes = []
    while not scheduler.is_idle:
        outcomes += scheduler.step()
    return said(outcomes, 0)


def test_with_a_seed_every_bit_is_the_same_under_load_and_without_one_not(runner):
    random = Random(5)
    scheduler = Scheduler(runner, memory=1 << 24)
    waiting, asked, outcomes = list(jobs(random)), [], []
    while waiting or not scheduler.is_idle:
        if waiting and random.random() < 0.2:
            job = waiting.pop()
            if asked and random.random() < 0.4:
                before = random.randrange(len(asked))
                answer = [scored.token for scored in said(outcomes, before).get(0, [])]
                job = replace(job, prompt=(*asked[before].prompt, *answer, *job.prompt[:9]), max_tokens=20)
            scheduler.submit(len(asked), job)
            asked.append(job)
        outcomes += scheduler.step()
    differing = dict.fromkeys((True, False), 0)
    for number, job in enumerate(asked):
        differing[job.seed is not None] += said(outcomes, number) != alone(runner, job)
    assert differing[True] == 0
    assert differing[False] > 0, "the load makes no difference at all, and this test sees nothing"
    assert sum(outcome.cached_tokens > 0 for _, outcome in outcomes if isinstance(outcome, Started)) > JOBS / 4
