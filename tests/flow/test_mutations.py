"""Whatever a caller sends, the answer is an answer or a refusal: never a failure of the server."""

import asyncio
import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

CALL = {"id": "abcDEF123", "type": "function", "function": {"name": "look", "arguments": '{"at": "sea"}'}}
FULL = {
    "model": "scripted",
    "messages": [
        {"role": "system", "content": "Be brief."},
        {
            "role": "user",
            "content": [{"type": "text", "text": "Look."}, {"type": "image_url", "image_url": {"url": "x"}}],
        },
        {
            "role": "assistant",
            "content": [
                {"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}], "closed": True},
                {"type": "text", "text": "I look."},
                {"type": "reference", "reference_ids": [1]},
            ],
            "tool_calls": [CALL],
        },
        {"role": "tool", "content": "blue", "tool_call_id": "abcDEF123", "name": "look"},
        {"role": "user", "content": "And?"},
        {"role": "assistant", "content": "It is ", "prefix": True},
    ],
    "tools": [{"type": "function", "function": {"name": "look", "parameters": {"type": "object", "properties": {}}}}],
    "tool_choice": {"type": "function", "function": {"name": "look"}},
    "response_format": {
        "type": "json_schema",
        "json_schema": {"name": "x", "schema": {"type": "object"}, "strict": True},
    },
    "temperature": 0.5,
    "top_p": 0.5,
    "top_k": 3,
    "max_tokens": 5,
    "min_tokens": 1,
    "n": 2,
    "stop": ["x"],
    "random_seed": 1,
    "metadata": {"a": 1},
    "prediction": {"type": "content", "content": "a"},
    "presence_penalty": 0.1,
    "frequency_penalty": 0.1,
    "repetition_penalty": 1.1,
    "parallel_tool_calls": False,
    "reasoning_effort": "high",
    "prompt_mode": "reasoning",
    "safe_prompt": True,
    "prompt_cache_key": "k",
    "service_tier": "auto",
    "logprobs": True,
    "top_logprobs": 2,
    "guardrails": [
        {
            "block_on_error": True,
            "moderation_llm_v1": {"custom_category_thresholds": {"law": 0.1}, "ignore_other_categories": True},
            "moderation_llm_v2": {
                "model_name": "mistral-moderation-2603",
                "custom_category_thresholds": {"law": 0.1, "pii": None},
                "ignore_other_categories": True,
                "action": "block",
            },
        }
    ],
    "stream": False,
}
STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from(
        ["", "\x00", "x" * 1000, "🎨", "null", "type", "text", "reasoning", "any", "connector", "abcDEF124"]
    ),
    st.sampled_from([0, -1, 1, 2**63, -(2**63), 10**40, 0.0, -0.5, 1e308, 5e-324]),
    st.sampled_from([[], {}, [None], [[]], {"": None}, {"type": "text"}, {"type": "file", "file_id": "a"}, [{}] * 20]),
    st.recursive(
        st.none(), lambda inner: st.lists(inner, max_size=1) | st.dictionaries(st.just("a"), inner, max_size=1)
    ),
)


def paths_in(value, path=()):
    yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from paths_in(value[key], (*path, key))


PATHS = [path for path in paths_in(FULL) if path]


@pytest.fixture(scope="module")
def ask(scripted):
    """Asks in a loop of its own, since a property is no coroutine."""
    server = scripted("one two", card={"inputs": frozenset({"image_url", "file"}), "tells_logprobs": True})

    async def post(body):
        async with server.client() as client:
            return await client.post("/v1/chat/completions", content=json.dumps(body).encode(), headers=JSON)

    with asyncio.Runner() as runner:
        yield lambda body: runner.run(post(body))


JSON = {"content-type": "application/json"}


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(
    changes=st.lists(st.tuples(st.sampled_from(PATHS), STRANGE), max_size=3),
    dropped=st.sets(st.sampled_from([key for key in FULL if key not in {"model", "messages"}])),
)
def test_a_changed_request_is_answered_or_refused(ask, changes, dropped):
    body = copy.deepcopy({key: value for key, value in FULL.items() if key not in dropped})
    for path, value in changes:
        held = body
        try:
            for key in path[:-1]:
                held = held[key]
            held[path[-1]] = copy.deepcopy(value)
        except (KeyError, IndexError, TypeError):
            continue
    reply = ask(body)
    assert reply.status_code < 500, (body, reply.text)
    assert reply.content


CHUNKS = [
    {"type": "text", "text": ""},
    {"type": "text", "text": "a"},
    {"type": "thinking", "thinking": []},
    {"type": "thinking", "thinking": [{"type": "text", "text": "a"}], "closed": False},
    {"type": "thinking", "thinking": [{"type": "reference", "reference_ids": [1]}], "signature": "s"},
    {"type": "reference", "reference_ids": []},
    {"type": "image_url", "image_url": "x"},
    {"type": "file", "file_id": "x"},
    {"type": "input_audio", "input_audio": ""},
]
SAID = {"role": "user", "content": "a"}
PLACES = {
    "system": lambda content: [{"role": "system", "content": content}, SAID],
    "user": lambda content: [{"role": "user", "content": content}],
    "assistant": lambda content: [SAID, {"role": "assistant", "content": content}, SAID],
    "prefix": lambda content: [SAID, {"role": "assistant", "content": content, "prefix": True}],
    "call": lambda content: [SAID, {"role": "assistant", "content": content, "tool_calls": [CALL]}, LOOKED],
    "tool": lambda content: [
        SAID,
        {"role": "assistant", "tool_calls": [CALL]},
        {"role": "tool", "content": content, "tool_call_id": CALL["id"]},
    ],
}
LOOKED = {"role": "tool", "content": "a", "tool_call_id": CALL["id"]}


@pytest.mark.parametrize("place", PLACES)
def test_every_two_chunks_in_every_message_are_answered_or_refused(ask, place):
    contents = [[], *([one] for one in CHUNKS), *([one, other] for one in CHUNKS for other in CHUNKS)]
    for content in contents:
        reply = ask({"model": "scripted", "messages": PLACES[place](content)})
        assert reply.status_code in (200, 400, 422), (content, reply.text)
