import json
from types import SimpleNamespace

import httpx2
import pytest
from pydantic import ValidationError

from tramontane.client import HTTPValidationError, NoResponseError, ResponseValidationError, RetryConfig, SDKError
from tramontane.client.call import Close, Plan, Read, Send, Wait, drive, fetch, open_stream
from tramontane.client.reply import WholeReply
from tramontane.client.retries import BackoffStrategy
from tramontane.client.settings import Silence

REQUEST = Send("POST", "http://x/v1/chat/completions", {}, b"{}", None, stream=False)


def policy(max_elapsed=60_000, connection_errors=True, **options):
    backoff = BackoffStrategy(100, 1000, 2, max_elapsed, jitter_ms=0)
    return RetryConfig("backoff", backoff, connection_errors, **options)


def response(status=200, body=b'{"a": 1}', content_type="application/json", **headers):
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    return WholeReply(httpx2.Response(status, headers={"content-type": content_type} | headers, content=body))


def play(call, *outcomes):
    """Run a call without any I/O: what it asked for, and what came of it."""
    steps = []
    script = list(outcomes)
    try:
        step = next(call)
        while True:
            steps.append(step)
            outcome = script.pop(0) if isinstance(step, Send | Read) else None
            step = call.throw(outcome) if isinstance(outcome, Exception) else call.send(outcome)
    except StopIteration as done:
        return steps, done.value
    except Exception as error:
        return steps, error


def waits(steps):
    return [step.seconds for step in steps if isinstance(step, Wait)]


def fetching(retries=None):
    return fetch(Plan(REQUEST, retries, Silence()), json.loads)


def test_a_call_sends_once_and_reads_the_body():
    assert play(fetching(), response()) == ([REQUEST], {"a": 1})


def test_without_a_policy_nothing_is_tried_again():
    steps, error = play(fetching(), response(503))
    assert steps == [REQUEST]
    assert isinstance(error, SDKError)
    assert error.status_code == 503


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_failing_server_is_tried_again_and_the_failed_response_closed(status):
    failed = response(status)
    steps, result = play(fetching(policy()), failed, response())
    assert steps == [REQUEST, Close(failed), Wait(0.1), REQUEST]
    assert result == {"a": 1}


@pytest.mark.parametrize("status", [400, 404, 408, 409, 422, 501, 520])
def test_other_failures_are_final(status):
    steps, error = play(fetching(policy()), response(status))
    assert steps == [REQUEST]
    assert error.status_code == status


def test_codes_can_be_named_anew_and_by_class():
    steps, _ = play(fetching(policy(status_codes_override=["5xx", "418"])), response(520), response(418), response(429))
    assert waits(steps) == [0.1, 0.2]


def test_waits_grow_up_to_the_longest_interval():
    steps, _ = play(fetching(policy()), *[response(500)] * 6, response())
    assert waits(steps) == [0.1, 0.2, 0.4, 0.8, 1.0, 1.0]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "2"}, 2),
        ({"retry_after": "0.25"}, 0.25),
        ({"retry_after": "9", "retry_after_ms": "70"}, 0.07),
        ({"retry_after": "0"}, 0.1),
        ({"retry_after": "inf"}, 0.1),
        ({"retry_after": "1e300"}, 0.1),
        ({"retry_after": "nan"}, 0.1),
        ({"retry_after": "soon"}, 0.1),
        ({"retry_after": "Sat, 01 Jan 99999999999 00:00:00 GMT"}, 0.1),
        ({"retry_after_ms": "-5"}, 0.1),
        ({"retry_after": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0.1),
    ],
)
def test_the_server_may_ask_for_a_wait(headers, seconds):
    steps, _ = play(fetching(policy()), response(429, **headers), response())
    assert waits(steps) == [seconds]


def test_the_server_may_ask_for_a_moment():
    steps, _ = play(fetching(policy()), response(429, retry_after="Fri, 01 Jan 2100 00:00:00 GMT"), response())
    assert waits(steps)[0] > 10**9


def test_when_the_time_is_over_the_last_failure_is_the_outcome():
    steps, error = play(fetching(policy(max_elapsed=-1)), response(500))
    assert steps == [REQUEST]
    assert isinstance(error, SDKError)


@pytest.mark.parametrize("failure", [response(503), httpx2.ReadTimeout("x")])
def test_the_time_that_an_attempt_takes_counts(failure, monkeypatch):
    clock = SimpleNamespace(now=0, monotonic=lambda: clock.now)
    monkeypatch.setattr("tramontane.client.call.time", clock)
    call = fetching(policy(max_elapsed=5000))
    assert next(call) == REQUEST
    clock.now = 6
    with pytest.raises((SDKError, httpx2.ReadTimeout)):
        call.throw(failure) if isinstance(failure, Exception) else call.send(failure)


@pytest.mark.parametrize("error", [httpx2.ConnectError("x"), httpx2.ReadTimeout("x"), httpx2.ReadError("x")])
def test_connection_errors_are_tried_again_where_the_policy_says_so(error):
    assert play(fetching(policy()), error, response())[1] == {"a": 1}
    assert play(fetching(policy(connection_errors=False)), error)[1] is error
    assert play(fetching(), error)[1] is error
    assert play(fetching(policy(max_elapsed=-1)), error)[1] is error


def test_errors_of_another_kind_are_never_tried_again():
    error = httpx2.RemoteProtocolError("x")
    assert play(fetching(policy()), error)[1] is error


def test_a_client_that_returns_nothing_is_an_error_of_its_own():
    error = play(fetching(), None)[1]
    assert isinstance(error, NoResponseError)
    assert str(error) == error.message == "No response received"


def test_a_body_that_cannot_be_read_is_kept_in_the_error():
    error = play(fetching(), response(body=b'{"id": "x", "object":'))[1]
    assert isinstance(error, ResponseValidationError)
    assert str(error).startswith("Response validation failed: ")
    assert isinstance(error.cause, ValueError)
    assert error.body == '{"id": "x", "object":'


@pytest.mark.parametrize("status", [200, 204, 302])
def test_a_reply_of_another_kind_is_unexpected(status):
    error = play(fetching(), response(status, body=b"hi", content_type="text/plain"))[1]
    assert str(error) == f"Unexpected response received: Status {status} Content-Type text/plain. Body: hi"


def test_a_validation_error_has_its_details():
    body = b'{"detail": [{"loc": ["body", "messages"], "msg": "field required", "type": "missing"}]}'
    error = play(fetching(), response(422, body=body))[1]
    assert isinstance(error, HTTPValidationError)
    assert error.data.detail[0].loc == ["body", "messages"]
    assert str(error) == error.body == body.decode()


@pytest.mark.parametrize("body", [b'{"message": {"detail": []}}', b'{"detail": "no list"}', b"not json"])
def test_an_error_body_of_another_shape_hides_nothing(body):
    error = play(fetching(), response(422, body=body))[1]
    assert isinstance(error, HTTPValidationError)
    assert error.data.detail is None
    assert error.body == body.decode()


def test_a_stream_is_left_unread():
    events = response(content_type="text/event-stream; charset=utf-8")
    assert play(open_stream(Plan(REQUEST, None, Silence())), events) == ([REQUEST], events)


def test_a_stream_that_is_refused_is_read_for_its_error():
    refused = response(400, body=b'{"message": "Invalid model: x"}')
    steps, error = play(open_stream(Plan(REQUEST, None, Silence())), refused, b'{"message": "Invalid model: x"}')
    assert steps == [REQUEST, Read(refused)]
    assert str(error) == 'API error occurred: Status 400. Body: {"message": "Invalid model: x"}'


def test_a_deprecated_model_is_warned_of(caplog):
    play(fetching(), response(x_model_deprecation_timestamp="2026-12-31"))
    assert "2026-12-31" in caplog.text


def test_the_driver_hands_errors_to_the_call():
    class Broken:
        def send(self, request):
            raise httpx2.ConnectError("refused")

    with pytest.raises(httpx2.ConnectError, match="refused"):
        drive(fetching(), Broken())


def test_a_reply_that_is_not_what_it_should_be_names_the_fields(client, server, messages):
    from client.loopback import Reply

    server.script(Reply({"id": "x"}))
    with pytest.raises(ResponseValidationError, match="choices") as caught:
        client.chat.complete(model="m", messages=messages)
    assert isinstance(caught.value.cause, ValidationError)
    assert caught.value.body == '{"id": "x"}'
