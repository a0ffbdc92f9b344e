import os
import time
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from engine.process.children import descendants, toy
from tramontane.engine.process.remote import RemoteEngine


@pytest.fixture
def engine():
    """A started engine of a toy, closed at the end."""

    @asynccontextmanager
    async def start(mode="0.0", waiting=1000, waiting_tokens=10**6, **options):
        engine = RemoteEngine(toy(mode), waiting, waiting_tokens, **options)
        await engine.start()
        try:
            yield engine
        finally:
            await engine.close()

    return start


def held():
    return len(list(Path("/proc/self/fd").iterdir())), len(descendants(os.getpid()))


@pytest.fixture
def nothing_is_left():
    """Neither processes nor descriptors are more than they were."""
    before = held()
    yield
    deadline = time.monotonic() + 2
    while (left := held()) != before:
        assert time.monotonic() < deadline, f"{before} descriptors and processes became {left}"
        time.sleep(0.01)
