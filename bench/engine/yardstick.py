"""The server embedded in the same library, in a process of its own, asked through the same lines as ours.

It reads one JSON object a line, `{"play": [{"prompt": [...], "tokens": 8, "after": 0.5}, ...]}`, plays all requests at
once, each after so many seconds, and answers with the moments at which each token came, in seconds from the start.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import xllamacpp


def open_server(asked: argparse.Namespace, folder: Path) -> xllamacpp.Server:
    params = xllamacpp.CommonParams()
    params.model.path = str(asked.model)
    params.n_parallel = asked.slots
    params.n_ctx = asked.slots * asked.context
    params.kv_unified = False
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = asked.threads
    params.cache_ram_mib = 0
    params.ctx_shift = False
    params.fit_params = False
    params.hostnames = [str(folder / "yardstick.sock")]
    return xllamacpp.Server(params)


def play(server: xllamacpp.Server, requests: list[dict[str, Any]]) -> list[dict[str, Any]]:
    began = time.perf_counter()
    with ThreadPoolExecutor(len(requests)) as threads:
        return list(threads.map(lambda request: _ask(server, request, began), requests))


def _ask(server: xllamacpp.Server, request: dict[str, Any], began: float) -> dict[str, Any]:
    time.sleep(max(0.0, request.get("after", 0.0) - (time.perf_counter() - began)))
    asked = time.perf_counter() - began
    times: list[float] = []

    def came(part: Any) -> bool:
        if isinstance(part, dict) and "error" in part:
            raise RuntimeError(part)
        times.append(time.perf_counter() - began)
        return False  # go on

    body = {
        "prompt": request["prompt"],
        "n_predict": request["tokens"],
        "temperature": 0.0,
        "ignore_eos": True,
        "cache_prompt": request.get("cached", False),
        "stream": True,
    }
    if schema := request.get("schema"):
        body["json_schema"] = schema
    server.handle_completions(body, came)
    return {"asked": asked, "times": times[: request["tokens"]]}


def arguments() -> argparse.Namespace:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("model", type=Path)
    ask.add_argument("--slots", type=int, default=8)
    ask.add_argument("--context", type=int, default=4608)
    ask.add_argument("--threads", type=int, default=2)
    return ask.parse_args()


def main() -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        server = open_server(arguments(), Path(folder))
        print(json.dumps({"ready": True}), flush=True)
        for line in sys.stdin:
            print(json.dumps(play(server, json.loads(line)["play"])), flush=True)


if __name__ == "__main__":
    main()
