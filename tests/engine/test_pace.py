import pytest
from hypothesis import given
from hypothesis import strategies as st

from tramontane.engine.draft import MOST
from tramontane.engine.pace import EDGES, ENOUGH, MEMORY, SAMPLES, Pace

NATIVE = {1: 1.0, 2: 1.6, 3: 2.5, 4: 1.7, 8: 3.0, 16: 5.2, 32: 9.4}
SURE, HALF, HARDLY = [1.0] * 31, [0.5**place for place in range(1, 32)], [0.05**place for place in range(1, 32)]


def paced(seconds, times=ENOUGH):
    pace = Pace()
    for _ in range(times):
        for rows, took in seconds.items():
            pace.add(rows, took)
    return pace


def settled(seconds_of, chances, calls=40):
    """What is tried in the end where calls take as long as this tells of their rows."""
    pace = Pace()
    for _ in range(calls):
        tries = pace.tries(chances)
        rows = len(chances) + sum(tries)
        pace.add(rows, seconds_of(rows))
    return pace.tries(chances)


def test_a_call_without_guesses_is_known_before_any_is_tried():
    pace = Pace()
    for _ in range(ENOUGH):
        assert pace.tries([SURE]) == [0]
        pace.add(1, 1.0)
    assert pace.tries([SURE])[0] > 0
    assert pace.tries([SURE, SURE]) == [0, 0]


@pytest.mark.parametrize(("chances", "tried"), [(SURE, 31), (HALF, 3), (HARDLY, 0), ([0.9, 0.8, 0.7], 3), ([0.9], 1)])
def test_so_many_are_tried_that_most_is_said_in_the_time(chances, tried):
    assert paced(NATIVE).tries([chances]) == [tried]


def test_a_plain_call_that_was_disturbed_again_and_again_makes_no_bad_guess_worth_a_try():
    pace = paced(NATIVE)
    for _ in range(SAMPLES):
        pace.add(1, 50.0)
    assert pace.tries([HARDLY]) == [0]


def test_what_is_likeliest_is_tried_of_whomever_it_is_and_never_without_what_comes_before():
    pace = paced({3: 1.0, 4: 1.01, 8: 1.02, 16: 9.0})
    assert pace.tries([[0.9, 0.8], [0.5, 0.1], [0.95, 0.9, 0.7]]) == [2, 0, 3]


@pytest.mark.parametrize(("row", "tried"), [(0.02, 31), (0.3, 31), (0.8, 31), (1.03, 0), (3.0, 0)])
def test_what_rows_cost_is_found_out_by_trying(row, tried):
    assert settled(lambda rows: 1 + row * (rows - 1), [SURE]) == [tried]


def test_dear_rows_are_tried_a_few_times_and_no_more():
    pace, wasted = Pace(), 0
    for _ in range(MEMORY - 1):
        (tried,) = pace.tries([HALF])
        pace.add(1 + tried, 1.0 + tried)
        wasted += tried > 0
    assert 0 < wasted <= ENOUGH * len(EDGES)


def test_one_call_that_was_disturbed_changes_nothing():
    pace = paced(NATIVE)
    for rows in NATIVE:
        pace.add(rows, 50.0)
    assert pace.tries([SURE]) == [31]
    assert pace.tries([HALF]) == [3]


def test_what_has_changed_is_noticed():
    pace = paced(NATIVE)
    for _ in range(SAMPLES):
        pace.add(4, 9.0)
        pace.add(8, 9.0)
    assert pace.tries([HALF]) == [0]
    for _ in range(MEMORY):
        pace.add(1, 1.0)
    pace.add(1, 1.0)
    assert pace.tries([HALF])[0] > 0


@given(
    st.dictionaries(st.sampled_from([1, 2, 3, 4, 8, 16, 32, 64]), st.floats(0.001, 10), min_size=1),
    st.lists(st.lists(st.floats(0, 1), max_size=31).map(lambda each: sorted(each, reverse=True)), max_size=8),
)
def test_never_more_is_tried_than_was_guessed(seconds, chances):
    tries = paced(seconds).tries(chances)
    assert len(tries) == len(chances)
    assert all(0 <= tried <= len(each) for tried, each in zip(tries, chances, strict=True))


@given(st.lists(st.floats(0.01, 1), max_size=MOST), st.lists(st.floats(0.001, 1), min_size=33, max_size=33))
def test_one_answer_is_read_with_as_many_rows_as_kernels_are_made_for(likely, took):
    pace = Pace()
    for rows, seconds in enumerate(took, 1):
        for _ in range(ENOUGH):
            pace.add(rows, seconds)
    [tried] = pace.tries([sorted(likely, reverse=True)])
    assert tried + 1 in (1, *EDGES)
