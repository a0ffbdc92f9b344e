"""Texts of skill 2 as people write them, such as letters, bills and notices: kinds of records of `lists/records`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.chance.lists import FOLDER
from recipe.skills.extract.scenes import COLOUR, Field, Scene
from recipe.world.grammar import MONTHS, MONTHS_FR

CARS = "Renault Peugeot Citroën Volvo Toyota Fiat Ford Honda Škoda Volkswagen Seat Kia Mazda".split()
FILES = ("everyday", "outings", "affairs", "moments")


def _patterns(*patterns: str) -> Callable[[Dice], str]:
    return lambda dice: dice.value(lambda: names.of_pattern(dice, dice.pick(patterns)))


def _one_of(en: str, fr: str) -> Callable[[Dice], str]:
    said = {"en": en.split(", "), "fr": fr.split(", ")}
    return lambda dice: dice.pick(said[dice.lang])


def _band(dice: Dice) -> str:
    made = dice.pick([names.person, names.title, names.proper])(dice)
    return f"The {made}s" if " " not in made and dice.chance(0.3) else made


STRINGS: dict[str, Callable[[Dice], str]] = {
    "person": names.person, "first": names.first_name, "last": names.last_name, "proper": names.proper, "word": names.word,
    "place": names.place, "city": names.city, "street": names.street, "road": names.road, "company": names.company, "phone": names.phone,
    "email": names.email, "code": names.code, "date": names.date, "iso": names.iso_date, "time": names.clock, "title": names.title,
    "thing": names.thing, "phrase": names.phrase, "deed": names.deed, "food": names.FOOD, "dish": names.DISH, "job": names.JOB, "plant": names.PLANT,
    "animal": names.ANIMAL, "ailment": names.AILMENT, "country": names.country, "team": names.team, "colour": COLOUR, "band": _band,
    "postcode": _patterns("#####", "#####", "@@# #@@", "@## #@@", "####", "####@@", "##-###", "#### ##"),
    "url": lambda dice: dice.pick(["www.{}.com", "https://{}.org", "{}.fr", "https://www.{}.net/about"]).format(names.plain(dice)),
    "flight": _patterns("@@###", "@@####", "@@ ###", "@#####"), "gate": _patterns("@##", "@#", "##", "##@"), "room": _patterns("###", "##", "@###", "#@"),
    "seat": _patterns("##@", "#@", "##"), "iban": _patterns("FR## #### #### ####", "DE## #### ####", "GB##@@@@########", "ES#### ####"),
    "model": _patterns("@#", "@@ ###", "###", "@@@", "@-####"), "version": _patterns("#.#.#", "v#.##", "#.##.##", "20##.#", "#.#"),
    "duration": _patterns("1:^#:^#", "^#:^#.#", "2 h ^# min", "#:^#"), "minsec": _patterns("#:^#"),
    "car": lambda dice: dice.pick([*CARS, names.proper(dice)]),
    "path": lambda dice: f"{dice.pick(['', 'src/', 'lib/', './', 'app/'])}{names.identifier(dice)}.{dice.pick(['py', 'js', 'rs', 'go', 'yaml', 'md'])}",
    "weekday": _one_of("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Mondays", "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche"),
    "month": _one_of(", ".join(MONTHS), ", ".join(MONTHS_FR)),
    "language": _one_of("English, French, German, Spanish, Dutch, Polish, Arabic, Japanese", "anglais, français, allemand, espagnol, arabe, japonais"),
}  # fmt: skip
NUMBERS: dict[str, Callable[[Dice], str]] = {
    "amount": names.amount,
    "score": lambda dice: str(dice.number(0, 9)),
    "decimal": lambda dice: f"{dice.number(0, 40)}.{dice.number(1, 9)}",
    "fever": lambda dice: f"{dice.number(36, 40)}.{dice.number(1, 9)}",
}


def as_written(dice: Dice, number: str) -> str:
    """A number as people write it: thousands apart, and in French a comma before the cents."""
    whole, point, rest = number.partition(".")
    french = dice.lang == "fr"
    if len(whole) > 4 and dice.chance(0.3):
        whole = f"{int(whole):,}".replace(",", " " if french else ",")
    return whole + ("," if point and french and dice.chance(0.5) else point) + rest


@cache
def records() -> tuple[tuple[Scene, dict[str, tuple[str, ...]]], ...]:
    """Each kind of record, and its texts by language."""
    read: dict[str, Any] = {}
    for name in FILES:
        read |= json.loads((FOLDER / "records" / f"{name}.json").read_text())
    return tuple(
        (_scene(title, record), {"en": tuple(record["en"]), "fr": tuple(record["fr"])})
        for title, record in read.items()
    )


def _scene(title: str, record: dict[str, Any]) -> Scene:
    rows = {"en": tuple(record["row_en"]), "fr": tuple(record["row_fr"])}
    return scene_of(title, record["fields"], rows, record["plural"])


def scene_of(title: str, listed: Mapping[str, Any], rows: dict[str, tuple[str, ...]], plural: str) -> Scene:
    opening, *fields = (_field(keys, kind) for keys, kind in listed.items())
    return Scene(title, opening, tuple(fields), {"en": ("It",), "fr": ("Il",)}, rows, plural)


def _field(keys: str, kind: Any) -> Field:
    """A field as it is listed: a maker, a range of whole numbers, several of a kind, or what is said for each value."""
    known = tuple(keys.split("|"))
    if isinstance(kind, dict):
        return Field(known, "boolean" if "true" in kind else "enum", kind, None, None)
    if kind.startswith("int:"):
        low, high = kind.removeprefix("int:").split("-")
        return Field(known, "integer", (int(low), int(high)), None, None)
    if kind in NUMBERS:
        return Field(known, "number", NUMBERS[kind], None, None)
    return Field(known, "strings" if kind.endswith("*") else "string", STRINGS[kind.rstrip("*")], None, None)
