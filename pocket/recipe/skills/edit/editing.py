"""Skill 6: a text or a piece of code, given back whole with one small change."""

from __future__ import annotations

from typing import Any

from recipe.chance.dice import Dice
from recipe.conversation import Conversation
from recipe.skills.edit.changes import change
from recipe.skills.edit.other import with_other_words
from recipe.skills.edit.programs import javascript, shell, sql, typescript
from recipe.skills.edit.prose import anything, html, known, markdown, prose
from recipe.skills.edit.python import python
from recipe.skills.edit.samples import paired, sampled, written
from recipe.skills.edit.settings import data_json, toml, yaml

BARE = {
    "en": ("Reply with the whole text only.", "Give back the whole text.", "Respond only with the code.",
           "Return the full text.", "No explanation.", "Respond with code only.", "Do not explain.",
           "Only the result, please.", "Respond only with code, and with no markdown formatting.",
           "Return only the new version.", "Keep everything else as it is.", "Return only the code.", "Give me back the whole file.", "Output the complete file.",
           "Just the [code|text|file], nothing else.", "Show me the full result.", "Don't change anything else.", "Don't touch the rest.", "Leave the rest as it is.", "No comments from you.",
           "Return the whole file.", "Output only the updated [code|text].", "Reply with the complete new version.", "Send back everything.", "Answer with the changed [code|text] alone.",
           "Write out the whole thing again.", "No markdown.", "Without any explanation.", "Print the [file|text] with this change.", "All other lines stay the same.", "Only code."),
    "fr": ("Réponds avec le texte complet.", "Rends tout le texte.", "Pas d'explication.", "Ne change rien d'autre.",
           "Seulement le résultat.", "Rends-moi tout le fichier.", "Seulement le [code|texte].", "Réponds uniquement avec le code.", "Garde le reste tel quel.", "Ne touche pas au reste.",
           "Donne le fichier complet.", "Sans explication.", "Écris le tout.", "Renvoie la nouvelle version entière.", "Le reste ne change pas."),
}  # fmt: skip
LEAD = {
    "en": ("Please edit this. ", "One small change: ", "Hi! ", "In the text below: ", "I need help with this file. ", "Quick edit: ", "Make this change: ",
           "Here is my [code|text|draft]. ", "Could you do this for me? ", "Edit: ", "Hello, a correction. ", "Task: ", "In this [file|code|text]: ", "I have this [file|text|snippet]. ", "A tiny change. ",
           "My reviewer says: ", "For this [code|text]: ", "Edit the following. ", "Please make one change. ", "Update this: ", "Small fix. ", "Modify this [code|text]. ", "I made a mistake. ", "Thanks for helping. "),
    "fr": ("Une petite modification : ", "Bonjour ! ", "Dans le texte suivant : ", "Peux-tu m'aider ? ", "Voici mon [texte|fichier]. ", "Correction : ", "Modifie ceci. ", "Un petit changement. ",
           "Dans ce [fichier|texte|code] : ", "J'ai ce [fichier|texte]. ", "Tâche : ", "Salut, une correction. "),
}  # fmt: skip
POLITELY = {
    "en": ("Please {l}.", "please {l}.", "Can you {l}?", "Could you {l}?", "Could you please {l}?", "I'd like you to {l}.", "Would you {l}?", "I want you to {l}.", "Now {l}.", "Can you please {l}?",
           "You should {l}.", "I need you to {l}."),
    "fr": ("S'il te plaît, {l}.", "Maintenant, {l}.", "{l}, s'il te plaît.", "{l}, merci."),
}  # fmt: skip
ORDERS = set(
    "rename change replace call use give put swap write substitute turn set update make let delete remove drop take get "
    "add append insert correct fix move switch assign duplicate repeat comment exchange leave erase strip cut "
    "renomme remplace appelle utilise donne mets écris passe supprime enlève retire efface ajoute insère corrige déplace "
    "échange inverse duplique".split()
)
BEFORE_TEXT = {
    "en": ("Here is the [code|text|file]:", "Here it is:", "The [code|text|file]:", "Code:", "Text:", "This is the [file|text]:", "Input:"),
    "fr": ("Voici le [code|texte|fichier] :", "Le voici :", "Texte :", "Code :", "Le [texte|fichier] :"),
}  # fmt: skip
MIXTURE = {
    python: 10, javascript: 4, typescript: 3, data_json: 8, yaml: 6, toml: 4, sql: 3, html: 3, markdown: 4, shell: 3,
    prose: 14, sampled("python"): 20, sampled("web"): 16, sampled("programs"): 10, sampled("settings"): 8, written("prose"): 22,
    known: 10, anything: 34, sampled("lines"): 34, written("remarks"): 34,
    paired("python"): 14, paired("web"): 12, paired("settings"): 10, paired("prose"): 20,
}  # fmt: skip


def edit(dice: Dice) -> Conversation:
    text = dice.weighted(MIXTURE)(dice)
    ask, after = change(dice, text)
    before = str(text)
    if text.has_free_words and dice.chance(0.5):
        before, after = with_other_words(dice, ask, before, after)
    ask = _asked(dice, ask, after)
    request: dict[str, Any] = {"messages": _messages(dice, ask, _shown(dice, before, text.kind))}
    if dice.chance(0.3):
        request["prediction"] = {"type": "content", "content": before}
    return Conversation("edit", request, {"content": after})


def _asked(dice: Dice, ask: str, after: str) -> str:
    """The change asked for: politely, with a word before it, or with what to answer."""
    single = ask.endswith(".") and "\n" not in ask and ". " not in ask and ask.rsplit(maxsplit=1)[-1] not in after
    if dice.chance(0.15) and single and ask.split(" ", maxsplit=1)[0].lower() in ORDERS:
        asked = dice.both(POLITELY, l=ask[0].lower() + ask[1:-1])
        ask = asked[0].upper() + asked[1:] if dice.lang == "fr" else asked
    elif dice.chance(0.15):
        ask = dice.both(LEAD) + ask
    if dice.chance(0.3):
        bare = dice.both(BARE)
        if dice.chance(0.2) or not ask.endswith((".", "?", "!")):
            return f"{bare} {ask}"
        return f"{ask} {bare}"
    return ask


def _shown(dice: Dice, before: str, kind: str) -> str:
    """The text, sometimes in a fence."""
    fenced = dice.chance(0.12) and kind != "prose"
    return f"```{dice.pick(['', 'text', kind])}\n{before}\n```" if fenced else before


def _messages(dice: Dice, ask: str, shown: str) -> list[dict[str, str]]:
    if dice.chance(0.35):
        messages = [{"role": "user", "content": ask}, {"role": "user", "content": shown}]
        return messages[::-1] if dice.chance(0.1) else messages
    if dice.chance(0.18):
        return [{"role": "user", "content": f"{shown}\n\n{ask}"}]
    if dice.chance(0.12):
        return [{"role": "user", "content": f"{ask}\n\n{dice.both(BEFORE_TEXT)}\n{shown}"}]
    between = dice.pick(["\n\n", "\n\n", "\n", "\n---\n"])
    return [{"role": "user", "content": f"{ask}{between}{shown}"}]
