"""JSON schemas of fields, in the styles in which people and libraries write them."""

from __future__ import annotations

from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.extract.scenes import Field
from recipe.world.grammar import upper

OFTEN = (
    ("name", "Name as it appears in the text", "What it says as a name", "The name, exactly as written"),
    ("title", "Title of the work", "The title, without quotes", "Name of the thing"),
    ("price", "Price as a number", "How much it costs", "Cost without the currency", "Le prix, sans la devise"),
    ("cost", "What has to be paid", "Cost without the currency"),
    ("total", "Total amount to pay", "Sum of everything", "Amount without the currency"),
    ("amount", "Amount of money", "How much", "Le montant"),
    ("date", "Date as written in the text", "When it happens", "The day, exactly as written", "La date"),
    ("day", "Which day", "Day as written"),
    ("time", "Time of day", "At what time", "L'heure"),
    ("city", "City or town", "Where it is", "Name of the city", "La ville"),
    ("location", "Where it takes place", "The place mentioned"),
    ("country", "Name of the country", "Country mentioned in the text"),
    ("age", "Age in years", "How old", "L'âge en années"),
    ("quantity", "How many", "Number of units", "La quantité"),
    ("count", "How many there are", "Number of items"),
    ("email", "E-mail address", "Where to write to"),
    ("phone", "Phone number as written", "Number to call"),
    ("author", "Who wrote it", "Name of the writer"),
    ("authors", "List of authors", "Everyone who wrote it"),
    ("participants", "Names of everybody who takes part", "List of people"),
    ("attendees", "People who will be there", "Who comes"),
    ("company", "Name of the company", "Organisation mentioned"),
    ("product", "Name of the product", "What is bought or sold"),
    ("item", "Name of the item", "The thing"),
    ("customer", "Who ordered", "Name of the customer"),
    ("rating", "Stars from 1 to 5", "Score given by the reviewer"),
    ("sentiment", "Overall feeling of the text", "Is the author happy?"),
    ("priority", "How urgent it is", "Level of urgency"),
    ("job", "What the person does for a living", "Profession"),
    ("year", "Four-digit year", "In which year"),
    ("ingredients", "Everything that goes into it", "List of ingredients"),
    ("minutes", "Duration in minutes", "How long it takes"),
    ("description", "Short description", "What it is about"),
)
SAID = {key: said for key, *said in OFTEN}
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
    if dice.chance(0.18):
        spoken = key.replace("_", " ")
        said = dice.pick(SAID[key] if key in SAID and dice.chance(0.6) else DESCRIBED)
        described = {"description": said.format(k=spoken, K=upper(spoken))}
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
