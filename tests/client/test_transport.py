import asyncio
import gc
import threading

import httpx
import httpx2
import pytest

from client.loopback import DONE, Reply, chunk
from tramontane.client import Mistral, RetryConfig
from tramontane.client.retries import BackoffStrategy


def test_connections_are_kept(client, server, messages):
    for _ in range(5):
        client.chat.complete(model="m", messages=messages)
    assert server.connections == 1


def test_threads_share_a_client(client, server, messages):
    answers = []

    def ask():
        answers.append(client.chat.complete(model="m", messages=messages))

    threads = [threading.Thread(target=ask) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 16


def test_loops_follow_each_other(server, messages):
    client = Mistral(server_url=server.url)

    async def ask():
        return await client.chat.complete_async(model="m", messages=messages)

    for _ in range(3):
        assert asyncio.run(ask()).choices[0].message.content == "Claude Monet."
    assert server.connections == 3


def test_a_loop_that_ends_closes_its_connections(server, messages):
    client = Mistral(server_url=server.url)

    async def ask():
        await client.chat.complete_async(model="m", messages=messages)
        [connections] = client.sdk_configuration.async_pool._loops.values()
        return connections.to("http")

    assert asyncio.run(ask()).connections == []


def test_closing_leaves_loops_that_have_ended_alone(server, messages):
    client = Mistral(server_url=server.url)
    ended = asyncio.new_event_loop()
    ended.run_until_complete(client.chat.complete_async(model="m", messages=messages))
    ended.run_until_complete(ended.shutdown_asyncgens())
    ended.close()
    asyncio.run(client.sdk_configuration.aclose())


async def test_closing_reaches_the_other_loops(server, messages):
    client = Mistral(server_url=server.url)
    await client.chat.complete_async(model="m", messages=messages)
    asked, ended = threading.Event(), threading.Event()

    async def ask_and_stay():
        await client.chat.complete_async(model="m", messages=messages)
        asked.set()
        await asyncio.to_thread(ended.wait)

    other = threading.Thread(target=lambda: asyncio.run(ask_and_stay()))
    other.start()
    await asyncio.to_thread(asked.wait)
    pool = client.sdk_configuration.async_pool
    elsewhere = [connections for loop, connections in pool._loops.items() if loop is not asyncio.get_running_loop()]
    opened = elsewhere[0].to("http")
    try:
        await client.sdk_configuration.aclose()
        for _ in range(200):
            if not opened.connections:
                break
            await asyncio.sleep(0.01)
        assert opened.connections == []  # while their loop still runs: its end would close them too
    finally:
        ended.set()
        await asyncio.to_thread(other.join)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore:unclosed:ResourceWarning")
async def test_a_forked_process_has_connections_of_its_own(server, messages, monkeypatch):
    client = Mistral(server_url=server.url)
    for _ in range(2):
        client.chat.complete(model="m", messages=messages)
        await client.chat.complete_async(model="m", messages=messages)
    assert server.connections == 2
    monkeypatch.setattr("os.getpid", lambda: -1)
    client.chat.complete(model="m", messages=messages)
    await client.chat.complete_async(model="m", messages=messages)
    assert server.connections == 4
    gc.collect()  # the parent's connections are not the child's to close, and are missed here, not in a later test


def test_a_redirect_is_followed(client, server, messages):
    moved = Reply(b"", 307, {"location": "/elsewhere"})
    for _ in range(2):
        server.script(moved, moved, Reply())
        assert client.chat.complete(model="m", messages=messages).id == "cmpl-1"
        assert server.last.path == "/elsewhere"
    assert server.last.json["model"] == "m"


async def test_a_redirect_is_followed_async(server, messages):
    moved = Reply(b"", 307, {"location": "/elsewhere"})
    async with Mistral(server_url=server.url) as client:
        for _ in range(2):
            server.script(moved, moved, Reply.stream(chunk("Sea"), DONE))
            stream = await client.chat.stream_async(model="m", messages=messages)
            assert len([item async for item in stream]) == 1
            assert server.last.path == "/elsewhere"


def test_a_proxy_of_the_environment_is_used(server, messages, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.setenv("NO_PROXY", "")
    with Mistral(server_url="http://nowhere.invalid") as client:
        client.chat.complete(model="m", messages=messages)
    assert server.last.path == "http://nowhere.invalid/v1/chat/completions"


async def test_a_proxy_of_the_environment_is_used_async(server, messages, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.setenv("NO_PROXY", "")
    async with Mistral(server_url="http://nowhere.invalid") as client:
        await client.chat.complete_async(model="m", messages=messages)
    assert server.last.path == "http://nowhere.invalid/v1/chat/completions"


async def test_no_stream_waits_for_another_behind_a_proxy_either(server, messages, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.setenv("NO_PROXY", "")
    server.script(Reply.stream(chunk("Sea"), is_held=True))
    async with Mistral(server_url="http://nowhere.invalid", timeout_ms=5000) as client:
        streams = await asyncio.gather(*(client.chat.stream_async(model="m", messages=messages) for _ in range(120)))
        assert server.connections == 120
        await asyncio.gather(*(stream.close() for stream in streams))


@pytest.mark.parametrize("library", [httpx, httpx2])
def test_a_supplied_client_is_used_and_left_open(library, server, messages):
    server.script(Reply(), Reply.stream(chunk("Sea"), DONE))
    with library.Client(headers={"x-mine": "1"}) as mine:
        with Mistral(server_url=server.url, client=mine) as client:
            assert client.chat.complete(model="m", messages=messages).id == "cmpl-1"
            assert len(list(client.chat.stream(model="m", messages=messages))) == 1
        assert server.last.headers["x-mine"] == "1"
        assert not mine.is_closed


@pytest.mark.parametrize("library", [httpx, httpx2])
async def test_a_supplied_async_client_is_used_and_left_open(library, server, messages):
    server.script(Reply(), Reply.stream(chunk("Sea"), DONE))
    async with library.AsyncClient() as mine:
        async with Mistral(server_url=server.url, async_client=mine) as client:
            assert (await client.chat.complete_async(model="m", messages=messages)).id == "cmpl-1"
            stream = await client.chat.stream_async(model="m", messages=messages)
            assert len([item async for item in stream]) == 1
        assert not mine.is_closed


def test_anything_that_builds_and_sends_is_a_client(messages):
    class Tape:
        def build_request(self, method, url, **options):
            return httpx2.Request(method, url, headers=options["headers"], content=options["content"])

        def send(self, request, **options):
            assert options == {"stream": False}
            return httpx2.Response(200, json={"id": "t", "model": "m", "choices": []}, request=request)

    assert Mistral(client=Tape()).chat.complete(model="m", messages=messages).id == "t"


def test_a_slow_server_is_a_timeout(server, messages):
    server.script(Reply(delay=2))
    with pytest.raises(httpx2.ReadTimeout):
        Mistral(server_url=server.url, timeout_ms=50).chat.complete(model="m", messages=messages)
    with pytest.raises(httpx2.ReadTimeout):
        Mistral(server_url=server.url).chat.complete(model="m", messages=messages, timeout_ms=50)
    with httpx2.Client(timeout=0.05) as mine, pytest.raises(httpx2.ReadTimeout):
        Mistral(server_url=server.url, client=mine).chat.complete(model="m", messages=messages)


def test_a_supplied_client_keeps_to_the_timeout_of_the_call(server, messages):
    server.script(Reply(delay=0.2))
    with httpx2.Client(timeout=0.05) as mine:
        client = Mistral(server_url=server.url, client=mine, timeout_ms=5000)
        assert client.chat.complete(model="m", messages=messages)


def test_a_failing_server_is_tried_again(server, messages):
    server.script(Reply({"message": "flaky"}, 503), Reply({"message": "flaky"}, 429, {"retry-after-ms": "1"}), Reply())
    again = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 10_000, jitter_ms=0), retry_connection_errors=True)
    assert Mistral(server_url=server.url).chat.complete(model="m", messages=messages, retries=again).id == "cmpl-1"
    assert len(server.requests) == 3


async def test_a_failing_server_is_tried_again_async(server, messages):
    flaky = Reply({"message": "flaky"}, 500)
    server.script(flaky, Reply(), flaky, Reply.stream(chunk("Sea"), DONE), flaky)
    again = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 10_000, jitter_ms=0), retry_connection_errors=True)
    async with Mistral(server_url=server.url, retry_config=again) as client:
        assert (await client.chat.complete_async(model="m", messages=messages)).id == "cmpl-1"
        stream = await client.chat.stream_async(model="m", messages=messages)
        assert len([item async for item in stream]) == 1
        with pytest.raises(Exception, match="Status 500"):
            await client.chat.stream_async(model="m", messages=messages, retries=None)


async def test_a_dead_address_is_an_error_async(messages):
    async with Mistral(server_url="http://127.0.0.1:9") as client:
        with pytest.raises(httpx2.ConnectError):
            await client.chat.complete_async(model="m", messages=messages)


def test_a_client_that_is_forgotten_closes_its_connections(server, messages):
    client = Mistral(server_url=server.url)
    client.chat.complete(model="m", messages=messages)
    connections = client.sdk_configuration.pool._to("http")
    del client
    gc.collect()
    assert connections.connections == []


def test_certificates_are_checked_wherever_there_are_any(client):
    assert client.sdk_configuration.pool._to("https")._ssl_context.verify_mode.name == "CERT_REQUIRED"
    assert client.sdk_configuration.pool._to("http")._ssl_context is None
