"""Clients of others, unmodified, are told our server's address: their users and the server get what they should."""

import json

import pytest

from conformance.ecosystem.clients import CAPABILITIES, CLIENTS, PAGE, page
from conformance.ecosystem.environments import ENVIRONMENTS, ON_OURS

PARIS = {"name": "Paris", "inhabitants": 2102650}
USERS_GET = {
    "plain": {"text": "Bonjour, le monde."},
    "tools": {"calls": [{"name": "weather", "arguments": {"city": "Paris"}}], "text": "It is mild."},
    "schema": {"city": PARIS},
    "schema_by_call": {"city": PARIS},
    "thinking_again": {"text": "Then it is eight."},
    "thinking": {"thoughts": "Let me see.", "text": "It is four."},
}
USERS_GET |= {f"streamed_{capability}": value for capability, value in USERS_GET.items()}
NOT_STREAMED = {"streamed_plain", "streamed_schema_by_call", "streamed_thinking_again"}
"""What no driver does, or does by another name."""

pytestmark = pytest.mark.timeout(60)


def clients_that_can(*capabilities):
    able = [(name, can) for name in CLIENTS for can in capabilities if can not in CLIENTS[name].cannot]
    return pytest.mark.parametrize(("name", "capability"), able)


def value_of(outcome):
    assert "value" in outcome, outcome
    return outcome["value"]


@clients_that_can("plain")
def test_an_answer_is_read(name, capability, do, asked):
    assert value_of(do(capability)) == USERS_GET[capability]
    (request,) = asked
    assert not request.get("stream")


@clients_that_can("stream")
def test_an_answer_is_read_as_it_comes(name, capability, do, asked):
    pieces = value_of(do(capability))["pieces"]
    assert "".join(pieces) == "Bonjour, le monde."
    assert len([piece for piece in pieces if piece]) > 3
    (request,) = asked
    assert request["stream"] is True


@clients_that_can("tools", "streamed_tools")
def test_a_call_is_played_and_its_result_answered(name, capability, do, asked):
    assert value_of(do(capability)) == USERS_GET[capability]
    first, second = asked
    assert bool(first.get("stream")) == (capability == "streamed_tools")
    (tool,) = first["tools"]
    assert tool["function"]["name"] == "weather"
    assert tool["function"]["parameters"]["properties"]["city"]["type"] == "string"
    *_, call, result = second["messages"]
    assert call["role"] == "assistant"
    assert json.dumps(result["content"]).count("18 degrees in Paris") == 1
    assert result["tool_call_id"] == call["tool_calls"][0]["id"]


def fields_of(schema):
    return {name: told["type"] for name, told in schema["properties"].items()}


@clients_that_can("schema", "streamed_schema")
def test_an_answer_follows_a_schema(name, capability, do, asked):
    assert value_of(do(capability)) == USERS_GET[capability]
    (request,) = asked
    assert request["response_format"]["type"] == "json_schema"
    assert fields_of(request["response_format"]["json_schema"]["schema"]) == {
        "name": "string",
        "inhabitants": "integer",
    }


@clients_that_can("schema_by_call")
def test_an_answer_is_the_call_of_a_function(name, capability, do, asked):
    assert value_of(do(capability)) == USERS_GET[capability]
    (request,) = asked
    assert fields_of(request["tools"][0]["function"]["parameters"]) == {"name": "string", "inhabitants": "integer"}
    choices = ("auto", "any", "required", {"type": "function", "function": {"name": "City"}})
    assert request.get("tool_choice", "auto") in choices


@clients_that_can("thinking", "streamed_thinking")
def test_thoughts_are_kept_apart(name, capability, do, asked):
    assert value_of(do(capability)) == USERS_GET[capability]
    (request,) = asked
    assert request["reasoning_effort"] == "high"


@clients_that_can("thinking_again")
def test_a_conversation_goes_on_after_thoughts(name, capability, do, asked):
    assert value_of(do(capability)) == USERS_GET[capability]
    _, second = asked
    assert [message["role"] for message in second["messages"]] == ["user", "assistant", "user"]
    assert "It is four." in json.dumps(second["messages"][1]["content"])


@clients_that_can("plain", "stream")
def test_a_wrong_key_is_told_as_the_clients_own_error(name, capability, do, client):
    outcome = do(capability, key="another")
    assert outcome["error"] == client.denied, outcome
    assert "Invalid API Key" in outcome["told"]


@clients_that_can("refused")
@pytest.mark.parametrize("way", ["refused", "streamed_refused"])
def test_a_value_out_of_range_is_told_as_the_clients_own_error(name, capability, way, do, client, asked):
    outcome = do(way)
    assert outcome["error"] == client.refused, outcome
    assert "Input should be less than or equal to 1.5" in outcome["told"]
    (request,) = asked
    assert request["temperature"] == 9


UNABLE = [(name, can) for name, client in CLIENTS.items() for can in client.cannot if not name.endswith(ON_OURS)]


@pytest.mark.parametrize(("name", "capability"), UNABLE)
def test_what_a_client_is_said_not_to_do_it_does_not_do(name, capability, do):
    assert do(capability).get("value") != USERS_GET[capability]


def test_each_environment_has_a_client_and_each_column_a_test():
    assert set(CLIENTS) == set(ENVIRONMENTS)
    assert set(CAPABILITIES) == USERS_GET.keys() - NOT_STREAMED | {"stream", "refused"}
    assert all(client.cannot.keys() <= CAPABILITIES.keys() for client in CLIENTS.values())


def test_the_page_tells_what_is_tested():
    assert PAGE.read_text() == page(), "`cd tests && python -m conformance.ecosystem.clients` writes it anew"
