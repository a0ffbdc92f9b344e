import json

import jsonschema
import pytest
import yaml
from starlette.routing import Route

from tramontane.backends.script import Line
from tramontane.server.openapi import document
from tramontane.server.routes import ROUTES
from tramontane.server.settings import Settings
from tramontane.wire.formats import ModerationLLMV1CategoryThresholds, ModerationLLMV2CategoryThresholds

FOR_OPERATORS = {"/health/live", "/health/ready", "/metrics", "/openapi.json"}


@pytest.fixture(scope="module")
def told():
    return document(Settings(), "1.2.3")


def test_every_route_is_in_it(told):
    paths = {route.path.replace(":path}", "}") for route in ROUTES if isinstance(route, Route)}
    assert paths - FOR_OPERATORS == set(told["paths"])


def test_every_reference_leads_somewhere(told):
    references = {part.split('"')[0] for part in json.dumps(told).split('"$ref": "#/components/schemas/')[1:]}
    assert references <= set(told["components"]["schemas"])


def test_the_servers_own_limits_are_in_it(told):
    fields = told["components"]["schemas"]["ChatCompletionRequest"]["properties"]
    assert fields["n"]["anyOf"][0] == {"type": "integer", "minimum": 1, "maximum": Settings().max_choices}
    assert document(Settings(keys="k"), "")["security"] == [{"ApiKey": []}]


def check(told, name, value):
    schema = {"$ref": f"#/components/schemas/{name}", "components": told["components"]}
    jsonschema.validate(value, schema, cls=jsonschema.Draft202012Validator)


def test_words_and_tools_that_a_server_does_not_take_are_not_in_it(told):
    schemas = told["components"]["schemas"]
    assert schemas["ChatCompletionRequest"]["properties"]["tools"]["anyOf"][0]["items"] == {
        "$ref": "#/components/schemas/Tool"
    }
    action = schemas["ModerationLLMV2Config"]["properties"]["action"]
    assert {"type": "string"} not in action["anyOf"]
    assert "ResourceChunk" not in json.dumps(schemas["UserMessage"])


async def test_what_the_server_says_is_as_told(scripted, told):
    server = scripted(Line(think="Hm.", say="one", call=({"name": "look"},)), card={"tells_logprobs": True})
    async with server.client() as client:
        assert (await client.get("/openapi.json")).json()["paths"] == told["paths"]
        check(told, "ModelList", (await client.get("/v1/models")).json())
        check(told, "BaseModelCard", (await client.get("/v1/models/scripted")).json())
    check(told, "ChatCompletionResponse", (await server.ask(logprobs=True, top_logprobs=1)).json())
    for chunk in await server.stream(logprobs=True):
        check(told, "CompletionChunk", chunk)
    check(told, "ErrorBody", (await server.ask(model="none")).json())
    check(told, "HTTPValidationErrorData", (await server.ask(store=True, n="x")).json())


OURS_ALONE = {
    "ChatCompletionRequest": (
        "fields that recordings and official clients send, and the document has not",
        {"min_tokens", "repetition_penalty", "top_k", "logprobs", "top_logprobs", "prompt_logprobs"}
        | {"top_prompt_logprobs", "service_tier"},
    ),
    "ChatCompletionChoice": ("the newest recordings have them", {"logprobs", "prompt_logprobs", "messages"}),
    "CompletionResponseStreamChoice": ("the newest recordings have them", {"logprobs", "prompt_logprobs"}),
    "CompletionChunk": ("a stream tells of guardrails as a whole answer does", {"guardrails"}),
    "DeltaMessage": ("the newest official client reads them", {"tool_call_id", "metadata", "index"}),
    "ThinkChunk": ("the newest official client has it", {"signature"}),
    "UsageInfo": ("every recording since August 2026 has it", {"service_tier"}),
}
THEIRS_ALONE = {"UsageInfo": ("misspelt, and seen in one recording", {"prompt_token_details"})}


def differences(told, documented):
    for name, schema in documented.items():
        ours = told["components"]["schemas"].get(name)
        if ours is None or "properties" not in schema:
            continue
        theirs, mine = set(schema["properties"]), set(ours.get("properties", {}))
        yield name, mine - theirs, theirs - mine


def test_it_differs_from_the_documented_one_where_it_says_so(told, shared):
    documented = yaml.safe_load((shared / "contract" / "openapi-chat.yaml").read_text())
    found = list(differences(told, documented))
    assert len(found) > 20
    assert {name: mine for name, mine, _ in found if mine} == {name: names for name, (_, names) in OURS_ALONE.items()}
    assert {name: theirs for name, _, theirs in found if theirs} == {
        name: names for name, (_, names) in THEIRS_ALONE.items()
    }


LIMITS = {"minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength", "pattern"}
OF_A_SERVER = "a server holds what it works for to a limit"
TOLD_APART_BY = "what tells the members of a union apart is never left out"
TOLERANT = "one class reads every server's answers; ours always says it"
DIFFERENT = {
    ("ChatCompletionRequest", "model"): (OF_A_SERVER, {"minLength=1"}),
    ("ChatCompletionRequest", "messages"): (OF_A_SERVER, {"maxItems=4096"}),
    ("ChatCompletionRequest", "tools"): (OF_A_SERVER, {"maxItems=512"}),
    ("ChatCompletionRequest", "stop"): (OF_A_SERVER, {"maxItems=16", "maxLength=256"}),
    ("ChatCompletionRequest", "prompt_cache_key"): (OF_A_SERVER, {"maxLength=1024"}),
    ("ChatCompletionRequest", "guardrails"): (OF_A_SERVER, {"maxItems=16"}),
    ("ChatCompletionRequest", "n"): (OF_A_SERVER, {"maximum=8"}),
    ("ChatCompletionRequest", "random_seed"): (OF_A_SERVER, {"maximum=18446744073709551615"}),
    ("ChatCompletionRequest", "reasoning_effort"): (
        "the newest official client sends these; the model says which it knows",
        {"word=low", "word=max", "word=medium", "word=minimal", "word=xhigh"},
    ),
    **{
        (f"{name}Chunk", "required"): (TOLD_APART_BY, {"type"})
        for name in ("Audio", "DocumentURL", "File", "ImageURL", "Reference", "Text", "Think", "ToolReference")
    },
    **{(f"{role}Message", "required"): (TOLD_APART_BY, {"role"}) for role in ("Assistant", "System", "Tool", "User")},
    **{
        (kind.__name__, category): (
            "the guide says so of a threshold, the document does not",
            {"minimum=0", "maximum=1"},
        )
        for kind in (ModerationLLMV1CategoryThresholds, ModerationLLMV2CategoryThresholds)
        for category in kind.model_fields
    },
    ("UsageInfo", "required"): (TOLERANT, {"prompt_tokens", "completion_tokens", "total_tokens"}),
    ("ChatCompletionChoice", "required"): (TOLERANT, {"message"}),
    ("CompletionResponseStreamChoice", "required"): (TOLERANT, {"finish_reason"}),
    ("CompletionResponseStreamChoice", "finish_reason"): (
        "null is a type here, and a stream may end as any other answer",
        {"word=None", "word=model_length"},
    ),
    ("ChatCompletionResponse", "required"): ("every answer has them", {"choices", "id", "model"}),
    ("ToolCall", "type"): ("the type of a call that was made is not looked at", {"word=function"}),
}


def promises(schema, schemas):
    """The limits and the words of a field, whichever way they are written."""
    if "$ref" in schema:
        named = schemas[schema["$ref"].rpartition("/")[2]]
        return promises(named, schemas) if "enum" in named else set()
    found = {f"{name}={schema[name]:g}" for name in LIMITS & schema.keys() if name != "maximum"}
    found |= {f"maximum={schema['maximum']}".removesuffix(".0")} if "maximum" in schema else set()
    found |= {f"word={word}" for word in [*schema.get("enum", []), *([schema["const"]] if "const" in schema else [])]}
    for kind in ("anyOf", "oneOf", "allOf"):
        found = found.union(*(promises(branch, schemas) for branch in schema.get(kind, [])))
    return found


def test_it_promises_what_the_documented_one_does_but_for_what_is_said_here(told, shared):
    documented = yaml.safe_load((shared / "contract" / "openapi-chat.yaml").read_text())
    ours = told["components"]["schemas"]
    found = {}
    for name in documented.keys() & ours.keys():
        theirs, mine = documented[name], ours[name]
        found[name, "required"] = set(theirs.get("required", [])) ^ set(mine.get("required", []))
        for field in theirs.get("properties", {}).keys() & mine.get("properties", {}).keys():
            found[name, field] = promises(theirs["properties"][field], documented) ^ promises(
                mine["properties"][field], ours
            )
    assert {place: what for place, what in found.items() if what} == {
        place: what for place, (_, what) in DIFFERENT.items()
    }
