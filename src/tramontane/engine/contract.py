"""What every engine is asked and what it answers, and what a runner does for an engine that schedules for itself."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(slots=True)  # like the others that every request makes not frozen, which takes three times as long
class Sampling:
    """How the next token is drawn. `temperature` 0 takes the likeliest; `top_k` None looks at every token."""

    temperature: float
    top_p: float = 1.0
    top_k: int | None = None
    presence_penalty: float = 0.0
    frequency_penalty: float = 0.0
    repetition_penalty: float = 1.0


@dataclass(slots=True)
class Job:
    """One prompt to be read once and continued `choices` times."""

    prompt: tuple[int, ...]
    sampling: Sampling
    end_tokens: frozenset[int]
    """The tokens that end a choice; they are not drawn before `min_tokens` others were."""
    max_tokens: int
    min_tokens: int = 0
    choices: int = 1
    seed: int | None = None
    """With a seed, each choice draws from a seed of its own made from this one, and always the same."""
    alternatives: int | None = None
    """How many likely tokens are told beside each drawn one; None tells no probabilities at all."""
    cache_key: str | None = None
    owner: str = ""
    """Whose job it is: turns are fair among owners, and no owner's prompt is read from the cache of another."""
    draft: tuple[int, ...] = ()
    """What the answer will probably be: a right guess saves time, and a wrong one is never said.

    An answer with a seed is the same without it; another may differ as it may beside others: several tokens that are
    read in one call can have other last bits than each alone.
    """
    constraint: str | None = None
    """A grammar, in llguidance's Lark, that each choice follows from its first token to its last."""
    begun: int = 0
    """How many tokens at the end of the prompt are an answer begun already, which the grammar is about too."""


class Ending(Enum):
    END_TOKEN = "end token"
    MAX_TOKENS = "max tokens"


@dataclass(frozen=True, slots=True)
class Scored:
    """A token and the logarithm of its probability."""

    token: int
    logprob: float


@dataclass(slots=True)
class TokenEvent:
    """What one step of the engine adds to one choice. The last event of a choice tells how it ended."""

    choice: int
    tokens: tuple[int, ...]
    """In the order drawn, an end token included."""
    ending: Ending | None = None
    scores: tuple[tuple[Scored, tuple[Scored, ...]], ...] = ()
    """For each token, where the job asks for them: itself, and its alternatives, likeliest first."""


class Ticket(Protocol):
    """An admitted job. Entering starts it, leaving cancels what still runs; `release` gives an unentered one back."""

    @property
    def cached_tokens(self) -> int:
        """How many tokens of the prompt were not read anew; settled with the first event."""
        ...

    async def __aenter__(self) -> AsyncIterator[TokenEvent]: ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None: ...

    def stop(self, choice: int) -> None:
        """End one choice; its remaining events, if any were under way, may still arrive."""
        ...

    def release(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Load:
    """How many jobs run and how many wait."""

    running: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Condition:
    """Whether an engine's model is in memory, and what became of the process that it is in, if it is in one."""

    is_loaded: bool
    memory: int | None = None
    """Bytes that the process holds; None, if that is not known."""
    restarts: int = 0
    """How often it ended by itself and was started again."""


class Engine(Protocol):
    @property
    def is_ready(self) -> bool: ...

    @property
    def fingerprint(self) -> str | None:
        """A job with a seed has the same answer wherever this is the same; None where a seed is no promise."""
        ...

    @property
    def load(self) -> Load: ...

    @property
    def condition(self) -> Condition: ...

    async def admit(self, job: Job) -> Ticket:
        """Queue a job.

        Raises:
            Refusal: The job will not run.
        """
        ...

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Rows:
    """Tokens of one sequence, to be read after those that its slot holds."""

    slot: int
    start: int
    """The position of the first; whatever the slot holds from there on is forgotten."""
    tokens: Sequence[int]
    wanted: int = 1
    """After how many of them, counted from the last, the logits are asked for."""


@dataclass(frozen=True, slots=True)
class RunnerFacts:
    vocabulary: int
    slots: int
    context: int
    """How many tokens each slot can hold."""
    widest: int
    """How many tokens one call can read."""
    fingerprint: str
    """Model file, builds, processor and thread count: the same fingerprint says the same, bit by bit."""
    verifies_exactly: bool
    """Whether a token's logits are the same bits read in a row of several as read alone."""


State = bytes | memoryview
"""What a slot held, in the runner's own words."""


class Runner(Protocol):
    """A model that reads tokens into numbered slots and says what may follow; it decides nothing else.

    A call that reads one sequence alone, from the same position, in the same pieces, gives the same bits whatever
    other slots hold and whichever slot it is.
    """

    @property
    def facts(self) -> RunnerFacts: ...

    def forward(self, batch: Sequence[Rows]) -> NDArray[np.float32]:
        """Read all rows in one call: one line of logits for each wanted token, valid until the next call.

        In the order of their slots, and with slots that follow one another, they may take half as long.

        Raises:
            Interrupted: `interrupt` was called; each slot holds what it held before `start`, the rest is undefined.
            EngineFailed: The model could not go on.
        """
        ...

    def interrupt(self) -> None:
        """End the call that runs now, from any thread; without one, the next is not affected."""
        ...

    def share(self, source: int, target: int, length: int) -> None:
        """Let `target` hold the first `length` tokens of `source`, and nothing else."""
        ...

    def save(self, slot: int, length: int) -> State:
        """The first `length` tokens of a slot as they were read, to be restored bit by bit into any slot."""
        ...

    def size_of(self, slot: int, length: int) -> int:
        """How many bytes `save` would make of them, at most."""
        ...

    def restore(self, slot: int, state: State) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Started:
    """A job has a slot; so many tokens of its prompt need not be read."""

    cached_tokens: int


@dataclass(frozen=True, slots=True)
class Failed:
    """A job broke off; nothing more is said of it."""

    message: str


Outcome = tuple[int, Started | TokenEvent | Failed]
"""What a step has to say of the job of that number."""


class Interrupted(Exception):
    """A call of the runner was ended before it was done."""


class Refusal(Exception):
    """Why a job was not admitted."""


class QueueFull(Refusal):
    """As many jobs as the engine is willing to hold are waiting."""

    def __init__(self, retry_after: float = 1.0) -> None:
        super().__init__("the queue is full")
        self.retry_after = retry_after


class EngineDown(Refusal):
    """The engine is starting, restarting or closed."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        """It is probably back in so many seconds; None, if nobody knows."""
        super().__init__(message)
        self.retry_after = retry_after


class NotLoaded(Refusal):
    """The model had to be loaded first, and could not be; the message says why."""

    def __init__(self, message: str, retry_after: float = 10.0) -> None:
        """It is not tried again for so many seconds."""
        super().__init__(message)
        self.retry_after = retry_after


class NoRoom(NotLoaded):
    """It does not fit beside models that are in use."""


class JobRefused(Refusal):
    """The engine can never run this job; the message says why."""


class ConstraintRefused(Refusal):
    """The grammar cannot be kept to; the message says why."""


class EngineFailed(Exception):
    """An admitted job broke off."""
