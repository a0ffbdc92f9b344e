"""What a function may be like: its names, its arguments, how it is asked for, and what it returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice


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


TOLD = (
    "{says}", "{says}", "{says}", "{says}", "{says}", "{says}", "{says}", "{says}.", "{says}.", "The {key}", "The {key}", "{Key}", "{Key}",
    "{says} ({kind})", "{says}, e.g. {example}", "the {key} to use", "{says} (required)",
)  # fmt: skip


def told_of(dice: Dice, argument: Argument, key: str) -> str:
    """What its developer writes of an argument."""
    spoken = key.replace("_", " ")
    template = dice.pick(TOLD)
    if "example" in template and (argument.kind != "string" or argument.make is None):
        template = TOLD[0]
    slots = {"says": argument.says, "key": spoken, "Key": spoken.capitalize(), "kind": argument.kind}
    if argument.optional:
        template = template.replace("required", "optional")
    return template.format(**slots, example=argument.make(dice) if "example" in template else "")


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
