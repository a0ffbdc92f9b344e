"""The document at /openapi.json: what the routes take and give, from the wire's own classes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import models_json_schema

from tramontane.server.reading import largest_numbers
from tramontane.server.settings import Settings
from tramontane.wire.cards import BaseModelCard, ModelList
from tramontane.wire.errors import ErrorBody, HTTPValidationErrorData
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wire.response import ChatCompletionResponse, CompletionChunk

PREFIX = "#/components/schemas/"
TOLD = (ChatCompletionResponse, CompletionChunk, ModelList, BaseModelCard, ErrorBody, HTTPValidationErrorData)
WORDS = {"type": "object", "properties": {"message": {"type": "string"}, "detail": {"type": "string"}}}
REFUSALS = {
    "400": ("The request cannot be answered as it stands", {"$ref": f"{PREFIX}ErrorBody"}),
    "401": ("No key, or not one of ours", WORDS),
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
    for name, limit in largest_numbers(settings).items():
        request["properties"][name]["anyOf"][0]["maximum"] = limit
    for name, schema in request["properties"].items():
        branches = schema.get("anyOf", [])
        if any("enum" in branch for branch in branches):
            schema["anyOf"] = [branch for branch in branches if branch != {"type": "string"}]
        if name == "model":
            request["properties"][name] = {"type": "string", "title": "Model"}
    for name in _reachable("ChatCompletionRequest", definitions):
        if "properties" in definitions[name]:
            definitions[name]["additionalProperties"] = False
        _drop_last_resorts(definitions[name])


def _reachable(name: str, definitions: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    waiting = {name}
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= {reference.removeprefix(PREFIX) for reference in _references(definitions[name])} - found
    return found


def _references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from [schema["$ref"]] if "$ref" in schema else []
        for held in schema.values():
            yield from _references(held)
    elif isinstance(schema, list):
        for held in schema:
            yield from _references(held)


def _drop_last_resorts(schema: Any) -> None:
    """A union's branch for what is unknown is any object at all."""
    if isinstance(schema, dict):
        if len(schema.get("anyOf", [])) > 1:
            schema["anyOf"] = [branch for branch in schema["anyOf"] if branch != {"type": "object"}]
        for held in schema.values():
            _drop_last_resorts(held)
    elif isinstance(schema, list):
        for held in schema:
            _drop_last_resorts(held)


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
        "responses": {"200": {"description": summary, "content": content}, **_refusals("400", "401", "421")},
    }


def _refusals(*statuses: str) -> dict[str, Any]:
    told = {status: REFUSALS[status] for status in statuses}
    return {
        status: {"description": words, "content": {"application/json": {"schema": schema}}}
        for status, (words, schema) in told.items()
    }
