"""What an answer will probably be: how far it has come in the text expected, and how likely it goes on like that."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

REPLACED, INSERTED, SKIPPED, FARTHER, ELSEWHERE = 1000, 1050, 1010, 2, 1800
"""What a difference from the text speaks against a place: a token in place of another, one more, some left out and
each of those, or a leap to anywhere, which no place is ever worse than. Two tokens that agree outweigh any one."""
AT_FIRST = ((1, 3), (1.5, 2), (4.5, 5))
"""After 0, 1 and more tokens that agreed: of how many the next one was right. Soon what was seen counts for more."""
FADING = 31 / 32
MOST = 31
"""So many tokens are tried at once; a seed's promise rests on trying as many when an engine starts."""


class Draft:
    """Follows an answer through the text expected, wherever it replaces, inserts or leaves out some of it.

    Every token that is drawn tells how good the text is, whether it was tried or not: what is of no use is left after
    a try or two, and taken up again as soon as the answer comes back to it.
    """

    def __init__(self, tokens: Sequence[int]) -> None:
        self._tokens = tokens
        self._text = np.array(tokens, np.int32)
        self._ramp = FARTHER * np.arange(len(tokens) + 1, dtype=np.int32)
        self._against = np.full(len(tokens) + 1, ELSEWHERE, np.int32)
        """For each place what speaks against the answer having come to it."""
        self._against[0] = 0
        self._room = np.empty_like(self._against)
        self._place = 0
        self._last: int | None = None
        self._agreed = 0
        self._seen = [list(seen) for seen in AT_FIRST]

    def guess(self, most: int) -> Sequence[int]:
        """What may come next, at most so many tokens."""
        return self._tokens[self._place : self._place + min(most, MOST)]

    def chances(self, count: int) -> list[float]:
        """For each of the next tokens how likely it is that they are right as far as that."""
        chances: list[float] = []
        chance = 1.0
        for agreed in range(self._agreed, self._agreed + count):
            right, seen = self._seen[min(agreed, len(self._seen) - 1)]
            chance *= right / seen
            chances.append(chance)
        return chances

    def follow(self, token: int) -> None:
        """The answer went on by this token."""
        if self._place < len(self._tokens):
            self._learn(self._tokens[self._place] == token)
        self._place = self._go_on(token)
        self._agreed = self._agreement(token)
        self._last = token

    def _agreement(self, token: int) -> int:
        """How many of the last tokens stand in the text before this place: 0, 1 or more."""
        place = self._place
        if not place or self._tokens[place - 1] != token:
            return 0
        return 2 if place > 1 and self._tokens[place - 2] == self._last else 1

    def _learn(self, is_right: bool) -> None:
        seen = self._seen[min(self._agreed, len(self._seen) - 1)]
        seen[:] = seen[0] * FADING + is_right, seen[1] * FADING + 1

    def _go_on(self, token: int) -> int:
        """The place that least speaks against, of equal ones the first."""
        against, room = self._against, self._room
        room[0] = against[0] + INSERTED
        np.multiply(self._text != token, REPLACED, out=room[1:])
        np.add(room[1:], against[:-1], out=room[1:])
        np.add(against, INSERTED, out=against)
        np.minimum(against, room, out=against)
        np.subtract(against, self._ramp, out=room)
        np.minimum.accumulate(room, out=room)
        np.add(room, self._ramp, out=room)
        np.add(room, SKIPPED, out=room)
        np.minimum(against, room, out=against)
        place = int(against.argmin())
        np.subtract(against, against[place], out=against)
        np.minimum(against, ELSEWHERE, out=against)
        return place
