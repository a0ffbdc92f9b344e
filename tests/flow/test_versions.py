"""Calls in every way that Mistral's models have written them: what the grammar allows is what is read, cut or whole."""

import json
import random
import re
from dataclasses import replace
from functools import partial

import httpx2
import jsonschema
import pytest
from bench.engine import models
from hypothesis import given, settings
from hypothesis import strategies as st

from model.vocabularies import CALLING, add, calling, metadata_of
from tramontane.backends.grammars import compile_for, grammars_of
from tramontane.backends.script import Line
from tramontane.backends.scripted import SCRIPTED
from tramontane.chat.answer.answer import Answer
from tramontane.chat.answer.fold import Completion
from tramontane.chat.ask import constraints
from tramontane.chat.ask.prompt import Prompt
from tramontane.chat.catalog import Served
from tramontane.chat.turn import Turn
from tramontane.engine.contract import Ending, Job, Sampling, TokenEvent
from tramontane.model.words.calls import Slot
from tramontane.server.settings import Settings
from tramontane.wire.model import AS_SERVER
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wiring.app import wire

CARD = replace(SCRIPTED, efforts=())
HI = {"role": "user", "content": "hi"}
PLACE = {
    "type": "object",
    "properties": {"at": {"enum": ["sea", 'a "quay"', "é"]}, "far": {"type": "boolean"}},
    "required": ["at"],
    "additionalProperties": False,
}
SCHEMAS = {"look": PLACE, "look_up": PLACE, "go": {}}
TOOLS = [{"type": "function", "function": {"name": name, "parameters": SCHEMAS[name]}} for name in SCHEMAS]
NAMED = {"type": "function", "function": {"name": "look"}}
SEA = Line(call=({"name": "look", "arguments": {"at": "sea"}}, {"name": "go"}))
LONGEST_WALK = 3_000
VALUES = st.recursive(
    st.none() | st.integers(-9, 9) | st.text('aé"\\{}[],: \n🎨', max_size=6),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=2),
    max_leaves=4,
)
NAMES = st.from_regex(r"[a-zA-Z0-9_-]{1,9}", fullmatch=True)
CALLS = st.lists(st.tuples(NAMES, st.dictionaries(st.text("name", max_size=4), VALUES, max_size=3)), max_size=3)


class FakeTicket:
    cached_tokens = 0


def request_of(**fields):
    body = {"model": "m", "messages": [HI]} | fields
    return ChatCompletionRequest.model_validate(body, extra="forbid", context=AS_SERVER)


def reply_to(words, steps, parallel=True):
    """What is told of an answer that the engine gives in these steps."""
    job = Job((1, 2), Sampling(0.3), words.end_tokens, max_tokens=10_000, seed=1)
    served = Served(CARD, words, None)
    turn = Turn("m", served, Prompt((1, 2)), job, (), FakeTicket(), parallel, {}, id="id", created=7)
    answer, completion = Answer(turn), Completion(turn)
    completion.add(answer.open())
    for step in steps:
        completion.add(answer.feed(step))
    [choice] = completion.wire().choices
    return choice


def told(words, tokens, **how):
    """The calls of an answer, the same however the engine cuts it into steps."""
    ending = Ending.END_TOKEN if tokens and tokens[-1] in words.end_tokens else Ending.MAX_TOKENS
    whole = reply_to(words, [TokenEvent(0, tuple(tokens), ending)], **how)
    steps = [TokenEvent(0, (token,)) for token in tokens] + [TokenEvent(0, (), ending)]
    assert reply_to(words, steps, **how) == whole
    return whole, [(call.function.name, call.function.arguments) for call in whole.message.tool_calls or []]


def tokens_of(words, text, calls):
    slots = [{Slot.NAME: name, Slot.ARGUMENTS: arguments, Slot.ID: "abcDEF123"} for name, arguments in calls]
    pieces = [text, *(words.calls.written(slots) if calls else [])]
    return [token for piece in pieces for token in ([piece] if isinstance(piece, int) else words.encode(piece))]


@pytest.mark.parametrize("version", CALLING)
@settings(max_examples=25)
@given(calls=CALLS, text=st.sampled_from(["", "I look."]))
def test_any_calls_of_any_functions_are_allowed_and_told_as_they_were_written(version, calls, text):
    words = calling(version)
    tools = [{"type": "function", "function": {"name": name, "parameters": {"type": "object"}}} for name, _ in calls]
    said = [(name, json.dumps(arguments, ensure_ascii=False)) for name, arguments in calls]
    tokens = tokens_of(words, text, said)
    grammar = constraints.write(request_of(tools=tools or TOOLS), words, CARD)
    matcher = grammars_of(words).compile(grammar)
    is_allowed = words.calls.follows_text or not (text and calls)
    assert (all(matcher.accept(token) for token in tokens) and matcher.may_end) == is_allowed
    whole, found = told(words, [*tokens, words.end_token])
    assert (whole.message.content.strip(), found) == (text, said)
    assert whole.finish_reason == ("tool_calls" if calls else "stop")


@pytest.mark.parametrize("version", CALLING)
def test_calls_cut_anywhere_are_told_as_far_as_they_came(version):
    words = calling(version)
    said = [("look", '{"at": "é", "far": true}'), ("go", "{}")]
    tokens = tokens_of(words, "I look.", said)
    for cut in range(len(tokens)):
        whole, found = told(words, tokens[:cut])
        assert whole.finish_reason == "length"
        assert "I look.".startswith(whole.message.content.strip())
        assert found[:-1] == said[: max(len(found) - 1, 0)]
        for (name, arguments), (then, all_of_them) in zip(found[-1:], said[len(found) - 1 :], strict=False):
            assert then.startswith(name)
            assert all_of_them.startswith(arguments.rstrip("\ufffd"))
    assert told(words, tokens)[1] == said


@pytest.mark.parametrize("version", CALLING)
def test_where_one_call_is_allowed_no_more_are_told(version):
    words = calling(version)
    tokens = [*tokens_of(words, "", [("look", "{}"), ("go", "{}")]), words.end_token]
    whole, found = told(words, tokens, parallel=False)
    assert (found, whole.finish_reason) == ([("look", "{}")], "tool_calls")


@pytest.mark.parametrize("version", CALLING)
@pytest.mark.parametrize(
    ("asked", "names", "most"),
    [
        ({"tool_choice": "any"}, set(SCHEMAS), 32),
        ({"tool_choice": "required", "parallel_tool_calls": False}, set(SCHEMAS), 1),
        ({"tool_choice": NAMED}, {"look"}, 32),
    ],
)
def test_whatever_a_model_draws_it_calls_what_it_was_asked_to(version, asked, names, most):
    words = calling(version)
    grammar = constraints.write(request_of(tools=TOOLS, **asked), words, CARD)
    for seed in range(4):
        tokens = walk(words, grammar, random.Random(seed))
        whole, found = told(words, tokens, parallel=most > 1)
        assert (whole.message.content, whole.finish_reason) == ("", "tool_calls")
        assert 1 <= len(found) <= most
        for name, arguments in found:
            assert name in names
            jsonschema.validate(json.loads(arguments), SCHEMAS[name] or {"maxProperties": 0})
        for call in whole.message.tool_calls:
            assert re.fullmatch("[a-zA-Z0-9]{9}", call.id)


def walk(words, grammar, dice):
    """An answer whose every token is drawn from those that the grammar allows."""
    matcher, tokens = grammars_of(words).compile(grammar), []
    while not (matcher.may_end and (matcher.is_finished or dice.random() < 0.3)):
        assert len(tokens) < LONGEST_WALK
        mask = matcher.mask()
        allowed = [
            token
            for at, byte in enumerate(mask)
            if byte
            for token in range(8 * at, 8 * at + 8)
            if byte >> token % 8 & 1
        ]
        tokens.append(dice.choice(allowed))
        assert matcher.accept(tokens[-1])
    return [*tokens, words.end_token]


@pytest.mark.parametrize("version", CALLING)
async def test_an_answer_with_calls_is_sent_back_with_their_results(version, scripted):
    server = scripted(SEA, words=calling(version), card={"efforts": ()})
    message = (await server.ask(tools=TOOLS)).json()["choices"][0]["message"]
    assert matches(server, calling(version), SEA)
    results = [
        {"role": "tool", "tool_call_id": call["id"], "name": call["function"]["name"], "content": content}
        for call, content in zip(message["tool_calls"], ("blue", [{"type": "text", "text": "gone"}]), strict=True)
    ]
    for following in ([], [{"role": "assistant", "content": "It is blue."}, HI]):
        reply = await server.ask(messages=[HI, message, *results, *following], tools=TOOLS)
        assert reply.status_code == 200, reply.text
        prompt = calling(version).decode(server.engine.jobs[-1].prompt)
        assert all(said in prompt for said in ('{"at": "sea"}', "blue", "gone", "look_up"))
        ids = [call["id"] in prompt for call in message["tool_calls"]]
        assert ids == [version not in ("v13", "v15")] * 2


def matches(server, words, line):
    """Whether what the script says is what the grammar asks for."""
    matcher = compile_for(words, server.engine.jobs[-1])
    calls = [(call["name"], json.dumps(call.get("arguments", {}))) for call in line.call]
    return all(matcher.accept(token) for token in tokens_of(words, "", calls)) and matcher.may_end


@pytest.mark.parametrize("version", CALLING)
async def test_a_message_with_text_and_calls_is_refused_where_no_model_was_taught_them(version, scripted):
    words = calling(version)
    call = {"id": "abcDEF123", "type": "function", "function": {"name": "go", "arguments": "{}"}}
    result = {"role": "tool", "tool_call_id": "abcDEF123", "content": "gone"}
    both = [{"role": "assistant", "content": "I go.", "tool_calls": [call]}]
    joined = [{"role": "assistant", "content": "I go."}, {"role": "assistant", "content": "", "tool_calls": [call]}]
    for messages in (both, joined):
        reply = await scripted("Well.", words=words).ask(messages=[HI, *messages, result], tools=TOOLS)
        body = reply.json()
        if words.calls.follows_text:
            assert reply.status_code == 200, body
        else:
            assert (reply.status_code, body["code"]) == (400, "3240")
            assert body["message"] == "Assistant message must have either content or tool_calls, but not both."


@pytest.mark.parametrize("version", ["v3 by SentencePiece", "v7", "v11"])
async def test_a_model_of_random_weights_calls_what_it_was_asked_to(version, tmp_path, monkeypatch):
    metadata = metadata_of(version)
    monkeypatch.setattr(models, "_add_words", lambda file, _: [add(file, *one) for one in metadata.items()])
    shape = replace(models.SHAPES["tiny"], words=len(metadata["tokenizer.ggml.tokens"]))
    path = models.write(tmp_path / "tiny.gguf", shape)
    app = await wire(Settings(engine="llamacpp", model=(str(path),), threads=1))
    asked = {"model": "tiny", "messages": [HI], "tools": TOOLS, "tool_choice": NAMED, "random_seed": 1}
    try:
        transport = httpx2.ASGITransport(app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1", timeout=60) as client:
            card = (await client.get("/v1/models/tiny")).json()
            assert app.state.service.catalog.find("tiny").tokenizer.calls == calling(version).calls
            ask = partial(client.post, "/v1/chat/completions")
            whole = (await ask(json=asked | {"parallel_tool_calls": False})).json()
            stream = (await ask(json=asked | {"parallel_tool_calls": False, "stream": True})).text
            many = (await ask(json=asked | {"max_tokens": 300})).json()
    finally:
        await app.state.service.catalog.close()
    assert card["capabilities"]["function_calling"]
    [choice] = whole["choices"]
    [call] = choice["message"]["tool_calls"]
    assert (choice["message"]["content"], choice["finish_reason"]) == ("", "tool_calls")
    jsonschema.validate(json.loads(call["function"]["arguments"]), PLACE)
    last = json.loads(stream.removesuffix("\n\ndata: [DONE]\n\n").rpartition("data: ")[2])
    assert last["choices"][0]["delta"]["tool_calls"] == [call]
    assert all("look".startswith(call["function"]["name"]) for call in many["choices"][0]["message"]["tool_calls"])
