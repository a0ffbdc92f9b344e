import asyncio

import httpx2
import pytest

from tramontane.testing import Fault, serve
from tramontane.testing.connection import HOST, opened
from tramontane.testing.front import Front
from tramontane.testing.upstream import Upstream


@pytest.fixture
def kept():
    return []


@pytest.fixture
def complaints():
    return []


async def through(upstream, kept, complaints, method="POST", path="/v1/chat/completions", key="a-secret-key", **asked):
    front = Front()
    front.inside = Upstream(upstream, complaints.append, kept.append)
    async with opened(front) as port, httpx2.AsyncClient(timeout=5) as caller:
        headers = {"authorization": f"Bearer {key}", "x-other": "not theirs to know"}
        return await caller.request(method, f"http://{HOST}:{port.number}{path}", headers=headers, **asked)


def hello(**fields):
    return {"json": {"model": "scripted", "messages": [{"role": "user", "content": "hi"}]} | fields}


@pytest.mark.parametrize("stream", [False, True])
async def test_an_answer_is_passed_on_as_it_came_and_kept(mistral_server, kept, complaints, stream):
    mistral_server.say("Roquefort, Comté.")
    answer = await through(mistral_server.url, kept, complaints, **hello(stream=stream))
    assert answer.status_code == 200
    [exchange] = kept
    assert (exchange.content, exchange.status) == (answer.content, 200)
    assert exchange.content_type == answer.headers["content-type"]
    assert exchange.asked == mistral_server.requests[0].body
    assert len(exchange.parts) == (answer.text.count("\n\n") if stream else 1)
    assert complaints == []


async def test_a_request_is_passed_on_with_its_key_and_little_else(mistral_server, kept, complaints):
    await through(f"{mistral_server.url}/", kept, complaints, "GET", "/v1/models?provider=x")
    [request] = mistral_server.requests
    assert (request.method, request.path, request.content) == ("GET", "/v1/models", b"")
    assert request.headers["authorization"] == "Bearer a-secret-key"
    assert request.headers["host"] == mistral_server.url.removeprefix("http://")
    assert "x-other" not in request.headers


@pytest.mark.parametrize("status", [400, 404, 422, 403])
async def test_a_refusal_of_the_request_is_kept(mistral_server, kept, complaints, status):
    mistral_server.fail(Fault(status=status))
    answer = await through(mistral_server.url, kept, complaints, **hello())
    assert [exchange.status for exchange in kept] == [answer.status_code] == [status]


@pytest.mark.parametrize("status", [401, 429, 500, 503])
async def test_a_refusal_of_the_moment_is_passed_on_and_not_kept(mistral_server, kept, complaints, status):
    mistral_server.fail(Fault(status=status, retry_after=3))
    answer = await through(mistral_server.url, kept, complaints, **hello())
    assert (answer.status_code, answer.headers["retry-after"]) == (status, "3")
    assert kept == complaints == []


async def test_who_cannot_be_asked_is_named(kept, complaints):
    with serve() as server:
        url = server.url
    answer = await through(url, kept, complaints, **hello())
    assert answer.status_code == 502
    assert f"{url} did not answer: ConnectError" in answer.json()["message"]
    assert complaints == [answer.json()["message"]]
    assert kept == []


async def test_an_answer_that_breaks_off_does_so_here_too_and_is_not_kept(mistral_server, kept, complaints):
    mistral_server.fail(Fault(cut_after=2))
    with pytest.raises(httpx2.RemoteProtocolError):
        await through(mistral_server.url, kept, complaints, **hello(stream=True))
    assert kept == []
    assert "did not answer: RemoteProtocolError" in complaints[0]


async def test_an_answer_is_heard_to_its_end_though_the_caller_goes_away(mistral_server, kept, complaints):
    mistral_server.say({"say": "one two three", "delay": 0.01})
    front = Front()
    front.inside = Upstream(mistral_server.url, complaints.append, kept.append)
    async with opened(front) as port, httpx2.AsyncClient() as caller:
        address = f"http://{HOST}:{port.number}/v1/chat/completions"
        async with caller.stream("POST", address, **hello(stream=True)) as answer:
            await anext(answer.aiter_bytes())
    assert kept[0].parts[-1] == b"data: [DONE]\n\n"


async def test_who_has_heard_the_last_event_finds_the_answer_kept(kept, complaints):
    async def slow_to_end(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/event-stream")]})
        for event in (b"data: {}\n\n", b"data: [DONE]\n\n"):
            await send({"type": "http.response.body", "body": event, "more_body": True})
            await asyncio.sleep(0.05)
        await send({"type": "http.response.body"})

    front = Front()
    async with opened(slow_to_end) as upstream, opened(front) as port, httpx2.AsyncClient() as caller:
        front.inside = Upstream(f"http://{HOST}:{upstream.number}", complaints.append, kept.append)
        async with caller.stream("GET", f"http://{HOST}:{port.number}/") as answer:
            heard = [(event, len(kept)) async for event in answer.aiter_bytes()]
    assert heard == [(b"data: {}\n\n", 0), (b"data: [DONE]\n\n", 1)]


async def test_nothing_is_kept_that_holds_the_key(mistral_server, kept, complaints):
    mistral_server.say("Your key is a-secret-key.")
    await through(mistral_server.url, kept, complaints, **hello())
    assert kept == []
    assert "holds the key" in complaints.pop()
    mistral_server.say("An x marks the spot.")
    await through(mistral_server.url, kept, complaints, key="x", **hello())
    assert len(kept) == 1


async def test_what_cannot_be_written_is_said(mistral_server, complaints):
    def full(_):
        raise OSError(28, "No space left on device")

    front = Front()
    front.inside = Upstream(mistral_server.url, complaints.append, full)
    async with opened(front) as port, httpx2.AsyncClient() as caller:
        answer = await caller.post(f"http://{HOST}:{port.number}/v1/chat/completions", **hello())
    assert answer.status_code == 200
    assert complaints == ["nothing was recorded: [Errno 28] No space left on device"]
