"""Schemas whose values are listed one by one, and those that some values do not fit."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from itertools import permutations
from math import perm
from typing import Any

from tramontane.chat.ask.merging import KINDS, Nothing, Schema, identity, kinds_of, merge
from tramontane.chat.ask.wording import Unsayable, all_but

MOST_LISTS = 2_000
MOST_LETTERS = 200
"""Of texts that are excluded by a pattern."""


def listed_values(alternatives: Iterable[Schema]) -> list[Any] | None:
    """All values that fit one of these; None where they are not listed."""
    values: dict[Hashable, Any] = {}
    for one in alternatives:
        if one.keys() - {"type", "enum"}:
            return None
        listed = one.get("enum") or _all_of(one.get("type"))
        if listed is None:
            return None
        for value in listed:
            values.setdefault(identity(value), value)
    return list(values.values())


def _all_of(types: Any) -> list[Any] | None:
    values = {"boolean": [True, False], "null": [None]}
    kinds = [types] if isinstance(types, str) else types or KINDS
    return [value for kind in kinds for value in values[kind]] if set(kinds) <= values.keys() else None


def unequal_lists(values: list[Any], least: int, most: int) -> list[list[Any]] | None:
    """Every list of some of these values in some order; None if there are too many."""
    lengths = range(int(least), int(min(most, len(values))) + 1)
    count = 0
    for length in lengths:
        count += perm(len(values), length)
        if count > MOST_LISTS:
            return None
    return [list(one) for length in lengths for one in permutations(values, length)]


def without(asked: Schema) -> list[Schema]:
    """A schema without the values that it excludes, as several of which one must hold.

    Raises:
        Unsayable: It excludes lists, objects or long texts.
    """
    rest = {keyword: value for keyword, value in asked.items() if keyword != "excluded"}
    types = [rest["type"]] if isinstance(rest.get("type"), str) else rest.get("type", KINDS)
    found: list[Schema] = []
    for kind in types:
        mine = [value for value in asked["excluded"] if kind in kinds_of(value)]
        found += [rest | {"type": kind}] if not mine else _without(rest, kind, mine)
    return found


def _without(rest: Schema, kind: str, excluded: list[Any]) -> list[Schema]:
    match kind:
        case "boolean":
            contrary: list[Schema] = [{"enum": [value]} for value in (True, False) if value not in excluded]
        case "string" if sum(map(len, excluded)) > MOST_LETTERS:
            raise Unsayable("every text but so many")
        case "string":
            contrary = [{"pattern": all_but(excluded)}]
        case "number" | "integer":
            edges = sorted(excluded)
            pairs = zip([None, *edges], [*edges, None], strict=True)
            contrary = [
                ({} if low is None else {"exclusiveMinimum": low})
                | ({} if high is None else {"exclusiveMaximum": high})
                for low, high in pairs
            ]
        case "array" if not any(excluded):
            contrary = [{"minItems": 1}]
        case "object" if not any(excluded):
            contrary = [{"minProperties": 1}]
        case "null":
            contrary = []
        case _:
            raise Unsayable(f"every {kind} but one")
    return [merged for one in contrary for merged in _merged({**rest, "type": kind}, one)]


def _merged(one: Schema, other: Schema) -> list[Schema]:
    try:
        return [merge(one, other)]
    except Nothing:
        return []
