import ast
import inspect
import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from client.loopback import Reply
from tramontane.client import UNSET, Mistral, SDKError, resources
from tramontane.client.resources import ARGUMENTS, OPTIONS, Chat, Models
from tramontane.wire.messages import AssistantMessage, UserMessage
from tramontane.wire.request import ChatCompletionRequest

CARD = {"id": "mistral-small-latest", "object": "model", "type": "base", "capabilities": {"completion_chat": True}}


@pytest.mark.parametrize("kind", [Chat, Models])
def test_every_method_has_an_async_twin_of_the_same_shape(kind):
    methods = {name: method for name, method in vars(kind).items() if not name.startswith("_")}
    for name, method in methods.items():
        if name.endswith("_async"):
            twin = methods[name.removesuffix("_async")]
            assert inspect.iscoroutinefunction(method)
            assert inspect.signature(twin).parameters == inspect.signature(method).parameters
            assert twin.__doc__ == method.__doc__
        else:
            assert f"{name}_async" in methods


def test_the_typed_arguments_are_the_fields_of_the_request():
    typed = {
        node.name: {field.target.id for field in node.body if isinstance(field, ast.AnnAssign)}
        for node in ast.walk(ast.parse(Path(resources.__file__).read_text()))
        if isinstance(node, ast.ClassDef)
    }
    assert typed["CallOptions"] == OPTIONS
    assert typed["FormatlessArguments"] | typed["ChatArguments"] == ChatCompletionRequest.model_fields.keys()
    assert OPTIONS | ChatCompletionRequest.model_fields.keys() == ARGUMENTS


def test_a_request_carries_what_was_given_and_nothing_else(client, server, messages):
    client.chat.complete(model="m", messages=messages)
    assert server.last.json == {"model": "m", "messages": messages, "stream": False}
    assert server.last.path == "/v1/chat/completions"
    client.chat.complete(model="m", messages=messages, temperature=None, top_p=UNSET, stop=["x"], safe_prompt=None)
    assert server.last.json == {"model": "m", "messages": messages, "stream": False, "temperature": None, "stop": ["x"]}


def test_messages_may_be_models_and_any_iterable(client, server):
    history = (UserMessage(content="Hi"), AssistantMessage(content="Hello"), {"role": "user", "content": "Bye"})
    client.chat.complete(model="m", messages=iter(history))
    assert server.last.json["messages"] == [
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": "Hello", "prefix": False},
        {"role": "user", "content": "Bye"},
    ]


def test_an_answer_can_be_sent_back(client, server, messages):
    answer = client.chat.complete(model="m", messages=messages).choices[0].message
    client.chat.complete(model="m", messages=[*messages, answer, {"role": "user", "content": "Why?"}])
    assert server.last.json["messages"][1]["content"] == "Claude Monet."


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ({"zzz": 1}, r"Chat.complete\(\) got an unexpected keyword argument 'zzz'"),
        ({"messages": UNSET}, None),
    ],
)
def test_a_wrong_argument_is_a_type_error(client, messages, arguments, complaint):
    with pytest.raises(TypeError if complaint else ValidationError, match=complaint):
        client.chat.complete(**{"model": "m", "messages": messages} | arguments)


def test_messages_are_needed(client):
    with pytest.raises(TypeError, match=r"Chat.stream\(\) missing 1 required keyword-only argument: 'messages'"):
        client.chat.stream(model="m")


def test_a_value_of_the_wrong_type_is_named_before_anything_is_sent(client, server, messages):
    with pytest.raises(ValidationError, match="temperature"):
        client.chat.complete(model="m", messages=messages, temperature="hot")
    with pytest.raises(ValidationError, match="wizard"):
        client.chat.complete(model="m", messages=[{"role": "wizard", "content": "x"}])
    assert server.requests == []


def test_half_a_character_is_sent_escaped(client, server):
    client.chat.complete(model="m", messages=[{"role": "user", "content": "half \ud83d"}], metadata={"\ud83d": 1})
    assert server.last.json == {
        "model": "m",
        "messages": [{"role": "user", "content": "half \ud83d"}],
        "stream": False,
        "metadata": {"\ud83d": 1},
    }


def test_judging_a_value_is_left_to_the_server(client, server, messages):
    client.chat.complete(model="m", messages=messages, temperature=9, n=0)
    assert server.last.json["temperature"] == 9


def test_a_call_may_go_elsewhere(server, messages):
    client = Mistral(server_url="http://127.0.0.1:9")
    client.chat.complete(model="m", messages=messages, server_url=server.url + "/", http_headers={"X-A": "1"})
    assert server.last.headers["x-a"] == "1"
    assert server.last.path == "/v1/chat/completions"


def test_models_are_listed_and_retrieved(client, server):
    server.script(Reply({"object": "list", "data": [CARD, {"type": "new", "id": "x"}]}), Reply(CARD))
    base, unknown = client.models.list().data
    assert base.capabilities.completion_chat
    assert unknown.raw == {"type": "new", "id": "x"}
    assert server.last.method == "GET"
    assert server.last.path == "/v1/models"
    assert "content-type" not in server.last.headers
    assert client.models.retrieve(model_id="a/b").id == "mistral-small-latest"
    assert server.last.path == "/v1/models/a%2Fb"
    client.models.retrieve(model_id="ft:small:me")
    assert server.last.path == "/v1/models/ft:small:me"
    client.models.list(provider="mistralai", model=UNSET)
    assert server.last.path == "/v1/models?provider=mistralai"


async def test_models_are_listed_and_retrieved_async(server):
    server.script(Reply({"object": "list", "data": [CARD]}), Reply(CARD), Reply({"detail": "Unauthorized"}, 401))
    async with Mistral(server_url=server.url) as client:
        assert (await client.models.list_async()).data[0].id == "mistral-small-latest"
        assert (await client.models.retrieve_async(model_id="x")).type == "base"
        with pytest.raises(SDKError, match="Status 401"):
            await client.models.list_async()


def test_every_recorded_answer_is_read(client, server, messages, shared):
    recordings = sorted(Path(shared, "contract/recordings").glob("*.json"))
    assert recordings
    for recording in recordings:
        response = json.loads(recording.read_text())["response"]
        if response["status"] == 200 and isinstance(response.get("body"), dict) and "choices" in response["body"]:
            server.script(Reply(response["body"]))
            answer = client.chat.complete(model="m", messages=messages)
            assert answer.model_dump(mode="json", by_alias=True, exclude_unset=True) == response["body"]
