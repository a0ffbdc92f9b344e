"""Puzzles about people: who is how old, and what brothers and sisters have."""

from __future__ import annotations

from itertools import pairwise

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.think.ageforms import ASKED, FAMILIES, HOUSEHOLDS, THREE, TWO
from recipe.skills.think.plan import told
from recipe.skills.think.puzzle import Puzzle, people, puzzle
from recipe.world.grammar import upper

AGED = {
    "en": ("{w} is {n} years old.", "{w} is {n}.", "The age of {w} is {n}."),
    "fr": ("{w} a {n} ans.", "L'âge de {w} est de {n} ans."),
}
RELATED = {
    "half": {
        "en": ("{a} is half as old as {b}.", "{b} is twice as old as {a}.", "The age of {a} is half that of {b}."),
        "fr": ("{a} a la moitié de l'âge de {b}.", "{b} a le double de l'âge de {a}."),
    },
    "twice": {
        "en": ("{a} is twice as old as {b}.", "{b} is half as old as {a}.", "The age of {a} is double that of {b}."),
        "fr": ("{a} a le double de l'âge de {b}.", "{b} a la moitié de l'âge de {a}."),
    },
    "younger": {
        "en": ("{a} is {n} years younger than {b}.", "{b} is {n} years older than {a}.", "{a} was born {n} years after {b}."),
        "fr": ("{a} a {n} ans de moins que {b}.", "{b} a {n} ans de plus que {a}."),
    },
    "older": {
        "en": ("{a} is {n} years older than {b}.", "{b} is {n} years younger than {a}.", "{a} was born {n} years before {b}."),
        "fr": ("{a} a {n} ans de plus que {b}.", "{b} a {n} ans de moins que {a}.", "À la naissance de {b}, {a} avait {n} ans."),
    },
}  # fmt: skip
LATER = {
    "en": ("How old will {w} be in {n} years?", "What age will {w} have {n} years from now?"),
    "fr": ("Quel âge aura {w} dans {n} ans ?", "Et dans {n} ans, quel âge aura {w} ?"),
}
NOW = {
    "en": ("How old is {w}?", "What is {w}'s age?", "How old is {w} now?", "Then how old must {w} be?", "Work out the age of {w}."),
    "fr": ("Quel âge a {w} ?", "Quel est l'âge de {w} ?", "Trouve l'âge de {w}."),
}  # fmt: skip
ORDINALS = {
    "en": ("the first", "the second", "the third"),
    "fr": ("la première", "la deuxième", "la troisième"),
}
KIN = {"en": ("sister", "brother", "cousin", "neighbour"), "fr": ("soeur", "cousine", "voisine")}
HAS_KIN = {"en": "{w} has {n} {k}s.", "fr": "{w} a {n} {k}s."}
ONE_OF = {"en": "{w} is one of {m} children.", "fr": "{w} vient d'une famille de {m} enfants."}
NEXT_YEAR = {
    "en": "Next year, {a} will be twice as old as {b}.",
    "fr": "L'an prochain, {a} aura le double de l'âge de {b}.",
}
HALF = {"en": ("{a} is half as old as {b}.", "{a} is half the age of {b}."), "fr": "{a} a la moitié de l'âge de {b}."}
HOW_OLD = {"en": "How old is {w}?", "fr": "Quel âge a {w} ?"}
EACH_HAS = {
    "en": ("{w} has {n} {k}. Each of them has {m} {t}. How many {t} do they have together?",
           "{w} has {n} {k}, and each has {m} {t}. How many {t} is that?",
           "{w}'s {n} {k} have {m} {t} each. How many {t} are there in all?", "How many {t} do {w}'s {n} {k} have in all, if each of them has {m}?"),
    "fr": ("{w} a {n} {k}, qui ont {m} {t} par personne. Combien de {t} cela fait-il ?", "Combien de {t} ont en tout les {n} {k} de {w}, à raison de {m} par personne ?"),
}  # fmt: skip
ONE_BROTHER = {
    "en": ("{w} has {n} sisters. Each sister has one brother, {w}. How many children are there?",
           "How many children are there, if {w} has {n} sisters and each of these sisters has {w} as her only brother?"),
    "fr": ("{w} a {n} soeurs et chaque soeur a un seul frère, {w}. Combien d'enfants y a-t-il ?",
           "Combien d'enfants y a-t-il, si {w} a {n} soeurs dont {w} est le seul frère ?"),
}  # fmt: skip
ALL_HAVE = {
    "en": ("{w} has {f} {t}. The {n} {k} of {w} have {m} {t} each. How many {t} are there in all?",
           "How many {t} is it for all of them, when {w} has {f} {t} and each of {w}'s {n} {k} has {m}?"),
    "fr": ("{w} a {f} {t}. Ses {n} {k} en ont {m} par personne. Combien y a-t-il de {t} en tout ?",
           "Combien de {t} en tout, si {w} en a {f} et que ses {n} {k} en ont {m} par personne ?"),
}  # fmt: skip
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
    has = ONE_OF if kin in ("sister", "brother", "soeur") and dice.chance(0.5) else HAS_KIN
    said = [dice.both(has, w=who, n=count, m=count + 1, k=kin), dice.both(AGED, w=called[0], n=age)]
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
