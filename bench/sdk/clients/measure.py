"""Measures one client in an interpreter of its own: an operation per line comes in, a line of JSON goes out.

A client's file says how it completes and streams, sync and async; each answer is read to its text, as a user would.
Little is imported here before the client is, so that what its import costs can be seen.
"""

import sys
import time

SYNC_CALLS = 100
IN_FLIGHT = 64
ASYNC_CALLS = 4 * IN_FLIGHT
FLOODS = 2
OPEN_STREAMS = 400
PAGE = 4096


def resident() -> int:
    with open("/proc/self/statm") as statm:  # noqa: PTH123 (pathlib is not imported yet)
        return int(statm.read().split()[1]) * PAGE


class Cost:
    """The seconds that a block took, and the processor time that all threads of this process spent meanwhile."""

    def __enter__(self) -> "Cost":
        self.wall, self.cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.cpu = time.process_time() - self.cpu
        self.wall = time.perf_counter() - self.wall

    def each(self, count: int) -> dict[str, float]:
        return {"cpu": self.cpu / count, "wall": self.wall / count}


class Importing:
    """Surrounds a client's import and keeps what it cost, over the interpreter as it stood."""

    def __enter__(self) -> None:
        self.memory = resident()
        self.seconds = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self.seconds = time.perf_counter() - self.seconds
        self.memory = resident() - self.memory


importing = Importing()


def sync_call(client) -> dict[str, float]:
    with client.open("plain") as calls:
        for _ in range(5):
            calls.complete()
        with Cost() as cost:
            for _ in range(SYNC_CALLS):
                calls.complete()
    return cost.each(SYNC_CALLS)


def sync_stream(client, how: str, times: int) -> dict[str, float]:
    with client.open(how) as calls:
        count = sum(1 for _ in calls.stream())
        with Cost() as cost:
            for _ in range(times):
                for _text in calls.stream():
                    pass
    return cost.each(count * times)


async def async_call(client) -> dict[str, float]:
    import asyncio

    async with client.open_async("plain") as calls:

        async def in_turn(count: int) -> None:
            for _ in range(count):
                await calls.complete()

        await asyncio.gather(*(in_turn(1) for _ in range(IN_FLIGHT)))
        with Cost() as cost:
            await asyncio.gather(*(in_turn(ASYNC_CALLS // IN_FLIGHT) for _ in range(IN_FLIGHT)))
    return cost.each(ASYNC_CALLS)


async def async_stream(client, how: str, times: int) -> dict[str, float]:
    async with client.open_async(how) as calls:
        count = 0
        async for _text in calls.stream():
            count += 1
        with Cost() as cost:
            for _ in range(times):
                async for _text in calls.stream():
                    pass
    return cost.each(count * times)


def sync_held(client) -> dict[str, float]:
    """Streams that are open at once, over those that were opened first to warm up what they share."""
    with client.open("hold") as calls:
        streams = [calls.stream() for _ in range(OPEN_STREAMS + 20)]
        for stream in streams[:20]:
            next(stream)
        before = resident()
        for stream in streams[20:]:
            next(stream)
        taken = resident() - before
        for stream in streams:
            stream.close()
    return {"memory": taken / OPEN_STREAMS}


async def async_held(client) -> dict[str, float]:
    async with client.open_async("hold") as calls:
        streams = [calls.stream() for _ in range(OPEN_STREAMS + 20)]
        for stream in streams[:20]:
            await anext(stream)
        before = resident()
        for stream in streams[20:]:
            await anext(stream)
        taken = resident() - before
        for stream in streams:
            await stream.aclose()
    return {"memory": taken / OPEN_STREAMS}


def first_complete(client) -> dict[str, float]:
    with client.open("plain") as calls:
        calls.complete()
    return {}


SYNC = {
    "sync call": sync_call,
    "stream event, flooded, sync": lambda client: sync_stream(client, "flood", FLOODS),
    "stream event, paced, sync": lambda client: sync_stream(client, "pace", 1),
    "open stream, sync": sync_held,
    "first complete": first_complete,
    "import": lambda _: {"wall": importing.seconds, "memory": importing.memory},
}
ASYNC = {
    "async call": async_call,
    "stream event, flooded, async": lambda client: async_stream(client, "flood", FLOODS),
    "stream event, paced, async": lambda client: async_stream(client, "pace", 1),
    "open stream, async": async_held,
}


def answer(client_class) -> None:
    """The server's address is the one argument; `client_class` takes it, and opens clients on a way of answering."""
    client = client_class(sys.argv[1])
    for line in sys.stdin:
        operation = line.strip()
        if operation in SYNC:
            costs = SYNC[operation](client)
        else:
            import asyncio

            costs = asyncio.run(ASYNC[operation](client))
        report = ", ".join(f'"{name}": {value!r}' for name, value in costs.items())
        print(f"{{{report}}}", flush=True)
