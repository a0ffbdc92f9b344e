"""Answers of the server that runs these weights, as its users get them: with the grammars of formats and calls."""

from __future__ import annotations

import json
import subprocess
from http.client import HTTPConnection
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from recipe.places import POCKET

TRAMONTANE = POCKET.parent / ".venv" / "bin" / "tramontane"


class Served:
    """`tramontane serve` with a GGUF file, on a free port of this machine."""

    def __init__(self, path: Path) -> None:
        command = [TRAMONTANE, "serve", "--model", path, "--host", "127.0.0.1", "--port", "0"]
        self._process = subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE, text=True)  # noqa: S603 - ours
        assert self._process.stdout
        told = (word for line in self._process.stdout for word in line.split())
        self._model = path.stem
        url = next((word for word in told if word.startswith("http://")), None)
        if url is None:
            raise RuntimeError(f"{TRAMONTANE} ended with {self._process.wait()}")
        self._connection = HTTPConnection(urlsplit(url).netloc, timeout=60)

    def __enter__(self) -> Served:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait()

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        body = json.dumps({"model": self._model, **request})
        self._connection.request("POST", "/v1/chat/completions", body, {"Content-Type": "application/json"})
        reply = self._connection.getresponse()
        said = reply.read().decode()
        if reply.status != 200:
            raise RuntimeError(said)
        return json.loads(said)["choices"][0]["message"]
