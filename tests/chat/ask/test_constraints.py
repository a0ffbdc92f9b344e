from dataclasses import replace

import pytest

from model.vocabularies import CALLING, LISTED, calling
from tramontane.chat.ask import constraints
from tramontane.chat.errors import InvalidArguments
from tramontane.model.card import Card
from tramontane.model.tokenizer import BUILT_IN, from_file
from tramontane.model.words.calls import Slot

CARD = Card(id="m", description="", context=1_000, default_temperature=0.0, calls_functions=True)


def tool(name, strict=None, **parameters):
    function = {"name": name, "parameters": parameters}
    return {"type": "function", "function": function if strict is None else function | {"strict": strict}}


CITY = {
    "type": "object",
    "properties": {"city": {"type": "string"}},
    "required": ["city"],
    "additionalProperties": False,
}
TOOLS = [tool("weather", **CITY), tool("now")]
NAMED = {"type": "function", "function": {"name": "now"}}
WEATHER, NOW = ("weather", '{"city": "Rome"}'), ("now", "{}")


@pytest.fixture
def answers(request_of, tokenizer, accepts):
    """Which of these answers a request allows: texts, and after them calls as pairs."""

    def make(*candidates, card=CARD, reads=tokenizer, **fields):
        grammar = constraints.write(request_of(**fields), reads, card)
        return [accepts(grammar, *pieces_of(reads, candidate), reads=reads) for candidate in candidates]

    return make


def pieces_of(tokenizer, candidate):
    texts = [part for part in candidate if isinstance(part, str)]
    slots = (Slot.NAME, Slot.ARGUMENTS, Slot.ID)
    calls = [dict(zip(slots, part, strict=False)) for part in candidate if isinstance(part, tuple)]
    return [*texts, *(tokenizer.calls.written(calls) if calls else ())]


def test_a_plain_request_allows_everything(request_of, tokenizer):
    for fields in ({}, {"response_format": {"type": "text"}}, {"tool_choice": "auto"}, {"tools": []}):
        assert constraints.write(request_of(**fields), tokenizer, CARD) is None


def test_a_json_object_is_one_object(answers):
    texts = ['{"a": [1, {"b": null}]}', "{}", "[1]", "1", "{} {}", '{"a": 1', "Here: {}", '{"a": ' + "1" * 30 + "}"]
    allowed = answers(*[[text] for text in texts], response_format={"type": "json_object"})
    assert allowed == [True, True, False, False, False, False, False, False]


@pytest.mark.parametrize("strict", [None, False, True])
def test_a_json_schema_is_followed_strict_or_not(strict, answers):
    asked = {"name": "n", "schema": CITY} | ({} if strict is None else {"strict": strict})
    texts = ['{"city": "Rome"}', "{}", '{"city": 1}', '{"city": "Rome", "more": 1}']
    allowed = answers(*[[text] for text in texts], response_format={"type": "json_schema", "json_schema": asked})
    assert allowed == [True, False, False, False]


def test_a_json_schema_that_cannot_be_enforced_is_refused_with_its_pointer(request_of, tokenizer):
    asked = {"name": "n", "schema": {"properties": {"a": {"contains": {}}}}, "strict": False}
    with pytest.raises(InvalidArguments, match="/response_format/json_schema/schema/properties/a/contains"):
        constraints.write(request_of(response_format={"type": "json_schema", "json_schema": asked}), tokenizer, CARD)
    with pytest.raises(InvalidArguments, match="needs a json_schema"):
        constraints.write(request_of(response_format={"type": "json_schema"}), tokenizer, CARD)


TEXT_ONLY, ONE_CALL, TEXT_AND_CALL, OTHER_CALL, TWO_CALLS, NOTHING = (
    ["Hello."], [WEATHER], ["Wait.", WEATHER], [NOW], [WEATHER, NOW], []
)  # fmt: skip
CANDIDATES = [TEXT_ONLY, ONE_CALL, TEXT_AND_CALL, OTHER_CALL, TWO_CALLS, NOTHING]


@pytest.mark.parametrize(
    ("choice", "parallel", "allowed"),
    [
        ("auto", True, [True, True, True, True, True, True]),
        ("auto", False, [True, True, True, True, False, True]),
        (None, None, [True, True, True, True, True, True]),
        ("none", True, [True, False, False, False, False, True]),
        ("none", False, [True, False, False, False, False, True]),
        ("any", True, [False, True, False, True, True, False]),
        ("any", False, [False, True, False, True, False, False]),
        ("required", True, [False, True, False, True, True, False]),
        ("required", False, [False, True, False, True, False, False]),
        (NAMED, True, [False, False, False, True, False, False]),
        (NAMED, False, [False, False, False, True, False, False]),
    ],
)
@pytest.mark.parametrize("version", CALLING)
def test_the_choice_of_tools_is_kept_to(version, choice, parallel, allowed, answers):
    asked = {"tool_choice": choice, "parallel_tool_calls": parallel}
    given = {name: value for name, value in asked.items() if value is not None}
    reads = calling(version)
    both = [
        allows and (candidate != TEXT_AND_CALL or reads.calls.follows_text)
        for candidate, allows in zip(CANDIDATES, allowed, strict=True)
    ]
    assert answers(*CANDIDATES, reads=reads, tools=TOOLS, **given) == both


@pytest.mark.parametrize("version", CALLING)
def test_only_listed_functions_are_called_and_with_arguments_of_their_own(version, answers):
    calls = [
        ("weather", '{"city": "Rome"}'), ("weather", "{}"), ("weather", '{"city": "Rome"'), ("weather", "[]"),
        ("weathers", '{"city": "Rome"}'), ("", "{}"), ("now", "{}"), ("now", '{"city": "Rome"}'), ("nowhere", "{}"),
    ]  # fmt: skip
    allowed = answers(*[[call] for call in calls], reads=calling(version), tools=[*TOOLS, tool("nowhere")])
    assert allowed == [True, False, False, False, False, False, True, False, True]


@pytest.mark.parametrize("version", CALLING)
def test_a_call_may_have_an_id_where_the_version_knows_of_them(version, answers):
    calls = [("now", "{}", "abcDEF123"), ("now", "{}", "abcDEF12"), ("now", "{}", "abc-EF123")]
    writes_ids = version not in ("v13", "v15")
    reads = calling(version)
    allowed = answers(*[[call] for call in calls], reads=reads, tools=TOOLS)
    assert allowed == ([True, False, False] if writes_ids else [True, True, True])  # there it is not written
    assert answers([calls[0], NOW, calls[0]], reads=reads, tools=TOOLS) == [True]


@pytest.mark.parametrize("version", LISTED)
def test_a_list_of_calls_is_written_as_the_model_was_taught(version, request_of, accepts):
    reads = calling(version)
    grammar = constraints.write(request_of(tools=TOOLS), reads, CARD)
    space, now = " " if reads.leads_with_space else "", '{"name": "now", "arguments": {}}'
    good = [f"[{now}]", f"[{now}, {now}]"]
    bad = [
        "[]", now, f"[{now}", f"[{now},{now}]", f"[{now}, ]", f"[{now}] [{now}]", f"[{now}]\nDone.", "[{}]", "[now]",
        '[{"name": "now"}]', '[{"arguments": {}, "name": "now"}]', '[{"name": "now", "arguments": "{}"}]',
    ]  # fmt: skip
    for said in good + bad:
        assert accepts(grammar, reads.marks.begin_call, space + said, reads=reads) == (said in good), said
    assert not accepts(grammar, reads.marks.begin_call, reads=reads)
    assert not accepts(grammar, *[reads.marks.begin_call, f"{space}[{now}]"] * 2, reads=reads)


def test_marks_of_another_version_part_no_calls(request_of, accepts):
    reads = calling("v13")
    grammar = constraints.write(request_of(tools=TOOLS), reads, CARD)
    marks = reads.marks
    assert accepts(grammar, marks.begin_call, "now", marks.begin_arguments, "{}", reads=reads)
    with_id = (marks.begin_call, "now", marks.begin_id, "abcDEF123", marks.begin_arguments, "{}")
    assert not accepts(grammar, *with_id, reads=reads)
    assert not accepts(grammar, marks.begin_call, '[{"name": "now", "arguments": {}}]', reads=reads)


@pytest.mark.parametrize("version", CALLING)
def test_an_answer_makes_32_calls_at_most(version, answers):
    assert answers([NOW] * 32, [NOW] * 33, reads=calling(version), tools=TOOLS) == [True, False]


def test_only_a_strict_function_is_refused_for_its_schema(answers, request_of, tokenizer):
    loose = {"type": "object", "properties": {"a": {"contains": {}}}}
    assert answers([("f", '{"a": 1}')], [("f", "[]")], tools=[tool("f", **loose)]) == [True, False]
    with pytest.raises(InvalidArguments, match="/tools/1/function/parameters/properties/a/contains"):
        tools = [tool("now"), tool("f", strict=True, **loose)]
        constraints.write(request_of(tools=tools), tokenizer, CARD)


def test_unless_all_are_held_to_their_schemas_the_strict_ones_are(request_of, tokenizer, accepts):
    marks = tokenizer.marks
    request = request_of(tools=[tool("f", strict=True, **CITY), tool("g", **CITY)])
    grammar = constraints.write(request, tokenizer, CARD, holds_all=False)
    assert not accepts(grammar, marks.begin_call, "f", marks.begin_arguments, "{}")
    assert accepts(grammar, marks.begin_call, "g", marks.begin_arguments, "{}")


@pytest.mark.parametrize("version", CALLING)
def test_json_beside_tools_is_json_or_calls_or_both(version, answers):
    candidates, reads = [["{}"], [NOW], ["{}", NOW], ["Hello."], ["Hello.", NOW], []], calling(version)
    asked = {"reads": reads, "tools": TOOLS, "response_format": {"type": "json_object"}}
    assert answers(*candidates, **asked) == [True, True, reads.calls.follows_text, False, False, False]
    none = answers(*candidates, **asked, tool_choice="none")
    assert none == [True, False, False, False, False, False]


def test_a_call_asked_for_without_tools_is_refused(request_of, tokenizer):
    for choice in ("any", "required", NAMED):
        with pytest.raises(InvalidArguments, match="no tools"):
            constraints.write(request_of(tool_choice=choice), tokenizer, CARD)


def test_a_vocabulary_without_marks_makes_no_calls(request_of):
    with pytest.raises(InvalidArguments, match="not enabled"):
        constraints.write(request_of(tools=TOOLS), from_file(BUILT_IN.with_name("tokenizer.model.v1")), CARD)


def test_a_model_that_reasons_may_think_first(answers, tokenizer, accepts, request_of):
    marks = tokenizer.marks
    thought = (marks.begin_thought, "Hm.", marks.end_thought)
    request = request_of(response_format={"type": "json_object"})
    assert accepts(constraints.write(request, tokenizer, replace(CARD, efforts=("high",))), *thought, "{}")
    assert accepts(constraints.write(request, tokenizer, replace(CARD, efforts=("high",))), "{}")
    assert not accepts(constraints.write(request, tokenizer, CARD), *thought, "{}")
