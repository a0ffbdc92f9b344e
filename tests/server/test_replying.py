import asyncio
import json

import pytest
from starlette.requests import ClientDisconnect

from tramontane.backends.script import Line
from tramontane.server.replying import unless_gone


async def test_a_streamed_answer_is_exactly_its_events(scripted):
    server = scripted("Sea.")
    response = await server.ask(stream=True)
    assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert not [name for name in response.headers if name.startswith("x-ratelimit")]
    first, *rest = response.text.split("\n\n")
    opening = '"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}'
    assert first.startswith('data: {"id":"')
    assert first.endswith(opening)
    assert rest[-2:] == ["data: [DONE]", ""]
    assert all(event.startswith("data: {") for event in rest[:-2])


async def test_a_whole_answer_tells_what_it_cost(scripted):
    response = await scripted("Sea.").ask()
    assert response.headers["content-type"] == "application/json"
    assert response.headers["x-ratelimit-tokens-query-cost"] == str(response.json()["usage"]["total_tokens"])


@pytest.mark.parametrize("stream", [False, True])
async def test_a_seeded_answer_tells_what_it_depends_on(scripted, stream):
    server = scripted("Sea.")
    header = "x-tramontane-fingerprint"
    assert header not in (await server.ask(stream=stream, random_seed=0)).headers
    server.engine.fingerprint = "model-library-threads"
    assert (await server.ask(stream=stream, random_seed=0)).headers[header] == "model-library-threads"
    assert header not in (await server.ask(stream=stream)).headers


async def test_an_answer_that_breaks_off_says_why_and_is_not_done(scripted):
    server = scripted(Line("one two three", fail_after=1))
    *_, last, rest = (await server.ask(stream=True)).text.split("\n\n")
    assert rest == ""
    assert json.loads(last.removeprefix("data: ")) == {
        "object": "error",
        "message": "The engine failed before the answer was complete. It recovers by itself: send the request again.",
        "type": "internal_error",
        "param": None,
        "code": "3000",
        "raw_status_code": 500,
    }
    assert server.engine.gate.running == 0
    assert (await server.ask()).status_code == 500


async def test_an_answer_that_takes_too_long_is_given_up(scripted):
    server = scripted(Line(delay=30), request_timeout=0.05)
    response = await server.ask()
    assert (response.status_code, response.json()["type"]) == (504, "request_timeout")
    assert server.engine.gate.running == 0


async def never():
    await asyncio.Event().wait()


async def test_work_ends_when_the_caller_goes():
    messages = asyncio.Queue()
    messages.put_nowait({"type": "http.request"})
    messages.put_nowait({"type": "http.disconnect"})
    with pytest.raises(ClientDisconnect):
        await unless_gone(messages.get, never())
    await asyncio.sleep(0)  # and whoever waited goes on, not cancelled


async def test_work_that_is_done_is_handed_on_and_the_watch_ends():
    async def work():
        return 7

    before = asyncio.all_tasks()
    assert await unless_gone(never, work()) == 7
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == before


async def test_work_is_cancelled_with_whoever_waits_for_it():
    ended = asyncio.Event()

    async def work():
        try:
            await never()
        finally:
            ended.set()

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await unless_gone(never, work())
    assert ended.is_set()
