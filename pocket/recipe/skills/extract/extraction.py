"""Skill 2: JSON by copying, in a schema or with keys named in the message."""

from __future__ import annotations

import json
from typing import Any

from recipe.chance.dice import Dice
from recipe.conversation import Conversation, dumps
from recipe.skills.extract import schemas
from recipe.skills.extract.instructions import INSTRUCTION, JOINTS, KEYED, SYSTEM
from recipe.skills.extract.records import records
from recipe.skills.extract.scenes import SCENES, Scene
from recipe.skills.extract.several import told_alike, told_together
from recipe.skills.extract.shorts import shorts, together
from recipe.skills.extract.single import record, single
from recipe.skills.extract.values import joined, spoken
from recipe.world.grammar import MENDED


def extract(dice: Dice) -> Conversation:
    shape = dice.weighted({"short": 50, "record": 14, "scene": 14, "record rows": 8, "scene rows": 8, "together": 8})
    scene, texts = dice.pick(shorts() if shape == "short" else records())
    if shape.startswith("scene"):
        scene = dice.pick(SCENES)
    if shape == "together":
        scene, texts = dice.pick(together())
        made = told_together(dice, scene, dice.template(texts[dice.lang]))
    elif shape.endswith("rows"):
        made = told_alike(dice, scene)
    else:
        made = single(dice, scene) if shape == "scene" else record(dice, scene, texts, shape == "short")
    text, properties, answer = made
    if dice.chance(0.2):
        properties, answer = schemas.in_camel_case(properties), schemas.in_camel_case(answer)
    return _finish(dice, scene, text, properties, answer)


def _finish(dice: Dice, scene: Scene, text: str, properties: dict[str, Any], answer: dict[str, Any]) -> Conversation:
    answer = json.loads(dumps(answer))
    keyed = all(
        not isinstance(value, list) or not value or isinstance(value[0], str) for value in answer.values()
    ) and dice.chance(0.3)
    keyed = keyed and not any(isinstance(value, dict) for value in answer.values()) and "enum" not in dumps(properties)
    if keyed:
        asked = dice.both(KEYED, k=_keys_named(dice, answer))
        form: dict[str, Any] = {"type": "json_object"}
    else:
        keys = joined(dice, [key.replace("_", " ") for key in answer])
        asked = MENDED[dice.lang](dice.both(INSTRUCTION, k=keys, t=spoken(scene)))
        name = dice.pick([scene.title, scene.title.lower(), "extraction", "answer", "output", "response"])
        schema = schemas.with_definitions(
            dice, schemas.object_of(dice, json.loads(dumps(properties)), scene.title if dice.chance(0.7) else "Answer")
        )
        form = {"type": "json_schema", "json_schema": {"name": name, "schema": schema, "strict": True}}
    messages = _messages(dice, asked, text, keyed, scene)
    return Conversation("json", {"messages": messages, "response_format": form}, {"content": dumps(answer)})


def _keys_named(dice: Dice, answer: dict[str, Any]) -> str:
    quote = dice.pick(["{}", "'{}'", '"{}"', "`{}`"])
    named = [quote.format(key) for key in answer]
    if dice.chance(0.15):
        kinds = {str: "string", int: "integer", float: "number", bool: "boolean", list: "list of strings"}
        named = [
            f"{key} ({kinds.get(type(value), 'or null')})" for key, value in zip(named, answer.values(), strict=True)
        ]
    return joined(dice, named)


def _messages(dice: Dice, asked: str, text: str, keyed: bool, scene: Scene) -> list[dict[str, Any]]:
    where = dice.weighted({"before": 6, "system": 3, "after": 1, **({} if keyed else {"absent": 2})})
    if where == "system":
        system = asked if keyed or dice.chance(0.6) else MENDED[dice.lang](dice.both(SYSTEM, k="data", t=spoken(scene)))
        return [{"role": "system", "content": system}, {"role": "user", "content": text}]
    if where == "absent":
        return [{"role": "user", "content": text}]
    if where == "after":
        return [{"role": "user", "content": f"{text}\n\n{asked}"}]
    joint = dice.pick(JOINTS)
    return [{"role": "user", "content": (asked.rstrip(".:?") if joint[0] == ":" else asked) + joint.format(t=text)}]
