import pytest

from tramontane.client.retries import BackoffStrategy, Retries, RetryConfig


def test_jitter_is_a_second_unless_it_is_said():
    assert 0.1 <= BackoffStrategy(100, 60_000, 1, 1000).seconds_after(0) <= 1.1
    assert 0.1 <= BackoffStrategy(100, 60_000, 1, 1000, jitter_ms=50).seconds_after(0) <= 0.15


def test_a_negative_jitter_is_refused():
    with pytest.raises(ValueError, match="jitter_ms must be >= 0"):
        BackoffStrategy(1, 1, 1, 1, jitter_ms=-1)


def test_the_official_pair_takes_the_override_first():
    backoff = BackoffStrategy(1, 1, 1, 1)
    assert Retries(RetryConfig("backoff", backoff, False), ["5XX"]).status_codes == ["5XX"]
    assert Retries(RetryConfig("backoff", backoff, False, ["418"]), ["5XX"]).status_codes == ["418"]
