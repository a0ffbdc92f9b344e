"""One request on its way through the engine, and each of its choices: what was said, and what is read next."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from tramontane.engine.cache import BLOCK, Slot, common
from tramontane.engine.constraint import Matcher
from tramontane.engine.contract import Ending, EngineFailed, Job, Rows, RunnerFacts, TokenEvent
from tramontane.engine.draft import MOST, Draft
from tramontane.engine.sampler import Numbers, Sampler, Score, Workspace


@dataclass(eq=False, slots=True)
class Request:
    """A job from its arrival to the last of its choices."""

    number: int
    job: Job
    matcher: Matcher | None
    choices: set[int] = field(init=False)
    """Those that have not ended."""
    slots: list[Slot] = field(default_factory=list[Slot])
    """The prompt is read into the first; then each choice has one."""
    line: Numbers = field(init=False)
    """What the model says after the prompt, once that is read."""
    entropy: bytes = field(init=False)

    def __post_init__(self) -> None:
        self.choices = set(range(self.job.choices))
        self.entropy = os.urandom(16) if self.job.seed is None else b"%d" % self.job.seed

    @property
    def unread(self) -> int:
        return len(self.job.prompt) - (len(self.slots[0].tokens) if self.slots else 0)

    @property
    def slots_to_come(self) -> int:
        return len(self.choices) - len(self.slots)

    def gains_by(self, other: Request) -> bool:
        """Whether the other, of the same owner, is about to read what this could then take from it."""
        return not self.slots and common(self.job.prompt, other.job.prompt) > len(other.job.prompt) - other.unread

    def chunk(self) -> Rows:
        """The rest of the prompt as far as the next edge of the grid."""
        slot = self.slots[0]
        start = len(slot.tokens)
        tokens = self.job.prompt[start : start + BLOCK]
        return Rows(slot.number, start, tokens, wanted=int(start + len(tokens) == len(self.job.prompt)))

    def sequences(self, facts: RunnerFacts, workspace: Workspace) -> list[Sequence]:
        """Its choices, all at the end of the prompt."""
        may_guess = self.job.seed is None or facts.verifies_exactly
        return [
            Sequence(
                self,
                choice,
                slot,
                Sampler(self.job, choice, self.entropy, workspace),
                self.matcher.copy() if self.matcher else None,
                Draft(self.job.draft) if self.job.draft and may_guess else None,
                may_guess,
                min(self.job.max_tokens, facts.context - len(self.job.prompt)),
            )
            for choice, slot in zip(sorted(self.choices), self.slots, strict=True)
        ]


@dataclass(eq=False, slots=True)
class Sequence:
    """One choice: each step reads its last token, with those that will probably follow, and draws after them."""

    request: Request
    choice: int
    slot: Slot
    sampler: Sampler
    matcher: Matcher | None
    draft: Draft | None
    may_guess: bool
    longest: int
    ending: Ending | None = None
    unread: list[int] = field(default_factory=list[int])
    guess: list[int] = field(default_factory=list[int])

    @property
    def is_running(self) -> bool:
        return self.choice in self.request.choices

    def propose(self, widest: int) -> list[float]:
        """Guess what follows, as far as a call of so many tokens has room: how likely each is right, and all before."""
        most = min(MOST, widest - 1, self.longest - self.sampler.position - 1)
        if most <= 0 or not self.may_guess:
            return []
        drafted = list(self.draft.guess(most)) if self.draft else []
        if self.matcher:
            drafted = drafted[: self.matcher.allowed(drafted)] if drafted else []
            if len(forced := self.matcher.forced()[:most]) >= len(drafted):
                self.guess = forced
                return [1.0] * len(forced)
        self.guess = drafted
        return self.draft.chances(len(drafted)) if self.draft else []

    def rows(self, tried: int) -> Rows:
        """What the next call reads, with so many of the guesses."""
        self.guess = self.guess[:tried]
        return Rows(self.slot.number, len(self.slot.tokens), [*self.unread, *self.guess], 1 + len(self.guess))

    def take(self, lines: Numbers) -> TokenEvent:
        """Draw after each token that was read, as long as what was guessed is what is drawn.

        Raises:
            EngineFailed: Nothing can follow.
        """
        tokens: list[int] = []
        scores: list[Score] = []
        for line, guessed in zip(lines, [*self.guess, None], strict=True):
            token, score = self._draw(line)
            tokens.append(token)
            if score:
                scores.append(score)
            if self.ending or token != guessed:
                break
        self.slot.tokens += self.unread + tokens[:-1]
        self.unread = tokens[-1:]
        return TokenEvent(self.choice, tuple(tokens), self.ending, tuple(scores))

    def _draw(self, line: Numbers) -> tuple[int, Score | None]:
        token, score = self.sampler.pick(line, self.matcher.mask() if self.matcher else None)
        if token in self.request.job.end_tokens or self._finishes(token):
            self.ending = Ending.END_TOKEN
        elif self.sampler.position >= self.longest:
            self.ending = Ending.MAX_TOKENS
        if self.draft:
            self.draft.follow(token)
        return token, score

    def _finishes(self, token: int) -> bool:
        """Whether the grammar has come to its end with this token."""
        if self.matcher is None:
            return False
        if not self.matcher.accept(token):
            raise EngineFailed("the grammar does not go on with any token that the model has")
        return self.matcher.is_finished
