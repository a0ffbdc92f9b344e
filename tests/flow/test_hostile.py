"""Schemas and patterns that brought other servers down: refused or followed, in time, while others are answered."""

import asyncio
import time

import pytest

LONGEST = 4.0
"""Seconds for one of them on a machine that does other things too; alone it is well below two."""


def deep(depth, inner, **around):
    for _ in range(depth):
        inner = {"items": inner} | around
    return inner


def chain(length):
    """Each link holds the one before it twice."""
    links = {f"a{number}": {"allOf": [{"$ref": f"#/$defs/a{number - 1}"}] * 2} for number in range(1, length)}
    return {"$ref": f"#/$defs/a{length - 1}", "$defs": links | {"a0": {"type": "object"}}}


def branches(count):
    return [
        {"anyOf": [{"type": "object", "properties": {f"{one}-{other}": {}}} for other in range(16)]}
        for one in range(count)
    ]


def kinds(count):
    """Branches of branches, all told apart."""
    return [
        {
            "anyOf": [
                {"type": "object", "properties": {"kind": {"const": one}, str(other): {}}, "required": ["kind"]}
                for other in range(16)
            ]
        }
        for one in range(count)
    ]


def ifs(count):
    return [
        {"if": {"properties": {f"p{one}": {"const": 1}}}, "then": {"required": [f"q{one}"]}} for one in range(count)
    ]


REFUSED = {
    "a type that is none": {"type": "something"},
    "a type that is a number": {"type": 3},
    "a pattern that is none": {"type": "string", "pattern": "("},
    "a pattern of a lone bracket": {"type": "string", "pattern": "a)["},
    "a pattern without end": {"type": "string", "pattern": "a" * 100_000},
    "a pattern of nested groups": {"type": "string", "pattern": "(" * 60_000 + ")" * 60_000},
    "a pattern that looks around": {"type": "string", "pattern": "^(?=.*[A-Z])(?=.*[0-9]).{8,}$"},
    "a pattern that looks back": {"type": "string", "pattern": "(a+)\\1"},
    "a repetition": {"type": "string", "pattern": "a{1000000000}"},
    "repetitions within one another": {"type": "string", "pattern": "(((a{90}){90}){90}){90}"},
    "a pattern for names": {"type": "object", "patternProperties": {"(((a{90}){90}){90}){90}": {}}},
    "a pattern in propertyNames": {"type": "object", "propertyNames": {"pattern": "(?=a)"}},
    "a format that is none": {"type": "string", "format": "(a+)+$"},
    "properties that are a list": {"type": "object", "properties": [1]},
    "a schema that is a text": {"properties": {"a": "string"}},
    "40 within one another": deep(40, {}),
    "40 lists within one another, all required": deep(40, {}, minItems=1),
    "a reference to another host": {"$ref": "http://169.254.169.254/latest"},
    "a reference to a file": {"$ref": "file:///etc/passwd"},
    "a reference to itself": {"$ref": "#"},
    "references in a circle": {"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}},
    "references that double": chain(26),
    "branches of branches": {"allOf": branches(16)},
    "oneOf of branches of branches": {"oneOf": branches(100)},
    "oneOf of branches of branches, all told apart": {"oneOf": kinds(90)},
    "a hundred ifs": {"type": "object", "allOf": ifs(100)},
    "no end of unequal items": {"type": "array", "uniqueItems": True, "items": {"enum": list(range(5_000))}},
    "every text but a long one": {"type": "string", "not": {"const": "a" * 100_000}},
    "not itself": {"not": {"$ref": "#"}},
    "not what is itself": {"not": {"$ref": "#/$defs/a"}, "$defs": {"a": {"$ref": "#/$defs/a"}}},
    "if it is itself": {"if": {"$ref": "#/$defs/a"}, "$defs": {"a": {"$ref": "#/$defs/a", "type": "string"}}},
    "not a chain of nots": {
        "not": {"$ref": "#/$defs/a0"},
        "$defs": {f"a{number}": {"not": {"$ref": f"#/$defs/a{number + 1}"}} for number in range(300)} | {"a300": {}},
    },
    "10,000 properties": {"type": "object", "properties": {str(number): {} for number in range(10_000)}},
    "a divisor": {"type": "integer", "multipleOf": 99_999_989},
    "a number without end": {"type": "number", "minimum": 10**400},
    "a length in the millions": {"type": "string", "minLength": 10_000_000},
}
FOLLOWED_OR_REFUSED = {
    "quantifiers of quantifiers": {"type": "string", "pattern": "((a+)+)+b" * 100},
    "alternatives that overlap": {"type": "string", "pattern": "(a|a|aa)+(b|bb)*.*.*.*x.{200}"},
    "much that may come first": {"type": "string", "pattern": "(.*a){30}.*.*x.{200}"},
    "a thousand nested groups": {"type": "string", "pattern": "(" * 900 + "a" + ")" * 900},
    "an enum of 10,000": {"enum": [f"value {number}" for number in range(10_000)]},
    "enums that hold at once": {"allOf": [{"enum": list(range(n, n + 20_000))} for n in (0, 10_000)]},
    "lists in the millions": {"type": "array", "items": {}, "minItems": 10_000_000, "maxItems": 10_000_000},
    "2,000 properties": {"type": "object", "properties": {str(number): {} for number in range(2_000)}},
    "2,000 properties, all needed": {
        "type": "object",
        "properties": {str(number): {} for number in range(2_000)},
        "required": [str(number) for number in range(2_000)],
    },
    "2,000 branches": {"anyOf": [{"type": "object", "properties": {str(n): {"const": n}}} for n in range(2_000)]},
    "not within not": {"not": {"not": {"not": {"not": {"not": {"not": {"type": "null"}}}}}}},
}
FOLLOWED = {
    "anything": {},
    "a maxLength of 2,000 and more": {"type": "string", "maxLength": 2_000},
    "a maxLength at the bound": {"type": "string", "maxLength": 50_000},
    "a maxLength beyond every answer": {"type": "string", "maxLength": 2**40},
    "30 within one another": deep(30, {"type": "object"}),
}
HOSTILE = REFUSED | FOLLOWED_OR_REFUSED | FOLLOWED


def json_schema(schema):
    return {"response_format": {"type": "json_schema", "json_schema": {"name": "n", "schema": schema}}}


def tool(schema, strict):
    function = {"name": "f", "parameters": schema} | ({"strict": True} if strict else {})
    return {"tools": [{"type": "function", "function": function}]}


@pytest.mark.parametrize("name", HOSTILE)
async def test_it_is_refused_or_followed_in_time_and_others_are_answered_meanwhile(name, scripted):
    server, schema = scripted("{}"), HOSTILE[name]
    await server.ask(response_format={"type": "json_object"})  # what is loaded once
    started = time.monotonic()
    hostile = [asyncio.create_task(server.ask(**fields)) for fields in (json_schema(schema), tool(schema, True))]
    await asyncio.sleep(0)
    async with asyncio.timeout(LONGEST):
        assert (await server.ask("others")).status_code == 200
        replies = await asyncio.gather(*hostile)
    assert time.monotonic() - started < LONGEST
    for reply in replies:
        expected = {400} if name in REFUSED else {200} if name in FOLLOWED else {200, 400}
        assert reply.status_code in expected, reply.text
    assert (await server.ask()).status_code == 200


@pytest.mark.parametrize("name", ["a pattern that looks around", "references that double", "a length in the millions"])
async def test_a_tool_that_is_not_strict_is_still_offered(name, scripted):
    reply = await scripted("Well.").ask(**tool(REFUSED[name], strict=False))
    assert reply.status_code == 200


async def test_grammars_that_fail_leave_nothing_behind(scripted, tokenizer):
    from tramontane.backends.grammars import grammars_of

    server = scripted("{}")
    for number in range(100):
        await server.ask(**json_schema({"type": "string", "pattern": f"({number}"}))
    assert len(grammars_of(tokenizer)._kept) <= 64
