"""The errors of the hosted API that people have quoted, where the request itself is their cause."""

import json

import pytest

from tramontane.backends.script import Line

USER = {"role": "user", "content": "hi"}
EMPTY = {"role": "assistant", "content": ""}


def calling(*identifiers):
    calls = [{"id": one, "function": {"name": "f", "arguments": "{}"}} for one in identifiers]
    return {"role": "assistant", "content": "", "tool_calls": calls}


def result(identifier):
    return {"role": "tool", "content": "1", "tool_call_id": identifier}


CASES = {
    "02_message_order_last_assistant_2026": {"messages": [USER, {"role": "assistant", "content": "a"}]},
    "04_message_order_tool_after_user": {"messages": [USER, result("abcDEF123")]},
    "05_message_order_tool_after_system": {"messages": [{"role": "system", "content": "a"}, result("abcDEF123")]},
    "07_calls_vs_responses_3230": {"messages": [USER, calling("abcDEF123", "abcDEF124"), result("abcDEF123")]},
    "09_assistant_empty_3240": {"messages": [USER, EMPTY, USER]},
    "11_tool_call_id_format_3280": {"messages": [USER, calling("call_98660886"), result("call_98660886")]},
    "14_reasoning_effort_unsupported_value": {"reasoning_effort": "medium"},
    "16_reasoning_effort_not_enabled": {"reasoning_effort": "high", "card": {"efforts": ()}},
    "23_validation_422_extra_2026_bare": {"store": False, "max_completion_tokens": 8192},
    "24_validation_422_message_name_bare": {
        "messages": [{"role": "system", "content": "a", "name": "instructions"}, USER],
    },
    "32_capacity_3810": {"line": Line(refuse="full")},
    "33_unavailable_3800": {"line": Line(refuse="down")},
    "39_no_route_404": {"path": "/v1/chat/completion"},
}


@pytest.mark.parametrize("name", CASES)
async def test_a_quoted_error_comes_back(name, shared, scripted):
    quoted = json.loads((shared / "contract" / "recordings" / "errors_quoted" / f"{name}.json").read_text())["response"]
    fields = {"model": "scripted", "messages": [USER]} | CASES[name]
    server = scripted(fields.pop("line", Line()), card=fields.pop("card", {}))
    async with server.client() as client:
        reply = await client.post(fields.pop("path", "/v1/chat/completions"), json=fields)
    told = reply.json()
    assert reply.status_code == quoted["status"]
    # Older quotations lack the key that came last, and an id is never the same.
    assert {key: told[key] for key in quoted["body"] if key != "request_id"} == {
        key: value for key, value in quoted["body"].items() if key != "request_id"
    }
