"""Python of a few lines, in seven shapes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.edit.text import Text, digits, identifiers, standing

TYPES = ("int", "str", "float", "bool", "list")


@dataclass
class Parts:
    """What a shape is filled with: names, numbers, types."""

    a: str
    b: str
    c: str
    d: str
    n: str
    m: str
    t: str
    u: str


def python(dice: Dice) -> Text:
    own = Parts(*identifiers(dice, 4), digits(dice), digits(dice), *dice.some(TYPES, 2))
    shape = dice.number(0, len(SHAPES) - 1)
    fresh = [
        f"import {dice.pick(['os', 're', 'json', 'math', 'time'])}",
        f"print({own.a})",
        f"{names.identifier(dice)} = {digits(dice)}",
        f"# {names.word(dice)}",
    ]
    lines = SHAPES[shape](dice, own)
    text = "\n".join(lines)
    values = [(key, old, digits(dice)) for key, old in ((own.a, own.n), (own.b, own.m)) if f"{key} = {old}" in text]
    strings = [found for line in lines if (found := re.search(r'(\w+) = "([^"]+)"', line))]
    values += [(found[1], f'"{found[2]}"', f'"{names.word(dice)}"') for found in strings]
    named = standing((own.a, own.b, own.c, own.d), lines)
    types = [(name, kind) for name, kind in re.findall(r"(\w+): (\w+)", text) if kind in TYPES]
    return Text("python", lines, named, values, types, fresh, has_operator=True)


def _function(dice: Dice, own: Parts) -> list[str]:
    sum_ = f"{own.b} {dice.pick('+-*')} {own.c}"
    return [f"def {own.a}({own.b}, {own.c}):", f"    {own.d} = {sum_}", f"    return {own.d}"]


def _sum(dice: Dice, own: Parts) -> list[str]:
    sum_ = f"{own.a} {dice.pick('+-*')} {own.b}"
    return [f"{own.a} = {own.n}", f"{own.b} = {own.m}", f"{own.c} = {sum_}", f"print({own.c})"]


def _loop(dice: Dice, own: Parts) -> list[str]:
    return [
        f"for {own.a} in range({own.n}):",
        f"    if {own.a} {dice.pick(['<', '>', '=='])} {own.m}:",
        f"        print({own.a})",
        f"    {own.b} = {own.a}",
    ]


def _class(dice: Dice, own: Parts) -> list[str]:
    return [
        "@dataclass" if dice.chance(0.5) else "# data",
        f"class {own.a.capitalize().replace('_', '')}:",
        f"    {own.b}: {own.t}",
        f"    {own.c}: {own.u} = {own.n}",
        f"    {own.d}: {own.t}",
    ]


def _reader(dice: Dice, own: Parts) -> list[str]:
    return [
        "import json",
        "",
        f"def {own.a}({own.b}: {own.t}) -> {own.u}:",
        f'    """{names.word(dice).capitalize()} the {names.thing(dice)}."""',
        f"    {own.c} = json.loads({own.b})",
        f"    return {own.c}[{own.n}]",
    ]


def _list(dice: Dice, own: Parts) -> list[str]:
    return [
        f'{own.a} = "{names.word(dice)}"',
        f"{own.b} = [{own.n}, {own.m}, {digits(dice)}]",
        f"for {own.c} in {own.b}:",
        f"    print({own.a}, {own.c})",
    ]


def _client(dice: Dice, own: Parts) -> list[str]:
    return [
        f"client = {dice.pick(['Mistral', 'Client', 'Service'])}({own.a}={own.n})",
        f'model = "{names.word(dice)}-{dice.pick(["small", "large", "latest"])}"',
        f"{own.b} = client.{own.c}(model=model, {own.d}={own.m})",
        f"print({own.b})",
    ]


SHAPES = (_function, _sum, _loop, _class, _reader, _list, _client)
