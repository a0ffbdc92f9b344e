"""The runner over llama.cpp: rows read into slots, logits out, and slots copied, saved and cut back."""

from __future__ import annotations

import ctypes
import hashlib
import struct
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tramontane import __version__
from tramontane.backends.llamacpp import processor
from tramontane.backends.llamacpp.binding import ABORTED, IS_RAISED, NO_ROOM
from tramontane.backends.llamacpp.exactness import remembered, verifies_exactly
from tramontane.backends.llamacpp.library import CannotRun
from tramontane.backends.llamacpp.model import MOST_SLOTS, Model, digest_of, whole_cells
from tramontane.backends.llamacpp.rows import Block, Piece, pieces
from tramontane.engine.contract import EngineFailed, Interrupted, Rows, RunnerFacts, State

WIDEST = 512
LENGTH = struct.Struct("<Q")
TO_THE_END = -1


class LlamaRunner:
    """Each slot is a stream of keys and values of its own: what one holds changes no bit of what another says.

    It owns its model, and is called by one thread at a time; `interrupt` may come from any.
    """

    def __init__(
        self, model: Model, slots: int, context: int, threads: int | None = None, found_before: Path | None = None
    ) -> None:
        """Give a model so many slots for so many tokens each; how exact it is may have been found before.

        Raises:
            CannotRun: It cannot have them.
        """
        self.model, self.threads = model, threads or processor.threads()
        self._c = model.library.c
        self._flag = ctypes.create_string_buffer(2)
        self._guard = threading.Lock()
        self._is_running = False
        self._vocabulary = model.vocabulary
        self._block = Block(WIDEST)
        self._held = [0] * slots
        self._context = self._open(slots, context)
        self._memory = self._c.llama_get_memory(self._context)
        known_as = fingerprint(model, context, self.threads)
        self._facts = RunnerFacts(
            vocabulary=self._vocabulary,
            slots=slots,
            context=context,
            widest=WIDEST,
            fingerprint=known_as,
            verifies_exactly=remembered(
                found_before,
                f"{known_as} {slots} {model.stamp()}",
                lambda: verifies_exactly(self, context, self._vocabulary),
            ),
        )

    @property
    def facts(self) -> RunnerFacts:
        return self._facts

    def forward(self, batch: Sequence[Rows]) -> NDArray[np.float32]:
        for rows in batch:
            self._make_ready(rows)
        try:
            logits = self._read(list(pieces(batch, WIDEST)))
        except (Interrupted, EngineFailed):
            for rows in batch:
                self._keep(rows.slot, rows.start)
            raise
        for rows in batch:
            self._held[rows.slot] = rows.start + len(rows.tokens)
        return logits

    def interrupt(self) -> None:
        with self._guard:
            if self._is_running:
                self._flag[0] = 1

    def share(self, source: int, target: int, length: int) -> None:
        if source == target:
            return self._forget(target, length)
        return self._load(target, self._dump(source)[LENGTH.size :], length)

    def save(self, slot: int, length: int) -> State:
        state = self._dump(slot)
        LENGTH.pack_into(state.data, 0, length)
        return state.data

    def size_of(self, slot: int, length: int) -> int:
        return LENGTH.size + self._c.llama_state_seq_get_size(self._context, slot)

    def restore(self, slot: int, state: State) -> None:
        [length] = LENGTH.unpack_from(state)
        self._load(slot, np.frombuffer(state, np.uint8, offset=LENGTH.size), length)

    def close(self) -> None:
        if self._context:
            self._c.llama_free(self._context)
        self._context = None
        self.model.close()

    def _open(self, slots: int, context: int) -> int:
        if not 1 <= slots <= MOST_SLOTS or context < 1:
            raise CannotRun(f"there can be 1 to {MOST_SLOTS} slots, of 1 token at least, not {slots} of {context}")
        if self.model.window and context > self.model.window:
            raise CannotRun(f"{self.model.path} looks back at {self.model.window} tokens: a context can be no longer")
        params = self.model.library.context_params()
        params.n_ctx = slots * whole_cells(context)
        params.n_seq_max = slots
        params.n_batch = params.n_ubatch = WIDEST
        params.n_threads = params.n_threads_batch = self.threads
        params.abort_callback, params.abort_callback_data = IS_RAISED.value, ctypes.addressof(self._flag)
        opened = self._c.llama_init_from_model(self.model.handle, params)
        if not opened:
            said = self.model.library.log.complaints()
            raise CannotRun(f"{self.model.path} cannot have {slots} slots of {context} tokens: {said}")
        return opened

    def _make_ready(self, rows: Rows) -> None:
        if (held := self._held[rows.slot]) < rows.start:
            raise EngineFailed(f"slot {rows.slot} holds {held} tokens: none can be read at position {rows.start}")
        self._forget(rows.slot, rows.start)

    def _read(self, cut: list[Piece]) -> NDArray[np.float32]:
        with self._guard:
            self._is_running = True
        try:
            if len(cut) == 1:
                return self._decode(cut[0])
            return np.concatenate([self._decode(piece).copy() for piece in cut])
        finally:
            with self._guard:
                self._is_running = False
                self._flag[0] = 0

    def _decode(self, piece: Piece) -> NDArray[np.float32]:
        """One line of logits for each wanted token, in memory that the next call writes anew."""
        if code := self._c.llama_decode(self._context, self._block.fill(piece)):
            raise Interrupted if code == ABORTED else EngineFailed(self._reason(code))
        count = sum(piece.wanted)
        if not count:
            return np.empty((0, self._vocabulary), np.float32)
        lines = (ctypes.c_float * self._vocabulary * count).from_address(self._c.llama_get_logits(self._context))
        return np.ctypeslib.as_array(lines)

    def _reason(self, code: int) -> str:
        said = self.model.library.log.complaints()
        return "a slot is full" if code == NO_ROOM else f"llama.cpp could not go on ({code}): {said}"

    def _dump(self, slot: int) -> NDArray[np.uint8]:
        """All that a slot holds, after room for the length that is meant."""
        size = self._c.llama_state_seq_get_size(self._context, slot)
        state = np.empty(LENGTH.size + size, np.uint8)
        if self._c.llama_state_seq_get_data(self._context, state.ctypes.data + LENGTH.size, size, slot) != size:
            raise EngineFailed(f"slot {slot} cannot be saved: {self.model.library.log.complaints()}")
        return state

    def _load(self, slot: int, state: NDArray[np.uint8], length: int) -> None:
        self._keep(slot, 0)
        if not self._c.llama_state_seq_set_data(self._context, state.ctypes.data, state.size, slot):
            raise EngineFailed(f"slot {slot} cannot be restored: {self.model.library.log.complaints()}")
        self._keep(slot, length)
        self._held[slot] = length

    def _forget(self, slot: int, length: int) -> None:
        if self._held[slot] > length:
            self._keep(slot, length)

    def _keep(self, slot: int, length: int) -> None:
        """Cut a slot back to its first tokens, whatever is thought of what it holds."""
        self._c.llama_memory_seq_rm(self._memory, slot, length, TO_THE_END)
        self._held[slot] = min(self._held[slot], length)


def fingerprint(model: Model, context: int, threads: int) -> str:
    """The same where the same logits are computed, bit by bit, and the same tokens drawn from them.

    Numpy, too, has other code for other processors, whose last bits differ.
    """
    library = model.library
    parts = [digest_of(model.path), library.build(), library.place.kind, processor.key(), np.__version__, __version__]
    parts += [str(number) for number in (threads, model.gpu_layers, context, WIDEST)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
