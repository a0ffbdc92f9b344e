import pytest
from hypothesis import given
from hypothesis import strategies as st

from tramontane.engine.draft import PATIENCE, WIDTHS, Draft, width

TEXT = [*range(10, 60)]


def follow(draft, *tokens):
    for token in tokens:
        draft.follow(token)


def test_the_text_is_told_from_its_beginning_on():
    draft = Draft(TEXT)
    guess = draft.guess(100, 1)
    assert list(guess) == TEXT[: len(guess)]
    follow(draft, *TEXT[:5])
    assert draft.guess(2, 1) == TEXT[5:7]
    assert draft.guess(1, 1) == TEXT[5:6]


def test_nothing_is_told_after_the_end_or_within_no_room():
    draft = Draft(TEXT)
    assert list(draft.guess(0, 1)) == []
    follow(draft, *TEXT)
    assert list(draft.guess(100, 1)) == []
    assert list(Draft([]).guess(100, 1)) == []


@pytest.mark.parametrize("said", [[10, 98, 99, 12, 13], [10, 11, 99, 97, 98, 12, 13], [10, 30, 31]])
def test_after_a_difference_it_finds_the_place_where_two_tokens_agree(said):
    draft = Draft(TEXT)
    follow(draft, *said[:-1])
    assert list(draft.guess(1, 1)) != [said[-1] + 1]
    follow(draft, said[-1])
    assert draft.guess(1, 1) == [said[-1] + 1]


def test_one_token_in_place_of_another_is_passed_over_and_two_are_not():
    draft = Draft(TEXT)
    follow(draft, 10, 99)
    assert draft.guess(1, 1) == [12]
    follow(draft, 98)
    assert list(draft.guess(1, 1)) == []
    follow(draft, 13, 14, 99)
    assert draft.guess(1, 1) == [16]
    follow(draft, 16, 99)
    assert draft.guess(1, 1) == [18]


def test_of_many_places_the_next_one_is_meant_and_else_the_first():
    draft = Draft([1, 2, 3, 1, 2, 4, 1, 2, 5])
    follow(draft, 1, 2, 3, 9, 1, 2)
    assert draft.guess(1, 1) == [4]
    follow(draft, 4, 1, 2, 5, 9, 1, 2)
    assert draft.guess(1, 1) == [3]


def test_a_copy_begins_anew():
    draft = Draft(TEXT)
    follow(draft, 10, 11)
    assert draft.copy().guess(1, 1) == [10]
    assert draft.guess(1, 1) == [12]


def guessed(draft, streams=1):
    return len(draft.guess(100, streams))


def test_what_is_right_is_tried_more_and_what_is_wrong_less_until_it_is_left_and_tried_again():
    draft = Draft(TEXT)
    begun = guessed(draft)
    for _ in range(10):
        draft.settle(guessed(draft), guessed(draft))
    assert 0 < begun < guessed(draft) == WIDTHS[-1]
    steps = 0
    while guessed(draft):
        draft.settle(guessed(draft), 0)
        steps += 1
        assert steps < 20
    for _ in range(PATIENCE - 1):
        draft.settle(0, 0)
        assert not guessed(draft)
    draft.settle(0, 0)
    assert 0 < guessed(draft) < begun


@given(st.floats(0, 1), st.integers(1, 64))
def test_more_streams_or_less_hope_are_never_reasons_to_try_more(hope, streams):
    assert width(hope, streams) in WIDTHS
    assert width(hope, streams) <= width(min(1.0, hope + 0.05), streams)
    if hope < 0.97:
        assert width(hope, streams + 1) <= width(hope, streams)


def test_a_guess_that_is_half_right_is_hardly_worth_a_try():
    assert width(0.3, 1) == 0
    assert 0 < width(0.9, 1) < WIDTHS[-1]
    assert width(0.8, 16) == 0


@given(st.lists(st.integers(0, 3), max_size=40), st.lists(st.integers(0, 3), max_size=80))
def test_whatever_is_said_the_guess_is_a_piece_of_the_text(text, said):
    draft = Draft(text)
    for token in said:
        guess = list(draft.guess(8, 1))
        assert any(text[start : start + len(guess)] == guess for start in range(len(text) + 1))
        draft.settle(len(guess), sum(1 for one in guess[:1] if one == token))
        draft.follow(token)
