"""Answers of llama.cpp to the same token ids, by the server that the wheel `xllamacpp` embeds."""

from __future__ import annotations

import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any

import xllamacpp


class LlamaCpp:
    """A loaded GGUF; it listens on a socket file only, as it insists on listening somewhere."""

    def __init__(self, path: Path) -> None:
        self._folder = tempfile.TemporaryDirectory()
        wanted = xllamacpp.CommonParams()
        wanted.model.path = str(path)
        wanted.n_ctx = 2048
        wanted.n_parallel = 1
        wanted.cpuparams.n_threads = 1
        wanted.cache_ram_mib = 0
        wanted.verbosity = 0
        wanted.warmup = False
        wanted.hostnames = [str(Path(self._folder.name) / "llama.sock")]
        self._server = xllamacpp.Server(wanted)

    def __enter__(self) -> LlamaCpp:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        del self._server
        self._folder.cleanup()

    def words_after(self, prompt: list[int], end: int, longest: int) -> list[int]:
        asked = {
            "prompt": prompt,
            "n_predict": longest,
            "temperature": 0.0,
            "cache_prompt": False,
            "return_tokens": True,
            "verbose": True,
        }
        said: list[dict[str, Any]] = []
        self._server.handle_completions(asked, said.append)
        words = said[0]["__verbose"]["tokens"]
        return words[: words.index(end)] if end in words else words
