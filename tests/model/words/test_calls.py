import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mistral_common.protocol.instruct.messages import AssistantMessage, ToolMessage, UserMessage
from mistral_common.protocol.instruct.request import ChatCompletionRequest
from mistral_common.protocol.instruct.tool_calls import FunctionCall, ToolCall

from model.vocabularies import CALLING, calling, spm
from tramontane.model.tokenizer import BUILT_IN, from_file
from tramontane.model.words.calls import Slot

NAMES = st.from_regex(r"[a-zA-Z0-9_-]{1,9}", fullmatch=True)
VALUES = st.recursive(
    st.none() | st.integers() | st.text('aé"\\{}[],: \n🎨', max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=2),
    max_leaves=4,
)
CALLS = st.lists(st.tuples(NAMES, st.dictionaries(NAMES, VALUES, max_size=3)), min_size=1, max_size=3)


def ids(count):
    return [f"abcdefgh{number}" for number in range(count)]


def tokens_of(tokenizer, parts):
    return [token for part in parts for token in ([part] if isinstance(part, int) else tokenizer.encode(part))]


def as_mistral_common_writes(tokenizer, calls):
    """The message of an assistant who makes these calls, up to its end."""
    made = [
        ToolCall(id=identifier, function=FunctionCall(name=name, arguments=json.dumps(arguments)))
        for identifier, (name, arguments) in zip(ids(len(calls)), calls, strict=True)
    ]
    results = [ToolMessage(tool_call_id=call.id, name=call.function.name, content="1") for call in made]
    messages = [UserMessage(content="Do."), AssistantMessage(tool_calls=made), *results]
    written = list(tokenizer.encode_conversation(ChatCompletionRequest(model="m", messages=messages)).tokens)
    begins = written.index(tokenizer.marks.begin_call)
    return written[begins : written.index(tokenizer.end_token, begins)]


@pytest.mark.parametrize("name", CALLING)
@settings(max_examples=40)
@given(calls=CALLS)
def test_calls_are_written_as_mistral_common_writes_them(name, calls):
    tokenizer = calling(name)
    has_ids = name in ("v11", "v7", "v3") or "Sentence" in name
    filled = [
        {Slot.NAME: called, Slot.ARGUMENTS: json.dumps(arguments, ensure_ascii=False)}
        | ({Slot.ID: identifier} if has_ids else {})
        for identifier, (called, arguments) in zip(ids(len(calls)), calls, strict=True)
    ]
    parts = tokenizer.calls.written(filled)
    assert tokens_of(tokenizer, parts) == as_mistral_common_writes(tokenizer, calls)


@pytest.mark.parametrize("name", CALLING)
def test_an_id_is_written_where_there_is_one(name):
    form, call = calling(name).calls, {Slot.NAME: "f", Slot.ARGUMENTS: "{}"}
    said = ["".join(map(str, form.written([call | more]))) for more in ({}, {Slot.ID: "abcdefghi"})]
    assert "abcdefghi" not in said[0]
    assert ("abcdefghi" in said[1]) == (name not in ("v13", "v15"))


def test_only_the_oldest_of_them_keep_text_and_calls_apart():
    apart = [name for name in CALLING if not calling(name).calls.follows_text]
    assert apart == ["v3 by SentencePiece", "v3"]


def test_versions_before_them_call_no_functions():
    assert from_file(BUILT_IN.with_name("mistral_instruct_tokenizer_240216.model.v2")).calls is None
    assert from_file(BUILT_IN.with_name("tokenizer.model.v1")).calls is None


def test_a_vocabulary_without_the_mark_of_a_call_calls_no_functions(tmp_path):
    file = tmp_path / "tokenizer.model.v3"
    file.write_bytes(spm(("[INST]", "[/INST]")))
    assert from_file(file).calls is None
    file.write_bytes(spm(("[INST]", "[/INST]", "[TOOL_CALLS]")))
    assert from_file(file).calls
