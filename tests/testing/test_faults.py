import json
import time

import httpx2
import pytest

from tramontane.client import Mistral
from tramontane.client.errors import HTTPValidationError, ResponseValidationError, SDKError
from tramontane.client.retries import BackoffStrategy, RetryConfig
from tramontane.testing import Fault

CALL = {"model": "mistral-small-latest", "messages": [{"role": "user", "content": "hi"}]}
QUICK = RetryConfig("backoff", BackoffStrategy(1, 10, 1.5, 5000, jitter_ms=0), retry_connection_errors=True)


@pytest.fixture
def server(mistral_server):
    mistral_server.say("one two three four")
    return mistral_server


@pytest.fixture
def client(server):
    return Mistral(api_key="x", server_url=server.url, retry_config=QUICK)


@pytest.fixture
def hasty(server):
    """A client that never tries again."""
    return Mistral(api_key="x", server_url=server.url)


def texts(stream):
    return [event.data.choices[0].delta.content for event in stream]


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("fault", [Fault(status=429, times=2), Fault(status=500), Fault(status=503), Fault(reset=True)])
def test_a_caller_that_tries_again_is_answered(server, client, fault, stream):
    server.fail(fault)
    if stream:
        assert "".join(texts(client.chat.stream(**CALL))) == "one two three four"
    else:
        assert client.chat.complete(**CALL).choices[0].message.content == "one two three four"
    assert len(server.requests) == fault.times + 1


def test_a_refusal_says_how_long_to_wait_and_a_caller_heeds_it(server, client):
    server.fail(Fault(status=429, retry_after=0.2))
    began = time.monotonic()
    client.chat.complete(**CALL)
    assert time.monotonic() - began > 0.2
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (400, "invalid_request_error"),
        (401, "Invalid API Key"),
        (404, "no Route matched"),
        (413, "Request size limit exceeded"),
        (429, "Rate limit exceeded"),
        (500, "Internal server error"),
        (503, "Service unavailable"),
        (504, "request_timeout"),
        (418, "Teapot"),
    ],
)
def test_a_refusal_is_worded_as_the_api_words_it(server, hasty, status, told):
    server.fail(Fault(status=status))
    with pytest.raises(SDKError, match=told) as caught:
        hasty.chat.complete(**CALL)
    assert caught.value.status_code == status
    assert "retry-after" not in caught.value.headers


def test_a_refusal_of_a_field_has_its_own_class(server, hasty):
    server.fail(Fault(status=422))
    with pytest.raises(HTTPValidationError) as caught:
        hasty.chat.complete(**CALL)
    assert caught.value.data.detail[0].loc == ["body"]


def test_a_refusal_may_have_another_body(server, ask):
    server.fail(Fault(status=422, body={"detail": "nope"}), Fault(status=502, body="<html>"))
    json_body, text_body = ask(server), ask(server)
    assert (json_body.json(), json_body.headers["content-type"]) == ({"detail": "nope"}, "application/json")
    assert (text_body.text, text_body.headers["content-type"]) == ("<html>", "text/plain; charset=utf-8")


@pytest.mark.parametrize("events", [0, 1, 3])
def test_a_stream_is_cut_after_so_many_events(server, hasty, events):
    server.fail(Fault(cut_after=events))
    heard = []
    with pytest.raises(httpx2.RemoteProtocolError):
        heard.extend(hasty.chat.stream(**CALL))
    assert len(heard) == events


def test_an_event_is_malformed(server, hasty):
    server.fail(Fault(malformed_at=3))
    heard = []
    with pytest.raises(ResponseValidationError, match="Invalid JSON"):
        heard.extend(hasty.chat.stream(**CALL))
    assert len(heard) == 2
    assert len(texts(hasty.chat.stream(**CALL))) > 3


def test_what_follows_a_malformed_event_is_as_it_was(server, ask):
    whole = ask(server, stream=True).text.split("\n\n")
    server.fail(Fault(malformed_at=2))
    spoilt = ask(server, stream=True).text.split("\n\n")
    assert len(spoilt) == len(whole)
    assert [is_json(event) for event in spoilt[:-2]] == [True, False] + [True] * (len(whole) - 4)
    assert spoilt[-2:] == ["data: [DONE]", ""]


def is_json(event):
    try:
        return bool(json.loads(event.removeprefix("data: ")))
    except ValueError:
        return False


def test_an_answer_that_is_not_streamed_is_cut_or_spoilt_in_its_middle(server, hasty):
    server.fail(Fault(cut_after=1), Fault(malformed_at=1))
    with pytest.raises(httpx2.RemoteProtocolError):
        hasty.chat.complete(**CALL)
    with pytest.raises(ResponseValidationError, match="Invalid JSON"):
        hasty.chat.complete(**CALL)
    assert hasty.chat.complete(**CALL).choices[0].message.content == "one two three four"


def test_an_answer_comes_late(server, hasty):
    server.fail(Fault(delay=0.1), Fault(pause=0.03), Fault(delay=30))
    began = time.monotonic()
    hasty.chat.complete(**CALL)
    assert 0.1 <= time.monotonic() - began < 5
    arrived = [time.monotonic() for _ in hasty.chat.stream(**CALL)]
    assert arrived[-1] - arrived[0] > 0.02 * (len(arrived) - 1)
    with pytest.raises(httpx2.ReadTimeout):
        hasty.chat.complete(**CALL, timeout_ms=50)
    assert hasty.chat.complete(**CALL).choices


def test_faults_befall_requests_in_turn(server, ask):
    server.fail(Fault(status=503), Fault(status=429, times=2))
    server.fail(Fault(status=500))
    assert [ask(server).status_code for _ in range(5)] == [503, 429, 429, 500, 200]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "needs a status, reset, cut_after, malformed_at, delay or pause"),
        ({"status": 503, "reset": True}, "has one of"),
        ({"cut_after": 1, "malformed_at": 1}, "has one of"),
        ({"delay": 1, "retry_after": 1}, "belong to a status"),
        ({"reset": True, "body": {}}, "belong to a status"),
        ({"status": 200}, "between 400 and 599, not 200"),
        ({"cut_after": -1}, "cut_after is at least 0, not -1"),
        ({"malformed_at": 0}, "malformed_at is at least 1, not 0"),
        ({"delay": -1}, "delay is at least 0"),
        ({"status": 429, "retry_after": -1}, "retry_after is at least 0"),
        ({"reset": True, "times": 0}, "times is at least 1"),
    ],
)
def test_a_fault_that_cannot_be_is_named(fields, told):
    with pytest.raises(ValueError, match=told):
        Fault(**fields)
