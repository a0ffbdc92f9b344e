"""A runner without a model: what it computes is a known function of the tokens that it was given, and how."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np

from tramontane.engine.contract import EngineFailed, Interrupted, RunnerFacts

ROOT = b"root"


def after(state, *facts):
    return blake2b(repr((state, *facts)).encode(), digest_size=16).digest()


def state_of(tokens):
    """What an exact runner holds after these tokens, however it was given them."""
    state = ROOT
    for token in tokens:
        state = after(state, token, None)
    return state


@lru_cache(maxsize=1 << 16)
def logits_of(state, vocabulary):
    """Logits from -8 to 8."""
    size = 4 * vocabulary
    stream = b"".join(blake2b(state + bytes([part % 256, part // 256])).digest() for part in range(size // 64 + 1))
    return np.frombuffer(stream[:size], np.uint32).astype(np.float32) / np.float32(2**28) - 8


@dataclass
class Toy:
    """Every row must follow what its slot holds; which owner's tokens are in which slot it knows by itself.

    An inexact one is as real kernels are: a row's numbers depend a little on the company and the piece that it was
    read in, and all that follow it depend on that.
    """

    slots: int = 4
    context: int = 512
    widest: int = 256
    vocabulary: int = 32
    is_exact: bool = True
    verifies_exactly: bool = True
    row: float = 0.3
    """How long one more row takes, where a call of a single one takes 1."""
    now: float = 0.0

    def __post_init__(self):
        self.facts = RunnerFacts(
            self.vocabulary, self.slots, self.context, self.widest, "toy", verifies_exactly=self.verifies_exactly
        )
        self.held = [[] for _ in range(self.slots)]
        self.lines = np.zeros((0, self.vocabulary), np.float32)
        self.calls = []
        self.read = 0
        self.failures = []
        """What the next calls raise, one each; None lets one pass."""
        self.broken_moves = 0
        """How many of the next copies and restorations do not succeed."""
        self.user_of = lambda slot: (0, "")
        """The number of the job that a slot is read for, and whose it is."""
        self.served = []
        """The numbers of the jobs in each call."""
        self.shares = []
        """The slots that were copied from."""

    def forward(self, batch):
        batch = list(batch)
        self._check(batch)
        self.lines.fill(np.nan)  # they are valid until the next call
        self.calls.append(batch)
        self.now += 1 + self.row * (sum(len(rows.tokens) for rows in batch) - 1)
        self.served.append({self.user_of(rows.slot)[0] for rows in batch})
        failure = self.failures.pop(0) if self.failures else None
        if failure is Interrupted:
            for rows in batch:
                del self.held[rows.slot][rows.start :]
            raise Interrupted
        if failure is not None:
            for rows in batch:
                self.held[rows.slot] = [(-1, b"broken", "")] * len(self.held[rows.slot])
            raise EngineFailed("the toy is broken")
        company = None if len(batch) == 1 else after(b"", [(rows.slot, rows.start, len(rows.tokens)) for rows in batch])
        lines = [line for rows in batch for line in self._lines(rows, company)]
        self.lines = np.array(lines, np.float32).reshape(-1, self.vocabulary)
        return self.lines

    def _check(self, batch):
        assert batch
        assert len({rows.slot for rows in batch}) == len(batch)
        assert sum(len(rows.tokens) for rows in batch) <= self.widest
        for rows in batch:
            assert 0 <= rows.start <= len(self.held[rows.slot])
            assert rows.tokens
            assert rows.start + len(rows.tokens) <= self.context
            assert 0 <= rows.wanted <= len(rows.tokens)
            assert all(0 <= token < self.vocabulary for token in rows.tokens)
            assert {author for _, _, author in self.held[rows.slot][: rows.start]} <= {self.user_of(rows.slot)[1]}

    def _lines(self, rows, company):
        held = self.held[rows.slot]
        del held[rows.start :]
        self.read += len(rows.tokens)
        for place, token in enumerate(rows.tokens):
            state = held[-1][1] if held else ROOT
            piece = None if self.verifies_exactly else (place, len(rows.tokens))
            company_and_piece = None if self.is_exact or (company, piece) == (None, None) else (company, piece)
            held.append((token, after(state, token, company_and_piece), self.user_of(rows.slot)[1]))
        wanted = held[len(held) - rows.wanted :]
        return [logits_of(state, self.vocabulary) for _, state, _ in wanted]

    def clock(self):
        return self.now

    def interrupt(self):
        self.failures.insert(0, Interrupted)

    def share(self, source, target, length):
        assert source != target
        assert 0 < length <= len(self.held[source])
        self.shares.append(source)
        self._move(target, self.held[source][:length])

    def save(self, slot, length):
        assert 0 < length <= len(self.held[slot])
        self._move(slot, self.held[slot])
        return repr(self.held[slot][:length]).encode()

    def size_of(self, slot, length):
        return len(repr(self.held[slot][:length]))

    def restore(self, slot, state):
        self._move(slot, eval(state))

    def _move(self, slot, held):
        self.lines.fill(np.nan)
        if self.broken_moves:
            self.broken_moves -= 1
            self.held[slot] = [(-1, b"broken", "")] * len(held)
            raise EngineFailed("the toy cannot move")
        self.held[slot] = held

    def close(self):
        pass


def run(scheduler, steps=10_000):
    """All outcomes of all jobs, until nothing is left to do."""
    outcomes = []
    while not scheduler.is_idle:
        assert steps, "the scheduler does not come to an end"
        steps -= 1
        outcomes += scheduler.step()
    return outcomes


def tokens_of(outcomes, number, choice=0):
    return tuple(
        token
        for other, outcome in outcomes
        if other == number and getattr(outcome, "choice", None) == choice
        for token in outcome.tokens
    )
