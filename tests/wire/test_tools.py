"""Tools and choices: documented ones for all, hosted ones for callers only."""

import json

import pytest
from pydantic import ValidationError

from tramontane.wire.model import AS_SERVER, UNKNOWN_VARIANT
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wire.tools import CustomConnector, DocumentLibraryTool, ImageGenerationTool, Tool, ToolCall, UnknownTool

FUNCTION = {"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}
HOSTED = [
    ({"type": "image_generation"}, ImageGenerationTool),
    ({"type": "document_library", "library_ids": ["a"], "tool_configuration": {"include": ["b"]}}, DocumentLibraryTool),
    (
        {"type": "connector", "connector_id": "c", "authorization": {"type": "oauth2-token", "value": "v"}},
        CustomConnector,
    ),
    ({"type": "not known yet", "more": [1]}, UnknownTool),
]


def request(**fields) -> ChatCompletionRequest:
    return ChatCompletionRequest.model_validate({"messages": [], **fields}, extra="forbid")


def refused(**fields) -> list[tuple]:
    """Where and why a server refuses, but for the last resorts of unions."""
    body = json.dumps({"messages": [], **fields})
    with pytest.raises(ValidationError) as caught:
        ChatCompletionRequest.model_validate_json(body, extra="forbid", context=AS_SERVER)
    return [(error["loc"], error["type"]) for error in caught.value.errors() if error["type"] != UNKNOWN_VARIANT]


@pytest.mark.parametrize(("tool", "kind"), [(FUNCTION, Tool), *HOSTED])
def test_every_tool_travels_as_it_came(tool, kind):
    asked = request(tools=[tool])
    assert asked.tools
    assert type(asked.tools[0]) is kind
    assert asked.model_dump(exclude_unset=True)["tools"] == [tool]
    assert request(tools=asked.tools).model_dump(exclude_unset=True)["tools"] == [tool]


@pytest.mark.parametrize("tool", [tool for tool, _ in HOSTED])
def test_a_server_runs_functions_only(tool):
    assert (("tools", 1, "Tool", "type"), "literal_error") in refused(tools=[FUNCTION, tool])


def test_a_tool_without_its_type_is_a_function():
    asked = request(tools=[{"function": FUNCTION["function"]}])
    assert asked.tools
    assert asked.tools[0].type == "function"


def test_a_field_that_no_function_has_is_named():
    function = FUNCTION["function"] | {"required": []}
    where = ("tools", 0, "Tool", "function", "required")
    assert refused(tools=[FUNCTION | {"function": function}]) == [(where, "extra_forbidden")]


@pytest.mark.parametrize("choice", ["auto", "none", "any", "required", {"type": "function", "function": {"name": "f"}}])
def test_every_documented_choice_travels_as_it_came(choice):
    asked = {"messages": [], "tool_choice": choice}
    read = ChatCompletionRequest.model_validate(asked, extra="forbid", context=AS_SERVER)
    assert read.model_dump(exclude_unset=True) == asked


def test_other_choices_are_refused():
    assert {where[0] for where, _ in refused(tool_choice="sometimes")} == {"tool_choice"}


def test_arguments_may_be_an_object_or_text():
    for arguments in ({"city": "Paris"}, '{"city": "Paris"}', '{"cit'):
        assert ToolCall(function={"name": "f", "arguments": arguments}).function.arguments == arguments


@pytest.mark.parametrize("broken", [{"type": "function"}, {"function": {"name": 7}}, {"type": "connector"}, {}])
def test_a_broken_tool_of_a_known_type_is_the_callers_error(broken):
    with pytest.raises(ValidationError, match="tools"):
        request(tools=[broken])


def test_null_is_read_as_the_default_where_servers_send_it():
    call = ToolCall.model_validate_json('{"id":null,"type":null,"function":{"name":"f","arguments":"{}"},"index":null}')
    assert (call.id, call.type, call.index) == ("null", "function", 0)
    with pytest.raises(ValidationError, match="index"):
        ToolCall.model_validate({"function": {"name": "f", "arguments": ""}, "index": "first"})
