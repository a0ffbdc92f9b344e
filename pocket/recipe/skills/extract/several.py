"""Texts of skill 2 about several things of a kind."""

from __future__ import annotations

import re
from typing import Any

from recipe.chance.dice import Dice
from recipe.skills.extract import schemas
from recipe.skills.extract.compounds import CLAUSES
from recipe.skills.extract.instructions import LISTED
from recipe.skills.extract.scenes import SCENES, Field, Scene
from recipe.skills.extract.values import as_told, give, make, priced
from recipe.world.grammar import filled, upper


def told_alike(dice: Dice, scene: Scene) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """A text of several things, all in the same words."""
    clauses = CLAUSES[scene.title][dice.lang] if scene in SCENES and scene.title in CLAUSES and dice.chance(0.5) else ()
    template = priced(dice, dice.template(clauses or scene.row[dice.lang]))
    fields = {field.keys[0]: field for field in (scene.opening, *scene.fields)}
    named = [field for key, field in fields.items() if "{" + key + "}" in template]
    keys = _keys(dice, named)
    rows, told = [], []
    for _ in range(dice.weighted({1: 2, 2: 5, 3: 3, 4: 1})):
        made = {field.keys[0]: make(dice, field) for field in named}
        rows.append({keys[key]: as_told(dice, template, key, value) for key, (value, _) in made.items()})
        told.append(filled(template, dice.lang, {key: written for key, (_, written) in made.items()}))
    if dice.chance(0.25):
        text = _bulleted(dice, told)
    elif clauses:
        text = _join_rows(dice, told) + "."
        text = text if template[0] == "{" else upper(text)
    else:
        text = dice.both(LISTED, r=_join_rows(dice, told), p=scene.plural)
    properties, answer = _in_list(dice, scene, keys, named, rows)
    if dice.chance(0.25):
        extra = give(dice, "It", dice.pick([SCENES[0].opening, *SCENES[3].fields[:3], *SCENES[2].fields[4:6]]), set())
        if extra.key not in properties:
            text = f"{extra.sentence}\n{text}" if "\n" in text else f"{extra.sentence} {text}"
            first = dice.chance(0.5)
            schema = {extra.key: schemas.schema_of(dice, extra.key, extra.field)}
            properties = schema | properties if first else properties | schema
            answer = {extra.key: extra.value} | answer if first else answer | {extra.key: extra.value}
    return text, properties, answer


def told_together(dice: Dice, scene: Scene, template: str) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """A text of several things, each in words of its own: the slots of the first end in _1."""
    template = priced(dice, template)
    slots = list(dict.fromkeys(re.findall(r"{(\w+)_(\d)}", template)))
    named = [field for field in (scene.opening, *scene.fields) if (field.keys[0], "1") in slots]
    keys = _keys(dice, named)
    rows: dict[str, dict[str, Any]] = {number: {} for number in sorted({number for _, number in slots})}
    written = {}
    for field in named:
        name = field.keys[0]
        for number, row in rows.items():
            slot = f"{name}_{number}"
            value, written[slot] = make(dice, field)
            row[keys[name]] = as_told(dice, template, slot, value)
    text = filled(dice.say(template, **{slot: f"{{{slot}}}" for slot in written}), dice.lang, written)
    return text, *_in_list(dice, scene, keys, named, list(rows.values()))


def _keys(dice: Dice, fields: list[Field]) -> dict[str, str]:
    """What each field is called in the answer."""
    keys = {field.keys[0]: field.keys[0] if dice.chance(0.6) else dice.pick(field.keys) for field in fields}
    return keys if len(set(keys.values())) == len(keys) else {key: key for key in keys}


def _in_list(
    dice: Dice, scene: Scene, keys: dict[str, str], named: list[Field], rows: list[dict[str, Any]]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The schema of a list of such things, and the list; of one field alone, it is mostly of plain values."""
    fields = {keys[field.keys[0]]: field for field in named}
    if len(fields) == 1 and dice.chance(0.7):
        [(key, field)] = fields.items()
        schema = {"type": "array", "items": schemas.type_of(dice, field)}
        return {scene.plural: schema}, {scene.plural: [row[key] for row in rows]}
    order = dice.some(list(fields), 9) if dice.chance(0.5) else list(fields)
    kinds = {key: schemas.described(dice, key, schemas.type_of(dice, fields[key])) for key in order}
    items = schemas.object_of(dice, kinds, scene.title)
    rows = [{key: row[key] for key in order} for row in rows]
    return {scene.plural: {"type": "array", "items": items}}, {scene.plural: rows}


def _bulleted(dice: Dice, rows: list[str]) -> str:
    mark = dice.pick(["- ", "- ", "", "* ", "• ", "{}. ", "{}) "])
    return "\n".join(mark.format(place) + row for place, row in enumerate(rows, 1))


def _join_rows(dice: Dice, rows: list[str]) -> str:
    if dice.chance(0.25):
        return dice.pick(["; ", "; ", ", ", " / "]).join(rows)
    *first, last = rows
    return f"{', '.join(first)} {'et' if dice.lang == 'fr' else 'and'} {last}" if first else last
