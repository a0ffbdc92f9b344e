import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tramontane.cli.bench.load import Sample
from tramontane.cli.bench.measures import Spread, figures, histogram, spread, timeline

SECONDS = st.floats(1e-6, 1e3)
SAMPLES = [
    Sample(0.0, 4.0, [1.0, 2.0, 4.0], prompt_tokens=10, completion_tokens=3),
    Sample(1.0, 3.0, [1.5, 3.0], prompt_tokens=20, completion_tokens=2),
    Sample(1.0, 5.0, [2.0], error="429 full"),
    Sample(2.0, 2.5, error="timeout"),
    Sample(2.0, 2.5, error="429 full"),
]


def test_figures_count_what_was_answered_and_name_what_was_not():
    found = figures(SAMPLES)
    assert (found.seconds, found.answered, found.errors) == (5.0, 2, {"429 full": 2, "timeout": 1})
    assert (found.prompt_tokens, found.completion_tokens) == (30, 5)
    assert (found.requests_per_second, found.tokens_per_second) == (0.4, 1.0)
    assert found.first_token == Spread(mean=0.75, p50=0.5, p90=1.0, p99=1.0, largest=1.0)
    assert found.gap == Spread(mean=1.5, p50=1.5, p90=2.0, p99=2.0, largest=2.0)
    assert found.whole == Spread(mean=3.0, p50=2.0, p90=4.0, p99=4.0, largest=4.0)


def test_without_answers_nothing_is_measured():
    found = figures([])
    assert (found.answered, found.tokens_per_second, found.first_token, found.whole) == (0, 0.0, None, None)
    assert timeline([], 10) == []
    assert histogram([], 10) == []


@given(st.lists(SECONDS, min_size=1, max_size=300))
def test_so_many_do_not_exceed_a_percentile_and_it_is_one_of_them(values):
    found = spread(values)
    for share, at in ((0.5, found.p50), (0.9, found.p90), (0.99, found.p99), (1, found.largest)):
        assert at in values
        assert sum(value <= at for value in values) >= share * len(values)
        assert sum(value < at for value in values) < share * len(values)
    assert found.mean == pytest.approx(math.fsum(values) / len(values))


@given(st.lists(SECONDS, min_size=1, max_size=100), st.integers(1, 30))
def test_a_histogram_has_every_value_once(values, bars):
    found = histogram(values, bars)
    assert len(found) == bars
    assert sum(count for _, count in found) == len(values)
    assert found[-1][0] == pytest.approx(spread(values).p99)


@given(st.lists(st.tuples(st.lists(SECONDS, max_size=20), SECONDS, st.integers(1, 100)), min_size=1, max_size=20))
def test_a_timeline_has_every_token_once(drawn):
    samples = [Sample(0.0, max([end, *pieces]), sorted(pieces), completion_tokens=n) for pieces, end, n in drawn]
    seconds = max(sample.ended for sample in samples)
    speeds = timeline(samples, 7)
    assert sum(speeds) * seconds / 7 == pytest.approx(sum(sample.completion_tokens for sample in samples))
