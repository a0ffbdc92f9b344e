"""What the slots hold when nobody uses them, and what is kept of it in memory: prefixes that need not be read again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from tramontane.engine.contract import EngineFailed, Job, Runner, State

BLOCK = 64
"""Prompts are read, and prefixes reused, in blocks of so many tokens."""


@dataclass(slots=True, eq=False)
class Held:
    """Tokens that have been read. Of the first `canonical` each block was read whole, alone, after others such."""

    owner: str = ""
    key: str | None = None
    tokens: list[int] = field(default_factory=list[int])
    canonical: int = 0
    used: int = 0
    """When it was last of use; a later time is a larger number."""

    @property
    def whole(self) -> int:
        """The tokens in whole blocks."""
        return len(self.tokens) // BLOCK * BLOCK

    def common(self, tokens: list[int]) -> int:
        return common(self.tokens, tokens)

    def covers(self, other: Held, length: int) -> bool:
        """Whether whoever could use the first tokens of the other could use this as well."""
        return (
            self.owner == other.owner
            and self.canonical >= min(other.canonical, length)
            and self.tokens[:length] == other.tokens[:length]
        )


@dataclass(slots=True, eq=False)
class Slot(Held):
    number: int = 0
    is_taken: bool = False

    def add_chunk(self, chunk: list[int]) -> None:
        if len(chunk) == BLOCK and self.canonical == len(self.tokens):
            self.canonical += BLOCK
        self.tokens += chunk

    def become(self, source: Held, length: int) -> None:
        self.tokens = source.tokens[:length]
        self.canonical = min(source.canonical, length)


@dataclass(slots=True, eq=False)
class Saved(Held):
    state: State = b""


class Kept:
    """What is kept in memory, found by how it begins, however much it is. The one longest out of use leaves first."""

    def __init__(self, most: int) -> None:
        self.most = most
        """Bytes, of all the states together."""
        self._size = 0
        self._all: dict[Saved, None] = {}
        self._begun: dict[tuple[str, str, int], dict[Saved, None]] = {}

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Saved]:
        return iter(self._all)

    def best(self, job: Job, before_last: list[int]) -> Saved | None:
        """One that most of the prompt can be taken from; then one of the same conversation, then the newest."""
        kind = "any" if job.seed is None else "canonical"
        for mark in reversed(marks_of(before_last)):
            if found := self._begun.get((kind, job.owner, mark)):
                return max(found, key=lambda saved: (is_same_key(saved, job), saved.used))
        return None

    def covers(self, held: Held, length: int) -> bool:
        """Whether one of them covers the first tokens of this."""
        mark = marks_of(held.tokens[:length])[-1]
        return any(saved.covers(held, length) for saved in self._begun.get(("any", held.owner, mark), ()))

    def add(self, saved: Saved) -> None:
        ends = (self._begun.get(("end", saved.owner, mark), {}) for mark in marks_of(saved.tokens))
        for covered in {one for found in ends for one in found if saved.covers(one, len(one.tokens))}:
            self._remove(covered)
        self._all[saved] = None
        for place in _places(saved):
            self._begun.setdefault(place, {})[saved] = None
        self._size += len(saved.state)
        while self._size > self.most:
            self._remove(min(self._all, key=lambda one: one.used))

    def _remove(self, saved: Saved) -> None:
        del self._all[saved]
        for place in _places(saved):
            del self._begun[place][saved]
            if not self._begun[place]:
                del self._begun[place]
        self._size -= len(saved.state)


class Cache:
    """Lends slots. One that comes back keeps what it holds until another needs the slot; then memory may keep it."""

    def __init__(self, runner: Runner, memory: int) -> None:
        self._runner = runner
        self._slots = [Slot(number=number) for number in range(runner.facts.slots)]
        self._kept = Kept(memory)
        self._clock = count(1)
        self.copied = 0
        """How many tokens were saved, restored or shared for the slot that was taken last."""

    @property
    def free(self) -> int:
        return sum(not slot.is_taken for slot in self._slots)

    def take(self, job: Job) -> Slot:
        """A free slot that holds as much of the prompt as the job may reuse and can be had, and nothing else."""
        self.copied = 0
        prompt = list(job.prompt)
        before_last = prompt[:-1]
        mine = [slot for slot in self._slots if slot.owner == job.owner]
        kept = self._kept.best(job, before_last)
        source = max([*mine, kept or Held()], key=lambda held: self._use(held, job, before_last))
        length = reusable(source, job, before_last)
        if length:
            source.used = next(self._clock)
        is_all_common = length > 0 and source.whole <= source.common(prompt)
        slot = source if is_all_common and isinstance(source, Slot) and not source.is_taken else self._emptied()
        try:
            self._fill(slot, source, length)
        except EngineFailed:
            self.forget(slot)
        return self._lend(slot, job)

    def fork(self, source: Slot, job: Job) -> Slot:
        """A free slot that holds the same.

        Raises:
            EngineFailed: It could not be copied.
        """
        slot = self._emptied()
        self._fill(slot, source, len(source.tokens))
        return self._lend(slot, job)

    def give_back(self, slot: Slot) -> None:
        slot.is_taken = False
        slot.used = next(self._clock)

    def forget(self, slot: Slot) -> None:
        """Nobody knows any more what the slot holds."""
        slot.become(slot, 0)

    def _use(self, held: Held, job: Job, before_last: list[int]) -> tuple[int, bool, bool, int]:
        """The longest first, then that of the same conversation, then what lies in a free slot, then the newest."""
        is_at_hand = isinstance(held, Slot) and not held.is_taken
        return reusable(held, job, before_last), is_same_key(held, job), is_at_hand, held.used

    def _emptied(self) -> Slot:
        """A free slot; memory keeps what it held, if it can.

        Of those that a runner may read faster together with the taken ones, the one least recently of use.
        """
        free = (slot for slot in self._slots if not slot.is_taken)
        slot = min(free, key=lambda slot: (slot.whole > 0, not self._is_beside_others(slot), slot.used))
        self._keep(slot)
        return slot

    def _is_beside_others(self, slot: Slot) -> bool:
        around = self._slots[max(0, slot.number - 1) : slot.number + 2]
        return any(other.is_taken for other in around)

    def _fill(self, slot: Slot, source: Held, length: int) -> None:
        """Let the slot hold the first tokens of the source, and nothing else."""
        if slot is not source:
            self.forget(slot)
        if slot is not source and length:
            self.copied += length
        if slot is not source and length and isinstance(source, Slot):
            self._runner.share(source.number, slot.number, length)
        elif length and isinstance(source, Saved):
            self._runner.restore(slot.number, source.state)
        slot.become(source, length)

    def _lend(self, slot: Slot, job: Job) -> Slot:
        slot.owner, slot.key, slot.is_taken = job.owner, job.cache_key, True
        return slot

    def _keep(self, slot: Slot) -> None:
        length = slot.whole
        if not self._kept.most or not length or self._kept.covers(slot, length):
            return
        if any(other.covers(slot, length) for other in self._slots if other is not slot):
            return
        if self._runner.size_of(slot.number, length) > self._kept.most:
            return
        self.copied += length
        try:
            state = self._runner.save(slot.number, length)
        except EngineFailed:
            self.forget(slot)
            return
        saved = Saved(slot.owner, slot.key, state=state, used=slot.used)
        saved.tokens, saved.canonical = slot.tokens[:length], min(slot.canonical, length)
        self._kept.add(saved)


def reusable(held: Held, job: Job, before_last: list[int]) -> int:
    """How many tokens need not be read again. The prompt's last one always is, for what follows it."""
    known = held.common(before_last)
    return known if job.seed is None else min(known, held.canonical)


def is_same_key(held: Held, job: Job) -> bool:
    return job.cache_key is not None and held.key == job.cache_key


def _places(saved: Saved) -> set[tuple[str, str, int]]:
    """Where it is looked for: by each beginning, by each that is canonical, and by its end."""
    marks = marks_of(saved.tokens)
    beginnings = {("any", saved.owner, mark) for mark in marks}
    canonical = {("canonical", saved.owner, mark) for mark in marks[: saved.canonical // BLOCK]}
    return {*beginnings, *canonical, ("end", saved.owner, marks[-1])}


def marks_of(tokens: list[int]) -> list[int]:
    """A number for each of the whole blocks with all before it; what begins otherwise nearly always has another."""
    marks: list[int] = []
    for at in range(0, len(tokens) // BLOCK * BLOCK, BLOCK):
        marks.append(hash((marks[-1] if marks else 0, *tokens[at : at + BLOCK])))
    return marks


def common(tokens: Sequence[int], others: Sequence[int]) -> int:
    """How many tokens these share from the first on, in whole blocks."""
    most = min(len(tokens), len(others)) // BLOCK * BLOCK
    return next((at for at in range(0, most, BLOCK) if tokens[at : at + BLOCK] != others[at : at + BLOCK]), most)
