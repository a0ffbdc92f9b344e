"""A puzzle: a question with a number for an answer, and the steps that lead there."""

from __future__ import annotations

from dataclasses import dataclass

from recipe.chance import names
from recipe.chance.dice import Dice

SAID = {"en": "The answer is", "fr": "La réponse est"}
THINGS = {
    "en": (
        "apples marbles books eggs cards stamps sweets pencils flowers coins tokens nuts "
        "pears shells buttons cookies oranges balloons"
    ).split(),
    "fr": "pommes billes livres oeufs cartes timbres bonbons crayons fleurs pièces jetons noix".split(),
}


@dataclass
class Puzzle:
    question: str
    steps: list[str]
    answer: int
    """What the last step gives."""
    said: str
    """The words before the number."""


def puzzle(dice: Dice, question: str, steps: list[str], answer: int) -> Puzzle:
    return Puzzle(question, steps, answer, SAID[dice.lang])


def things(dice: Dice) -> str:
    return dice.pick(THINGS[dice.lang])


def people(dice: Dice, count: int) -> list[str]:
    found: list[str] = []
    while len(found) < count:
        name = names.first_name(dice)
        if name not in found:
            found.append(name)
    return found
