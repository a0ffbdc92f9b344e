"""Calls: made as asked, told whole, cut short, and answered in the order that a conversation has."""

import re

import pytest

from model.vocabularies import CALLING, calling
from tramontane.backends.script import Line

HI = {"role": "user", "content": "hi"}
TOOLS = [{"type": "function", "function": {"name": name, "parameters": {}}} for name in ("look", "go")]
TWO = Line(say="I look.", call=({"name": "look", "arguments": {"at": "sea"}}, {"name": "go"}))
ONE, OTHER = "abcdefgh1", "abcdefgh2"


def call(identifier, name="look"):
    return {"id": identifier, "type": "function", "function": {"name": name, "arguments": "{}"}}


def calls(*made):
    return {"role": "assistant", "content": "", "tool_calls": list(made)}


def result(identifier, content="blue"):
    return {"role": "tool", "tool_call_id": identifier, "name": "look", "content": content}


@pytest.mark.parametrize("version", CALLING)
@pytest.mark.parametrize("fields", [{}, {"n": 2}, {"stop": "never"}])
async def test_calls_are_whole_in_one_last_chunk_after_the_text_as_they_are_without_streaming(
    fields, version, scripted
):
    server = scripted(TWO, words=calling(version))
    events = await server.stream(tools=TOOLS, **fields)
    choices = (await server.ask(tools=TOOLS, **fields)).json()["choices"]
    for choice in choices:
        mine = [event["choices"][0] for event in events if event["choices"][0]["index"] == choice["index"]]
        assert "".join(one["delta"].get("content", "") for one in mine) == choice["message"]["content"] == "I look."
        assert [list(one["delta"]) for one in mine if one["finish_reason"]] == [["tool_calls"]]
        assert mine[-1]["finish_reason"] == choice["finish_reason"] == "tool_calls"
        told = choice["message"]["tool_calls"]
        assert [list(one) for one in told] == [["id", "type", "function", "index"]] * 2
        assert [one["function"] for one in told] == [
            {"name": "look", "arguments": '{"at": "sea"}'},
            {"name": "go", "arguments": "{}"},
        ]
        assert [one["function"] for one in mine[-1]["delta"]["tool_calls"]] == [one["function"] for one in told]
    identifiers = [one["id"] for choice in choices for one in choice["message"]["tool_calls"]]
    assert all(re.fullmatch(r"[a-zA-Z0-9]{9}", one) for one in identifiers)
    assert len(set(identifiers)) == len(identifiers)


@pytest.mark.parametrize(
    ("max_tokens", "function"),
    [(5, {"name": "look", "arguments": ""}), (8, {"name": "look", "arguments": '{"at'}), (4, None)],
)
@pytest.mark.parametrize("choice", ["auto", "any"])
async def test_a_call_cut_by_max_tokens_is_told_as_far_as_it_came(max_tokens, function, choice, scripted):
    server, fields = scripted(TWO), {"tools": TOOLS, "tool_choice": choice, "max_tokens": max_tokens}
    [whole] = (await server.ask(**fields)).json()["choices"]
    last = (await server.stream(**fields))[-1]["choices"][0]
    assert whole["finish_reason"] == last["finish_reason"] == "length"
    told = [one["function"] for one in whole["message"]["tool_calls"] or []]
    assert told == [one["function"] for one in last["delta"].get("tool_calls", [])]
    assert [told[0] | {"arguments": told[0]["arguments"][:4]}] == [function] if function else told == []


UNEQUAL = "Not the same number of function calls and responses"
TWICE = f"Duplicate tool call id {ONE} in tool results"
RESULTS = [
    ("one", [HI, calls(call(ONE)), result(ONE)], None),
    ("two, in another order", [HI, calls(call(ONE), call(OTHER)), result(OTHER), result(ONE)], None),
    ("then a question", [HI, calls(call(ONE)), result(ONE), HI], None),
    ("then another call", [HI, calls(call(ONE)), result(ONE), calls(call(OTHER)), result(OTHER)], None),
    ("to a call that opens", [calls(call(ONE)), result(ONE), HI], None),
    ("in chunks", [HI, calls(call(ONE)), result(ONE, [{"type": "text", "text": "blue"}])], None),
    ("one of two", [HI, calls(call(ONE), call(OTHER)), result(ONE)], UNEQUAL),
    ("none", [HI, calls(call(ONE)), HI], UNEQUAL),
    ("twice", [HI, calls(call(ONE), call(OTHER)), result(ONE), result(ONE)], TWICE),
    ("to another call", [HI, calls(call(ONE)), result(OTHER)], f"Unexpected tool call id {OTHER} in tool results"),
    ("to no call", [HI, result(ONE)], "Unexpected role 'tool' after role 'user'"),
]  # fmt: skip


@pytest.mark.parametrize("version", CALLING)
@pytest.mark.parametrize(("messages", "refusal"), [one[1:] for one in RESULTS], ids=[one[0] for one in RESULTS])
async def test_results_answer_the_calls_before_them(messages, refusal, version, scripted):
    reply = await scripted("Well.", words=calling(version)).ask(messages=messages, tools=TOOLS)
    if refusal is None:
        assert reply.status_code == 200, reply.text
    else:
        body = reply.json()
        assert (reply.status_code, body["type"], body["code"], body["message"]) == (
            400,
            "invalid_request_message_order",
            "3230",
            refusal,
        )


async def test_results_reach_the_model_in_the_order_of_the_calls(scripted, tokenizer):
    server = scripted("Well.")
    await server.ask(messages=[HI, calls(call(ONE), call(OTHER)), result(OTHER, "second"), result(ONE, "first")])
    prompt = tokenizer.decode(server.engine.jobs[-1].prompt)
    assert 0 < prompt.index("first") < prompt.index("second")


@pytest.mark.parametrize("identifier", ["short", "call_0123456789", "abc-efgh1", ""])
async def test_ids_are_nine_letters_or_digits(identifier, scripted):
    body = (await scripted().ask(messages=[HI, calls(call(identifier)), result(identifier)])).json()
    assert (body["type"], body["code"]) == ("invalid_function_call", "3280")
    assert body["message"] == f"Tool call id was {identifier} but must be a-z, A-Z, 0-9, with a length of 9."


@pytest.mark.parametrize("name", ["", "a b", "a" * 65, "é", "a.b"])
async def test_names_of_functions_have_the_documented_letters(name, scripted):
    tools = [{"type": "function", "function": {"name": name, "parameters": {}}}]
    body = (await scripted().ask(tools=tools)).json()
    assert body["message"] == (
        f"Function name was {name} but must be a-z, A-Z, 0-9, or contain underscores and dashes, "
        "with a maximum length of 64."
    )


async def test_a_choice_among_tools_that_are_not_there_is_refused(scripted):
    named = {"type": "function", "function": {"name": "fly"}}
    reply = await scripted().ask(tools=TOOLS, tool_choice=named)
    assert reply.json()["message"] == "tool_choice names fly, which is not among the tools"
    reply = await scripted(card={"calls_functions": False}).ask(tools=TOOLS)
    assert reply.json()["message"] == "Function calling is not enabled for this model"
