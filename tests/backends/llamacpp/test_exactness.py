import os

import numpy as np
import pytest

from tramontane.backends.llamacpp import exactness, runner
from tramontane.backends.llamacpp.exactness import FAR, MANY, remembered, verifies_exactly
from tramontane.backends.llamacpp.model import Model
from tramontane.backends.llamacpp.runner import LlamaRunner
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


class Finding:
    """Finds what it is told to, and counts how often it is asked."""

    def __init__(self, verdict):
        self.verdict, self.times = verdict, 0

    def __call__(self):
        self.times += 1
        return self.verdict


@pytest.mark.parametrize("verdict", [True, False])
def test_what_was_found_is_not_looked_for_again(tmp_path, verdict):
    find = Finding(verdict)
    assert [remembered(tmp_path / "new", "key", find) for _ in range(3)] == [verdict] * 3
    assert find.times == 1
    assert [file.name.count(".") for file in (tmp_path / "new").iterdir()] == [0], "one record, and nothing beside it"


def test_what_was_found_of_one_thing_or_by_other_tries_says_nothing_of_another(tmp_path, monkeypatch):
    remembered(tmp_path, "key", Finding(True))
    assert not remembered(tmp_path, "other", Finding(False))
    monkeypatch.setattr(exactness, "MANY", (*MANY, 65))
    assert not remembered(tmp_path, "key", Finding(False))


def damages(record):
    """Cut off anywhere, a bit of any byte turned, or too much of it."""
    yield from (record[:length] for length in range(len(record)))
    for place in range(len(record)):
        bits = bytearray(record)
        bits[place] ^= 1 << place % 8
        yield bytes(bits)
    yield record + b"\n"
    yield b"\0" * len(record)


def test_a_damaged_record_is_no_record_and_is_written_anew(tmp_path):
    remembered(tmp_path, "key", Finding(True))
    [file] = tmp_path.iterdir()
    record = file.read_bytes()
    for damaged in damages(record):
        file.write_bytes(damaged)
        assert not remembered(tmp_path, "key", Finding(False))
        file.write_bytes(damaged)
        assert remembered(tmp_path, "key", Finding(True))
        assert file.read_bytes() == record


def test_a_record_of_one_key_under_the_name_of_another_says_nothing(tmp_path):
    for key in ("one", "other"):
        remembered(tmp_path / key, key, Finding(True))
    [one], [other] = ((tmp_path / key).iterdir() for key in ("one", "other"))
    one.write_bytes(other.read_bytes())
    assert not remembered(tmp_path / "one", "one", Finding(False))


def test_where_nothing_can_be_written_it_is_found_each_time(tmp_path):
    (tmp_path / "file").touch()
    find = Finding(True)
    assert [remembered(tmp_path / "file" / "folder", "key", find) for _ in range(2)] == [True, True]
    assert find.times == 2


def test_a_model_is_tried_anew_when_its_file_or_its_slots_are_others(tmp_path, library, tiny, monkeypatch):
    path, find = tmp_path / "tiny.gguf", Finding(False)
    path.write_bytes(tiny.read_bytes())
    monkeypatch.setattr(runner, "verifies_exactly", lambda *_: find())

    def start(slots=1, **options):
        opened = LlamaRunner(Model(library, path), slots, 512, 1, **options)
        opened.close()
        return find.times

    assert [start(), start()] == [1, 2], "there is nowhere to keep it"
    kept = {"found_before": tmp_path / "kept"}
    assert [start(**kept), start(**kept)] == [3, 3]
    assert start(2, **kept) == 4
    os.utime(path)
    assert [start(**kept), start(**kept)] == [5, 5]
