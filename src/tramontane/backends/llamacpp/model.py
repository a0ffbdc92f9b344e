"""A model file, opened by llama.cpp: what it says of itself, and how much memory its slots take."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from pathlib import Path

from tramontane.backends.llamacpp.binding import ProgressCallback
from tramontane.backends.llamacpp.library import CannotRun, Library, digest
from tramontane.model.quantisation import parts_of

MAGIC = b"GGUF"
LONGEST_VALUE = 256
CELLS = 256
"""A slot has a whole number of these."""
MOST_SLOTS = 256
BYTES_OF_F16 = 2
ALL_LAYERS = -1


class ModelFileError(CannotRun):
    """A model file cannot be used; the message names it, and says why."""


class Model:
    """Weights in memory. A runner closes its model with itself."""

    def __init__(
        self,
        library: Library,
        path: Path,
        gpu_layers: int = ALL_LAYERS,
        tell_progress: Callable[[float], None] | None = None,
    ) -> None:
        """Open a model file, telling how much of it is read while it is.

        Raises:
            ModelFileError: It is not there, no model, not whole, or of a kind that a runner cannot run.
        """
        _look_at(path)
        self.library, self.path, self.gpu_layers = library, path, gpu_layers
        params = library.model_params()
        params.n_gpu_layers = gpu_layers
        params.progress_callback = ProgressCallback(_progress(tell_progress))
        library.log.complaints()
        self.handle: int | None = library.c.llama_model_load_from_file(str(path).encode(), params)
        if not self.handle:
            raise ModelFileError(f"{path} cannot be loaded: {library.log.complaints() or 'llama.cpp does not say why'}")
        if trouble := self._trouble():
            self.close()
            raise ModelFileError(f"{path} {trouble}")

    @property
    def name(self) -> str:
        said = ctypes.create_string_buffer(LONGEST_VALUE)
        self.library.c.llama_model_desc(self.handle, said, LONGEST_VALUE)
        return said.value.decode(errors="replace")

    @property
    def vocabulary(self) -> int:
        return self.library.c.llama_vocab_n_tokens(self.library.c.llama_model_get_vocab(self.handle))

    @property
    def trained_context(self) -> int:
        return self.library.c.llama_model_n_ctx_train(self.handle)

    @property
    def window(self) -> int | None:
        """How far back each token looks, where that is not as far as there are tokens."""
        return self.library.c.llama_model_n_swa(self.handle) or None

    @property
    def size(self) -> int:
        """Bytes of weights."""
        return self.library.c.llama_model_size(self.handle)

    @property
    def bytes_per_token(self) -> int:
        """What one token takes of a slot: its keys and values in every layer."""
        c, handle = self.library.c, self.handle
        head = c.llama_model_n_embd(handle) // max(1, c.llama_model_n_head(handle))
        lengths = [self._number(f"attention.{part}_length") or head for part in ("key", "value")]
        return c.llama_model_n_layer(handle) * c.llama_model_n_head_kv(handle) * sum(lengths) * BYTES_OF_F16

    def slots_for(self, budget: int, context: int) -> int:
        """How many slots for so many tokens each fit into so many bytes, beside the weights."""
        return min(MOST_SLOTS, budget // (self.bytes_per_token * whole_cells(context)))

    def stamp(self) -> str:
        """Another one, most probably, once any of its files has been written to."""
        found = [self.path.with_name(part).stat() for part in parts_of(self.path.name)]
        return " ".join(f"{part.st_size} {part.st_mtime_ns} {part.st_ctime_ns} {part.st_ino}" for part in found)

    def close(self) -> None:
        if self.handle:
            self.library.c.llama_model_free(self.handle)
        self.handle = None

    def meta(self, entry: str) -> str | None:
        """A value of the file's metadata that is not a list, as text."""
        said = ctypes.create_string_buffer(LONGEST_VALUE)
        length = self.library.c.llama_model_meta_val_str(self.handle, entry.encode(), said, LONGEST_VALUE)
        return said.value.decode(errors="replace") if length >= 0 else None

    def _number(self, entry: str) -> int:
        found = self.meta(f"{self.meta('general.architecture')}.{entry}") or ""
        return int(found) if found.isdecimal() else 0

    def _trouble(self) -> str:
        c, handle = self.library.c, self.handle
        if c.llama_model_has_encoder(handle) or not c.llama_model_has_decoder(handle):
            return "does not continue text: it is no chat model"
        if c.llama_model_is_diffusion(handle):
            return "writes its text in no order, which this engine cannot do"
        if c.llama_model_is_recurrent(handle) or c.llama_model_is_hybrid(handle):
            return "keeps a recurrent state, which cannot be cut back to a shared prefix: let vLLM run it"
        if not self.vocabulary:
            return "has no vocabulary"
        if self.trained_context < 1:
            return f"says that its context is {self.trained_context} tokens long"
        return ""


def digest_of(path: Path) -> str:
    """Of a model's file, or of all files that it is split into."""
    return " ".join(digest(path.with_name(part)) for part in parts_of(path.name))


def whole_cells(context: int) -> int:
    return -(-context // CELLS) * CELLS


def _look_at(path: Path) -> None:
    try:
        with path.open("rb") as file:
            magic = file.read(len(MAGIC))
    except OSError as error:
        raise ModelFileError(f"{path} cannot be read: {error.strerror}") from error
    if magic != MAGIC:
        raise ModelFileError(f"{path} is no GGUF file")


def _progress(tell: Callable[[float], None] | None) -> Callable[[float, int | None], bool]:
    def go_on(done: float, _: int | None) -> bool:
        if tell:
            tell(done)
        return True

    return go_on
