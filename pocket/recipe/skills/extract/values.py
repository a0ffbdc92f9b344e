"""A value of skill 2: what it is in the answer, and the words for it in a text."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.extract.instructions import MONEY
from recipe.skills.extract.records import as_written
from recipe.skills.extract.scenes import Field, Scene
from recipe.world.grammar import plural


@dataclass
class Value:
    key: str
    field: Field
    value: Any
    sentence: str
    written: str


def give(dice: Dice, subject: str, field: Field, taken: set[str]) -> Value:
    """A value for a field, with a sentence that says it."""
    key = _key(dice, field, taken)
    french = dice.lang == "fr"
    if field.kind == "enum":
        value = dice.pick(list(field.make))
        return Value(key, field, value, field.make[value][french].format(S=subject), value)
    sentences = field.fr if french else field.en
    if field.kind == "boolean":
        value = dice.chance(0.5)
        return Value(key, field, value, dice.say(dice.pick(sentences[0 if value else 1]), S=subject), "")
    value, written = make(dice, field)
    return Value(key, field, value, dice.say(sentences, S=subject, v=written), written)


def fill(dice: Dice, field: Field, taken: set[str]) -> Value:
    """A value for a field, and the words for it within a text."""
    key = _key(dice, field, taken)
    if field.kind in ("enum", "boolean"):
        value = dice.pick(list(field.make))
        written = dice.pick(field.make[value][dice.lang == "fr"].split("|"))
        return Value(key, field, value == "true" if field.kind == "boolean" else value, "", written)
    value, written = make(dice, field)
    return Value(key, field, value, "", written)


def make(dice: Dice, field: Field) -> tuple[Any, str]:
    if field.kind == "integer":
        value = names.integer(dice, *field.make)
        words = names.NUMBERS_FR if dice.lang == "fr" else names.NUMBERS
        return value, words[value] if 2 <= value <= 12 and dice.chance(0.35) else as_written(dice, str(value))
    if field.kind == "number":
        written = field.make(dice)
        return json.loads(written), as_written(dice, written)
    if field.kind == "strings":
        values = list(dict.fromkeys(field.make(dice) for _ in range(dice.weighted({1: 3, 2: 4, 3: 2, 4: 1}))))
        return values, joined(dice, values)
    value = field.make(dice)
    return value, value


def _key(dice: Dice, field: Field, taken: set[str]) -> str:
    key = next((k for k in ([field.keys[0]] if dice.chance(0.5) else dice.some(field.keys, 9)) if k not in taken), None)
    return key or next((k for k in field.keys if k not in taken), field.keys[0] + "_2")


def as_told(dice: Dice, template: str, slot: str, value: Any) -> Any:
    """What a text of this template says: the plural of the value where an s follows."""
    return plural(value, dice.lang) if f"{{{slot}}}s" in template else value


def priced(dice: Dice, template: str) -> str:
    """Prices as people write them, with a sign or a code on either side."""
    form = dice.both(MONEY, v="{v}")
    return re.sub(r"({\w+}) (?:euros|dollars|EUR|€)(?!\w)", lambda found: form.format(v=found[1]), template)


def joined(dice: Dice, values: list[str]) -> str:
    *first, last = values
    if not first or dice.chance(0.15):
        return dice.pick([", ", ", ", " & ", " / ", "; "]).join(values)
    comma = "," if len(first) > 1 and dice.lang == "en" and dice.chance(0.2) else ""
    return f"{', '.join(first)}{comma} {'et' if dice.lang == 'fr' else 'and'} {last}"


def spoken(scene: Scene) -> str:
    """`LogLine` as `log line`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", scene.title).lower()
