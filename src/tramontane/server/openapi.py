"""The document at /openapi.json: what the routes take and give, from the wire's own classes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic.json_schema import models_json_schema

from tramontane.server.reading import LONGEST, LONGEST_TEXT, largest_numbers
from tramontane.server.settings import Settings
from tramontane.wire.cards import BaseModelCard, ModelList
from tramontane.wire.errors import ErrorBody, HTTPValidationErrorData
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wire.response import ChatCompletionResponse, CompletionChunk

PREFIX = "#/components/schemas/"
TOLD = (ChatCompletionResponse, CompletionChunk, ModelList, BaseModelCard, ErrorBody, HTTPValidationErrorData)
FOR_CALLERS = {"resource", "resource_link"}
"""The chunks that callers know of, and no server takes."""
ROLES = ("Assistant", "System", "Tool", "User")
WORDS = {"type": "object", "properties": {"message": {"type": "string"}, "detail": {"type": "string"}}}
REFUSALS = {
    "400": ("The request cannot be answered as it stands", {"$ref": f"{PREFIX}ErrorBody"}),
    "401": ("No key, or not one of ours", WORDS),
    "403": ("A guardrail blocked the request", WORDS),
    "404": ("Nothing has this address", WORDS),
    "413": ("The request is too large", WORDS),
    "415": ("The request does not say that it is JSON", WORDS),
    "421": ("The request names a host that this server does not answer for", WORDS),
    "422": ("A field is not as documented", {"$ref": f"{PREFIX}HTTPValidationErrorData"}),
    "429": ("The queue is full", {"$ref": f"{PREFIX}ErrorBody"}),
    "500": ("The engine failed", {"$ref": f"{PREFIX}ErrorBody"}),
    "503": ("The engine is down", {"$ref": f"{PREFIX}ErrorBody"}),
    "504": ("The answer took too long", {"$ref": f"{PREFIX}ErrorBody"}),
}


def document(settings: Settings, version: str) -> dict[str, Any]:
    told: list[tuple[Any, Any]] = [(kind, "serialization") for kind in TOLD]
    _, schemas = models_json_schema(
        [(ChatCompletionRequest, "validation"), *told], ref_template=PREFIX + "{model}", title="Tramontane"
    )
    definitions = schemas["$defs"]
    _close_request(definitions, settings)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tramontane", "description": "Mistral's chat API on your own machine", "version": version},
        "paths": _paths(),
        "security": [{"ApiKey": []}] if settings.has_keys else [],
        "components": {
            "schemas": definitions,
            "securitySchemes": {"ApiKey": {"type": "http", "scheme": "bearer"}},
        },
    }


def _close_request(definitions: dict[str, Any], settings: Settings) -> None:
    """A server takes what it knows and nothing else, where the wire's classes tolerate more."""
    request = definitions["ChatCompletionRequest"]
    request["required"] = ["model", "messages"]
    request["properties"]["model"] = {"type": "string", "minLength": 1, "title": "Model"}
    # Of all tools these alone reach a model; the others run on the hosted API.
    request["properties"]["tools"]["anyOf"][0]["items"] = {"$ref": f"{PREFIX}Tool"}
    for limits in (largest_numbers(settings), LONGEST):
        for name, limit in limits.items():
            _limit(request["properties"][name], limit)
    for name, limit in LONGEST_TEXT.items():
        for held in _objects(request["properties"][name]):
            if held.get("type") == "string":
                held["maxLength"] = limit
    asked = _reachable("ChatCompletionRequest", definitions)
    for name in asked:
        if "properties" in definitions[name]:
            definitions[name]["additionalProperties"] = False
        _drop_last_resorts(definitions[name])
    for name, tag in [*_tags(definitions[name] for name in asked), *((f"{role}Message", "role") for role in ROLES)]:
        definitions[name]["required"] = sorted({tag, *definitions[name].get("required", [])})


def _limit(schema: dict[str, Any], limit: int) -> None:
    for branch in schema.get("anyOf", [schema]):
        match branch["type"]:
            case "integer":
                branch["maximum"] = limit
            case "array":
                branch["maxItems"] = limit
            case _:
                pass


def _reachable(name: str, definitions: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    waiting = {name}
    while waiting:
        name = waiting.pop()
        found.add(name)
        references = {held["$ref"] for held in _objects(definitions[name]) if "$ref" in held}
        waiting |= {reference.removeprefix(PREFIX) for reference in references} - found
    return found


def _objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object in a schema, the outer ones first."""
    if isinstance(schema, dict):
        yield schema
        schema = list(schema.values())
    if isinstance(schema, list):
        for held in schema:
            yield from _objects(held)


def _tags(schemas: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """What tells the members of a union apart is never left out."""
    for held in _objects(list(schemas)):
        if "discriminator" in held:
            tag = held["discriminator"]
            yield from ((reference.removeprefix(PREFIX), tag["propertyName"]) for reference in tag["mapping"].values())


def _is_for_callers(branch: dict[str, Any]) -> bool:
    return branch.get("discriminator", {}).get("mapping", {"": ""}).keys() <= FOR_CALLERS


def _drop_last_resorts(schema: dict[str, Any]) -> None:
    """A union's branch for what is unknown is any object at all, and that of an enumeration any string."""
    for held in _objects(schema):
        branches = held.get("anyOf", [])
        is_enumeration = any("enum" in branch or "const" in branch for branch in branches)
        last_resort = {"type": "string"} if is_enumeration else {"type": "object"}
        if len(branches) > 1:
            held["anyOf"] = [branch for branch in branches if branch != last_resort and not _is_for_callers(branch)]


def _paths() -> dict[str, Any]:
    vertex = "/v1/projects/{project}/locations/{location}/publishers/mistralai/models/{model}"
    in_path = [_in_path(name) for name in ("project", "location", "model")]
    return {
        "/v1/chat/completions": {"post": _chat("create_chat_completion", "Answer a conversation")},
        f"{vertex}:rawPredict": {"parameters": in_path, "post": _chat("raw_predict", "Answer as Vertex does")},
        f"{vertex}:streamRawPredict": {
            "parameters": in_path,
            "post": _chat("stream_raw_predict", "Stream as Vertex does"),
        },
        "/v1/models": {"get": _told("list_models", "The models, under each of their names", "ModelList")},
        "/v1/models/{model}": {
            "parameters": [_in_path("model")],
            "get": _told("retrieve_model", "One model", "BaseModelCard"),
        },
    }


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}


def _chat(operation: str, summary: str) -> dict[str, Any]:
    answers = {
        "application/json": {"schema": {"$ref": f"{PREFIX}ChatCompletionResponse"}},
        "text/event-stream": {"schema": {"type": "string"}, "x-event": {"$ref": f"{PREFIX}CompletionChunk"}},
    }
    asked = {"application/json": {"schema": {"$ref": f"{PREFIX}ChatCompletionRequest"}}}
    return {
        "operationId": operation,
        "summary": summary,
        "requestBody": {"required": True, "content": asked},
        "responses": {"200": {"description": "The answer", "content": answers}, **_refusals(*REFUSALS)},
    }


def _told(operation: str, summary: str, schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": PREFIX + schema}}}
    return {
        "operationId": operation,
        "summary": summary,
        "responses": {"200": {"description": summary, "content": content}, **_refusals("400", "401", "404", "421")},
    }


def _refusals(*statuses: str) -> dict[str, Any]:
    told = {status: REFUSALS[status] for status in statuses}
    return {
        status: {"description": words, "content": {"application/json": {"schema": schema}}}
        for status, (words, schema) in told.items()
    }
