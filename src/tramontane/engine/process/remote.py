"""An engine in a child process, as the server sees it: it starts the child, and starts it again when it ends."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable, Sequence
from itertools import count

from tramontane.engine.contract import (
    Condition,
    EngineDown,
    EngineFailed,
    Job,
    JobRefused,
    Load,
    NotLoaded,
    QueueFull,
    RunnerFacts,
)
from tramontane.engine.process.child import Child
from tramontane.engine.process.frames import Admitted, Ready, Stepped
from tramontane.engine.process.ticket import RemoteTicket

log = logging.getLogger(__name__)
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 30.0
"""Seconds before a child that answered nothing is followed by the next; the first one is followed at once."""
STEPS_OF_PATIENCE = 4
"""How many times as long as estimated a step may take, beside the grace; then it is a hang."""
LOOKS = 4
"""How often a child that works is found silent before that is called a hang."""


class RemoteEngine:
    """`command` starts a child that lets `host.serve` have the descriptor that it is given last."""

    def __init__(
        self,
        command: Sequence[str],
        waiting: int,
        waiting_tokens: int,
        *,
        name: str = "the model",
        seconds_to_load: float = 300.0,
        grace: float = 10.0,
    ) -> None:
        """Beside those that run, so many jobs may wait, with so many tokens in their prompts; `name` is for the log."""
        self._command = command
        self._name = name
        self._most_waiting = waiting
        self._most_tokens = waiting_tokens
        self._seconds_to_load = seconds_to_load
        self._grace = grace
        self._numbers = count()
        self._tickets: dict[int, RemoteTicket] = {}
        self._child: Child | None = None
        self._ready: Ready | None = None
        self._pause = 0.0
        self._seconds_taken = 0.0
        """By the last child, until it was ready."""
        self._expected = 0.0
        """When the next is probably ready or given up, by the monotonic clock."""
        self._trouble = ""
        """Why the last one did not come up."""
        self._task: asyncio.Task[object] | None = None
        """What starts the child, and then keeps it."""
        self._restarts = 0
        self._is_closed = False
        self._last_left = 0.0

    async def start(self) -> RunnerFacts:
        """Have the model loaded, and from now on kept so.

        Raises:
            EngineFailed: It cannot be; the message says why.
        """
        self._task = asyncio.create_task(self._launch())
        try:
            await self._task
        except asyncio.CancelledError:
            if self._is_closed:
                raise EngineFailed("the server ends") from None
            raise
        self._last_left = time.monotonic()
        self._task = asyncio.create_task(self._keep_up())
        return self.facts

    async def close(self) -> None:
        self._is_closed = True
        if self._task:
            self._task.cancel()
            await asyncio.wait([self._task])
        if self._child:
            await self._child.close("the server ends")
            self._child = None
        self._break_off("the server ends", self._all)

    @property
    def facts(self) -> RunnerFacts:
        """What the child said of itself when it was last ready."""
        assert self._ready, "the engine was never ready"
        return self._ready.facts

    @property
    def is_ready(self) -> bool:
        return self._child is not None

    @property
    def fingerprint(self) -> str | None:
        return self.facts.fingerprint

    @property
    def load(self) -> Load:
        running = sum(ticket.is_running for ticket in self._tickets.values())
        return Load(running, len(self._tickets) - running)

    @property
    def condition(self) -> Condition:
        return Condition(self.is_ready, self._child.memory if self._child else None, self._restarts)

    @property
    def idle_since(self) -> float | None:
        """By the monotonic clock; None while there are jobs."""
        return None if self._tickets else self._last_left

    async def admit(self, job: Job) -> RemoteTicket:
        """Queue a job.

        Raises:
            EngineDown: There is no child at present.
            NotLoaded: There is none, as the last one did not come up.
            JobRefused: It is too much for the child, now and later.
            QueueFull: As many jobs, or prompts as long, as may wait are waiting.
            ConstraintRefused: The child cannot keep to it.
        """
        if self._child is None:
            raise self._absence
        if reason := self._why_never(job):
            raise JobRefused(reason)
        if self._is_full(job):
            raise QueueFull
        number = next(self._numbers)
        ticket = RemoteTicket(number, job, self._child, self._forget)
        self._tickets[number] = ticket
        if job.constraint:
            await ticket.compiled()
        return ticket

    @property
    def _absence(self) -> EngineDown | NotLoaded:
        seconds = max(1.0, self._expected - time.monotonic())
        return (
            NotLoaded(self._trouble, seconds) if self._trouble else EngineDown("the engine is started again", seconds)
        )

    def _why_never(self, job: Job) -> str | None:
        facts = self.facts
        if job.choices > facts.slots:
            return f"n is {job.choices}, and this model gives {facts.slots} answers at once"
        if len(job.prompt) >= facts.context:
            return (
                f"Prompt contains {len(job.prompt)} tokens, and this model has {facts.context} with an answer's first"
            )
        return None

    def _is_full(self, job: Job) -> bool:
        """Those that come next, as far as there are slots for them, do not wait; one that waits alone may be long."""
        coming = [ticket for ticket in self._tickets.values() if not ticket.is_running]
        free = self.facts.slots - (len(self._tickets) - len(coming))
        if len(coming) < free:
            return False
        waiting = coming[max(0, free) :]
        tokens = len(job.prompt) + sum(ticket.prompt_tokens for ticket in waiting)
        return len(waiting) >= self._most_waiting or (bool(waiting) and tokens > self._most_tokens)

    def _forget(self, ticket: RemoteTicket) -> None:
        del self._tickets[ticket.number]
        self._last_left = time.monotonic()
        if ticket.is_complete:
            self._pause = 0.0  # a child that answers is not one that never comes up

    def _hear(self, told: Admitted | Stepped) -> None:
        """Nothing is expected any more of jobs whose tickets were left."""
        tickets = self._tickets
        match told:
            case Stepped(started, events, failed):
                for number, outcome in started:
                    if ticket := tickets.get(number):
                        ticket.begin(outcome.cached_tokens)
                for number, event in events:
                    if ticket := tickets.get(number):
                        ticket.feed(event)
                for number, failure in failed:
                    if ticket := tickets.get(number):
                        ticket.break_off(failure.message)
            case Admitted(number, refusal):
                if ticket := tickets.get(number):
                    ticket.settle(refusal)

    async def _launch(self) -> Child:
        began = time.monotonic()
        child, self._ready = await Child.launch(self._command, self._hear, self._seconds_to_load)
        self._seconds_taken = time.monotonic() - began
        self._child = child
        return child

    async def _keep_up(self) -> None:
        while self._child:
            reason = await self._outlive(self._child, self._patience)
            log.error("the engine of %s ended: %s", self._name, reason)
            self._child = None
            self._break_off(f"the engine ended: {reason}", [ticket for ticket in self._all if not ticket.can_move])
            while self._child is None:
                await self._try_again()

    async def _try_again(self) -> None:
        """What no child has begun goes on with the next, if that is the same."""
        self._expected = time.monotonic() + self._pause + self._seconds_taken
        await asyncio.sleep(self._pause)
        self._pause = longer(self._pause)
        before = self.facts
        try:
            child = await self._launch()
        except (EngineFailed, OSError) as error:
            self._trouble = str(error)
            log.error("the engine of %s cannot be started again: %s", self._name, error)
            self._break_off(f"the engine cannot be started again: {error}", self._all)
            return
        self._trouble = ""
        self._restarts += 1
        log.warning("the engine of %s is ready again", self._name)
        if self.facts == before:
            for ticket in self._all:
                if ticket.can_move:
                    ticket.move(child)
        else:
            self._break_off("the engine was started again with another model", self._all)

    @property
    def _patience(self) -> float:
        assert self._ready, "the engine was never ready"
        return self._grace + STEPS_OF_PATIENCE * self._ready.step_seconds

    async def _outlive(self, child: Child, patience: float) -> str:
        """Why it ended at last; after so many seconds of work without a word it is made to."""
        silences = 0
        while not child.end.done():
            await asyncio.wait([child.end], timeout=patience / LOOKS)
            is_working = any(ticket.is_expecting for ticket in self._tickets.values())
            silences = silences + 1 if is_working and not child.has_spoken() else 0
            if silences > LOOKS:
                child.kill(f"it finished no step in {patience:.0f} s")
        return await child.end

    @property
    def _all(self) -> list[RemoteTicket]:
        return list(self._tickets.values())

    def _break_off(self, reason: str, tickets: Iterable[RemoteTicket]) -> None:
        for ticket in tickets:
            ticket.break_off(reason)


def longer(pause: float, least: float = FIRST_PAUSE) -> float:
    """The pause after one that was not long enough."""
    return min(max(least, 2 * pause), LONGEST_PAUSE)
