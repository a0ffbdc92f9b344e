import pytest

from tramontane.chat.ask.merging import CannotMerge, Nothing, both, merge


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        ({"type": "integer"}, {"minimum": 3}, {"type": "integer", "minimum": 3}),
        ({"type": ["number", "string"]}, {"type": "integer"}, {"type": ["integer"]}),
        ({"enum": [1, "a"]}, {"enum": ["a", True]}, {"enum": ["a"]}),
        ({"minimum": 1, "maxLength": 5}, {"minimum": 2, "maxLength": 4}, {"minimum": 2, "maxLength": 4}),
        ({"pattern": "a"}, {"pattern": "b", "format": "uri"}, {"pattern": ["a", "b"], "format": "uri"}),
        ({"enum": [1, [True], "a"]}, {"excluded": [[1], "a"]}, {"enum": [1, [True]]}),
        ({"enum": [1, 1.0, 1.5, "a"]}, {"type": "integer"}, {"enum": [1, 1.0], "type": "integer"}),
        (
            {"properties": {"a": {"const": 1}}},
            {"properties": {"a": {"not": {"const": 1}}}},
            {"properties": {"a": False}},
        ),
        (
            {"properties": {"a": {"const": 1}}},
            {"properties": {"a": {"const": True}}},
            {"properties": {"a": False}},
        ),
        (
            {"prefixItems": [{"type": "integer"}, {}], "items": False},
            {"prefixItems": [{"minimum": 3}], "items": {"type": "string"}},
            {
                "prefixItems": [{"allOf": [{"type": "integer"}, {"minimum": 3}]}, {"type": "string"}],
                "items": False,
            },
        ),
        ({"items": {"enum": [[0]]}}, {"items": {"enum": [[False]]}}, {"items": False}),
        (
            {"type": ["object", "null"], "required": ["a"]},
            {"properties": {"a": False}},
            {"type": ["null"], "required": ["a"], "properties": {"a": False}},
        ),
        (
            {"patternProperties": {"a": {}}},
            {"additionalProperties": False},
            {"patternProperties": {"a": False}, "additionalProperties": False},
        ),
        ({"multipleOf": 4}, {"multipleOf": 6}, {"multipleOf": 12}),
        ({"multipleOf": 0.2}, {"multipleOf": 0.3}, {"multipleOf": 0.6}),
        ({"required": ["a"]}, {"required": ["b", "a"]}, {"required": ["a", "b"]}),
        (
            {"properties": {"a": {"type": "null"}}},
            {"properties": {"b": {}}},
            {"properties": {"a": {"type": "null"}, "b": True}},
        ),
        (
            {"properties": {"a": {"minimum": 1}}},
            {"additionalProperties": False},
            {"properties": {"a": False}, "additionalProperties": False},
        ),
        (
            {"properties": {"a": {"minimum": 1}}},
            {"properties": {"a": {"maximum": 2}}},
            {"properties": {"a": {"allOf": [{"minimum": 1}, {"maximum": 2}]}}},
        ),
    ],
)
def test_one_schema_says_what_both_say(one, other, merged):
    assert merge(one, other) == merged


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"type": "string"}, {"type": "null"}),
        ({"enum": [1]}, {"enum": [True]}),
        ({"enum": [[1]]}, {"enum": [[True]]}),
        ({"enum": ["a"]}, {"type": "integer"}),
        ({"type": "number", "minimum": 3}, {"maximum": 2}),
        ({"type": "object", "required": ["a"]}, {"properties": {"a": False}}),
    ],
)
def test_schemas_may_exclude_one_another(one, other):
    with pytest.raises(Nothing):
        merge(one, other)


@pytest.mark.parametrize(
    ("one", "other", "keyword"),
    [
        ({"multipleOf": 991}, {"multipleOf": 997}, "multipleOf"),
        ({"patternProperties": {"a": {}}}, {"properties": {"a": {}}}, "patternProperties"),
    ],
)
def test_what_no_one_schema_says_is_named(one, other, keyword):
    with pytest.raises(CannotMerge, match=keyword):
        merge(one, other)


def test_what_anything_fits_leaves_the_other_as_it_is():
    assert both(True, {"type": "null"}) == both({"type": "null"}, {}) == {"type": "null"}
    assert both(False, {"type": "null"}) is False
