"""Situations: what is told and asked with some numbers, and a plan by which the answer follows from them.

A plan is `p = n * e; p + x`: one operation a step, each with numbers that were drawn or worked out before it. A step may
be named, `{w}: a`, and is one line then; where it is not, it is worked out on paper.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.think.puzzle import Puzzle, people, puzzle, things
from recipe.skills.think.steps import worked_out
from recipe.world.grammar import with_an

Families = Mapping[str, tuple[str, ...] | str]
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS_FR = "vingt trente quarante cinquante soixante".split()
TEENS_FR = "treize quatorze quinze seize dix-sept dix-huit dix-neuf".split()
BESIDE = {
    "en": ("The dog of {w} is {z} years old.", "The shop opens at {z} o'clock.", "{z} people are watching.", "It is {z} degrees outside.",
           "The room has {z} windows.", "{v} lives at number {z}.", "There are {z} dogs in the street.",
           "{w} has lived here for {z} years.", "{v} owns {z} pairs of shoes.", "A poster on the wall shows {z} whales.", "(It takes {z} minutes to get there.)",
           "The radio has played {z} songs today.", "{v} is wearing {z} rings.", "Nearby stand {z} empty bottles."),
    "fr": ("Le chien de {w} a {z} ans.", "Le magasin ouvre à {z} heures.", "{z} personnes regardent.", "Il fait {z} degrés dehors.",
           "La salle a {z} fenêtres.", "{v} habite au numéro {z}.", "Il y a {z} chiens dans la rue.",
           "{v} possède {z} paires de lunettes.", "Sur le mur, une affiche montre {z} baleines.", "(Le trajet prend {z} minutes.)", "À côté traînent {z} bouteilles vides."),
}  # fmt: skip
"""Numbers that have nothing to do with the question."""
SPACES = (" ",) * 15 + ("\n",)


@dataclass(frozen=True)
class Situation:
    plan: str
    drawn: Mapping[str, tuple[int, int] | tuple[int, ...] | str]
    """Numbers: from a lowest to a highest, one of a few, or worked out of others drawn before (must be positive)."""
    told: Families
    """What holds a question mark asks for itself."""
    asked: Families = field(default_factory=dict)
    """None where everything told asks for itself."""


@dataclass(frozen=True)
class Worded:
    """A number in words, and in digits where a wording says `{a:d}`."""

    words: str
    number: int

    def __format__(self, spec: str) -> str:
        return f"{self.number:{spec}}" if spec else self.words


def told(dice: Dice, situation: Situation) -> Puzzle:
    numbers, steps, answer = _drawn(dice, situation)
    who = dict(zip("wvu", people(dice, 3), strict=True))
    steps = [step.format(**who) for step in steps]
    slots: dict[str, object] = {**numbers, **who, "t": things(dice), "s": _single(dice)}
    if dice.chance(0.15):
        slots |= {key: Worded(in_words(dice.lang, number), number) for key, number in numbers.items()}
    text = dice.both(situation.told, **slots)
    asked = ""
    if situation.asked and "?" not in text:
        asked = _asked(dice, situation, slots, text, list(who.values()))
    beside = _beside(dice, who, f"{text} {asked}") if dice.chance(0.1) else ""
    order = [asked, beside, text] if dice.chance(0.12) else [text, beside, asked] if asked else [beside, text]
    question = dice.pick(SPACES).join(_capital(part) for part in order if part)
    if dice.chance(0.06):
        question = _hurried(question, list(who.values()))
    named = _named(question, [(f"{slots[key]}", number) for key, number in numbers.items()])
    return puzzle(dice, question, [*named, *steps], answer)


def _named(question: str, numbers: list[tuple[str, int]]) -> list[str]:
    """What is written in words, in digits, in the order of the question."""
    lower = question.lower()
    written = {word: number for word, number in numbers if word != str(number) and _stands(word, lower)}
    return [f"{word}: {written[word]}" for word in sorted(written, key=lower.index)]


def _beside(dice: Dice, who: dict[str, str], text: str) -> str:
    """A number that has nothing to do with the question, of things that it does not speak of."""
    z = dice.number(3, 12)
    beside = dice.both(BESIDE, z=z, w=who["w"], v=who["v"])
    counted = re.search(rf"\b{z} ([\w']+)", beside)
    return "" if counted and counted[1] in text else beside


def _hurried(question: str, who: list[str]) -> str:
    """As one types in a hurry: sentences begin small, and nothing ends the last."""

    def small(found: re.Match[str]) -> str:
        kept = found[2].startswith((*who, "I'")) or found[2] == "I"
        return found[0] if kept else found[1] + found[2][0].lower() + found[2][1:]

    return re.sub(r"(^|[.?!]\s)([\w'-]+)", small, question).rstrip(" .?!")


def _asked(dice: Dice, situation: Situation, slots: dict[str, object], text: str, who: list[str]) -> str:
    """A question about nobody else than those that were told of; where none of those held out is, a trained one."""

    def fits(asked: str) -> bool:
        return all(_stands(name, text) or not _stands(name, asked) for name in who)

    for _ in range(20):
        if fits(asked := dice.both(situation.asked, **slots)):
            return asked
    return next(asked for asked in dice.each_trained(situation.asked, **slots) if fits(asked))


def _capital(text: str) -> str:
    return re.sub(r"(^|[.?!] )(\w)", lambda found: found[1] + found[2].upper(), text)


def _stands(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def _single(dice: Dice) -> str:
    """A thing to buy, with its article."""
    return f"un {names.thing(dice)}" if dice.lang == "fr" else with_an(f"a {names.thing(dice)}")


def _drawn(dice: Dice, situation: Situation) -> tuple[dict[str, int], list[str], int]:
    """Numbers with which every step stays above zero and every division comes out even."""
    while True:
        numbers: dict[str, int] = {}
        for name, of in situation.drawn.items():
            if isinstance(of, str):
                numbers[name] = _step(of, numbers)[1]
            else:
                numbers[name] = dice.number(*of) if len(of) == 2 else dice.pick(of)
        given = dict(numbers)
        steps: list[str] = []
        answer = 0
        for item in situation.plan.split("; "):
            label, _, rest = item.rpartition(": ")
            name, _, sum_ = rest.rpartition(" = ")
            lines, answer = _step(sum_, numbers)
            numbers[name] = answer
            steps += [f"{label}: {_on_one_line(sum_, numbers, answer)}"] if label else lines
        if min(numbers.values()) > 0:
            return given, steps, answer


def _on_one_line(sum_: str, numbers: dict[str, int], answer: int) -> str:
    """A step on one line: a number, or its sum."""
    if " " not in sum_:
        return str(answer)
    a, sign, b = sum_.split(" ")
    return f"{_value(a, numbers)} {sign} {_value(b, numbers)} = {answer}"


def _step(sum_: str, numbers: dict[str, int]) -> tuple[list[str], int]:
    """Its lines and what it gives; below zero where it does not come out."""
    if " " not in sum_:
        return [], _value(sum_, numbers)
    left, sign, right = sum_.split(" ")
    a, b = _value(left, numbers), _value(right, numbers)
    if min(a, b) <= 0 or (sign == "/" and a % b) or (sign == "-" and a <= b):
        return [], -1
    return worked_out(a, sign, b)


def _value(name: str, numbers: dict[str, int]) -> int:
    return int(name) if name.isdigit() else numbers[name]


def in_words(lang: str, number: int) -> str:
    """Small numbers in words; others stay digits, as do those that French would have agree with what they count."""
    if number <= 12:
        return (names.NUMBERS if lang == "en" else names.NUMBERS_FR)[number]
    tens, one = divmod(number, 10)
    if number < 20:
        return (TEENS if lang == "en" else TEENS_FR)[number - 13]
    if lang == "en" and number < 100:
        return TENS[tens - 2] + (f"-{names.NUMBERS[one]}" if one else "")
    if lang == "fr" and number < 70 and one != 1:
        return TENS_FR[tens - 2] + (f"-{names.NUMBERS_FR[one]}" if one else "")
    return str(number)
