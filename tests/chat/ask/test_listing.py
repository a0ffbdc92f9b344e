import pytest

from tramontane.chat.ask.listing import listed_values, unequal_lists, without
from tramontane.chat.errors import InvalidArguments

COLORS = {"enum": ["red", "green", "blue"]}
SUITE = {
    "an enum": ({"type": "array", "items": COLORS, "uniqueItems": True}, [[], ["blue", "red"], COLORS["enum"]]),
    "booleans": ({"type": "array", "items": {"type": "boolean"}, "uniqueItems": True}, [[], [True], [False, True]]),
    "a reference": (
        {"type": "array", "items": {"$ref": "#/$defs/c"}, "uniqueItems": True, "$defs": {"c": COLORS}},
        [["blue"]],
    ),
    "some of many": (
        {"type": "array", "items": {"enum": list(range(20))}, "uniqueItems": True, "minItems": 1, "maxItems": 2},
        [[3], [7, 3]],
    ),
    "several types": ({"type": ["array", "null"], "items": COLORS, "uniqueItems": True}, [None, ["red"]]),
    "at most one": ({"type": "array", "items": {"type": "string"}, "uniqueItems": True, "maxItems": 1}, [[], ["a"]]),
    "within": (
        {"type": "object", "properties": {"a": {"type": "array", "items": COLORS, "uniqueItems": True}}},
        [{"a": ["red", "green"]}],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SUITE)
def test_items_that_are_listed_come_once(name, alike):
    alike(*SUITE[name])


@pytest.mark.parametrize(
    ("items", "why"),
    [
        ({"type": "string"}, "listed"),
        ({}, "listed"),
        ({"enum": list(range(7))}, "too many"),
        ({"enum": list(range(10_000))}, "too many"),
    ],
)
def test_free_items_and_too_many_are_refused_at_their_place(items, why, grammar_of):
    with pytest.raises(InvalidArguments, match=why) as refused:
        grammar_of({"properties": {"a": {"type": "array", "items": items, "uniqueItems": True}}})
    assert "at /properties/a/uniqueItems:" in str(refused.value)


def test_values_are_listed_where_there_are_only_so_many():
    assert listed_values([{"enum": [1, True]}, {"enum": [1, "a"]}]) == [1, True, "a"]
    assert listed_values([{"type": ["boolean", "null"]}]) == [True, False, None]
    assert listed_values([{"type": "boolean", "enum": [True]}]) == [True]
    assert listed_values([{"enum": [1]}, {"type": "string"}]) is None
    assert listed_values([{"enum": ["a"], "pattern": "b"}]) is None


def test_lists_of_unequal_items_are_counted_before_they_are_made():
    assert unequal_lists([1, 2], 0, 9) == [[], [1], [2], [1, 2], [2, 1]]
    assert unequal_lists([1, 2], 3, 9) == []
    assert unequal_lists(list(range(1_000)), 5, 1_000) is None


def test_numbers_are_excluded_by_the_ranges_between_them():
    assert without({"type": "integer", "minimum": 0, "excluded": [0, 3]}) == [
        {"type": "integer", "minimum": 0, "exclusiveMaximum": 0},
        {"type": "integer", "minimum": 0, "exclusiveMinimum": 0, "exclusiveMaximum": 3},
        {"type": "integer", "minimum": 0, "exclusiveMinimum": 3},
    ]
