"""Writes reference.md: every field that travels, as /openapi.json tells it, with its sentence from sentences.toml."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tramontane.server.openapi import document
from tramontane.server.settings import Settings

HERE = Path(__file__).parent
PREFIX = "#/components/schemas/"
SECTIONS = {
    "Request": ("ChatCompletionRequest",),
    "Messages": ("SystemMessage", "UserMessage", "AssistantMessage", "ToolMessage"),
    "Chunks": (
        *("TextChunk", "ThinkChunk", "ReferenceChunk", "ToolReferenceChunk", "ImageURLChunk", "ImageURL"),
        *("DocumentURLChunk", "FileChunk", "AudioChunk"),
    ),
    "Formats": ("ResponseFormat", "JSONSchema", "Prediction"),
    "Tools": ("Tool", "Function", "ToolChoice", "FunctionName", "ToolCall", "FunctionCall"),
    "Guardrails": (
        *("GuardrailConfig", "ModerationLLMV2Config", "ModerationLLMV1Config"),
        *("ModerationLLMV2CategoryThresholds", "ModerationLLMV1CategoryThresholds"),
    ),
    "Answers": (
        *("ChatCompletionResponse", "ChatCompletionChoice", "UsageInfo", "PromptTokensDetails"),
        *("ChoiceLogprobs", "TokenLogprobs", "TokenLogprob"),
    ),
    "Streamed answers": ("CompletionChunk", "CompletionResponseStreamChoice", "DeltaMessage"),
    "Model cards": ("ModelList", "BaseModelCard", "ModelCapabilities"),
    "Errors": ("ErrorBody", "HTTPValidationErrorData", "ValidationError"),
}
HOSTED_ALONE = {
    *("ResourceChunk", "ResourceLinkChunk", "ImageGenerationTool", "DocumentLibraryTool", "CustomConnector"),
    *("ToolConfiguration", "APIKeyAuth", "OAuth2TokenAuth", "FTModelCard"),
}
"""What the SDK knows, and no server of ours takes or tells."""
OPENING = """# Reference

Every field that the API takes and tells, from the classes in `tramontane.client.models`.
[parameters.md](parameters.md) says what those of the request do. In a request, null is the same as leaving a field out,
and a field that is not here is refused (422). In an answer, the default is what the SDK reads where a server says
nothing. This page is written by `make reference`.
"""


def page() -> str:
    schemas = document(Settings(), "")["components"]["schemas"]
    sentences = tomllib.loads((HERE / "sentences.toml").read_text())
    parts = [OPENING]
    for section, classes in SECTIONS.items():
        parts.append(f"## {section}\n")
        parts += [table(name, schemas[name], sentences) for name in classes]
    return "\n".join(parts)


def table(name: str, schema: dict[str, Any], sentences: dict[str, dict[str, str]]) -> str:
    needed = schema.get("required", ())
    rows = [f"### {name}\n", "| field | type | bounds | default | what it is |", "|---|---|---|---|---|"]
    for field, held in schema["properties"].items():
        sentence, _, usual = (sentences.get(name, {}).get(field) or sentences["any"][field]).partition(" Default: ")
        default = "needed" if field in needed else default_of(held) or usual.removesuffix(".")
        rows.append(f"| `{field}` | {kind_of(held)} | {', '.join(bounds_of(held))} | {default} | {sentence} |")
    return "\n".join(rows) + "\n"


def default_of(schema: dict[str, Any]) -> str:
    value = schema.get("default")
    return "" if value is None else f"`{json.dumps(value)}`"


def kind_of(schema: dict[str, Any]) -> str:
    *others, last = dict.fromkeys(kinds_of(schema))
    return f"{', '.join(others)} or {last}" if others else last


def kinds_of(schema: dict[str, Any]) -> Iterator[str]:
    match schema:
        case {"$ref": str(reference)}:
            name = reference.removeprefix(PREFIX)
            yield from () if name in HOSTED_ALONE else (link(name),)
        case {"const": word}:
            yield f"`{word}`"
        case {"enum": words}:
            yield from (f"`{word}`" for word in words)
        case {"anyOf": kinds} | {"oneOf": kinds}:
            for kind in kinds:
                if not is_last_resort(kind, kinds):
                    yield from kinds_of(kind)
        case {"type": "array", "items": items}:
            yield f"list of {' / '.join(dict.fromkeys(kinds_of(items)))}"
        case {"type": str(kind)}:
            yield schema.get("format", kind)
        case _:
            yield "anything"


def link(name: str) -> str:
    """Where a class is described; the many chunks and messages as one."""
    section = next((section for section in ("Messages", "Chunks") if name in SECTIONS[section]), None)
    return f"[{section.lower().removesuffix('s')}](#{section.lower()})" if section else f"[{name}](#{name.lower()})"


def is_last_resort(kind: dict[str, Any], kinds: list[dict[str, Any]]) -> bool:
    """Whether it is what the SDK takes for what it does not know yet."""
    is_open = any("enum" in other or "const" in other or "discriminator" in other for other in kinds)
    return is_open and kind in ({"type": "string"}, {"type": "object"})


def bounds_of(schema: dict[str, Any]) -> list[str]:
    found = [bound for kind in schema.get("anyOf", ()) for bound in bounds_of(kind)]
    least, most = schema.get("minimum"), schema.get("maximum")
    if least is not None:
        found.append(f"{number(least)} or more" if most is None else f"{number(least)} to {number(most)}")
    if "maxItems" in schema:
        found.append(f"at most {number(schema['maxItems'])} of them")
    if "maxLength" in schema:
        found.append(f"at most {number(schema['maxLength'])} characters")
    return found


def number(value: float) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,f}".rstrip("0").rstrip(".")


if __name__ == "__main__":
    (HERE / "reference.md").write_text(page())
