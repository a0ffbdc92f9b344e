"""A checked JSON Schema to the plain one that the grammar is made of, where nothing is left endless by accident."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from tramontane.chat.ask.merging import CannotMerge, Nothing, Schema, merge, same
from tramontane.chat.ask.schema import LARGEST_COUNT, is_annotation, is_object, resolve, unenforceable

LARGEST_NUMBER = 10**15
SMALLEST_STEP = 1e-9
"""Without bounds of its own a number has 15 digits before the point and 9 after it: a model might never stop."""
WHITESPACE = {"whitespace_pattern": r"[ \t\r\n]{0,20}"}
MOST_ALTERNATIVES = 256
MOST_WORK = 20_000
KINDS = ["object", "array", "string", "number", "boolean", "null"]
COMBINING = ("$ref", "allOf", "anyOf", "oneOf")
KEYWORDS_OF = {
    "string": ("pattern", "format", "minLength", "maxLength"),
    "array": ("items", "prefixItems", "minItems", "maxItems"),
    "object": ("properties", "patternProperties", "additionalProperties", "required", "minProperties", "maxProperties"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}
ANYTHING: Schema = {"$ref": "#/$defs/anything"}


def lower(schema: Any, at: str) -> Schema:
    """The plain schema of a checked one.

    Raises:
        InvalidArguments: What it says by combining schemas cannot be said plainly.
    """
    return Lowering(schema, at).whole()


class Lowering:
    def __init__(self, root: Any, at: str) -> None:
        self._root = root
        self._at = at
        self._definitions: dict[str, Any] = {}
        self._names: dict[str, str] = {}
        self._work = 0

    def whole(self) -> Schema:
        plain = self._schema(self._root, 0)
        self._definitions["anything"] = self._typed({"type": KINDS}, 0)
        body = plain if is_object(plain) else {"anyOf": [plain]}
        return {**body, "$defs": self._definitions, "x-guidance": WHITESPACE}

    def _schema(self, schema: Any, depth: int) -> Any:
        self._spend(depth)
        said = self._said(schema) if is_object(schema) else {}
        if not said:
            return ANYTHING if schema is not False else False
        match list(said.keys() & set(COMBINING)):
            case []:
                return self._typed(said, depth)
            case ["$ref"] if len(said) == 1:
                return self._reference(said["$ref"], depth)
            case ["anyOf"] if len(said) == 1:
                return {"anyOf": [self._schema(inner, depth + 1) for inner in said["anyOf"]]}
            case _:
                plain = [self._typed(one, depth) for one in self._alternatives(said, depth)]
                return plain[0] if len(plain) == 1 else {"anyOf": plain} if plain else False

    def _said(self, schema: Schema) -> Schema:
        """What a schema asks for, its annotations aside."""
        kept = {
            keyword: value
            for keyword, value in schema.items()
            if not is_annotation(keyword) and keyword not in ("$defs", "definitions", "uniqueItems")
        }
        if "const" in kept:
            value = kept.pop("const")
            kept["enum"] = [value] if any(same(value, known) for known in kept.get("enum", [value])) else []
        return kept

    def _reference(self, reference: str, depth: int) -> Schema:
        if reference not in self._names:
            self._resolved({"$ref": reference})  # or it leads to itself, and nothing fits
            self._names[reference] = name = f"d{len(self._names)}"
            self._definitions[name] = self._schema(resolve(self._root, reference), depth + 1)
        return {"$ref": f"#/$defs/{self._names[reference]}"}

    def _alternatives(self, schema: Any, depth: int) -> list[Schema]:
        """A schema as the simple ones of which at least one must hold."""
        self._spend(depth)
        if isinstance(schema, bool):
            return [{}] if schema else []
        said = self._said(schema)
        found = [{keyword: value for keyword, value in said.items() if keyword not in COMBINING}]
        for part in said.get("allOf", []):
            found = self._products(found, self._alternatives(part, depth + 1))
        if "$ref" in said:
            found = self._products(found, self._alternatives(resolve(self._root, said["$ref"]), depth + 1))
        for branches in filter(None, (said.get("anyOf"), self._apart(said.get("oneOf")))):
            several = [one for branch in branches for one in self._alternatives(branch, depth + 1)]
            found = self._products(found, several)
        return found

    def _products(self, left: list[Schema], right: list[Schema]) -> list[Schema]:
        if len(left) * len(right) > MOST_ALTERNATIVES:
            raise unenforceable(self._at, f"its anyOf, oneOf and allOf make more than {MOST_ALTERNATIVES} alternatives")
        return [merged for one in left for other in right for merged in self._merged(one, other)]

    def _merged(self, one: Schema, other: Schema) -> Iterator[Schema]:
        try:
            yield merge(one, other)
        except CannotMerge as error:
            raise unenforceable(self._at, f"{error} differs between schemas that must hold at once (allOf)") from error
        except Nothing:
            return  # no value fits this alternative

    def _apart(self, branches: list[Any] | None) -> list[Any]:
        """The branches of a oneOf, of which no two can hold at once; so it is enough that any holds."""
        if not branches or self._are_apart(branches):
            return branches or []
        resolved = [self._resolved(branch) for branch in branches]
        for name in resolved[0].get("properties", {}):
            # Which branch it is, is told by a property; the grammar makes it a required one.
            if self._are_apart([branch.get("properties", {}).get(name, True) for branch in resolved]):
                told: Schema = {"required": [name], "type": "object"}
                return [{"allOf": [branch, told]} for branch in branches]
        raise unenforceable(self._at, "oneOf has branches that may hold at once; anyOf allows that")

    def _are_apart(self, branches: list[Any]) -> bool:
        return all(self._exclude(one, other, 0) for one, other in combinations(branches, 2))

    def _exclude(self, one: Any, other: Any, depth: int) -> bool:
        self._spend(depth)
        left, right = self._resolved(one), self._resolved(other)
        if "enum" in left and "enum" in right:
            return not any(same(value, known) for value in left["enum"] for known in right["enum"])
        if not _kinds(left) & _kinds(right):
            return True
        if left.get("type") == right.get("type") == "object":
            required = set(left.get("required", [])) & set(right.get("required", []))
            mine, theirs = left.get("properties", {}), right.get("properties", {})
            return any(
                self._exclude(mine[name], theirs[name], depth + 1) for name in required & mine.keys() & theirs.keys()
            )
        return False

    def _resolved(self, schema: Any) -> Schema:
        for _ in range(MOST_ALTERNATIVES):
            if not is_object(schema):
                return {} if schema else {"enum": []}
            if "$ref" not in schema:
                return self._said(schema)
            schema = resolve(self._root, schema["$ref"])
        raise unenforceable(self._at, "its $ref leads to itself")

    def _typed(self, said: Schema, depth: int) -> Any:
        """A schema of plain keywords: for each type only what is about it."""
        if "enum" in said:
            return self._listed(said)
        types = [said["type"]] if isinstance(said.get("type"), str) else said.get("type", KINDS)
        kinds = {"number" if kind == "integer" else kind for kind in types}
        plain: Schema = {"type": types[0] if len(types) == 1 else types}
        for kind in KEYWORDS_OF.keys() & kinds:
            about = {keyword: said[keyword] for keyword in KEYWORDS_OF[kind] if keyword in said}
            match kind:
                case "string":
                    plain |= _bounded(about, "maxLength")
                case "array":
                    plain |= self._array(about, depth)
                case "object":
                    plain |= self._object(about, depth)
                case _:
                    plain |= _number(about, "number" in types)
        return plain

    def _listed(self, said: Schema) -> Any:
        if not said["enum"]:
            return False
        for keyword in (*KEYWORDS_OF["array"], *KEYWORDS_OF["object"]):
            if keyword in said and any(isinstance(value, dict | list) for value in said["enum"]):
                raise unenforceable(self._at, f"{keyword} beside enum is not supported")
        simple = ("type", "enum", *KEYWORDS_OF["string"], *KEYWORDS_OF["number"])
        return {keyword: said[keyword] for keyword in simple if keyword in said}

    def _array(self, about: Schema, depth: int) -> Schema:
        about = _bounded(about, "maxItems")
        if "prefixItems" in about:
            about["prefixItems"] = [self._schema(inner, depth + 1) for inner in about["prefixItems"]]
        return about | {"items": self._schema(about.get("items", True), depth + 1)}

    def _object(self, about: Schema, depth: int) -> Schema:
        about = _bounded(about, "maxProperties")
        for keyword in ("properties", "patternProperties"):
            if keyword in about:
                about[keyword] = {name: self._schema(inner, depth + 1) for name, inner in about[keyword].items()}
        required = about.get("required", [])
        if about.get("minProperties", 0) <= len(set(required)):
            about.pop("minProperties", None)
        for keyword in ("minProperties", "maxProperties"):
            if keyword in about and about.get("properties", {}).keys() - set(required):
                raise unenforceable(self._at, f"{keyword} beside properties that are not required is not supported")
        return about | {"additionalProperties": self._schema(about.get("additionalProperties", True), depth + 1)}

    def _spend(self, depth: int) -> None:
        self._work += 1
        if self._work > MOST_WORK or depth > MOST_ALTERNATIVES:
            raise unenforceable(self._at, "its $ref, anyOf, oneOf and allOf lead too far")


def _number(about: Schema, has_fractions: bool) -> Schema:
    lowest = max(about.get("minimum", -LARGEST_NUMBER), about.get("exclusiveMinimum", -LARGEST_NUMBER))
    highest = min(about.get("maximum", LARGEST_NUMBER), about.get("exclusiveMaximum", LARGEST_NUMBER))
    if not {"minimum", "exclusiveMinimum"} & about.keys():
        about = {"minimum": min(-LARGEST_NUMBER, highest - LARGEST_NUMBER)} | about
    if not {"maximum", "exclusiveMaximum"} & about.keys():
        about = {"maximum": max(LARGEST_NUMBER, lowest + LARGEST_NUMBER)} | about
    return ({"multipleOf": SMALLEST_STEP} if has_fractions else {}) | about


def _bounded(about: Schema, keyword: str) -> Schema:
    """A bound larger than any answer bounds nothing."""
    counts = {name: int(value) for name, value in about.items() if isinstance(value, float)}
    return {name: value for name, value in (about | counts).items() if name != keyword or value <= LARGEST_COUNT}


def _kinds(schema: Schema) -> set[str]:
    """The types that values of a schema may have."""
    if "enum" in schema:
        return {_kind(value) for value in schema["enum"]}
    types = schema.get("type", KINDS)
    return {"number" if kind == "integer" else kind for kind in ([types] if isinstance(types, str) else types)}


def _kind(value: Any) -> str:
    match value:
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str():
            return "string"
        case None:
            return "null"
        case _:
            return "array" if isinstance(value, list) else "object"
