"""The embedded engine with its child process, asked through the same lines as the yardstick."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.processes import memory_of
from tramontane.backends.llamacpp.plan import Plan
from tramontane.engine.contract import EngineFailed, Job, Refusal, Sampling
from tramontane.engine.process.remote import RemoteEngine


async def play(engine: RemoteEngine, requests: list[dict[str, Any]]) -> list[dict[str, Any]]:
    began = time.perf_counter()
    return await asyncio.gather(*(_ask(engine, request, began) for request in requests))


async def _ask(engine: RemoteEngine, request: dict[str, Any], began: float) -> dict[str, Any]:
    await asyncio.sleep(max(0.0, request.get("after", 0.0) - (time.perf_counter() - began)))
    asked = time.perf_counter() - began
    told: dict[str, Any] = {"asked": asked, "times": [], "tokens": []}
    try:
        ticket = await engine.admit(_job(request))
        async with ticket as events:
            async for event in events:
                now = time.perf_counter() - began
                told["times"] += [now] * len(event.tokens)
                told["tokens"] += [[event.choice, token] for token in event.tokens]
                if request.get("leave") and len(told["times"]) >= request["leave"]:
                    break
        told["cached"] = ticket.cached_tokens
    except (Refusal, EngineFailed) as error:
        told["error"], told["ended"] = f"{type(error).__name__}: {error}", time.perf_counter() - began
    return told


def _job(request: dict[str, Any]) -> Job:
    return Job(
        prompt=tuple(request["prompt"]),
        sampling=Sampling(request.get("temperature", 0.0), request.get("top_p", 1.0)),
        end_tokens=frozenset(request.get("end_tokens", ())),
        max_tokens=request["tokens"],
        choices=request.get("n", 1),
        seed=request.get("seed"),
        owner=str(request.get("owner", "")),
        draft=tuple(request.get("draft", ())),
        constraint=request.get("constraint"),
    )


async def opened(asked: argparse.Namespace) -> RemoteEngine:
    plan = Plan(
        str(asked.model),
        context=asked.context,
        memory=asked.memory * 10**6,
        slots=asked.slots,
        threads=asked.threads,
        library=str(asked.library) if asked.library else None,
        cache=str(asked.cache),
    )
    engine = RemoteEngine(plan.command, asked.waiting, 10**7)
    await engine.start()
    return engine


def children() -> list[int]:
    return [int(pid) for task in Path("/proc/self/task").glob("*/children") for pid in task.read_text().split()]


async def answer_lines(engine: RemoteEngine) -> None:
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        match json.loads(line):
            case {"play": requests}:
                told: Any = await play(engine, requests)
            case {"tell": _}:
                child = next(iter(children()), None)
                memory = [memory_of(process) for process in (os.getpid(), child) if process]
                told = {"ready": engine.is_ready, "child": child, "memory": memory, "fingerprint": engine.fingerprint}
        print(json.dumps(told), flush=True)


def arguments() -> argparse.Namespace:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("model", type=Path)
    ask.add_argument("--slots", type=int, default=8)
    ask.add_argument("--waiting", type=int, default=256)
    ask.add_argument("--context", type=int, default=4608)
    ask.add_argument("--threads", type=int, default=2)
    ask.add_argument("--memory", type=int, default=6000, help="MB")
    ask.add_argument("--library", type=Path)
    ask.add_argument("--cache", type=Path, help="where a native build is looked for; without it, in an empty folder")
    return ask.parse_args()


async def main() -> None:
    asked = arguments()
    with tempfile.TemporaryDirectory() as empty:
        asked.cache = asked.cache or Path(empty)
        engine = await opened(asked)
        print(json.dumps({"ready": True}), flush=True)
        try:
            await answer_lines(engine)
        finally:
            await engine.close()


if __name__ == "__main__":
    asyncio.run(main())
