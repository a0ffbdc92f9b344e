"""Whoever goes away frees what worked for them: while queued, before the first token, between tokens."""

import httpx2
import pytest

from tramontane.backends.script import Line

BODY = {"model": "scripted", "messages": [{"role": "user", "content": "hi"}]}
SLOW = Line(say="one two three four five six seven eight", delay=0.05)
SILENT = Line(delay=60)


def leave(url, body):
    """Asks, and goes after the first event or after a moment without an answer."""
    with httpx2.Client(base_url=url, timeout=0.3) as client:
        try:
            with client.stream("POST", "/v1/chat/completions", json=body) as response:
                next(response.iter_lines())
        except httpx2.TimeoutException:
            assert not body.get("stream")


@pytest.mark.parametrize("line", [SLOW, SILENT], ids=["between tokens", "before the first token"])
@pytest.mark.parametrize("fields", [{}, {"stream": True}, {"n": 3}, {"n": 3, "stream": True}], ids=str)
def test_a_caller_who_leaves_frees_the_engine(scripted, live, eventually, line, fields, caplog):
    server = scripted(line)
    with live(server.app) as url:
        leave(url, BODY | fields)
        eventually(lambda: server.engine.gate.running == 0)
    assert len(server.engine.jobs) == 1
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.parametrize("stream", [False, True])
def test_a_caller_who_leaves_the_queue_is_never_served(scripted, live, eventually, stream):
    server = scripted(SILENT, running=1, waiting=1)
    with live(server.app) as url:
        with (
            httpx2.Client(base_url=url) as client,
            client.stream("POST", "/v1/chat/completions", json=BODY | {"stream": True}),
        ):
            eventually(lambda: server.engine.gate.running == 1)
            with (
                httpx2.Client(base_url=url, timeout=0.2) as waiting,
                pytest.raises(httpx2.TimeoutException),
                waiting.stream("POST", "/v1/chat/completions", json=BODY | {"stream": stream}) as reply,
            ):
                reply.read()
            eventually(lambda: server.engine.gate.waiting == 0)
            assert server.engine.gate.running == 1
        eventually(lambda: server.engine.gate.running == 0)


def test_the_engine_is_closed_with_the_server(scripted, live):
    server = scripted()
    with live(server.app):
        assert server.engine.is_ready
    assert not server.engine.is_ready
