import asyncio
import os
import signal
import time

import pytest

from engine.process.children import is_running, toy
from tramontane.engine.contract import EngineFailed
from tramontane.engine.process.child import Child

pytestmark = pytest.mark.usefixtures("nothing_is_left")


async def launch(mode, seconds=10.0):
    child, ready = await Child.launch(toy(mode), lambda told: None, seconds)
    assert ready.facts.fingerprint == "toy-1"
    return child


async def test_a_child_is_ready_and_gone_when_closed():
    child = await launch("0.0")
    assert is_running(child.process.pid)
    assert os.getsid(child.process.pid) != os.getsid(0), "a terminal's signals are not for it"
    assert await child.close("no more is wanted") == "no more is wanted"
    assert not is_running(child.process.pid)
    assert await child.close("again") == "no more is wanted"


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        ("refuses", "^the file is no model; name another one$"),
        ("raises", "^an unexpected turn$"),
        ("crashes", "SIGSEGV.*its file may be damaged"),
        ("babbles", "says what no engine says"),
        ("falls silent", "killed"),
    ],
)
async def test_a_child_that_cannot_be_ready_says_why(mode, reason):
    with pytest.raises(EngineFailed, match=reason):
        await launch(mode)


async def test_a_child_that_is_never_ready_is_not_waited_for():
    began = time.monotonic()
    with pytest.raises(EngineFailed, match=r"not ready within 0.5 s"):
        await launch("hangs", 0.5)
    assert time.monotonic() - began < 2


async def test_a_launch_that_is_given_up_leaves_nothing():
    launching = asyncio.create_task(launch("hangs"))
    await asyncio.sleep(0.2)
    launching.cancel()
    with pytest.raises(asyncio.CancelledError):
        await launching


async def test_a_child_that_cannot_be_connected_to_is_not_left_behind(monkeypatch):
    async def fail(*arguments, **options):
        raise OSError("no descriptors are left")

    monkeypatch.setattr(asyncio.get_running_loop(), "create_unix_connection", fail)
    with pytest.raises(OSError, match="no descriptors"):
        await asyncio.wait_for(launch("0.0"), 10)


async def test_a_command_that_does_not_exist_is_told():
    with pytest.raises(EngineFailed, match="no-such-command"):
        await Child.launch(["/no-such-command"], lambda told: None, 1.0)


async def test_a_child_that_is_ready_twice_is_ended():
    child = await launch("repeats itself")
    assert await child.end == "it says what no engine says: it is ready twice"


@pytest.mark.parametrize(("number", "reason"), [(signal.SIGKILL, "not enough memory"), (signal.SIGABRT, "SIGABRT")])
async def test_the_end_tells_why(number, reason):
    child = await launch("0.0")
    os.kill(child.process.pid, number)
    assert reason in await child.end
