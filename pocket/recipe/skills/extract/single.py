"""Texts of skill 2 about one thing, with what is asked for of all that they give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.extract import schemas
from recipe.skills.extract.compounds import COMPOUNDS
from recipe.skills.extract.instructions import ASIDE, CLAUSE, GREETING, NESTS
from recipe.skills.extract.scenes import Field, Scene
from recipe.skills.extract.shorts import CONFUSED
from recipe.skills.extract.values import Value, as_told, fill, give, joined, priced, spoken
from recipe.world.grammar import filled, upper


def single(dice: Dice, scene: Scene) -> tuple[str, dict[str, Any], dict[str, Any]]:
    subject = dice.pick(scene.subject[dice.lang])
    if dice.chance(0.45):
        opening, others, text = _compound(dice, scene, subject)
    else:
        opening = give(dice, subject, scene.opening, set())
        others = _more(dice, scene.fields, dice.number(1, 6), subject, {opening.key})
        text = _tell(dice, opening, others)
    return _asked(dice, scene, [opening, *others], text)


def record(
    dice: Dice, scene: Scene, texts: dict[str, tuple[str, ...]], is_short: bool
) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """A text that gives all it gives at once."""
    fields = {field.keys[0]: field for field in (scene.opening, *scene.fields)}
    template = dice.template(texts[dice.lang])
    if is_short and dice.chance(0.15):
        template = _with_another(dice, template, texts[dice.lang])
    template = priced(dice, template)
    if "[" in template:
        template = dice.say(template, **{name: f"{{{name}}}" for name in fields})
    given: dict[str, Value] = {}
    for name in re.findall(r"{(\w+)}", template):
        if name not in given:
            given[name] = fill(dice, fields[name], {value.key for value in given.values()})
    if is_short and len(given) > 1 and dice.chance(0.1):
        return _asked(dice, scene, list(given.values()), _laid_out(dice, list(given.values())), is_short)
    text = filled(template, dice.lang, {name: value.written for name, value in given.items()})
    for value in given.values():
        value.value = as_told(dice, template, value.field.keys[0], value.value)
    if dice.chance(0.15 if is_short else 0.2):
        text = _beside(dice, text)
    return _asked(dice, scene, list(given.values()), text, is_short)


def _with_another(dice: Dice, template: str, texts: tuple[str, ...]) -> str:
    """Two sentences about the same thing, where they go together."""
    other = dice.template(texts)
    whole = all(one[-1] in ".!?]" and not re.search(r"}s|\n", one) for one in (template, other))
    named = set(re.findall(r"{(\w+)}", template + other))
    if not whole or template == other or any(pair <= named for pair in CONFUSED):
        return template
    return f"{template} {other}"


def _laid_out(dice: Dice, given: list[Value]) -> str:
    """The same as lines with labels, pairs, or a table of one row; labels need not be the keys."""
    labels = [dice.pick(value.field.keys) if dice.chance(0.4) else value.key for value in given]
    if dice.chance(0.7):
        labels = [upper(label.replace("_", " ")) for label in labels]
    written = [value.written for value in given]
    if dice.chance(0.3):
        clause = dice.both(CLAUSE, l="{l}", v="{v}")
        told = [
            clause.format(l=label.replace("_", " ").lower(), v=value)
            for label, value in zip(labels, written, strict=True)
        ]
        whole = joined(dice, told)
        return (whole if whole.startswith(written[0]) else upper(whole)) + dice.pick([".", ".", ""])
    if dice.chance(0.4):
        between = dice.pick([" | ", ", ", ";", "\t"])
        rule = "\n--- | ---" + " | ---" * (len(given) - 2) if between == " | " and dice.chance(0.5) else ""
        return f"{between.join(labels)}{rule}\n{between.join(written)}"
    sign = dice.pick([": ", ": ", " = ", "=", " - "])
    return dice.pick(["\n", "\n", ", ", "; ", " | ", "\n\n"]).join(
        f"{label}{sign}{value}" for label, value in zip(labels, written, strict=True)
    )


def _asked(
    dice: Dice, scene: Scene, given: list[Value], text: str, is_short: bool = False
) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """What is asked for of all that a text gives."""
    wanted = dice.some(given, dice.number(2, 6)) if dice.chance(0.4 if is_short else 0.6) else given[:6]
    if dice.chance(0.06):
        owner = spoken(scene).replace(" ", "_")
        prefixed = [value if owner in value.key else replace(value, key=f"{owner}_{value.key}") for value in wanted]
        wanted = prefixed if len({value.key for value in prefixed}) == len(wanted) else wanted
    properties = {value.key: schemas.schema_of(dice, value.key, value.field) for value in wanted}
    answer = {value.key: value.value for value in wanted}
    if len(wanted) < 6 and dice.chance(0.07 if is_short else 0.2):
        _add_missing(dice, scene, _stems(value.field for value in given), properties, answer)
    if len(wanted) >= 3 and dice.chance(0.12):
        properties, answer = _nested(dice, properties, answer)
    elif dice.chance(0.05):
        whole = spoken(scene).replace(" ", "_")
        return text, {whole: schemas.object_of(dice, properties, scene.title)}, {whole: answer}
    return text, properties, answer


def _more(dice: Dice, fields: Sequence[Field], count: int, subject: str, taken: set[str]) -> list[Value]:
    given = []
    for field in dice.some(fields, count):
        given.append(give(dice, subject, field, taken))
        taken = taken | {given[-1].key}
    return given


def _compound(dice: Dice, scene: Scene, subject: str) -> tuple[Value, list[Value], str]:
    """A sentence that gives several fields, and perhaps a few more after it."""
    template = dice.template(COMPOUNDS[scene.title][dice.lang])
    named = set(re.findall(r"{(\w+)}", template))
    fields = [field for field in (scene.opening, *scene.fields) if field.keys[0] in named]
    given = _more(dice, fields, len(fields), subject, set())
    for value in given:
        value.value = as_told(dice, template, value.field.keys[0], value.value)
    first = filled(template, dice.lang, {value.field.keys[0]: value.written for value in given})
    rest = [field for field in scene.fields if field.keys[0] not in named]
    more = _more(dice, rest, dice.weighted({0: 5, 1: 3, 2: 2}), subject, {value.key for value in given})
    sentences = [first, *(value.sentence for value in more)]
    if dice.chance(0.25):
        sentences.insert(dice.pick([0, len(sentences)]), _aside(dice))
    return given[0], given[1:] + more, " ".join(sentences)


def _aside(dice: Dice) -> str:
    """Something that nobody asks for."""
    slots = {"n": names.first_name(dice), "h": names.clock(dice), "c": names.city(dice), "t": names.thing(dice)}
    return dice.both(ASIDE, i=dice.number(2, 59), d=names.phrase(dice), **slots)


def _beside(dice: Dice, text: str) -> str:
    """The text with a greeting before it, or an aside on one of its sides."""
    if dice.chance(0.25):
        return dice.both(GREETING, n=names.first_name(dice)) + dice.pick([" ", "\n", " "]) + text
    return dice.pick(["{0} {1}", "{1} {0}", "{0}\n\n{1}", "{1}\n\n{0}"]).format(text, _aside(dice))


def _tell(dice: Dice, opening: Value, others: list[Value]) -> str:
    sentences = [opening.sentence, *(value.sentence for value in others)]
    if dice.chance(0.15):
        told = [value.sentence for value in others if not value.written]
        return "\n".join([_laid_out(dice, [value for value in (opening, *others) if value.written]), *told])
    if dice.chance(0.35):
        sentences.insert(dice.number(0, len(sentences)), _aside(dice))
    return dice.pick([" ", " ", " ", "\n"]).join(sentences)


def _stems(fields: Iterable[Field]) -> set[str]:
    return {key.rstrip("s") for field in fields for key in field.keys}


def _add_missing(dice: Dice, scene: Scene, used: set[str], properties: dict[str, Any], answer: dict[str, Any]) -> None:
    """A field that the text does not give: null where the schema allows it, an empty list for a list."""
    free = [field for field in scene.fields if not _stems([field]) & used]
    if not free:
        return
    field = dice.pick(free)
    key = field.keys[0]
    schema = schemas.type_of(dice, field)
    answer[key] = [] if field.kind == "strings" else None
    properties[key] = schema if field.kind == "strings" else schemas.nullable(dice, schema)


def _nested(dice: Dice, properties: dict[str, Any], answer: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    keys = list(properties)
    inner = keys[-dice.number(1, len(keys) - 1) :]
    nest = dice.pick(NESTS)
    outer = [key for key in keys if key not in inner]
    schema = schemas.object_of(dice, {key: properties[key] for key in inner}, upper(nest))
    return (
        {key: properties[key] for key in outer} | {nest: schema},
        {key: answer[key] for key in outer} | {nest: {key: answer[key] for key in inner}},
    )
