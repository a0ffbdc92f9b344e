"""Whether rows read together say the same, bit by bit, as read one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tramontane.engine.contract import Rows

FEW = (2,)
MANY = (2, 3, 4, 5, 8, 16, 33)
"""Kernels differ by how many rows they are given; the last is a draft of 32 and the token before it."""
FAR = 260
"""From position 256 on, one row alone is read by a kernel that splits what it looks back at among threads."""


class Reads(Protocol):
    def forward(self, batch: Sequence[Rows]) -> NDArray[np.float32]: ...


def verifies_exactly(reader: Reads, context: int, vocabulary: int) -> bool:
    """Tried in slot 0, and as cheaply as a difference may be found: most models do not come to the last try."""
    last = context - max(MANY) - 1
    tries = [(0, FEW), (min(FAR, last), FEW), (min(FAR, last), MANY)]
    return last >= 0 and all(_is_same(reader, start, widths, vocabulary) for start, widths in tries)


def _is_same(reader: Reads, start: int, widths: Sequence[int], vocabulary: int) -> bool:
    tokens = [place * 7919 % vocabulary for place in range(start + max(widths) + 1)]

    def read(first: int, end: int) -> list[bytes]:
        return [line.tobytes() for line in reader.forward([Rows(0, first, tokens[first:end], wanted=end - first)])]

    if start:
        reader.forward([Rows(0, 0, tokens[:start])])
    apart = [read(place, place + 1)[0] for place in range(start, len(tokens))]
    # One more is read alone after those together: it looks back at what they left behind.
    return all(
        read(start, start + width) + read(start + width, start + width + 1) == apart[: width + 1] for width in widths
    )
