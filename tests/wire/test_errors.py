"""The sentence meant for a person, in every shape that servers send."""

import pytest

from tramontane.wire.errors import ErrorBody, HTTPValidationErrorData, message_of

SENTENCE = "Input should be less than or equal to 1.5"
DETAIL = [{"type": "less_than_equal", "loc": ["body", "temperature"], "msg": SENTENCE, "input": 7, "ctx": {"le": 1.5}}]


@pytest.mark.parametrize(
    "body",
    [
        SENTENCE,
        DETAIL,
        {"detail": DETAIL},
        {"detail": SENTENCE},
        {"object": "error", "message": SENTENCE, "type": "invalid_model", "param": None, "code": "1500"},
        {"object": "error", "message": {"detail": DETAIL}, "type": "invalid_request_error"},
        {"error": {"message": SENTENCE, "status": 403}},
        {"message": None, "detail": {}, "error": SENTENCE},
    ],
)
def test_the_sentence_is_found(body):
    assert message_of(body) == SENTENCE


@pytest.mark.parametrize("body", [None, 7, [], {}, {"detail": []}, {"detail": [{"type": "x"}]}, {"message": ""}])
def test_a_body_without_one_has_none(body):
    assert message_of(body) is None


def test_a_body_that_never_comes_to_the_point_has_none():
    body: dict = {"message": SENTENCE}
    for _ in range(10_000):
        body = {"message": body}
    assert message_of(body) is None


def test_an_error_is_written_in_the_order_of_the_hosted_api():
    error = ErrorBody(message="Invalid model: x", type="invalid_model", code="1500", raw_status_code=400)
    assert error.model_dump_json() == (
        '{"object":"error","message":"Invalid model: x","type":"invalid_model",'
        '"param":null,"code":"1500","raw_status_code":400}'
    )
    assert "raw_status_code" not in ErrorBody(message="x", type="y").model_dump()


def test_a_validation_error_keeps_where_and_why():
    (detail,) = HTTPValidationErrorData.model_validate({"detail": DETAIL, "more": 1}).detail or []
    assert (detail.loc, detail.msg, detail.ctx) == (["body", "temperature"], SENTENCE, {"le": 1.5})
    assert HTTPValidationErrorData.model_validate({}).model_dump() == {}
