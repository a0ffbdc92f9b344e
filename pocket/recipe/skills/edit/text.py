"""A text, what in it may be changed, and the made-up names and values that texts are written with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from recipe.chance import names
from recipe.chance.dice import Dice

TYPES = "int str float bool list dict number string boolean integer text bytes".split()


@dataclass
class Text:
    kind: str
    lines: list[str]
    named: list[str] = field(default_factory=list)
    """Names that stand in it, whole words."""
    values: list[tuple[str, str, str]] = field(default_factory=list)
    """(what it is called, the value as written, another one)"""
    types: list[tuple[str, str]] = field(default_factory=list)
    fresh: list[str] = field(default_factory=list)
    """Lines that could be added."""
    has_operator: bool = False
    told: tuple[str, str] | None = None
    """A request that goes with this text alone, and the text after it."""
    has_free_words: bool = True
    """Whether what stays may be other words: not where a list is sorted or lines rhyme."""

    def __str__(self) -> str:
        return "\n".join(self.lines)


def whole(word: str) -> str:
    """The pattern of a word that stands alone."""
    return rf"(?<!\w){re.escape(word)}(?!\w)"


def swap(text: str, old: str, new: str) -> str:
    return re.sub(whole(old), lambda _: new, text)


def quoted(dice: Dice, word: str) -> str:
    return dice.pick(["{}", "{}", "`{}`", '"{}"', "'{}'"]).format(word)


def standing(words: Iterable[str], lines: list[str]) -> list[str]:
    """The words that stand alone in these lines."""
    return [word for word in words if re.search(whole(word), "\n".join(lines))]


def identifiers(dice: Dice, count: int) -> list[str]:
    found: list[str] = []
    while len(found) < count:
        name = names.identifier(dice)
        if name not in found:
            found.append(name)
    return found


def digits(dice: Dice) -> str:
    return str(names.integer(dice, 0, dice.pick([9, 99, 999, 9999])))
