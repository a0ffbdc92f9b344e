"""Skill 6: a text or a piece of code, given back whole with one small change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from recipe import names
from recipe.conversation import Conversation
from recipe.dice import Dice

BARE = (
    "Reply with the whole text only.", "Give back the whole text.", "Respond only with the code.", "Return the full text.", "No explanation.", "Respond with code only.", "Do not explain.", "Only the result, please.",
    "Respond only with code, and with no markdown formatting.", "Return only the new version.", "Keep everything else as it is.",
)  # fmt: skip
BARE_FR = (
    "Réponds avec le texte complet.",
    "Rends tout le texte.",
    "Pas d'explication.",
    "Ne change rien d'autre.",
    "Seulement le résultat.",
)
RENAME = {
    "en": ("Rename {a} to {b}.", "Rename the [variable|function|name] {a} to {b}.", "Change the name {a} to {b} everywhere.", "Call {a} {b} instead.", "Replace every {a} by {b}.", "{a} should be called {b}.", "Use the name {b} instead of {a}.",
           "Rename {a} into {b}.", "The [variable|name] {a} should be {b}.", "Please rename {a} as {b}.", "I want {a} to be named {b}.", "Refactor: {a} becomes {b}."),
    "fr": ("Renomme {a} en {b}.", "Remplace le nom {a} par {b} partout.", "Appelle {a} plutôt {b}.", "{a} doit s'appeler {b}.", "Change {a} en {b}."),
}  # fmt: skip
REPLACE = {
    "en": ("Replace {a} with {b}.", "Change {a} to {b}.", "Replace the word {a} by {b}.", "Put {b} instead of {a}.", "Swap {a} for {b}.", "{a} should be {b}.", "Write {b} where it says {a}.", "Substitute {b} for {a}.", "Turn {a} into {b}.", "Instead of {a}, write {b}."),
    "fr": ("Remplace {a} par {b}.", "Change {a} en {b}.", "Mets {b} à la place de {a}.", "Remplace le mot {a} par {b}.", "Écris {b} au lieu de {a}."),
}  # fmt: skip
SET = {
    "en": ("Set {k} to {b}.", "Change {k} to {b}.", "Change the value of {k} to {b}.", "Change {k} from {a} to {b}.", "{k} should be {b}.", "Update {k} to {b}.", "Make {k} {b}.", "Let {k} be {b}.", "The value of {k} must be {b}."),
    "fr": ("Mets {k} à {b}.", "Change la valeur de {k} en {b}.", "{k} doit valoir {b}.", "Change {k} de {a} à {b}.", "Passe {k} à {b}."),
}  # fmt: skip
DELETE = {
    "en": ("Delete the line {a}", "Remove the line with {a}.", "Remove the line that has {a}.", "Delete the line containing {a}.", "Drop the line about {a}.", "Take out the line with {a}.", "Remove {a} and its line."),
    "fr": ("Supprime la ligne {a}.", "Supprime la ligne qui contient {a}.", "Enlève la ligne avec {a}.", "Retire la ligne de {a}."),
}  # fmt: skip
ADD_LAST = {
    "en": ("Add the line {b} at the end.", "Append the line {b}", "Add {b} as the last line.", "Put the line {b} at the bottom.", "At the end, add: {b}"),
    "fr": ("Ajoute la ligne {b} à la fin.", "Ajoute à la fin : {b}", "Mets {b} en dernière ligne."),
}  # fmt: skip
ADD_FIRST = {
    "en": ("Add the line {b} at the top.", "Put {b} on the first line.", "Insert the line {b} at the beginning.", "Start with the line {b}", "At the top, add: {b}"),
    "fr": ("Ajoute la ligne {b} au début.", "Mets {b} en première ligne.", "Insère au début : {b}"),
}  # fmt: skip
ADD_AFTER = {
    "en": ("Add the line {b} after {a}", "After the line {a}, add {b}", "Insert {b} below {a}"),
    "fr": ("Ajoute la ligne {b} après {a}", "Après la ligne {a}, ajoute {b}"),
}  # fmt: skip
SPELL = {
    "en": ("Correct the misspelling {a}: it should be {b}.", "Fix the typo {a}, it is {b}.", "{a} is misspelt, write {b}.", "Correct {a} to {b}.", "The word {a} is wrong; it is spelt {b}.", "Fix the spelling of {a} ({b})."),
    "fr": ("Corrige la faute : {a} s'écrit {b}.", "Corrige {a} en {b}.", "Le mot {a} est mal écrit, c'est {b}."),
}  # fmt: skip
TYPE = {
    "en": ("Change the type of {k} to {b}.", "Change the type of {k} from {a} to {b}.", "Make {k} a {b}.", "{k} should be of type {b}.", "Use {b} as the type of {k}.", "Turn {k} into a {b}."),
    "fr": ("Change le type de {k} en {b}.", "{k} doit être de type {b}.", "Mets le type de {k} à {b}."),
}  # fmt: skip
OPERATOR = {
    "en": ("Use {b} instead of {a}.", "Change the operator {a} to {b}.", "Replace the operator {a} with {b}.", "Change {a} into {b}.", "The operator should be {b}, not {a}."),
    "fr": ("Utilise {b} au lieu de {a}.", "Change l'opérateur {a} en {b}.", "Remplace l'opérateur {a} par {b}."),
}  # fmt: skip


@dataclass
class Text:
    """A text, and what in it may be changed."""

    lines: list[str]
    named: list[str]
    """Names that stand in it, whole words."""
    values: list[tuple[str, str, str]]
    """(what it is called, the value as written, another one)"""
    types: list[tuple[str, str]]
    fresh: list[str]
    """Lines that could be added."""
    operator: bool = False
    kind: str = "code"


def edit(dice: Dice) -> Conversation:
    text = dice.weighted(
        {
            python: 24,
            javascript: 10,
            typescript: 7,
            data_json: 12,
            yaml: 10,
            toml: 6,
            sql: 8,
            html: 7,
            markdown: 7,
            shell: 7,
            prose: 26,
        }
    )(dice)
    ask, after = _change(dice, text)
    before = "\n".join(text.lines)
    if dice.chance(0.3):
        ask = f"{ask} {dice.pick(BARE_FR if dice.lang == 'fr' else BARE)}"
    return _request(dice, ask, before, after, text.kind)


def _request(dice: Dice, ask: str, before: str, after: str, kind: str) -> Conversation:
    shown = f"```{dice.pick(['', 'text', kind])}\n{before}\n```" if dice.chance(0.12) and kind != "prose" else before
    if dice.chance(0.35):
        messages = [{"role": "user", "content": ask}, {"role": "user", "content": shown}]
        if dice.chance(0.1):
            messages.reverse()
    else:
        joined = (
            shown + "\n\n" + ask if dice.chance(0.12) else ask + dice.pick(["\n\n", "\n\n", "\n", "\n---\n"]) + shown
        )
        messages = [{"role": "user", "content": joined}]
    request: dict[str, Any] = {"messages": messages}
    if dice.chance(0.3):
        request["prediction"] = {"type": "content", "content": before}
    return Conversation("edit", request, {"content": after})


def _quoted(dice: Dice, word: str) -> str:
    return dice.pick(["{}", "{}", "`{}`", '"{}"', "'{}'"]).format(word)


def _change(dice: Dice, text: Text) -> tuple[str, str]:
    """An instruction and the text after it; a misspelling is put into the text first."""
    before = "\n".join(text.lines)
    choices = {rename: 5 if text.named else 0, value: 5 if text.values else 0, kind_of: 3 if text.types else 0, delete: 2 if len(text.lines) > 2 else 0, add: 2 if text.fresh else 0,
               operator: 2 if text.operator else 0, word: 2, misspelt: 2 if text.kind == "prose" else 0.5}  # fmt: skip
    for _ in range(20):
        change = dice.weighted(choices)(dice, text, before)
        if change and change[1] != "\n".join(text.lines):
            return change
    return (
        rename(dice, text, before) or word(dice, text, before) or ("Delete the last line.", "\n".join(text.lines[:-1]))
    )


def _swap(text: str, old: str, new: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _: new, text)


def rename(dice: Dice, text: Text, before: str) -> tuple[str, str] | None:
    if not text.named:
        return None
    old = dice.pick(text.named)
    new = (
        names.identifier(dice)
        if text.kind != "prose"
        else (names.first_name(dice) if " " not in old else names.person(dice))
    )
    family = RENAME if text.kind != "prose" else REPLACE
    return dice.both(family, a=_quoted(dice, old), b=_quoted(dice, new)), _swap(before, old, new)


def value(dice: Dice, text: Text, before: str) -> tuple[str, str] | None:
    key, old, new = dice.pick(text.values)
    if before.count(old) != 1 or old == new:
        return None
    if key and dice.chance(0.7):
        return dice.both(SET, k=_quoted(dice, key), a=old, b=new), before.replace(old, new)
    return dice.both(REPLACE, a=_quoted(dice, old), b=_quoted(dice, new)), before.replace(old, new)


def kind_of(dice: Dice, text: Text, before: str) -> tuple[str, str] | None:
    name, old = dice.pick(text.types)
    new = dice.pick(
        [
            t
            for t in (
                "int",
                "str",
                "float",
                "bool",
                "list",
                "dict",
                "number",
                "string",
                "boolean",
                "integer",
                "text",
                "bytes",
            )
            if t != old
        ]
    )
    place = re.search(rf"(?<!\w){re.escape(name)}(: | )({re.escape(old)})(?!\w)", before)
    if not place:
        return None
    return dice.both(TYPE, k=_quoted(dice, name), a=old, b=_quoted(dice, new)), before[: place.start(2)] + new + before[
        place.end(2) :
    ]


def operator(dice: Dice, text: Text, before: str) -> tuple[str, str] | None:
    old = dice.pick(["+", "-", "*", "<", ">", "==", "<=", ">="])
    new = dice.pick(
        [sign for sign in ("+", "-", "*", "/", "%") if sign != old]
        if old in "+-*"
        else [sign for sign in ("<", ">", "==", "!=", "<=", ">=") if sign != old]
    )
    if before.count(f" {old} ") != 1:
        return None
    return dice.both(OPERATOR, a=_quoted(dice, old), b=_quoted(dice, new)), before.replace(f" {old} ", f" {new} ")


def delete(dice: Dice, text: Text, before: str) -> tuple[str, str] | None:
    line = dice.pick(text.lines[1:])
    words = [word for word in re.findall(r"\w{3,}", line) if before.count(word) == 1]
    if text.lines.count(line) != 1 or not line.strip() or line.rstrip().endswith((":", "{", "(", "[", ";", "}")):
        return None
    named = dice.pick(words) if words and dice.chance(0.6) else line.strip()
    ask = dice.both(DELETE, a=_quoted(dice, named))
    return ask, "\n".join(other for other in text.lines if other != line)


def add(dice: Dice, text: Text, before: str) -> tuple[str, str] | None:
    line = dice.pick(text.fresh)
    place = dice.weighted({"last": 5, "first": 3, "after": 3})
    if place == "last":
        return dice.both(ADD_LAST, b=_quoted(dice, line)), f"{before}\n{line}"
    if place == "first":
        return dice.both(ADD_FIRST, b=_quoted(dice, line)), f"{line}\n{before}"
    spot = dice.number(0, len(text.lines) - 1)
    if text.lines.count(text.lines[spot]) != 1 or not text.lines[spot].strip():
        return None
    return dice.both(ADD_AFTER, a=_quoted(dice, text.lines[spot].strip()), b=_quoted(dice, line)), "\n".join(
        [*text.lines[: spot + 1], line, *text.lines[spot + 1 :]]
    )


def word(dice: Dice, text: Text, before: str) -> tuple[str, str] | None:
    found = re.findall(r"[^\W\d_]{3,}", before)
    if not found:
        return None
    old, new = dice.pick(found), names.word(dice)
    new = new.capitalize() if old[0].isupper() else new
    if len(re.findall(rf"(?<!\w){old}(?!\w)", before)) != len(re.findall(old, before)):
        return None
    return dice.both(REPLACE, a=_quoted(dice, old), b=_quoted(dice, new)), _swap(before, old, new)


def misspelt(dice: Dice, text: Text, before: str) -> tuple[str, str] | None:
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


# texts -------------------------------------------------------------------------------------------------------------


def _names(dice: Dice, count: int) -> list[str]:
    found: list[str] = []
    while len(found) < count:
        name = names.identifier(dice)
        if name not in found:
            found.append(name)
    return found


def _n(dice: Dice) -> str:
    return str(names.integer(dice, 0, dice.pick([9, 99, 999, 9999])))


def python(dice: Dice) -> Text:
    a, b, c, d = _names(dice, 4)
    n, m = _n(dice), _n(dice)
    t, u = dice.some(["int", "str", "float", "bool", "list"], 2)
    shape = dice.number(0, 6)
    fresh = [
        f"import {dice.pick(['os', 're', 'json', 'math', 'time'])}",
        f"print({a})",
        f"{names.identifier(dice)} = {_n(dice)}",
        f"# {names.word(dice)}",
    ]
    match shape:
        case 0:
            lines = [f"def {a}({b}, {c}):", f"    {d} = {b} {dice.pick('+-*')} {c}", f"    return {d}"]
        case 1:
            lines = [f"{a} = {n}", f"{b} = {m}", f"{c} = {a} {dice.pick('+-*')} {b}", f"print({c})"]
        case 2:
            lines = [
                f"for {a} in range({n}):",
                f"    if {a} {dice.pick(['<', '>', '=='])} {m}:",
                f"        print({a})",
                f"    {b} = {a}",
            ]
        case 3:
            lines = [
                "@dataclass" if dice.chance(0.5) else "# data",
                f"class {a.capitalize().replace('_', '')}:",
                f"    {b}: {t}",
                f"    {c}: {u} = {n}",
                f"    {d}: {t}",
            ]
        case 4:
            lines = [
                "import json",
                "",
                f"def {a}({b}: {t}) -> {u}:",
                f'    """{names.word(dice).capitalize()} the {names.thing(dice)}."""',
                f"    {c} = json.loads({b})",
                f"    return {c}[{n}]",
            ]
        case 5:
            lines = [
                f'{a} = "{names.word(dice)}"',
                f"{b} = [{n}, {m}, {_n(dice)}]",
                f"for {c} in {b}:",
                f"    print({a}, {c})",
            ]
        case _:
            lines = [
                f"client = {dice.pick(['Mistral', 'Client', 'Service'])}({a}={n})",
                f'model = "{names.word(dice)}-{dice.pick(["small", "large", "latest"])}"',
                f"{b} = client.{c}(model=model, {d}={m})",
                f"print({b})",
            ]
    values = [(key, old, _n(dice)) for key, old in ((a, n), (b, m)) if f"{key} = {old}" in "\n".join(lines)]
    for line in lines:
        if found := re.search(r'(\w+) = "([^"]+)"', line):
            values.append((found[1], f'"{found[2]}"', f'"{names.word(dice)}"'))
    text = "\n".join(lines)
    return Text(
        lines,
        [x for x in (a, b, c, d) if re.search(rf"(?<!\w){x}(?!\w)", text)],
        values,
        [
            (name, kind)
            for name, kind in re.findall(r"(\w+): (\w+)", text)
            if kind in ("int", "str", "float", "bool", "list")
        ],
        fresh,
        True,
        "python",
    )


def javascript(dice: Dice) -> Text:
    a, b, c = _names(dice, 3)
    n, m = _n(dice), _n(dice)
    word_ = names.word(dice)
    match dice.number(0, 3):
        case 0:
            lines = [f"const {a} = {n};", f"let {b} = {m};", f"console.log({a} {dice.pick('+-*')} {b});"]
        case 1:
            lines = [f"function {a}({b}, {c}) {{", f"  return {b} {dice.pick('+-*')} {c};", "}"]
        case 2:
            lines = [
                f"const {a} = ({b}) => {{",
                f"  if ({b} {dice.pick(['<', '>', '=='])} {n}) {{",
                f'    return "{word_}";',
                "  }",
                f"  return {b};",
                "};",
            ]
        case _:
            lines = [
                f"const {a} = await fetch('/{word_}');",
                f"const {b} = await {a}.json();",
                f"console.log({b}.{c});",
            ]
    values = [(a, n, _n(dice))] if f"{a} = {n}" in lines[0] else []
    return Text(
        lines,
        [x for x in (a, b, c) if x in "\n".join(lines)],
        values,
        [],
        [f"console.log({a});", f"// {names.word(dice)}"],
        True,
        "javascript",
    )


def typescript(dice: Dice) -> Text:
    a, b, c, d = _names(dice, 4)
    t, u = dice.pick(["string", "number", "boolean"]), dice.pick(["string", "number", "boolean"])
    name = a.replace("_", "").capitalize()
    lines = [
        dice.pick([f"class {name} {{", f"interface {name} {{", f"export class {name} {{", f"type {name} = {{"]),
        *(f"  {field}: {kind};" for field, kind in ((b, t), (c, u), (d, t))),
        "}",
    ]
    if dice.chance(0.3):
        lines += ["", f"export default {name};"]
    return Text(
        lines, [b, c, d, name], [], [(b, t), (c, u), (d, t)], [f"// {names.word(dice)}", ""], False, "typescript"
    )


def _string(dice: Dice) -> str:
    """A text in code: a word, or what settings hold."""
    return dice.pick([
        lambda: names.word(dice), lambda: names.word(dice), lambda: f"{names.word(dice)}-{dice.pick(['small', 'large', 'latest', 'mini', 'v2'])}",
        lambda: f"{dice.number(0, 9)}.{dice.number(0, 30)}.{dice.number(0, 9)}", lambda: f"/{names.word(dice)}/{names.word(dice)}",
        lambda: f"https://{names.word(dice)}.com", lambda: names.title(dice), lambda: names.iso_date(dice), lambda: names.email(dice),
    ])()  # fmt: skip


def _pairs(dice: Dice, count: int) -> list[tuple[str, str, str]]:
    """Keys with a value and another one, as JSON writes them."""
    found = []
    for key in _names(dice, count):
        kind = dice.pick(["int", "int", "text", "bool", "float"])
        if kind == "int":
            found.append((key, _n(dice), _n(dice)))
        elif kind == "text":
            found.append((key, f'"{_string(dice)}"', f'"{_string(dice)}"'))
        elif kind == "float":
            found.append((key, f"{dice.number(0, 9)}.{dice.number(1, 9)}", f"{dice.number(0, 9)}.{dice.number(1, 9)}"))
        else:
            found.append((key, *dice.pick([("true", "false"), ("false", "true")])))
    return found


def data_json(dice: Dice) -> Text:
    pairs = _pairs(dice, dice.number(2, 6))
    lines = [
        "{",
        *(f'  "{key}": {old}{"," if place < len(pairs) - 1 else ""}' for place, (key, old, _) in enumerate(pairs)),
        "}",
    ]
    if dice.chance(0.3):
        return Text(
            ["{" + ", ".join(f'"{key}": {old}' for key, old, _ in pairs) + "}"],
            [key for key, _, _ in pairs],
            pairs,
            [],
            [],
            False,
            "json",
        )
    return Text(lines, [key for key, _, _ in pairs], pairs, [], [], False, "json")


def yaml(dice: Dice) -> Text:
    pairs = _pairs(dice, dice.number(2, 6))
    plain = [(key, old.strip('"'), new.strip('"')) for key, old, new in pairs]
    head = [f"{names.identifier(dice)}:"] if dice.chance(0.4) else []
    indent = "  " if head else ""
    lines = [*head, *(f"{indent}{key}: {old}" for key, old, _ in plain)]
    return Text(
        lines, [key for key, _, _ in plain], plain, [], [f"{indent}{names.identifier(dice)}: {_n(dice)}"], False, "yaml"
    )


def toml(dice: Dice) -> Text:
    pairs = _pairs(dice, dice.number(2, 5))
    lines = [f"[{names.identifier(dice)}]", *(f"{key} = {old}" for key, old, _ in pairs)]
    return Text(
        lines, [key for key, _, _ in pairs], pairs, [], [f"{names.identifier(dice)} = {_n(dice)}"], False, "toml"
    )


def sql(dice: Dice) -> Text:
    a, b, c, d = _names(dice, 4)
    n = _n(dice)
    match dice.number(0, 2):
        case 0:
            lines = [f"SELECT {a}, {b}", f"FROM {c}", f"WHERE {d} {dice.pick(['<', '>', '='])} {n};"]
        case 1:
            lines = [f"UPDATE {a}", f"SET {b} = {n}", f"WHERE {c} = '{names.word(dice)}';"]
        case _:
            lines = [f"CREATE TABLE {a} (", f"  {b} integer,", f"  {c} text,", f"  {d} boolean", ");"]
    text = "\n".join(lines)
    return Text(
        lines,
        [x for x in (a, b, c, d) if x in text],
        [("", n, _n(dice))] if n in text else [],
        [(c, "text"), (b, "integer")] if "CREATE" in text else [],
        ["-- " + names.word(dice)],
        True,
        "sql",
    )


def html(dice: Dice) -> Text:
    title, body = names.title(dice), prose_sentence(dice)
    link = names.word(dice)
    lines = [
        f"<h1>{title}</h1>",
        f'<p class="{link}">{body}</p>',
        f'<a href="/{names.word(dice)}">{names.word(dice)}</a>',
    ]
    if dice.chance(0.5):
        lines = ["<div>", *("  " + line for line in lines), "</div>"]
    return Text(
        lines, [link], [("", title, names.title(dice))], [], [f"<p>{prose_sentence(dice)}</p>", "<hr>"], False, "html"
    )


def markdown(dice: Dice) -> Text:
    title, other = names.title(dice), names.title(dice)
    items = [names.thing(dice) for _ in range(dice.number(2, 5))]
    lines = [f"# {title}", "", prose_sentence(dice), "", *(f"- {item}" for item in dict.fromkeys(items))]
    return Text(
        lines, [], [("", title, other)], [], [f"- {names.thing(dice)}", f"## {names.title(dice)}"], False, "markdown"
    )


def shell(dice: Dice) -> Text:
    a, b = _names(dice, 2)
    n = _n(dice)
    lines = dice.some(
        [
            f"cd {a}",
            f"export {b.upper()}={n}",
            f"python {a}.py --count {n}",
            f"mkdir -p {b}/data",
            f"rm -f {a}.log",
            f"echo {names.word(dice)}",
            f"cp {a}.txt {b}",
            "git pull",
            "make test",
        ],
        dice.number(2, 5),
    )
    text = "\n".join(lines)
    return Text(
        ["#!/bin/sh", *lines] if dice.chance(0.4) else lines,
        [x for x in (a, b) if re.search(rf"(?<!\w){x}(?!\w)", text)],
        [("", n, _n(dice))] if text.count(n) == 1 else [],
        [],
        ["set -e", "git status", f"echo {names.word(dice)}"],
        False,
        "shell",
    )


SENTENCES = {
    "en": ("{n} lives in {c} and works with {m}.", "The {t} costs {p} euros.", "We meet on {d} at {h}.", "{n} bought a {t} in {c}.", "In {y}, {n} moved to {c}.", "Please bring the {t} to {m}.", "The train to {c} leaves at {h}.", "{n} and {m} read a book about {w}.",
           "There are {k} people in the room.", "My {t} is old but it still works.", "The weather in {c} was fine on {d}.", "{m} paid {p} euros for the {t}.", "The meeting with {n} is on {d}.", "Our house in {c} was built in {y}.", "{n} has {k} friends and a {t}.", "The river near {c} is quiet in the morning.",
           "Nobody knew why {n} had left the {t} there.", "Dear {n}, thank you for the {t}.", "It was late when {m} came home.", "The shop opens at {h} and closes early."),
    "fr": ("{n} habite à {c} et travaille avec {m}.", "Le prix est de {p} euros.", "Nous nous retrouvons le {d} à {h}.", "{n} a acheté un {t} à {c}.", "En {y}, {n} est parti à {c}.", "Le train pour {c} part à {h}.", "{n} et {m} lisent un livre.", "Il y a {k} personnes dans la salle.", "Il faisait beau à {c} le {d}.",
           "{m} a payé {p} euros.", "Notre maison a été construite en {y}.", "Cher {n}, merci pour le {t}.", "Il était tard quand {m} est rentré."),
}  # fmt: skip


def prose_sentence(dice: Dice, **given: Any) -> str:
    slots = {
        "n": names.first_name(dice),
        "m": names.first_name(dice),
        "c": names.city(dice),
        "t": names.thing(dice),
        "p": names.amount(dice),
        "d": names.date(dice),
        "h": names.clock(dice),
        "y": names.year(dice),
        "k": dice.number(13, 400),
        "w": names.word(dice),
    } | given
    return dice.both(SENTENCES, **slots)


def prose(dice: Dice) -> Text:
    n, m = names.first_name(dice), names.first_name(dice)
    p, d, y, c = names.amount(dice), names.date(dice), str(names.year(dice)), names.city(dice)
    sentences = [prose_sentence(dice, n=n, m=m, p=p, d=d, y=y, c=c) for _ in range(dice.number(1, 5))]
    sentences = list(dict.fromkeys(sentences))
    text = "\n".join(sentences)
    values = [(called, old, new) for called, old, new in (
        ("the price" if dice.lang == "en" else "le prix", p, names.amount(dice)), ("the date" if dice.lang == "en" else "la date", d, names.date(dice)),
        ("the year" if dice.lang == "en" else "l'année", y, str(names.year(dice))), ("the city" if dice.lang == "en" else "la ville", c, names.city(dice))) if text.count(old) == 1]  # fmt: skip
    lines = sentences if dice.chance(0.4) else [" ".join(sentences)]
    fresh = [prose_sentence(dice)] if len(lines) > 1 else []
    return Text(lines, [x for x in (n, m) if re.search(rf"(?<!\w){x}(?!\w)", text)], values, [], fresh, False, "prose")
