"""What a request allows an answer to be reaches the engine, and what cannot be kept to is refused before the answer."""

import asyncio

import pytest

from tramontane.backends.grammars import compile_for

SCHEMA = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"], "additionalProperties": False}
IMPOSSIBLE = {"type": "object", "properties": {"a": {"enum": ["a"], "pattern": "b"}}, "required": ["a"]}


def json_schema(schema, **fields):
    return {"type": "json_schema", "json_schema": {"name": "n", "schema": schema, **fields}}


def tool(parameters, **fields):
    return {"type": "function", "function": {"name": "f", "parameters": parameters, **fields}}


@pytest.fixture
def allows(tokenizer):
    """Whether the job that came last to a server allows this answer: texts and single tokens."""

    def make(server, *pieces):
        matcher = compile_for(tokenizer, server.engine.jobs[-1])
        tokens = [
            token for piece in pieces for token in ([piece] if isinstance(piece, int) else tokenizer.encode(piece))
        ]
        return all(matcher.accept(token) for token in tokens) and matcher.may_end

    return make


@pytest.mark.parametrize("fields", [{}, {"stream": True}, {"n": 3}, {"stop": "}"}, {"random_seed": 1}])
async def test_a_format_reaches_the_engine(fields, scripted, allows):
    server = scripted("{}")
    assert (await server.ask(response_format=json_schema(SCHEMA), **fields)).status_code == 200
    assert allows(server, '{"n": 1}')
    assert not allows(server, "{}")
    assert (await server.ask(response_format={"type": "json_object"}, **fields)).status_code == 200
    assert allows(server, "{}")
    assert not allows(server, "[1]")


@pytest.mark.parametrize("stream", [False, True])
async def test_json_cut_by_max_tokens_ends_with_length(stream, scripted, tokenizer):
    server, fields = scripted('{"n": 1}'), {"response_format": json_schema(SCHEMA), "max_tokens": 3}
    if stream:
        choices = [event["choices"][0] for event in await server.stream(**fields)]
        told, reason = "".join(one["delta"]["content"] for one in choices), choices[-1]["finish_reason"]
    else:
        [choice] = (await server.ask(**fields)).json()["choices"]
        told, reason = choice["message"]["content"], choice["finish_reason"]
    assert (told, reason) == (tokenizer.decode(tokenizer.encode('{"n": 1}')[:3]), "length")


async def test_a_function_that_is_not_strict_follows_its_schema_too(scripted, allows, tokenizer):
    server, marks = scripted("{}"), tokenizer.marks
    for strict in ({}, {"strict": False}, {"strict": True}):
        await server.ask(tools=[tool(SCHEMA, **strict)])
        assert allows(server, marks.begin_call, "f", marks.begin_arguments, '{"n": 1}')
        assert not allows(server, marks.begin_call, "f", marks.begin_arguments, '{"n": "1"}')


async def test_a_strict_that_is_written_into_the_schema_changes_nothing(scripted, allows, tokenizer):
    server, marks = scripted("{}"), tokenizer.marks
    await server.ask(tools=[tool(SCHEMA | {"strict": True})])
    assert not allows(server, marks.begin_call, "f", marks.begin_arguments, "{}")


async def test_the_calls_of_one_answer_are_counted(scripted, allows, tokenizer):
    server, marks = scripted("{}"), tokenizer.marks
    call = (marks.begin_call, "f", marks.begin_arguments, '{"n": 1}')
    await server.ask(tools=[tool(SCHEMA)])
    assert allows(server, *call * 32)
    assert not allows(server, *call * 33)


async def test_a_model_told_not_to_reason_has_no_thoughts_beside_a_format(scripted, allows, tokenizer):
    server, marks = scripted("{}"), tokenizer.marks
    thought = (marks.begin_thought, "Hm.", marks.end_thought)
    for effort, expected in (("none", False), ("high", True)):
        await server.ask(response_format={"type": "json_object"}, reasoning_effort=effort)
        assert allows(server, *thought, "{}") == expected


async def test_a_request_for_text_has_no_grammar(scripted):
    server = scripted("Hello.")
    await server.ask()
    assert server.engine.jobs[-1].constraint is None


async def test_the_tools_reach_the_engine(scripted, allows, tokenizer):
    server, marks = scripted("Hello."), tokenizer.marks
    call = (marks.begin_call, "f", marks.begin_arguments, '{"n": 1}')
    await server.ask(tools=[tool(SCHEMA)])
    assert allows(server, *call)
    assert allows(server, "Hello.")
    assert allows(server, *call, *call)
    await server.ask(tools=[tool(SCHEMA)], parallel_tool_calls=False)
    assert not allows(server, *call, *call)
    await server.ask(tools=[tool(SCHEMA)], tool_choice="any")
    assert not allows(server, "Hello.")
    await server.ask(tools=[tool(SCHEMA)], tool_choice="none")
    assert not allows(server, *call)


async def test_an_answer_begun_by_the_caller_is_part_of_the_format(scripted, allows):
    server = scripted("1}")
    messages = [{"role": "user", "content": "hi"}, {"role": "assistant", "content": '{"n":', "prefix": True}]
    assert (await server.ask(messages=messages, response_format=json_schema(SCHEMA))).status_code == 200
    assert allows(server, " 1}")
    assert not allows(server, '{"n": 1}')
    messages[1]["content"] = "The number"
    reply = await server.ask(messages=messages, response_format=json_schema(SCHEMA))
    assert (reply.status_code, reply.json()["code"]) == (400, "3051")


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"response_format": json_schema({"contains": {}})}, "/response_format/json_schema/schema/contains"),
        ({"response_format": json_schema({"contains": {}}, strict=True)}, "keyword contains"),
        ({"response_format": json_schema(IMPOSSIBLE)}, "at /response_format/json_schema/schema: Unsatisfiable"),
        ({"response_format": {"type": "json_schema"}}, "json_schema"),
        ({"tools": [tool({"contains": {}}, strict=True)]}, "/tools/0/function/parameters/contains"),
        ({"tools": [tool(SCHEMA), tool(IMPOSSIBLE, strict=True)]}, "at /tools/1/function/parameters: Unsatisfiable"),
        ({"tool_choice": "any"}, "no tools"),
    ],
)
async def test_what_cannot_be_enforced_is_refused_before_the_answer(stream, fields, said, scripted):
    reply = await scripted("{}").ask(stream=stream, **fields)
    body = reply.json()
    assert (reply.status_code, body["type"], body["code"]) == (400, "invalid_request_invalid_args", "3051")
    assert said in body["message"]


async def test_a_tool_that_is_not_strict_is_never_refused_for_its_schema(scripted, allows, tokenizer):
    server, marks = scripted("{}"), tokenizer.marks
    for parameters in ({"contains": {}}, IMPOSSIBLE):
        assert (await server.ask(tools=[tool(parameters)])).status_code == 200
        assert allows(server, marks.begin_call, "f", marks.begin_arguments, '{"any": "thing"}')


async def test_hostile_schemas_hold_nobody_else_up(scripted):
    server = scripted("{}")
    await server.ask(response_format={"type": "json_object"})
    chain = {f"a{number}": {"allOf": [{"$ref": f"#/$defs/a{number - 1}"}] * 2} for number in range(1, 26)}
    hostile = [
        {"$ref": "#/$defs/a25", "$defs": chain | {"a0": {"type": "object"}}},
        {"type": "string", "pattern": "(.*a){30}.*.*x.{200}"},
        {"type": "string", "pattern": "((a+)+)+b" * 100},
        {"type": "object", "properties": {str(number): {} for number in range(2_000)}},
        {"enum": [f"value {number}" for number in range(10_000)]},
        {"type": "array", "items": {"type": "string", "minLength": 10_000_000}, "minItems": 10_000_000},
        {"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}},
    ]
    asked = [asyncio.create_task(server.ask(response_format=json_schema(schema))) for schema in hostile]
    async with asyncio.timeout(2):
        assert (await server.ask("others")).status_code == 200
    replies = await asyncio.gather(*asked)
    assert {reply.status_code for reply in replies} <= {200, 400}
    assert replies[0].status_code == replies[-1].status_code == 400
