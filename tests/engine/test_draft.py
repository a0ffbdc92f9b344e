import random
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.toy import Toy, run, tokens_of
from tramontane.engine.contract import Job, Sampling
from tramontane.engine.draft import MOST, Draft
from tramontane.engine.scheduler import Scheduler

TEXT = [*range(10, 60)]
LENGTH, APART = 200, 18
NOWHERE = 99
"""A token that no answer of the toy has."""


def following(draft, *tokens):
    for token in tokens:
        draft.follow(token)
    return draft


def test_the_text_is_told_from_its_beginning_on():
    draft = Draft(TEXT)
    assert draft.guess(100) == TEXT[:MOST]
    following(draft, *TEXT[:5])
    assert draft.guess(2) == TEXT[5:7]


def test_nothing_is_told_after_the_end_or_within_no_room():
    assert list(Draft(TEXT).guess(0)) == []
    assert list(following(Draft(TEXT), *TEXT).guess(100)) == []
    assert list(following(Draft([]), 1).guess(100)) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([10, 99], 12),  # another token is taken for one in the place of the next
        ([10, 99, 98], 13),
        ([10, 99, 12], 13),
        ([10, 11, 99, 12, 13], 14),  # inserted
        ([10, 11, 99, 98, 97, 96, 95, 94, 12, 13], 14),
        ([10, 13, 14], 15),  # left out
        ([10, 40, 41], 42),
        ([*TEXT[:40], 12, 13], 14),  # said again
        ([*range(70, 110), 10, 11], 12),  # a long beginning of its own
    ],
)
def test_after_a_difference_it_finds_the_place_where_tokens_agree(said, expected):
    assert following(Draft(TEXT), *said).guess(1) == [expected]


def test_a_token_that_also_stands_elsewhere_is_no_reason_to_leave_the_place():
    draft = following(Draft([1, 2, 3, 4, 5, 2, 9, 6, 7]), 1, 2, 9)
    assert draft.guess(1) == [4]


def test_of_many_places_the_next_one_is_meant():
    draft = following(Draft([1, 2, 3, 1, 2, 4, 1, 2, 5, 6, 7, 8]), 1, 2, 3, 1, 2, 4, 99, 98, 97, 1, 2)
    assert draft.guess(1) == [5]


def test_what_was_left_out_is_likelier_than_a_return_to_the_beginning():
    draft = following(Draft([5, 6, 7, 1, 2, 3, 4, 8, 9, 5, 6, 50, 51]), 5, 6, 7, 1, 5, 6)
    assert draft.guess(1) == [50]


def test_what_is_right_is_hoped_for_more_and_what_is_wrong_less():
    def hope(*said):
        return following(Draft(TEXT), *said).chances(1)[0]

    assert hope(10, 11, 12, 99) < hope(10) < hope(10, 11, 12) < hope(*TEXT[:30])
    assert hope(99, 98, 97) < hope(99) < 0.5
    spoilt = [99 if place % 5 == 4 else token for place, token in enumerate(TEXT)]
    assert hope(*spoilt[:44]) < hope(*TEXT[:44])
    assert hope(*spoilt[:45]) > 0.7  # after one that was replaced the next was always right


def test_the_chance_of_all_is_never_larger_than_that_of_fewer():
    chances = following(Draft(TEXT), *TEXT[:3]).chances(20)
    assert len(chances) == 20
    assert all(0 < later < earlier < 1 for earlier, later in zip(chances, chances[1:], strict=False))


@given(st.lists(st.integers(0, 3), max_size=40), st.lists(st.integers(0, 3), max_size=80))
def test_whatever_is_said_the_guess_is_a_piece_of_the_text(text, said):
    draft = Draft(text)
    for token in said:
        guess = list(draft.guess(8))
        assert any(text[start : start + len(guess)] == guess for start in range(len(text) + 1))
        assert all(0 <= chance <= 1 for chance in draft.chances(len(guess)))
        draft.follow(token)


def played(prompt, draft=(), row=0.05, choices=1, **sampling):
    """What each choice says, in how many calls, and how long they take."""
    toy = Toy(vocabulary=NOWHERE, context=LENGTH + 8, row=row)
    scheduler = Scheduler(toy, memory=0, clock=toy.clock)
    asked = Sampling(sampling.pop("temperature", 0.0))
    job = Job((prompt,), asked, frozenset(), LENGTH, choices=choices, draft=tuple(draft), **sampling)
    scheduler.submit(1, job)
    outcomes = run(scheduler)
    return [tokens_of(outcomes, 1, choice) for choice in range(choices)], len(toy.calls), toy.now


answer = cache(lambda prompt: played(prompt)[0][0])
prompts = st.integers(0, 20)
runs = st.integers(1, 8)
edit = st.one_of(
    st.tuples(runs, runs).map(lambda removed_and_added: (removed_and_added[0], [1] * removed_and_added[0])),
    runs.map(lambda added: (0, [2] * added)),
    runs.map(lambda removed: (removed, [])),
    st.tuples(runs, st.lists(st.integers(0, NOWHERE - 1), max_size=8)),
)
edits = st.dictionaries(st.integers(0, LENGTH // APART - 1), edit, max_size=10)


def edited(text, changes):
    """The text with its pieces removed and others added, each some way from the next."""
    text = list(text)
    for place, (removed, added) in sorted(changes.items(), reverse=True):
        text[place * APART : place * APART + removed] = added
    return text


@settings(max_examples=60)
@given(prompts, edits)
def test_an_edited_text_is_followed_in_few_calls_and_the_answer_stays_what_it_is(prompt, changes):
    (said,), calls, _ = played(prompt, edited(answer(prompt), changes))
    assert said == answer(prompt)
    unexpected = sum(removed for removed, _ in changes.values())
    assert calls <= 16 + unexpected + 4 * len(changes) < LENGTH


@settings(max_examples=30)
@given(prompts, st.integers(5, 10), st.sampled_from(["replaced", "inserted", "left out"]))
def test_where_rows_are_dear_a_text_that_is_mostly_right_gains_all_the_same(prompt, every, how):
    said = answer(prompt)
    spoil = {"replaced": [NOWHERE - 1], "inserted": [NOWHERE - 1, None], "left out": []}[how]
    expected = [
        token if one is None else one
        for place, token in enumerate(said)
        for one in (spoil if place % every == every - 1 else [None])
    ]
    assert played(prompt, row=0.3)[2] > (1.05 + 0.05 * (every - 5)) * played(prompt, expected, row=0.3)[2]


@settings(max_examples=30)
@given(prompts, st.integers(), st.sampled_from([0.05, 0.3, 0.6]))
def test_a_useless_text_costs_next_to_nothing(prompt, seed, row):
    expected = random.Random(seed).choices(range(NOWHERE), k=LENGTH)
    (said,), _, seconds = played(prompt, expected, row)
    assert said == answer(prompt)
    assert played(prompt, row=row)[2] > 0.95 * seconds


@settings(max_examples=20)
@given(prompts, st.integers(2, 4), edits, st.sampled_from([0.0, 0.2]), st.sampled_from([None, 7]))
def test_several_answers_follow_one_text_each_in_its_own_way(prompt, choices, changes, temperature, seed):
    expected = edited(answer(prompt), changes)
    plain, many, _ = played(prompt, (), 0.05, choices, temperature=temperature, seed=seed)
    said, few, _ = played(prompt, expected, 0.05, choices, temperature=temperature, seed=seed)
    if temperature == 0 or seed is not None:
        assert said == plain
    if temperature == 0 and len(changes) < 5:
        assert few < many / 2
