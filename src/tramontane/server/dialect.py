"""The OpenAI client's names for what the wire calls by Mistral's; used only where a server was told to accept them."""

from __future__ import annotations

from typing import Any

RENAMED = {"max_completion_tokens": "max_tokens", "seed": "random_seed"}
KEPT_ANYWAY = {"stream_options": ({"include_usage": True}, {"include_usage": False}), "store": (False,)}
"""What asks for nothing else than what is done anyway: a stream always ends with its usage, and nothing is stored."""
READ = {"parsed", "parsed_arguments"}
"""What the client adds to an answer that it has read: its content and its arguments again, as objects."""


def translate(body: Any) -> Any:
    """What cannot be translated, or is said under both names, is left as it is, for the wire to refuse by name."""
    if not isinstance(body, dict):
        return body
    asked = {name: value for name, value in body.items() if not _is_kept_anyway(name, value)}
    told = {name if RENAMED.get(name) in asked else RENAMED.get(name, name): asked[name] for name in asked}
    metadata = told.get("metadata", {})
    if isinstance(told.get("user"), str) and isinstance(metadata, dict) and "user" not in metadata:
        told["metadata"] = metadata | {"user": told.pop("user")}
    if isinstance(messages := told.get("messages"), list):
        told["messages"] = [_translate_message(message) for message in messages]
    return told


def _is_kept_anyway(name: str, value: Any) -> bool:
    return value is None or value in KEPT_ANYWAY.get(name, ())


def _translate_message(message: Any) -> Any:
    """Names of speakers and refusals have no place in a Mistral conversation, and say nothing where they are null."""
    if not isinstance(message, dict):
        return message
    said = {name: value for name, value in message.items() if name == "content" or value is not None}
    told = {name: value for name, value in said.items() if name not in READ}
    if told.get("role") == "developer":
        told["role"] = "system"
    if isinstance(calls := told.get("tool_calls"), list):
        told["tool_calls"] = [_translate_call(call) for call in calls]
    return told


def _translate_call(call: Any) -> Any:
    if not isinstance(call, dict) or not isinstance(function := call.get("function"), dict):
        return call
    return {**call, "function": {name: value for name, value in function.items() if name not in READ}}
