import time

import pytest

from tramontane.chat.ask.schema import DEEPEST_SCHEMA, MOST_SCHEMAS, check, resolve
from tramontane.chat.errors import InvalidArguments


def nested(depth):
    schema = {"type": "integer"}
    for _ in range(depth):
        schema = {"items": schema}
    return schema


REFUSED = [
    ({"properties": {"a/b~": {"items": {"uniqueItems": 1}}}}, "/properties/a~1b~0/items/uniqueItems", "true or false"),
    ({"unevaluatedProperties": False}, "/unevaluatedProperties", "not supported"),
    ({"not": {"if": {"contains": {}}}}, "/not/if/contains", "not supported"),
    ({"dependentSchemas": {"a": {"contains": {}}}}, "/dependentSchemas/a/contains", "not supported"),
    ({"dependentRequired": {"a": "b"}}, "/dependentRequired", "list of names"),
    ({"propertyNames": {"contains": {}}}, "/propertyNames/contains", "not supported"),
    ({"nullable": "yes"}, "/nullable", "true or false"),
    ({"maxLength": 50_001}, "/maxLength", "more than 50000"),
    ({"minLength": 50_001}, "/minLength", "more than 50000"),
    ({"anyOf": [{}, {"contains": {}}]}, "/anyOf/1/contains", "contains"),
    ({"type": "text"}, "/type", "among"),
    ({"type": []}, "/type", "among"),
    ({"enum": []}, "/enum", "at least one"),
    ({"anyOf": []}, "/anyOf", "at least one"),
    ({"items": [{}]}, "/items", "prefixItems"),
    ({"items": 1}, "/items", "a schema is"),
    ({"properties": []}, "/properties", "an object"),
    ({"required": [1]}, "/required", "names"),
    ({"minLength": -1}, "/minLength", "whole number"),
    ({"minLength": True}, "/minLength", "whole number"),
    ({"minItems": 2**40}, "/minItems", "more than"),
    ({"multipleOf": 0}, "/multipleOf", "above 0"),
    ({"multipleOf": 99999989}, "/multipleOf", "digits"),
    ({"multipleOf": 1e-300}, "/multipleOf", "digits"),
    ({"minimum": float("nan")}, "/minimum", "a number"),
    ({"minimum": 10**400}, "/minimum", "a number"),
    ({"maxLength": float("inf")}, "/maxLength", "whole number"),
    ({"minimum": "1"}, "/minimum", "a number"),
    ({"exclusiveMinimum": True}, "/exclusiveMinimum", "a number"),
    ({"format": "color"}, "/format", "among"),
    ({"pattern": 1}, "/pattern", "regular expression"),
    ({"pattern": "(?=a)a"}, "/pattern", "looks"),
    ({"pattern": "(a)\\1"}, "/pattern", "looks"),
    ({"pattern": "a" * 3_000}, "/pattern", "characters"),
    ({"pattern": "(a{1000}){1000}"}, "/pattern", "repeats"),
    ({"pattern": "a{10000000000}"}, "/pattern", "repeats"),
    ({"pattern": "a{2,9999999999}"}, "/pattern", "repeats"),
    ({"pattern": "(((a{100}){100}){100}){100}"}, "/pattern", "repeats"),
    ({"patternProperties": {"a{9999}": {}}}, "/patternProperties", "repeats"),
    ({"$ref": "https://example.com/schema"}, "/$ref", "within the schema"),
    ({"$ref": "#/$defs/a"}, "/$ref", "not a schema within"),
    ({"$ref": "#/default", "default": {"contains": {}}}, "/$ref", "not a schema within"),
    (nested(3_000), "/items", "deep"),
    ({"properties": {str(number): {} for number in range(MOST_SCHEMAS + 1)}}, "/properties", "more than"),
]


@pytest.mark.parametrize(("schema", "pointer", "why"), REFUSED, ids=range(len(REFUSED)))
def test_what_cannot_be_enforced_is_refused_with_its_pointer_and_in_time(schema, pointer, why):
    started = time.monotonic()
    with pytest.raises(InvalidArguments) as refused:
        check(schema, "/here")
    assert f"/here{pointer}" in str(refused.value)
    assert why in str(refused.value)
    assert time.monotonic() - started < 1


@pytest.mark.parametrize(
    "schema",
    [
        nested(DEEPEST_SCHEMA - 1),
        {"title": "t", "x-anything": {"not": 1}, "discriminator": {"propertyName": "a"}},
        {"properties": {"not": {"type": "integer", "format": "int64"}}},
        {"pattern": "[(?=]\\\\1{3}"},
        {"enum": [{"not": 1}]},
    ],
)
def test_what_can_be_enforced_is_let_through(schema):
    check(schema, "")


def test_references_are_followed_through_objects_and_lists():
    root = {"$defs": {"a/b": [{"type": "null"}]}}
    assert resolve(root, "#/$defs/a~1b/0") == {"type": "null"}
    assert resolve(root, "#") == root
    assert resolve(root, "#/$defs/a~1b/1") is None
