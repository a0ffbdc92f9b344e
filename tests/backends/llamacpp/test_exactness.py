import numpy as np
import pytest

from tramontane.backends.llamacpp.exactness import FAR, MANY, verifies_exactly
from tramontane.engine.contract import EngineFailed

WORDS = 11


class Exact:
    """Says the same of a token whichever rows it is read with, unless a flaw is asked for."""

    def __init__(self, width=None, start=0, forgets=None, room=10**6):
        self.width, self.start, self.forgets, self.room = width, start, forgets, room
        self.held = []
        self.read = 0

    def forward(self, batch):
        [rows] = batch
        tokens = list(rows.tokens)
        self.read += len(tokens)
        if rows.start + len(tokens) > self.room:
            raise EngineFailed("a slot is full")
        assert rows.start <= len(self.held)
        self.held[rows.start :] = [token + (self.forgets == len(tokens)) for token in tokens]
        lines = [[sum(self.held[: place + 1]) % 97] * WORDS for place in range(rows.start, len(self.held))]
        logits = np.array(lines, np.float32)[-rows.wanted :]
        if len(tokens) == self.width and rows.start >= self.start:
            logits = np.nextafter(logits, np.float32(np.inf))
        return logits


def test_rows_that_say_the_same_are_exact():
    assert verifies_exactly(Exact(), 4096, WORDS)


@pytest.mark.parametrize("width", MANY)
@pytest.mark.parametrize("start", [0, 1, FAR])
def test_one_bit_of_difference_at_any_width_near_or_far_is_found(width, start):
    assert not verifies_exactly(Exact(width, start), 4096, WORDS)


@pytest.mark.parametrize("width", MANY)
def test_rows_that_leave_something_else_behind_are_found(width):
    assert not verifies_exactly(Exact(forgets=width), 4096, WORDS)


def test_a_difference_near_the_beginning_is_found_without_a_long_read():
    reader = Exact(width=2)
    assert not verifies_exactly(reader, 4096, WORDS)
    assert reader.read < 10


@pytest.mark.parametrize("context", [1, 10, 34, 35, 100, 300])
def test_a_short_slot_is_not_overrun(context):
    verifies_exactly(Exact(room=context), context, WORDS)
