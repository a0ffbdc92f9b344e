import asyncio

import pytest

from tramontane.engine.admission import Gate
from tramontane.engine.contract import QueueFull


async def test_places_are_taken_in_order_and_the_queue_is_bounded():
    gate = Gate(running=1, waiting=2)
    first, second, third = gate.enter(), gate.enter(), gate.enter()
    with pytest.raises(QueueFull):
        gate.enter()
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
    gate = Gate(running=1, waiting=2)
    first, second, third = gate.enter(), gate.enter(), gate.enter()
    second.give_up()
    first.give_up()
    await asyncio.wait_for(third.wait(), 1)
    assert (gate.running, gate.waiting) == (1, 0)


async def test_giving_up_twice_frees_one_place():
    gate = Gate(running=1, waiting=2)
    first, second, third = gate.enter(), gate.enter(), gate.enter()
    first.give_up()
    first.give_up()
    await asyncio.wait_for(second.wait(), 1)
    assert (gate.running, gate.waiting) == (1, 1)
    third.give_up()
