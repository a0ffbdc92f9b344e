"""Schemas that hold at once, made one: allOf, and what stands beside anyOf, oneOf or $ref."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import lcm
from typing import Any

from tramontane.chat.ask.schema import LARGEST_DIVISOR

Schema = dict[str, Any]
WIDER = {"integer": "number"}


class CannotMerge(Exception):
    """No one schema says the same; names the keyword."""


class Nothing(Exception):
    """No value fits both."""


def merge(one: Schema, other: Schema) -> Schema:
    """One schema for what fits both; neither holds a $ref, anyOf, oneOf or allOf of its own.

    Raises:
        Nothing: They exclude one another.
        CannotMerge: What they say together is not one schema.
    """
    merged = one | other
    for keyword in one.keys() & other.keys():
        if keyword == "enum" or one[keyword] != other[keyword]:  # Python takes [1] and [True] for equal
            merged[keyword] = RULES.get(keyword, _refuse(keyword))(one[keyword], other[keyword])
    if properties := _properties(one, other):
        merged["properties"] = properties
    return merged


def both(one: Any, other: Any) -> Any:
    """A schema for what fits both, to be merged when it is its turn."""
    if one == other or other is True or other == {}:
        return one
    if one is True or one == {}:
        return other
    return False if one is False or other is False else {"allOf": [one, other]}


def _properties(one: Schema, other: Schema) -> Schema:
    """What one leaves to its additional properties, and the other names, must fit both."""
    if ("patternProperties" in one or "patternProperties" in other) and not (
        one.get("patternProperties") == other.get("patternProperties")
    ):
        raise CannotMerge("patternProperties")
    mine, theirs = one.get("properties", {}), other.get("properties", {})
    return {
        name: both(
            mine.get(name, one.get("additionalProperties", True)),
            theirs.get(name, other.get("additionalProperties", True)),
        )
        for name in mine | theirs
    }


def _types(one: Any, other: Any) -> list[str]:
    left, right = ([types] if isinstance(types, str) else types for types in (one, other))
    common = [kind for kind in left if kind in right or WIDER.get(kind) in right]
    common += [kind for kind in right if WIDER.get(kind) in left and kind not in common]
    if not common:
        raise Nothing
    return common


def _values(one: list[Any], other: list[Any]) -> list[Any]:
    common = [value for value in one if any(same(value, known) for known in other)]
    if not common:
        raise Nothing
    return common


def same(one: Any, other: Any) -> bool:
    """Equal as JSON, where true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _common_multiple(one: float, other: float) -> float:
    left, right = Fraction(str(one)), Fraction(str(other))
    common = lcm(left.denominator, right.denominator)
    shared = Fraction(lcm(int(left * common), int(right * common)), common)
    if shared.numerator > LARGEST_DIVISOR:
        raise CannotMerge("multipleOf")
    return int(shared) if shared.denominator == 1 else float(shared)


def _refuse(keyword: str) -> Callable[[Any, Any], Any]:
    def rule(one: Any, other: Any) -> Any:
        raise CannotMerge(keyword)

    return rule


RULES: dict[str, Callable[[Any, Any], Any]] = {
    "type": _types,
    "enum": _values,
    "properties": lambda one, other: one,  # settled together with the additional ones
    "additionalProperties": both,
    "items": both,
    "required": lambda one, other: [*one, *(name for name in other if name not in one)],
    "minimum": max,
    "maximum": min,
    "exclusiveMinimum": max,
    "exclusiveMaximum": min,
    "minLength": max,
    "maxLength": min,
    "minItems": max,
    "maxItems": min,
    "minProperties": max,
    "maxProperties": min,
    "multipleOf": _common_multiple,
}
