"""Every choice of the corpus: seeded, and kept on one side of a split between what is trained on and what is held out."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar
from zlib import crc32

T = TypeVar("T")

HELD_OUT = 12
"""One template and one value in so many is never trained on."""

TRAIN, VALUES, TEMPLATES = "train", "values", "templates"


def is_held(text: str) -> bool:
    return crc32(text.encode()) % HELD_OUT == 0


@cache
def _sides(family: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A family of templates, told apart; a small one has nothing to spare, and nothing at all is no template."""
    held = tuple(template for template in family if template and is_held(template)) if len(family) >= 6 else ()
    return tuple(template for template in family if template not in held), held


@cache
def _parse(template: str) -> list[Any]:
    """`a [b|c [d|]] e` as nested lists: a tuple is a choice, a list a sequence. Outside of brackets, `|` is only a sign."""
    stack: list[list[Any]] = [[[]]]
    text = ""
    for character in template:
        if character not in "[|]" or (character == "|" and len(stack) == 1):
            text += character
            continue
        if text:
            stack[-1][-1].append(text)
            text = ""
        if character == "[":
            stack.append([[]])
        elif character == "|":
            stack[-1].append([])
        else:
            choice = tuple(stack.pop())
            stack[-1][-1].append(choice)
    if text:
        stack[-1][-1].append(text)
    return stack[0][0]


class Dice:
    """The choices of one conversation."""

    def __init__(self, seed: str, split: str = TRAIN) -> None:
        self.random = random.Random(seed)
        self.split = split
        self.lang = "fr" if self.random.random() < 0.3 else "en"

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def pick(self, choices: Sequence[T]) -> T:
        return choices[int(self.random.random() * len(choices))]

    def weighted(self, choices: dict[T, float]) -> T:
        return self.random.choices(list(choices), list(choices.values()))[0]

    def number(self, low: int, high: int) -> int:
        return low + int(self.random.random() * (high - low + 1))

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        return self.random.sample(list(choices), min(count, len(choices)))

    def template(self, family: tuple[str, ...]) -> str:
        trained, held = _sides(family)
        return self.pick(held if held and self.split == TEMPLATES else trained)

    def value(self, make: Callable[[], T]) -> T:
        """A made-up value of this side of the split."""
        wanted = self.split == VALUES
        for _ in range(200):
            value = make()
            if is_held(str(value)) == wanted:
                break
        return value

    def say(self, family: Sequence[str], *places: Any, **slots: Any) -> str:
        template = family if isinstance(family, str) else self.template(tuple(family))
        return self._roll(_parse(template)).format(*places, **slots)

    def each_trained(self, families: Mapping[str, tuple[str, ...]], **slots: Any) -> list[str]:
        """Said in every wording that is trained on, in the language of this conversation."""
        return [self.say(template, **slots) for template in _sides(families[self.lang])[0]]

    def _roll(self, sequence: list[Any]) -> str:
        return "".join(part if isinstance(part, str) else self._roll(self.pick(part)) for part in sequence)

    def both(self, families: Mapping[str, Sequence[str]], **slots: Any) -> str:
        """The same, in the language of this conversation."""
        return self.say(families[self.lang], **slots)
