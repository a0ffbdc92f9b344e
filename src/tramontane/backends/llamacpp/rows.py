"""Rows of several sequences, laid out as llama.cpp takes them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray

from tramontane.backends.llamacpp.binding import Batch
from tramontane.engine.contract import Rows


@dataclass(frozen=True, slots=True)
class Piece:
    """What one call reads: a column for each thing that is told of a token."""

    tokens: list[int]
    positions: list[int]
    slots: list[int]
    wanted: list[int]


def pieces(batch: Sequence[Rows], widest: int) -> Iterator[Piece]:
    """The tokens of all rows in their order, cut where a call can read no more."""
    tokens = list(chain.from_iterable(rows.tokens for rows in batch))
    positions = list(chain.from_iterable(range(rows.start, rows.start + len(rows.tokens)) for rows in batch))
    slots = list(chain.from_iterable(repeat(rows.slot, len(rows.tokens)) for rows in batch))
    wanted = list(chain.from_iterable(_marks(rows) for rows in batch))
    for first in range(0, len(tokens), widest):
        cut = slice(first, first + widest)
        yield Piece(tokens[cut], positions[cut], slots[cut], wanted[cut])


def _marks(rows: Rows) -> Iterator[int]:
    return chain(repeat(0, len(rows.tokens) - rows.wanted), repeat(1, rows.wanted))


class Block:
    """A `llama_batch` over memory of our own, filled anew for every call."""

    def __init__(self, widest: int) -> None:
        self._tokens, self._positions, self._slots, ones = np.ones((4, widest), np.int32)
        self._wanted = np.zeros(widest, np.int8)
        # The sequences of each token are a list of its own, here of one entry: its place in the column of slots.
        self._lists = self._slots.ctypes.data + np.arange(widest, dtype=np.uintp) * self._slots.itemsize
        self._counts = ones
        self._batch = Batch(
            token=_pointer(self._tokens, ctypes.c_int32),
            pos=_pointer(self._positions, ctypes.c_int32),
            n_seq_id=_pointer(self._counts, ctypes.c_int32),
            seq_id=_pointer(self._lists, ctypes.POINTER(ctypes.c_int32)),
            logits=_pointer(self._wanted, ctypes.c_int8),
        )

    def fill(self, piece: Piece) -> Batch:
        count = self._batch.n_tokens = len(piece.tokens)
        self._tokens[:count] = piece.tokens
        self._positions[:count] = piece.positions
        self._slots[:count] = piece.slots
        self._wanted[:count] = piece.wanted
        return self._batch


def _pointer(column: NDArray[np.generic], kind: type) -> ctypes._Pointer:
    return ctypes.cast(column.ctypes.data, ctypes.POINTER(kind))
