"""Which of the libraries of llama.cpp is used, and whether it is the one that the binding was written for."""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tramontane.backends.llamacpp import processor
from tramontane.backends.llamacpp.binding import (
    RELEASE,
    VERSION,
    ContextParams,
    ModelParams,
    declare,
    default_params,
)
from tramontane.backends.llamacpp.log import Log
from tramontane.engine.contract import EngineFailed

BUILT_NAMES = {"darwin": "libllama.dylib", "win32": "llama.dll"}
F16 = 1
BLOCK = 64 * 1024
BLOCKS = 256


class CannotRun(EngineFailed):
    """A model cannot be run here; the message says why."""


class LibraryError(CannotRun):
    """No library of llama.cpp can be used; the message says why, and what to do."""


@dataclass(frozen=True)
class Place:
    path: Path
    kind: str
    """`named`, `native` (built for this processor) or `wheel`."""


def native_folder(kept: Path) -> Path:
    """Where a library built for this processor is kept."""
    return kept / "llamacpp" / f"{RELEASE}-{processor.key()}"


def native_file(kept: Path) -> Path:
    return native_folder(kept) / BUILT_NAMES.get(sys.platform, "libllama.so")


def find(named: Path | None, kept: Path) -> Place:
    """The library that was named; else the one built for this processor and kept there; else the wheel's.

    Raises:
        LibraryError: There is none.
    """
    if named:
        if not named.is_file():
            raise LibraryError(f"libllama names {named}, which is no file")
        return Place(named, "named")
    if (built := native_file(kept)).is_file():
        return Place(built, "native")
    for file in _files_of_wheel():
        return Place(file, "wheel")
    raise LibraryError(
        f"xllamacpp {RELEASE} is not installed, or has no wheel for this platform: `make native` builds "
        "llama.cpp from its source; or let vLLM run the model"
    )


def _files_of_wheel() -> Iterator[Path]:
    spec = importlib.util.find_spec("xllamacpp")
    for folder in spec.submodule_search_locations or () if spec else ():
        for pattern in ("xllamacpp*.so", "xllamacpp*.pyd"):
            yield from sorted(Path(folder).glob(pattern))


@cache
def open_library(place: Place) -> Library:
    """Once in a process: llama.cpp has one log, and keeps its address for good.

    Raises:
        LibraryError: It is no library, or not of the pinned release.
    """
    return Library(place)


class Library:
    """llama.cpp, ready for use. Its functions, `c`, are those of `binding`."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.c = load(place.path)
        self.log = Log(self.c)
        self.c.llama_backend_init()

    @property
    def instruction_sets(self) -> str:
        """As the library names those that it was built with and finds here."""
        return self.c.llama_print_system_info().decode().strip(" |")

    @property
    def uses_gpu(self) -> bool:
        return bool(self.c.llama_supports_gpu_offload())

    def model_params(self) -> ModelParams:
        return default_params(self.c, "llama_model_default_params", ModelParams)

    def context_params(self) -> ContextParams:
        return default_params(self.c, "llama_context_default_params", ContextParams)

    def build(self) -> str:
        """The same for the same machine code on the same instruction sets."""
        beside = sorted(self.place.path.parent.glob("*ggml*")) if self.place.kind != "wheel" else []
        files = {file.resolve() for file in (self.place.path, *beside) if file.is_file()}
        parts = [VERSION, self.instruction_sets, *(digest(file) for file in sorted(files))]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def load(path: Path) -> ctypes.CDLL:
    """The library in a file, found to be the one that the binding was written for.

    Raises:
        LibraryError: It is no library, or not of the pinned release.
    """
    try:
        library = ctypes.CDLL(str(path))
        declare(library)
    except OSError as error:
        raise LibraryError(f"{path} cannot be opened: {error}") from error
    except AttributeError as error:
        raise LibraryError(f"{path} is not llama.cpp {VERSION}: {error}") from error
    version = library.llama_version().decode(errors="replace")
    if version != VERSION:
        raise LibraryError(f"{path} is llama.cpp {version}; this needs {VERSION} (xllamacpp {RELEASE})")
    if _some_defaults(library) != EXPECTED_DEFAULTS:
        raise LibraryError(f"the structures of {path} are not those of xllamacpp {RELEASE}: `make native` builds it")
    return library


EXPECTED_DEFAULTS = (2048, F16, F16, -1.0, 1, True, True, True, False, 0, -1, 0, False, True)


def _some_defaults(library: ctypes.CDLL) -> tuple[float, ...]:
    """Of entries from all over the structures: in a structure that is another, some are not where they should be."""
    context = default_params(library, "llama_context_default_params", ContextParams)
    model = default_params(library, "llama_model_default_params", ModelParams)
    found = (context.n_batch, context.type_k, context.type_v, context.defrag_thold, context.n_outputs_max_per_seq)
    found += (context.offload_kqv, context.no_perf, context.swa_full, context.kv_unified, context.n_samplers)
    return (*found, model.n_gpu_layers, model.main_gpu, model.vocab_only, model.use_extra_bufts)


def digest(file: Path) -> str:
    """Tells files apart by their size and by blocks from all over them, without reading all of a large one."""
    size = file.stat().st_size
    step = max(BLOCK, (size - BLOCK) // BLOCKS)
    found = hashlib.sha256(str(size).encode())
    with file.open("rb") as opened:
        for place in (*range(0, size, step), max(0, size - BLOCK)):
            opened.seek(place)
            found.update(opened.read(BLOCK))
    return found.hexdigest()[:16]
