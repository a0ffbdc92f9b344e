"""Changes to a text, each as its instruction and the text after it."""

from __future__ import annotations

import re
from collections.abc import Callable

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.edit.text import TYPES, Text, whole

RENAME = {
    "en": ("Rename {a} to {b}.", "Rename the [variable|function|name] {a} to {b}.",
           "Change the name {a} to {b} everywhere.", "Call {a} {b} instead.", "Replace every {a} by {b}.",
           "{a} should be called {b}.", "Use the name {b} instead of {a}.", "Rename {a} into {b}.",
           "The [variable|name] {a} should be {b}.", "Please rename {a} as {b}.", "I want {a} to be named {b}.",
           "Refactor: {a} becomes {b}."),
    "fr": ("Renomme {a} en {b}.", "Remplace le nom {a} par {b} partout.", "Appelle {a} plutôt {b}.",
           "{a} doit s'appeler {b}.", "Change {a} en {b}."),
}  # fmt: skip
REPLACE = {
    "en": ("Replace {a} with {b}.", "Change {a} to {b}.", "Replace the word {a} by {b}.", "Put {b} instead of {a}.",
           "Swap {a} for {b}.", "{a} should be {b}.", "Write {b} where it says {a}.", "Substitute {b} for {a}.",
           "Turn {a} into {b}.", "Instead of {a}, write {b}."),
    "fr": ("Remplace {a} par {b}.", "Change {a} en {b}.", "Mets {b} à la place de {a}.", "Remplace le mot {a} par {b}.",
           "Écris {b} au lieu de {a}."),
}  # fmt: skip
SET = {
    "en": ("Set {k} to {b}.", "Change {k} to {b}.", "Change the value of {k} to {b}.", "Change {k} from {a} to {b}.",
           "{k} should be {b}.", "Update {k} to {b}.", "Make {k} {b}.", "Let {k} be {b}.",
           "The value of {k} must be {b}."),
    "fr": ("Mets {k} à {b}.", "Change la valeur de {k} en {b}.", "{k} doit valoir {b}.", "Change {k} de {a} à {b}.",
           "Passe {k} à {b}."),
}  # fmt: skip
DELETE = {
    "en": ("Delete the line {a}", "Remove the line with {a}.", "Remove the line that has {a}.",
           "Delete the line containing {a}.", "Drop the line about {a}.", "Take out the line with {a}.",
           "Remove {a} and its line."),
    "fr": ("Supprime la ligne {a}.", "Supprime la ligne qui contient {a}.", "Enlève la ligne avec {a}.",
           "Retire la ligne de {a}."),
}  # fmt: skip
ADD_LAST = {
    "en": ("Add the line {b} at the end.", "Append the line {b}", "Add {b} as the last line.",
           "Put the line {b} at the bottom.", "At the end, add: {b}"),
    "fr": ("Ajoute la ligne {b} à la fin.", "Ajoute à la fin : {b}", "Mets {b} en dernière ligne."),
}  # fmt: skip
ADD_FIRST = {
    "en": ("Add the line {b} at the top.", "Put {b} on the first line.", "Insert the line {b} at the beginning.",
           "Start with the line {b}", "At the top, add: {b}"),
    "fr": ("Ajoute la ligne {b} au début.", "Mets {b} en première ligne.", "Insère au début : {b}"),
}  # fmt: skip
ADD_AFTER = {
    "en": ("Add the line {b} after {a}", "After the line {a}, add {b}", "Insert {b} below {a}"),
    "fr": ("Ajoute la ligne {b} après {a}", "Après la ligne {a}, ajoute {b}"),
}  # fmt: skip
SPELL = {
    "en": ("Correct the misspelling {a}: it should be {b}.", "Fix the typo {a}, it is {b}.",
           "{a} is misspelt, write {b}.", "Correct {a} to {b}.", "The word {a} is wrong; it is spelt {b}.",
           "Fix the spelling of {a} ({b})."),
    "fr": ("Corrige la faute : {a} s'écrit {b}.", "Corrige {a} en {b}.", "Le mot {a} est mal écrit, c'est {b}."),
}  # fmt: skip
MOVE_LAST = {
    "en": ("Move the line {a} to the end.", "Put {a} at the bottom.", "Move {a} to the last line.", "{a} should come last."),
    "fr": ("Mets la ligne {a} à la fin.", "Déplace {a} en dernière ligne.", "{a} doit venir en dernier."),
}  # fmt: skip
MOVE_FIRST = {
    "en": ("Move the line {a} to the top.", "Put {a} first.", "Move {a} to the first line.", "{a} should come first."),
    "fr": ("Mets la ligne {a} au début.", "Déplace {a} en première ligne.", "{a} doit venir en premier."),
}  # fmt: skip
TYPE = {
    "en": ("Change the type of {k} to {b}.", "Change the type of {k} from {a} to {b}.", "Make {k} a {b}.",
           "{k} should be of type {b}.", "Use {b} as the type of {k}.", "Turn {k} into a {b}."),
    "fr": ("Change le type de {k} en {b}.", "{k} doit être de type {b}.", "Mets le type de {k} à {b}."),
}  # fmt: skip
OPERATOR = {
    "en": ("Use {b} instead of {a}.", "Change the operator {a} to {b}.", "Replace the operator {a} with {b}.",
           "Change {a} into {b}.", "The operator should be {b}, not {a}."),
    "fr": ("Utilise {b} au lieu de {a}.", "Change l'opérateur {a} en {b}.", "Remplace l'opérateur {a} par {b}."),
}  # fmt: skip
SUMS, COMPARISONS = "+ - * / %".split(), "< > == != <= >=".split()
Change = tuple[str, str]


def change(dice: Dice, text: Text) -> Change:
    """An instruction and the text after it; a misspelling is put into the text first."""
    choices: dict[Callable[[Dice, Text, str], Change | None], float] = {
        _rename: 5 if text.named else 0,
        _value: 5 if text.values else 0,
        _type: 3 if text.types else 0,
        _delete: 2 if len(text.lines) > 2 else 0,
        _add: 2 if text.fresh else 0,
        _move: 0.5 if len(text.lines) > 2 else 0,
        _operator: 2 if text.has_operator else 0,
        _word: 2,
        _misspelt: 2 if text.kind == "prose" else 0.5,
    }
    for _ in range(20):
        made = dice.weighted(choices)(dice, text, str(text))
        if made and made[1] != str(text):
            return made
    without_last = "\n".join(text.lines[:-1])
    return _rename(dice, text, str(text)) or _word(dice, text, str(text)) or ("Delete the last line.", without_last)


def _quoted(dice: Dice, word: str) -> str:
    return dice.pick(["{}", "{}", "`{}`", '"{}"', "'{}'"]).format(word)


def swap(text: str, old: str, new: str) -> str:
    return re.sub(whole(old), lambda _: new, text)


def _rename(dice: Dice, text: Text, before: str) -> Change | None:
    if not text.named:
        return None
    old = dice.pick(text.named)
    if text.kind == "prose":
        family, new = REPLACE, names.person(dice) if " " in old else names.first_name(dice)
    else:
        family, new = RENAME, names.class_name(dice) if old[0].isupper() else names.identifier(dice)
    return dice.both(family, a=_quoted(dice, old), b=_quoted(dice, new)), swap(before, old, new)


def _value(dice: Dice, text: Text, before: str) -> Change | None:
    key, old, new = dice.pick(text.values)
    if before.count(old) != 1 or old == new:
        return None
    if key and dice.chance(0.7):
        return dice.both(SET, k=_quoted(dice, key), a=old, b=new), before.replace(old, new)
    return dice.both(REPLACE, a=_quoted(dice, old), b=_quoted(dice, new)), before.replace(old, new)


def _type(dice: Dice, text: Text, before: str) -> Change | None:
    name, old = dice.pick(text.types)
    new = dice.pick([kind for kind in TYPES if kind != old])
    place = re.search(rf"(?<!\w){re.escape(name)}(: | )({re.escape(old)})(?!\w)", before)
    if not place:
        return None
    after = before[: place.start(2)] + new + before[place.end(2) :]
    return dice.both(TYPE, k=_quoted(dice, name), a=old, b=_quoted(dice, new)), after


def _operator(dice: Dice, text: Text, before: str) -> Change | None:
    old = dice.pick(["+", "-", "*", "<", ">", "==", "<=", ">="])
    new = dice.pick([sign for sign in (SUMS if old in SUMS else COMPARISONS) if sign != old])
    if before.count(f" {old} ") != 1:
        return None
    return dice.both(OPERATOR, a=_quoted(dice, old), b=_quoted(dice, new)), before.replace(f" {old} ", f" {new} ")


def _delete(dice: Dice, text: Text, before: str) -> Change | None:
    line = dice.pick(text.lines[1:])
    words = [word for word in re.findall(r"\w{3,}", line) if before.count(word) == 1]
    if text.lines.count(line) != 1 or not line.strip() or line.rstrip().endswith((":", "{", "(", "[", ";", "}")):
        return None
    named = dice.pick(words) if words and dice.chance(0.6) else line.strip()
    ask = dice.both(DELETE, a=_quoted(dice, named))
    return ask, "\n".join(other for other in text.lines if other != line)


def _add(dice: Dice, text: Text, before: str) -> Change | None:
    line = dice.pick(text.fresh)
    place = dice.weighted({"last": 4, "first": 3, "after": 5})
    if place == "after":
        return _add_after(dice, text, line)
    if _indent(line) and (place == "first" or _indent(line) != _indent(text.lines[-1])):
        return None
    if place == "last":
        return dice.both(ADD_LAST, b=_quoted(dice, line)), f"{before}\n{line}"
    return dice.both(ADD_FIRST, b=_quoted(dice, line)), f"{line}\n{before}"


def _add_after(dice: Dice, text: Text, line: str) -> Change | None:
    """Below a line of the same block, or one that opens it; people name lines without their indentation."""
    spot = dice.number(0, len(text.lines) - 1)
    above = text.lines[spot]
    opens = above.endswith((":", "{", "[", "(", ">")) and _indent(line) > _indent(above)
    if text.lines.count(above) != 1 or not above.strip() or not (opens or _indent(line) == _indent(above)):
        return None
    after = "\n".join([*text.lines[: spot + 1], line, *text.lines[spot + 1 :]])
    named = line.strip() if dice.chance(0.7) else line
    return dice.both(ADD_AFTER, a=_quoted(dice, above.strip()), b=_quoted(dice, named)), after


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _move(dice: Dice, text: Text, before: str) -> Change | None:
    """A line of a list, where each stands by itself."""
    line = dice.pick(text.lines)
    if any(not other.strip() or other[0] in " \t<}" or other[-1] in "{:([" for other in text.lines):
        return None
    if text.lines.count(line) != 1:
        return None
    rest = [other for other in text.lines if other != line]
    asked = _quoted(dice, line)
    if dice.chance(0.5):
        return dice.both(MOVE_LAST, a=asked), "\n".join([*rest, line])
    return dice.both(MOVE_FIRST, a=asked), "\n".join([line, *rest])


def _word(dice: Dice, text: Text, before: str) -> Change | None:
    found = re.findall(r"[^\W\d_]{3,}", before)
    if not found:
        return None
    old, new = dice.pick(found), names.word(dice)
    new = new.capitalize() if old[0].isupper() else new
    if len(re.findall(whole(old), before)) != before.count(old):
        return None
    return dice.both(REPLACE, a=_quoted(dice, old), b=_quoted(dice, new)), swap(before, old, new)


def _misspelt(dice: Dice, text: Text, before: str) -> Change | None:
    found = [w for w in re.findall(r"[^\W\d_]{5,}", before) if before.count(w) == 1]
    if not found:
        return None
    right = dice.pick(found)
    cut = dice.number(1, len(right) - 2)
    wrong = dice.pick(
        [
            right[:cut] + right[cut + 1 :],
            right[:cut] + right[cut + 1] + right[cut] + right[cut + 2 :],
            right[:cut] + right[cut] + right[cut:],
        ]
    )
    if wrong == right or wrong in before:
        return None
    text.lines = before.replace(right, wrong).split("\n")
    return dice.both(SPELL, a=_quoted(dice, wrong), b=_quoted(dice, right)), before
