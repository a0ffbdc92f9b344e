import copy
import json

import pytest
from hypothesis import given, strategies

from tramontane.testing.matching import differences, key_of, nearest, normal

HELLO = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
SAME = [
    {"stream": False},
    {"temperature": None, "tools": None},
    {"n": 1, "safe_prompt": False, "parallel_tool_calls": True, "tool_choice": "auto"},
    {"response_format": {"type": "text"}},
    {"metadata": {"run": "17"}, "prompt_cache_key": "a"},
]
OTHER = [
    {"stream": True},
    {"temperature": 0},
    {"model": "n"},
    {"messages": [{"role": "system", "content": "hi"}]},
    {"messages": [{"role": "user", "content": "Hi"}]},
    {"messages": HELLO["messages"] * 2},
    {"tools": [{"type": "function", "function": {"name": "f", "parameters": {}}}]},
    {"response_format": {"type": "json_object"}},
    {"parallel_tool_calls": False},
    {"a_field_of_the_future": 1},
    {"messages": [{"role": "user", "content": "hi", "mood": "good"}]},
]


@pytest.mark.parametrize("also", SAME)
def test_what_means_the_same_is_the_same(also):
    assert key_of("POST", "/", HELLO | also) == key_of("POST", "/", HELLO)


@pytest.mark.parametrize("also", OTHER)
def test_what_may_change_an_answer_is_another_request(also):
    assert key_of("POST", "/", HELLO | also) != key_of("POST", "/", HELLO)
    assert differences(HELLO, HELLO | also)


def test_defaults_within_messages_and_tools_may_be_said_or_not():
    call = {"id": "abcdefghi", "function": {"name": "f", "arguments": "{}"}}
    short = [{"role": "assistant", "tool_calls": [call]}, {"role": "tool", "content": "1", "tool_call_id": "abcdefghi"}]
    long = copy.deepcopy(short)
    long[0] |= {"prefix": False, "content": None}
    long[0]["tool_calls"][0] |= {"type": "function", "index": 0}
    long[1] |= {"name": None}
    assert normal({"model": "m", "messages": short}) == normal({"model": "m", "messages": long})


def test_a_schema_is_taken_to_the_letter():
    def tool(**schema):
        return HELLO | {"tools": [{"type": "function", "function": {"name": "f", "parameters": schema}}]}

    assert normal(tool(additionalProperties=False)) != normal(tool())
    assert normal(tool(const=None)) != normal(tool())
    assert normal(tool(properties={"a": {"default": "x"}})) != normal(tool(properties={"a": {}}))


def test_paths_and_methods_tell_requests_apart():
    keys = {key_of(method, path, HELLO) for method in ("GET", "POST") for path in ("/a", "/b")}
    assert len(keys) == 4


JSON = strategies.recursive(
    strategies.none() | strategies.booleans() | strategies.integers() | strategies.text(max_size=5),
    lambda inner: strategies.lists(inner, max_size=3) | strategies.dictionaries(strategies.text(max_size=3), inner),
    max_leaves=6,
)


@given(JSON, JSON)
def test_whatever_comes_differs_exactly_where_it_is_another_request(one, other):
    same = json.dumps(normal(one), sort_keys=True) == json.dumps(normal(other), sort_keys=True)
    assert (differences(one, other) == []) == same


def test_the_nearest_request_is_the_one_with_the_fewest_differences():
    asked = HELLO | {"temperature": 0.5, "max_tokens": 3}
    recorded = [HELLO | {"model": "n"}, HELLO | {"temperature": 0.4, "max_tokens": 3}, HELLO]
    assert nearest(asked, recorded) == (1, ["temperature: 0.4 recorded, 0.5 asked"])
    assert nearest(asked, []) is None


def test_differences_are_told_by_place_and_long_values_shortly():
    asked = HELLO | {"messages": [{"role": "user", "content": "x" * 500}], "top_p": 0.5}
    content, top_p = differences(HELLO, asked)
    assert content.startswith('messages[0].content: "hi" recorded, "xxx')
    assert len(content) < 150
    assert top_p == "top_p: (absent) recorded, 0.5 asked"
