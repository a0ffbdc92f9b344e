"""A puzzle: a question with a number for an answer, and the steps that lead there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recipe.chance import names
from recipe.chance.dice import Dice

SAID = {"en": "The answer is", "fr": "La réponse est"}
THINGS = {
    "en": (
        "apples marbles books eggs cards stamps sweets pencils flowers coins tokens nuts "
        "pears shells buttons cookies oranges balloons candies stickers pens plums stones tickets toys grapes "
        "beads figs lemons peaches biscuits muffins photos comics badges chocolates"
    ).split(),
    "fr": (
        "pommes billes livres oeufs cartes timbres bonbons crayons fleurs pièces jetons noix poires coquillages "
        "boutons biscuits oranges ballons stylos prunes cailloux tickets jouets perles citrons pêches gâteaux photos "
        "images badges chocolats figues"
    ).split(),
}
ONE = re.compile(
    r"(?<!-)(?<!et )\b(1|[Oo]ne|[Uu]ne?) (years|hours|minutes|days|weeks|euros|dollars|ans|heures|jours|semaines)\b"
)
VOWEL = re.compile(r"\b([Dd]|[Qq]u|[Jj])e (?=[aeiouéèêàâîôûœáäåāëíïīóöøōúüū](?!nze|n[ .,?]))", re.IGNORECASE)


@dataclass
class Puzzle:
    question: str
    steps: list[str]
    answer: int
    """What the last step gives."""
    said: str
    """The words before the number."""


def puzzle(dice: Dice, question: str, steps: list[str], answer: int) -> Puzzle:
    return Puzzle(_mended(dice.lang, question), steps, answer, SAID[dice.lang])


def _mended(lang: str, question: str) -> str:
    """What the words beside it ask of a word: 1 year, d'Anna."""
    question = ONE.sub(lambda found: found[0][:-1], question)
    return VOWEL.sub(r"\1'", question) if lang == "fr" else question


def things(dice: Dice) -> str:
    return dice.pick(THINGS[dice.lang])


def people(dice: Dice, count: int) -> list[str]:
    found: list[str] = []
    while len(found) < count:
        name = names.first_name(dice)
        if name not in found:
            found.append(name)
    return found
