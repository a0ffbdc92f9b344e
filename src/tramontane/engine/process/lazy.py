"""An engine whose child is there while it is wanted: started for the first job, ended after idling."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import replace

from tramontane.engine.contract import (
    Condition,
    EngineDown,
    EngineFailed,
    Job,
    Load,
    NotLoaded,
    QueueFull,
    RunnerFacts,
)
from tramontane.engine.process.memory import Memory
from tramontane.engine.process.remote import RemoteEngine, longer
from tramontane.engine.process.ticket import RemoteTicket

log = logging.getLogger(__name__)
FIRST_PAUSE = 1.0
"""Seconds before a model that could not be loaded is tried again; after each try there are more."""


class LazyEngine:
    """Jobs that come while there is no child wait for one, all for the same."""

    def __init__(
        self,
        name: str,
        make: Callable[[], RemoteEngine],
        memory: Memory,
        needs: int,
        *,
        waiting: int,
        waiting_tokens: int,
        idle_seconds: float = 0.0,
    ) -> None:
        """`make` an engine that takes `needs` of the memory, and unload it after so many idle seconds; 0 is never.

        While it is loaded as many jobs may wait, with as many tokens, as wait when it is.
        """
        self.name = name
        self.needs = needs
        self._make = make
        self._memory = memory
        self._most_waiting = waiting
        self._most_tokens = waiting_tokens
        self._idle_seconds = idle_seconds
        self._engine: RemoteEngine | None = None
        self._last: RemoteEngine | None = None
        """The engine that there is, or was before it was unloaded."""
        self._entering = 0
        """Jobs that wait for the child, or to be admitted by it."""
        self._tokens = 0
        """Of the prompts that wait for the child."""
        self._loading: asyncio.Task[NotLoaded | None] | None = None
        self._unloading: asyncio.Task[None] | None = None
        self._alarm: asyncio.TimerHandle | None = None
        self._restarts = 0
        """Of the children that are unloaded."""
        self._trouble = ""
        """Why it could not be loaded, when that was last tried."""
        self._pause = 0.0
        self._again = 0.0
        """When that is tried again, by the monotonic clock."""
        self._is_closed = False

    async def start(self) -> RunnerFacts:
        """Load it without a job.

        Raises:
            EngineFailed: It cannot be loaded; the message says why.
        """
        try:
            return (await self._loaded(logging.DEBUG)).facts  # whoever starts it is told
        except NotLoaded as error:
            raise EngineFailed(str(error)) from error

    async def close(self) -> None:
        self._is_closed = True
        if self._loading:
            self._loading.cancel()
            await asyncio.wait([self._loading])
        await self.unload()

    @property
    def is_ready(self) -> bool:
        """Without a child it is, as a job has one started, unless that was in vain a moment ago.

        With a child that has ended and is not back it is not.
        """
        if self._is_closed or self._engine is None:
            return not self._is_closed and time.monotonic() >= self._again
        return self._engine.is_ready

    @property
    def fingerprint(self) -> str | None:
        return self._last.fingerprint if self._last else None

    @property
    def load(self) -> Load:
        return self._engine.load if self._engine else Load(0, self._entering)

    @property
    def condition(self) -> Condition:
        now = self._engine.condition if self._engine else Condition(is_loaded=False)
        return replace(now, restarts=now.restarts + self._restarts)

    @property
    def idle_since(self) -> float | None:
        """By the monotonic clock; None while it may not be unloaded."""
        return self._engine.idle_since if self._engine and not self._entering else None

    async def admit(self, job: Job) -> RemoteTicket:
        """Queue a job, once there is a child for it.

        Raises:
            NotLoaded: The model cannot be loaded now.
            Refusal: It was, and does not take the job.
        """
        self._entering += 1
        try:
            engine = self._engine or await self._wait(job)
            return await engine.admit(job)
        finally:
            self._entering -= 1

    async def _wait(self, job: Job) -> RemoteEngine:
        """One that waits alone may be long."""
        tokens = self._tokens + len(job.prompt)
        if self._entering > self._most_waiting or (self._tokens and tokens > self._most_tokens):
            raise QueueFull
        self._tokens = tokens
        try:
            return await self._loaded()
        finally:
            self._tokens -= len(job.prompt)

    async def _loaded(self, level: int = logging.ERROR) -> RemoteEngine:
        while not self._engine:
            if self._is_closed:
                raise EngineDown("the server ends")
            if (left := self._again - time.monotonic()) > 0:
                raise NotLoaded(self._trouble, left)
            loading = self._loading = self._loading or asyncio.create_task(self._load(level))
            await asyncio.wait([loading])  # whoever leaves does so alone
            if not loading.cancelled() and (refusal := loading.result()):
                raise type(refusal)(str(refusal), refusal.retry_after)
        return self._engine

    async def _load(self, level: int) -> NotLoaded | None:
        """Why it cannot be, which is logged at this level; what is being unloaded ends first."""
        try:
            await self.unload()
            await self._memory.take(self)
            self._engine = self._last = await self._launch()
            self._pause = 0.0
            self._look_after(self._idle_seconds)
        except NotLoaded as error:
            log.log(level, "%s cannot be loaded: %s", self.name, error)
            return error
        except (EngineFailed, OSError) as error:
            self._trouble, self._pause = str(error), longer(self._pause, FIRST_PAUSE)
            self._again = time.monotonic() + self._pause
            log.log(level, "%s cannot be loaded, which is not tried for %g s: %s", self.name, self._pause, error)
            return NotLoaded(self._trouble, self._pause)
        finally:
            self._loading = None
        return None

    async def _launch(self) -> RemoteEngine:
        try:
            began = time.monotonic()
            engine = self._make()
            await engine.start()
        except BaseException:
            self._memory.release(self)
            raise
        log.info("%s was loaded in %.1f s", self.name, time.monotonic() - began)
        return engine

    def _look_after(self, seconds: float) -> None:
        if self._idle_seconds:
            self._alarm = asyncio.get_running_loop().call_later(seconds, self._look)

    def _look(self) -> None:
        """While it is in use, the next time that it can have idled for long enough is after as long again."""
        since = self.idle_since
        left = self._idle_seconds - (time.monotonic() - since) if since is not None else self._idle_seconds
        if left > 0:
            self._look_after(left)
        else:
            log.info("%s is unloaded after %g idle seconds", self.name, self._idle_seconds)
            self._begin_to_unload()

    async def unload(self) -> None:
        """End the child; a job that comes now has the next one."""
        if self._engine:
            self._begin_to_unload()
        if self._unloading:
            await asyncio.shield(self._unloading)

    def _begin_to_unload(self) -> None:
        assert self._engine, "there is none"
        if self._alarm:
            self._alarm.cancel()
        engine, self._engine = self._engine, None
        self._restarts += engine.condition.restarts
        self._unloading = asyncio.create_task(self._end(engine))

    async def _end(self, engine: RemoteEngine) -> None:
        await engine.close()
        self._memory.release(self)
        self._unloading = None
