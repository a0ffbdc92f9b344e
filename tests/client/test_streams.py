import asyncio
import contextlib
import gc
import json

import httpx2
import pytest

from client.loopback import DONE, Reply, chunk, event
from tramontane.client import BackoffStrategy, EventStream, Mistral, ResponseValidationError, RetryConfig, SDKError

POEM = [chunk("Sea"), chunk(" and"), chunk(" wind")]
BUSY = Reply.stream(b"busy", status=503, is_held=True)
ONCE_MORE = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 10_000, jitter_ms=0), retry_connection_errors=False)


def text_of(events):
    return "".join(item.data.choices[0].delta.content for item in events)


@pytest.fixture
def ask(client, messages):
    return lambda **options: client.chat.stream(model="m", messages=messages, **options)


@pytest.fixture
def held(server):
    """The server never ends this answer: only the client's leaving does."""
    server.script(Reply.stream(*POEM, is_held=True))
    return server


def assert_left(server):
    assert server.left.wait(5), "the connection is still open"


def test_a_stream_brings_every_piece(ask, server):
    server.script(Reply.stream(*POEM, DONE))
    assert text_of(ask()) == "Sea and wind"
    assert server.last.headers["accept"] == "text/event-stream"
    assert server.last.json["stream"] is True


def test_a_stream_may_be_asked_for_one_piece(ask, server):
    server.script(Reply.stream(*POEM, DONE))
    stream = ask()
    assert next(stream).data.choices[0].delta.content == "Sea"
    assert text_of(stream) == " and wind"


def test_nothing_after_the_end_is_read(ask, server):
    server.script(Reply.stream(POEM[0] + DONE + b"data: garbage\n\n"))
    assert text_of(ask()) == "Sea"


def test_an_end_without_a_mark_or_a_last_blank_line_is_an_end(ask, server):
    server.script(Reply.stream(POEM[0], POEM[1].rstrip()))
    assert text_of(ask()) == "Sea and"


def test_an_end_mark_without_a_blank_line_is_no_piece(ask, server):
    server.script(Reply.stream(POEM[0], DONE.rstrip()))
    assert text_of(ask()) == "Sea"


def test_leaving_the_loop_closes_the_connection(ask, held):
    stream = ask()
    for _ in stream:
        break
    assert_left(held)
    assert list(stream) == []


def test_a_stream_that_is_asked_to_its_end_closes_the_connection(ask, server):
    server.script(Reply.stream(*POEM, DONE, is_held=True))
    stream = ask()
    assert text_of(iter(lambda: next(stream, None), None)) == "Sea and wind"
    assert_left(server)


def test_an_attempt_that_failed_closes_the_connection(ask, server):
    server.script(BUSY, Reply.stream(*POEM, DONE))
    assert text_of(ask(retries=ONCE_MORE)) == "Sea and wind"
    assert_left(server)


async def test_an_attempt_that_failed_closes_the_connection_async(server, messages):
    server.script(BUSY, Reply.stream(*POEM, DONE))
    async with Mistral(server_url=server.url) as client:
        stream = await client.chat.stream_async(model="m", messages=messages, retries=ONCE_MORE)
        assert await asyncio.to_thread(server.left.wait, 5), "the connection is still open"
        await stream.close()


def test_leaving_the_block_closes_the_connection(ask, held):
    with ask() as stream:
        next(stream)
    assert_left(held)


def test_an_error_of_the_reader_closes_the_connection(ask, held):
    with contextlib.suppress(ZeroDivisionError):
        for _ in ask():
            1 / 0
    assert_left(held)


def test_a_stream_that_is_forgotten_closes_the_connection(ask, held):
    stream = ask()
    next(stream)
    del stream
    gc.collect()
    assert_left(held)


def test_closing_twice_is_closing_once(ask, held):
    stream = ask()
    stream.close()
    stream.close()
    assert_left(held)
    assert list(stream) == []


def test_a_stream_outlives_a_client_that_nobody_holds(server, messages):
    server.script(Reply.stream(*POEM, DONE, piece_delay=0.01))
    stream = Mistral(api_key="k", server_url=server.url).chat.stream(model="m", messages=messages)
    gc.collect()
    assert text_of(stream) == "Sea and wind"


def test_an_error_in_mid_stream_is_raised_in_the_servers_words(ask, server):
    broken = {"object": "error", "message": "Internal error", "type": "x", "code": "3000", "raw_status_code": 500}
    server.script(Reply.stream(POEM[0], event(broken), DONE))
    stream = ask()
    next(stream)
    with pytest.raises(SDKError, match=r"^Internal error: ") as caught:
        next(stream)
    assert caught.value.status_code == 500
    assert json.loads(caught.value.body) == broken


@pytest.mark.parametrize(
    "broken",
    [
        b'event: error\ndata: {"message": "boom"}\n\n',
        b"event: error\ndata: boom\n\n",
        event({"error": {"message": "boom"}}),
        event({"error": "boom"}),
    ],
)
def test_an_error_in_mid_stream_is_known_in_every_shape(broken, ask, server):
    server.script(Reply.stream(POEM[0], broken))
    with pytest.raises(SDKError, match=r"^boom: Status 200") as caught:
        list(ask())
    assert caught.value.status_code == 200


@pytest.mark.parametrize(
    "garbage",
    [
        b"{not json",
        b'{"foo": 1}',
        b'{"error": 3}',
        b'{"message": "hello"}',
        b"[" * 9999,
    ],
)
def test_a_piece_that_cannot_be_read_is_shown(garbage, ask, server):
    server.script(Reply.stream(POEM[0], event(garbage)))
    stream = ask()
    next(stream)
    with pytest.raises(ResponseValidationError, match="Response validation failed") as caught:
        next(stream)
    assert caught.value.body == garbage.decode()


def test_a_piece_that_is_too_large_is_an_error(ask, server, monkeypatch):
    monkeypatch.setattr("tramontane.wire.sse.Decoder.__init__.__defaults__", (500,))
    server.script(Reply.stream(POEM[0], event(b"x" * 501)))
    stream = ask()
    next(stream)
    with pytest.raises(ResponseValidationError, match="larger than 500 bytes"):
        next(stream)


def test_a_connection_that_breaks_is_an_error(ask, server):
    server.script(Reply.stream(*POEM, is_cut=True))
    stream = ask()
    assert next(stream)
    with pytest.raises(httpx2.RemoteProtocolError):
        list(stream)


def test_a_refused_stream_is_an_ordinary_error(ask, server):
    server.script(Reply({"message": "Requests rate limit exceeded"}, 429))
    with pytest.raises(SDKError, match=r"Status 429\. Body: .*rate limit"):
        ask()


def test_a_deprecated_model_streams_all_the_same(ask, server, caplog):
    server.script(Reply.stream(*POEM, DONE, headers={"x-model-deprecation-timestamp": "2026-12-31"}))
    assert text_of(ask()) == "Sea and wind"
    assert "2026-12-31" in caplog.text


def test_what_this_version_does_not_know_is_kept(ask, server):
    hologram = {"type": "hologram", "x": 1}
    server.script(Reply.stream(chunk("", delta={"role": "critic", "content": [hologram]}, finish_reason="weird"), DONE))
    choice = next(ask()).data.choices[0]
    assert choice.finish_reason == "weird"
    assert choice.delta.content[0].is_unknown
    assert choice.delta.content[0].raw == hologram


def test_a_stream_is_typed_by_its_events():
    assert EventStream[int]


async def test_an_async_stream_brings_every_piece(server, messages):
    server.script(Reply.stream(*POEM, DONE))
    async with Mistral(api_key="k", server_url=server.url) as client:
        stream = await client.chat.stream_async(model="m", messages=messages)
        assert text_of([item async for item in stream]) == "Sea and wind"
        async with await client.chat.stream_async(model="m", messages=messages) as stream:
            assert (await anext(stream)).data.choices[0].delta.content == "Sea"
        assert [item async for item in stream] == []


async def test_an_async_end_without_a_mark_is_an_end(server, messages):
    server.script(Reply.stream(POEM[0], POEM[1].rstrip()))
    async with Mistral(server_url=server.url) as client:
        stream = await client.chat.stream_async(model="m", messages=messages)
        assert text_of([item async for item in stream]) == "Sea and"


async def test_an_async_connection_that_breaks_is_an_error(server, messages):
    server.script(Reply.stream(*POEM, is_cut=True))
    async with Mistral(server_url=server.url) as client:
        stream = await client.chat.stream_async(model="m", messages=messages)
        assert await anext(stream)
        with pytest.raises(httpx2.RemoteProtocolError) as caught:
            [event async for event in stream]
    assert caught.value.request.url == f"{server.url}/v1/chat/completions"


@pytest.mark.parametrize("way", ["break", "error", "forget"])
async def test_an_async_stream_closes_however_it_is_left(way, held, messages):
    async with Mistral(server_url=held.url) as client:
        stream = await client.chat.stream_async(model="m", messages=messages)
        if way == "break":
            async for _ in stream:
                break
        elif way == "error":
            with contextlib.suppress(ZeroDivisionError):
                async for _ in stream:
                    1 / 0
        await asyncio.sleep(0)
        del stream
        gc.collect()
        assert await asyncio.to_thread(held.left.wait, 5), "the connection is still open"


async def test_300_async_streams_are_open_at_once(server, messages):
    server.script(Reply.stream(*POEM, is_held=True))
    async with Mistral(server_url=server.url) as client:
        streams = await asyncio.gather(*(client.chat.stream_async(model="m", messages=messages) for _ in range(300)))
        firsts = await asyncio.gather(*(anext(stream) for stream in streams))
        assert len(firsts) == 300
        assert server.connections == 300
        await asyncio.gather(*(stream.close() for stream in streams))


def test_a_stream_that_is_forgotten_after_its_loop_is_no_trouble(held, messages):
    async def open_one():
        return await Mistral(server_url=held.url).chat.stream_async(model="m", messages=messages)

    stream = asyncio.run(open_one())
    del stream
    gc.collect()
    assert_left(held)
