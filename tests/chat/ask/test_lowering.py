import json
import time

import pytest

from tramontane.chat.ask.lowering import MOST_ALTERNATIVES
from tramontane.chat.errors import InvalidArguments

NODE = {
    "type": "object",
    "properties": {"value": {"type": "integer"}, "next": {"anyOf": [{"$ref": "#/$defs/node"}, {"type": "null"}]}},
    "required": ["value"],
    "additionalProperties": False,
}
CAT = {"type": "object", "properties": {"kind": {"const": "cat"}, "lives": {"type": "integer"}}, "required": ["kind"]}
DOG = {"type": "object", "properties": {"kind": {"const": "dog"}, "tricks": {"type": "array"}}, "required": ["kind"]}


def nested(depth, inner):
    for _ in range(depth):
        inner = {"type": "object", "properties": {"a": inner}, "required": ["a"], "additionalProperties": False}
    return inner


def deep(depth, value):
    for _ in range(depth):
        value = {"a": value}
    return value


SUITE = {
    "anything": ({}, [1, "x", None, True, [], {"a": [1.5]}]),
    "true": ({"properties": {"a": True}}, [{"a": 1}, "x"]),
    "false": ({"type": "object", "properties": {"a": False}}, [{}, {"b": 1}]),
    "types": ({"type": ["string", "null"]}, ["x", None]),
    "string": ({"type": "string"}, ["", 'é\n"\\🎨']),
    "integer": ({"type": "integer"}, [0, -7, 123456789]),
    "number": ({"type": "number"}, [0, -7.25, 0.001]),
    "boolean": ({"type": "boolean"}, [True, False]),
    "null": ({"type": "null"}, [None]),
    "enum": ({"enum": ["a", 1, None, {"b": [2]}]}, ["a", 1, None, {"b": [2]}]),
    "enum of a type": ({"type": "string", "enum": ["a", 1]}, ["a"]),
    "const": ({"const": {"a": [1, "x"]}}, [{"a": [1, "x"]}]),
    "minimum": ({"type": "integer", "minimum": 3}, [3, 10**9]),
    "maximum": ({"type": "integer", "maximum": -3}, [-3, -(10**9)]),
    "range": ({"type": "integer", "minimum": -5, "maximum": 12}, [-5, 0, 12]),
    "exclusive range": ({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}, [0.5, 0.999]),
    "a range without its ends": (
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.5},
        [0.25, 0.0001, 0.4999],
    ),
    "a range below zero without its ends": (
        {"type": "number", "exclusiveMinimum": -1.5, "exclusiveMaximum": -1},
        [-1.25, -1.0001],
    ),
    "a range within another": (
        {"type": "number", "minimum": 2, "maximum": 2.5, "exclusiveMinimum": 1, "exclusiveMaximum": 3},
        [2, 2.25, 2.5],
    ),
    "multiples without the ends": (
        {"type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 2, "multipleOf": 0.25},
        [1.25, 1.75],
    ),
    "integers between fractions": ({"type": "integer", "exclusiveMinimum": 1.5, "exclusiveMaximum": 3}, [2]),
    "multipleOf": ({"type": "integer", "multipleOf": 7}, [0, 14, -21]),
    "multipleOf a fraction": ({"type": "number", "multipleOf": 0.5}, [0.5, 2, -1.5]),
    "minLength": ({"type": "string", "minLength": 2}, ["ab", "🎨🎨"]),
    "maxLength": ({"type": "string", "maxLength": 2}, ["", "ab", "🎨🎨"]),
    "a large maxLength": ({"type": "string", "maxLength": 5_000}, ["ab", "a" * 5_000]),
    "pattern": ({"type": "string", "pattern": "^[a-c]+-\\d{2}$"}, ["abc-12"]),
    "pattern anywhere": ({"type": "string", "pattern": "b+"}, ["abba"]),
    "items": ({"type": "array", "items": {"type": "integer"}}, [[], [1, 2, 3]]),
    "minItems": ({"type": "array", "items": {"type": "integer"}, "minItems": 2}, [[1, 2], [1, 2, 3]]),
    "maxItems": ({"type": "array", "items": {"type": "integer"}, "maxItems": 2}, [[], [1, 2]]),
    "prefixItems": ({"type": "array", "prefixItems": [{"type": "string"}], "items": {"type": "integer"}}, [["a", 1]]),
    "a tuple": (
        {"type": "array", "prefixItems": [{"type": "string"}, {"type": "null"}], "items": False, "minItems": 2},
        [["a", None]],
    ),
    "allOf of tuples": (
        {
            "allOf": [
                {"type": "array", "items": {"type": "integer"}},
                {"prefixItems": [{"enum": [True, 3]}], "items": {"minimum": 5}},
            ]
        },
        [[], [3], [3, 7]],
    ),
    "properties": ({"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "string"}}}, [{"a": 1}]),
    "required": ({"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]}, [{"a": 1}]),
    "required, not described": ({"type": "object", "required": ["a"]}, [{"a": 1}, {"a": {"b": []}}]),
    "closed": (
        {"type": "object", "properties": {"a": {"type": "integer"}}, "additionalProperties": False},
        [{}, {"a": 1}],
    ),
    "additionalProperties": ({"type": "object", "additionalProperties": {"type": "integer"}}, [{"a": 1, "b": 2}]),
    "patternProperties": (
        {"type": "object", "patternProperties": {"^n_": {"type": "integer"}}, "additionalProperties": False},
        [{"n_a": 1}],
    ),
    "minProperties": ({"type": "object", "minProperties": 1}, [{"a": 1}]),
    "maxProperties": (
        {"type": "object", "additionalProperties": {"type": "integer"}, "maxProperties": 2},
        [{"a": 1, "b": 2}],
    ),
    "anyOf": ({"anyOf": [{"type": "integer"}, {"type": "string", "maxLength": 2}]}, [1, "ab"]),
    "anyOf beside others": (
        {
            "type": "object",
            "properties": {"a": {"type": "integer"}},
            "anyOf": [{"required": ["a"]}, {"required": ["b"]}],
        },
        [{"a": 1}, {"b": 1}],
    ),
    "oneOf of types": ({"oneOf": [{"type": "integer"}, {"type": "string"}]}, [1, "x"]),
    "oneOf told by a constant": ({"oneOf": [CAT, DOG]}, [{"kind": "cat", "lives": 7}, {"kind": "dog", "tricks": []}]),
    "oneOf within oneOf": (
        {"oneOf": [{"oneOf": [CAT, DOG]}, {"type": "null"}]},
        [{"kind": "cat", "lives": 7}, {"kind": "dog"}, None],
    ),
    "oneOf of references": (
        {"oneOf": [{"$ref": "#/$defs/c"}, {"$ref": "#/$defs/d"}], "$defs": {"c": CAT, "d": DOG}},
        [{"kind": "cat", "lives": 7}],
    ),
    "allOf": (
        {"allOf": [{"type": "object", "properties": {"a": {"type": "integer"}}}, {"required": ["a"]}]},
        [{"a": 1}, {"a": 1, "b": [None]}],
    ),
    "allOf of bounds": ({"allOf": [{"type": "number", "minimum": 0}, {"type": "integer", "maximum": 9}]}, [0, 5]),
    "allOf of one property": (
        {
            "type": "object",
            "properties": {"a": {"type": ["integer", "string"]}},
            "allOf": [{"properties": {"a": {"minimum": 3}}}],
        },
        [{"a": 3}, {"a": "x"}],
    ),
    "$ref": ({"$ref": "#/$defs/a", "$defs": {"a": {"type": "integer"}}}, [1]),
    "$ref beside others": ({"$ref": "#/$defs/a", "minimum": 3, "$defs": {"a": {"type": "integer"}}}, [3, 4]),
    "$ref to what is beside another $ref": (
        {
            "$ref": "#/$defs/a",
            "minimum": 3,
            "$defs": {"a": {"$ref": "#/$defs/b", "maximum": 5}, "b": {"type": "integer"}},
        },
        [3, 5],
    ),
    "$ref to a property": (
        {"type": "object", "properties": {"a/b": {"type": "null"}, "c": {"$ref": "#/properties/a~1b"}}},
        [{"a/b": None, "c": None}],
    ),
    "recursion": (
        {"$ref": "#/$defs/node", "$defs": {"node": NODE}},
        [{"value": 1}, {"value": 1, "next": {"value": 2, "next": None}}],
    ),
    "recursion from the root": (
        {
            "type": "object",
            "properties": {"in": {"type": "array", "items": {"$ref": "#"}}},
            "additionalProperties": False,
        },
        [{"in": [{}, {"in": []}]}],
    ),
    "nested 30 deep": (nested(30, {"type": "integer"}), [deep(30, 1)]),
    "allOf of patterns": (
        {"type": "string", "pattern": "^2", "allOf": [{"pattern": "^[0-9-]+$"}, {"pattern": "4-"}, {"minLength": 3}]},
        ["2024-02-29"],
    ),
    "allOf of optional patterns": (
        {
            "allOf": [
                {"type": "object", "patternProperties": {"^n_": {"type": "integer"}}, "additionalProperties": False},
                {"additionalProperties": {"minimum": 3}},
            ]
        },
        [{"n_a": 3}, {}],
    ),
    "oneOf of bounds": ({"oneOf": [{"type": "integer", "maximum": 3}, {"type": "integer", "minimum": 5}]}, [3, 5]),
    "oneOf told by something within": (
        {"oneOf": [nested(2, {"const": 1}), nested(2, {"enum": [2, 3]})]},
        [deep(2, 1), deep(2, 3)],
    ),
    "oneOf told by a reference": (
        {
            "oneOf": [
                {"type": "object", "properties": {"kind": {"$ref": "#/$defs/cat"}}, "required": ["kind"]},
                {"type": "object", "properties": {"kind": {"$ref": "#/$defs/dog"}}, "required": ["kind"]},
            ],
            "$defs": {"cat": {"const": "cat"}, "dog": {"enum": ["dog", "wolf"]}},
        },
        [{"kind": "cat"}, {"kind": "wolf"}],
    ),
    "annotations": (
        {"type": "integer", "title": "t", "description": "d", "strict": True, "example": 7, "x-more": 1},
        [1],
    ),
}


@pytest.mark.parametrize("name", SUITE)
def test_the_grammar_takes_what_the_schema_takes_and_nothing_else(name, alike):
    alike(*SUITE[name])


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("date-time", "2024-02-29T12:00:00Z", "2024-02-29"),
        ("time", "12:00:00Z", "noon"),
        ("date", "2024-02-29", "2024-13-01"),
        ("duration", "P1DT2H", "a day"),
        ("email", "a@example.com", "example.com"),
        ("hostname", "example.com", "-example"),
        ("ipv4", "127.0.0.1", "127.0.0.256"),
        ("ipv6", "::1", "1"),
        ("uuid", "123e4567-e89b-12d3-a456-426614174000", "123e4567"),
        ("uri", "https://example.com/a?b#c", "not a uri"),
    ],
)
def test_formats_are_kept_to(name, good, bad, accepts, grammar_of):
    grammar = grammar_of({"type": "string", "format": name})
    assert accepts(grammar, json.dumps(good))
    assert not accepts(grammar, json.dumps(bad))


def test_a_format_and_a_pattern_hold_at_once(accepts, grammar_of):
    grammar = grammar_of({"type": "string", "format": "date", "allOf": [{"pattern": "^2"}, {"format": "date"}]})
    assert accepts(grammar, '"2024-02-29"')
    assert not accepts(grammar, '"1024-02-29"')
    assert not accepts(grammar, '"2"')


def test_a_format_of_storage_says_nothing(accepts, grammar_of):
    assert accepts(grammar_of({"type": "string", "format": "password"}), '"x"')


def test_keys_come_in_the_order_of_the_schema(accepts, grammar_of):
    grammar = grammar_of({"type": "object", "properties": {"a": {}, "b": {}}})
    assert accepts(grammar, '{"a": 1, "b": 2}')
    assert not accepts(grammar, '{"b": 2, "a": 1}')


@pytest.mark.parametrize("text", ["1" * 17, "0." + "1" * 10, "0." + "0" * 20, "1e5", "[" + " " * 21 + "]"])
@pytest.mark.parametrize("schema", [{}, {"type": ["number", "array"]}, {"anyOf": [{"type": "number"}, {}]}])
def test_digits_and_blanks_come_to_an_end(text, schema, accepts, grammar_of):
    assert accepts(grammar_of(schema), "1.5")
    assert not accepts(grammar_of(schema), text)


def test_a_bound_beyond_every_answer_bounds_nothing(accepts, grammar_of):
    assert accepts(grammar_of({"type": "string", "maxLength": 2**40}), '"x"')


CHAIN = {f"a{number}": {"allOf": [{"$ref": f"#/$defs/a{number - 1}"}] * 2} for number in range(1, 26)}


REFUSED = [
    ({"oneOf": [{"type": "integer"}, {"type": "number"}]}, "/oneOf", "may hold at once"),
    ({"properties": {"a": {"items": {"oneOf": [{}, {"type": "null"}]}}}}, "/properties/a/items/oneOf", "hold at once"),
    ({"$ref": "#/$defs/x", "$defs": {"x": {"oneOf": [{}, {}]}}}, "/$defs/x/oneOf", "hold at once"),
    (
        {"items": {"allOf": [{"patternProperties": {"a": {}}}, {"patternProperties": {"b": {}}}]}},
        "/items/allOf/1/patternProperties",
        "patternProperties differs",
    ),
    (
        {"allOf": [{"multipleOf": 991}, {"$ref": "#/$defs/a~1b"}], "$defs": {"a/b": {"multipleOf": 997}}},
        "/$defs/a~1b/multipleOf",
        "multipleOf differs",
    ),
    ({"multipleOf": 991, "anyOf": [{"multipleOf": 997}]}, "/multipleOf", "multipleOf differs"),
    ({"properties": {"a": {"allOf": [{"$ref": "#/properties/a"}]}}}, "/properties/a", "too far"),
    (
        {"oneOf": [{"type": "integer"}, {"oneOf": [{"properties": {"a": {"const": 1}}}, {"const": "b"}]}]},
        "/oneOf",
        "may hold at once",
    ),
    ({"$ref": "#"}, "/$ref", "itself"),
    (
        {"items": {"oneOf": [{"$ref": "#/$defs/a"}, {"type": "null"}]}, "$defs": {"a": {"$ref": "#/$defs/a"}}},
        "/items/oneOf/0/$ref",
        "itself",
    ),
    ({"$ref": "#/$defs/a25", "$defs": CHAIN | {"a0": {"type": "object"}}}, "/$defs/a", "too far"),
    (
        {"properties": {"a": {"allOf": [{"anyOf": [{"minimum": n} for n in range(20)]}] * 3}}},
        "/properties/a/allOf/",
        str(MOST_ALTERNATIVES),
    ),
    ({"items": {"properties": {"a": {}}, "type": "object", "maxProperties": 1}}, "/items/maxProperties", "beside"),
    ({"allOf": [{"properties": {"a": {}}}, {"minProperties": 1}]}, "/allOf/1/minProperties", "beside"),
    ({"prefixItems": [{"enum": [[1]], "items": {"type": "integer"}}]}, "/prefixItems/0/items", "beside enum"),
    ({"not": {}}, "", "no value fits it"),
    ({"allOf": [{"type": "string"}, {"type": "number"}]}, "", "no value fits it"),
]


@pytest.mark.parametrize(("schema", "pointer", "why"), REFUSED, ids=range(len(REFUSED)))
def test_what_cannot_be_said_plainly_is_refused_at_its_place_and_in_time(schema, pointer, why, grammar_of):
    started = time.monotonic()
    with pytest.raises(InvalidArguments, match=why) as refused:
        grammar_of(schema)
    assert f"at {pointer}" in str(refused.value)
    assert time.monotonic() - started < 1
