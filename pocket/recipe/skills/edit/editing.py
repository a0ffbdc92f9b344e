"""Skill 6: a text or a piece of code, given back whole with one small change."""

from __future__ import annotations

from typing import Any

from recipe.chance.dice import Dice
from recipe.conversation import Conversation
from recipe.skills.edit.changes import change
from recipe.skills.edit.programs import javascript, shell, sql, typescript
from recipe.skills.edit.prose import html, markdown, prose
from recipe.skills.edit.python import python
from recipe.skills.edit.samples import letter, sampled
from recipe.skills.edit.settings import data_json, toml, yaml

BARE = {
    "en": ("Reply with the whole text only.", "Give back the whole text.", "Respond only with the code.",
           "Return the full text.", "No explanation.", "Respond with code only.", "Do not explain.",
           "Only the result, please.", "Respond only with code, and with no markdown formatting.",
           "Return only the new version.", "Keep everything else as it is."),
    "fr": ("Réponds avec le texte complet.", "Rends tout le texte.", "Pas d'explication.", "Ne change rien d'autre.",
           "Seulement le résultat."),
}  # fmt: skip
LEAD = {
    "en": ("Please edit this. ", "One small change: ", "Hi! ", "In the text below: ", "I need help with this file. ", "Quick edit: ", "Make this change: ",
           "Here is my [code|text|draft]. ", "Could you do this for me? ", "Edit: ", "Hello, a correction. "),
    "fr": ("Une petite modification : ", "Bonjour ! ", "Dans le texte suivant : ", "Peux-tu m'aider ? ", "Voici mon [texte|fichier]. ", "Correction : "),
}  # fmt: skip
MIXTURE = {
    python: 10, javascript: 4, typescript: 3, data_json: 8, yaml: 6, toml: 4, sql: 3, html: 3, markdown: 4, shell: 3,
    prose: 14, sampled("python"): 20, sampled("web"): 16, sampled("programs"): 10, sampled("settings"): 8, letter: 22,
}  # fmt: skip


def edit(dice: Dice) -> Conversation:
    text = dice.weighted(MIXTURE)(dice)
    ask, after = change(dice, text)
    before = str(text)
    if dice.chance(0.15):
        ask = dice.both(LEAD) + ask
    if dice.chance(0.3):
        ask = f"{ask} {dice.pick(BARE[dice.lang])}"
    request: dict[str, Any] = {"messages": _messages(dice, ask, _shown(dice, before, text.kind))}
    if dice.chance(0.3):
        request["prediction"] = {"type": "content", "content": before}
    return Conversation("edit", request, {"content": after})


def _shown(dice: Dice, before: str, kind: str) -> str:
    """The text, sometimes in a fence."""
    fenced = dice.chance(0.12) and kind != "prose"
    return f"```{dice.pick(['', 'text', kind])}\n{before}\n```" if fenced else before


def _messages(dice: Dice, ask: str, shown: str) -> list[dict[str, str]]:
    if dice.chance(0.35):
        messages = [{"role": "user", "content": ask}, {"role": "user", "content": shown}]
        return messages[::-1] if dice.chance(0.1) else messages
    if dice.chance(0.12):
        return [{"role": "user", "content": f"{shown}\n\n{ask}"}]
    between = dice.pick(["\n\n", "\n\n", "\n", "\n---\n"])
    return [{"role": "user", "content": f"{ask}{between}{shown}"}]
