import socket

import httpx2
import pytest

from tramontane.testing.connection import HOST, hang_up, has_gone, opened, reset


async def hello(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"5")]})
    await send({"type": "http.response.body", "body": b"hello"})


async def ask(port):
    async with httpx2.AsyncClient() as client:
        return (await client.get(f"http://{HOST}:{port.number}")).text


async def test_a_port_answers_while_it_is_open_and_belongs_to_nobody_else_while_it_is_shut():
    async with opened(hello) as port:
        assert await ask(port) == "hello"
        await port.shut()
        with pytest.raises(httpx2.ConnectError):
            await ask(port)
        with pytest.raises(OSError, match="in use"), socket.socket() as other:
            other.bind((HOST, port.number))
        await port.open()
        assert await ask(port) == "hello"
    with pytest.raises(httpx2.ConnectError):
        await ask(port)


@pytest.mark.parametrize(("end", "error"), [(hang_up, httpx2.RemoteProtocolError), (reset, httpx2.ReadError)])
async def test_a_connection_ends_in_the_middle_with_a_farewell_or_without(end, error, caplog):
    gone = []

    async def half(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"5")]})
        await send({"type": "http.response.body", "body": b"hel", "more_body": True})
        end(scope)
        gone.append(await has_gone(receive))

    async with opened(half) as port:
        with pytest.raises(error):
            await ask(port)
    assert gone == [True]
    assert caplog.text == ""


async def test_a_caller_who_stays_has_not_gone():
    stayed = []

    async def patient(scope, receive, send):
        stayed.append(await has_gone(receive, 0.01))
        await hello(scope, receive, send)

    async with opened(patient) as port:
        await ask(port)
    assert stayed == [False]


async def test_small_writes_are_sent_at_once():
    """Else the second one waits for the other side to confirm the first, 40 milliseconds."""
    delayed = []

    async def look(scope, receive, send):
        sock = scope["tramontane.transport"].get_extra_info("socket")
        delayed.append(not sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        await hello(scope, receive, send)

    async with opened(look) as port:
        await ask(port)
    assert delayed == [False]
