import asyncio

import pytest

from tramontane.engine.admission import Gate
from tramontane.engine.contract import QueueFull


async def test_places_are_taken_in_order_and_the_queue_is_bounded():
    gate = Gate(running=1, waiting=2, waiting_tokens=10)
    first, second, third = gate.enter(1), gate.enter(1), gate.enter(1)
    with pytest.raises(QueueFull):
        gate.enter(1)
    assert (gate.running, gate.waiting) == (1, 2)
    order = []

    async def run(name, place):
        await place.wait()
        order.append(name)
        place.give_up()

    await asyncio.gather(run("third", third), run("second", second), run("first", first))
    assert order == ["first", "second", "third"]
    assert (gate.running, gate.waiting) == (0, 0)


async def test_whoever_leaves_the_queue_is_passed_over():
    gate = Gate(running=1, waiting=2, waiting_tokens=10)
    first, second, third = gate.enter(1), gate.enter(1), gate.enter(1)
    second.give_up()
    first.give_up()
    await asyncio.wait_for(third.wait(), 1)
    assert (gate.running, gate.waiting) == (1, 0)


async def test_giving_up_twice_frees_one_place():
    gate = Gate(running=1, waiting=2, waiting_tokens=10)
    first, second, third = gate.enter(1), gate.enter(1), gate.enter(1)
    first.give_up()
    first.give_up()
    await asyncio.wait_for(second.wait(), 1)
    assert (gate.running, gate.waiting) == (1, 1)
    third.give_up()


def test_those_that_wait_have_a_bounded_number_of_tokens():
    gate = Gate(running=1, waiting=9, waiting_tokens=10)
    gate.enter(100)
    waiting = [gate.enter(4), gate.enter(6)]
    with pytest.raises(QueueFull):
        gate.enter(1)
    waiting[0].give_up()
    gate.enter(4)
    with pytest.raises(QueueFull):
        gate.enter(1)


def test_a_prompt_of_any_length_may_wait_where_no_other_does():
    gate = Gate(running=1, waiting=2, waiting_tokens=10)
    running = gate.enter(100)
    gate.enter(100)
    with pytest.raises(QueueFull):
        gate.enter(1)
    running.give_up()
    assert (gate.running, gate.waiting) == (1, 0)
    gate.enter(100)
