from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tramontane.engine.cache import Slot
from tramontane.engine.contract import Job, Sampling
from tramontane.engine.sequence import Request
from tramontane.engine.turns import Turns

JOB = Job((1,), Sampling(0.0), frozenset(), 1)


def request(number, length=1, owner=""):
    return Request(number, replace(JOB, prompt=(1,) * length, owner=owner), None)


def turns_of(*requests):
    turns = Turns()
    for each in requests:
        turns.add(each)
    return turns


def test_owners_have_every_other_turn_however_much_they_ask():
    turns = turns_of(*(request(number, owner="many") for number in range(9)), request(9, owner="one"))
    assert [turns.next().job.owner for _ in range(6)] == ["many", "one"] * 3


def test_within_an_owner_the_oldest_and_the_shortest_alternate():
    turns = turns_of(request(0, 9), request(1, 5), request(2, 3), request(3, 5))
    assert [turns.next().number for _ in range(4)] == [0, 2, 0, 2]


def test_of_equals_the_first_is_done_first():
    turns = turns_of(*(request(number, 5) for number in range(3)))
    assert [turns.next().number for _ in range(4)] == [0, 0, 0, 0]


def test_whoever_begins_like_the_oldest_waits_until_that_is_read_and_no_longer():
    oldest, shortest = request(0, 64 * 5 + 1), request(1, 64 * 2 + 1)
    turns = turns_of(oldest, shortest)
    assert [turns.next().number for _ in range(4)] == [0, 0, 0, 0]
    oldest.slots = [Slot(tokens=[1] * 64)]
    assert [turns.next().number for _ in range(2)] == [0, 0]
    oldest.slots = [Slot(tokens=[1] * 128)]
    assert [turns.next().number for _ in range(2)] == [0, 1]


def test_the_first_stays_the_first_until_it_is_passed_on_or_removed():
    first, second, other = request(0), request(1), request(2, owner="other")
    turns = turns_of(first, second, other)
    turns.add(request(3, owner="third"))
    assert turns.first is first
    turns.pass_on()
    assert turns.first is other
    turns.remove(other)
    turns.remove(other)
    turns.pass_on()
    assert turns.first is first
    turns.remove(first)
    assert turns.first is second


def test_nobody_has_a_turn_where_nobody_is():
    turns = turns_of()
    assert turns.first is None
    assert turns.next() is None
    one = request(0)
    turns.add(one)
    turns.remove(one)
    assert list(turns) == []
    assert turns.next() is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 50)), min_size=1, max_size=12))
def test_everyone_has_a_turn_among_twice_as_many_as_there_are_owners_and_older_requests(made):
    requests = [request(number, length, owner) for number, (owner, length) in enumerate(made)]
    turns = turns_of(*requests)
    owners = len({owner for owner, _ in made})
    for each in requests:
        before = sum(other.job.owner == each.job.owner for other in requests[: each.number])
        for _ in range(2 * owners * (before + 1)):
            served = turns.next()
            if served is each:
                break
            if served.job.owner == each.job.owner and served.number < each.number:
                turns.remove(served)
        assert served is each
        turns.remove(each)
