"""An engine that comes and goes: real children, asked, left, unloaded and loaded again at the worst moments."""

import asyncio
import os
import random
import signal
import time
from collections import Counter
from contextlib import asynccontextmanager

import pytest

from engine.process.children import descendants, job, read, toy
from tramontane.engine.contract import (
    Condition,
    EngineDown,
    EngineFailed,
    JobRefused,
    Load,
    NoRoom,
    NotLoaded,
    QueueFull,
)
from tramontane.engine.process.lazy import LazyEngine
from tramontane.engine.process.memory import Memory
from tramontane.engine.process.remote import RemoteEngine

pytestmark = pytest.mark.usefixtures("nothing_is_left")


def children():
    """Of this process; each has one of its own, for trials."""
    return len(descendants(os.getpid())) // 2


@asynccontextmanager
async def lazy(*modes, idle=0.0, room=100, patience=10.0, waiting=1000, waiting_tokens=10**6):
    """Engines of toys, each a unit of memory; `starts` counts the children of one, `company` what each came beside."""
    memory, engines = Memory(room, patience), []

    def make(mode, name):
        def start():
            engine.starts += 1
            engine.company.append(children())
            return RemoteEngine(toy(*mode.split()), 1000, 10**6, seconds_to_load=10)

        engine = LazyEngine(name, start, memory, 1, waiting=waiting, waiting_tokens=waiting_tokens, idle_seconds=idle)
        engine.starts, engine.company = 0, []
        return engine

    engines += [make(mode, f"toy{number}") for number, mode in enumerate(modes)]
    try:
        yield engines
    finally:
        await asyncio.gather(*(engine.close() for engine in engines))


async def answer(engine, **fields):
    return sum(len(event.tokens) for event in await read(await engine.admit(job(**fields))))


async def eventually(holds, seconds=10.0):
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it never held"
        await asyncio.sleep(0.005)


async def test_the_first_jobs_have_one_child_started_and_are_all_answered():
    async with lazy("0.0") as [engine]:
        assert (engine.is_ready, engine.fingerprint, engine.load, children()) == (True, None, Load(0, 0), 0)
        asked = [asyncio.create_task(answer(engine)) for _ in range(20)]
        await asyncio.sleep(0.01)
        assert engine.load == Load(0, 20)
        assert await asyncio.gather(*asked) == [3] * 20
        assert (engine.starts, engine.fingerprint, engine.load) == (1, "toy-1", Load(0, 0))


async def test_whoever_leaves_while_it_is_loaded_leaves_alone():
    async with lazy("0.0") as [engine]:
        asked = [asyncio.create_task(answer(engine)) for _ in range(6)]
        await asyncio.sleep(0.01)
        for leaving in asked[::2]:
            leaving.cancel()
        outcomes = await asyncio.gather(*asked, return_exceptions=True)
        assert [type(outcome).__name__ for outcome in outcomes] == ["CancelledError", "int"] * 3
        assert engine.load == Load(0, 0)


async def test_a_child_that_nobody_waits_for_any_more_idles_like_any_other():
    async with lazy("0.0", idle=0.1) as [engine]:
        asked = asyncio.create_task(answer(engine))
        await asyncio.sleep(0.01)
        asked.cancel()
        await eventually(lambda: engine.starts and children() and engine._engine)
        await eventually(lambda: not children())


@pytest.mark.parametrize(("mode", "reason"), [("refuses", "name another one"), ("crashes", "SIGSEGV")])
async def test_a_model_that_cannot_be_loaded_fails_each_who_waits_once_and_is_tried_anew(
    mode, reason, caplog, monkeypatch
):
    monkeypatch.setattr("tramontane.engine.process.lazy.FIRST_PAUSE", 0.01)
    async with lazy(mode, "0.0", room=1, patience=0.1) as [engine, other]:
        for starts in (1, 2):
            asked = [answer(engine) for _ in range(5)]
            outcomes = await asyncio.gather(*asked, return_exceptions=True)
            assert {type(outcome) for outcome in outcomes} == {NotLoaded}
            assert len(set(map(id, outcomes))) == 5
            assert engine.starts == starts
            await asyncio.sleep(0.05)
        assert caplog.text.count(reason) == 2
        with pytest.raises(EngineFailed, match=reason):
            await engine.start()
        assert await answer(other) == 3, "the room is free again"


async def test_after_a_load_that_failed_there_are_longer_and_longer_pauses_in_which_all_are_refused_at_once(tmp_path):
    mark = tmp_path / "loaded"
    mark.touch()
    async with lazy(f"once {mark}", idle=0.01) as [engine]:
        for pause, starts in ((1, 1), (2, 2)):
            with pytest.raises(NotLoaded, match="^not again$") as first:
                await engine.admit(job())
            assert first.value.retry_after == pause
            began = time.monotonic()
            for _ in range(3):
                with pytest.raises(NotLoaded, match="^not again$") as refused:
                    await engine.admit(job())
                assert pause - 0.5 < refused.value.retry_after < pause
            assert time.monotonic() - began < 0.5
            assert (engine.starts, engine.is_ready) == (starts, False)
            await asyncio.sleep(first.value.retry_after)
            assert engine.is_ready, "nobody else would try it"
        mark.unlink()
        assert await answer(engine) == 3
        await eventually(lambda: not engine._engine)
        with pytest.raises(NotLoaded) as anew:
            await engine.admit(job())
        assert anew.value.retry_after == 1, "a load that succeeds is followed by a short pause again"


async def test_no_more_wait_for_a_child_than_may_wait_with_it():
    async with lazy("0.0", "0.0", waiting=3, waiting_tokens=10) as [engine, other]:
        asked = [asyncio.create_task(answer(engine)) for _ in range(5)]
        outcomes = await asyncio.gather(*asked, return_exceptions=True)
        assert [type(outcome) for outcome in outcomes] == [int] * 3 + [QueueFull] * 2
        long = [other.admit(job(*[5] * length)) for length in (20, 1)]
        alone, refused = await asyncio.gather(*long, return_exceptions=True)
        assert isinstance(refused, QueueFull)
        alone.release()


async def test_what_the_child_refuses_is_refused():
    async with lazy("0.0") as [engine]:
        with pytest.raises(JobRefused, match="n is 9"):
            await engine.admit(job(choices=9))
        assert engine.idle_since is not None


async def test_an_idle_child_ends_and_the_next_job_has_another():
    async with lazy("0.0", idle=0.15) as [engine]:
        for starts in (1, 2):
            assert await answer(engine) == 3
            left = engine.idle_since
            assert (engine.starts, children()) == (starts, 1)
            await eventually(lambda: not engine._engine)
            assert 0.15 <= time.monotonic() - left < 1
            await eventually(lambda: not children())
            assert engine.is_ready
            assert engine.fingerprint == "toy-1"


async def test_who_waited_for_a_child_has_it_however_soon_it_is_idle():
    async with lazy("0.0", idle=1e-9) as [engine]:
        asked = [asyncio.create_task(answer(engine)) for _ in range(5)]
        assert await asyncio.wait_for(asyncio.gather(*asked), 10) == [3] * 5
        assert engine.starts == 1


@pytest.mark.parametrize("fields", [{}, {"constraint": 'start: "yes"'}])
async def test_at_whatever_turn_of_the_event_loop_it_would_be_unloaded_requests_are_answered(fields):
    async with lazy("0.0") as [engine]:
        for starts in (1, 2):
            asking = asyncio.gather(*(answer(engine, **fields) for _ in range(5)))
            async with asyncio.timeout(20):
                while not asking.done():
                    if engine.idle_since is not None:
                        engine._begin_to_unload()
                    await asyncio.sleep(0)
            assert await asking == [3] * 5
            assert engine.starts == starts, "nobody's child was taken away"
            await engine.unload()


async def test_neither_what_runs_nor_what_is_admitted_is_broken_by_idling():
    async with lazy("0.01", idle=0.05) as [engine]:
        admitted = await engine.admit(job())
        assert await answer(engine, max_tokens=30) == 30
        await asyncio.sleep(0.2)
        assert len(await read(admitted)) == 3
        assert engine.starts == 1


async def test_a_job_that_comes_while_the_child_ends_has_the_next_one():
    async with lazy("0.0") as [engine]:
        await engine.start()
        for _ in range(5):
            unloading = asyncio.create_task(engine.unload())
            await asyncio.sleep(random.random() * 0.01)
            assert await answer(engine) == 3
            await unloading
        assert engine.company == [0] * 6, "one ends before the next is started"
        assert children() == 1


async def test_models_that_do_not_fit_together_take_turns():
    async with lazy("0.001", "0.001", room=1) as [one, two]:
        running = asyncio.create_task(answer(one, max_tokens=100))
        await eventually(lambda: one.load.running)
        assert await answer(two) == 3
        assert await running == 100
        assert (children(), one._engine) == (1, None)


async def test_a_model_in_use_is_not_driven_out(caplog):
    async with lazy("0.01", "0.0", room=1, patience=0.1) as [one, two]:
        ticket = await one.admit(job())
        with pytest.raises(NoRoom, match="no memory for toy1 beside what is in use: toy0"):
            await two.admit(job())
        assert "toy1 cannot be loaded" in caplog.text
        assert len(await read(ticket)) == 3
        assert await answer(two) == 3


async def test_a_child_that_crashes_is_started_again_by_itself():
    async with lazy("0.0") as [engine]:
        await engine.start()
        os.kill(engine._engine._child.process.pid, signal.SIGKILL)
        await eventually(lambda: not engine.is_ready)
        with pytest.raises(EngineDown) as refused:
            await engine.admit(job())
        assert 1 <= refused.value.retry_after < 10
        await eventually(lambda: engine.is_ready)
        assert await answer(engine) == 3
        assert engine.condition.memory
        await engine.unload()
        assert engine.condition == Condition(is_loaded=False, memory=None, restarts=1)
        assert await answer(engine) == 3
        assert (engine.condition.is_loaded, engine.condition.restarts) == (True, 1)


async def test_after_a_crash_its_fingerprint_is_that_of_the_next_child(tmp_path):
    async with lazy(f"another {tmp_path / 'started'}") as [engine]:
        await engine.start()
        assert engine.fingerprint == ""
        os.kill(engine._engine._child.process.pid, signal.SIGKILL)
        await eventually(lambda: engine.condition.restarts)
        assert engine.fingerprint == "toy-2"
        await engine.unload()
        assert engine.fingerprint == "toy-2"


@pytest.mark.parametrize("seconds", [0.0, 0.05])
async def test_closing_while_it_is_loaded_leaves_nothing(seconds):
    async with lazy("hangs") as [engine]:
        asked = [asyncio.create_task(answer(engine)) for _ in range(3)]
        await asyncio.sleep(seconds)
        await engine.close()
        outcomes = await asyncio.gather(*asked, return_exceptions=True)
        assert {type(outcome) for outcome in outcomes} == {EngineDown}
        assert not engine.is_ready


async def test_closing_while_it_is_unloaded_leaves_nothing():
    async with lazy("0.0") as [engine]:
        await engine.start()
        unloading = asyncio.create_task(engine.unload())
        await asyncio.sleep(0)
        asked = asyncio.create_task(engine.admit(job()))
        await asyncio.sleep(0)
        await engine.close()
        await unloading
        with pytest.raises(EngineDown):
            await asked


@pytest.mark.parametrize(("room", "seed"), [(3, 1), (1, 2)], ids=["side by side", "in turns"])
async def test_whatever_is_unloaded_every_request_is_answered(room, seed):
    """Three models that idle for next to no time: each of 300 requests is answered, or left by who asked."""
    chance, outcomes = random.Random(seed), Counter()

    async def ask(engine):
        await asyncio.sleep(chance.random() * 3)
        wanted = chance.randrange(1, 20)
        ticket = await engine.admit(job(max_tokens=wanted))
        try:
            await asyncio.sleep(chance.choice([0, 0, 0.02]))
            if chance.random() < 0.1:
                return "left"
            assert len(await read(ticket)) == wanted
            return "answered"
        finally:
            ticket.release()

    async with lazy("0.0", "0.0", "0.0", idle=0.01, room=room, patience=60) as engines:
        tasks = [asyncio.create_task(ask(chance.choice(engines))) for _ in range(300)]
        for task in chance.sample(tasks, 20):
            asyncio.get_running_loop().call_later(chance.random() * 3, task.cancel)
        for outcome in await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), 100):
            outcomes[outcome if isinstance(outcome, str) else type(outcome).__name__] += 1
        assert outcomes.total() == 300
        assert outcomes.keys() == {"answered", "left", "CancelledError"}
        assert outcomes["CancelledError"] <= 20
        assert sum(engine.starts for engine in engines) > 3, "some were loaded again"
        assert [engine.load for engine in engines] == [Load(0, 0)] * 3
        await eventually(lambda: not children())
