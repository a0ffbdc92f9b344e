"""JSON schemas of fields, in the styles in which people and libraries write them."""

from __future__ import annotations

from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.scenes import Field
from recipe.world.knowledge import upper

DESCRIBED = (
    "The {k}", "The {k}", "the {k}", "{K}", "{K}, as written", "{K} given in the text", "Which {k}", "{K} found in the text",
    "The {k} that the text gives", "Le champ {k}", "Field for the {k}.", "The {k}.",
)  # fmt: skip


def type_of(dice: Dice, field: Field) -> dict[str, Any]:
    match field.kind:
        case "strings":
            return {"type": "array", "items": {"type": "string"}}
        case "enum":
            return (
                {"type": "string", "enum": list(field.make)}
                if dice.chance(0.7)
                else {"enum": list(field.make), "type": "string"}
            )
        case "integer" if dice.chance(0.12):
            return dice.pick([{"type": "number"}, {"type": "integer", "minimum": 0}, {"minimum": 0, "type": "integer"}])
        case "string" if field.make is names.email and dice.chance(0.3):
            return {"type": "string", "format": "email"}
        case "string" if dice.chance(0.02):
            return {"type": "string", "minLength": 1}
        case kind:
            return {"type": kind}


def schema_of(dice: Dice, key: str, field: Field) -> dict[str, Any]:
    schema = type_of(dice, field)
    if dice.chance(0.06):
        schema = nullable(dice, schema)
    return described(dice, key, schema)


def described(dice: Dice, key: str, schema: dict[str, Any]) -> dict[str, Any]:
    if dice.chance(0.1):
        spoken = key.replace("_", " ")
        described = {"description": dice.pick(DESCRIBED).format(k=spoken, K=upper(spoken))}
        return {**schema, **described} if dice.chance(0.6) else {**described, **schema}
    return schema


def nullable(dice: Dice, schema: dict[str, Any]) -> dict[str, Any]:
    if dice.chance(0.6) or "enum" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    return {**schema, "type": [schema["type"], "null"]}


def object_of(dice: Dice, properties: dict[str, Any], title: str) -> dict[str, Any]:
    style = dice.weighted({"pydantic": 4, "plain": 4, "strict": 3})
    if style == "pydantic":
        titled = {key: _titled(key, schema) for key, schema in properties.items()}
        said = (
            {"description": f"{dice.pick(['A', 'One', 'Information about a'])} {title.lower()}."}
            if dice.chance(0.08)
            else {}
        )
        return {**said, "properties": titled, "required": list(properties), "title": title, "type": "object"}
    schema: dict[str, Any] = {"type": "object", "properties": properties, "required": list(properties)}
    if style == "strict":
        schema["additionalProperties"] = False
    return {"$schema": "http://json-schema.org/draft-07/schema#", **schema} if dice.chance(0.03) else schema


def _titled(key: str, schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema or "properties" in schema:
        return schema
    first = {"title": key.replace("_", " ").title()}
    return {**first, **schema} if "enum" not in schema else {**schema, **first}


def with_definitions(dice: Dice, schema: dict[str, Any]) -> dict[str, Any]:
    """Objects inside, and choices now and then, moved to $defs as pydantic does."""
    moved: dict[str, Any] = {}
    apart = dice.chance(0.5)
    for value in schema["properties"].values():
        inner = value.get("items", value)
        if isinstance(inner, dict) and "title" in inner and ("properties" in inner or ("enum" in inner and apart)):
            name = inner["title"].replace(" ", "")
            moved[name] = {**inner, "title": name}
            inner.clear()
            inner["$ref"] = f"#/$defs/{name}"
    return {"$defs": moved, **schema} if moved else schema


def in_camel_case(node: Any) -> Any:
    """The same with keys such as `firstName`."""
    if isinstance(node, dict):
        return {
            _camel(key): [_camel(name) for name in value] if key == "required" else in_camel_case(value)
            for key, value in node.items()
        }
    return [in_camel_case(one) for one in node] if isinstance(node, list) else node


def _camel(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(upper(part) for part in rest)
