"""A call of a function: what is said for it, its arguments, and the function as a request offers it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.extract.records import as_written
from recipe.skills.tools.daily import DAILY
from recipe.skills.tools.enquiries import ENQUIRIES
from recipe.skills.tools.errands import ERRANDS
from recipe.skills.tools.kind import Argument, Kind, in_camel_case, takes, told_of, with_clauses
from recipe.skills.tools.services import SERVICES
from recipe.world.grammar import filled, upper, with_an, with_the

KINDS = (*DAILY, *ERRANDS, *SERVICES, *ENQUIRIES)
USUAL = DAILY[:2]
"""The weather and the time: what most first trials of functions ask for, and what is beyond the model without one."""
MADE_UP = (
    "get", "find", "check", "fetch", "compute", "list", "open", "start", "update", "delete", "show", "count", "measure",
)  # fmt: skip


@dataclass
class Call:
    name: str
    arguments: dict[str, Any]
    asked: str
    tool: dict[str, Any]
    kind: Kind
    keys: dict[Argument, str]

    @property
    def copied(self) -> tuple[str, ...]:
        """The words of its arguments."""
        values = [value if isinstance(value, list) else [value] for value in self.arguments.values()]
        return tuple(word for words in values for word in words if isinstance(word, str))


def some_kind(dice: Dice) -> Kind:
    return dice.pick(USUAL if dice.chance(0.4) else KINDS)


def call_of(dice: Dice, kind: Kind, like: Call | None = None) -> Call:
    """One call, what is said for it, and the tool it calls; `like` another, it calls the same tool."""
    keys = like.keys if like else _keys(dice, kind)
    values, said, added = {}, [], []
    for argument in kind.arguments:
        if argument.optional and not dice.chance(0.4):
            continue
        value, written = _make(dice, argument)
        values[keys[argument]] = value
        if argument.optional:
            added.append(_clause(dice, argument, value, written))
        elif argument.kind != "boolean":
            said.append(written)
    family = _family(dice.lang == "fr", kind, {argument: values.get(key) for argument, key in keys.items()})
    asked = with_clauses(dice, dice.say(family, *said), said, added)
    ordered = {key: values[key] for key in keys.values() if key in values}
    if like:
        return Call(like.name, ordered, asked, like.tool, kind, keys)
    name = dice.pick(kind.names)
    name = in_camel_case(name) if dice.chance(0.2) else name
    return Call(name, ordered, asked, _tool(dice, kind, name, keys), kind, keys)


def _family(is_french: bool, kind: Kind, values: dict[Argument, Any]) -> tuple[str, ...]:
    """How it is asked for; a switch that must be given is asked for in other words on and off."""
    for argument in kind.arguments:
        if argument.kind == "boolean" and not argument.optional:
            on, off = argument.make[is_french]
            return (on if values[argument] else off,)
    return kind.fr if is_french else kind.en


def _keys(dice: Dice, kind: Kind) -> dict[Argument, str]:
    keys: dict[Argument, str] = {}
    for argument in kind.arguments:
        free = [key for key in argument.keys if key not in keys.values()]
        keys[argument] = free[0] if dice.chance(0.5) else dice.pick(free)
    return {argument: in_camel_case(key) for argument, key in keys.items()} if dice.chance(0.2) else keys


def _make(dice: Dice, argument: Argument) -> tuple[Any, str]:
    match argument.kind:
        case "integer":
            value = names.integer(dice, *argument.make)
            words = names.NUMBERS_FR if dice.lang == "fr" else names.NUMBERS
            return value, words[value] if 2 <= value <= 12 and dice.chance(0.35) else str(value)
        case "number":
            written = argument.make(dice)
            return json.loads(written), as_written(dice, written)
        case "strings":
            values = list(argument.make(dice))
            *first, last = values
            return values, f"{', '.join(first)} {'et' if dice.lang == 'fr' else 'and'} {last}" if first else last
        case "enum":
            value = dice.pick(list(argument.make))
            return value, argument.make[value][dice.lang == "fr"]
        case "boolean":
            return dice.chance(0.5), ""
        case _:
            value = argument.make(dice)
            return value, value


def _clause(dice: Dice, argument: Argument, value: Any, written: str) -> str:
    if argument.kind == "enum":
        return written
    clause = dice.pick(argument.optional_fr if dice.lang == "fr" and argument.optional_fr else argument.optional)
    if argument.kind == "boolean":
        return clause.split("|")[0 if value else 1]
    return filled(clause, dice.lang, {"v": written})


def _tool(dice: Dice, kind: Kind, name: str, keys: dict[Argument, str]) -> dict[str, Any]:
    told = dice.chance(0.5)
    properties = {}
    for argument, key in keys.items():
        schema: dict[str, Any] = {"type": {"enum": "string", "strings": "array"}.get(argument.kind, argument.kind)}
        if argument.kind == "strings":
            schema["items"] = {"type": "string"}
        if argument.kind == "enum":
            schema["enum"] = list(argument.make)
        if told and argument.says:
            schema["description"] = told_of(dice, argument, key)
        properties[key] = schema
    required = [key for argument, key in keys.items() if not argument.optional]
    parameters: dict[str, Any] = {"type": "object", "properties": properties, "required": required}
    if dice.chance(0.15):
        parameters["additionalProperties"] = False
    function: dict[str, Any] = {
        "name": name,
        "description": dice.pick(kind.says) + dice.pick(["", "", "."]),
        "parameters": parameters,
    }
    if dice.chance(0.15):
        function["description"] = ""
    if dice.chance(0.2):
        function["strict"] = True
    return {"type": "function", "function": function}


def made_up_call(dice: Dice) -> Call:
    """A function that nobody knows: only its description tells when to call it."""
    verb, what, of = dice.pick(MADE_UP), names.plain(dice), dice.pick(["name", "id", "key", "code", names.plain(dice)])
    argument = takes(
        of,
        make=dice.pick([names.word, names.proper, names.code, names.person, names.phrase, names.street, names.company]),
        says=f"The {of}",
    )
    extra = dice.pick([extra for extra in ("count", "limit", "level", "size", "page") if extra != of])
    count = takes(
        extra,
        kind="integer",
        make=(1, 999),
        says="A number",
        optional=(f"with {extra} {{v}}",),
        fr=(f"avec {extra} {{v}}",),
    )
    begin = f"{verb.capitalize()} the"
    kind = Kind(
        (f"{verb}_{what}",),
        (f"{begin} {what} of something", with_an(f"{verb.capitalize()} a {what}"), f"{begin} {what}"),
        (argument, count) if dice.chance(0.4) else (argument,),
        (
            f"{begin} {what} of {{0}}",
            f"Please {verb} the {what} of {{0}}",
            f"I want you to {verb} the {what} for {{0}}",
            f"{begin} {what} {{0}}",
        ),
        (f"{verb.capitalize()} {what} pour {{0}}", f"{upper(with_the(what))} de {{0}} ({verb})"),
        lambda d: {what: d.number(1, 999) if d.chance(0.5) else names.word(d)},
    )
    return call_of(dice, kind)


def another_call(dice: Dice, first: Call) -> Call:
    """A call of another function, half the time of one that shares an argument: what it is for tells them apart."""
    alike = [kind for kind in KINDS if _takes(kind) & _takes(first.kind) and kind is not first.kind]
    while True:
        call = call_of(dice, dice.pick(alike) if alike and dice.chance(0.5) else some_kind(dice))
        if call.name != first.name and call.kind is not first.kind:
            return call


def _takes(kind: Kind) -> set[str]:
    return {argument.keys[0] for argument in kind.arguments}


def same_again(dice: Dice, first: Call) -> Call:
    """The same function for something else."""
    for _ in range(20):
        call = call_of(dice, first.kind, first)
        if call.arguments != first.arguments:
            return call
    return another_call(dice, first)
