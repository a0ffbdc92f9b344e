import time

import pytest

from tramontane.backends.script import Line
from tramontane.cli.asking import Asking
from tramontane.cli.bench.load import Load, drive
from tramontane.client import Mistral
from tramontane.engine.contract import EngineFailed
from tramontane.server.errors import TABLE

LOAD = Load(requests=5, duration=None, concurrency=2, rate=None, prompt_tokens=10, stream=True)


@pytest.fixture
def driven(live):
    """What becomes of the requests of a load, at this server."""

    async def run(load, server, **parameters):
        samples = []
        with live(server.app) as url:
            await drive(load, Asking(Mistral(server_url=url), "scripted", parameters), samples.append)
        return samples

    return run


def changed(**fields):
    return Load(**{**vars(LOAD), **fields})


async def test_every_piece_has_its_moment_and_every_token_its_count(driven, scripted):
    samples = await driven(LOAD, scripted("one two three"))
    assert len(samples) == 5
    for sample in samples:
        assert sample.began <= sample.pieces[0] <= sample.pieces[-1] <= sample.ended
        assert (len(sample.pieces), sample.completion_tokens, sample.error) == (3, 4, None)
        assert sample.prompt_tokens >= 10


async def test_a_whole_answer_has_no_pieces(driven, scripted):
    [sample] = await driven(changed(requests=1, stream=False), scripted("one two three"))
    assert (sample.pieces, sample.completion_tokens) == ([], 4)


async def test_parameters_reach_the_engine_and_no_two_prompts_are_alike(driven, scripted):
    server = scripted("one two three")
    await driven(LOAD, server, max_tokens=2)
    assert len({job.prompt for job in server.engine.jobs}) == len(server.engine.jobs) == 6
    assert {job.max_tokens for job in server.engine.jobs} == {2}


def most_at_once(samples):
    return max(sum(other.began <= sample.began < other.ended for other in samples) for sample in samples)


@pytest.mark.parametrize("concurrency", [1, 3])
async def test_no_more_run_at_once_than_are_asked_for(driven, scripted, concurrency):
    samples = await driven(changed(concurrency=concurrency), scripted(Line(say="one two", delay=0.02)))
    assert most_at_once(samples) == concurrency


async def test_by_rate_requests_begin_whether_or_not_others_are_answered(driven, scripted):
    load = changed(requests=8, rate=200, concurrency=None)
    assert most_at_once(await driven(load, scripted(Line(say="one", delay=0.3)))) == 8


async def test_who_waits_for_a_place_is_late_from_when_it_was_due(driven, scripted):
    load = changed(requests=4, rate=1000, concurrency=1)
    samples = await driven(load, scripted(Line(say="one", delay=0.05)))
    assert all(sample.began < 0.04 for sample in samples)
    assert max(sample.pieces[0] - sample.began for sample in samples) > 0.15


async def test_no_request_begins_after_the_duration_and_those_that_began_are_answered(driven, scripted):
    began = time.monotonic()
    samples = await driven(changed(requests=None, duration=0.3), scripted(Line(say="one two", delay=0.05)))
    assert time.monotonic() - began < 5
    assert samples
    assert all(sample.began <= 0.3 and sample.error is None for sample in samples)


FULL, BREAKS = Line(refuse="full"), Line(say="one two three", fail_after=1)


@pytest.mark.parametrize(
    ("line", "stream", "error"),
    [
        (FULL, True, "429 Capacity exceeded for this model."),
        (FULL, False, "429 Capacity exceeded for this model."),
        (BREAKS, True, f"500 {TABLE[EngineFailed].message}"),
        (BREAKS, False, f"500 {TABLE[EngineFailed].message}"),
    ],
)
async def test_what_fails_is_named_and_not_tried_again(driven, scripted, line, stream, error):
    server = scripted(line)
    samples = await driven(changed(requests=2, stream=stream), server)
    assert [sample.error for sample in samples] == [error, error]
    assert len(server.engine.jobs) <= 3


async def test_a_server_that_went_away_is_named(scripted):
    samples = []
    client = Mistral(server_url="http://127.0.0.1:9")
    await drive(changed(requests=2), Asking(client, "m", {}), samples.append)
    assert all(sample.error.startswith("no server answers at http://127.0.0.1:9 ") for sample in samples)


def test_the_same_seed_asks_the_same():
    assert LOAD.prompt(3) == changed().prompt(3) != changed(seed=1).prompt(3)
    assert len(LOAD.prompt(3).split()) == 10
