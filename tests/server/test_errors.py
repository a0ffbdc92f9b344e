import inspect
import json

import pytest

from tramontane.chat import errors as chat
from tramontane.engine import contract
from tramontane.server import errors
from tramontane.server.errors import TABLE, Row, envelope, reply_to, reply_to_status, row_of


def exceptions_of(module):
    return {kind for _, kind in inspect.getmembers(module, inspect.isclass) if issubclass(kind, Exception)}


def test_every_exception_of_ours_has_a_row():
    between_engine_and_runner = {contract.Interrupted}
    ours = exceptions_of(chat) | exceptions_of(contract) | exceptions_of(errors)
    assert ours - between_engine_and_runner <= set(TABLE)


def test_the_envelope_has_the_hosted_order_of_keys():
    assert reply_to(chat.InvalidModel("x")).body == (
        b'{"object":"error","message":"Invalid model: x","type":"invalid_model","param":null,"code":"1500",'
        b'"raw_status_code":400}'
    )


def test_a_subclass_without_a_row_has_its_parents():
    class Special(chat.InvalidArguments):
        pass

    assert row_of(Special()) == TABLE[chat.InvalidArguments]


def test_what_nobody_foresaw_keeps_its_words_to_itself():
    response = reply_to(KeyError("secret"))
    assert response.status_code == 500
    assert b"secret" not in response.body
    assert json.loads(response.body)["code"] == "1000"


def test_a_full_queue_says_when_to_come_back():
    response = reply_to(chat.QueueFull(retry_after=1.2))
    assert (response.status_code, response.headers["retry-after"]) == (429, "2")


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (
            chat.NotLoaded("/where/it/is.gguf cannot be loaded"),
            "The model cannot be loaded; the server's log says why. Try again later.",
        ),
        (chat.NoRoom("There is no memory for a beside b."), "There is no memory for a beside b."),
    ],
)
def test_a_model_that_is_not_loaded_says_when_to_come_back_and_why_if_others_are_in_the_way(error, message):
    response = reply_to(error)
    assert (response.status_code, response.headers["retry-after"]) == (503, "10")
    assert json.loads(response.body)["message"] == message


def test_an_engine_that_is_down_says_when_to_come_back_if_it_knows():
    assert reply_to(chat.EngineDown("it is started again", 2.4)).headers["retry-after"] == "3"
    unknown = reply_to(chat.EngineDown("the server ends"))
    assert (unknown.status_code, unknown.headers.get("retry-after")) == (503, None)


def test_an_engine_that_failed_says_what_to_do_and_nothing_of_itself():
    response = reply_to(chat.EngineFailed("the engine ended: it crashed with signal 11 (SIGSEGV)"))
    assert response.status_code == 500
    message = json.loads(response.body)["message"]
    assert "send the request again" in message
    assert "SIGSEGV" not in message


def test_an_invalid_body_tells_each_field():
    detail = [{"type": "missing", "loc": ["body", "messages"], "msg": "Field required", "input": {}}]
    response = reply_to(errors.InvalidBody(detail))
    assert (response.status_code, json.loads(response.body)) == (422, {"detail": detail})


def test_numbers_that_json_lacks_are_told_as_null():
    assert b"null" in reply_to(errors.InvalidBody([{"input": float("nan")}])).body


def test_a_guardrail_that_blocks_has_the_documented_bodies():
    found = {"moderation_llm_v2": {"violated": True}}
    blocked = reply_to(chat.InputBlocked(found))
    assert blocked.status_code == 403
    assert blocked.body == (
        b'{"error":{"message":"Content blocked by guardrail","status":403},'
        b'"guardrails":{"results":{"moderation_llm_v2":{"violated":true}}}}'
    )
    failed = reply_to(chat.ModerationFailed([found]))
    assert failed.status_code == 403
    assert failed.body == (
        b'{"object":"Error","message":"Request blocked due to error in guardrail evaluation and block_on_error is set '
        b'to True.","type":"invalid_request_error","code":3201,"guardrails":[{"moderation_llm_v2":{"violated":true}}]}'
    )


@pytest.mark.parametrize("error", [errors.BodyTooLarge(), ValueError()])
def test_whatever_breaks_a_stream_off_is_told_in_the_envelope(error):
    assert list(json.loads(envelope(error))) == ["object", "message", "type", "param", "code", "raw_status_code"]


def test_what_the_router_refuses():
    assert json.loads(reply_to_status(404, "id").body) == {
        "message": "no Route matched with those values",
        "request_id": "id",
    }
    assert json.loads(reply_to_status(405, "id").body) == {"detail": "Method Not Allowed"}


def test_codes_are_strings_of_four_digits():
    assert all(len(row.code) == 4 and row.code.isdecimal() for row in TABLE.values() if isinstance(row, Row))
