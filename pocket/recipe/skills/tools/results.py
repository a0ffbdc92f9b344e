"""What comes of a call, and how it is told."""

from __future__ import annotations

from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.conversation import dumps
from recipe.skills.tools.calls import Call

RESULTS = {
    "en": ("Here is the result: ", "Here are the results: "),
    "fr": ("Voici le résultat : ", "Voici les résultats : "),
}  # fmt: skip


def result_of(dice: Dice, call: Call) -> tuple[str, str]:
    result = call.kind.result(dice)
    if dice.chance(0.25):
        value = dice.pick(list(result.values()))
        text = dice.pick(["{}", "{}", "It is {}", "ok: {}", "{} degrees", "result={}"]).format(value)
        return text, text
    if dice.chance(0.3):
        result = {
            dice.pick(["id", "city", "name", "code", "value", "total", names.word(dice)]): dice.pick(
                [names.word(dice), dice.number(1, 9999), names.proper(dice)]
            )
        } | result
    if dice.chance(0.15):
        result[names.word(dice)] = dice.pick([names.word(dice), dice.number(1, 9999), True, False])
    words = ", ".join(f"{key.replace('_', ' ')} {_plain(value)}" for key, value in result.items())
    return dumps(result), words


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else dumps(value)
