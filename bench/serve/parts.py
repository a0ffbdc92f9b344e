"""What a request costs part by part, in microseconds: each part timed alone in a process that does nothing else."""

from __future__ import annotations

import asyncio
import io
import statistics
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any

import uvloop
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request

from bench.serve.__main__ import NUMBER, request_bytes
from tramontane.chat.ask import outline, prompt
from tramontane.chat.service import ChatService
from tramontane.cli.lines import Lines
from tramontane.server.reading import read_chat_request
from tramontane.server.settings import Settings
from tramontane.server.telemetry import Record
from tramontane.wiring.app import wire

TIMES = 5000
numbers = count(1)


class Times:
    """Microseconds of each part, as often as it was done."""

    def __init__(self) -> None:
        self._times: defaultdict[str, list[float]] = defaultdict(list)
        self._last = 0.0

    def begin(self) -> None:
        self._last = time.perf_counter()

    def end(self, part: str) -> None:
        self._times[part].append((time.perf_counter() - self._last) * 1e6)
        self.begin()

    def table(self) -> str:
        return "\n".join(f"| {part} | {statistics.median(times):.1f} |" for part, times in self._times.items())


def asked() -> tuple[dict[str, Any], Callable[[], Awaitable[Any]]]:
    """A request as an app is given it: its scope, and what gives its body."""
    body = request_bytes(max_tokens=1).partition(b"\r\n\r\n")[2].replace(NUMBER, b"%08d" % next(numbers))
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/v1/chat/completions",
        "root_path": "",
        "query_string": b"",
        "headers": [(b"host", b"127.0.0.1"), (b"content-type", b"application/json")],
    }
    messages = iter([{"type": "http.request", "body": body}])

    async def receive() -> Any:
        return next(messages, None) or await asyncio.Event().wait()

    return scope, receive


async def nowhere(message: Any) -> None:
    """Where answers go."""


async def one_whole(app: Starlette, times: Times) -> None:
    scope, receive = asked()
    times.begin()
    await app(scope, receive, nowhere)
    times.end("all of it, without connection and parser")


async def one_in_parts(app: Starlette, times: Times) -> None:
    service: ChatService = app.state.service
    served = service.catalog.find("scripted")
    scope, receive = asked()
    times.begin()
    request = await read_chat_request(Request(scope, receive), app.state.settings)
    times.end("the body read and validated")
    outline.write(request, served.tokenizer, served.card)
    times.end("its prompt, from an outline")
    prompt.write(request, served.tokenizer, served.card)
    times.end("(its prompt by mistral-common, as without an outline)")
    turn = await service.prepare(request)
    times.end("prepared as far as the engine's queue, the prompt included")
    answer = await service.complete(turn)
    times.end("answered by the scripted engine, and put together")
    body = answer.encode()
    times.end("the answer's JSON")
    headers = Headers({"content-type": "application/json", "content-length": str(len(body)), "x": "1"})
    await nowhere({"type": "http.response.start", "status": 200, "headers": headers.raw})
    times.end("its head")
    record = Record(status=200, turn=turn, usage=answer.usage)
    app.state.lines.write(record.line(scope))
    times.end("its line in the log, to nowhere")
    metrics = app.state.metrics
    metrics.requests["bench", "200", "done"] += 1
    metrics.seconds["bench"].add(record.seconds)
    for kind in ("prompt", "cached", "completion"):
        metrics.tokens[kind] += 1
    times.end("its numbers for the metrics")


async def main() -> None:
    lines = Lines(io.BytesIO())
    app = await wire(Settings(), lines.write)
    app.state.lines = lines
    for do in (one_whole, one_in_parts):
        for _ in range(TIMES // 10):
            await do(app, Times())
        times = Times()
        for _ in range(TIMES):
            await do(app, times)
        print(times.table())


if __name__ == "__main__":
    uvloop.run(main())
