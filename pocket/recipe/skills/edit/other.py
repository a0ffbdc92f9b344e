"""Other words in what a change leaves alone, so that a text that was seen before still has to be copied."""

from __future__ import annotations

import re

from recipe.chance import spelling
from recipe.chance.dice import Dice
from recipe.skills.edit.text import swap

PART = re.compile(r"\n|(?<=[.!?;,]) ")
WORD = re.compile(r"(?<!\w)[^\W\d_]{3,}(?!\w)")


def with_other_words(dice: Dice, ask: str, before: str, after: str) -> tuple[str, str]:
    """Some words that the request does not speak of, and that stand only in what stays, are others in both texts."""
    changed = set(PART.split(before)) ^ set(PART.split(after))
    spoken_of = set(WORD.findall("\n".join([ask, *changed])))
    free = sorted(set(WORD.findall(before)) - spoken_of)
    for old in dice.some(free, dice.number(1, max(1, len(free) // 3))):
        new = spelling.row(dice, 1, 1)
        new = new.capitalize() if old[0].isupper() else new
        before, after = swap(before, old, new), swap(after, old, new)
    return before, after
