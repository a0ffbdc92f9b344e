import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tramontane.chat.ask.wording import all_but
from tramontane.chat.errors import InvalidArguments

KINDS = {"enum": ["card", "cash", "gift"]}
PAID = {
    "type": "object",
    "properties": {"by": KINDS, "card": {"type": "integer"}, "note": {"type": "string"}},
    "required": ["by"],
    "additionalProperties": False,
}
BY_CARD = {"properties": {"by": {"const": "card"}}}
SUITE = {
    "not an enum": ({"enum": [1, "a", None], "not": {"enum": ["a", True]}}, [1, None]),
    "not a constant": ({"type": "string", "not": {"const": "zz"}}, ["a", "z", "zzz", "", "é"]),
    "not empty": ({"type": ["string", "array"], "not": {"enum": ["", []]}}, ["a", [1]]),
    "not a number": ({"type": "integer", "not": {"enum": [0, 7]}}, [1, 5, 8, -3]),
    "not a boolean": ({"type": ["boolean", "null"], "not": {"const": True}}, [False, None]),
    "not a type": ({"not": {"type": ["string", "number"]}, "type": ["string", "null", "array"]}, [None, [1]]),
    "not a bound": ({"type": "number", "not": {"minimum": 3}}, [2.5, -1]),
    "not a length": ({"type": "string", "not": {"maxLength": 1}}, ["ab", "zzz"]),
    "not required": (
        {"type": "object", "properties": {"a": {"type": "integer"}}, "not": {"required": ["a"]}},
        [{}, {"b": 1}],
    ),
    "not both": (
        {
            "type": "object",
            "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}},
            "not": {"required": ["a", "b"]},
        },
        [{}, {"a": 1}, {"b": 1}],
    ),
    "not this property": (
        {"type": "object", "properties": {"a": {"enum": [1, 2]}}, "not": {"properties": {"a": {"const": 1}}}},
        [{"a": 2}],
    ),
    "neither": ({"type": ["string", "integer"], "not": {"anyOf": [{"const": 3}, {"const": "zz"}]}}, ["a", 4]),
    "not all": ({"type": "integer", "not": {"allOf": [{"minimum": 3}, {"maximum": 7}]}}, [2, 8]),
    "not not": ({"not": {"not": {"type": "null"}}}, [None]),
    "not a reference": (
        {"$ref": "#/$defs/a", "not": {"$ref": "#/$defs/b"}, "$defs": {"a": KINDS, "b": {"const": "cash"}}},
        ["card"],
    ),
    "if and then": (
        PAID | {"if": BY_CARD, "then": {"required": ["card"]}},
        [{"by": "card", "card": 1}, {"by": "cash"}, {"by": "cash", "card": 1, "note": "x"}],
    ),
    "if, then and else": (
        PAID | {"if": BY_CARD, "then": {"required": ["card"]}, "else": {"properties": {"card": False}}},
        [{"by": "card", "card": 1}, {"by": "gift", "note": "x"}],
    ),
    "several ifs": (
        PAID
        | {
            "allOf": [
                {"if": {"properties": {"by": {"const": kind}}}, "then": {"required": [name]}}
                for kind, name in (("card", "card"), ("gift", "note"))
            ]
        },
        [{"by": "card", "card": 1}, {"by": "gift", "note": "x"}, {"by": "cash"}],
    ),
    "if of free text": (
        {
            "type": "object",
            "properties": {"a": {"type": "string"}, "b": {"type": "integer"}},
            "required": ["a"],
            "if": {"properties": {"a": {"const": "yes"}}, "required": ["a"]},
            "then": {"required": ["b"]},
        },
        [{"a": "no"}, {"a": "yes", "b": 1}, {"a": "y"}],
    ),
    "then without if": ({"type": "null", "then": {"type": "string"}}, [None]),
    "dependentRequired": (
        {
            "type": "object",
            "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}},
            "dependentRequired": {"a": ["b"]},
        },
        [{}, {"b": 1}, {"a": 1, "b": 1}],
    ),
    "dependentSchemas": (
        {
            "type": "object",
            "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}},
            "dependentSchemas": {"a": {"properties": {"b": {"minimum": 3}}, "required": ["b"]}},
        },
        [{}, {"b": 1}, {"a": 1, "b": 3}],
    ),
    "propertyNames in an enum": (
        {"type": "object", "propertyNames": {"enum": ["a", "b"]}, "additionalProperties": {"type": "integer"}},
        [{}, {"a": 1}, {"a": 1, "b": 2}],
    ),
    "propertyNames by reference": (
        {"type": "object", "propertyNames": {"$ref": "#/$defs/n"}, "$defs": {"n": {"const": "a"}}},
        [{}, {"a": None}],
    ),
    "propertyNames of a pattern": (
        {"type": "object", "propertyNames": {"pattern": "^[a-c]$"}, "additionalProperties": {"type": "integer"}},
        [{}, {"b": 1}],
    ),
    "propertyNames beside properties": (
        {"type": "object", "properties": {"a": {"type": "integer"}, "zz": {}}, "propertyNames": {"enum": ["a", "b"]}},
        [{}, {"a": 1}, {"b": None}],
    ),
    "no propertyNames": ({"type": "object", "propertyNames": False}, [{}]),
}  # fmt: skip


@pytest.mark.parametrize("name", SUITE)
def test_the_grammar_takes_what_the_schema_takes_and_nothing_else(name, alike):
    alike(*SUITE[name])


def test_what_is_nullable_may_be_null(accepts, grammar_of):
    grammar = grammar_of({"type": "object", "properties": {"a": {"type": "integer", "nullable": True}}})
    assert [accepts(grammar, json.dumps({"a": value})) for value in (1, None, "x")] == [True, True, False]


@pytest.mark.parametrize(
    ("schema", "pointer", "why"),
    [
        ({"items": {"not": {"pattern": "a"}}}, "/items/not", "the contrary of pattern"),
        ({"not": {"type": "integer"}}, "/not", "no integers"),
        ({"type": "array", "not": {"const": [1]}}, "/not", "every array but one"),
        ({"properties": {"a": {"if": {"items": {}}, "then": {}}}}, "/properties/a/if", "the contrary of items"),
        ({"propertyNames": {"minLength": 3}}, "/propertyNames", "an enum, a const or a pattern"),
        ({"not": {"$ref": "#"}}, "", "too far"),
        ({"not": {"$ref": "#/$defs/a"}, "$defs": {"a": {"$ref": "#/$defs/a"}}}, "", "too far"),
        ({"if": {"$ref": "#/$defs/a"}, "$defs": {"a": {"$ref": "#/$defs/a", "type": "null"}}}, "/if/$ref", "itself"),
    ],
)
def test_what_has_no_other_words_is_refused_at_its_place(schema, pointer, why, grammar_of):
    with pytest.raises(InvalidArguments, match=why) as refused:
        grammar_of(schema)
    assert f"at {pointer}:" in str(refused.value)


@given(st.lists(st.text("ab-]^\\é", max_size=4), min_size=1, max_size=5), st.text("ab-]^\\é", max_size=5))
def test_every_text_but_some(words, text):
    pattern = re.sub(r"\\x\{(\w+)\}", lambda found: re.escape(chr(int(found[1], 16))), all_but(words))
    assert bool(re.fullmatch(pattern[1:-1], text)) == (text not in words)
