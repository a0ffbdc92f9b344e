"""Official clients, unmodified, are told our server's address, and find what they expect."""

import contextlib
import json
import threading

import httpx2
import pytest

from conformance.clients.conftest import KEY

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "weather",
            "description": "The weather in a city",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
    }
]


def text_of(events, index=0):
    said = [choice for event in events for choice in event["choices"] if choice["index"] == index]
    return "".join(choice["delta"].get("content") or "" for choice in said)


def message_of(reply):
    return reply["value"]["choices"][0]["message"]


def test_a_conversation_is_answered(call):
    value = call("chat.complete", "hello")["value"]
    assert value["model"] == "mistral-small-latest"
    assert value["object"] == "chat.completion"
    assert value["choices"][0]["message"]["content"] == "Bonjour, le monde."
    assert value["choices"][0]["finish_reason"] == "stop"


def test_an_answer_tells_its_usage(call):
    usage = call("chat.complete", "hello")["value"]["usage"]
    assert usage["prompt_tokens"] > 0
    assert usage["completion_tokens"] > 1
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]


def test_an_answer_streams_with_its_usage_on_the_last_chunk(call):
    events = call("chat.stream", "hello")["value"]
    assert text_of(events) == "Bonjour, le monde."
    assert events[0]["choices"][0]["delta"]["role"] == "assistant"
    assert [event["choices"][0]["finish_reason"] for event in events] == [None] * (len(events) - 1) + ["stop"]
    assert [bool(event.get("usage")) for event in events] == [False] * (len(events) - 1) + [True]
    assert events[-1]["usage"] == call("chat.complete", "hello")["value"]["usage"]


def test_several_choices_are_given(call):
    value = call("chat.complete", "hello", n=3)["value"]
    assert [choice["index"] for choice in value["choices"]] == [0, 1, 2]
    assert {choice["message"]["content"] for choice in value["choices"]} == {"Bonjour, le monde."}


def test_several_choices_stream_beside_each_other(call):
    events = call("chat.stream", "hello", n=2)["value"]
    assert [text_of(events, index) for index in (0, 1)] == ["Bonjour, le monde."] * 2


@pytest.mark.parametrize("method", ["chat.complete", "chat.stream"])
def test_a_stop_string_ends_an_answer(call, method):
    value = call(method, "count", stop=["five"])["value"]
    text = text_of(value) if method == "chat.stream" else value["choices"][0]["message"]["content"]
    assert text == "one two three four "


def test_an_answer_has_no_more_tokens_than_asked_for(call):
    value = call("chat.complete", "count", max_tokens=3, temperature=0.7, top_p=0.9, random_seed=1)["value"]
    assert value["choices"][0]["finish_reason"] == "length"
    assert value["usage"]["completion_tokens"] == 3


@pytest.mark.parametrize("method", ["chat.complete", "chat.stream"])
def test_an_answer_begins_with_the_prefix(call, method):
    messages = [
        {"role": "user", "content": "hello"},
        {"role": "assistant", "content": "Salut. ", "prefix": True},
    ]
    value = call(method, model="mistral-small-latest", messages=messages)["value"]
    text = text_of(value) if method == "chat.stream" else value["choices"][0]["message"]["content"]
    assert text == "Salut. Bonjour, le monde."


def test_tools_are_called(call):
    message = message_of(call("chat.complete", "weather", tools=TOOLS, tool_choice="any", parallel_tool_calls=True))
    calls = [tool_call["function"] for tool_call in message["tool_calls"]]
    assert [tool_call["name"] for tool_call in calls] == ["weather", "weather"]
    assert [json.loads(tool_call["arguments"])["city"] for tool_call in calls] == ["Paris", "Lyon"]


def test_tools_are_called_in_a_stream(call):
    last = call("chat.stream", "weather", tools=TOOLS, parallel_tool_calls=False)["value"][-1]["choices"][0]
    assert last["finish_reason"] == "tool_calls"
    assert json.loads(last["delta"]["tool_calls"][0]["function"]["arguments"]) == {"city": "Paris"}


def test_a_call_and_its_result_are_read_again(call):
    asked = message_of(call("chat.complete", "weather", tools=TOOLS))["tool_calls"][0]
    messages = [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "hello"},
        {"role": "assistant", "content": "", "tool_calls": [asked]},
        {"role": "tool", "name": "weather", "content": "Sun", "tool_call_id": asked["id"]},
    ]
    reply = call("chat.complete", model="mistral-small-latest", messages=messages, tools=TOOLS)
    assert "error" not in reply, reply


def test_thoughts_come_apart_from_what_is_said(call):
    thought, said = message_of(call("chat.complete", "think"))["content"]
    assert thought["thinking"] == [{"text": "Let me see.", "type": "text"}]
    assert said["text"] == "It is four."


def test_a_structured_answer_is_parsed(call):
    message = message_of(call("chat.parse", "capital"))
    assert message["parsed"] == {"name": "Paris", "inhabitants": 2102650}


def test_models_are_listed(call):
    cards = {card["id"]: card for card in call("models.list")["value"]["data"]}
    assert {"scripted", "mistral-small-latest"} <= set(cards)
    assert cards["scripted"]["capabilities"]["completion_chat"]
    assert cards["scripted"]["max_context_length"] == 32768


def test_a_model_is_told_alone(call):
    card = call("models.retrieve", model_id="mistral-small-latest")["value"]
    assert card["id"] == "mistral-small-latest"
    assert "scripted" in card["aliases"]


def refusal(reply):
    """Status, code and message of an error in the API's envelope."""
    body = json.loads(reply["body"])
    return reply["status"], body["code"], body["message"]


@pytest.mark.parametrize("method", ["chat.complete", "chat.stream"])
def test_a_wrong_key_is_refused(call, method):
    reply = call(method, "hello", key="another")
    assert reply["error"] == "SDKError"
    assert (reply["status"], json.loads(reply["body"])) == (401, {"detail": "Invalid API Key"})


def test_a_wrong_key_may_not_list_models_either(call):
    assert call("models.list", key="another")["status"] == 401


@pytest.mark.parametrize("method", ["chat.complete", "chat.stream"])
def test_an_unknown_model_is_refused(call, strict, method):
    reply = call(method, "hello", url=strict.url)
    assert reply["error"] == "SDKError"
    assert refusal(reply) == (400, "1500", "Invalid model: mistral-small-latest")


def test_messages_out_of_order_are_refused(call):
    messages = [{"role": "user", "content": "hello"}, {"role": "assistant", "content": "hi"}]
    reply = call("chat.complete", model="mistral-small-latest", messages=messages)
    assert refusal(reply)[:2] == (400, "3230")


@pytest.mark.parametrize("method", ["chat.complete", "chat.stream"])
def test_a_value_out_of_range_is_refused_as_a_validation_error(call, method):
    reply = call(method, "hello", temperature=9)
    assert (reply["error"], reply["status"]) == ("HTTPValidationError", 422)
    assert json.loads(reply["body"])["detail"][0]["loc"] == ["body", "temperature"]


def test_a_place_that_is_not_there_is_not_found(call, server):
    assert call("chat.complete", "hello", url=f"{server.url}/elsewhere")["status"] == 404


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        ("refused", (429, "3810", "Capacity exceeded for this model.")),
        ("out of order", (503, "3800", "Service unavailable.")),
        (
            "breaks",
            (
                500,
                "3000",
                "The engine failed before the answer was complete. It recovers by itself: send the request again.",
            ),
        ),
    ],
)
def test_an_engine_that_does_not_answer_is_told(call, content, answer):
    assert refusal(call("chat.complete", content)) == answer


@contextlib.contextmanager
def only_place_taken(url):
    """A stream is open for as long as the block lasts."""
    body = {"model": "scripted", "messages": [{"role": "user", "content": "never"}], "stream": True}
    headers = {"authorization": f"Bearer {KEY}"}
    with (
        httpx2.Client(base_url=url, headers=headers) as client,
        client.stream("POST", "/v1/chat/completions", json=body) as reply,
    ):
        lines = reply.iter_lines()
        next(lines)
        yield


@pytest.mark.parametrize("method", ["chat.complete", "chat.stream"])
def test_a_full_queue_is_told(call, strict, method):
    with only_place_taken(strict.url):
        reply = call(method, "hello", url=strict.url, model="scripted")
    assert refusal(reply)[:2] == (429, "3810")


def test_a_client_that_tries_again_gets_its_turn(call, strict):
    place = contextlib.ExitStack()
    place.enter_context(only_place_taken(strict.url))
    with place:
        threading.Timer(0.3, place.close).start()
        reply = call("chat.complete", "hello", url=strict.url, model="scripted", retries=True)
    assert message_of(reply)["content"] == "Bonjour, le monde."
    assert " 429 " in strict.log.read_text()


def test_a_client_that_leaves_a_stream_gives_its_place_away(call, strict):
    assert len(call("chat.stream", "never", url=strict.url, model="scripted", take=1)["value"]) == 1
    reply = call("chat.complete", "hello", url=strict.url, model="scripted", retries=True)
    assert message_of(reply)["content"] == "Bonjour, le monde."
