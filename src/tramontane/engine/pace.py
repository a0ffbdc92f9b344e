"""How long calls take by how many rows they read, and how many more rows are worth it."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from itertools import accumulate

FREE = 3
"""As hoped, a call takes as long as so many rows before it has read any; mostly it is less, as is soon measured."""
EDGES = tuple(2**power for power in range(1, 10))
"""Guesses are tried in calls of so many rows: kernels are made for these, and three rows may take longer than four."""
SAMPLES, ENOUGH = 4, 2
"""The least of the last few is believed, and no single one: whatever else runs here only makes calls longer."""
GAIN = 1.1
"""Less than that is none: no clock is so exact."""
REACH = 4
"""What so many times as many rows as were tried take is a mere hope, and tried only when fewer were."""
MEMORY = 256
"""After so many calls all are measured anew: texts grow, and machines become busy."""


class Pace:
    """What calls of so many rows took, of late."""

    def __init__(self) -> None:
        self._took: dict[int, deque[float]] = {}
        self._known: dict[int, float] = {}
        self._calls = 0

    def add(self, rows: int, seconds: float) -> None:
        self._calls += 1
        if self._calls % MEMORY == 0:
            self._took.clear()
            self._known.clear()
        took = self._took.setdefault(rows, deque(maxlen=SAMPLES))
        took.append(seconds)
        if len(took) >= ENOUGH:
            self._known[rows] = min(took)

    def tries(self, chances: Sequence[Sequence[float]]) -> list[int]:
        """How many guesses each sequence of the next call tries, so that the call says most for what it takes.

        What is told of each guess is the chance that it is right, and all before it. How long a call without any
        takes must be known first.
        """
        plain = len(chances)
        if plain not in self._known or not any(chances):
            return [0] * plain
        ranked = [(chance, place) for place, likely in enumerate(chances) for chance in likely]
        ranked.sort(key=lambda guess: guess[0], reverse=True)
        said = list(accumulate((chance for chance, _ in ranked), initial=float(plain)))
        most = min(len(ranked), REACH * max(self._known) - plain)
        counts = [0, *(edge - plain for edge in EDGES if plain < edge <= plain + most)]

        def worth(count: int) -> float:
            return said[count] / self._expected(plain + count)

        best = max(counts, key=worth)
        if worth(best) < GAIN * worth(0):
            return [0] * plain
        tried = Counter(place for _, place in ranked[:best])
        return [tried[place] for place in range(plain)]

    def _expected(self, rows: int) -> float:
        """As long as so many took, or what may be hoped after fewer, but never longer than more took."""
        fewer = max(read for read in self._known if read <= rows)
        hoped = self._known[fewer] * (FREE + rows) / (FREE + fewer)
        return min([hoped, *(seconds for read, seconds in self._known.items() if read > rows)])
