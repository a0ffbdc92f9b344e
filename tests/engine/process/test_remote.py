"""The whole of it: an engine in a real child process that is asked, left, killed, hung and starved."""

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import replace

import pytest

from engine.process.children import descendants, is_running, job, read, toy
from engine.process.toy import CRASH, FAIL, HANG, SLOW, encode
from tramontane.engine.contract import (
    Condition,
    ConstraintRefused,
    EngineDown,
    EngineFailed,
    JobRefused,
    Load,
    NotLoaded,
    QueueFull,
)
from tramontane.engine.process.remote import FIRST_PAUSE, RemoteEngine

pytestmark = pytest.mark.usefixtures("nothing_is_left")
YES = 'start: "yes"'


async def eventually(holds, seconds=10.0):
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it never held"
        await asyncio.sleep(0.005)


def said(events):
    return [token for event in events for token in event.tokens]


def process_of(engine):
    return engine._child.process.pid


async def test_jobs_are_answered_at_the_same_time(engine):
    async with engine() as toy:
        tickets = [await toy.admit(job(5 + number, max_tokens=50, choices=2)) for number in range(20)]
        for number, events in enumerate(await asyncio.gather(*map(read, tickets))):
            for choice in range(2):
                assert said(event for event in events if event.choice == choice) == list(range(6 + number, 56 + number))
        assert tickets[0].cached_tokens == 0
        assert toy.load == Load(0, 0)


async def test_the_facts_and_the_cached_tokens_are_those_of_the_child(engine):
    async with engine() as toy:
        assert (toy.facts.slots, toy.facts.context, toy.facts.fingerprint) == (8, 4096, "toy-1")
        prompt = [5, 6] * 70
        for cached in (0, 128):
            ticket = await toy.admit(job(*prompt))
            await read(ticket)
            assert ticket.cached_tokens == cached


async def test_too_many_are_refused_at_once_even_during_a_long_step(engine):
    async with engine(waiting=1) as toy, await toy.admit(job(SLOW)):
        await asyncio.sleep(0.1)
        waiting = [await toy.admit(job()) for _ in range(8)]
        began = time.monotonic()
        with pytest.raises(QueueFull):
            await toy.admit(job())
        assert time.monotonic() - began < 1
        assert toy.load == Load(0, 9)  # who is being read for the first time is known after the step
        for ticket in waiting:
            ticket.release()


async def test_prompts_that_wait_are_bounded_together(engine):
    async with engine(waiting_tokens=100) as toy:
        waiting = [await toy.admit(job(*[5] * 500)) for _ in range(9)]
        with pytest.raises(QueueFull):
            await toy.admit(job())
        waiting.pop().release()
        waiting += [await toy.admit(job(*[5] * 50)) for _ in range(2)]
        with pytest.raises(QueueFull):
            await toy.admit(job())
        for ticket in waiting:
            ticket.release()


@pytest.mark.parametrize(("asked", "reason"), [(job(choices=9), "n is 9"), (job(*[5] * 4096), "4096 tokens")])
async def test_what_can_never_run_is_refused_as_such(engine, asked, reason):
    async with engine() as toy:
        with pytest.raises(JobRefused, match=reason):
            await toy.admit(asked)
        assert len(await read(await toy.admit(job()))) == 3


async def test_constraints_are_compiled_or_refused_when_a_job_is_admitted(engine):
    async with engine() as toy:
        with pytest.raises(ConstraintRefused, match="nobody"):
            await toy.admit(job(constraint="start: nobody"))
        assert said(await read(await toy.admit(job(constraint=YES)))) == encode("yes")


async def test_whoever_leaves_stops_what_runs(engine):
    """Queued, being read, saying something, never begun: each time the engine has nothing more to do."""
    async with engine("0.001") as toy:
        (await toy.admit(job())).release()
        for prompt in (5, SLOW):
            reading = asyncio.ensure_future(read(await toy.admit(job(prompt, max_tokens=100_000))))
            await asyncio.sleep(0.1)
            reading.cancel()
            with suppress(asyncio.CancelledError):
                await reading
            began = time.monotonic()
            assert len(await read(await toy.admit(job()))) == 3
            assert time.monotonic() - began < 1
        compiling = asyncio.ensure_future(toy.admit(job(constraint=YES)))
        await asyncio.sleep(0)
        compiling.cancel()
        await asyncio.sleep(0)
        assert len(await read(await toy.admit(job()))) == 3


async def test_a_failure_of_one_job_is_its_own(engine):
    async with engine("0.001") as toy:
        other = asyncio.ensure_future(read(await toy.admit(job(max_tokens=200))))
        with pytest.raises(EngineFailed, match="fails at this token"):
            await read(await toy.admit(job(FAIL)))
        assert len(await other) == 200
        assert toy.is_ready


@pytest.mark.parametrize(("prompt", "reason"), [(CRASH, "SIGSEGV"), (HANG, "no step in 1 s")])
async def test_a_crash_or_a_hang_fails_those_who_were_in_it_and_others_go_on(engine, prompt, reason):
    async with engine("0.001", grace=0.9) as toy:
        admitted = await toy.admit(job())
        running = asyncio.ensure_future(read(await toy.admit(job(max_tokens=100_000))))
        with pytest.raises(EngineFailed, match=reason):
            await read(await toy.admit(job(prompt)))
        with pytest.raises(EngineFailed, match=reason):
            await running
        with pytest.raises(EngineFailed, match=reason):
            await read(admitted)
        assert not toy.is_ready
        with pytest.raises(EngineDown) as refused:
            await toy.admit(job())
        assert refused.value.retry_after >= 1
        await eventually(lambda: toy.is_ready)
        assert len(await read(await toy.admit(job()))) == 3


async def test_what_no_child_has_begun_goes_on_with_the_next_one(engine):
    """Waiting for a slot, for its grammar, or to be entered; as a whole or without a choice."""
    async with engine("0.001") as toy:
        running = [asyncio.ensure_future(read(await toy.admit(job(max_tokens=100_000)))) for _ in range(8)]
        entered = [
            asyncio.ensure_future(read(await toy.admit(job(constraint=grammar, **fields))))
            for grammar, fields in [(None, {}), (None, {"choices": 2, "seed": 3}), (YES, {}), (YES, {"choices": 2})]
        ]
        admitted, stopped, left = [await toy.admit(job(choices=2)) for _ in range(3)]
        await eventually(lambda: toy.load.running == 8)
        os.kill(process_of(toy), signal.SIGKILL)
        await eventually(lambda: not toy.is_ready)
        stopped.stop(1)
        left.release()
        assert {type(error) for error in await asyncio.gather(*running, return_exceptions=True)} == {EngineFailed}
        answers = await asyncio.wait_for(asyncio.gather(*entered, read(admitted), read(stopped)), 10)
        assert [len(said(events)) for events in answers] == [3, 6, 3, 6, 6, 3]
        assert said(answers[2]) == encode("yes")
        assert toy.load == Load(0, 0)


async def test_what_ends_two_children_is_not_given_a_third(engine):
    async with engine() as toy:
        harmless = await toy.admit(job())
        first, children = process_of(toy), set()
        with pytest.raises(EngineFailed, match="SIGSEGV"):
            async with await toy.admit(job(CRASH)) as events:
                reading = asyncio.ensure_future(anext(events))
                while not reading.done():
                    children |= {process_of(toy)} if toy.is_ready else set()
                    await asyncio.sleep(0.001)
                await reading
        assert len(children - {first}) == 1
        with pytest.raises(EngineFailed, match="SIGSEGV"):
            await read(harmless)


async def test_what_waits_for_a_model_that_has_changed_or_gone_breaks_off(tmp_path):
    engines = []
    for mode, reason in (("once", "cannot be started again: not again"), ("another", "with another model")):
        engine = RemoteEngine(toy(mode, str(tmp_path / mode)), 10, 10**6)
        engines.append(engine)
        await engine.start()
        waiting = await engine.admit(job())
        os.kill(process_of(engine), signal.SIGKILL)
        with pytest.raises(EngineFailed, match=reason):
            await asyncio.wait_for(read(waiting), 10)
    with pytest.raises(NotLoaded, match="^not again$") as refused:
        await engines[0].admit(job())
    assert refused.value.retry_after >= 1
    for engine in engines:
        await engine.close()


async def test_a_killed_engine_serves_again_within_three_seconds(engine):
    async with engine("0.001") as toy:
        readers = [asyncio.ensure_future(read(await toy.admit(job(max_tokens=100_000)))) for _ in range(8)]
        await asyncio.sleep(0.1)
        began = time.monotonic()
        os.kill(process_of(toy), signal.SIGKILL)
        assert {type(error) for error in await asyncio.gather(*readers, return_exceptions=True)} == {EngineFailed}
        await eventually(lambda: toy.is_ready)
        assert len(await read(await toy.admit(job()))) == 3
        assert time.monotonic() - began < 3
        assert toy.condition.restarts == 1


async def test_its_condition_is_that_of_the_child(engine):
    async with engine() as toy:
        assert 10e6 < toy.condition.memory < 1e9
        assert replace(toy.condition, memory=0) == Condition(is_loaded=True, memory=0, restarts=0)
        os.kill(process_of(toy), signal.SIGKILL)
        await eventually(lambda: not toy.is_ready)
        assert toy.condition == Condition(is_loaded=False, memory=None, restarts=0)


async def test_a_slow_step_is_no_hang(engine):
    async with engine("0.2", grace=0.1) as toy:
        assert len(await read(await toy.admit(job()))) == 3


async def test_an_idle_engine_does_not_hang(engine):
    async with engine(grace=0.1) as toy:
        child = process_of(toy)
        await asyncio.sleep(0.5)
        assert process_of(toy) == child


async def test_a_model_that_cannot_be_loaded_again_is_tried_later_and_later(tmp_path, caplog):
    mark = tmp_path / "loaded"
    engine = RemoteEngine(toy("once", str(mark)), 1, 100, name="toy")
    await engine.start()
    os.kill(process_of(engine), signal.SIGKILL)
    await eventually(lambda: caplog.text.count("the engine of toy cannot be started again: not again") == 3)
    assert not engine.is_ready
    assert engine._pause > 2 * FIRST_PAUSE
    mark.unlink()
    await eventually(lambda: engine.is_ready)
    assert len(await read(await engine.admit(job()))) == 3
    assert engine._pause == 0
    await engine.close()


async def test_a_model_that_cannot_be_loaded_is_told_at_the_start():
    with pytest.raises(EngineFailed, match="name another one"):
        await RemoteEngine(toy("refuses"), 1, 100).start()


async def test_closing_fails_what_runs_and_ends_the_child(engine):
    async with engine("0.001") as toy:
        family = [process_of(toy), *descendants(process_of(toy))]
        running = asyncio.ensure_future(read(await toy.admit(job(max_tokens=100_000))))
        await asyncio.sleep(0.05)
        await toy.close()
        with pytest.raises(EngineFailed, match="the server ends"):
            await running
        assert not toy.is_ready
        await eventually(lambda: not any(map(is_running, family)))


async def test_closing_while_it_starts_again_leaves_nothing(engine):
    async with engine() as toy:
        os.kill(process_of(toy), signal.SIGKILL)
        await eventually(lambda: not toy.is_ready)
        await asyncio.sleep(0.05)


@pytest.mark.parametrize("seconds", [0.0, 0.05, 0.5])
async def test_closing_while_it_starts_for_the_first_time_leaves_nothing(seconds):
    engine = RemoteEngine(toy("hangs"), 1, 100)
    starting = asyncio.create_task(engine.start())
    await asyncio.sleep(seconds)
    await asyncio.wait_for(engine.close(), 2)
    assert not descendants(os.getpid())
    with pytest.raises(EngineFailed, match="the server ends"):
        await starting


async def test_it_can_be_closed_twice_and_by_two_at_once(engine):
    async with engine() as toy:
        await asyncio.gather(toy.close(), toy.close())
        await toy.close()
        with pytest.raises(EngineDown):
            await toy.admit(job())


async def test_a_child_that_dies_as_soon_as_it_is_ready_is_followed_by_another(tmp_path):
    engine = RemoteEngine(toy("brief", str(tmp_path / "ready")), 1, 100)
    assert (await engine.start()).slots == 8
    await eventually(lambda: not engine.is_ready)
    await eventually(lambda: engine.is_ready)
    assert len(await read(await engine.admit(job()))) == 3
    await engine.close()


SERVER = """
import asyncio, sys
from engine.process.children import job, read, toy
from tramontane.engine.process.remote import RemoteEngine

async def main():
    engine = RemoteEngine(toy("0.001"), 1, 100)
    await engine.start()
    reading = asyncio.ensure_future(read(await engine.admit(job(int(sys.argv[1]), max_tokens=10**9))))
    await asyncio.sleep(0.1)
    print(engine._child.process.pid, flush=True)
    await reading

asyncio.run(main())
"""


@pytest.mark.parametrize("prompt", [5, SLOW, HANG], ids=["saying", "reading", "hanging"])
async def test_the_child_dies_with_a_server_that_is_killed(prompt):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-c", SERVER, str(prompt)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as server:  # noqa: ASYNC220
        child = int(server.stdout.readline())
        family = [child, *descendants(child)]
        assert all(map(is_running, family))
        server.kill()
    await eventually(lambda: not any(map(is_running, family)))


async def test_every_request_has_exactly_one_outcome_whatever_is_killed(engine):
    chance = random.Random(7)
    outcomes = Counter()

    async def ask(toy):
        await asyncio.sleep(chance.random() * 5)
        constraint = chance.choice([None, None, YES, "start: nobody"])
        wanted = 3 if constraint else chance.randrange(1, 60)
        try:
            ticket = await toy.admit(job(5, max_tokens=wanted, constraint=constraint))
            if chance.random() < 0.1:
                ticket.release()
                return "released"
            async with ticket as events:
                heard = 0
                async for event in events:
                    heard += len(event.tokens)
                    if chance.random() < 0.005:
                        return "left"
            assert heard == wanted
            return "answered"
        except (EngineDown, ConstraintRefused, EngineFailed) as error:
            return type(error).__name__

    async def note(toy):
        outcomes[await asyncio.wait_for(ask(toy), 20)] += 1

    async def kill(toy):
        killed = set()
        for _ in range(5):
            await asyncio.sleep(chance.random())
            await eventually(lambda: toy.is_ready and process_of(toy) not in killed)
            killed.add(process_of(toy))
            os.kill(process_of(toy), signal.SIGKILL)

    async with engine("0.001", waiting=500) as toy:
        await asyncio.gather(kill(toy), *(note(toy) for _ in range(500)))
        assert outcomes.total() == 500
        assert outcomes.keys() == {"released", "left", "answered", "EngineDown", "ConstraintRefused", "EngineFailed"}
        assert toy.load == Load(0, 0)
        await eventually(lambda: toy.is_ready)
        assert len(await read(await toy.admit(job()))) == 3
