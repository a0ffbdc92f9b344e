"""Who may run now, who waits for a turn, and when the queue is full."""

from __future__ import annotations

import asyncio
from collections import OrderedDict

from tramontane.engine.contract import QueueFull


class Place:
    """A place in the queue, and then among those that run; giving it up lets the next one in."""

    def __init__(self, gate: Gate, tokens: int) -> None:
        self._gate = gate
        self.tokens = tokens
        """How many the prompt has."""

    async def wait(self) -> None:
        await self._gate.turn_of(self)

    def give_up(self) -> None:
        self._gate.leave(self)


class Gate:
    """Lets `running` jobs run at once and `waiting` more wait, first come first served.

    Those that wait have `waiting_tokens` in their prompts at most; a job that waits alone may have more.
    """

    def __init__(self, running: int, waiting: int, waiting_tokens: int) -> None:
        self._capacity = running
        self._queue_limit = waiting
        self._token_limit = waiting_tokens
        self._running: set[Place] = set()
        self._waiting: OrderedDict[Place, asyncio.Event] = OrderedDict()

    @property
    def running(self) -> int:
        return len(self._running)

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    def enter(self, tokens: int) -> Place:
        """Take a place for a prompt of so many tokens.

        Raises:
            QueueFull: All places are taken, or those that wait have too many tokens to read already.
        """
        place = Place(self, tokens)
        if len(self._running) < self._capacity:
            self._running.add(place)
        elif len(self._waiting) < self._queue_limit and self._may_wait(tokens):
            self._waiting[place] = asyncio.Event()
        else:
            raise QueueFull
        return place

    def _may_wait(self, tokens: int) -> bool:
        return not self._waiting or tokens + sum(place.tokens for place in self._waiting) <= self._token_limit

    async def turn_of(self, place: Place) -> None:
        if place in self._waiting:
            await self._waiting[place].wait()

    def leave(self, place: Place) -> None:
        self._running.discard(place)
        self._waiting.pop(place, None)
        while self._waiting and len(self._running) < self._capacity:
            following, called = self._waiting.popitem(last=False)
            self._running.add(following)
            called.set()
