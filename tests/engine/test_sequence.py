from dataclasses import replace

import numpy as np
import pytest

from tramontane.engine.cache import Slot
from tramontane.engine.constraint import Grammars, Vocabulary
from tramontane.engine.contract import Ending, EngineFailed, Job, RunnerFacts, Sampling
from tramontane.engine.sampler import Workspace
from tramontane.engine.sequence import Request

END = 0
PIECES = [b"<end>", *(bytes([byte]) for byte in range(256))]
FACTS = RunnerFacts(len(PIECES), slots=2, context=200, widest=128, fingerprint="", verifies_exactly=True)
JOB = Job((5, 6, 7), Sampling(0.0), frozenset({END}), 50)


def encode(text):
    return [byte + 1 for byte in text.encode()]


@pytest.fixture(scope="module")
def grammars():
    return Grammars(Vocabulary(PIECES, [END], END, encode))


def begun(matcher=None, facts=FACTS, **fields):
    """The only choice of a request whose prompt has been read."""
    request = Request(1, replace(JOB, **fields), matcher)
    request.slots = [Slot(tokens=list(request.job.prompt))]
    (sequence,) = request.sequences(facts, Workspace(facts.vocabulary))
    return sequence


def rows_of(sequence, widest=128):
    """What it would read if all that it guesses were tried."""
    return sequence.rows(len(sequence.propose(widest)))


def lines(*tokens):
    """Logits that make these the likeliest, one a line."""
    made = np.zeros((len(tokens), len(PIECES)), np.float32)
    made[range(len(tokens)), tokens] = 9
    return made


def test_the_token_last_drawn_is_read_next_and_the_slot_holds_what_was_read():
    sequence = begun()
    assert sequence.take(lines(9)).tokens == (9,)
    rows = rows_of(sequence)
    assert (rows.slot, rows.start, list(rows.tokens), rows.wanted) == (0, 3, [9], 1)
    sequence.take(lines(8))
    assert sequence.slot.tokens == [5, 6, 7, 9]


def test_a_right_guess_is_taken_whole_and_the_token_after_it_too():
    sequence = begun(draft=(1, 2, 3, 4, 5, 6))
    sequence.take(lines(1))
    guess = rows_of(sequence).tokens[1:]
    assert list(guess) == [2, 3, 4, 5, 6]
    assert sequence.take(lines(*guess, 99)).tokens == (*guess, 99)
    assert sequence.slot.tokens == [5, 6, 7, 1, *guess]
    assert rows_of(sequence).tokens[0] == 99


def test_as_much_of_a_guess_is_read_as_is_said_to_be_worth_it():
    sequence = begun(draft=(1, 2, 3, 4, 5, 6))
    sequence.take(lines(1))
    chances = sequence.propose(128)
    assert len(chances) == 5
    assert chances == sorted(chances, reverse=True)
    assert list(sequence.rows(2).tokens) == [1, 2, 3]
    assert sequence.take(lines(2, 3, 99)).tokens == (2, 3, 99)


@pytest.mark.parametrize("right", [0, 1])
def test_of_a_wrong_guess_what_is_drawn_is_taken_and_nothing_after_it(right):
    sequence = begun(draft=(1, 2, 3, 4, 5, 6))
    sequence.take(lines(1))
    guess = list(rows_of(sequence).tokens[1:])
    assert sequence.take(lines(*guess[:right], *[99] * (len(guess) + 1 - right))).tokens == (*guess[:right], 99)
    assert sequence.slot.tokens == [5, 6, 7, 1, *guess[:right]]


def test_nothing_is_drawn_after_the_end():
    sequence = begun(draft=(1, END, 3, 4))
    sequence.take(lines(1))
    event = sequence.take(lines(*rows_of(sequence).tokens[1:], 9))
    assert (event.tokens, event.ending) == ((END,), Ending.END_TOKEN)


@pytest.mark.parametrize("most", [1, 2, 3, 5])
def test_no_more_is_guessed_than_may_be_said_or_than_has_room(most):
    assert len(rows_of(begun_with_draft(max_tokens=most)).tokens) <= max(1, most - 1)
    assert len(rows_of(begun_with_draft(), most).tokens) <= most
    nearly_full = begun_with_draft(facts=replace(FACTS, context=3 + most))
    rows = rows_of(nearly_full)
    assert rows.start + len(rows.tokens) <= max(3 + most, 4)


def begun_with_draft(**fields):
    sequence = begun(draft=tuple(range(1, 100)), **fields)
    sequence.take(lines(1))
    return sequence


def test_with_a_seed_nothing_is_guessed_where_that_would_change_the_numbers(grammars):
    facts = replace(FACTS, verifies_exactly=False)
    for seed, expected in ((None, True), (1, False)):
        sequence = begun(grammars.compile('start: "abcdef"'), facts, draft=tuple(encode("abcdef")), seed=seed)
        sequence.take(lines(9))
        assert (len(rows_of(sequence).tokens) > 1) == expected
    assert len(rows_of(begun_with_draft(seed=1)).tokens) > 1


def test_a_grammar_is_kept_to_and_its_end_is_the_end(grammars):
    sequence = begun(grammars.compile('start: "yes" | "no"'))
    assert sequence.take(lines(*encode("x"))).tokens[0] in encode("yn")
    said = []
    while not sequence.ending:
        rows = rows_of(sequence)
        event = sequence.take(lines(*[encode("x")[0]] * rows.wanted))
        said += event.tokens
    assert said in (encode("es"), encode("o"))
    assert event.ending is Ending.END_TOKEN


def test_what_must_come_is_read_in_one_call(grammars):
    sequence = begun(grammars.compile('start: ("a" | "b") "cdefgh" /[0-9]+/'))
    sequence.take(lines(*encode("a")))
    rows = rows_of(sequence)
    assert list(rows.tokens) == encode("acdefgh")
    assert sequence.take(lines(*[9] * rows.wanted)).tokens[:6] == tuple(encode("cdefgh"))


def test_of_a_draft_only_what_the_grammar_allows_is_tried(grammars):
    sequence = begun(grammars.compile("start: /[a-z]+/"), draft=tuple(encode("ab1cd")))
    sequence.take(lines(*encode("a")))
    assert list(rows_of(sequence).tokens) == encode("ab")


def test_a_token_beside_the_grammar_is_an_error(grammars):
    sequence = begun(grammars.compile('start: "yes"'), end_tokens=frozenset())
    sequence.sampler.pick = lambda line, mask: (encode("x")[0], None)
    with pytest.raises(EngineFailed, match="grammar"):
        sequence.take(lines(1))


def test_each_choice_follows_the_grammar_by_itself(grammars):
    request = Request(1, replace(JOB, choices=2), grammars.compile('start: "yes" | "no"'))
    request.slots = [Slot(tokens=[5, 6, 7]), Slot(tokens=[5, 6, 7])]
    one, other = request.sequences(FACTS, Workspace(len(PIECES)))
    assert one.take(lines(*encode("y"))).tokens == tuple(encode("y"))
    assert other.take(lines(*encode("n"))).tokens == tuple(encode("n"))


def test_each_choice_follows_the_draft_by_itself():
    request = Request(1, replace(JOB, choices=2, draft=(1, 2, 3)), None)
    request.slots = [Slot(tokens=[5, 6, 7]), Slot(tokens=[5, 6, 7])]
    one, other = request.sequences(FACTS, Workspace(len(PIECES)))
    one.take(lines(1))
    other.take(lines(1))
    assert rows_of(one).tokens[1] == rows_of(other).tokens[1] == 2


def test_scores_come_with_their_tokens():
    sequence = begun(draft=(1, 2, 3, 4), alternatives=1)
    sequence.take(lines(1))
    guess = rows_of(sequence).tokens[1:]
    event = sequence.take(lines(*guess, 99))
    assert [chosen.token for chosen, _ in event.scores] == list(event.tokens)
