"""What comes of a call, and how it is told: every value as it stands."""

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
PLAIN = {
    "en": ("{v}", "{v}", "{v}", "It is {v}", "ok: {v}", "{v} degrees", "result={v}", "{k}: {v}", "{k} = {v}", "The {k} is {v}", "Done, {k} {v}", "Found {v}", "{w} {v}", "success ({v})",
           "Current {k}: {v}", "{v} ({k})", "{k} {v}, {w}", "The {k} of {w} is {v}", "{v} %", "about {v}", "{w}: {v}; {k}: {i}", "{v} since {h}", "{i} found, first: {v}", "{v}, updated {h}", "${i}", "{i} EUR", "{i} km"),
    "fr": ("{v}", "{v}", "{v}", "ok : {v}", "{v} degrés", "{k} : {v}", "Trouvé : {v}", "C'est fait, {k} {v}", "{w} {v}", "{k} = {v}", "{v} ({k})", "{v} depuis {h}", "{i} trouvés, le premier : {v}", "environ {v}", "{i} €", "{i} km"),
}  # fmt: skip
AROUND = ("result", "data", "response", "output", "item", "details", "body", "payload", "value", "status_info")
FIRST = (
    "id", "city", "name", "code", "value", "total", "source", "unit", "user", "count", "date", "currency", "updated", "type", "order_id", "location",
)  # fmt: skip
LISTS = ("items", "tags", "names", "options", "alerts", "results", "lines")
PROBLEMS = {
    "en": ("not found", "{w} not found", "permission denied", "no results for {w}", "timeout after {i} seconds", "invalid {w}", "service unavailable", "{w} is missing", "nothing found",
           "unknown {w}", "too many requests", "no such {w}", "{w} does not exist", "try again in {i} minutes", "{w} expired", "no data for {w}"),
    "fr": ("introuvable", "{w} introuvable", "accès refusé", "aucun résultat pour {w}", "service indisponible", "{w} manque", "délai dépassé après {i} secondes",
           "{w} inconnu", "trop de demandes", "{w} n'existe pas", "réessayez dans {i} minutes", "aucune donnée pour {w}"),
}  # fmt: skip


def result_of(dice: Dice, call: Call) -> tuple[str, str]:
    """What the function gives back, and the same in words."""
    result = call.kind.result(dice)
    shape = dice.weighted({"plain": 25, "object": 55, "around": 7, "several": 4, "problem": 5})
    if shape == "plain":
        key, value = dice.pick(list(result.items()))
        slots = {"w": names.word(dice), "i": dice.number(2, 999), "h": names.clock(dice)}
        text = dice.both(PLAIN, v=value, k=key.replace("_", " "), **slots)
        return text, text
    if shape == "problem":
        problem = dice.both(PROBLEMS, w=names.word(dice), i=dice.number(2, 90))
        if dice.chance(0.3):
            return f"Error: {problem}", f"Error: {problem}"
        result = {dice.pick(["error", "error", "message"]): problem}
        return dumps(result), _in_words(result)
    if shape == "several":
        rows = [result, call.kind.result(dice)]
        return dumps(rows), "; ".join(map(_in_words, rows))
    if shape == "around":
        return dumps({dice.pick(AROUND): result}), _in_words(result)
    result = _with_more(dice, dict(result))
    return dumps(result), _in_words(result)


def _with_more(dice: Dice, result: dict[str, Any]) -> dict[str, Any]:
    if dice.chance(0.3):
        key = dice.pick([*FIRST, names.word(dice)])
        result = {key: dice.pick([names.word(dice), dice.number(1, 9999), names.proper(dice)])} | result
    if dice.chance(0.15):
        result[names.word(dice)] = dice.pick([names.word(dice), dice.number(1, 9999), True, False])
    if dice.chance(0.07):
        result[dice.pick(LISTS)] = [names.word(dice) for _ in range(dice.number(2, 3))]
    if dice.chance(0.05):
        result[dice.pick(AROUND)] = {key: names.word(dice) for key in dice.some(FIRST, 2)}
    return result


def _in_words(result: dict[str, Any]) -> str:
    return ", ".join(f"{key.replace('_', ' ')} {_plain(value)}" for key, value in result.items())


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return _in_words(value)
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    return value if isinstance(value, str) else dumps(value)
