"""When a call is tried again, and how long it waits before that."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BackoffStrategy", "Retries", "RetryConfig"]

RETRYABLE = ("429", "500", "502", "503", "504")
LONGEST = 2.0**32
"""Seconds; what is longer than a century cannot be slept, nor be meant."""


class BackoffStrategy:
    """Waits grow as `initial_interval * exponent ** retries`, plus jitter, up to `max_interval`, in milliseconds."""

    def __init__(
        self,
        initial_interval: int,
        max_interval: int,
        exponent: float,
        max_elapsed_time: int,
        jitter_ms: int | None = None,
    ) -> None:
        if jitter_ms is not None and jitter_ms < 0:
            raise ValueError("jitter_ms must be >= 0")
        self.initial_interval = initial_interval
        self.max_interval = max_interval
        self.exponent = exponent
        self.max_elapsed_time = max_elapsed_time
        self.jitter_ms = jitter_ms

    def seconds_after(self, retries: int) -> float:
        jitter = 1000 if self.jitter_ms is None else self.jitter_ms
        interval = self.initial_interval * self.exponent**retries + random.uniform(0, jitter)  # noqa: S311
        return min(interval, self.max_interval) / 1000


class RetryConfig:
    """`strategy` is "backoff" or "none"; `status_codes_override` replaces the codes that are retried."""

    def __init__(
        self,
        strategy: str,
        backoff: BackoffStrategy,
        retry_connection_errors: bool,
        status_codes_override: list[str] | None = None,
    ) -> None:
        self.strategy = strategy
        self.backoff = backoff
        self.retry_connection_errors = retry_connection_errors
        self.status_codes_override = status_codes_override

    def retries_status(self, status: int) -> bool:
        codes = self.status_codes_override or RETRYABLE
        return any(_matches(code.upper(), status) for code in codes)

    def retries_error(self, error: Exception) -> bool:
        return self.retry_connection_errors and is_transport_error(error)


class Retries:
    """A policy and the codes it applies to, as the official SDK names the pair."""

    def __init__(self, config: RetryConfig, status_codes: list[str]) -> None:
        self.config = config
        self.status_codes = config.status_codes_override or status_codes


def _matches(code: str, status: int) -> bool:
    return status // 100 == int(code[0]) if "X" in code else status == int(code)


def is_transport_error(error: Exception) -> bool:
    """By name, because httpx and httpx2 have one family of errors each, and either may have been supplied."""
    names = {base.__name__ for base in type(error).__mro__}
    return "TransportError" in names and not names.isdisjoint({"NetworkError", "TimeoutException"})


def seconds_asked_for(header: Callable[[str], str | None]) -> float | None:
    """What Retry-After-Ms or Retry-After asks for; a malformed or empty wish is none."""
    milliseconds = _number(header("retry-after-ms"))
    if milliseconds is not None and milliseconds >= 0:
        return milliseconds / 1000
    wish = header("retry-after")
    seconds = _number(wish)
    if seconds is None and wish:
        seconds = _seconds_until(wish)
    return seconds if seconds and seconds > 0 else None


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if number < LONGEST else None


def _seconds_until(date: str) -> float | None:
    from datetime import datetime
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(date)
        return (moment - datetime.now(moment.tzinfo)).total_seconds()
    except (ValueError, OverflowError):
        return None
