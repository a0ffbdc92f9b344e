import math
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tramontane.engine.contract import Ending, Failed, Job, RunnerFacts, Sampling, Scored, Started, TokenEvent
from tramontane.engine.process.frames import (
    ASKED,
    HEAD,
    LONGEST,
    TOLD,
    Admit,
    Admitted,
    BrokenFrame,
    Reader,
    Ready,
    Start,
    Stepped,
    Stop,
    Unloadable,
    encode,
)

numbers = st.integers(0, 2**63 - 1)
tokens = st.integers(0, 2**20)
many = st.lists(tokens, max_size=20).map(tuple)
floats = st.floats(allow_nan=False)
samplings = st.builds(Sampling, floats, floats, st.none() | numbers, floats, floats, floats)
jobs = st.builds(
    Job,
    prompt=many,
    sampling=samplings,
    end_tokens=st.frozensets(tokens, max_size=3),
    max_tokens=numbers,
    min_tokens=numbers,
    choices=numbers,
    seed=st.none() | st.integers(-(2**63), 2**64 - 1),
    alternatives=st.none() | numbers,
    cache_key=st.none() | st.text(),
    owner=st.text(),
    draft=many,
    constraint=st.none() | st.text(),
    begun=numbers,
)
scored = st.builds(Scored, tokens, floats)
events = st.builds(
    TokenEvent,
    numbers,
    many,
    st.none() | st.sampled_from(Ending),
    st.lists(st.tuples(scored, st.lists(scored, max_size=3).map(tuple)), max_size=3).map(tuple),
)
outcomes = st.tuples(numbers, events | st.builds(Started, numbers) | st.builds(Failed, st.text()))
facts = st.builds(RunnerFacts, *[numbers] * 4, st.text(), st.booleans())
asked = st.builds(Admit, numbers, jobs) | st.builds(Start, numbers) | st.builds(Stop, numbers, st.none() | numbers)
told = (
    st.builds(Ready, facts, floats)
    | st.builds(Unloadable, st.text())
    | st.builds(Admitted, numbers, st.none() | st.text())
    | st.lists(outcomes, max_size=5).map(Stepped.of)
)


@given(st.lists(asked, max_size=5), st.lists(told, max_size=5), st.integers(1, 50))
def test_frames_arrive_as_they_were_sent_however_the_bytes_are_cut(asked, told, size):
    for decoder, frames in ((ASKED, asked), (TOLD, told)):
        reader, sent = Reader(decoder), b"".join(map(encode, frames))
        arrived = [frame for at in range(0, len(sent), size) for frame in reader.feed(sent[at : at + size])]
        assert arrived == frames


@given(st.lists(outcomes, max_size=10))
def test_a_step_tells_every_outcome_of_each_kind_in_order(outcomes):
    stepped = Stepped.of(outcomes)
    for kind, told in ((Started, stepped.started), (TokenEvent, stepped.events), (Failed, stepped.failed)):
        assert told == [entry for entry in outcomes if isinstance(entry[1], kind)]


@given(st.binary(max_size=200))
def test_bytes_that_are_no_frame_are_told_from_frames(data):
    with suppress(BrokenFrame):
        list(Reader(TOLD).feed(len(data).to_bytes(HEAD) + data))


@pytest.mark.parametrize(
    "sent",
    [(LONGEST + 1).to_bytes(HEAD), encode(Start(1)), encode(Admitted("1")), b"\0\0\0\1\xc1", b"\0\0\0\2\xa1\xff"],
    ids=["too long", "of the other side", "of another type", "no msgpack", "no text"],
)
def test_a_broken_frame_is_refused_before_more_is_held_of_it(sent):
    with pytest.raises(BrokenFrame):
        list(Reader(TOLD).feed(sent))


def test_an_impossible_token_keeps_its_probability():
    event = TokenEvent(0, (1,), None, ((Scored(1, -math.inf), ()),))
    (arrived,) = Reader(TOLD).feed(encode(Stepped.of([(1, event)])))
    assert arrived.events == [(1, event)]
