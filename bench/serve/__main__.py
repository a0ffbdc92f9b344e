"""Measures the server and the yardstick round by round, and writes down what came out."""

import asyncio
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

from bench.processes import memory_of
from bench.results import write_down

ROUNDS, REQUESTS, CHUNKS, STREAMS = 7, 1000, 1000, 20
OPEN_STREAMS = 256
FILLING_STREAMS = 3000
HEADING = "## The server"
TARGETS = {"request": 3.0, "streamed chunk": 3.0}
NUMBER = b"00000000"
numbers = count(1)


def request_bytes(**fields: object) -> bytes:
    """A request whose message holds `NUMBER`, a number of as many digits that is another one each time."""
    said = {"role": "user", "content": f"Say word number {NUMBER.decode()}."}
    body = json.dumps({"model": "scripted", "messages": [said], **fields}).encode()
    head = "POST /v1/chat/completions HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
    return f"{head}content-length: {len(body)}\r\n\r\n".encode() + body


@contextmanager
def running(*command: object) -> Iterator[tuple[int, int]]:
    """A server in a process of its own: its port and its process."""
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen([sys.executable, *map(str, command)], stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            assert process.stdout
            address = next(word for word in process.stdout.readline().split() if word.startswith("http"))
            yield int(address.rpartition(":")[2]), process.pid
        finally:
            process.kill()
            process.wait()


def cpu_of(pid: int) -> float:
    """Seconds, of all its threads."""
    return sum(int(task.read_text().split()[0]) for task in Path(f"/proc/{pid}/task").glob("*/schedstat")) / 1e9


async def exchange(port: int, request: bytes, times: int) -> bytes:
    """A request after the other on one connection, no two the same; the body of the last answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**24)
    body = b""
    for _ in range(times):
        writer.write(request.replace(NUMBER, b"%08d" % next(numbers)))
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if b"transfer-encoding: chunked" in head:
            body = await read_chunked(reader)
        else:
            body = await reader.readexactly(int(head.split(b"content-length: ")[1].split(b"\r\n")[0]))
    writer.close()
    return body


async def read_chunked(reader: asyncio.StreamReader) -> bytes:
    parts: list[bytes] = []
    while size := int(await reader.readline(), 16):
        parts.append((await reader.readexactly(size + 2))[:-2])
    await reader.readline()
    return b"".join(parts)


async def many(port: int, request: bytes, times: int) -> None:
    await asyncio.gather(*(exchange(port, request, times // 8) for _ in range(8)))


def cost(port: int, pid: int, request: bytes, times: int) -> float:
    """Microseconds of the server's processor for each."""
    before = cpu_of(pid)
    asyncio.run(many(port, request, times))
    return (cpu_of(pid) - before) / times * 1e6


async def gaps_of(port: int, request: bytes) -> list[float]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    await reader.readuntil(b"\r\n\r\n")
    gaps: list[float] = []
    last = time.perf_counter()
    while (size := int(await reader.readline(), 16)) and (await reader.readexactly(size + 2)):
        now = time.perf_counter()
        gaps.append(now - last)
        last = now
    writer.close()
    return gaps[1:]


async def held_open(port: int, request: bytes) -> list[float]:
    gaps = await asyncio.gather(*(gaps_of(port, request) for _ in range(OPEN_STREAMS)))
    return list(chain.from_iterable(gaps))


async def memory_of_each(port: int, pid: int, request: bytes) -> float:
    """What a silent stream takes, over those opened first to use up what the server's start has freed."""
    streams = []
    before = 0.0
    for more in (FILLING_STREAMS, OPEN_STREAMS):
        before = memory_of(pid)
        for _ in range(more):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(request)
            await reader.readuntil(b"\r\n\r\n")
            streams.append((reader, writer))
    return (memory_of(pid) - before) / OPEN_STREAMS


def script_of(folder: Path, say: str, delay: float = 0.0) -> Path:
    path = folder / f"{delay}.json"
    path.write_text(json.dumps([{"say": say, "delay": delay}]))
    return path


def compare(folder: Path) -> dict[str, list[tuple[float, float]]]:
    """For each operation the cost here and there, one pair a round."""
    plain, streamed = request_bytes(max_tokens=1), request_bytes(stream=True)
    samples: dict[str, list[tuple[float, float]]] = defaultdict(list)
    serve = ("-m", "tramontane.cli", "serve", "--port", 0, "--script", script_of(folder, " word" * (CHUNKS - 2)))
    with running(*serve) as ours:
        (folder / "whole").write_bytes(asyncio.run(exchange(ours[0], plain, 1)))
        (folder / "streamed").write_bytes(asyncio.run(exchange(ours[0], streamed, 1)))
        with running("-m", "bench.serve.bare", folder / "whole", folder / "streamed") as bare:
            for operation in range(-1, ROUNDS):
                requests = [cost(*server, plain, REQUESTS) for server in (ours, bare)]
                chunks = [cost(*server, streamed, STREAMS // 8 * 8) / CHUNKS for server in (ours, bare)]
                if operation >= 0:  # the first round warms up
                    samples["request"].append((requests[0], requests[1]))
                    samples["streamed chunk"].append((chunks[0], chunks[1]))
    return samples


def hold(folder: Path) -> tuple[float, float]:
    """With all streams open: the 99th percentile of the gaps between events, and the memory of each stream."""
    request = request_bytes(stream=True)
    serve = ("-m", "tramontane.cli", "serve", "--port", 0, "--running", FILLING_STREAMS + OPEN_STREAMS, "--script")
    with running(*serve, script_of(folder, " word" * 100, delay=0.05)) as (port, _):
        gaps = asyncio.run(held_open(port, request))
    with running(*serve, script_of(folder, "word", delay=600)) as (port, pid):
        memory = asyncio.run(memory_of_each(port, pid, request))
    return statistics.quantiles(gaps, n=100)[98], memory


def report(samples: dict[str, list[tuple[float, float]]], gap: float, memory: float) -> str:
    lines = [
        HEADING,
        "",
        f"`make bench-serve` on {datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, Linux, CPython "
        f"{sys.version.split()[0]}. Processor time of the server's process in microseconds, on the scripted engine;",
        f"beside it a bare Starlette app that writes the same bytes, both on uvloop and httptools. Medians of {ROUNDS}",
        "interleaved rounds, 8 connections; no two requests say the same. What a request is made of stands below.",
        "",
        "| operation | ours | bare | ratio | target |  |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for operation, pairs in samples.items():
        ours, bare = (statistics.median(side) for side in zip(*pairs, strict=True))
        ratio = statistics.median(mine / theirs for mine, theirs in pairs)
        verdict = "reached" if ratio <= TARGETS[operation] else "**missed**"
        lines.append(f"| {operation} | {ours:.1f} | {bare:.1f} | {ratio:.2f} | <= {TARGETS[operation]} | {verdict} |")
    lines += [
        "",
        f"{OPEN_STREAMS} streams at once, an event each 50 ms: 99 of 100 gaps between events are under",
        f"{gap * 1e3:.1f} ms; an open stream takes {memory / 1024:.1f} kB.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with tempfile.TemporaryDirectory() as name:
        section = report(compare(Path(name)), *hold(Path(name)))
    print(section)
    write_down(section)
