import asyncio
import contextlib
import socket
import threading
import time

import pytest
import uvicorn

from tramontane.cli import connection
from tramontane.cli.connection import LONGEST_HEAD, Connection, Corked

BODY = b'{"model":"scripted","messages":[{"role":"user","content":"hi"}]}'
HEAD = b"POST /v1/chat/completions HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
REQUEST = HEAD + b"content-length: %d\r\n\r\n" % len(BODY) + BODY


@pytest.fixture
def connected(scripted):
    """A socket to a server whose connections are ours."""
    with contextlib.ExitStack() as stack:
        listening = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        config = uvicorn.Config(scripted().app, http=Connection, log_config=None, timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        stack.callback(thread.join)
        stack.callback(setattr, server, "should_exit", True)
        yield stack.enter_context(socket.create_connection(listening.getsockname(), timeout=5))


def answers_on(connected, wanted=1):
    """All that comes until the server hangs up, or until there are as many answers as wanted."""
    told = b""
    with contextlib.suppress(ConnectionResetError):
        while told.count(b'"object":"chat.completion"') < wanted and (part := connected.recv(65536)):
            told += part
    return told


def test_requests_are_answered_one_after_the_other(connected):
    for _ in range(3):
        connected.sendall(REQUEST)
        assert answers_on(connected).startswith(b"HTTP/1.1 200")


def test_requests_that_do_not_wait_for_answers_are_answered_too(connected):
    connected.sendall(REQUEST * 300 + REQUEST[:20])
    connected.sendall(REQUEST[20:])
    assert answers_on(connected, 301).count(b"HTTP/1.1 200") == 301


@pytest.mark.parametrize("endless", [b"a" * 4096, b": a\r\nx" * 512], ids=["one header", "many headers"])
def test_a_head_without_end_is_refused(connected, endless):
    connected.sendall(HEAD + b"x: ")
    with contextlib.suppress(ConnectionError):
        for _ in range(20 * LONGEST_HEAD // len(endless)):
            connected.sendall(endless)
            time.sleep(0.001)
        pytest.fail("it was read to its end")


def test_a_long_head_is_told_so(connected):
    connected.sendall(HEAD)
    time.sleep(0.1)
    connected.sendall(b"x: " + b"a" * (LONGEST_HEAD - 3))
    time.sleep(0.1)
    connected.sendall(b"a")
    assert answers_on(connected).endswith(b"The head of the request is too long.")


@pytest.mark.parametrize("part", [0, 20, len(REQUEST) - 5], ids=["nothing", "part of the head", "part of the body"])
def test_a_request_that_does_not_arrive_is_given_up(connected, part, monkeypatch):
    monkeypatch.setattr(connection, "SECONDS_TO_ARRIVE", 0.2)
    connected.sendall(REQUEST)
    assert answers_on(connected)
    with socket.create_connection(connected.getpeername(), timeout=5) as slow:
        slow.sendall(REQUEST[:part])
        assert answers_on(slow) == b""


def test_an_answer_may_take_longer_than_its_request(connected, monkeypatch):
    monkeypatch.setattr(connection, "SECONDS_TO_ARRIVE", 0.05)
    connected.sendall(REQUEST)
    time.sleep(0.2)
    assert answers_on(connected).startswith(b"HTTP/1.1 200")
    connected.sendall(REQUEST)
    assert answers_on(connected).startswith(b"HTTP/1.1 200")


class FakeTransport:
    def __init__(self):
        self.sent = []
        self.write = self.sent.append

    def close(self):
        self.sent.append("closed")


async def test_what_is_written_in_one_turn_of_the_loop_is_sent_at_once():
    corked = Corked(transport := FakeTransport(), asyncio.get_running_loop())
    for written in ((b"a", b"b"), (b"c",)):
        for data in written:
            corked.write(data)
        await asyncio.sleep(0)
    assert transport.sent == [b"ab", b"c"]


async def test_what_is_written_is_sent_before_the_connection_is_closed():
    corked = Corked(transport := FakeTransport(), asyncio.get_running_loop())
    corked.write(b"the last")
    corked.close()
    await asyncio.sleep(0)
    assert transport.sent == [b"the last", "closed"]
