"""Whether rows read together say the same, bit by bit, as one after the other; what was found of that is kept."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tramontane.engine.contract import Rows
from tramontane.engine.draft import MOST
from tramontane.engine.pace import EDGES

FEW = (2,)
MANY = tuple(rows for rows in EDGES if rows <= MOST + 1)
"""As many rows as a draft may make with the token before it: kernels differ by how many they are given."""
FAR = 260
"""From position 256 on, one row alone is read by a kernel that splits what it looks back at among threads."""


class Reads(Protocol):
    def forward(self, batch: Sequence[Rows]) -> NDArray[np.float32]: ...


def verifies_exactly(reader: Reads, context: int, vocabulary: int) -> bool:
    """Tried in slot 0, and as cheaply as a difference may be found: most models do not come to the last try."""
    last = context - max(MANY) - 1
    tries = [(0, FEW), (min(FAR, last), FEW), (min(FAR, last), MANY)]
    return last >= 0 and all(_is_same(reader, start, widths, vocabulary) for start, widths in tries)


def remembered(folder: Path | None, key: str, find: Callable[[], bool]) -> bool:
    """What was found under this key before, if that is recorded there to the letter; else what is found now."""
    if not folder:
        return find()
    key = f"{key} {FEW} {MANY} {FAR}"
    file = folder / hashlib.sha256(key.encode()).hexdigest()[:32]
    with suppress(OSError):
        recorded = file.read_bytes()
        for verdict in (True, False):
            if recorded == _record(key, verdict):
                return verdict
    verdict = find()
    with suppress(OSError):  # without a record it is found again, which takes its time and no more
        _write(file, _record(key, verdict))
    return verdict


def _write(file: Path, record: bytes) -> None:
    """All of it or nothing, even where others write it too, or the disk is full."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        beside.write_bytes(record)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _record(key: str, verdict: bool) -> bytes:
    said = f"{key}: {'exact' if verdict else 'not exact'}\n"
    return f"{said}{hashlib.sha256(said.encode()).hexdigest()}\n".encode()


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
