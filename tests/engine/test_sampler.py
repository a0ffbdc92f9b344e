from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tramontane.engine.contract import EngineFailed, Job, Sampling
from tramontane.engine.sampler import FEW, Sampler, Workspace, largest, likely, place_of

END = 1
JOB = Job((3, 4), Sampling(1.0), frozenset({END}), 100)
RANDOM = np.random.default_rng(7)


def sampler(size, job=JOB, choice=0, seed=b"5", **sampling):
    return Sampler(replace(job, sampling=replace(job.sampling, **sampling)), choice, seed, Workspace(size))


def line_of(size, spread=2.0):
    return (RANDOM.standard_normal(size) * spread).astype(np.float32)


def draws(line, count=400, mask=None, **options):
    one = sampler(len(line), **options)
    return [one.pick(line, mask)[0] for _ in range(count)]


def mask_of(size, *tokens):
    return np.packbits(np.isin(np.arange(size), tokens), bitorder="little").tobytes()


def shares(line):
    weights = np.exp(line.astype(np.float64) - line.max())
    return weights / weights.sum()


@st.composite
def weights(draw):
    """Of any size, flat or steep, some alike, some zero, and one that is the whole."""
    size = draw(st.sampled_from([1, 7, 32, 512, 1000, 1536]))
    random = np.random.default_rng(draw(st.integers(0, 1 << 32)))
    made = random.random(size) ** draw(st.sampled_from([0.1, 1, 10, 100]))
    made = np.round(made, draw(st.sampled_from([1, 2, 9])))
    made[random.integers(size)] = 1
    return made.astype(np.float32)


def test_without_temperature_the_likeliest_is_taken_and_of_equals_the_first():
    line = np.zeros(64, np.float32)
    line[[40, 20]] = 3
    assert draws(line, 5, temperature=0.0) == [20] * 5
    assert draws(line, 5, temperature=1e-30) == [20] * 5


@pytest.mark.parametrize("size", [10, 1024])
def test_tokens_come_as_often_as_they_are_likely(size):
    line = line_of(size)
    line[10:] = -30
    for temperature in (0.5, 1.0, 2.0):
        counts = np.bincount(draws(line, 4000, temperature=temperature), minlength=size)
        assert np.abs(counts / 4000 - shares(line / temperature)).max() < 0.03


@given(weights(), st.floats(0, 1))
def test_chance_meets_a_token_that_is_possible(weights, chance):
    assert weights[place_of(chance, weights)] > 0


@pytest.mark.parametrize("size", [100, 1024])
def test_every_token_has_its_share_of_the_chances(size):
    weights = RANDOM.random(size).astype(np.float32)
    met = [place_of(chance, weights) for chance in np.linspace(0, 1, 40 * size, endpoint=False)]
    counts = np.bincount(met, minlength=size) / len(met)
    assert np.abs(counts * size - weights / weights.mean()).max() < 0.08


@given(weights(), st.integers(1, 2000))
def test_the_largest_are_found_in_order(values, count):
    assert largest(values, count).tolist() == sorted(range(len(values)), key=lambda one: -values[one])[:count]


@given(weights(), st.floats(0.01, 1), st.none() | st.integers(1, 50))
def test_the_likely_are_the_fewest_that_reach_the_share(weights, top_p, top_k):
    kept = likely(weights, top_k, top_p, np.empty_like(weights))
    ranked = largest(weights, top_k or len(weights))
    whole, least = weights[ranked].sum(dtype=np.float64), weights[kept].min()
    assert set(ranked[weights[ranked] > least]) <= set(kept) <= set(ranked)
    assert weights[kept].sum(dtype=np.float64) >= top_p * whole * (1 - 1e-5)
    assert weights[ranked[weights[ranked] > least]].sum(dtype=np.float64) <= top_p * whole * (1 + 1e-5)


def test_only_the_likely_are_drawn():
    line = line_of(1024, 4)
    ranked = np.argsort(-line)
    cumulative = shares(line)[ranked].cumsum()
    nucleus = set(ranked[: int(np.searchsorted(cumulative, 0.8)) + 1].tolist())
    assert set(draws(line, 2000, top_p=0.8)) == nucleus
    assert set(draws(line, 500, top_k=3)) == set(ranked[:3].tolist())
    assert set(draws(line, 50, top_k=50, top_p=1e-9)) == {ranked[0]}


def test_a_draw_depends_on_seed_choice_and_position_alone():
    line, other = line_of(512), line_of(512)
    whole = draws(line, 20)
    assert whole == draws(line, 20)
    late = sampler(512)
    for _ in range(10):
        late.pick(other)
    assert [late.pick(line)[0] for _ in range(10)] == whole[10:]
    assert draws(line, 20, choice=1) != whole
    assert draws(line, 20, seed=b"6") != whole


def test_a_draw_does_not_depend_on_where_in_memory_it_is_counted():
    line = line_of(1000)
    job = replace(JOB, sampling=Sampling(0.7, 0.9), alternatives=2)
    expected = [sampler(1000, job).pick(line) for _ in range(50)]
    for offset in range(1, 17):
        workspace = Workspace(1100)
        workspace.values, workspace.weights = (
            part[offset : offset + 1000] for part in (workspace.values, workspace.weights)
        )
        moved = np.empty(1100, np.float32)[offset : offset + 1000]
        moved[:] = line
        assert [Sampler(job, 0, b"5", workspace).pick(moved) for _ in range(50)] == expected


def test_what_was_said_becomes_less_likely():
    line = np.zeros(8, np.float32)
    line[:5] = [3.0, 2.9, -1.0, 2.8, 2.7]
    greedy = {"temperature": 0.0, "job": replace(JOB, prompt=(3, 3))}
    assert draws(line, 4, presence_penalty=1.0, **greedy) == [0, 1, 3, 4]
    assert draws(line, 4, frequency_penalty=0.15, **greedy) == [0, 1, 0, 3]
    assert draws(line, 3, repetition_penalty=1.2, **greedy) == [0, 1, 4]
    below = -line_of(8).__abs__() - 1
    assert draws(below, 1, repetition_penalty=1e6, job=replace(JOB, prompt=tuple(range(7))), temperature=0.0) == [7]
    loud = line_of(8).__abs__() * 1e4
    assert draws(loud, 3, repetition_penalty=1e-6, job=replace(JOB, prompt=(6,)), temperature=0.0) == [6, 6, 6]


def test_what_only_the_prompt_says_is_repeated_but_not_present():
    line = np.zeros(8, np.float32)
    line[[3, 5]] = [3.0, 2.0]
    penalties = {"presence_penalty": 5.0, "frequency_penalty": 5.0, "repetition_penalty": 1.2}
    assert draws(line, 2, temperature=0.0, **penalties) == [3, 5]


def test_penalties_are_as_documented_over_a_long_answer():
    penalties = {"presence_penalty": 0.4, "frequency_penalty": 0.3, "repetition_penalty": 1.1}
    one = sampler(64, temperature=0.0, **penalties)
    counts: dict[int, int] = {}
    for _ in range(300):
        line = line_of(64)
        expected = line.astype(np.float64)
        for token in {*JOB.prompt, *counts}:
            expected[token] = expected[token] / 1.1 if expected[token] > 0 else expected[token] * 1.1
        for token, count in counts.items():
            expected[token] -= 0.3 * count + 0.4
        token, _ = one.pick(line)
        assert token == expected.argmax()
        counts[token] = counts.get(token, 0) + 1


@pytest.mark.parametrize("size", [30, 512])
@pytest.mark.parametrize("sampling", [{"temperature": 0.0}, {}, {"top_p": 0.9}, {"frequency_penalty": 1.0}])
def test_a_mask_is_kept_to_also_where_it_is_shorter_or_longer_than_the_line(size, sampling):
    line = line_of(size)
    assert set(draws(line, 200, mask=mask_of(size, 2, 5, 20), **sampling)) <= {2, 5, 20}
    assert set(draws(line, 200, mask=mask_of(8, 2, 5), **sampling)) <= {2, 5}
    assert set(draws(line, 200, mask=mask_of(size + 90, 2, 5, size + 80), **sampling)) <= {2, 5}


@pytest.mark.parametrize("allowed", [1, 7, FEW // 2, FEW, 8 * FEW + 1])
@pytest.mark.parametrize("sampling", [{"temperature": 0.0}, {}, {"top_p": 0.9}, {"top_k": 5, "top_p": 0.5}])
def test_of_few_tokens_each_comes_as_often_as_if_the_others_were_impossible(allowed, sampling):
    """Which one a chance meets may differ between tokens side by side, as sums of floats do."""
    line = line_of(1 << 15)
    tokens = np.sort(RANDOM.choice(len(line), allowed, replace=False))
    impossible = np.full_like(line, -np.inf)
    impossible[tokens] = line[tokens]
    chosen = draws(line, 50, mask=mask_of(len(line), *tokens), **sampling)
    expected = draws(impossible, 50, **sampling)
    assert np.abs(tokens.searchsorted(chosen) - tokens.searchsorted(expected)).max() <= 1
    assert sum(map(int.__ne__, chosen, expected)) <= 1
    assert set(chosen) <= set(tokens.tolist())


def test_where_a_mask_leaves_few_penalties_and_the_least_number_of_tokens_count_too():
    line = np.zeros(512, np.float32)
    line[END] = 50
    mask = mask_of(512, END, 5, 6)
    assert set(draws(line, 3, mask=mask, job=replace(JOB, min_tokens=3))) <= {5, 6}
    assert draws(line, 3, mask=mask, job=replace(JOB, min_tokens=2), temperature=0.0, presence_penalty=1.0) == [
        5,
        6,
        END,
    ]


def test_the_end_waits_for_the_least_number_of_tokens():
    line = np.zeros(32, np.float32)
    line[END] = 50
    assert [token == END for token in draws(line, 5, job=replace(JOB, min_tokens=3))] == [False] * 3 + [True] * 2


def test_an_end_that_the_model_does_not_have_never_comes():
    assert len(draws(line_of(32), 5, job=replace(JOB, min_tokens=3, end_tokens=frozenset({99})))) == 5


def test_a_grammar_that_leaves_nothing_but_the_end_is_stronger():
    assert draws(line_of(32), 1, mask=mask_of(32, END), job=replace(JOB, min_tokens=3)) == [END]


@pytest.mark.parametrize("sampling", [{"temperature": 0.0}, {"temperature": 0.7}, {"top_p": 0.5}, {"top_k": 2}])
@pytest.mark.parametrize("wrong", [np.nan, np.inf])
def test_logits_that_are_no_numbers_are_an_error(wrong, sampling):
    line = line_of(64)
    line[9] = wrong
    with pytest.raises(EngineFailed, match="finite"):
        draws(line, 1, **sampling)


def test_a_line_or_a_mask_without_any_token_is_an_error():
    with pytest.raises(EngineFailed, match="no token"):
        draws(np.full(64, -np.inf, np.float32), 1)
    with pytest.raises(EngineFailed, match="no token"):
        draws(line_of(64), 1, mask=mask_of(64))


def test_huge_logits_are_numbers_too():
    line = np.array([-3e38, 3e38, 0, 3e38], np.float32)
    assert set(draws(line, 50, temperature=0.1)) == {1, 3}


@pytest.mark.parametrize("temperature", [0.0, 0.3, 2.0])
def test_scores_are_the_models_own_probabilities(temperature):
    line = line_of(512)
    one = sampler(512, replace(JOB, alternatives=3), temperature=temperature, presence_penalty=2.0)
    for _ in range(10):
        token, (scored, others) = one.pick(line, mask_of(512, *range(400)))
        assert scored.token == token
        assert [other.token for other in others] == np.argsort(-line)[:3].tolist()
        for each in (scored, *others):
            assert each.logprob == pytest.approx(np.log(shares(line)[each.token]), abs=1e-4)


def test_no_alternatives_is_a_number_of_alternatives():
    assert sampler(64, replace(JOB, alternatives=0)).pick(line_of(64))[1][1] == ()
    assert sampler(64).pick(line_of(64))[1] is None


def test_an_impossible_alternative_has_a_number_for_its_logarithm():
    line = np.full(64, -np.inf, np.float32)
    line[3] = 0
    _, (scored, others) = sampler(64, replace(JOB, alternatives=2)).pick(line)
    assert (scored.logprob, others[1].logprob) == (0.0, -9999.0)
