"""A relation: what the records of one kind are asked for, and in which words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import product
from typing import Any


@dataclass(frozen=True)
class Words:
    phrases: tuple[str, ...]
    """Noun phrases and indirect questions: {x} is the subject, {X} with a capital, {bare} without article, {of_x} and
    {in_x} in French, [a|b] both wordings."""
    questions: tuple[str, ...]
    sentence: str
    key: str


@dataclass(frozen=True)
class Relation:
    name: str
    file: str
    subject: Callable[[Any, str], Any]
    object: Callable[[Any, str], Any]
    words: dict[str, Words]
    more: Callable[[Any, str], dict[str, Any]] = field(default=lambda record, lang: {})


def unrolled(templates: tuple[str, ...]) -> list[str]:
    """Each wording of `a [b|c] d` on its own."""
    cut = (re.split(r"\[([^]]*)\]", template) for template in templates)
    choices = ([part.split("|") if place % 2 else [part] for place, part in enumerate(parts)] for parts in cut)
    return ["".join(chosen) for one in choices for chosen in product(*one)]


def get(*path: str) -> Callable[[Any, str], Any]:
    """A key of the record, in the language asked for where it has several."""

    def get(record: Any, lang: str) -> Any:
        for step in path:
            record = record.get(step) if record else None
        return record.get(lang) if isinstance(record, dict) else record

    return get


def sourced(key: str) -> Callable[[Any, str], dict[str, Any]]:
    return lambda record, lang: {key: record[key][lang]}
