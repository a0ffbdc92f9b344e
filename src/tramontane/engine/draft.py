"""What an answer will probably be, told a few tokens at a time, and how many of them are worth trying."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

WIDTHS = (0, 1, 2, 4, 8, 16, 32)
ROW_COST = 0.4
"""What one more row costs, in steps of a single one: 0.25 to 0.55 as measured, by model and library."""
HOPE, RENEWED_HOPE = 0.8, 0.6
WEIGHT_OF_ONE = 1 / 8
PATIENCE = 16
"""After so many tokens without a try, another one."""

Pair = tuple[int, int]


class Draft:
    """Follows an answer through the text expected; where they part, it looks for the place where they meet again."""

    def __init__(self, tokens: Sequence[int], pairs: dict[Pair, list[int]] | None = None) -> None:
        self._tokens = tokens
        self._pairs = pairs_of(tokens) if pairs is None else pairs
        self._place: int | None = 0
        self._expected = 0
        """Where the answer was last seen to follow the text."""
        self._is_sure = True
        self._last: int | None = None
        self._hope = HOPE
        self._untried = 0

    def copy(self) -> Draft:
        """The same text for another answer that has not begun."""
        return Draft(self._tokens, self._pairs)

    def guess(self, most: int, streams: int) -> Sequence[int]:
        """What may come next, at most so many tokens, while `streams` answers share the step."""
        if self._place is None or self._place == len(self._tokens):
            return ()
        return self._tokens[self._place : self._place + min(most, width(self._hope, streams))]

    def settle(self, tried: int, right: int) -> None:
        """How a guess went."""
        self._untried = 0 if tried else self._untried + 1
        for _ in range(right):
            self._hope += WEIGHT_OF_ONE * (1 - self._hope)
        if right < tried:
            self._hope -= WEIGHT_OF_ONE * self._hope
        if self._untried >= PATIENCE:
            self._untried = 0
            self._hope = max(self._hope, RENEWED_HOPE)

    def follow(self, token: int) -> None:
        """The answer went on by this token."""
        if self._place is not None and self._place < len(self._tokens) and self._tokens[self._place] == token:
            self._place += 1
            self._expected = self._place
            self._is_sure = True
        else:
            self._place = self._after_a_difference(token)
        self._last = token

    def _after_a_difference(self, token: int) -> int | None:
        """Where the last two tokens stand in the text, at the next such place or else the first.

        Until there is one, a first difference is taken for one token in place of another.
        """
        places = self._pairs.get((self._last, token)) if self._last is not None else None
        was_sure, self._is_sure = self._is_sure, bool(places)
        if places:
            return places[bisect_left(places, self._expected) % len(places)]
        return self._place + 1 if was_sure and self._place is not None and self._place < len(self._tokens) else None


def pairs_of(tokens: Sequence[int]) -> dict[Pair, list[int]]:
    """For each two neighbours the places after them."""
    pairs: dict[Pair, list[int]] = {}
    for place in range(2, len(tokens) + 1):
        pairs.setdefault((tokens[place - 2], tokens[place - 1]), []).append(place)
    return pairs


def width(hope: float, streams: int) -> int:
    """How many tokens to try so that a step says most for what it costs; `hope` is the chance of each to be right."""
    return _width(round(hope, 2), streams)


@cache
def _width(hope: float, streams: int) -> int:
    def worth(tried: int) -> float:
        said = sum(hope**place for place in range(tried + 1))
        return (streams - 1 + said) / (1 + ROW_COST * (streams - 1 + tried))

    return max(WIDTHS, key=worth)
