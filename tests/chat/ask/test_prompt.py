import re

import pytest

from tramontane.backends.scripted import SCRIPTED
from tramontane.chat.ask.prompt import SAFE_PROMPT, length_of, write
from tramontane.chat.errors import InvalidArguments

THOUGHT = {"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]}
TOOL = {"type": "function", "function": {"name": "look", "description": "Looks.", "parameters": {"type": "object"}}}


def test_every_role_and_every_kind_of_text_reaches_the_prompt(request_of, tokenizer):
    call = {"id": "abcDEF123", "function": {"name": "look", "arguments": {"at": "sea"}}}
    request = request_of(
        {"role": "system", "content": [{"type": "text", "text": "Be brief."}]},
        {"role": "user", "content": [{"type": "text", "text": "Look"}, {"type": "reference", "reference_ids": [1]}]},
        {"role": "assistant", "content": [THOUGHT, {"type": "text", "text": "I look."}], "tool_calls": [call]},
        {"role": "tool", "content": "blue", "tool_call_id": "abcDEF123", "name": "look"},
        tools=[TOOL],
    )
    text = tokenizer.decode(write(request, tokenizer, SCRIPTED).tokens)
    for said in ("Be brief.", "Look", "Hm.", "I look.", 'look{"at": "sea"}', "blue", '"description": "Looks."'):
        assert said in text


def test_tools_that_may_not_be_called_are_not_shown(request_of, tokenizer):
    assert "Looks." not in tokenizer.decode(
        write(request_of(tools=[TOOL], tool_choice="none"), tokenizer, SCRIPTED).tokens
    )


def test_of_tools_one_of_which_must_be_called_that_one_is_shown(request_of, tokenizer):
    other = {"type": "function", "function": {"name": "go", "description": "Goes.", "parameters": {}}}
    named = {"type": "function", "function": {"name": "go"}}
    text = tokenizer.decode(write(request_of(tools=[TOOL, other], tool_choice=named), tokenizer, SCRIPTED).tokens)
    assert "Goes." in text
    assert "Looks." not in text


def test_the_safe_prompt_goes_before_the_conversation(request_of, tokenizer):
    plain, safe = (
        tokenizer.decode(write(request_of(safe_prompt=safe), tokenizer, SCRIPTED).tokens) for safe in (False, True)
    )
    assert safe == SAFE_PROMPT + plain


@pytest.mark.parametrize("before", [(), ({"role": "user", "content": "hi"},)])
def test_what_the_system_says_last_is_followed_by_the_turn_of_a_user_who_says_nothing(request_of, tokenizer, before):
    told = (*before, {"role": "system", "content": "Answer in French."})
    awaited = write(request_of(*told, {"role": "user", "content": ""}), tokenizer, SCRIPTED)
    assert write(request_of(*told), tokenizer, SCRIPTED).tokens == awaited.tokens


def test_a_prefix_is_known_and_counted(request_of, tokenizer):
    hi = {"role": "user", "content": "hi"}
    prompt = write(request_of(hi, {"role": "assistant", "content": "The sea is ", "prefix": True}), tokenizer, SCRIPTED)
    assert prompt.prefix == "The sea is "
    assert prompt.prefix_tokens == len(tokenizer.encode("The sea is"))
    said = [{"type": "text", "text": "The sea"}]
    assert (
        write(request_of(hi, {"role": "assistant", "content": said, "prefix": True}), tokenizer, SCRIPTED).prefix
        == "The sea"
    )
    assert write(request_of(), tokenizer, SCRIPTED).prefix == ""


def test_text_that_no_model_could_read_is_refused_before_it_is_read(request_of, tokenizer):
    length = SCRIPTED.context * tokenizer.longest_piece + 1
    with pytest.raises(InvalidArguments, match=f"Prompt contains {length} characters"):
        write(request_of("a" * length), tokenizer, SCRIPTED)


def test_the_length_of_a_request_is_that_of_its_texts(request_of):
    chunks = [{"type": "text", "text": "ab"}, {"type": "image_url", "image_url": "x"}]
    said = {"role": "assistant", "content": None, "tool_calls": []}
    assert length_of(request_of("abc", {"role": "user", "content": chunks}, said)) == 5


def test_the_length_of_a_request_is_also_that_of_its_tools_calls_thoughts_and_prediction(request_of):
    call = {"id": "abcDEF123", "function": {"name": "f", "arguments": "[1234]"}}
    thought = {"type": "thinking", "thinking": [{"type": "text", "text": "hm"}]}
    tool = {"type": "function", "function": {"name": "f", "description": "abc", "parameters": {"type": ["ab", 1]}}}
    said = {"role": "assistant", "content": [thought], "tool_calls": [call]}
    request = request_of("", said, tools=[tool], prediction={"type": "content", "content": "abcd"})
    assert length_of(request) == 2 + 6 + 3 + len("type") + 2 + 4


def test_the_length_of_a_request_is_also_that_of_its_schema(request_of):
    schema = {"name": "not read", "description": "abc", "schema": {"type": "object"}}
    request = request_of("", response_format={"type": "json_schema", "json_schema": schema})
    assert length_of(request) == 3 + len("type") + len("object")


def test_a_prediction_that_cannot_be_read_is_refused(request_of, tokenizer):
    with pytest.raises(InvalidArguments, match="too long"):
        write(request_of("hi", prediction={"type": "content", "content": " " * 2_000_000}), tokenizer, SCRIPTED)


@pytest.mark.parametrize(
    "messages",
    [
        [{"role": "user", "content": " " * 2_000_000}],
        [
            {"role": "user", "content": "hi"},
            {
                "role": "assistant",
                "content": "",
                "tool_calls": [{"id": "abcDEF123", "function": {"name": "f", "arguments": "[" * 100_000}}],
            },
            {"role": "tool", "content": "x", "tool_call_id": "abcDEF123"},
        ],
    ],
    ids=["white space", "nested arguments"],
)
def test_what_cannot_be_read_is_refused(messages, request_of, tokenizer):
    with pytest.raises(InvalidArguments, match="nested too deeply, or too long"):
        write(request_of(messages=messages), tokenizer, SCRIPTED)


def test_a_version_that_has_thoughts_and_no_settings_is_told_to_think_in_words(request_of, written_as):
    version_13 = written_as("v13")

    def prompt(**fields):
        return version_13.decode(write(request_of(**fields), version_13, SCRIPTED).tokens)

    for fields in ({"reasoning_effort": "high"}, {"prompt_mode": "reasoning"}):
        assert prompt(**fields).startswith("First draft your thinking process")
        assert "Your thoughts or/and draft" in prompt(**fields)
    assert prompt(reasoning_effort="none") == prompt() == "hi"


SETTINGS = {
    "reasoning_effort": {"type": "enum", "accepts_none": True, "default": "none", "values": ["none", "high"]},
    "json_schema": {"type": "json_schema", "accepts_none": False, "default": None},
}


def test_settings_that_tell_formats_do_and_others_are_left_out_beside_a_format(request_of, tokenizer, written_as):
    schema = {"type": "object", "properties": {}}
    asked = {"type": "json_schema", "json_schema": {"name": "n", "schema": schema}}
    for response_format in ({"type": "json_object"}, asked):
        prompt = tokenizer.decode(write(request_of(response_format=response_format), tokenizer, SCRIPTED).tokens)
        assert prompt == "hi"
        high = request_of(response_format=response_format, reasoning_effort="high")
        assert tokenizer.decode(write(high, tokenizer, SCRIPTED).tokens) == '{"reasoning_effort": "high"}hi'
    telling = written_as("v15", SETTINGS)
    said = '{"json_schema": {"type": "object", "properties": {}}, "reasoning_effort": "none"}hi'
    assert telling.decode(write(request_of(response_format=asked), telling, SCRIPTED).tokens) == said
    plain = telling.decode(write(request_of(), telling, SCRIPTED).tokens)
    assert plain == '{"reasoning_effort": "none"}hi'


def test_an_answer_begun_with_a_thought_is_told_as_one(request_of, tokenizer):
    def begun(*content):
        said = {"role": "assistant", "content": list(content), "prefix": True}
        return write(request_of({"role": "user", "content": "hi"}, said), tokenizer, SCRIPTED)

    closed, text = THOUGHT, {"type": "text", "text": "So"}
    prompt = begun(closed, text)
    assert (prompt.prefix, prompt.thought, prompt.is_thinking) == ("So", "Hm.", False)
    prompt = begun(THOUGHT | {"closed": False})
    assert (prompt.prefix, prompt.thought, prompt.is_thinking) == ("", "Hm.", True)


@pytest.mark.parametrize(
    ("schema", "place", "why"),
    [
        ({"type": "objec"}, "/type", "'objec' is not valid under any of the given schemas"),
        ({"properties": {"a/b": {"required": True}}}, "/properties/a~1b/required", "must be a list of names"),
        ({"properties": {"type": 5}}, "/properties/type", "5 is not of type 'object', 'boolean'"),
        ({"title": 5}, "/title", "5 is not of type 'string'"),
    ],
)
def test_a_schema_that_is_none_is_refused_at_its_place(request_of, written_as, schema, place, why):
    asked = {"type": "json_schema", "json_schema": {"name": "n", "schema": schema}}
    called = {"type": "function", "function": {"name": "go", "parameters": schema}}
    for fields, at in (
        ({"response_format": asked}, f"/response_format/json_schema/schema{place}"),
        ({"tools": [TOOL, called]}, f"/tools/1/function/parameters{place} of the function go"),
    ):
        with pytest.raises(InvalidArguments, match=re.escape(why)) as refused:
            write(request_of(**fields), written_as("v15", SETTINGS), SCRIPTED)
        assert f", at {at}" in str(refused.value)
        assert "type must be" not in str(refused.value) or place == "/type"
