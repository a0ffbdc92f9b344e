"""Programs of a few lines: JavaScript, TypeScript, SQL, shell."""

from __future__ import annotations

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.edit.text import Text, digits, identifiers, standing

SCRIPT_TYPES = ("string", "number", "boolean")


def javascript(dice: Dice) -> Text:
    a, b, c = identifiers(dice, 3)
    n, m = digits(dice), digits(dice)
    word = names.plain(dice)
    match dice.number(0, 3):
        case 0:
            lines = [f"const {a} = {n};", f"let {b} = {m};", f"console.log({a} {dice.pick('+-*')} {b});"]
        case 1:
            lines = [f"function {a}({b}, {c}) {{", f"  return {b} {dice.pick('+-*')} {c};", "}"]
        case 2:
            condition = f"{b} {dice.pick(['<', '>', '=='])} {n}"
            lines = [f"const {a} = ({b}) => {{", f"  if ({condition}) {{", f'    return "{word}";', "  }"]
            lines += [f"  return {b};", "};"]
        case _:
            lines = [f"const {a} = await fetch('/{word}');", f"const {b} = await {a}.json();", f"console.log({b}.{c});"]
    values = [(a, n, digits(dice))] if f"{a} = {n}" in lines[0] else []
    named = [name for name in (a, b, c) if name in "\n".join(lines)]
    fresh = [f"console.log({a});", f"// {names.plain(dice)}"]
    return Text("javascript", lines, named, values, fresh=fresh, has_operator=True)


def typescript(dice: Dice) -> Text:
    a, b, c, d = identifiers(dice, 4)
    t, u = dice.pick(SCRIPT_TYPES), dice.pick(SCRIPT_TYPES)
    name, fields = a.replace("_", "").capitalize(), [(b, t), (c, u), (d, t)]
    opening = dice.pick([f"class {name} {{", f"interface {name} {{", f"export class {name} {{", f"type {name} = {{"])
    lines = [opening, *(f"  {field}: {kind};" for field, kind in fields), "}"]
    if dice.chance(0.3):
        lines += ["", f"export default {name};"]
    return Text("typescript", lines, [b, c, d, name], types=fields, fresh=[f"// {names.plain(dice)}", ""])


def sql(dice: Dice) -> Text:
    a, b, c, d = identifiers(dice, 4)
    n = digits(dice)
    types = []
    match dice.number(0, 2):
        case 0:
            lines = [f"SELECT {a}, {b}", f"FROM {c}", f"WHERE {d} {dice.pick(['<', '>', '='])} {n};"]
        case 1:
            lines = [f"UPDATE {a}", f"SET {b} = {n}", f"WHERE {c} = '{names.plain(dice)}';"]
        case _:
            lines = [f"CREATE TABLE {a} (", f"  {b} integer,", f"  {c} text,", f"  {d} boolean", ");"]
            types = [(c, "text"), (b, "integer")]
    text = "\n".join(lines)
    values = [("", n, digits(dice))] if n in text else []
    named = [name for name in (a, b, c, d) if name in text]
    return Text("sql", lines, named, values, types, [f"-- {names.plain(dice)}"], has_operator=True)


def shell(dice: Dice) -> Text:
    a, b = identifiers(dice, 2)
    n = digits(dice)
    commands = [
        f"cd {a}",
        f"export {b.upper()}={n}",
        f"python {a}.py --count {n}",
        f"mkdir -p {b}/data",
        f"rm -f {a}.log",
        f"echo {names.plain(dice)}",
        f"cp {a}.txt {b}",
        "git pull",
        "make test",
    ]
    some = dice.some(commands, dice.number(2, 5))
    lines = ["#!/bin/sh", *some] if dice.chance(0.4) else some
    values = [("", n, digits(dice))] if "\n".join(some).count(n) == 1 else []
    fresh = ["set -e", "git status", f"echo {names.plain(dice)}"]
    return Text("shell", lines, standing((a, b), some), values, fresh=fresh)
