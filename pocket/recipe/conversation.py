"""A conversation as a chat request and its answer, and both as the token ids that mistral-common would give."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from recipe.tokenizer import Vocabulary


@dataclass
class Conversation:
    skill: str
    request: dict[str, Any]
    """The body of a chat request."""
    answer: dict[str, Any]
    """The message that the API returns; after a prefix, what follows it."""


@dataclass
class Encoded:
    tokens: list[int] = field(default_factory=list)
    said: list[tuple[int, int]] = field(default_factory=list)
    """Where in them the model speaks: in the turns gone by, and last of all in its answer."""

    def add(self, tokens: list[int], is_said: bool) -> None:
        if is_said:
            self.said.append((len(self.tokens), len(self.tokens) + len(tokens)))
        self.tokens += tokens


ANY_JSON = {"anyOf": [{"type": "object"}, {"type": "array"}]}


def chat(skill: str, question: str, answer: str, system: str | None = None, **rest: Any) -> Conversation:
    """The most common conversation: a question and its answer."""
    messages = [{"role": "system", "content": system}] if system else []
    return Conversation(
        skill, {"messages": [*messages, {"role": "user", "content": question}], **rest}, {"content": answer}
    )


def dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def encode(conversation: Conversation, words: Vocabulary) -> Encoded:
    encoded = _encode(conversation.request, words)
    encoded.add([*_answer(conversation.answer, words), words["</s>"]], is_said=True)
    return encoded


def encode_request(request: dict[str, Any], words: Vocabulary) -> list[int]:
    """What mistral-common's newest version makes of a request; a test holds both against each other."""
    return _encode(request, words).tokens


def _encode(request: dict[str, Any], words: Vocabulary) -> Encoded:
    encoded = Encoded([words["<s>"]])
    asked = False
    for message in _merged(request["messages"]):
        content = message["content"]
        match message["role"]:
            case "system":
                tokens = [words["[SYSTEM_PROMPT]"], *words.encode(content), words["[/SYSTEM_PROMPT]"]]
            case "user":
                tokens = [] if asked else [*_tools(request, words), *_settings(request, words)]
                tokens += [words["[INST]"], *words.encode(content), words["[/INST]"]]
                asked = True
            case "tool":
                tokens = [words["[TOOL_RESULTS]"], *words.encode(content), words["[/TOOL_RESULTS]"]]
            case _:
                tokens = [*_answer(message, words), *([] if message.get("prefix") else [words["</s>"]])]
        encoded.add(tokens, message["role"] == "assistant" and not message.get("prefix"))
    return encoded


def _merged(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Two messages of a user one after the other are one."""
    merged: list[dict[str, Any]] = []
    for message in messages:
        if merged and message["role"] == merged[-1]["role"] == "user":
            merged[-1] = {"role": "user", "content": merged[-1]["content"] + "\n\n" + message["content"]}
        else:
            merged.append(message)
    return merged


def _tools(request: dict[str, Any], words: Vocabulary) -> list[int]:
    if not request.get("tools") or request.get("tool_choice") == "none":
        return []
    tools = [{"type": "function", "function": _function(tool["function"])} for tool in request["tools"]]
    return [words["[AVAILABLE_TOOLS]"], *words.encode(dumps(tools)), words["[/AVAILABLE_TOOLS]"]]


def _function(function: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": function["name"],
        "description": function.get("description", ""),
        "parameters": function["parameters"],
    }


def _settings(request: dict[str, Any], words: Vocabulary) -> list[int]:
    settings: dict[str, Any] = {}
    match (request.get("response_format") or {}).get("type"):
        case "json_schema":
            settings["json_schema"] = request["response_format"]["json_schema"]["schema"]
        case "json_object":
            settings["json_schema"] = ANY_JSON
    settings["reasoning_effort"] = request.get("reasoning_effort") or "none"
    return [words["[MODEL_SETTINGS]"], *words.encode(dumps(settings)), words["[/MODEL_SETTINGS]"]]


def _answer(message: dict[str, Any], words: Vocabulary) -> list[int]:
    tokens: list[int] = []
    content = message.get("content") or ""
    if isinstance(content, str):
        tokens += words.encode(content.rstrip(" ") if message.get("role") else content)
    else:
        for chunk in content:
            if chunk["type"] == "thinking":
                thought = "".join(part["text"] for part in chunk["thinking"])
                tokens += [words["[THINK]"], *words.encode(thought), words["[/THINK]"]]
            else:
                tokens += words.encode(chunk["text"])
    for call in message.get("tool_calls") or []:
        function = call["function"]
        tokens += [words["[TOOL_CALLS]"], *words.encode(function["name"]), words["[ARGS]"]]
        tokens += words.encode(dumps(json.loads(function["arguments"])))
    return tokens
