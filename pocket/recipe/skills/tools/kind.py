"""What a function may be like: its names, its arguments, how it is asked for, and what it returns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.world.grammar import upper


@dataclass(frozen=True, eq=False)
class Argument:
    keys: tuple[str, ...]
    kind: str
    """string, integer, number, boolean, enum, or strings."""
    make: Any
    says: str = ""
    optional: tuple[str, ...] = ()
    """What the text adds where it is given; none for one that must be given."""
    optional_fr: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Kind:
    names: tuple[str, ...]
    says: tuple[str, ...]
    arguments: tuple[Argument, ...]
    en: tuple[str, ...]
    fr: tuple[str, ...]
    result: Callable[[Dice], dict[str, Any]]


def takes(
    *keys: str,
    kind: str = "string",
    make: Any = names.word,
    says: str = "",
    optional: tuple[str, ...] = (),
    fr: tuple[str, ...] = (),
) -> Argument:
    return Argument(keys, kind, make, says, optional, fr)


def one_of(en: str, fr: str) -> Callable[[Dice], str]:
    """One of these words, in the language of the conversation."""
    words = {"en": en.split(), "fr": fr.split()}
    return lambda dice: dice.pick(words[dice.lang])


BEFORE = {
    "en": ("It has been a long day.", "I'm in a hurry.", "Our guest is {n}.", "I was in {c} last week.", "We have {i} guests.", "I'm a bit lost.", "My hands are full.", "A call from {n} just now.", "Thanks for the last one!", "I've been working for {i} hours.",
           "We just came back from {c}.", "I can't do it myself right now.", "They told me you can help.", "Sorry to bother you again."),
    "fr": ("La journée a été longue.", "Je suis pressé.", "Nous recevons {n}.", "J'étais à {c} la semaine dernière.", "Nous avons {i} invités.", "Je suis un peu perdu.", "Je viens de parler à {n}.", "Merci pour tout à l'heure !", "Nous rentrons de {c}.", "On m'a dit que tu peux m'aider."),
}  # fmt: skip
LEADING = "on for in at with by avec le pour à en dans au".split()
TOLD = (
    "{says}", "{says}", "{says}", "{says}", "{says}", "{says}", "{says}", "{says}.", "{says}.", "The {key}", "The {key}", "{Key}", "{Key}",
    "{says} ({kind})", "{says}, e.g. {example}", "the {key} to use", "{says} (required)",
)  # fmt: skip
NO_NOUNS = "from to at by with what when where who on near around after q n".split()


def told_of(dice: Dice, argument: Argument, key: str) -> str:
    """What its developer writes of an argument."""
    spoken = re.sub(r"_|(?<=[a-z])(?=[A-Z])", " ", key).lower()
    template = dice.pick(TOLD)
    if ("example" in template and argument.kind != "string") or ("ey}" in template and spoken in NO_NOUNS):
        template = TOLD[0]
    slots = {"says": argument.says, "key": spoken, "Key": spoken.capitalize(), "kind": argument.kind}
    if argument.optional:
        template = template.replace("required", "optional")
    return template.format(**slots, example=argument.make(dice) if "example" in template else "")


def with_clauses(dice: Dice, asked: str, said: list[str], clauses: list[str]) -> str:
    """What is asked with what is added to it: after it, or the first of it before; and perhaps something to begin with."""
    if clauses and clauses[0].split(" ")[0] in LEADING and dice.chance(0.2):
        first, *clauses = clauses
        asked = f"{upper(first)}, {inside(asked, said)}"
    asked = " ".join([asked, *clauses])
    if dice.chance(0.06):
        asked = dice.both(BEFORE, n=names.first_name(dice), c=names.city(dice), i=dice.number(2, 40)) + " " + asked
    return asked


def inside(asked: str, copied: Iterable[str]) -> str:
    """As it stands inside a sentence; what is to be copied keeps its capital."""
    return asked if asked.startswith(("I ", "I'", *copied)) else asked[:1].lower() + asked[1:]


def in_camel_case(name: str) -> str:
    """`send_email` as `sendEmail`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


CITY = takes("city", "location", "place", "town", make=names.place, says="The city")
DATE = takes(
    "date",
    "day",
    "when",
    make=names.date,
    says="The date",
    optional=("on {v}", "on {v}", "for {v}", "{v}"),
    fr=("le {v}", "pour le {v}", "{v}"),
)
