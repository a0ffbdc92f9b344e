"""Requests that are sent to a server, as many at once or as many a second as are asked for."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx2

from tramontane.cli.asking import Asking, reason_of, unreached
from tramontane.client.errors import MistralError, NoResponseError

WORDS = """
the of and to in is was he for it with as his on be at by had not are but from or have an they which one you were
her all she there would their we him been has when who will more no if out so said what up its about into than
them can only other new some could time these two may then do first any my now such like our over man me even
most made after also did many before must through back years where much your way well down should because each
just those people how too little state good very make world still own see men work long get here between both
life being under never day same another know while last might us great old year off come since against go came
"""
"""Each is a token or not much more in most vocabularies."""


@dataclass(frozen=True)
class Load:
    requests: int | None
    duration: float | None
    """Seconds in which requests begin; those that began are answered to the end."""
    concurrency: int | None
    rate: float | None
    """Requests a second, at random moments as independent callers come."""
    prompt_tokens: int
    stream: bool
    seed: int = 0

    def prompt(self, number: int) -> str:
        """No two begin alike, so that no server answers from what it has read before."""
        return " ".join(_draw(f"{self.seed} {number}").choices(WORDS.split(), k=self.prompt_tokens))


@dataclass
class Sample:
    """What became of one request; all times are in seconds since the first one was due."""

    began: float
    ended: float = 0.0
    pieces: list[float] = field(default_factory=list[float])
    """When each piece of a stream came."""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    error: str | None = None


async def drive(load: Load, asking: Asking, keep: Callable[[Sample], object]) -> None:
    """Ask as the load says; what became of each request is kept as soon as it is known.

    One request goes before them and is not kept: it pays for what caller and server do but once.
    """
    ask = _stream if load.stream else _complete
    await _measured(ask(asking, _body(load, asking, -1), Sample(0.0), 0.0), Sample(0.0))
    start = time.perf_counter()
    free = asyncio.Semaphore(load.concurrency) if load.concurrency else None

    async def one(number: int, due: float) -> None:
        sample = Sample(due)
        try:
            await _measured(ask(asking, _body(load, asking, number), sample, start), sample)
        finally:
            if free:
                free.release()
        sample.ended = time.perf_counter() - start
        keep(sample)

    async with asking.client, asyncio.TaskGroup() as group:
        number = 0
        async for due in _moments(load, start):
            if free:
                await free.acquire()
            now = time.perf_counter() - start
            if load.duration and now > load.duration:
                break
            # What has to wait for one of the places of --concurrency is late from the moment at which it was due.
            group.create_task(one(number, due if load.rate else now))
            number += 1


def _body(load: Load, asking: Asking, number: int) -> dict[str, Any]:
    messages = [{"role": "user", "content": load.prompt(number)}]
    return {"model": asking.model, "messages": messages} | asking.parameters


async def _moments(load: Load, start: float) -> AsyncIterator[float]:
    draw, due, count = _draw(load.seed), 0.0, 0
    while (load.requests is None or count < load.requests) and (load.duration is None or due <= load.duration):
        if load.rate:
            await asyncio.sleep(due - (time.perf_counter() - start))
        yield due
        count += 1
        due += draw.expovariate(load.rate) if load.rate else 0.0


def _draw(seed: int | str) -> random.Random:
    return random.Random(seed)  # noqa: S311 - nothing here is a secret


async def _measured(asked: Awaitable[None], sample: Sample) -> None:
    try:
        await asked
    except MistralError as error:
        sample.error = f"{error.status_code} {reason_of(error)}"
    except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
        sample.error = unreached(error)
    except httpx2.TimeoutException:
        sample.error = "timeout"
    except httpx2.HTTPError as error:
        sample.error = f"{type(error).__name__} {error}".strip()
    except NoResponseError as error:
        sample.error = str(error)


async def _stream(asking: Asking, body: dict[str, Any], sample: Sample, start: float) -> None:
    usage = None
    async with await asking.client.chat.stream_async(**body) as events:
        async for event in events:
            usage = event.data.usage or usage
            if any(choice.delta.content or choice.delta.tool_calls for choice in event.data.choices):
                sample.pieces.append(time.perf_counter() - start)
    _count(sample, usage)


async def _complete(asking: Asking, body: dict[str, Any], sample: Sample, start: float) -> None:
    answer = await asking.client.chat.complete_async(**body)
    _count(sample, answer.usage)


def _count(sample: Sample, usage: Any) -> None:
    if usage:
        sample.prompt_tokens, sample.completion_tokens = usage.prompt_tokens or 0, usage.completion_tokens or 0
