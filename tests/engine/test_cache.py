from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.toy import Toy
from tramontane.engine import cache as caching
from tramontane.engine.cache import BLOCK, Cache, Kept, Saved, common, reusable
from tramontane.engine.contract import Job, Rows, Sampling

JOB = Job((1, 2, 3), Sampling(0.0), frozenset({31}), 8)
PLENTY = 1 << 30


def prompt_of(length, salt=0):
    return tuple((place * 7 + place // 13 + salt) % 31 for place in range(length))


def job_of(length, salt=0, **fields):
    return replace(JOB, prompt=prompt_of(length, salt), **fields)


@pytest.fixture
def toy():
    return Toy(slots=3)


@pytest.fixture
def cache(toy):
    return Cache(toy, PLENTY)


def hold(toy, cache, job, answer=()):
    """Read the job's prompt and say the answer; how many tokens were in the slot before, and the slot."""
    slot = cache.take(job)
    cached = len(slot.tokens)
    for start in range(cached, len(job.prompt), BLOCK):
        chunk = list(job.prompt[start : start + BLOCK])
        toy.forward([Rows(slot.number, start, chunk)])
        slot.add_chunk(chunk)
    for token in answer:
        toy.forward([Rows(slot.number, len(slot.tokens), [token])])
        slot.tokens.append(token)
    assert [token for token, *_ in toy.held[slot.number]] == slot.tokens
    return cached, slot


def use(toy, cache, job, answer=()):
    cached, slot = hold(toy, cache, job, answer)
    cache.give_back(slot)
    return cached, slot


@pytest.mark.parametrize(("length", "cached"), [(64, 0), (65, 64), (128, 64), (129, 128), (300, 256)])
def test_a_prompt_that_comes_again_is_reused_without_its_last_token_in_whole_blocks(toy, cache, length, cached):
    use(toy, cache, job_of(length))
    assert use(toy, cache, job_of(length))[0] == cached


def test_only_the_common_part_is_reused_and_the_rest_stays_for_others(toy, cache):
    first = use(toy, cache, job_of(300))[1]
    fork = replace(JOB, prompt=prompt_of(130) + (30,) * 100)
    cached, slot = use(toy, cache, fork)
    assert cached == 128
    assert slot is not first
    assert use(toy, cache, job_of(300))[0] == 256


def test_a_conversation_that_goes_on_stays_in_its_slot(toy, cache):
    first = use(toy, cache, job_of(100), answer=prompt_of(100, 5))[1]
    cached, slot = use(toy, cache, replace(JOB, prompt=prompt_of(100) + prompt_of(150, 5)))
    assert (cached, slot) == (192, first)


def test_who_has_a_seed_reuses_nothing_that_was_written_by_answering(toy, cache):
    use(toy, cache, job_of(100), answer=prompt_of(100, 5))
    following = replace(JOB, prompt=prompt_of(100) + prompt_of(150, 5))
    assert use(toy, cache, replace(following, seed=1))[0] == 64
    assert use(toy, cache, replace(following, seed=1))[0] == 192


def test_blocks_after_others_that_were_not_canonical_are_not_canonical(toy, cache):
    use(toy, cache, job_of(100), answer=prompt_of(100, 5))
    following = replace(JOB, prompt=prompt_of(100) + prompt_of(250, 5))
    assert use(toy, cache, following)[0] == 192
    assert use(toy, cache, replace(following, seed=1))[0] == 64


def test_no_owner_reads_from_what_another_had_read(toy, cache):
    use(toy, cache, job_of(300, owner="a"))
    for _ in range(5):
        use(toy, cache, job_of(300, salt=3, owner="c"))
        assert use(toy, cache, job_of(300, owner="a"))[0] == 256
    assert use(toy, cache, job_of(300, owner="b"))[0] == 0


def test_what_is_in_use_is_shared_too(toy, cache):
    _, slot = hold(toy, cache, job_of(200))
    cached, other = use(toy, cache, job_of(200))
    assert cached == 192
    assert other is not slot


def test_the_slot_least_recently_of_use_is_given_away_and_memory_keeps_what_it_held(toy, cache):
    for salt in range(5):
        use(toy, cache, job_of(300, salt))
    for salt in range(5):
        assert use(toy, cache, job_of(300, salt))[0] == 256


def test_without_memory_only_what_the_slots_hold_is_reused(toy):
    cache = Cache(toy, 0)
    for salt in range(4):
        use(toy, cache, job_of(300, salt))
    assert [use(toy, cache, job_of(300, salt))[0] for salt in (1, 2, 3, 0)] == [256, 256, 256, 0]


def test_memory_is_kept_within_its_bound_and_the_oldest_leaves_first(toy):
    size = len(saved_state(256))
    cache = Cache(toy, 2 * size + size // 2)
    for salt in range(6):
        use(toy, cache, job_of(300, salt))
        assert sum(len(saved.state) for saved in cache._kept) <= 2.5 * size
    assert len(cache._kept) == 2
    assert use(toy, cache, job_of(300, 0))[0] == 0


def test_what_is_larger_than_all_memory_drives_nothing_out(toy):
    cache = Cache(toy, len(saved_state(192)))
    for salt in range(4):
        use(toy, cache, job_of(200, salt))
    assert len(cache._kept) == 1
    for salt in range(4, 8):
        use(toy, cache, job_of(300, salt))
    assert [len(saved.tokens) for saved in cache._kept] == [192]


def test_what_is_larger_than_all_memory_is_not_even_copied(toy):
    cache = Cache(toy, len(saved_state(256)) - 1)
    toy.save = lambda slot, length: pytest.fail("what cannot be kept was copied")
    for salt in range(4):
        use(toy, cache, job_of(300, salt))
    assert [cache.copied, len(cache._kept)] == [0, 0]


def test_what_is_copied_for_a_slot_is_counted(toy, cache):
    def copied_for(job):
        use(toy, cache, job)
        return cache.copied

    assert [copied_for(job_of(300, salt)) for salt in (0, 1, 2)] == [0, 0, 0]
    assert copied_for(job_of(300)) == 0
    assert copied_for(job_of(300, 3)) == 256
    assert copied_for(job_of(300, 1)) == 512


ALIKE = st.lists(st.sampled_from([0, 0, 1]), max_size=5).map(lambda blocks: np.repeat(blocks, BLOCK).tolist())


@given(
    st.lists(st.tuples(ALIKE, st.integers(0, 5), st.sampled_from("ab"), st.none() | st.just("k")), max_size=12),
    ALIKE,
    st.sampled_from([None, 1]),
)
def test_what_is_kept_is_found_as_if_all_of_it_were_looked_through(kept_before, tokens, seed):
    kept = Kept(PLENTY)
    for used, (held, canonical, owner, key) in enumerate(kept_before):
        saved = Saved(owner, key, held, min(len(held), canonical * BLOCK), used, state=b".")
        if held and not kept.covers(saved, len(held)):
            kept.add(saved)
    assert not any(one.covers(other, len(other.tokens)) for one in kept for other in kept if one is not other)
    job = replace(JOB, prompt=(*tokens, 1), owner="a", seed=seed, cache_key="k")
    mine = [saved for saved in kept if saved.owner == "a" and reusable(saved, job, tokens)]
    best = max(mine, default=None, key=lambda one: (reusable(one, job, tokens), one.key == "k", one.used))
    assert kept.best(job, tokens) is best


def test_nothing_is_left_of_what_had_to_leave(toy):
    cache = Cache(toy, len(saved_state(256)))
    for salt in range(6):
        use(toy, cache, job_of(300, salt))
    [saved] = cache._kept
    assert set(map(tuple, cache._kept._begun.values())) == {(saved,)}


def test_beginnings_that_have_the_same_number_by_chance_are_told_apart_by_their_tokens(toy, monkeypatch):
    monkeypatch.setattr(caching, "marks_of", lambda tokens: [0] * (len(tokens) // BLOCK))
    cache = Cache(toy, 3 * len(saved_state(256)))
    for length in (200, 300, 200, 300):
        for salt in range(8):
            job = job_of(length, salt, owner="ab"[salt % 2])
            assert use(toy, cache, job)[1].tokens == list(job.prompt)


def test_a_slot_is_given_as_soon_with_much_in_memory_as_with_little(toy, cache, monkeypatch):
    compared = []
    monkeypatch.setattr(caching, "common", lambda *lists: compared.append(1) or common(*lists))
    for salt in range(200):
        use(toy, cache, replace(JOB, prompt=(*prompt_of(64), *[salt % 31, salt // 31] * 50)))
    assert len(cache._kept) > 190
    compared.clear()
    use(toy, cache, job_of(300, 5))
    assert len(compared) < 10


def saved_state(length):
    other = Toy(slots=1)
    other.forward([Rows(0, 0, list(prompt_of(length)))])
    return other.save(0, length)


def test_what_is_covered_by_something_longer_is_not_kept_twice(toy, cache):
    for length in (100, 200, 300, 400):
        use(toy, cache, job_of(length))
        for salt in (7, 8, 9):
            use(toy, cache, job_of(200, salt))
    assert sorted(len(saved.tokens) for saved in cache._kept if saved.tokens[0] == 0) in ([320], [384])


def test_what_memory_has_already_is_not_saved_again(toy, cache):
    saved, save = [], toy.save
    toy.save = lambda slot, length: saved.append(toy.held[slot][1][0]) or save(slot, length)
    for _ in range(3):
        for salt in range(4):
            use(toy, cache, job_of(300, salt))
    assert len(saved) == len(set(saved)) == 4


def test_of_equals_that_of_the_same_key_is_taken(toy, cache):
    slots = [hold(toy, cache, replace(JOB, prompt=prompt_of(70), cache_key=str(key)))[1] for key in range(3)]
    for slot in slots:
        cache.give_back(slot)
    for key in (0, 2, 1):
        assert use(toy, cache, replace(JOB, prompt=prompt_of(70), cache_key=str(key))) == (64, slots[key])


def test_of_equals_the_one_that_nobody_uses_is_taken_without_a_copy(toy, cache):
    (_, one), (_, other) = hold(toy, cache, job_of(100)), hold(toy, cache, job_of(300))
    cache.give_back(one)
    assert hold(toy, cache, job_of(300))[0] == 256  # and so the other was of use last
    toy.broken_moves = 1
    assert use(toy, cache, job_of(100)) == (64, one)
    assert toy.broken_moves == 1
    assert other.is_taken


def test_what_came_back_first_leaves_first_and_what_others_began_with_later(toy):
    cache = Cache(toy, 0)
    one, other = (hold(toy, cache, job_of(300, salt))[1] for salt in (0, 1))
    cache.give_back(other)
    cache.give_back(one)
    use(toy, cache, job_of(300, 2))
    assert use(toy, cache, job_of(300, 3))[1] is other
    fork = replace(JOB, prompt=prompt_of(130) + (30,) * 100)
    assert use(toy, cache, fork)[0] == 128
    assert use(toy, cache, job_of(300))[0] == 256


def test_a_slot_that_holds_nothing_of_use_is_taken_before_any_other(toy, cache):
    for salt in (0, 1):
        use(toy, cache, job_of(300, salt))
    _, slot = use(toy, cache, job_of(10))
    assert use(toy, cache, job_of(300, 2))[1] is slot
    assert not cache._kept


def test_what_cannot_be_moved_is_read_again(toy, cache):
    for salt in range(4):
        use(toy, cache, job_of(300, salt))
    cache._keep = lambda slot: None
    toy.broken_moves = 1
    assert use(toy, cache, job_of(300, 0))[0] == 0
    toy.broken_moves = 1
    assert use(toy, cache, replace(JOB, prompt=prompt_of(130, 3) + (30,) * 100))[0] == 0


def test_what_cannot_be_kept_is_read_again(toy):
    cache = Cache(Toy(slots=1), PLENTY)
    toy = cache._runner
    use(toy, cache, job_of(300))
    fork = replace(JOB, prompt=prompt_of(130) + (30,) * 100)
    assert use(toy, cache, fork)[0] == 128
    assert use(toy, cache, job_of(300))[0] == 256
    use(toy, cache, job_of(300, 1))
    toy.broken_moves = 1
    assert use(toy, cache, replace(fork, prompt=prompt_of(130, 1) + (29,) * 100))[0] == 0
    assert use(toy, cache, job_of(300, 1))[0] == 128


def crowd_out(toy, cache):
    for salt in (11, 12, 13):
        use(toy, cache, job_of(300, salt))


def test_what_is_canonical_is_kept_beside_the_same_that_is_not(toy, cache):
    use(toy, cache, job_of(300))
    crowd_out(toy, cache)
    use(toy, cache, job_of(10), answer=prompt_of(350)[10:])
    crowd_out(toy, cache)
    assert use(toy, cache, job_of(300, seed=1))[0] == 256


def test_what_one_owner_has_is_kept_beside_the_same_of_another(toy, cache):
    for owner in ("a", "b"):
        use(toy, cache, job_of(300, owner=owner))
    crowd_out(toy, cache)
    assert use(toy, cache, job_of(300, owner="a"))[0] == use(toy, cache, job_of(300, owner="b"))[0] == 256


def test_a_fork_holds_the_same(toy, cache):
    slot = cache.take(job_of(100))
    toy.forward([Rows(slot.number, 0, list(prompt_of(64)))])
    slot.add_chunk(list(prompt_of(64)))
    fork = cache.fork(slot, job_of(100))
    assert fork is not slot
    assert toy.held[fork.number] == toy.held[slot.number]
    assert (fork.tokens, fork.canonical) == (slot.tokens, 64)
    assert cache.free == 1


def test_what_is_forgotten_is_not_reused(toy, cache):
    _, slot = use(toy, cache, job_of(300))
    cache.forget(slot)
    assert use(toy, cache, job_of(300))[0] == 0


def test_who_comes_is_placed_beside_those_who_are_here(toy, cache):
    slots = [use(toy, cache, job_of(100, salt))[1] for salt in range(3)]
    assert hold(toy, cache, job_of(120, 2))[1] is slots[2]
    assert hold(toy, cache, job_of(100, 9))[1] is slots[1]
    assert hold(toy, cache, job_of(100, 8))[1] is slots[0]
