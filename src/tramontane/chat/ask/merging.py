"""Schemas that hold at once, made one: allOf, and what stands beside anyOf, oneOf or $ref."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from fractions import Fraction
from itertools import zip_longest
from math import lcm
from typing import Any

from tramontane.chat.ask.schema import LARGEST_DIVISOR, is_annotation, is_list, is_object

Schema = dict[str, Any]
WIDER = {"integer": "number"}
KINDS = ["object", "array", "string", "number", "boolean", "null"]


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
        if not are_same(one[keyword], other[keyword]):
            merged[keyword] = RULES.get(keyword, _refuse(keyword))(one[keyword], other[keyword])
    for keyword, said in (("properties", _named), ("patternProperties", _patterned), ("prefixItems", _placed)):
        if keyword in merged:
            merged[keyword] = said(one, other)
    return _narrowed(merged)


def both(one: Any, other: Any) -> Any:
    """A schema for what fits both, to be merged when it is its turn; values that are listed are compared at once."""
    if are_same(one, other) or other is True or other == {}:
        return one
    if one is True or one == {}:
        return other
    if one is False or other is False:
        return False
    listed, rest = _listed(one), _listed(other)
    if listed is None or rest is None:
        return {"allOf": [one, other]}
    try:
        return merge(listed, rest)
    except Nothing:
        return False


def _listed(schema: Schema) -> Schema | None:
    """A schema that says which values there are, or are not, and their type, and nothing else."""
    if "const" in schema:
        schema = {"enum": [schema["const"]], **{name: value for name, value in schema.items() if name != "const"}}
    if is_object(contrary := schema.get("not")) and len(contrary) == 1 and len(schema) == 1:
        listed = _listed(contrary)
        return {"excluded": listed["enum"]} if listed and "enum" in listed else None
    kept = {name: value for name, value in schema.items() if not is_annotation(name)}
    return kept if kept.keys() <= {"enum", "excluded", "type"} and kept.keys() & {"enum", "excluded"} else None


def _named(one: Schema, other: Schema) -> Schema:
    """What one leaves to its additional properties, and the other names, must fit both."""
    mine, theirs = one.get("properties", {}), other.get("properties", {})
    for names, patterns in ((mine.keys() - theirs.keys(), other), (theirs.keys() - mine.keys(), one)):
        if names and "patternProperties" in patterns:
            raise CannotMerge("patternProperties")  # whether a pattern is about a name, only a matcher can tell
    return {
        name: both(
            mine.get(name, one.get("additionalProperties", True)),
            theirs.get(name, other.get("additionalProperties", True)),
        )
        for name in mine | theirs
    }


def _patterned(one: Schema, other: Schema) -> Schema:
    mine, theirs = one.get("patternProperties", {}), other.get("patternProperties", {})
    if mine and theirs and not are_same(mine, theirs):
        raise CannotMerge("patternProperties")
    if mine and theirs:
        return mine
    patterns, rest = (mine, other) if mine else (theirs, one)
    return {pattern: both(inner, rest.get("additionalProperties", True)) for pattern, inner in patterns.items()}


def _placed(one: Schema, other: Schema) -> list[Any]:
    """An item at a place that one alone tells of must fit what the other has for all that come later."""
    mine, theirs = one.get("prefixItems", []), other.get("prefixItems", [])
    rest = one.get("items", True), other.get("items", True)
    pairs = zip_longest(mine, theirs)
    return [both(rest[0] if here is None else here, rest[1] if there is None else there) for here, there in pairs]


def _narrowed(merged: Schema) -> Schema:
    """Without the types and the values that something else in it rules out.

    Raises:
        Nothing: None are left.
    """
    if impossible := set(_impossible(merged)):
        types = merged.get("type", KINDS)
        merged["type"] = _types(types, [kind for kind in KINDS if kind not in impossible])
    if "enum" in merged:
        types, excluded = merged.get("type", KINDS), set(map(identity, merged.pop("excluded", [])))
        kinds = {types} if isinstance(types, str) else set(types)
        merged["enum"] = [
            value for value in merged["enum"] if kinds & kinds_of(value) and identity(value) not in excluded
        ]
        if not merged["enum"]:
            raise Nothing
    return merged


def _impossible(merged: Schema) -> Iterator[str]:
    """The types of which no value fits."""
    properties = merged.get("properties", {})
    if any(properties.get(name) is False for name in merged.get("required", [])):
        yield "object"
    for kind, least, most in BOUNDS:
        if least in merged and most in merged and merged[least] > merged[most]:
            yield kind


BOUNDS = (
    ("object", "minProperties", "maxProperties"),
    ("array", "minItems", "maxItems"),
    ("string", "minLength", "maxLength"),
    ("number", "minimum", "maximum"),
)


def kinds_of(value: Any) -> set[str]:
    """The types that a value is of."""
    match value:
        case bool():
            return {"boolean"}
        case int() | float():
            return {"number", "integer"} if isinstance(value, int) or value.is_integer() else {"number"}
        case str():
            return {"string"}
        case None:
            return {"null"}
        case _:
            return {"array" if isinstance(value, list) else "object"}


def _types(one: Any, other: Any) -> list[str]:
    left, right = ([types] if isinstance(types, str) else types for types in (one, other))
    common = [kind for kind in left if kind in right or WIDER.get(kind) in right]
    common += [kind for kind in right if WIDER.get(kind) in left and kind not in common]
    if not common:
        raise Nothing
    return common


def _values(one: list[Any], other: list[Any]) -> list[Any]:
    known = set(map(identity, other))
    common = [value for value in one if identity(value) in known]
    if not common:
        raise Nothing
    return common


def identity(value: Any) -> Hashable:
    """The same for values that are equal as JSON, where true is not 1."""
    if is_list(value):
        return "list", tuple(map(identity, value))
    if is_object(value):
        return "object", frozenset((name, identity(inner)) for name, inner in value.items())
    return isinstance(value, bool), value


def are_same(one: Any, other: Any) -> bool:
    """Python alone would take [1] and [True] for equal."""
    return one is other or (one == other and identity(one) == identity(other))


def _common_multiple(one: float, other: float) -> float:
    left, right = Fraction(str(one)), Fraction(str(other))
    common = lcm(left.denominator, right.denominator)
    shared = Fraction(lcm(int(left * common), int(right * common)), common)
    if shared.numerator > LARGEST_DIVISOR:
        raise CannotMerge("multipleOf")
    return int(shared) if shared.denominator == 1 else float(shared)


def _several(one: Any, other: Any) -> list[Any]:
    """Patterns and formats hold at once without being made one."""
    return [*(one if is_list(one) else [one]), *(other if is_list(other) else [other])]


def _refuse(keyword: str) -> Callable[[Any, Any], Any]:
    def rule(one: Any, other: Any) -> Any:
        raise CannotMerge(keyword)

    return rule


RULES: dict[str, Callable[[Any, Any], Any]] = {
    "type": _types,
    "enum": _values,
    "excluded": lambda one, other: [*one, *other],
    "pattern": _several,
    "format": _several,
    "uniqueItems": lambda one, other: one or other,
    "properties": lambda one, other: one,  # settled together with the additional ones
    "patternProperties": lambda one, other: one,
    "prefixItems": lambda one, other: one,  # and these together with the other items
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
