from dataclasses import replace

import pytest

from tramontane.chat.ask import constraints
from tramontane.chat.errors import InvalidArguments
from tramontane.model.card import Card

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
    """Which of these answers a request allows: texts, and calls as pairs."""
    marks = tokenizer.marks

    def pieces(part):
        return (part,) if isinstance(part, str) else (marks.begin_call, part[0], marks.begin_arguments, part[1])

    def make(*candidates, card=CARD, **fields):
        grammar = constraints.write(request_of(**fields), marks, card)
        split = [[piece for part in candidate for piece in pieces(part)] for candidate in candidates]
        return [accepts(grammar, *parts) for parts in split]

    return make


def test_a_plain_request_allows_everything(request_of, tokenizer):
    for fields in ({}, {"response_format": {"type": "text"}}, {"tool_choice": "auto"}, {"tools": []}):
        assert constraints.write(request_of(**fields), tokenizer.marks, CARD) is None


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
        constraints.write(
            request_of(response_format={"type": "json_schema", "json_schema": asked}), tokenizer.marks, CARD
        )
    with pytest.raises(InvalidArguments, match="needs a json_schema"):
        constraints.write(request_of(response_format={"type": "json_schema"}), tokenizer.marks, CARD)


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
def test_the_choice_of_tools_is_kept_to(choice, parallel, allowed, answers):
    asked = {"tool_choice": choice, "parallel_tool_calls": parallel}
    given = {name: value for name, value in asked.items() if value is not None}
    assert answers(*CANDIDATES, tools=TOOLS, **given) == allowed


def test_only_listed_functions_are_called_and_with_arguments_of_their_own(answers):
    calls = [
        ("weather", '{"city": "Rome"}'), ("weather", "{}"), ("weather", '{"city": "Rome"'), ("weather", "[]"),
        ("weathers", '{"city": "Rome"}'), ("", "{}"), ("now", "{}"), ("now", '{"city": "Rome"}'),
    ]  # fmt: skip
    allowed = answers(*[[call] for call in calls], tools=TOOLS)
    assert allowed == [True, False, False, False, False, False, True, False]


def test_only_a_strict_function_is_refused_for_its_schema(answers, request_of, tokenizer):
    loose = {"type": "object", "properties": {"a": {"contains": {}}}}
    assert answers([("f", '{"a": 1}')], [("f", "[]")], tools=[tool("f", **loose)]) == [True, False]
    with pytest.raises(InvalidArguments, match="/tools/1/function/parameters/properties/a/contains"):
        tools = [tool("now"), tool("f", strict=True, **loose)]
        constraints.write(request_of(tools=tools), tokenizer.marks, CARD)


def test_unless_all_are_held_to_their_schemas_the_strict_ones_are(request_of, tokenizer, accepts):
    marks = tokenizer.marks
    request = request_of(tools=[tool("f", strict=True, **CITY), tool("g", **CITY)])
    grammar = constraints.write(request, marks, CARD, holds_all=False)
    assert not accepts(grammar, marks.begin_call, "f", marks.begin_arguments, "{}")
    assert accepts(grammar, marks.begin_call, "g", marks.begin_arguments, "{}")


def test_json_beside_tools_is_json_or_calls_or_both(answers):
    candidates = [["{}"], [NOW], ["{}", NOW], ["Hello."], ["Hello.", NOW], []]
    json_object = {"type": "json_object"}
    assert answers(*candidates, tools=TOOLS, response_format=json_object) == [True, True, True, False, False, False]
    none = answers(*candidates, tools=TOOLS, tool_choice="none", response_format=json_object)
    assert none == [True, False, False, False, False, False]


def test_a_call_asked_for_without_tools_is_refused(request_of, tokenizer):
    for choice in ("any", "required", NAMED):
        with pytest.raises(InvalidArguments, match="no tools"):
            constraints.write(request_of(tool_choice=choice), tokenizer.marks, CARD)


def test_a_vocabulary_without_marks_makes_no_calls(request_of, tokenizer):
    with pytest.raises(InvalidArguments, match="not enabled"):
        constraints.write(request_of(tools=TOOLS), replace(tokenizer.marks, begin_arguments=None), CARD)


def test_a_model_that_reasons_may_think_first(answers, tokenizer, accepts, request_of):
    marks = tokenizer.marks
    thought = (marks.begin_thought, "Hm.", marks.end_thought)
    request = request_of(response_format={"type": "json_object"})
    assert accepts(constraints.write(request, marks, replace(CARD, efforts=("high",))), *thought, "{}")
    assert accepts(constraints.write(request, marks, replace(CARD, efforts=("high",))), "{}")
    assert not accepts(constraints.write(request, marks, CARD), *thought, "{}")
