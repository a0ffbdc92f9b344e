"""What every engine is asked and what it answers: jobs, tickets, token events and refusals."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is drawn. `temperature` 0 takes the likeliest; `top_k` None looks at every token."""

    temperature: float
    top_p: float = 1.0
    top_k: int | None = None
    presence_penalty: float = 0.0
    frequency_penalty: float = 0.0
    repetition_penalty: float = 1.0


@dataclass(frozen=True, slots=True)
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
    draft: tuple[int, ...] = ()
    """What the answer will probably be: a right guess saves time, a wrong one changes nothing."""
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


@dataclass(frozen=True, slots=True)
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


class Engine(Protocol):
    @property
    def is_ready(self) -> bool: ...

    @property
    def load(self) -> Load: ...

    async def admit(self, job: Job) -> Ticket:
        """Queue a job.

        Raises:
            Refusal: The job will not run.
        """
        ...

    async def close(self) -> None: ...


class Refusal(Exception):
    """Why a job was not admitted."""


class QueueFull(Refusal):
    """As many jobs as the engine is willing to hold are waiting."""

    def __init__(self, retry_after: float = 1.0) -> None:
        super().__init__("the queue is full")
        self.retry_after = retry_after


class EngineDown(Refusal):
    """The engine is starting, restarting or closed."""


class ConstraintRefused(Refusal):
    """The grammar cannot be kept to; the message says why."""


class EngineFailed(Exception):
    """An admitted job broke off."""
