"""A checked JSON Schema to the plain one that the grammar is made of, where nothing is left endless by accident."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from fractions import Fraction
from itertools import combinations
from math import floor, inf, nextafter
from typing import Any

from tramontane.chat.ask.listing import listed_values, unequal_lists, without
from tramontane.chat.ask.merging import KINDS, CannotMerge, Nothing, Schema, merge
from tramontane.chat.ask.schema import (
    LARGEST_COUNT,
    STORAGE_FORMATS,
    is_list,
    is_object,
    resolve,
    unenforceable,
    within,
)
from tramontane.chat.ask.wording import COMBINING, Unsayable, said
from tramontane.chat.errors import InvalidArguments

LARGEST_NUMBER = 10**15
SMALLEST_STEP = 1e-9
"""Without bounds of its own a number has 15 digits before the point and 9 after it: a model might never stop."""
WHITESPACE = {"whitespace_pattern": r"[ \t\r\n]{0,20}"}
MOST_ALTERNATIVES = 256
MOST_WORK = 20_000
DEEPEST = 100
TOO_FAR = "its $ref, anyOf, oneOf and allOf lead too far"
KEYWORDS_OF = {
    "string": ("pattern", "format", "minLength", "maxLength"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
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
        self._places = {id(inner): place for inner, place, _ in within(root, at) if is_object(inner)}
        self._here: Any = root
        """The innermost schema of the caller's that is being lowered; what is refused is refused there."""
        self._definitions: dict[str, Any] = {}
        self._names: dict[str, str] = {}
        self._work = 0
        self._takes_oneof_as_anyof = False

    def whole(self) -> Schema:
        plain = self._schema(self._root, 0)
        if plain is False:
            raise self._refusal("", "no value fits it, as its keywords rule one another out")
        self._definitions["anything"] = self._typed({"type": KINDS}, 0)
        body = plain if is_object(plain) else {"anyOf": [plain]}
        return {**body, "$defs": self._definitions, "x-guidance": WHITESPACE}

    def _schema(self, schema: Any, depth: int) -> Any:
        with self._inside(schema, depth):
            asked = self._said(schema) if is_object(schema) else {}
            if not asked:
                return ANYTHING if schema is not False else False
            match list(asked.keys() & set(COMBINING)):
                case []:
                    return self._typed(asked, depth)
                case ["$ref"] if len(asked) == 1:
                    return self._reference(asked["$ref"], depth)
                case ["anyOf"] if len(asked) == 1:
                    return {"anyOf": [self._schema(inner, depth + 1) for inner in asked["anyOf"]]}
                case _:
                    return _any([self._typed(one, depth) for one in self._alternatives(schema, depth)])

    @contextmanager
    def _inside(self, schema: Any, depth: int) -> Generator[None]:
        self._spend(1 if depth <= DEEPEST else MOST_WORK)
        before = self._here, self._at
        if id(schema) in self._places:
            self._here, self._at = schema, self._places[id(schema)]
        yield
        self._here, self._at = before

    def _spend(self, work: int) -> None:
        self._work += work
        if self._work > MOST_WORK:
            raise self._refusal("", TOO_FAR)

    def _refusal(self, keyword: str, why: str) -> InvalidArguments:
        return unenforceable(self._pointer(self._here, self._at, keyword), why)

    def _pointer(self, schema: Any, at: str, keyword: str) -> str:
        """The place of a keyword in a schema, or in those that hold together with it; else that of the schema."""
        if keyword in schema:
            return f"{at}/{keyword}"
        parts = [part for combining in ("allOf", "anyOf", "oneOf") for part in schema.get(combining, [])]
        parts += [schema[name] for name in ("not", "if", "then", "else") if name in schema]
        parts += [resolve(self._root, schema["$ref"])] if "$ref" in schema else []
        direct = (self._places[id(part)] for part in parts if is_object(part) and keyword in part)
        return next((f"{place}/{keyword}" for place in direct), at)

    def _said(self, schema: Schema) -> Schema:
        try:
            return said(schema, lambda reference: resolve(self._root, reference))
        except Unsayable as error:
            keyword = next(keyword for keyword in ("not", "if", "propertyNames") if keyword in schema)
            raise self._refusal(keyword, f"{keyword} needs {error}, which is not supported") from error

    def _reference(self, reference: str, depth: int) -> Schema:
        if reference not in self._names:
            target = self._target(reference)
            self._names[reference] = name = f"d{len(self._names)}"
            self._definitions[name] = self._schema(target, depth + 1)
        return {"$ref": f"#/$defs/{self._names[reference]}"}

    def _target(self, reference: str) -> Any:
        """What a reference points to; it may say more beside a reference of its own, but not lead in a circle."""
        target = following = resolve(self._root, reference)
        for _ in range(DEEPEST):
            if not is_object(following) or "$ref" not in following:
                return target
            following = resolve(self._root, following["$ref"])
        raise self._refusal("$ref", "its $ref leads to itself")

    def _alternatives(self, schema: Any, depth: int) -> list[Schema]:
        """A schema as the simple ones of which at least one must hold."""
        if isinstance(schema, bool):
            return [{}] if schema else []
        with self._inside(schema, depth):
            asked = self._said(schema)
            found = [{keyword: value for keyword, value in asked.items() if keyword not in COMBINING}]
            for part in asked.get("allOf", []):
                found = self._products(found, part, self._alternatives(part, depth + 1))
            if "$ref" in asked:
                target = self._target(asked["$ref"])
                found = self._products(found, target, self._alternatives(target, depth + 1))
            for branches in filter(None, (asked.get("anyOf"), self._apart(asked.get("oneOf"), depth))):
                several = [one for branch in branches for one in self._alternatives(branch, depth + 1)]
                found = self._products(found, schema, several)
            return found

    def _products(self, left: list[Schema], part: Any, right: list[Schema]) -> list[Schema]:
        with self._inside(part, 0):
            found = [merged for one in left for other in right for merged in self._merged(one, other)]
            if len(found) > MOST_ALTERNATIVES:
                many = f"its anyOf, oneOf and allOf make more than {MOST_ALTERNATIVES} alternatives"
                raise self._refusal("", many)
            return found

    def _merged(self, one: Schema, other: Schema) -> Iterator[Schema]:
        self._spend(_cost(one, other))
        try:
            yield merge(one, other)
        except CannotMerge as error:
            raise self._refusal(
                str(error), f"{error} differs between schemas that must hold at once (allOf)"
            ) from error
        except Nothing:
            return  # no value fits this alternative

    def _apart(self, branches: list[Any] | None, depth: int) -> list[Any]:
        """The branches of a oneOf, of which no two can hold at once; so it is enough that any holds."""
        if not branches:
            return []
        if self._takes_oneof_as_anyof:
            return branches
        with self._oneof_as_anyof():
            plain = [self._alternatives(branch, depth + 1) for branch in branches]
            if self._are_apart(plain):
                return branches
            for name in plain[0][0].get("properties", {}) if plain[0] else ():
                # Which branch it is, is told by a property; the grammar makes it a required one.
                told: Schema = {"required": [name], "type": "object"}
                if self._are_apart([[merged for one in some for merged in self._merged(one, told)] for some in plain]):
                    return [{"allOf": [branch, told]} for branch in branches]
        raise self._refusal("oneOf", "oneOf has branches that may hold at once; anyOf allows that")

    @contextmanager
    def _oneof_as_anyof(self) -> Generator[None]:
        """While branches are compared, for one within them may have been made narrower than it is."""
        self._takes_oneof_as_anyof = True
        try:
            yield
        finally:
            self._takes_oneof_as_anyof = False

    def _are_apart(self, branches: list[list[Schema]]) -> bool:
        return not any(
            self._meet(one, other) for some, rest in combinations(branches, 2) for one in some for other in rest
        )

    def _meet(self, one: Schema, other: Schema) -> bool:
        """Whether there may be a value that fits both."""
        self._spend(_cost(one, other))
        try:
            merged = merge(one, other)
            needed: list[str] = merged.get("required", []) if merged.get("type") in ("object", ["object"]) else []
            properties: Schema = merged.get("properties", {})
            return all(self._alternatives(properties[name], 0) for name in needed if name in properties)
        except Nothing:
            return False
        except (CannotMerge, InvalidArguments):
            return True

    def _typed(self, asked: Schema, depth: int) -> Any:
        """A schema of plain keywords: for each type only what is about it."""
        if "enum" in asked:
            return self._listed(asked)
        if "excluded" in asked:
            return _any([self._typed(one, depth) for one in self._without(asked)])
        types = [asked["type"]] if isinstance(asked.get("type"), str) else asked.get("type", KINDS)
        if asked.get("uniqueItems") and "array" in types and asked.get("maxItems", LARGEST_COUNT) > 1:
            return _any(self._unique(asked, types, depth))
        kinds = {"number" if kind == "integer" else kind for kind in types}
        plain: Schema = {"type": types[0] if len(types) == 1 else types}
        for kind in KEYWORDS_OF.keys() & kinds:
            about = {keyword: asked[keyword] for keyword in KEYWORDS_OF[kind] if keyword in asked}
            match kind:
                case "string":
                    plain |= _string(about)
                case "array":
                    plain |= self._array(about, depth)
                case "object":
                    plain |= self._object(about, depth)
                case _:
                    plain |= _number(about, "number" in types)
        return plain

    def _without(self, asked: Schema) -> list[Schema]:
        try:
            return without(asked)
        except Unsayable as error:
            raise self._refusal("not", f"not needs {error}, which is not supported") from error

    def _listed(self, asked: Schema) -> Any:
        for keyword in (*KEYWORDS_OF["array"], *KEYWORDS_OF["object"]):
            if keyword in asked and any(isinstance(value, dict | list) for value in asked["enum"]):
                raise self._refusal(keyword, f"{keyword} beside enum is not supported")
        simple = ("type", "enum", *KEYWORDS_OF["number"])
        texts = {keyword: asked[keyword] for keyword in KEYWORDS_OF["string"] if keyword in asked}
        return {keyword: asked[keyword] for keyword in simple if keyword in asked} | _string(texts)

    def _unique(self, asked: Schema, types: list[str], depth: int) -> list[Any]:
        """Lists without an item twice are written out, where there are only so many."""
        values = listed_values(self._alternatives(asked.get("items", True), depth + 1))
        if values is None or "prefixItems" in asked:
            raise self._refusal("uniqueItems", "uniqueItems needs items that are listed (enum)")
        lists = unequal_lists(values, asked.get("minItems", 0), asked.get("maxItems", LARGEST_COUNT))
        if lists is None:
            raise self._refusal("uniqueItems", "uniqueItems allows too many lists of these items; at most 6 values")
        rest = [kind for kind in types if kind != "array"]
        found: list[Any] = [{"enum": lists}] if lists else []
        return [*found, self._typed(asked | {"type": rest}, depth)] if rest else found

    def _array(self, about: Schema, depth: int) -> Schema:
        about = _bounded(about, "maxItems")
        about.pop("uniqueItems", None)
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
                raise self._refusal(keyword, f"{keyword} beside properties that are not required is not supported")
        return about | {"additionalProperties": self._schema(about.get("additionalProperties", True), depth + 1)}


def _any(plain: list[Any]) -> Any:
    return plain[0] if len(plain) == 1 else {"anyOf": plain} if plain else False


def _cost(one: Schema, other: Schema) -> int:
    """The work of merging, in the units of `MOST_WORK`."""
    return 1 + sum(len(schema.get(held, ())) for schema in (one, other) for held in ("properties", "enum")) // 16


def _string(about: Schema) -> Schema:
    """Several patterns and formats are told apart from one another."""
    several: list[Schema] = []
    for keyword in ("pattern", "format"):
        asked = about.get(keyword, [])
        values = asked if is_list(asked) else [asked]
        several += [{keyword: value} for value in values if value not in STORAGE_FORMATS]
    kept = {keyword: value for keyword, value in about.items() if keyword not in ("pattern", "format")}
    return _bounded(kept, "maxLength") | (several[0] if len(several) == 1 else {"allOf": several} if several else {})


def _number(about: Schema, has_fractions: bool) -> Schema:
    step = SMALLEST_STEP if has_fractions else 1
    low, is_above = _tighter(about.get("minimum", -inf), about.get("exclusiveMinimum", -inf), step)
    high, is_below = _tighter(-about.get("maximum", inf), -about.get("exclusiveMaximum", inf), step)
    lowest = low if low > -inf else min(-LARGEST_NUMBER, -high - LARGEST_NUMBER)
    highest = -high if high > -inf else max(LARGEST_NUMBER, low + LARGEST_NUMBER)
    return {
        "multipleOf": about.get("multipleOf", step),
        "exclusiveMinimum" if is_above else "minimum": lowest,
        "exclusiveMaximum" if is_below else "maximum": highest,
    }


def _tighter(closed: float, opened: float, step: float) -> tuple[float, bool]:
    """Of two lower bounds the one that counts, and whether it is excluded itself.

    Towards 0 it never is: from 0 to 0.5, a matcher that is told to exclude 0 takes it all the same.
    """
    if opened < closed or opened == -inf:
        return closed, False
    if opened < 0:
        return opened, True
    steps = Fraction(str(opened)) / Fraction(str(step))
    beyond = (floor(steps) + 1) * Fraction(str(step))
    return int(beyond) if beyond.denominator == 1 else max(float(beyond), nextafter(opened, inf)), False


def _bounded(about: Schema, keyword: str) -> Schema:
    """A bound larger than any answer bounds nothing."""
    counts = {name: int(value) for name, value in about.items() if isinstance(value, float)}
    return {name: value for name, value in (about | counts).items() if name != keyword or value <= LARGEST_COUNT}
