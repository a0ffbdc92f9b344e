from dataclasses import replace

import pytest

from tramontane.backends.scripted import SCRIPTED
from tramontane.chat.ask import prompt, rules
from tramontane.chat.errors import InvalidArguments, InvalidAssistantMessage, InvalidFunctionCall, InvalidMessageOrder

USER = {"role": "user", "content": "hi"}
LOOK = {"type": "function", "function": {"name": "look", "parameters": {}}}
SYSTEM = {"role": "system", "content": "Be brief."}
SAID = {"role": "assistant", "content": "Hello."}
HM = {"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]}
NOTHING = {"role": "assistant", "content": ""}


def call(identifier="abcDEF123"):
    return {"id": identifier, "function": {"name": "f", "arguments": "{}"}}


def calling(*identifiers):
    return {"role": "assistant", "content": "", "tool_calls": [call(one) for one in identifiers]}


def result(identifier="abcDEF123"):
    return {"role": "tool", "content": "1", "tool_call_id": identifier}


LAST = "Expected last role User or Tool (or Assistant with prefix True) for serving but got assistant"
REFUSED = [
    ([], InvalidMessageOrder, "Conversation must have at least one message"),
    ([USER, SAID], InvalidMessageOrder, LAST),
    ([USER, result()], InvalidMessageOrder, "Unexpected role 'tool' after role 'user'"),
    ([SYSTEM, result()], InvalidMessageOrder, "Unexpected role 'tool' after role 'system'"),
    ([USER, SAID, SYSTEM, USER], InvalidMessageOrder, "Unexpected role 'system' after role 'assistant'"),
    (
        [USER, calling("abcDEF123", "abcDEF124"), result()],
        InvalidMessageOrder,
        "Not the same number of function calls and responses",
    ),
    (
        [USER, NOTHING, USER],
        InvalidAssistantMessage,
        "Assistant message must have either content or tool_calls, but not none.",
    ),
    (
        [USER, calling("call_98660886"), result("call_98660886")],
        InvalidFunctionCall,
        "Tool call id was call_98660886 but must be a-z, A-Z, 0-9, with a length of 9.",
    ),
    (
        [USER, {**SAID, "prefix": True}, USER],
        InvalidAssistantMessage,
        "Assistant message with prefix True must be last message",
    ),
    (
        [{"role": "user", "content": [{"type": "image_url", "image_url": "https://example.com/a.png"}]}],
        InvalidArguments,
        "Image input is not enabled for this model",
    ),
    (
        [{"role": "user", "content": [{"type": "input_audio", "input_audio": "AAAA"}]}],
        InvalidArguments,
        "Audio input is not enabled for this model",
    ),
    (
        [{"role": "user", "content": [{"type": "document_url", "document_url": "https://example.com/a.pdf"}]}],
        InvalidArguments,
        "Document input is not enabled for this model",
    ),
    ([{"role": "user", "content": [HM]}], InvalidArguments, "A user message has no thinking: give it as text"),
    (
        [USER, calling("abcDEF123"), result() | {"content": [HM]}],
        InvalidArguments,
        "A tool message has no thinking: give it as text",
    ),
]
TAKEN = [
    [USER],
    [SYSTEM],
    [SYSTEM, USER],
    [USER, USER],
    [SAID, USER],
    [USER, SAID, USER],
    [USER, calling("abcDEF123"), result()],
    [USER, calling("abcDEF123"), result(), USER],
    [USER, {**calling("abcDEF123"), "content": "Let me see."}, result()],
    [USER, {**SAID, "prefix": True}],
    [{"role": "user", "content": [{"type": "text", "text": "hi"}]}],
    [USER, {"role": "assistant", "content": [HM]}, USER],
]


@pytest.mark.parametrize(("messages", "kind", "sentence"), REFUSED)
def test_what_is_no_conversation_is_named_as_the_hosted_api_names_it(messages, kind, sentence, request_of, tokenizer):
    request = request_of(messages=messages)
    with pytest.raises(kind) as refused:
        rules.check(request, SCRIPTED)
        prompt.write(request, tokenizer, SCRIPTED)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("messages", TAKEN)
def test_conversations_are_taken(messages, request_of, tokenizer):
    request = request_of(messages=messages)
    rules.check(request, SCRIPTED)
    assert prompt.write(request, tokenizer, SCRIPTED).tokens


def test_greedy_sampling_does_not_go_with_top_p(request_of):
    with pytest.raises(InvalidArguments, match=r"^top_p must be 1 when using greedy sampling\.$"):
        rules.check(request_of(temperature=0, top_p=0.9), SCRIPTED)
    rules.check(request_of(temperature=0, top_p=1), SCRIPTED)
    rules.check(request_of(temperature=0), SCRIPTED)


def test_logprobs_are_refused_by_a_model_that_does_not_tell_them(request_of):
    with pytest.raises(InvalidArguments, match="Logprobs are not enabled for this model"):
        rules.check(request_of(logprobs=True), SCRIPTED)
    rules.check(request_of(logprobs=False), SCRIPTED)


@pytest.mark.parametrize(
    ("fields", "card", "sentence"),
    [
        ({"reasoning_effort": "high"}, {"efforts": ()}, "reasoning_effort is not enabled for this model"),
        (
            {"reasoning_effort": "medium"},
            {"efforts": ("none", "high")},
            "reasoning_effort='medium' is not supported for this model. "
            "Must be one of (<ReasoningEffort.none: 'none'>, <ReasoningEffort.high: 'high'>)",
        ),
        ({"prompt_mode": "reasoning"}, {"efforts": ()}, "prompt_mode is not enabled for this model"),
        (
            {"tools": [{"type": "function", "function": {"name": "f", "parameters": {}}}]},
            {"calls_functions": False},
            "Function calling is not enabled for this model",
        ),
        (
            {"tools": [LOOK], "tool_choice": {"type": "function", "function": {"name": "go"}}},
            {},
            "tool_choice names go, which is not among the tools",
        ),
        (
            {"tools": [LOOK], "tool_choice": "any", "response_format": {"type": "json_object"}},
            {},
            "`json_schema` response type with tools is only compatible with `tool_choice: auto`",
        ),
        (
            {"response_format": {"type": "text", "json_schema": {"name": "n", "schema": {}}}},
            {},
            "json_schema belongs to a response_format of type json_schema",
        ),
        ({"prompt_logprobs": True}, {}, "Prompt logprobs are not enabled for this model"),
        ({"top_prompt_logprobs": 2}, {}, "Prompt logprobs are not enabled for this model"),
        ({"top_logprobs": 2}, {}, "Logprobs are not enabled for this model"),
        (
            {"top_logprobs": 2, "logprobs": False},
            {"tells_logprobs": True},
            "top_logprobs are told beside logprobs: set logprobs to true",
        ),
    ],
)
def test_what_the_model_cannot_do_is_refused_by_name(fields, card, sentence, request_of):
    with pytest.raises(InvalidArguments) as refused:
        rules.check(request_of(**fields), replace(SCRIPTED, **card))
    assert str(refused.value) == sentence
