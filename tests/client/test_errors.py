import copy
import json
import pickle
import re
from pathlib import Path

import httpx2
import pytest

from client.loopback import Reply
from tramontane.client import errors
from tramontane.client.errors import HTTPValidationErrorData, MistralError, NoResponseError, ResponseValidationError

PROBES = {
    "e422": Reply(
        {"detail": [{"loc": ["body", "messages"], "msg": "field required", "type": "value_error.missing"}]}, 422
    ),
    "e422-str": Reply({"object": "error", "message": "bad thing", "type": "invalid_request_error", "code": 3051}, 422),
    "e400": Reply(
        {"object": "error", "message": "Invalid model: x", "type": "invalid_model", "param": None, "code": "1500"}, 400
    ),
    "e401": Reply({"detail": "Unauthorized"}, 401),
    "e429": Reply({"message": "Requests rate limit exceeded"}, 429),
    "e500": Reply(b"Internal Server Error", 500, {"content-type": "text/plain"}),
    "wrongct": Reply(b'{"id": "x"}', 200, {"content-type": "text/plain"}),
}


def test_the_tree_is_as_it_is_drawn():
    drawn = {}
    parents = {0: "Exception"}
    for indent, name in re.findall(r"^((?:│   |    )*)[├└]── (\w+)", errors.__doc__, re.MULTILINE):
        depth = len(indent) // 4
        drawn[name] = parents[depth]
        parents[depth + 1] = name
    assert drawn.pop("ClientClosedError") == "Exception"
    assert drawn == {name: getattr(errors, name).__base__.__name__ for name in drawn}
    assert set(drawn) == {
        "NoResponseError",
        "MistralError",
        "SDKError",
        "HTTPValidationError",
        "ResponseValidationError",
    }


@pytest.mark.parametrize("probe", PROBES)
def test_errors_read_as_the_official_ones(probe, client, server, messages, shared):
    official = json.loads(Path(shared, "contract/sdk-surface/probe_v37.json").read_text())[probe]
    server.script(PROBES[probe])
    with pytest.raises(MistralError) as caught:
        client.chat.complete(model="m", messages=messages)
    error = caught.value
    assert type(error).__name__ == official["type"].rpartition(".")[2]
    assert str(error) == error.message == official["str"]
    assert str(error.status_code) == official["status_code"]
    assert repr(error.body) == official["body"]
    assert all(hasattr(error, attribute) for attribute in official["has"])


def test_a_long_body_is_shortened_in_the_message_and_whole_in_the_error(client, server, messages):
    server.script(Reply(b"x" * 20_000, 503, {"content-type": "text/html; charset=utf-8"}))
    with pytest.raises(
        errors.SDKError, match=r'Status 503 Content-Type "text/html; charset=utf-8"\. Body: xxx'
    ) as caught:
        client.chat.complete(model="m", messages=messages)
    assert str(caught.value).endswith("x...and 10000 more chars")
    assert len(caught.value.body) == 20_000


def test_an_empty_body_is_shown_as_such():
    assert str(errors.SDKError("", httpx2.Response(500))) == 'Status 500 Content-Type "". Body: ""'


@pytest.mark.parametrize("again", [lambda error: pickle.loads(pickle.dumps(error)), copy.copy])
def test_errors_survive_pickling(again):
    response = httpx2.Response(422, content=b"{}", request=httpx2.Request("POST", "http://x"))
    for error in (
        errors.SDKError("API error occurred", response),
        errors.HTTPValidationError(HTTPValidationErrorData(), response),
        ResponseValidationError("Response validation failed", response, ValueError("x")),
    ):
        restored = again(error)
        assert type(restored) is type(error)
        assert str(restored) == str(error)
        assert restored.status_code == 422
        assert restored.raw_response.content == b"{}"


def test_no_response_has_a_message():
    assert str(NoResponseError()) == "No response received"


def test_every_name_is_listed():
    public = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}
    assert public | {"HTTPValidationErrorData"} == set(errors.__all__)
