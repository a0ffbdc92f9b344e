"""The engine's own scheduler: whose prompt is read, which choices go on, and what each step has to say of them."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from tramontane.engine.cache import BLOCK, Cache
from tramontane.engine.constraint import Matcher
from tramontane.engine.contract import (
    Ending,
    EngineFailed,
    Failed,
    Interrupted,
    Job,
    Outcome,
    Runner,
    Started,
    TokenEvent,
)
from tramontane.engine.pace import Pace
from tramontane.engine.sampler import Numbers, Workspace
from tramontane.engine.sequence import Request, Sequence
from tramontane.engine.turns import Turns

COPIED_AT_ONCE = 32 * BLOCK
"""Tokens; the running answers wait for a copy of so many as long as for a block that is read, and mostly less."""
COPIED_BESIDE = COPIED_AT_ONCE // 4
"""Tokens; a copy of so many is hardly felt beside a block that is read."""


class Scheduler:
    """Requests join and leave at any step. One thread alone may use it.

    A job with a seed says the same whatever else runs: its prompt is read in whole blocks on none but canonical ones,
    and each of its choices is decoded in calls of its own.
    """

    def __init__(self, runner: Runner, memory: int = 1 << 30, clock: Callable[[], float] = perf_counter) -> None:
        if runner.facts.widest < BLOCK:
            raise ValueError(f"the runner reads {runner.facts.widest} tokens in a call, fewer than a block of {BLOCK}")
        self._runner = runner
        self._facts = runner.facts
        self._cache = Cache(runner, memory)
        self._workspace = Workspace(runner.facts.vocabulary)
        self._clock = clock
        self._pace = Pace()
        self._requests: dict[int, Request] = {}
        self._waiting = Turns()
        self._reading = Turns()
        self._running: list[Sequence] = []
        self._outcomes: list[Outcome] = []
        self.reading: int | None = None
        """The job whose prompt the call under way reads, for another thread that may want to interrupt it."""

    @property
    def is_idle(self) -> bool:
        return not self._requests and not self._outcomes

    def submit(self, number: int, job: Job, matcher: Matcher | None = None) -> None:
        if reason := self._why_not(job, matcher):
            self._outcomes.append((number, Failed(reason)))
        elif job.max_tokens <= 0:
            self._outcomes.append((number, Started(0)))
            self._outcomes += [(number, TokenEvent(choice, (), Ending.MAX_TOKENS)) for choice in range(job.choices)]
        else:
            self._requests[number] = Request(number, job, matcher)
            self._waiting.add(self._requests[number])

    def stop(self, number: int, choice: int | None = None) -> None:
        """End one choice, or all of them; what is not known any more has ended already."""
        if request := self._requests.get(number):
            for ended in list(request.choices) if choice is None else [choice]:
                self._end(request, ended)

    def step(self) -> list[Outcome]:
        """Let in who can come in, read or copy for one of those that have not begun, and take every choice further."""
        try:
            self._admit()
            self._read()
            self._decode()
        except Interrupted:
            pass  # the call was for nothing, and the next step makes it again for those that are still wanted
        outcomes, self._outcomes = self._outcomes, []
        return outcomes

    def _admit(self) -> None:
        """In turn: one that needs more slots than are free holds up those behind it, or it would wait for ever."""
        while request := self._waiting.first:
            promised = sum(reading.slots_to_come for reading in self._reading)
            if request.slots_to_come > self._cache.free - promised:
                return
            self._waiting.pass_on()
            self._waiting.remove(request)
            self._reading.add(request)

    def _read(self) -> None:
        """Read a block, or copy what was read; not both, for the running answers wait for it."""
        if not (request := self._reading.next()):
            return
        try:
            if not request.slots and self._start(request) > COPIED_BESIDE:
                return
            if request.unread:
                self._read_block(request)
            elif request.slots_to_come:
                self._copy(request)
            if not request.unread and not request.slots_to_come:
                self._begin(request)
        except EngineFailed as error:
            self._fail(request, error)
        finally:
            self.reading = None

    def _read_block(self, request: Request) -> None:
        slot, rows = request.slots[0], request.chunk()
        self.reading = request.number
        lines = self._runner.forward([rows])
        slot.add_chunk(list(rows.tokens))
        if not request.unread:
            request.line = lines[-1:].copy()

    def _start(self, request: Request) -> int:
        """Give it a slot; how many tokens were copied for that."""
        slot = self._cache.take(request.job)
        request.slots.append(slot)
        self._outcomes.append((request.number, Started(len(slot.tokens))))
        return self._cache.copied

    def _copy(self, request: Request) -> None:
        """Each choice goes on in a slot of its own."""
        for _ in range(min(request.slots_to_come, max(1, COPIED_AT_ONCE // len(request.job.prompt)))):
            request.slots.append(self._cache.fork(request.slots[0], request.job))

    def _begin(self, request: Request) -> None:
        """The prompt is read: all choices draw first from the same logits."""
        self._reading.remove(request)
        sequences = request.sequences(self._facts, self._workspace)
        self._running += sequences
        for sequence in sequences:
            self._take(sequence, request.line)

    def _decode(self) -> None:
        """One call for all choices without a seed, as far as one is wide enough, and one for each with a seed."""
        together = [sequence for sequence in self._running if sequence.request.job.seed is None]
        together.sort(key=lambda sequence: sequence.slot.number)  # runners may read neighbours faster
        alone = [sequence for sequence in self._running if sequence.request.job.seed is not None]
        widest = self._facts.widest
        for start in range(0, len(together), widest):
            self._advance(together[start : start + widest])
        for sequence in alone:
            self._advance([sequence])

    def _advance(self, sequences: list[Sequence]) -> None:
        """One call of the runner, and what each of these draws after it."""
        if not (sequences := [sequence for sequence in sequences if sequence.is_running]):
            return
        widest = self._facts.widest // len(sequences)
        tries = self._pace.tries([sequence.propose(widest) for sequence in sequences])
        batch = [sequence.rows(tried) for sequence, tried in zip(sequences, tries, strict=True)]
        began = self._clock()
        try:
            lines = self._runner.forward(batch)
        except EngineFailed as error:
            for sequence in sequences:
                self._fail(sequence.request, error)
            return
        self._pace.add(sum(len(rows.tokens) for rows in batch), self._clock() - began)
        start = 0
        for sequence, rows in zip(sequences, batch, strict=True):
            self._take(sequence, lines[start : start + rows.wanted])
            start += rows.wanted

    def _take(self, sequence: Sequence, lines: Numbers) -> None:
        if not sequence.is_running:
            return
        request = sequence.request
        try:
            event = sequence.take(lines)
        except EngineFailed as error:
            self._fail(request, error)
            return
        self._outcomes.append((request.number, event))
        if event.ending:
            self._end(request, sequence.choice)

    def _end(self, request: Request, choice: int) -> None:
        request.choices.discard(choice)
        for sequence in [running for running in self._running if running.request is request]:
            if sequence.choice == choice:
                self._running.remove(sequence)
                request.slots.remove(sequence.slot)
                self._cache.give_back(sequence.slot)
        while request.slots_to_come < 0:  # it was not running yet, and slots were copied already
            self._cache.give_back(request.slots.pop())
        if not request.choices:
            self._forget(request)

    def _fail(self, request: Request, error: EngineFailed) -> None:
        """Once for each job, whichever of its choices failed; what its slots hold is not to be trusted any more."""
        if request.choices:
            request.choices.clear()
            self._outcomes.append((request.number, Failed(str(error))))
            for slot in request.slots:
                self._cache.forget(slot)
            self._forget(request)

    def _forget(self, request: Request) -> None:
        del self._requests[request.number]
        self._waiting.remove(request)
        self._reading.remove(request)
        self._running = [sequence for sequence in self._running if sequence.request is not request]
        for slot in request.slots:
            self._cache.give_back(slot)

    def _why_not(self, job: Job, matcher: Matcher | None) -> str | None:
        facts = self._facts
        if not job.prompt:
            return "the prompt is empty: there is nothing to go on from"
        if len(job.prompt) >= facts.context:
            return f"the prompt has {len(job.prompt)} tokens, and the engine holds {facts.context} with the answer"
        if not 0 <= min(*job.prompt, *job.draft, 0) <= max(*job.prompt, *job.draft, 0) < facts.vocabulary:
            return f"a token of the prompt or the draft is none of the model's {facts.vocabulary}"
        if not 1 <= job.choices <= facts.slots:
            return f"{job.choices} choices were asked for; the engine has room for 1 to {facts.slots}"
        if job.constraint and not matcher:
            return "the answer has a grammar that was not compiled: nothing would hold it to that"
        return None
