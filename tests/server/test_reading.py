import time

import pytest

OK = b'{"model":"scripted","messages":[{"role":"user","content":"hi"}]}'


async def post(server, body, **headers):
    headers = {"content-type": "application/json"} | headers
    async with server.client() as client:
        return await client.post("/v1/chat/completions", content=body, headers=headers)


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8", "Application/JSON"])
async def test_json_is_read(scripted, kind):
    assert (await post(scripted(), OK, **{"content-type": kind})).status_code == 200


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded"])
async def test_what_does_not_say_that_it_is_json_is_not_read(scripted, kind):
    assert (await post(scripted(), OK, **{"content-type": kind})).status_code == 415


async def test_a_large_body_is_not_read(scripted):
    async def parts():
        for _ in range(4):
            yield OK

    server = scripted(max_body=len(OK) + 1)
    assert (await post(server, OK)).status_code == 200
    assert (await post(server, OK * 2)).status_code == 413
    assert (await post(server, parts())).status_code == 413
    assert (await post(server, OK, **{"content-length": "9" * 30})).status_code == 413


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]x", b"\xff", b'{"model":"\\ud800"}', b"[" * 40_000, b'{"a":' * 40_000],
)
async def test_what_is_not_json_is_told(scripted, body):
    response = await post(scripted(), body)
    assert response.status_code == 422
    [detail] = response.json()["detail"]
    assert (detail["type"], detail["loc"], detail["msg"]) == ("json_invalid", ["body"], "JSON decode error")


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("store", False, "extra_forbidden"),
        ("temperature", 1.6, "less_than_equal"),
        ("temperature", -0.1, "greater_than_equal"),
        ("top_p", 1.1, "less_than_equal"),
        ("presence_penalty", 2.1, "less_than_equal"),
        ("frequency_penalty", -2.1, "greater_than_equal"),
        ("max_tokens", -1, "greater_than_equal"),
        ("n", 0, "greater_than_equal"),
        ("n", 9, "less_than_equal"),
        ("random_seed", -1, "greater_than_equal"),
        ("random_seed", 2**64, "less_than_equal"),
        ("random_seed", 10**300, "less_than_equal"),
        ("stop", 3, "string_type"),
        ("messages", [], None),
    ],
)
async def test_a_field_that_is_not_as_documented_is_told(scripted, field, value, kind):
    response = await scripted().ask(**{field: value})
    if kind is None:
        assert response.status_code == 400
        return
    assert response.status_code == 422, response.text
    first = response.json()["detail"][0]
    assert (first["type"], first["loc"][:2], first["input"]) == (kind, ["body", field], value)


async def test_a_field_has_its_documented_name_only(scripted):
    named = {"name": "x", "schema_definition": {"type": "object"}}
    response = await scripted().ask(response_format={"type": "json_schema", "json_schema": named})
    assert [detail["loc"][-1] for detail in response.json()["detail"]] == ["schema", "schema_definition"]


async def test_errors_of_messages_name_the_role(scripted):
    messages = [{"role": "system", "content": "a", "name": "instructions"}]
    response = await scripted().ask(messages=messages)
    assert response.json() == {
        "detail": [
            {
                "type": "extra_forbidden",
                "loc": ["body", "messages", 0, "system", "name"],
                "msg": "Extra inputs are not permitted",
                "input": "instructions",
            }
        ]
    }


async def test_errors_of_unions_have_the_hosted_places(scripted):
    response = await scripted().ask(messages=[{"role": "user", "content": [{"text": "a"}]}])
    first, second = response.json()["detail"]
    assert first["loc"] == ["body", "messages", 0, "user", "content", "str"]
    assert second["type"] == "union_tag_not_found"
    assert second["loc"][:5] == ["body", "messages", 0, "user", "content"]
    assert second["loc"][5].startswith("list[tagged-union[TextChunk,")
    assert second["loc"][6:] == [0]
    response = await scripted().ask(messages=[{"role": "x"}])
    assert response.json()["detail"][0]["msg"].startswith("Input tag 'x' found using 'role' does not match")


@pytest.mark.parametrize("value", ["flex", 3, ["auto"]])
@pytest.mark.parametrize(
    ("fields", "place"),
    [
        (lambda value: {"service_tier": value}, ["service_tier"]),
        (lambda value: {"response_format": {"type": value}}, ["response_format", "type"]),
        (lambda value: {"guardrails": [{"moderation_llm_v2": {"action": value}}]}, ["moderation_llm_v2", "action"]),
    ],
)
async def test_a_word_that_is_none_of_an_enumeration_is_told_at_its_field(fields, place, value, scripted):
    [told] = (await scripted().ask(**fields(value))).json()["detail"]
    assert (told["type"], told["loc"][-len(place) :], told["input"]) == ("enum", place, value)
    assert told["msg"].startswith("Input should be '")


async def test_of_a_tool_choice_the_words_and_the_object_are_told(scripted):
    told = (await scripted().ask(tool_choice=3)).json()["detail"]
    assert [(one["type"], one["loc"]) for one in told] == [
        ("enum", ["body", "tool_choice"]),
        ("model_type", ["body", "tool_choice", "ToolChoice"]),
    ]


async def test_what_only_servers_may_say_is_not_told_to_callers(scripted):
    messages = [{"role": "assistant", "tool_calls": [{"id": 1, "function": {"name": "f", "arguments": {}}}]}]
    [told] = (await scripted().ask(messages=messages)).json()["detail"]
    assert told["loc"] == ["body", "messages", 0, "assistant", "tool_calls", 0, "id", "str"]


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"1e400"])
async def test_numbers_that_json_lacks_are_refused(scripted, number):
    response = await post(scripted(), OK[:-1] + b',"temperature":' + number + b"}")
    assert response.status_code == 422


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("messages", [{"role": "user", "content": "hi"}] * 4097, "too_long"),
        ("tools", [{"type": "function", "function": {"name": "f", "parameters": {}}}] * 513, "too_long"),
        ("stop", ["s"] * 17, "too_long"),
        ("stop", "s" * 257, "string_too_long"),
        ("stop", ["s", "s" * 257], "string_too_long"),
        ("prompt_cache_key", "k" * 1025, "string_too_long"),
    ],
)
async def test_what_is_longer_than_any_conversation_is_refused(scripted, field, value, kind):
    response = await scripted().ask(**{field: value})
    assert response.status_code == 422
    assert [(one["type"], one["loc"]) for one in response.json()["detail"]] == [(kind, ["body", field])]


@pytest.mark.parametrize("many", [b"{}," * 30_000, b"[]," * 30_000, b'"a",' * 60_000, b"1," * 60_000])
async def test_a_body_of_more_parts_than_any_conversation_is_not_read(scripted, many):
    assert (await post(scripted(), b'{"model":"scripted","messages":[' + many + b"{}]}")).status_code == 413


async def test_what_is_said_may_hold_any_number_of_commas_and_braces(scripted):
    body = OK.replace(b"hi", b',{[\\"' * 30_000 + b"\\\\")
    assert (await post(scripted(card={"context": 1_000_000}), body)).status_code == 200


async def test_more_faults_than_anyone_reads_are_counted(scripted):
    response = await scripted().ask(messages=[{"role": "user", "content": 1}] * 1000)
    [detail] = response.json()["detail"]
    assert (detail["type"], detail["msg"]) == ("too_many_errors", "2000 values are not as documented")


async def test_a_name_that_looks_like_a_place_in_the_wire_is_told_as_it_is_and_at_once(scripted):
    name = "union[" * 20_000
    started = time.monotonic()
    reply = await post(scripted(), OK[:-1] + f',"{name}":1,"literal[":2}}'.encode())
    assert time.monotonic() - started < 2
    assert [(one["type"], one["loc"]) for one in reply.json()["detail"]] == [
        ("extra_forbidden", ["body", name]),
        ("extra_forbidden", ["body", "literal["]),
    ]
