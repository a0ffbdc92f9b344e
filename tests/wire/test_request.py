"""The request: absent, null and given are three things, and a server holds numbers to the documented bounds."""

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tramontane.wire.formats import JSONSchema
from tramontane.wire.messages import UserMessage
from tramontane.wire.model import AS_SERVER
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wire.unset import UNSET, UNSET_SENTINEL
from wire.strategies import messages, objects, text

HELLO = [{"role": "user", "content": "hello"}]
NULL_TRAVELS = {name for name, field in ChatCompletionRequest.model_fields.items() if field.default is UNSET}
NULL_IS_ABSENT = set(ChatCompletionRequest.model_fields) - NULL_TRAVELS - {"messages"}
BOUNDS = {
    "temperature": (0, 1.5),
    "top_p": (0, 1),
    "max_tokens": (0, None),
    "min_tokens": (0, None),
    "random_seed": (0, None),
    "presence_penalty": (-2, 2),
    "frequency_penalty": (-2, 2),
    "repetition_penalty": (1e-6, 1e6),
    "top_k": (0, None),
    "top_logprobs": (0, 20),
    "top_prompt_logprobs": (0, 20),
    "n": (1, None),
}


def sent(**fields) -> dict:
    return json.loads(ChatCompletionRequest(messages=HELLO, **fields).model_dump_json())


def as_server(**fields) -> ChatCompletionRequest:
    body = json.dumps({"messages": HELLO, **fields})
    return ChatCompletionRequest.model_validate_json(body, extra="forbid", context=AS_SERVER)


@pytest.mark.parametrize("name", sorted(NULL_TRAVELS))
def test_null_travels_and_absent_does_not(name):
    assert sent(**{name: None}) == {"messages": HELLO, name: None}
    assert sent(**{name: UNSET}) == sent() == {"messages": HELLO}
    assert getattr(ChatCompletionRequest(messages=HELLO), name) is UNSET
    assert getattr(as_server(**{name: None}), name) is None
    assert getattr(as_server(), name) is UNSET


@pytest.mark.parametrize("name", sorted(NULL_IS_ABSENT))
def test_where_null_means_nothing_it_does_not_travel(name):
    assert sent(**{name: None}) == {"messages": HELLO}
    assert getattr(as_server(**{name: None}), name) is None


def test_unset_is_never_looked_for_in_json():
    assert as_server(prompt_cache_key=UNSET_SENTINEL).prompt_cache_key == UNSET_SENTINEL
    with pytest.raises(ValidationError, match="temperature"):
        as_server(temperature=UNSET_SENTINEL)


@pytest.mark.parametrize("name", sorted(BOUNDS))
def test_a_server_holds_a_number_to_its_bounds_and_a_caller_does_not(name):
    least, most = BOUNDS[name]
    for edge in (least, most if most is not None else 1 << 40):
        assert getattr(as_server(**{name: edge}), name) == edge
    for beyond, kind in (
        (least - 1, "greater_than_equal"),
        (most + 1 if most is not None else None, "less_than_equal"),
    ):
        if beyond is not None:
            assert sent(**{name: beyond})[name] == beyond
            with pytest.raises(ValidationError) as caught:
                as_server(**{name: beyond})
            (error,) = caught.value.errors()
            assert (error["type"], error["loc"]) == (kind, (name,))


def test_a_number_that_is_none_is_within_no_bounds():
    with pytest.raises(ValidationError, match="greater_than_equal"):
        as_server(top_p=float("nan"))


def test_the_bounds_are_in_the_schema():
    schema = ChatCompletionRequest.model_json_schema()["properties"]
    told = {name: next(kind for kind in schema[name]["anyOf"] if kind["type"] != "null") for name in BOUNDS}
    assert {name: (kind.get("minimum"), kind.get("maximum")) for name, kind in told.items()} == BOUNDS


def test_a_server_refuses_fields_it_does_not_know_by_name():
    with pytest.raises(ValidationError) as caught:
        as_server(store=True, messages=[{**HELLO[0], "name": "me"}])
    assert {(error["type"], error["loc"]) for error in caught.value.errors()} == {
        ("extra_forbidden", ("store",)),
        ("extra_forbidden", ("messages", 0, "user", "name")),
    }


@pytest.mark.parametrize(
    ("name", "word"),
    [("reasoning_effort", "heroic"), ("prompt_mode", "poetry"), ("service_tier", "gold"), ("tool_choice", "perhaps")],
)
def test_a_server_refuses_words_it_does_not_know(name, word):
    with pytest.raises(ValidationError, match=name):
        as_server(**{name: word})
    if name != "tool_choice":
        assert sent(**{name: word})[name] == word


def test_the_schema_goes_by_both_its_names():
    by_name, by_alias = JSONSchema(name="a", schema_definition={}), JSONSchema(name="a", schema={})
    assert by_name == by_alias
    assert by_name.model_dump(exclude_unset=True) == {"name": "a", "schema": {}}


requests = st.fixed_dictionaries(
    {"messages": st.lists(messages, max_size=3)},
    optional={
        "model": st.none() | text,
        "temperature": st.none() | st.floats(0, 1.5),
        "max_tokens": st.none() | st.integers(0, 1 << 40),
        "stop": st.none() | text | st.lists(text, max_size=2),
        "metadata": st.none() | objects,
        "stream": st.booleans(),
        "n": st.none() | st.integers(1, 9),
        "reasoning_effort": st.sampled_from(["none", "high", None]),
        "response_format": st.fixed_dictionaries({"type": st.sampled_from(["text", "json_object"])}),
        "prediction": st.fixed_dictionaries({"content": text}, optional={"type": st.just("content")}),
        "guardrails": st.none() | st.just([{"block_on_error": True, "moderation_llm_v2": {"action": "block"}}]),
    },
)


@given(requests)
def test_any_request_is_written_back_as_it_came(body):
    for read in (ChatCompletionRequest(**body), as_server(**body)):
        assert read.model_dump(exclude_unset=True, mode="json") == body
        for again in (copy.deepcopy(read), pickle.loads(pickle.dumps(read))):
            assert again == read
            assert again.model_dump_json() == read.model_dump_json()


def test_models_may_stand_where_dicts_stand():
    assert sent() == {"messages": HELLO}
    assert ChatCompletionRequest(messages=[UserMessage(content="hello")]).model_dump()["messages"] == [
        {"role": "user", "content": "hello"}
    ]


@pytest.mark.parametrize(
    "body", ["[" * 100_000, '{"metadata":' * 100_000, '{"messages":[],"metadata":' + '{"a":' * 100_000]
)
def test_json_that_is_nested_without_end_is_refused(body):
    with pytest.raises(ValidationError, match="recursion limit"):
        ChatCompletionRequest.model_validate_json(body, extra="forbid", context=AS_SERVER)
