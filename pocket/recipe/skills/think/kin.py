"""Puzzles about people: who is how old, and what brothers and sisters have."""

from __future__ import annotations

from itertools import pairwise

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.think.ageforms import ASKED, FAMILIES, HOUSEHOLDS, THREE, TWO
from recipe.skills.think.plan import told
from recipe.skills.think.puzzle import Puzzle, people, puzzle
from recipe.world.grammar import upper

AGED = {"en": "{w} is {n} years old.", "fr": "{w} a {n} ans."}
RELATED = {
    "half": {"en": "{a} is half as old as {b}.", "fr": "{a} a la moitié de l'âge de {b}."},
    "twice": {"en": "{a} is twice as old as {b}.", "fr": "{a} a le double de l'âge de {b}."},
    "younger": {"en": "{a} is {n} years younger than {b}.", "fr": "{a} a {n} ans de moins que {b}."},
    "older": {"en": "{a} is {n} years older than {b}.", "fr": "{a} a {n} ans de plus que {b}."},
}
LATER = {"en": "How old will {w} be in {n} years?", "fr": "Quel âge aura {w} dans {n} ans ?"}
NOW = {
    "en": ("How old is {w}?", "What is {w}'s age?", "How old is {w} now?"),
    "fr": ("Quel âge a {w} ?", "Quel est l'âge de {w} ?"),
}
ORDINALS = {
    "en": ("the first", "the second", "the third"),
    "fr": ("la première", "la deuxième", "la troisième"),
}
KIN = {"en": ("sister", "brother", "cousin", "child"), "fr": ("soeur", "cousine", "fille")}
HAS_KIN = {"en": ("{w} has {n} {k}s.", "{w} is one of {m} children."), "fr": "{w} a {n} {k}s."}
NEXT_YEAR = {
    "en": "Next year, {a} will be twice as old as {b}.",
    "fr": "L'an prochain, {a} aura le double de l'âge de {b}.",
}
HALF = {"en": ("{a} is half as old as {b}.", "{a} is half the age of {b}."), "fr": "{a} a la moitié de l'âge de {b}."}
HOW_OLD = {"en": "How old is {w}?", "fr": "Quel âge a {w} ?"}
EACH_HAS = {
    "en": ("{w} has {n} {k}. Each of them has {m} {t}. How many {t} do they have together?",
           "{w} has {n} {k}, and each has {m} {t}. How many {t} is that?",
           "{w}'s {n} {k} have {m} {t} each. How many {t} are there in all?"),
    "fr": "{w} a {n} {k}. Chacun a {m} {t}. Combien de {t} ont-ils ensemble ?",
}  # fmt: skip
ONE_BROTHER = {
    "en": "{w} has {n} sisters. Each sister has one brother, {w}. How many children are there?",
    "fr": "{w} a {n} soeurs et chaque soeur a un seul frère, {w}. Combien d'enfants y a-t-il ?",
}
ALL_HAVE = {
    "en": "{w} has {f} {t}. The {n} {k} of {w} have {m} {t} each. How many {t} are there in all?",
    "fr": "{w} a {f} {t}. Ses {n} {k} en ont chacun {m}. Combien y a-t-il de {t} en tout ?",
}
OWNED = {
    "en": ("brothers", "cats", "dogs", "books", "children", "friends", "dolls"),
    "fr": ("frères", "chats", "chiens", "livres", "enfants"),
}
OWNERS = {
    "en": ("sisters", "cousins", "friends", "daughters", "aunts", "sons"),
    "fr": ("soeurs", "cousins", "amis", "filles"),
}


def _relation(dice: Dice, a: str, b: str, age: int) -> tuple[str, str, int]:
    """How a's age is told by b's, its step, and the age."""
    shape = dice.weighted({"older": 5, "younger": 4, "twice": 2, "half": 1})
    gap = dice.number(1, 15)
    possible = {"half": age % 2 == 0 and age > 2, "twice": age < 50, "younger": age > gap + 1}
    if not possible.get(shape):
        shape = "older"
    step, result = {
        "half": (f"{age} / 2", age // 2),
        "twice": (f"{age} * 2", age * 2),
        "younger": (f"{age} - {gap}", age - gap),
        "older": (f"{age} + {gap}", age + gap),
    }[shape]
    return dice.both(RELATED[shape], a=a, b=b, n=gap), f"{a}: {step} = {result}", result


def ages(dice: Dice) -> Puzzle:
    some = people(dice, dice.weighted({2: 5, 3: 4, 4: 1}))
    age = dice.number(2, 40)
    said, steps = [dice.both(AGED, w=some[0], n=age)], [f"{some[0]}: {age}"]
    for before, who in pairwise(some):
        text, step, age = _relation(dice, who, before, age)
        said.append(text)
        steps.append(step)
    if dice.chance(0.4):
        said = dice.some(said, len(said))
    if dice.chance(0.2):
        later = dice.number(1, 20)
        steps.append(f"{age} + {later} = {age + later}")
        return puzzle(dice, " ".join([*said, dice.both(LATER, w=some[-1], n=later)]), steps, age + later)
    return puzzle(dice, " ".join([*said, dice.both(NOW, w=some[-1])]), steps, age)


def ages_told(dice: Dice) -> Puzzle:
    return told(dice, dice.pick((*TWO, *THREE, *ASKED)))


def families(dice: Dice) -> Puzzle:
    return told(dice, dice.pick((*FAMILIES, *HOUSEHOLDS)))


def siblings(dice: Dice) -> Puzzle:
    """John and his sisters: each age follows from the one before."""
    who, kin, count = names.first_name(dice), dice.pick(KIN[dice.lang]), dice.number(2, 3)
    called = [f"{ordinal} {kin}" for ordinal in ORDINALS[dice.lang][:count]]
    age = dice.number(2, 12)
    said = [dice.both(HAS_KIN, w=who, n=count, m=count + 1, k=kin), dice.both(AGED, w=called[0], n=age)]
    steps = [f"{called[0]}: {age}"]
    for before, name in pairwise(called):
        if dice.chance(0.35):
            said.append(dice.both(NEXT_YEAR, a=name, b=before))
            steps += [
                f"{age} + 1 = {age + 1}",
                f"{age + 1} * 2 = {age * 2 + 2}",
                f"{name}: {age * 2 + 2} - 1 = {age * 2 + 1}",
            ]
            age = age * 2 + 1
        else:
            text, step, age = _relation(dice, name, before, age)
            said.append(text)
            steps.append(step)
    if dice.chance(0.5):
        text, step, age = dice.both(HALF, a=called[-1], b=who), f"{who}: {age} * 2 = {age * 2}", age * 2
    else:
        text, step, age = _relation(dice, who, called[-1], age)
    said += [text, dice.both(HOW_OLD, w=who)]
    return puzzle(dice, " ".join(map(upper, said)), [*steps, step], age)


def chain(dice: Dice) -> Puzzle:
    """Brothers, sisters, and what each of them has."""
    who, n, m = names.first_name(dice), dice.number(2, 9), dice.number(2, 9)
    slots = {"w": who, "n": n, "m": m, "t": dice.pick(OWNED[dice.lang]), "k": dice.pick(OWNERS[dice.lang])}
    match dice.number(0, 2):
        case 0:
            return puzzle(dice, dice.both(EACH_HAS, **slots), [f"{n} * {m} = {n * m}"], n * m)
        case 1:
            return puzzle(dice, dice.both(ONE_BROTHER, **slots), [f"{n} + 1 = {n + 1}"], n + 1)
        case _:
            own, theirs = dice.number(2, 9), n * m
            steps = [f"{n} * {m} = {theirs}", f"{own} + {theirs} = {own + theirs}"]
            return puzzle(dice, dice.both(ALL_HAVE, f=own, **slots), steps, own + theirs)
