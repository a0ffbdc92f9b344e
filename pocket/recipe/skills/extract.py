"""Skill 2: JSON by copying, in a schema or with keys named in the message."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.conversation import Conversation, dumps
from recipe.skills import schemas
from recipe.skills.compounds import CLAUSES, COMPOUNDS
from recipe.skills.instructions import ASIDE, CLAUSE, GREETING, INSTRUCTION, JOINTS, KEYED, LISTED, MONEY, NESTS, SYSTEM
from recipe.skills.records import as_written, records
from recipe.skills.scenes import SCENES, Field, Scene
from recipe.skills.shorts import CONFUSED, shorts, together
from recipe.world.grammar import upper


@dataclass
class Value:
    key: str
    field: Field
    value: Any
    sentence: str
    written: str


def extract(dice: Dice) -> Conversation:
    shape = dice.weighted({"short": 50, "record": 14, "scene": 14, "record rows": 8, "scene rows": 8, "together": 8})
    scene, texts = dice.pick(shorts() if shape == "short" else records())
    if shape.startswith("scene"):
        scene = dice.pick(SCENES)
    if shape == "together":
        scene, texts = dice.pick(together())
        made = _together(dice, scene, dice.template(texts[dice.lang]))
    elif shape.endswith("rows"):
        made = _rows(dice, scene)
    else:
        made = _single(dice, scene) if shape == "scene" else _record(dice, scene, texts, shape == "short")
    text, properties, answer = made
    if dice.chance(0.2):
        properties, answer = schemas.in_camel_case(properties), schemas.in_camel_case(answer)
    return _finish(dice, scene, text, properties, answer)


# one thing ---------------------------------------------------------------------------------------------------------


def _single(dice: Dice, scene: Scene) -> tuple[str, dict[str, Any], dict[str, Any]]:
    subject = dice.pick(scene.subject[dice.lang])
    if dice.chance(0.45):
        opening, others, text = _compound(dice, scene, subject)
    else:
        opening = _give(dice, subject, scene.opening, set())
        others = _more(dice, scene.fields, dice.number(1, 6), subject, {opening.key})
        text = _tell(dice, opening, others)
    return _asked(dice, scene, [opening, *others], text)


def _record(
    dice: Dice, scene: Scene, texts: dict[str, tuple[str, ...]], is_short: bool
) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """A text that gives all it gives at once."""
    fields = {field.keys[0]: field for field in (scene.opening, *scene.fields)}
    template = dice.template(texts[dice.lang])
    if is_short and dice.chance(0.15):
        template = _with_another(dice, template, texts[dice.lang])
    template = _priced(dice, template)
    if "[" in template:
        template = dice.say(template, **{name: f"{{{name}}}" for name in fields})
    given: dict[str, Value] = {}
    for name in re.findall(r"{(\w+)}", template):
        if name not in given:
            given[name] = _fill(dice, fields[name], {value.key for value in given.values()})
    if is_short and len(given) > 1 and dice.chance(0.1):
        return _asked(dice, scene, list(given.values()), _laid_out(dice, list(given.values())), is_short)
    text = _filled(dice, template, {name: value.written for name, value in given.items()})
    for value in given.values():
        if _in_plural(template, value.field):
            value.value += "s"
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


def _priced(dice: Dice, template: str) -> str:
    """Prices as people write them, with a sign or a code on either side."""
    form = dice.both(MONEY, v="{v}")
    return re.sub(r"({\w+}) (?:euros|dollars|EUR|€)(?!\w)", lambda found: form.format(v=found[1]), template)


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
        whole = _join(dice, told)
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
        owner = _spoken(scene).replace(" ", "_")
        prefixed = [value if owner in value.key else replace(value, key=f"{owner}_{value.key}") for value in wanted]
        wanted = prefixed if len({value.key for value in prefixed}) == len(wanted) else wanted
    properties = {value.key: schemas.schema_of(dice, value.key, value.field) for value in wanted}
    answer = {value.key: value.value for value in wanted}
    if len(wanted) < 6 and dice.chance(0.07 if is_short else 0.2):
        _add_missing(dice, scene, _stems(value.field for value in given), properties, answer)
    if len(wanted) >= 3 and dice.chance(0.12):
        properties, answer = _nested(dice, properties, answer)
    elif dice.chance(0.05):
        whole = _spoken(scene).replace(" ", "_")
        return text, {whole: schemas.object_of(dice, properties, scene.title)}, {whole: answer}
    return text, properties, answer


def _more(dice: Dice, fields: Sequence[Field], count: int, subject: str, taken: set[str]) -> list[Value]:
    given = []
    for field in dice.some(fields, count):
        given.append(_give(dice, subject, field, taken))
        taken = taken | {given[-1].key}
    return given


def _compound(dice: Dice, scene: Scene, subject: str) -> tuple[Value, list[Value], str]:
    """A sentence that gives several fields, and perhaps a few more after it."""
    template = dice.template(COMPOUNDS[scene.title][dice.lang])
    named = set(re.findall(r"{(\w+)}", template))
    fields = [field for field in (scene.opening, *scene.fields) if field.keys[0] in named]
    given = _more(dice, fields, len(fields), subject, set())
    for value in given:
        if _in_plural(template, value.field):
            value.value = value.value + "s"
    first = _filled(dice, template, {value.field.keys[0]: value.written for value in given})
    rest = [field for field in scene.fields if field.keys[0] not in named]
    more = _more(dice, rest, dice.weighted({0: 5, 1: 3, 2: 2}), subject, {value.key for value in given})
    sentences = [first, *(value.sentence for value in more)]
    if dice.chance(0.25):
        sentences.insert(dice.pick([0, len(sentences)]), _aside(dice))
    return given[0], given[1:] + more, " ".join(sentences)


def _filled(dice: Dice, template: str, written: dict[str, str]) -> str:
    """The template with these values; before a vowel, a becomes an."""
    if dice.lang == "en":
        template = re.sub(
            r"\b([Aa]) {(\w+)}",
            lambda found: f"{found[1]}n {{{found[2]}}}" if written[found[2]][0] in "aeioAEIO8" else found[0],
            template,
        )
    return template.format_map(written)


def _in_plural(template: str, field: Field) -> bool:
    """Whether an s follows in the text; then it is copied too."""
    return f"{{{field.keys[0]}}}s" in template


def _aside(dice: Dice) -> str:
    """Something that nobody asks for."""
    slots = {"n": names.first_name(dice), "h": names.clock(dice), "c": names.city(dice), "t": names.thing(dice)}
    return dice.both(ASIDE, i=dice.number(2, 59), d=names.phrase(dice), **slots)


def _beside(dice: Dice, text: str) -> str:
    """The text with a greeting before it, or an aside on one of its sides."""
    if dice.chance(0.25):
        return dice.both(GREETING, n=names.first_name(dice)) + dice.pick([" ", "\n", " "]) + text
    return dice.pick(["{0} {1}", "{1} {0}", "{0}\n\n{1}", "{1}\n\n{0}"]).format(text, _aside(dice))


def _give(dice: Dice, subject: str, field: Field, taken: set[str]) -> Value:
    """A value for a field, with a sentence that says it."""
    key = _key(dice, field, taken)
    french = dice.lang == "fr"
    if field.kind == "enum":
        value = dice.pick(list(field.make))
        return Value(key, field, value, field.make[value][french].format(S=subject), value)
    sentences = field.fr if french else field.en
    if field.kind == "boolean":
        value = dice.chance(0.5)
        return Value(key, field, value, dice.say(dice.pick(sentences[0 if value else 1]), S=subject), "")
    value, written = _make(dice, field)
    return Value(key, field, value, dice.say(sentences, S=subject, v=written), written)


def _key(dice: Dice, field: Field, taken: set[str]) -> str:
    key = next((k for k in ([field.keys[0]] if dice.chance(0.5) else dice.some(field.keys, 9)) if k not in taken), None)
    return key or next((k for k in field.keys if k not in taken), field.keys[0] + "_2")


def _fill(dice: Dice, field: Field, taken: set[str]) -> Value:
    """A value for a field, and the words for it within a text."""
    key = _key(dice, field, taken)
    if field.kind in ("enum", "boolean"):
        value = dice.pick(list(field.make))
        written = dice.pick(field.make[value][dice.lang == "fr"].split("|"))
        return Value(key, field, value == "true" if field.kind == "boolean" else value, "", written)
    value, written = _make(dice, field)
    return Value(key, field, value, "", written)


def _make(dice: Dice, field: Field) -> tuple[Any, str]:
    if field.kind == "integer":
        value = names.integer(dice, *field.make)
        words = names.NUMBERS_FR if dice.lang == "fr" else names.NUMBERS
        return value, words[value] if 2 <= value <= 12 and dice.chance(0.35) else as_written(dice, str(value))
    if field.kind == "number":
        written = field.make(dice)
        return json.loads(written), as_written(dice, written)
    if field.kind == "strings":
        values = list(dict.fromkeys(field.make(dice) for _ in range(dice.weighted({1: 3, 2: 4, 3: 2, 4: 1}))))
        return values, _join(dice, values)
    value = field.make(dice)
    return value, value


def _join(dice: Dice, values: list[str]) -> str:
    *first, last = values
    if not first or dice.chance(0.15):
        return dice.pick([", ", ", ", " & ", " / ", "; "]).join(values)
    comma = "," if len(first) > 1 and dice.lang == "en" and dice.chance(0.2) else ""
    return f"{', '.join(first)}{comma} {'et' if dice.lang == 'fr' else 'and'} {last}"


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


# several things ----------------------------------------------------------------------------------------------------


def _rows(dice: Dice, scene: Scene) -> tuple[str, dict[str, Any], dict[str, Any]]:
    clauses = CLAUSES[scene.title][dice.lang] if scene in SCENES and scene.title in CLAUSES and dice.chance(0.5) else ()
    template = _priced(dice, dice.template(clauses or scene.row[dice.lang]))
    fields = {field.keys[0]: field for field in (scene.opening, *scene.fields)}
    named = [field for key, field in fields.items() if "{" + key + "}" in template]
    keys = _keys(dice, named)
    rows, told = [], []
    for _ in range(dice.weighted({1: 2, 2: 5, 3: 3, 4: 1})):
        made = {field.keys[0]: _make(dice, field) for field in named}
        plural = {field.keys[0] for field in named if _in_plural(template, field)}
        rows.append({keys[key]: value + "s" if key in plural else value for key, (value, _) in made.items()})
        told.append(_filled(dice, template, {key: written for key, (_, written) in made.items()}))
    if dice.chance(0.25):
        text = _bulleted(dice, told)
    elif clauses:
        text = _join_rows(dice, told) + "."
        text = text if template[0] == "{" else upper(text)
    else:
        text = dice.both(LISTED, r=_join_rows(dice, told), p=scene.plural)
    properties, answer = _in_list(dice, scene, {keys[field.keys[0]]: field for field in named}, rows)
    if dice.chance(0.25):
        extra = _give(dice, "It", dice.pick([SCENES[0].opening, *SCENES[3].fields[:3], *SCENES[2].fields[4:6]]), set())
        if extra.key not in properties:
            text = f"{extra.sentence}\n{text}" if "\n" in text else f"{extra.sentence} {text}"
            first = dice.chance(0.5)
            schema = {extra.key: schemas.schema_of(dice, extra.key, extra.field)}
            properties = schema | properties if first else properties | schema
            answer = {extra.key: extra.value} | answer if first else answer | {extra.key: extra.value}
    return text, properties, answer


def _together(dice: Dice, scene: Scene, template: str) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """A text of several things, each in words of its own: the slots of the first end in _1."""
    template = _priced(dice, template)
    slots = list(dict.fromkeys(re.findall(r"{(\w+)_(\d)}", template)))
    named = [field for field in (scene.opening, *scene.fields) if (field.keys[0], "1") in slots]
    keys = _keys(dice, named)
    rows: dict[str, dict[str, Any]] = {number: {} for number in sorted({number for _, number in slots})}
    written = {}
    for field in named:
        name = field.keys[0]
        for number, row in rows.items():
            value, written[f"{name}_{number}"] = _make(dice, field)
            row[keys[name]] = value + "s" if f"{{{name}_{number}}}s" in template else value
    text = _filled(dice, dice.say(template, **{slot: f"{{{slot}}}" for slot in written}), written)
    return text, *_in_list(dice, scene, {keys[field.keys[0]]: field for field in named}, list(rows.values()))


def _keys(dice: Dice, fields: list[Field]) -> dict[str, str]:
    """What each field is called in the answer."""
    keys = {field.keys[0]: field.keys[0] if dice.chance(0.6) else dice.pick(field.keys) for field in fields}
    return keys if len(set(keys.values())) == len(keys) else {key: key for key in keys}


def _in_list(
    dice: Dice, scene: Scene, fields: dict[str, Field], rows: list[dict[str, Any]]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The schema of a list of such things, and the list."""
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


# the request -------------------------------------------------------------------------------------------------------


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
        asked = dice.both(INSTRUCTION, k=_join(dice, [key.replace("_", " ") for key in answer]), t=_spoken(scene))
        name = dice.pick([scene.title, scene.title.lower(), "extraction", "answer", "output", "response"])
        schema = schemas.with_definitions(
            dice, schemas.object_of(dice, json.loads(dumps(properties)), scene.title if dice.chance(0.7) else "Answer")
        )
        form = {"type": "json_schema", "json_schema": {"name": name, "schema": schema, "strict": True}}
    messages = _messages(dice, asked, text, keyed, scene)
    return Conversation("json", {"messages": messages, "response_format": form}, {"content": dumps(answer)})


def _spoken(scene: Scene) -> str:
    """`LogLine` as `log line`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", scene.title).lower()


def _keys_named(dice: Dice, answer: dict[str, Any]) -> str:
    quote = dice.pick(["{}", "'{}'", '"{}"', "`{}`"])
    named = [quote.format(key) for key in answer]
    if dice.chance(0.15):
        kinds = {str: "string", int: "integer", float: "number", bool: "boolean", list: "list of strings"}
        named = [
            f"{key} ({kinds.get(type(value), 'or null')})" for key, value in zip(named, answer.values(), strict=True)
        ]
    return _join(dice, named)


def _messages(dice: Dice, asked: str, text: str, keyed: bool, scene: Scene) -> list[dict[str, Any]]:
    where = dice.weighted({"before": 6, "system": 3, "after": 1, **({} if keyed else {"absent": 2})})
    if where == "system":
        system = asked if keyed or dice.chance(0.6) else dice.both(SYSTEM, k="data", t=_spoken(scene))
        return [{"role": "system", "content": system}, {"role": "user", "content": text}]
    if where == "absent":
        return [{"role": "user", "content": text}]
    if where == "after":
        return [{"role": "user", "content": f"{text}\n\n{asked}"}]
    joint = dice.pick(JOINTS)
    return [{"role": "user", "content": (asked.rstrip(".:?") if joint[0] == ":" else asked) + joint.format(t=text)}]
