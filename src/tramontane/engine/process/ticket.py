"""A job in the child process of an engine, as the one who waits for its answer sees it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from types import TracebackType

from tramontane.engine.contract import ConstraintRefused, EngineDown, EngineFailed, Job, TokenEvent
from tramontane.engine.process.child import Child
from tramontane.engine.process.frames import Admit, Start, Stop


class RemoteTicket:
    """Fed by the engine, read by one reader. What a child has begun no other goes on with."""

    def __init__(self, number: int, job: Job, child: Child, forget: Callable[[RemoteTicket], None]) -> None:
        self.number = number
        self.prompt_tokens = len(job.prompt)
        self.cached_tokens = 0
        self._job = job
        self._has_begun = False
        self._has_moved = False
        self._child = child
        self._forget = forget
        self._unfinished = set(range(job.choices))
        self._events: deque[TokenEvent] = deque()
        self._failure: str | None = None
        self._is_entered = False
        self._is_released = False
        self._compiled: asyncio.Future[None] | None = None
        self._may_start = True
        """Whether the child is ready for it; the first one is before anybody has the ticket."""
        self._news: asyncio.Future[None] | None = None
        child.send(Admit(number, job))

    @property
    def is_complete(self) -> bool:
        return not self._unfinished

    @property
    def is_running(self) -> bool:
        return self._has_begun and not self.is_complete

    @property
    def is_expecting(self) -> bool:
        """Whether the child has something to do for it."""
        if self._failure is not None or self.is_complete:
            return False
        return self._is_entered or (self._compiled is not None and not self._compiled.done())

    async def compiled(self) -> None:
        """Wait until the constraint is compiled.

        Raises:
            ConstraintRefused: It cannot be kept to.
            EngineDown: The engine ended before it knew.
        """
        self._compiled = asyncio.get_running_loop().create_future()
        try:
            await self._compiled
        except BaseException:
            self.release()
            raise

    async def __aenter__(self) -> RemoteTicket:
        self._is_entered = True
        if self._may_start and not self._is_released:
            self._child.send(Start(self.number))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.release()

    def __aiter__(self) -> RemoteTicket:
        return self

    async def __anext__(self) -> TokenEvent:
        while not self._events:
            if self._failure is not None:
                raise EngineFailed(self._failure)
            if self.is_complete:
                raise StopAsyncIteration
            self._news = asyncio.get_running_loop().create_future()
            await self._news
        return self._events.popleft()

    def stop(self, choice: int) -> None:
        if choice in self._unfinished:
            self._unfinished.discard(choice)
            self._child.send(Stop(self.number, choice))

    def release(self) -> None:
        if self._is_released:
            return
        self._is_released = True
        if not self.is_complete and self._failure is None:
            self._child.send(Stop(self.number))
        self._forget(self)
        self._unfinished.clear()

    @property
    def can_move(self) -> bool:
        """Whether another child may do it all: once only, as it may be what ended the first."""
        return not (self._has_begun or self._has_moved or self.is_complete or self._failure)

    def move(self, child: Child) -> None:
        """Have another child do it; one with a constraint starts there when that is compiled."""
        self._child, self._has_moved = child, True
        child.send(Admit(self.number, self._job))
        for choice in set(range(self._job.choices)) - self._unfinished:
            child.send(Stop(self.number, choice))
        self._may_start = not self._job.constraint
        if self._may_start and self._is_entered:
            child.send(Start(self.number))

    def settle(self, refusal: str | None) -> None:
        """What became of the constraint."""
        self._may_start = refusal is None
        if self._compiled and not self._compiled.done():
            if refusal is None:
                self._compiled.set_result(None)
            else:
                self._compiled.set_exception(ConstraintRefused(refusal))
        elif refusal is not None:
            self.break_off(refusal)
        elif self._is_entered:
            self._child.send(Start(self.number))

    def begin(self, cached_tokens: int) -> None:
        self._has_begun = True
        self.cached_tokens = cached_tokens

    def feed(self, event: TokenEvent) -> None:
        self._events.append(event)
        if event.ending:
            self._unfinished.discard(event.choice)
        self._wake()

    def break_off(self, reason: str) -> None:
        if not self.is_complete:
            self._failure = self._failure or reason
        if self._compiled and not self._compiled.done():
            self._compiled.set_exception(EngineDown(reason, retry_after=1.0))
        self._wake()

    def _wake(self) -> None:
        if self._news and not self._news.done():
            self._news.set_result(None)
