"""Whether a JSON Schema says only what an answer can be held to, and where it says more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any, TypeGuard

from tramontane.chat.errors import InvalidArguments

FORMAT = "/response_format/json_schema/schema"
"""Where a request has the schema of its format."""
DEEPEST_SCHEMA = 32
MOST_SCHEMAS = 5_000
LARGEST_COUNT = 2**31 - 1
LONGEST_TEXT = 50_000
"""A matcher counts the characters of a string one state each; beyond `LARGEST_COUNT` there is nothing to count."""
LARGEST_DIVISOR, FINEST_DIVISOR = 1_000, 9
"""A matcher counts through what is left over: a large divisor costs it that many states."""
FARTHEST = 10**30
LONGEST_PATTERN, LARGEST_PATTERN = 2_000, 5_000
TYPES = ("object", "array", "string", "number", "integer", "boolean", "null")
FORMATS = ("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid", "uri")
NUMBER_FORMATS = ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double")
STORAGE_FORMATS = (*NUMBER_FORMATS, "binary", "password", "path", "file-path", "directory-path")
"""They say how to store a value, not which one it is."""
ANNOTATIONS = frozenset(
    (
        "title",
        "description",
        "default",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "discriminator",
        "$comment",
        "$schema",
        "$id",
        "contentEncoding",
        "contentMediaType",
        "contentSchema",
        "example",  # of OpenAPI, and the next two
        "externalDocs",
        "xml",
        "strict",  # of a function, written a level too deep
    )
)
PATTERN_PARTS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{(\d+)(?:,(\d*))?\}|.", re.DOTALL)

Check = Callable[[Any], str | None]
"""What is wrong with the value of a keyword; None if nothing is."""


NAMING = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
LISTING = ("anyOf", "oneOf", "allOf", "prefixItems")
HOLDING = ("items", "additionalProperties", "propertyNames", "not", "if", "then", "else")
"""The keywords that hold schemas: by name, in a list, or one."""


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def is_annotation(keyword: str) -> bool:
    return keyword in ANNOTATIONS or keyword.startswith("x-")


def unenforceable(at: str, why: str) -> InvalidArguments:
    return InvalidArguments(f"The schema cannot be enforced at {at}: {why}")


def check(schema: Any, at: str) -> None:
    """Look at every schema within a schema that a caller sent, `at` a place in the request.

    Raises:
        InvalidArguments: It says something that an answer cannot be held to.
    """
    looked_at: set[int] = set()
    references: list[tuple[str, str]] = []
    for number, (inner, place, depth) in enumerate(within(schema, at)):
        if number >= MOST_SCHEMAS:
            raise unenforceable(place, f"it has more than {MOST_SCHEMAS} schemas within it")
        if depth > DEEPEST_SCHEMA:
            raise unenforceable(place, f"it is nested more than {DEEPEST_SCHEMA} deep")
        if isinstance(inner, bool):
            continue
        if not is_object(inner):
            raise unenforceable(place, "a schema is an object, or true or false")
        for keyword, value in inner.items():
            _check_keyword(keyword, value, f"{place}/{_escaped(keyword)}")
        looked_at.add(id(inner))
        references += [(inner["$ref"], place)] if "$ref" in inner else []
    for reference, place in references:
        target = resolve(schema, reference)
        if not isinstance(target, bool) and id(target) not in looked_at:
            raise unenforceable(f"{place}/$ref", f"{reference} is not a schema within this one")


def remedy(place: Sequence[str | int], value: Any) -> str:
    """What a keyword must be that has this value and is none, where the place ends with one that is known."""
    keyword, within_names = str(place[-1]) if place else "", bool({*place[-2:-1]} & {*NAMING})
    wrong = KEYWORDS[keyword](value) if keyword in KEYWORDS and not within_names else None
    return f": {keyword} {wrong}" if wrong else ""


def of_tool(number: int) -> str:
    """Where a request has the schema of a function's arguments."""
    return f"/tools/{number}/function/parameters"


def pointer(at: str, place: Sequence[str | int]) -> str:
    return "/".join([at, *(_escaped(str(step)) for step in place)])


def resolve(root: Any, reference: str) -> Any:
    """What a reference within a document points to; None if nothing is there."""
    found = root
    for part in reference.removeprefix("#").split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        if is_object(found) and name in found:
            found = found[name]
        elif is_list(found) and name.isdecimal() and int(name) < len(found):
            found = found[int(name)]
        else:
            return None
    return found


def within(schema: Any, at: str, depth: int = 1) -> Iterator[tuple[Any, str, int]]:
    """Every schema within a schema, itself first, with its place and how deep it is."""
    yield schema, at, depth
    if not is_object(schema):
        return
    for keyword, value in schema.items():
        place = f"{at}/{_escaped(keyword)}"
        if keyword in NAMING and is_object(value):
            inside = [(inner, f"{place}/{_escaped(name)}") for name, inner in value.items()]
        elif keyword in LISTING and is_list(value):
            inside = [(inner, f"{place}/{number}") for number, inner in enumerate(value)]
        elif keyword in HOLDING and not is_list(value):
            inside = [(value, place)]
        else:
            continue
        for inner, its_place in inside:
            yield from within(inner, its_place, depth + 1)


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _check_keyword(keyword: str, value: Any, at: str) -> None:
    if is_annotation(keyword):
        return
    if keyword not in KEYWORDS:
        raise unenforceable(at, f"the keyword {keyword} is not supported")
    if wrong := KEYWORDS[keyword](value):
        raise unenforceable(at, f"{keyword} {wrong}")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and -FARTHEST <= value <= FARTHEST


def _number(value: Any) -> str | None:
    return None if _is_number(value) else f"must be a number, no farther from 0 than {FARTHEST}"


def _divisor(value: Any) -> str | None:
    if not _is_number(value) or value <= 0:
        return "must be a number above 0"
    digits = Decimal(str(value)).normalize().as_tuple()
    is_short = int("".join(map(str, digits.digits))) <= LARGEST_DIVISOR and abs(int(digits.exponent)) <= FINEST_DIVISOR
    return None if is_short else f"has too many digits: at most {LARGEST_DIVISOR}, and {FINEST_DIVISOR} places"


def _count(value: Any) -> str | None:
    return None if _is_number(value) and value >= 0 and value == int(value) else "must be a whole number, 0 or more"


def _least(value: Any) -> str | None:
    return _count(value) or (f"is more than {LARGEST_COUNT}" if value > LARGEST_COUNT else None)


def _type(value: Any) -> str | None:
    types = value if is_list(value) else [value]
    return None if types and all(one in TYPES for one in types) else f"must be among {', '.join(TYPES)}"


def _values(value: Any) -> str | None:
    return None if is_list(value) and value else "must be a list of at least one value"


def _schema_list(value: Any) -> str | None:
    return None if is_list(value) and value else "must be a list of at least one schema"


def _items(value: Any) -> str | None:
    return "must be one schema; prefixItems takes a list" if is_list(value) else None


def _map(value: Any) -> str | None:
    return None if is_object(value) else "must be an object"


def _pattern_map(value: Any) -> str | None:
    return _map(value) or next(filter(None, map(_pattern, value)), None)


def _names(value: Any) -> str | None:
    named = is_list(value) and all(isinstance(name, str) for name in value)
    return None if named else "must be a list of names"


def _format(value: Any) -> str | None:
    return None if value in FORMATS or value in STORAGE_FORMATS else f"must be among {', '.join(FORMATS)}"


def _reference(value: Any) -> str | None:
    within = isinstance(value, str) and (value == "#" or value.startswith("#/"))
    return None if within else "must point to a place within the schema, as #/$defs/name does"


def _switch(value: Any) -> str | None:
    return None if isinstance(value, bool) else "must be true or false"


def _length(value: Any) -> str | None:
    is_costly = _count(value) is None and LONGEST_TEXT < value <= LARGEST_COUNT
    return _count(value) or (f"is more than {LONGEST_TEXT} characters, which are not counted" if is_costly else None)


def _name_lists(value: Any) -> str | None:
    return _map(value) or next(filter(None, map(_names, value.values())), None)


def _pattern(value: Any) -> str | None:
    if not isinstance(value, str):
        return "must be a regular expression"
    if len(value) > LONGEST_PATTERN:
        return f"has more than {LONGEST_PATTERN} characters"
    if re.search(r"\(\?<?[=!]|\\", _bare(value)):
        return "looks around or back, which is not supported"
    if _size_of(value) > LARGEST_PATTERN:
        return f"repeats more than {LARGEST_PATTERN} times"
    return None


def _bare(pattern: str) -> str:
    """A pattern without its character classes, and without the escapes that stand for one character."""
    parts = (part[0] for part in PATTERN_PARTS.finditer(pattern))
    return "".join("x" if part[0] == "[" or re.match(r"\\[^1-9bBk]", part) else part for part in parts)


def _size_of(pattern: str) -> int:
    """How long a pattern is once its counted repetitions are written out."""
    sizes, last = [0], 0
    for part in PATTERN_PARTS.finditer(pattern):
        if part[0] == "(":
            sizes.append(0)
            continue
        if part[1]:
            last *= max(int(part[1]), int(part[2] or 0), 1) - 1
        else:
            last = sizes.pop() if part[0] == ")" and len(sizes) > 1 else 1
        sizes[-1] += last
    return sum(sizes)


KEYWORDS: dict[str, Check] = {
    "type": _type,
    "enum": _values,
    "const": lambda value: None,
    "nullable": _switch,
    "not": lambda value: None,
    "if": lambda value: None,
    "then": lambda value: None,
    "else": lambda value: None,
    "anyOf": _schema_list,
    "oneOf": _schema_list,
    "allOf": _schema_list,
    "$ref": _reference,
    "$defs": _map,
    "definitions": _map,
    "properties": _map,
    "patternProperties": _pattern_map,
    "additionalProperties": lambda value: None,
    "propertyNames": lambda value: None,
    "dependentRequired": _name_lists,
    "dependentSchemas": _map,
    "required": _names,
    "minProperties": _least,
    "maxProperties": _count,
    "items": _items,
    "prefixItems": _schema_list,
    "minItems": _least,
    "maxItems": _count,
    "uniqueItems": _switch,
    "pattern": _pattern,
    "format": _format,
    "minLength": lambda value: _least(value) or _length(value),
    "maxLength": _length,
    "minimum": _number,
    "maximum": _number,
    "exclusiveMinimum": _number,
    "exclusiveMaximum": _number,
    "multipleOf": _divisor,
}
