import threading
import time
from pathlib import Path

import numpy as np
import pytest
from bench.engine.models import Shape, write

from tramontane.backends.llamacpp import processor
from tramontane.backends.llamacpp import runner as runners
from tramontane.backends.llamacpp.library import CannotRun
from tramontane.engine.contract import EngineFailed, Interrupted, Rows

CHUNK = 64
WORDS = 512


def words(count, seed=0):
    return np.random.default_rng(seed).integers(0, WORDS, count).tolist()


def read(runner, slot, tokens, start=0):
    """In pieces of 64, as a prompt is read; the logits after the last token."""
    for place in range(0, len(tokens), CHUNK):
        logits = runner.forward([Rows(slot, start + place, tokens[place : place + CHUNK])])
    return logits[-1].tobytes()


def steps(runner, slot, start, count=5):
    """A few tokens after what the slot holds, one a call: the bits of all that was said."""
    return b"".join(read(runner, slot, [place % WORDS], place) for place in range(start, start + count))


@pytest.fixture
def runner(opened):
    return opened()


PROMPT = words(300)


@pytest.fixture
def expected(runner):
    """What a sequence says that is read into an empty runner, alone."""
    said = read(runner, 0, PROMPT) + steps(runner, 0, len(PROMPT))
    runner.forward([Rows(0, 0, [1])])
    return said


@pytest.mark.parametrize(("threads", "context"), [(1, 512), (2, 310)])
def test_what_other_slots_hold_changes_no_bit(opened, threads, context):
    runner = opened(threads=threads, context=context)
    alone = read(runner, 0, PROMPT) + steps(runner, 0, len(PROMPT))
    for slot in (1, 2, 3):
        read(runner, slot, words(50 + 40 * slot, seed=slot))
    assert read(runner, 0, PROMPT) + steps(runner, 0, len(PROMPT)) == alone


def test_steps_of_others_in_between_change_no_bit(runner, expected):
    said = read(runner, 0, PROMPT)
    read(runner, 1, words(100, seed=1))
    for place in range(len(PROMPT), len(PROMPT) + 5):
        said += read(runner, 0, [place % WORDS], place)
        runner.forward([Rows(1, place - 200, [place % 7])])
    assert said == expected


def test_every_slot_says_the_same(runner, expected):
    for slot in range(4):
        assert read(runner, slot, PROMPT) + steps(runner, slot, len(PROMPT)) == expected


@pytest.mark.parametrize("length", [64, 192, 256])
def test_a_shared_prefix_says_the_same_as_one_read_anew(runner, expected, length):
    read(runner, 1, PROMPT[:length] + words(90, seed=2))
    read(runner, 2, words(400, seed=3))
    runner.share(1, 2, length)
    assert read(runner, 2, PROMPT[length:], length) + steps(runner, 2, len(PROMPT)) == expected


def test_sharing_changes_nothing_of_its_source(runner, expected):
    said = read(runner, 1, PROMPT)
    runner.share(1, 0, 128)
    read(runner, 0, words(64, seed=4), 128)
    assert said + steps(runner, 1, len(PROMPT)) == expected


def test_sharing_with_itself_cuts_a_slot_back(runner, expected):
    read(runner, 0, PROMPT[:128] + words(64, seed=5))
    runner.share(0, 0, 128)
    assert read(runner, 0, PROMPT[128:], 128) + steps(runner, 0, len(PROMPT)) == expected


def test_nothing_shared_empties_the_target(runner, expected):
    read(runner, 1, words(100, seed=6))
    runner.share(0, 1, 0)
    assert read(runner, 1, PROMPT) + steps(runner, 1, len(PROMPT)) == expected


@pytest.mark.parametrize("slot", [0, 3])
def test_what_was_saved_is_restored_bit_by_bit_into_any_slot(runner, expected, slot):
    said = read(runner, 0, PROMPT)
    state = runner.save(0, len(PROMPT))
    read(runner, slot, words(500, seed=7))
    runner.restore(slot, state)
    assert said + steps(runner, slot, len(PROMPT)) == expected


def test_how_much_a_slot_takes_is_known_before_it_is_saved(runner):
    read(runner, 0, PROMPT)
    assert runner.size_of(0, 256) >= len(runner.save(0, 256)) > 256 * runner.model.bytes_per_token


def test_only_as_much_is_restored_as_was_to_be_saved(runner, expected):
    read(runner, 0, PROMPT + words(50, seed=8))
    state = runner.save(0, 256)
    runner.restore(1, state)
    assert read(runner, 1, PROMPT[256:], 256) + steps(runner, 1, len(PROMPT)) == expected


def test_a_state_of_other_slots_is_refused_and_leaves_the_slot_empty(opened, runner):
    read(runner, 0, PROMPT[:10])
    other = opened(slots=2)
    read(other, 1, PROMPT[:20])
    with pytest.raises(EngineFailed, match="slot 1 cannot be restored"):
        other.restore(1, runner.save(0, 10))
    with pytest.raises(EngineFailed, match="slot 1 holds 0 tokens"):
        other.forward([Rows(1, 20, [1])])
    assert read(other, 1, PROMPT) == read(runner, 1, PROMPT)


def test_a_row_that_starts_earlier_forgets_what_came_after(runner, expected):
    read(runner, 0, PROMPT[:200] + words(80, seed=9))
    assert read(runner, 0, PROMPT[192:], 192) + steps(runner, 0, len(PROMPT)) == expected


def test_several_wanted_rows_are_the_last_ones_in_their_order(runner):
    read(runner, 0, PROMPT[:100])
    apart = [runner.forward([Rows(0, place, [PROMPT[place]])])[0].copy() for place in range(100, 104)]
    together = runner.forward([Rows(0, 98, PROMPT[98:104], wanted=4)])
    assert together.shape == (4, WORDS)
    np.testing.assert_allclose(together, apart, atol=0.05)


def test_rows_of_several_slots_are_answered_in_the_order_asked(runner):
    prompts = [words(10 + slot, seed=20 + slot) for slot in range(3)]
    apart = [runner.forward([Rows(slot, 0, prompt)])[0].copy() for slot, prompt in enumerate(prompts)]
    order = [2, 0, 1]
    together = runner.forward([Rows(slot, 0, prompts[slot]) for slot in order])
    np.testing.assert_allclose(together, [apart[slot] for slot in order], atol=0.05)


def test_rows_without_wanted_logits_are_read_all_the_same(runner, expected):
    logits = runner.forward([Rows(0, 0, PROMPT[:64], wanted=0)])
    assert logits.shape == (0, WORDS)
    assert read(runner, 0, PROMPT[64:], 64) + steps(runner, 0, len(PROMPT)) == expected


def test_more_rows_than_fit_one_call_are_read_in_several(opened):
    runner = opened(slots=3, context=600)
    prompts = [words(runner.facts.widest - 50, seed=30 + slot) for slot in range(3)]
    apart = [runner.forward([Rows(slot, 0, prompt, wanted=2)]).copy() for slot, prompt in enumerate(prompts)]
    together = runner.forward([Rows(slot, 0, prompt, wanted=2) for slot, prompt in enumerate(prompts)])
    np.testing.assert_allclose(together, np.concatenate(apart), atol=0.05)
    assert together.shape == (6, WORDS)


def test_a_full_slot_is_an_error_that_leaves_the_others_whole(runner, expected):
    with pytest.raises(EngineFailed, match="a slot is full"):
        runner.forward([Rows(1, 0, words(513))])
    assert read(runner, 1, PROMPT) + steps(runner, 1, len(PROMPT)) == expected


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (Rows(0, 0, [WORDS]), "invalid token"),
        (Rows(0, 7, [1]), "slot 0 holds 3 tokens"),
        (Rows(3, 1, [1]), "slot 3 holds 0"),
    ],
)
def test_what_cannot_be_read_is_told_and_changes_nothing(runner, expected, rows, said):
    runner.forward([Rows(0, 0, [1, 2, 3])])
    with pytest.raises(EngineFailed, match=said):
        runner.forward([rows])
    assert read(runner, 0, PROMPT) + steps(runner, 0, len(PROMPT)) == expected


@pytest.fixture(scope="module")
def slow(tmp_path_factory):
    """A model whose widest call takes a good part of a second."""
    shape = Shape(layers=6, width=512, inner=2048, heads=8, shared_heads=8, words=WORDS, context=2048)
    return write(tmp_path_factory.mktemp("models") / "slow.gguf", shape, "Q4_0")


def test_a_call_is_interrupted_at_once_and_what_came_before_it_is_kept(opened, slow):
    runner = opened(slots=2, context=1200, path=slow)
    read(runner, 0, PROMPT)
    before = steps(runner, 0, len(PROMPT))
    stopped = []

    def interrupt():
        time.sleep(0.1)
        stopped.append(time.perf_counter())
        runner.interrupt()

    other = threading.Thread(target=interrupt)
    other.start()
    with pytest.raises(Interrupted):
        runner.forward([Rows(0, len(PROMPT), words(500)), Rows(1, 0, words(1100))])
    took = time.perf_counter() - stopped[0]
    other.join()
    assert took < 1, "a whole call takes several seconds"
    assert steps(runner, 0, len(PROMPT)) == before


def test_an_interrupt_without_a_call_ends_none(runner, expected):
    runner.interrupt()
    assert read(runner, 0, PROMPT) + steps(runner, 0, len(PROMPT)) == expected


def test_the_fingerprint_tells_threads_models_and_contexts_apart_and_nothing_else(opened, tmp_path):
    other = write(tmp_path / "other.gguf", seed=2)
    asked = [{}, {"threads": 2}, {"path": other}, {"context": 40}, {"slots": 2}]
    prints = [opened(**{"context": 20} | options).facts.fingerprint for options in asked]
    assert len(set(prints[:4])) == 4
    assert prints[4] == prints[0]


@pytest.mark.parametrize(
    ("module", "name", "other"),
    [(processor, "features", lambda: {"sse9"}), (np, "__version__", "9.9"), (runners, "__version__", "9.9")],
)
def test_the_fingerprint_is_another_where_other_code_draws_the_tokens(opened, monkeypatch, module, name, other):
    runner = opened()
    monkeypatch.setattr(module, name, other)
    assert runners.fingerprint(runner.model, runner.facts.context, runner.threads) != runner.facts.fingerprint


def test_the_facts_are_those_of_the_model_and_of_what_was_asked(runner):
    assert (runner.facts.vocabulary, runner.facts.slots, runner.facts.context) == (WORDS, 4, 512)


@pytest.mark.parametrize(("slots", "context"), [(0, 100), (257, 100), (1, 0)])
def test_slots_that_cannot_be_are_refused(opened, slots, context):
    with pytest.raises(CannotRun, match="slots"):
        opened(slots=slots, context=context)


STATM, PAGE = Path("/proc/self/statm"), 4096


@pytest.mark.skipif(not STATM.exists(), reason="memory is told by /proc")
def test_two_thousand_steps_take_no_memory(runner):
    def resident():
        return int(STATM.read_text().split()[1]) * PAGE

    def step(times):
        for number in range(times):
            runner.forward([Rows(slot, 10 + number % 400, [number % WORDS]) for slot in range(4)])

    for slot in range(4):
        read(runner, slot, words(10, seed=slot))
    step(400)
    before = resident()
    step(2000)
    assert resident() - before < 2_000_000
