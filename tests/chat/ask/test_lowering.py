import copy
import json

import jsonschema
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
    "annotations": ({"type": "integer", "title": "t", "description": "d", "default": 0, "x-more": 1}, [1]),
}
STRANGERS = [None, True, -1, 4.25, 7, "zz", "cat", [], [1], {}, {"a": 1}]


def mutated(document):
    """The document with each part of it, in turn, replaced, left out, or followed by one more."""
    yield from STRANGERS
    if isinstance(document, dict):
        for name in document:
            yield {key: value for key, value in document.items() if key != name}
            for inner in mutated(document[name]):
                yield document | {name: inner}
        yield from (document | {"zz": stranger} for stranger in STRANGERS)
    elif isinstance(document, list):
        for index, item in enumerate(document):
            yield document[:index] + document[index + 1 :]
            for inner in mutated(item):
                yield [*document[:index], inner, *document[index + 1 :]]
        yield from ([*document, stranger] for stranger in STRANGERS)
    elif isinstance(document, str):
        yield document + "x" * 5_001


@pytest.mark.parametrize("name", SUITE)
def test_the_grammar_takes_what_the_schema_takes_and_nothing_else(name, accepts, grammar_of):
    schema, documents = copy.deepcopy(SUITE[name])
    grammar = grammar_of(schema)
    valid = jsonschema.Draft202012Validator(schema).is_valid
    for document in documents:
        assert valid(document)
        assert accepts(grammar, json.dumps(document, ensure_ascii=False)), document
    strangers = [stranger for document in documents for stranger in mutated(document)]
    for stranger in strangers[:400]:
        assert accepts(grammar, json.dumps(stranger, ensure_ascii=False)) == valid(stranger), stranger


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


@pytest.mark.parametrize(
    ("schema", "why"),
    [
        ({"oneOf": [{"type": "integer"}, {"type": "number"}]}, "oneOf"),
        ({"allOf": [{"pattern": "a"}, {"pattern": "b"}]}, "pattern"),
        ({"allOf": [{"$ref": "#"}]}, "too far"),
        ({"$ref": "#"}, "itself"),
        ({"oneOf": [{"$ref": "#/$defs/a"}, {"type": "null"}], "$defs": {"a": {"$ref": "#/$defs/a"}}}, "itself"),
        ({"$ref": "#/$defs/a25", "$defs": CHAIN | {"a0": {"type": "object"}}}, "too far"),
        ({"allOf": [{"anyOf": [{"minimum": n} for n in range(20)]}] * 3}, str(MOST_ALTERNATIVES)),
        ({"properties": {"a": {}}, "type": "object", "maxProperties": 1}, "maxProperties"),
        ({"enum": [[1]], "items": {"type": "integer"}}, "items"),
    ],
)
def test_what_cannot_be_said_plainly_is_refused_in_time(schema, why, grammar_of):
    with pytest.raises(InvalidArguments, match=why):
        grammar_of(schema)
