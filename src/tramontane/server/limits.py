"""How much each caller may ask in a minute, and what is left of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from starlette.types import Scope

from tramontane.server.errors import RateLimited

CALLER = "tramontane.caller"
"""Where the scope keeps who calls: the digest of a key, or nothing on a server without keys."""


def caller_of(scope: Scope) -> str:
    return scope.get(CALLER, "")


@dataclass
class Spent:
    minute: int
    requests: int = 0
    tokens: int = 0


class Limits:
    """Minutes are those of the clock; 0 is no limit."""

    def __init__(self, requests: int, tokens: int, clock: Callable[[], float] = time.time) -> None:
        self._is_limited = bool(requests or tokens)
        self._requests = requests
        self._tokens = tokens
        self._clock = clock
        self._spent: dict[str, Spent] = {}

    def ask(self, scope: Scope) -> None:
        """Count one request.

        Raises:
            RateLimited: This minute's requests or tokens are used up.
        """
        if not self._is_limited:
            return
        spent = self._spent_by(scope)
        if 0 < self._requests <= spent.requests or 0 < self._tokens <= spent.tokens:
            raise RateLimited(60 - self._clock() % 60, self.told(scope))
        spent.requests += 1

    def spend(self, scope: Scope, tokens: int) -> None:
        if self._is_limited:
            self._spent_by(scope).tokens += tokens

    def told(self, scope: Scope) -> dict[str, str]:
        """The headers that say what is left."""
        if not self._is_limited:
            return {}
        spent = self._spent_by(scope)
        told = {"req": (self._requests, spent.requests), "tokens": (self._tokens, spent.tokens)}
        headers: dict[str, str] = {}
        for name, (limit, used) in told.items():
            if limit:
                headers[f"x-ratelimit-limit-{name}-minute"] = str(limit)
                headers[f"x-ratelimit-remaining-{name}-minute"] = str(max(limit - used, 0))
        return headers

    def _spent_by(self, scope: Scope) -> Spent:
        minute = int(self._clock() // 60)
        caller = caller_of(scope)
        spent = self._spent.get(caller)
        if spent is None or spent.minute != minute:
            spent = self._spent[caller] = Spent(minute)
        return spent
