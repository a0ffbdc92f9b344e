import gzip
import json

import httpx2
import pytest

from client.loopback import COMPLETION, DONE, Reply, chunk
from tramontane.client import Mistral, SDKError

ZIPPED = {"content-encoding": "gzip"}


def zipped(body):
    return gzip.compress(body if isinstance(body, bytes) else json.dumps(body).encode())


def test_a_compressed_answer_is_read(client, server, messages):
    server.script(Reply(zipped(COMPLETION), headers=ZIPPED))
    assert client.chat.complete(model="m", messages=messages).id == "cmpl-1"
    assert server.last.headers["accept-encoding"] == "gzip, deflate"


def bomb(monkeypatch):
    monkeypatch.setattr("tramontane.client.reply.LIMIT", 1000)
    return Reply(zipped(b" " * 1001), headers=ZIPPED)


def test_a_reply_that_is_too_large_is_not_read_on(client, server, messages, monkeypatch):
    server.script(bomb(monkeypatch))
    with pytest.raises(httpx2.RemoteProtocolError, match="larger than 1000 bytes") as caught:
        client.chat.complete(model="m", messages=messages)
    assert caught.value.request.method == "POST"
    with pytest.raises(httpx2.RemoteProtocolError, match="larger than 1000 bytes"):
        client.chat.stream(model="m", messages=messages)


async def test_a_reply_that_is_too_large_is_not_read_on_async(server, messages, monkeypatch):
    server.script(bomb(monkeypatch))
    async with Mistral(server_url=server.url) as client:
        with pytest.raises(httpx2.RemoteProtocolError, match="larger than 1000 bytes"):
            await client.chat.complete_async(model="m", messages=messages)


def test_a_compressed_error_is_read(client, server, messages):
    server.script(Reply(zipped({"message": "no"}), 400, ZIPPED))
    with pytest.raises(SDKError, match=r'Body: {"message": "no"}') as caught:
        client.chat.complete(model="m", messages=messages)
    assert caught.value.raw_response.json() == {"message": "no"}


def test_a_compressed_stream_is_read(client, server, messages):
    server.script(Reply.stream(zipped(chunk("Sea") + chunk(" wind") + DONE), headers=ZIPPED))
    assert len(list(client.chat.stream(model="m", messages=messages))) == 2


async def test_compressed_replies_are_read_async(server, messages):
    stream = Reply.stream(zipped(chunk("Sea") + DONE), headers=ZIPPED)
    server.script(Reply(zipped(COMPLETION), headers=ZIPPED), stream)
    async with Mistral(server_url=server.url) as client:
        assert (await client.chat.complete_async(model="m", messages=messages)).id == "cmpl-1"
        assert len([item async for item in await client.chat.stream_async(model="m", messages=messages)]) == 1


def test_the_whole_response_is_there_for_whoever_asks(client, server, messages):
    server.script(Reply.stream(chunk("Sea"), DONE, headers={"mistral-correlation-id": "c-1"}))
    with client.chat.stream(model="m", messages=messages) as stream:
        assert stream.response.headers["mistral-correlation-id"] == "c-1"
        assert stream.response.request.url.path == "/v1/chat/completions"


async def test_the_whole_response_is_there_async(server, messages):
    server.script(Reply.stream(chunk("Sea"), DONE))
    async with Mistral(server_url=server.url) as client:
        stream = await client.chat.stream_async(model="m", messages=messages)
        assert stream.response.status_code == 200
        await stream.close()


def test_an_error_has_its_request(client, server, messages):
    server.script(Reply({"message": "no"}, 400))
    with pytest.raises(SDKError) as caught:
        client.chat.complete(model="m", messages=messages)
    assert json.loads(caught.value.raw_response.request.content)["model"] == "m"


def test_a_body_that_breaks_off_leaves_no_connection_behind(client, server, messages):
    server.script(Reply(pieces=[b'{"id":'], is_cut=True))
    with pytest.raises(httpx2.RemoteProtocolError) as caught:
        client.chat.complete(model="m", messages=messages)
    assert caught.value.request.url == f"{server.url}/v1/chat/completions"
    assert "Requests: 0 active, 0 queued" in repr(client.sdk_configuration.pool._to("http"))


async def test_a_body_that_breaks_off_leaves_no_connection_behind_async(server, messages):
    server.script(Reply(pieces=[b'{"id":'], is_cut=True))
    async with Mistral(server_url=server.url) as client:
        with pytest.raises(httpx2.RemoteProtocolError):
            await client.chat.complete_async(model="m", messages=messages)
        [connections] = client.sdk_configuration.async_pool._loops.values()
        assert "Requests: 0 active, 0 queued" in repr(connections.to("http"))


@pytest.mark.parametrize("url", ["http://user:secret@{}", "http://{}/é", "http://{}/a b"])
def test_an_unusual_address_is_left_to_the_whole_client(url, server, messages):
    with Mistral(server_url=url.format(server.url.removeprefix("http://"))) as client:
        assert client.chat.complete(model="m", messages=messages).id == "cmpl-1"
    if "@" in url:
        assert server.last.headers["authorization"].startswith("Basic ")
    else:
        assert "%" in server.last.path


async def test_a_supplied_client_is_refused_a_stream_all_the_same(server, messages):
    server.script(Reply({"message": "no"}, 400))
    with httpx2.Client() as mine, pytest.raises(SDKError, match="no"):
        Mistral(server_url=server.url, client=mine).chat.stream(model="m", messages=messages)
    async with httpx2.AsyncClient() as mine:
        client = Mistral(server_url=server.url, async_client=mine)
        with pytest.raises(SDKError, match="no"):
            await client.chat.stream_async(model="m", messages=messages)
