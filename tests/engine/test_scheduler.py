from collections import Counter
from dataclasses import replace

import pytest

from engine.toy import Toy, logits_of, run, state_of, tokens_of
from tramontane.engine import scheduler as scheduling
from tramontane.engine.contract import Ending, Failed, Interrupted, Job, Sampling, Started, TokenEvent
from tramontane.engine.scheduler import Scheduler

END = 31
GREEDY = Job((1, 2, 3), Sampling(0.0), frozenset({END}), 8)


def prompt_of(length, salt=0):
    return tuple((place * 7 + place // 13 + salt) % 31 for place in range(length))


def greedy(prompt, max_tokens=8):
    """What the toy says when it is asked directly."""
    said = []
    while len(said) < max_tokens and END not in said:
        said.append(int(logits_of(state_of([*prompt, *said]), 32).argmax()))
    return tuple(said)


def kinds(outcomes, number):
    return [type(outcome) for other, outcome in outcomes if other == number]


def endings(outcomes, number):
    return [outcome.ending for other, outcome in outcomes if other == number and getattr(outcome, "ending", None)]


@pytest.fixture
def toy():
    return Toy()


@pytest.fixture
def scheduler(toy):
    return Scheduler(toy)


@pytest.mark.parametrize("length", [1, 63, 64, 65, 128, 300])
def test_a_prompt_is_read_in_blocks_and_continued(toy, scheduler, length):
    prompt = prompt_of(length)
    scheduler.submit(1, replace(GREEDY, prompt=prompt))
    outcomes = run(scheduler)
    assert tokens_of(outcomes, 1) == greedy(prompt)
    assert outcomes[0] == (1, Started(0))
    chunks = [(rows.start, len(rows.tokens), rows.wanted) for (rows,) in toy.calls][: -(-length // 64)]
    assert chunks == [(start, min(64, length - start), start + 64 >= length) for start in range(0, length, 64)]


def test_requests_join_and_leave_at_any_step(scheduler):
    outcomes = []
    for number in range(1, 8):
        scheduler.submit(number, replace(GREEDY, prompt=prompt_of(number * 20, number), max_tokens=number * 5))
        outcomes += scheduler.step()
    outcomes += run(scheduler)
    for number in range(1, 8):
        assert tokens_of(outcomes, number) == greedy(prompt_of(number * 20, number), number * 5)
        assert len(endings(outcomes, number)) == 1
    assert scheduler.step() == []


def test_an_answer_ends_with_its_end_token_or_its_longest_or_a_full_slot(scheduler):
    ended = next(salt for salt in range(100) if END in greedy(prompt_of(10, salt), 30))
    scheduler.submit(1, replace(GREEDY, prompt=prompt_of(10, ended), max_tokens=30))
    scheduler.submit(2, replace(GREEDY, end_tokens=frozenset()))
    scheduler.submit(3, replace(GREEDY, prompt=prompt_of(500), max_tokens=100, end_tokens=frozenset()))
    outcomes = run(scheduler)
    assert endings(outcomes, 1) == [Ending.END_TOKEN]
    assert tokens_of(outcomes, 1)[-1] == END
    assert endings(outcomes, 2) == endings(outcomes, 3) == [Ending.MAX_TOKENS]
    assert len(tokens_of(outcomes, 3)) == 12


def test_those_without_a_seed_share_a_call_and_those_with_one_do_not(toy, scheduler):
    for number in range(4):
        scheduler.submit(number, replace(GREEDY, seed=number if number > 1 else None, end_tokens=frozenset()))
    for _ in range(4):
        scheduler.step()
    toy.calls.clear()
    scheduler.step()
    assert sorted(len(batch) for batch in toy.calls) == [1, 1, 2]


def test_one_block_is_read_between_two_steps_of_those_that_answer(toy, scheduler):
    scheduler.submit(1, replace(GREEDY, max_tokens=100, end_tokens=frozenset()))
    scheduler.step()
    scheduler.submit(2, replace(GREEDY, prompt=prompt_of(400)))
    for _ in range(6):
        toy.calls.clear()
        events = [outcome for number, outcome in scheduler.step() if number == 1]
        assert len(events) == 1
        assert [len(rows.tokens) for batch in toy.calls for rows in batch] == [64, 1]


def test_a_short_prompt_does_not_wait_for_the_whole_of_a_long_one(scheduler):
    scheduler.submit(1, replace(GREEDY, prompt=prompt_of(500)))
    scheduler.step()
    scheduler.submit(2, replace(GREEDY, prompt=prompt_of(60)))
    scheduler.submit(3, replace(GREEDY, prompt=prompt_of(60), owner="other"))
    outcomes = [outcome for _ in range(4) for outcome in scheduler.step()]
    assert TokenEvent in kinds(outcomes, 2)
    assert TokenEvent in kinds(outcomes, 3)


def test_prompts_that_begin_alike_and_come_at_once_are_read_once(toy, scheduler):
    begin = prompt_of(256)
    for number in range(4):
        scheduler.submit(number, replace(GREEDY, prompt=(*begin, *range(number, 20)), seed=number))
    outcomes = run(scheduler)
    cached = [outcome.cached_tokens for _, outcome in outcomes if isinstance(outcome, Started)]
    assert sorted(cached) == [0, 256, 256, 256]


def test_all_choices_begin_after_one_reading_of_the_prompt(toy, scheduler):
    prompt = prompt_of(200)
    job = replace(GREEDY, prompt=prompt, sampling=Sampling(1.0), seed=3, choices=4)
    scheduler.submit(1, job)
    outcomes = run(scheduler)
    assert sum(len(rows.tokens) for batch in toy.calls for rows in batch if rows.start < 200) == 200
    alone = Scheduler(Toy())
    alone.submit(1, replace(job, choices=1))
    assert tokens_of(outcomes, 1) == tokens_of(run(alone), 1)
    assert len({tokens_of(outcomes, 1, choice) for choice in range(4)}) == 4


def test_slots_for_choices_are_copied_a_few_at_a_step_while_others_go_on(toy, scheduler, monkeypatch):
    monkeypatch.setattr(scheduling, "COPIED_AT_ONCE", 200)
    scheduler.submit(1, replace(GREEDY, max_tokens=50, end_tokens=frozenset()))
    scheduler.submit(2, replace(GREEDY, prompt=prompt_of(200), choices=3))
    said = []
    while not tokens_of(said, 2):
        copies, calls, outcomes = len(toy.shares), len(toy.calls), scheduler.step()
        blocks = [rows for batch in toy.calls[calls:] for rows in batch if rows.slot and rows.start < 200]
        assert len(toy.shares) - copies + len(blocks) <= 1
        assert tokens_of(outcomes, 1)
        said += outcomes
    assert len(toy.shares) == 2
    said += run(scheduler)
    assert [tokens_of(said, 2, choice) for choice in range(3)] == [greedy(prompt_of(200))] * 3


def test_no_block_is_read_in_a_step_that_copies_much(toy, scheduler, monkeypatch):
    """A conversation that memory has to take leaves its slot, or one comes back to it."""
    monkeypatch.setattr(scheduling, "COPIED_BESIDE", 100)
    for number in range(4):
        scheduler.submit(number, replace(GREEDY, prompt=prompt_of(300, number)))
    run(scheduler)
    scheduler.submit(5, replace(GREEDY, max_tokens=200, end_tokens=frozenset()))
    scheduler.step()
    for number, salt in enumerate((9, 10, 1), 6):
        scheduler.submit(number, replace(GREEDY, prompt=prompt_of(310, salt)))
        saves, reads = [], []
        while not endings(reads, number):
            scheduler._cache.copied, calls = 0, len(toy.calls)
            reads += scheduler.step()
            blocks = [rows for batch in toy.calls[calls:] for rows in batch if len(rows.tokens) == 64]
            saves.append(scheduler._cache.copied)
            assert not (blocks and scheduler._cache.copied)
            assert tokens_of(reads, 5)
        assert max(saves) >= 256


def test_a_choice_that_is_stopped_before_it_began_gives_its_slot_back(scheduler, monkeypatch):
    monkeypatch.setattr(scheduling, "COPIED_AT_ONCE", 1)
    scheduler.submit(1, replace(GREEDY, choices=4))
    scheduler.step()
    scheduler.step()
    for choice in (0, 1):
        scheduler.stop(1, choice)
    outcomes = run(scheduler)
    assert [tokens_of(outcomes, 1, choice) for choice in range(4)] == [(), (), *[greedy(GREEDY.prompt)] * 2]
    assert scheduler._cache.free == 4


def test_who_needs_many_slots_waits_and_is_not_passed_by(scheduler):
    long = replace(GREEDY, max_tokens=50, end_tokens=frozenset())
    scheduler.submit(1, long)
    scheduler.step()
    scheduler.submit(2, replace(long, choices=4))
    for number in range(3, 9):
        scheduler.submit(number, GREEDY)
    outcomes = run(scheduler)
    started = [number for number, outcome in outcomes if isinstance(outcome, Started)]
    assert started == list(range(2, 9))


def test_owners_come_in_by_turns(scheduler):
    for number in range(10):
        scheduler.submit(number, replace(GREEDY, owner="many", choices=4))
    scheduler.submit(10, replace(GREEDY, owner="one"))
    outcomes = run(scheduler)
    started = [number for number, outcome in outcomes if isinstance(outcome, Started)]
    assert started.index(10) == 1


@pytest.mark.parametrize("steps", range(12))
@pytest.mark.parametrize("choices", [1, 3])
def test_what_is_stopped_says_nothing_more_in_any_state(toy, scheduler, steps, choices):
    scheduler.submit(1, replace(GREEDY, max_tokens=3, choices=2))
    scheduler.submit(2, replace(GREEDY, prompt=prompt_of(200), choices=choices, max_tokens=20))
    for _ in range(steps):
        scheduler.step()
    scheduler.stop(2)
    assert 2 not in {number for number, _ in run(scheduler)}
    scheduler.submit(3, replace(GREEDY, choices=4))
    assert len(endings(run(scheduler), 3)) == 4


@pytest.mark.parametrize("steps", range(8))
def test_one_choice_is_stopped_and_the_others_go_on(scheduler, steps):
    job = replace(GREEDY, prompt=prompt_of(200), sampling=Sampling(1.0), seed=3, choices=3, end_tokens=frozenset())
    scheduler.submit(1, job)
    before = [outcome for _ in range(steps) for outcome in scheduler.step()]
    scheduler.stop(1, 0)
    after = run(scheduler)
    assert {outcome.choice for _, outcome in after if isinstance(outcome, TokenEvent)} == {1, 2}
    whole = Scheduler(Toy())
    whole.submit(1, job)
    expected = run(whole)
    for choice in (1, 2):
        assert tokens_of(before + after, 1, choice) == tokens_of(expected, 1, choice)


def test_stopping_what_has_ended_or_never_was_changes_nothing(scheduler):
    scheduler.submit(1, GREEDY)
    scheduler.stop(9)
    scheduler.stop(1, 5)
    run(scheduler)
    scheduler.stop(1)
    assert scheduler.is_idle


def test_an_interrupted_call_is_made_again(toy, scheduler):
    job = replace(GREEDY, prompt=prompt_of(200))
    for number in (1, 2):
        scheduler.submit(number, replace(job, owner=str(number)))
    toy.failures = [None, Interrupted, None, Interrupted, Interrupted, *[None] * 5, *[Interrupted, None] * 6]
    outcomes = run(scheduler)
    assert tokens_of(outcomes, 1) == tokens_of(outcomes, 2) == greedy(job.prompt)


def test_whose_prompt_is_read_can_be_seen_while_it_is_read_and_no_longer(toy, scheduler):
    seen = []
    forward = toy.forward
    toy.forward = lambda batch: seen.append(scheduler.reading) or forward(batch)
    scheduler.submit(7, replace(GREEDY, prompt=prompt_of(100), max_tokens=3, end_tokens=frozenset()))
    run(scheduler)
    assert seen == [7, 7, None, None]
    assert scheduler.reading is None


def test_a_failed_call_fails_those_that_were_in_it_alone(toy, scheduler):
    long = replace(GREEDY, max_tokens=40, end_tokens=frozenset())
    scheduler.submit(1, long)
    scheduler.submit(2, replace(long, prompt=(9,)))
    scheduler.submit(3, replace(long, seed=3))
    for _ in range(3):
        scheduler.step()
    scheduler.submit(4, replace(GREEDY, prompt=prompt_of(70)))
    toy.failures = [None, ValueError]
    outcomes = run(scheduler)
    failed = {number: outcome for number, outcome in outcomes if isinstance(outcome, Failed)}
    assert failed == {1: Failed("the toy is broken"), 2: Failed("the toy is broken")}
    assert kinds(outcomes, 1) == [Failed]
    assert len(endings(outcomes, 3)) == len(endings(outcomes, 4)) == 1


def test_what_a_failed_call_left_behind_is_not_used(toy, scheduler):
    prompt = prompt_of(200)
    toy.failures = [None, None, ValueError]
    scheduler.submit(1, replace(GREEDY, prompt=prompt))
    assert kinds(run(scheduler), 1) == [Started, Failed]
    scheduler.submit(2, replace(GREEDY, prompt=prompt))
    assert tokens_of(run(scheduler), 2) == greedy(prompt)


def test_logits_that_are_no_numbers_fail_the_job_they_belong_to(toy, scheduler):
    scheduler.submit(1, replace(GREEDY, prompt=(5,), max_tokens=50))
    scheduler.submit(2, GREEDY)
    lines_of = toy._lines
    toy._lines = lambda rows, company: [
        line * (float("nan") if rows.slot == 0 and rows.start > 3 else 1) for line in lines_of(rows, company)
    ]
    outcomes = run(scheduler)
    assert "finite" in next(outcome.message for number, outcome in outcomes if isinstance(outcome, Failed))
    assert Counter(kinds(outcomes, 1))[Failed] == 1
    assert tokens_of(outcomes, 2) == greedy(GREEDY.prompt)


@pytest.mark.parametrize("seed", [None, 1])
def test_a_job_that_fails_says_so_once_and_nothing_more_for_any_choice(toy, scheduler, seed):
    job = replace(GREEDY, sampling=Sampling(1.0), max_tokens=40, end_tokens=frozenset(), choices=3, seed=seed)
    scheduler.submit(1, job)
    while not scheduler._running:
        scheduler.step()
    before = len(toy.calls)
    toy.failures = [ValueError]
    assert kinds(scheduler.step(), 1) == [Failed]
    assert len(toy.calls) == before + 1
    assert scheduler.is_idle
    scheduler.submit(2, job)
    while not scheduler._running:
        scheduler.step()
    lines_of = toy._lines
    toy._lines = lambda rows, company: [line * (float("nan") if rows.slot else 1) for line in lines_of(rows, company)]
    assert kinds(scheduler.step(), 2) in ([TokenEvent, Failed], [Failed])
    assert scheduler.is_idle


def test_drafts_of_several_answers_share_the_width_of_a_call():
    job = replace(GREEDY, max_tokens=200, choices=2, end_tokens=frozenset())
    plain = Scheduler(Toy())
    plain.submit(1, job)
    expected = tokens_of(run(plain), 1)
    toy = Toy(widest=64, row=0.02)
    scheduler = Scheduler(toy, clock=toy.clock)
    for number in (1, 2):
        scheduler.submit(number, replace(job, draft=expected))
    outcomes = run(scheduler)
    for number in (1, 2):
        assert tokens_of(outcomes, number, 0) == tokens_of(outcomes, number, 1) == expected
    assert len(toy.calls) < 50


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"prompt": ()}, "empty"),
        ({"prompt": prompt_of(512)}, "512 tokens"),
        ({"choices": 5}, "1 to 4"),
        ({"choices": 0}, "1 to 4"),
        ({"prompt": (1, 32)}, "none of the model's 32"),
        ({"draft": (-1,)}, "none of the model's 32"),
        ({"constraint": "start: /a/"}, "not compiled"),
    ],
)
def test_what_cannot_be_done_fails_with_its_reason(scheduler, fields, reason):
    scheduler.submit(1, replace(GREEDY, **fields))
    ((number, failed),) = run(scheduler)
    assert number == 1
    assert reason in failed.message


def test_an_answer_of_no_tokens_is_complete_at_once(toy, scheduler):
    scheduler.submit(1, replace(GREEDY, max_tokens=0, choices=2))
    outcomes = run(scheduler)
    assert outcomes == [(1, Started(0)), *((1, TokenEvent(choice, (), Ending.MAX_TOKENS)) for choice in (0, 1))]
    assert not toy.calls


def test_a_runner_too_narrow_for_a_block_is_refused():
    with pytest.raises(ValueError, match="64"):
        Scheduler(Toy(widest=63))


def test_more_choices_than_a_call_is_wide_take_several_calls():
    toy = Toy(slots=70, widest=64)
    scheduler = Scheduler(toy)
    scheduler.submit(1, replace(GREEDY, choices=70, end_tokens=frozenset()))
    outcomes = run(scheduler)
    assert {tokens_of(outcomes, 1, choice) for choice in range(70)} == {tokens_of(outcomes, 1)}
    assert max(len(batch) for batch in toy.calls) == 64


def test_nothing_is_kept_of_requests_that_are_done(scheduler):
    def size():
        return [len(value) for value in vars(scheduler).values() if hasattr(value, "__len__")]

    before = size()
    for number in range(50):
        scheduler.submit(number, replace(GREEDY, owner=str(number)))
        scheduler.stop(number) if number % 3 == 0 else None
    run(scheduler)
    assert size() == before
    assert not scheduler._reading._lines
    assert not scheduler._waiting._lines


def test_slots_are_read_in_their_order_whoever_came_first(toy, scheduler):
    for number in range(8):
        scheduler.submit(number, replace(GREEDY, prompt=prompt_of(5 + number, number), max_tokens=9 - number))
    run(scheduler)  # the slots are free again in another order than that of their numbers
    for number in range(8):
        scheduler.submit(number, replace(GREEDY, prompt=prompt_of(80 + number, number)))
    run(scheduler)
    together = [[rows.slot for rows in batch] for batch in toy.calls if len(batch) > 1]
    assert together
    assert all(slots == sorted(slots) for slots in together)
