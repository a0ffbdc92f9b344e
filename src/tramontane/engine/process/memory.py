"""The memory that models share: one that must be loaded has idle ones unloaded, as far as it needs their room."""

from __future__ import annotations

import asyncio
import time
from operator import itemgetter
from typing import Protocol

from tramontane.engine.contract import NoRoom

PAUSE = 0.02


class Tenant(Protocol):
    """What is, or is to be, in memory."""

    @property
    def name(self) -> str: ...

    @property
    def needs(self) -> int: ...

    @property
    def idle_since(self) -> float | None:
        """By the monotonic clock; None while it may not be unloaded."""
        ...

    async def unload(self) -> None: ...


class Memory:
    """So many units, of which no tenant needs more than there are."""

    def __init__(self, size: int, patience: float = 60.0) -> None:
        """For room that is in use a tenant waits so many seconds."""
        self._size = size
        self._patience = patience
        self._tenants: list[Tenant] = []

    async def take(self, newcomer: Tenant) -> None:
        """Have room for it; who has been idle for longest goes first, and nobody where that would not help.

        Raises:
            NoRoom: The others are in use.
        """
        deadline = time.monotonic() + self._patience
        while missing := max(0, newcomer.needs + sum(each.needs for each in self._tenants) - self._size):
            idle = [(since, each) for each in self._tenants if (since := each.idle_since) is not None]
            if sum(each.needs for _, each in idle) >= missing:
                _, longest = min(idle, key=itemgetter(0))
                await longest.unload()
            elif time.monotonic() > deadline:
                others = ", ".join(each.name for each in self._tenants)
                raise NoRoom(f"There is no memory for {newcomer.name} beside what is in use: {others}.")
            else:
                await asyncio.sleep(PAUSE)
        self._tenants.append(newcomer)

    def release(self, tenant: Tenant) -> None:
        self._tenants.remove(tenant)
