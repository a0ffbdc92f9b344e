"""Keywords of a JSON Schema that say what others say too: said with those."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tramontane.chat.ask.merging import KINDS, Schema
from tramontane.chat.ask.schema import is_annotation, is_list, is_object

COMBINING = ("$ref", "allOf", "anyOf", "oneOf")
ELSEWHERE = ("$defs", "definitions", "then", "else")
"""What says nothing by itself."""

Resolve = Callable[[str], Any]
"""What a reference points to."""
Reword = Callable[[Schema, Resolve], list[Any]]
"""What holds beside the rest of a schema because of one keyword."""


class Unsayable(Exception):
    """No other keywords say this; the message says what there would have to be."""


def said(schema: Schema, resolve: Resolve) -> Schema:
    """What a schema asks for, in fewer words: no annotations, and of the keywords that combine only `COMBINING`.

    Raises:
        Unsayable: A keyword needs what no other keywords say.
    """
    kept = {
        keyword: value
        for keyword, value in schema.items()
        if keyword not in REWORDED and keyword not in ELSEWHERE and not is_annotation(keyword)
    }
    if "const" in schema and "enum" not in kept:
        kept["enum"] = [schema["const"]]
    parts = [part for keyword in REWORDED if keyword in schema for part in REWORDED[keyword](schema, resolve)]
    if parts:
        kept["allOf"] = [*kept.get("allOf", []), *parts]
    if schema.get("nullable") is True:
        return {"anyOf": [kept, {"type": "null"}]}
    return kept


def _const(schema: Schema, resolve: Resolve) -> list[Any]:
    return [{"enum": [schema["const"]]}] if "enum" in schema else []


def _not(schema: Schema, resolve: Resolve) -> list[Any]:
    return [negated(schema["not"], resolve)]


def _if(schema: Schema, resolve: Resolve) -> list[Any]:
    asked, holds, fails = schema["if"], schema.get("then", True), schema.get("else", True)
    return [{"anyOf": [{"allOf": [asked, holds]}, {"allOf": [negated(asked, resolve), fails]}]}]


def _dependent(keyword: str) -> Reword:
    def rule(schema: Schema, resolve: Resolve) -> list[Any]:
        asked = {name: {"required": needed} if is_list(needed) else needed for name, needed in schema[keyword].items()}
        return [{"anyOf": [{"properties": {name: False}}, needed]} for name, needed in asked.items()]

    return rule


def _property_names(schema: Schema, resolve: Resolve) -> list[Any]:
    return [_naming(schema["propertyNames"], resolve)]


REWORDED: dict[str, Reword] = {
    "const": _const,
    "not": _not,
    "if": _if,
    "dependentRequired": _dependent("dependentRequired"),
    "dependentSchemas": _dependent("dependentSchemas"),
    "propertyNames": _property_names,
    "nullable": lambda schema, resolve: [],
}


def _naming(names: Any, resolve: Resolve) -> Any:
    """A schema for the names of properties, as one for the object."""
    if is_object(names) and "$ref" in names:
        names = resolve(names["$ref"])
    if isinstance(names, bool):
        return names or {"maxProperties": 0}
    asked = {keyword for keyword in names if not is_annotation(keyword) and (keyword, names[keyword]) != STRING}
    if not asked:
        return True
    if asked == {"pattern"}:
        return {"patternProperties": {names["pattern"]: True}, "additionalProperties": False}
    if asked not in ({"enum"}, {"const"}):
        raise Unsayable("names with an enum, a const or a pattern, and nothing else")
    listed = names["enum"] if "enum" in names else [names["const"]]
    named = {name: True for name in listed if isinstance(name, str)}
    return {"properties": named, "additionalProperties": False} if named else {"maxProperties": 0}


STRING = ("type", "string")


def negated(schema: Any, resolve: Resolve) -> Any:
    """A schema for whatever does not fit this one: one of the things that it asks for does not hold.

    Raises:
        Unsayable: No schema says so.
    """
    if not is_object(schema):
        return not schema
    contraries = [
        contrary
        for keyword, value in schema.items()
        if keyword not in ELSEWHERE and not is_annotation(keyword)
        for contrary in _contraries(keyword, value, resolve)
    ]
    return contraries[0] if len(contraries) == 1 else {"anyOf": contraries} if contraries else False


def _contraries(keyword: str, value: Any, resolve: Resolve) -> Sequence[Any]:
    if keyword in OPPOSITES:
        kind, opposite, step = OPPOSITES[keyword]
        return [{"type": kind, opposite: value + step}] if value + step >= 0 or kind == "number" else []
    if keyword == "$ref":
        return [{"not": resolve(value)}]  # in its turn, for it may lead in a circle
    if keyword not in CONTRARIES:
        raise Unsayable(f"the contrary of {keyword}")
    return CONTRARIES[keyword](value)


def _other_types(asked: Any) -> list[Any]:
    types: list[str] = [asked] if isinstance(asked, str) else asked
    if "integer" in types and "number" not in types:
        raise Unsayable("numbers that are no integers")
    others = [kind for kind in KINDS if kind not in types]
    return [{"type": others}] if others else []


def _without_properties(asked: Schema) -> list[Any]:
    return [
        {"type": "object", "required": [name], "properties": {name: {"not": inner}}} for name, inner in asked.items()
    ]


CONTRARIES: dict[str, Callable[[Any], list[Any]]] = {
    "type": _other_types,
    "enum": lambda values: [{"excluded": values}],
    "const": lambda value: [{"excluded": [value]}],
    "required": lambda names: [{"type": "object", "properties": {name: False}} for name in names],
    "properties": _without_properties,
    "anyOf": lambda parts: [{"allOf": [{"not": part} for part in parts]}],
    "allOf": lambda parts: [{"not": part} for part in parts],
    "not": lambda schema: [schema],
}
OPPOSITES = {
    "minimum": ("number", "exclusiveMaximum", 0),
    "maximum": ("number", "exclusiveMinimum", 0),
    "exclusiveMinimum": ("number", "maximum", 0),
    "exclusiveMaximum": ("number", "minimum", 0),
    "minLength": ("string", "maxLength", -1),
    "maxLength": ("string", "minLength", 1),
    "minItems": ("array", "maxItems", -1),
    "maxItems": ("array", "minItems", 1),
    "minProperties": ("object", "maxProperties", -1),
    "maxProperties": ("object", "minProperties", 1),
}
"""The type that a bound is about, and the bound of whatever lies beyond it."""


def all_but(words: Sequence[str]) -> str:
    """A pattern for every text but these."""
    return f"^{_beyond(sorted(set(words)))}$"


def _beyond(words: Sequence[str]) -> str:
    """What may follow so that none of these words has been said; an empty one says that the text cannot end here."""
    first_letters = sorted({word[0] for word in words if word})
    ways = [
        f"{_letter(letter)}{_beyond([word[1:] for word in words if word and word[0] == letter])}"
        for letter in first_letters
    ]
    ways.append(f"[^{''.join(map(_letter, first_letters))}](.|\\n)*" if first_letters else "(.|\\n)+")
    return f"({'|'.join(ways)}){'' if '' in words else '?'}"


def _letter(letter: str) -> str:
    return f"\\x{{{ord(letter):x}}}"
