import asyncio
import math

import pytest

from tramontane.backends.script import Line, Script
from tramontane.backends.scripted import ScriptedEngine
from tramontane.engine.contract import Ending, EngineDown, EngineFailed, Job, QueueFull, Sampling

END = 2


@pytest.fixture
def engine_of(tokenizer):
    def make(*lines, **limits):
        return ScriptedEngine(tokenizer, Script(tuple(lines) or (Line(),)), **limits)

    return make


def job(**fields):
    return Job(
        **({"prompt": (1,), "sampling": Sampling(0.3), "end_tokens": frozenset({END}), "max_tokens": 50} | fields)
    )


async def events_of(engine, asked):
    async with await engine.admit(asked) as events:
        return [event async for event in events]


async def test_a_line_is_said_token_by_token_and_ended(engine_of, tokenizer):
    events = await events_of(engine_of(Line("one two")), job())
    assert tuple(token for event in events for token in event.tokens) == (*tokenizer.encode("one two"), END)
    assert [event.ending for event in events] == [None, None, Ending.END_TOKEN]


async def test_max_tokens_cut_the_line(engine_of):
    events = await events_of(engine_of(Line("one two three")), job(max_tokens=2))
    assert [event.ending for event in events] == [None, Ending.MAX_TOKENS]
    [nothing] = await events_of(engine_of(Line("one")), job(max_tokens=0))
    assert (nothing.tokens, nothing.ending) == ((), Ending.MAX_TOKENS)


async def test_min_tokens_put_the_end_off(engine_of):
    events = await events_of(engine_of(Line("one")), job(min_tokens=5))
    assert len(events) > 5
    assert all(END not in event.tokens for event in events[:5])


async def test_choices_take_turns(engine_of):
    events = await events_of(engine_of(Line("one two")), job(choices=2))
    assert [event.choice for event in events] == [0, 1] * 3


async def test_a_stopped_choice_is_silent_and_the_others_go_on(engine_of):
    ticket = await engine_of(Line("one two three")).admit(job(choices=2))
    async with ticket as events:
        heard = []
        async for event in events:
            heard.append(event.choice)
            ticket.stop(0)
    assert heard == [0, 1, 1, 1, 1]


async def test_it_fails_on_demand(engine_of):
    with pytest.raises(EngineFailed):
        await events_of(engine_of(Line("one two", fail_after=1)), job())
    with pytest.raises(QueueFull):
        await engine_of(Line(refuse="full")).admit(job())
    with pytest.raises(EngineDown):
        await engine_of(Line(refuse="down")).admit(job())


async def test_a_long_prompt_does_not_wait_behind_another(engine_of):
    engine = engine_of(Line("one two"), running=1, waiting_tokens=3)
    tickets = [await engine.admit(job(prompt=prompt)) for prompt in ((1,), (1, 2), (1,))]
    with pytest.raises(QueueFull):
        await engine.admit(job(prompt=(1,)))
    for ticket in tickets:
        ticket.release()
    assert (engine.load.running, engine.load.waiting) == (0, 0)


async def test_it_waits_on_demand(engine_of):
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await events_of(engine_of(Line("one two", delay=10)), job())


async def test_whoever_gives_up_in_the_queue_leaves_it(engine_of):
    engine = engine_of(running=1, waiting=1)
    running = await engine.admit(job())
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await events_of(engine, job())
    assert (engine.gate.running, engine.gate.waiting) == (1, 0)
    running.release()
    assert engine.gate.running == 0


async def test_a_closed_engine_is_down(engine_of):
    engine = engine_of()
    assert engine.is_ready
    await engine.close()
    assert not engine.is_ready
    with pytest.raises(EngineDown):
        await engine.admit(job())


async def test_another_script_is_played_from_the_next_job_on(engine_of, tokenizer):
    engine = engine_of(Line("one"))
    async with await engine.admit(job()) as events:
        engine.play(Script((Line("two"), Line("three"))))
        assert (await anext(events)).tokens == tokenizer.encode("one")
    for said in ("two", "three", "two"):
        assert (await events_of(engine, job()))[0].tokens == tokenizer.encode(said)


async def test_the_last_jobs_can_be_looked_at(engine_of):
    engine = engine_of()
    for seed in range(120):
        (await engine.admit(job(seed=seed))).release()
    assert [asked.seed for asked in engine.jobs][-1] == 119
    assert len(engine.jobs) == 100


async def test_a_line_says_how_probable_a_yes_is(engine_of, tokenizer):
    question = job(prompt=tokenizer.encode("A sea? Answer yes or no."), max_tokens=1, alternatives=20, seed=0)
    for chance, words in (
        (0.9, ["yes", "no"]),
        (0.5, ["yes", "no"]),
        (0.2, ["no", "yes"]),
        (0.0, ["no"]),
        (1.0, ["yes"]),
    ):
        [event] = await events_of(engine_of(Line(yes=chance)), question)
        [(chosen, others)] = event.scores
        assert [tokenizer.decode((one.token,)) for one in others] == words
        assert (event.tokens, chosen) == ((others[0].token,), others[0])
        assert math.exp(chosen.logprob) == pytest.approx(max(chance, 1 - chance))


async def test_only_who_asks_for_probabilities_asks_a_question(engine_of, tokenizer):
    engine = engine_of(Line("sea"), Line(yes=0.9))
    prompt = tokenizer.encode("A sea? Answer yes or no.")
    [event, *_] = await events_of(engine, job(prompt=prompt))
    assert tokenizer.decode(event.tokens) == "sea"
    [event, *_] = await events_of(engine, job(prompt=tokenizer.encode("A sea?"), alternatives=20))
    assert tokenizer.decode(event.tokens) == "sea"
