import asyncio
import random
from dataclasses import dataclass

import pytest

from tramontane.engine.contract import NoRoom
from tramontane.engine.process.memory import Memory


@dataclass(eq=False)
class Tenant:
    name: str
    needs: int
    memory: Memory
    idle_since: float | None = None
    unloaded: int = 0
    is_leaving: bool = False

    async def load(self):
        await self.memory.take(self)

    async def unload(self):
        self.idle_since, self.is_leaving = None, True
        await asyncio.sleep(0.001)
        self.is_leaving = False
        self.unloaded += 1
        self.memory.release(self)


@pytest.fixture
def tenants():
    memory = Memory(10, patience=0.05)
    return [Tenant(name, needs, memory) for name, needs in (("a", 4), ("b", 4), ("c", 4), ("d", 10))]


async def test_what_fits_is_loaded_beside_the_others(tenants):
    a, b, *_ = tenants
    await a.load()
    a.idle_since = 1.0
    await b.load()
    assert not a.unloaded


async def test_who_has_been_idle_for_longest_makes_room_and_no_more_than_that(tenants):
    a, b, c, _ = tenants
    await a.load()
    await b.load()
    a.idle_since, b.idle_since = 2.0, 1.0
    await c.load()
    assert (a.unloaded, b.unloaded) == (0, 1)


async def test_nobody_makes_room_in_vain_and_what_is_in_use_is_named(tenants):
    a, b, _, d = tenants
    await a.load()
    await b.load()
    a.idle_since = 1.0
    with pytest.raises(NoRoom, match=r"no memory for d beside what is in use: a, b\."):
        await d.load()
    assert not a.unloaded


async def test_room_that_is_in_use_is_waited_for(tenants):
    a, b, c, _ = tenants
    await a.load()
    await b.load()
    loading = asyncio.create_task(c.load())
    await asyncio.sleep(0.01)
    a.idle_since = 1.0
    await loading
    assert (a.unloaded, b.unloaded) == (1, 0)


async def test_there_is_never_more_in_memory_than_it_holds():
    chance = random.Random(3)
    memory = Memory(10, patience=10)
    tenants = [Tenant(str(number), chance.randint(1, 10), memory) for number in range(6)]
    held = []

    async def live(tenant):
        for turn in range(20):
            while tenant.is_leaving:
                await asyncio.sleep(0)
            if tenant.idle_since is None:
                await tenant.load()
            tenant.idle_since = None
            held.append(sum(each.needs for each in memory._tenants))
            await asyncio.sleep(chance.random() * 0.001)
            tenant.idle_since = float(turn)
            await asyncio.sleep(chance.random() * 0.001)

    await asyncio.wait_for(asyncio.gather(*map(live, tenants)), 20)
    assert max(held) <= 10
