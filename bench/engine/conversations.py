"""Requests for JSON and for calls, as the server makes them: prompts and grammars of the built-in vocabulary."""

from __future__ import annotations

import random
from typing import Any

from tramontane.chat.ask import constraints, prompt
from tramontane.model.card import Card
from tramontane.model.tokenizer import built_in
from tramontane.wire.model import AS_SERVER
from tramontane.wire.request import ChatCompletionRequest

CARD = Card(id="random", description="", context=1024, default_temperature=1.0, calls_functions=True)
CITIES = ["Paris", "Rome", "Berlin", "Lisbon", "Vienna"]
WEATHER: dict[str, Any] = {
    "type": "object",
    "properties": {
        "city": {"enum": CITIES},
        "days": {"type": "integer", "minimum": 1, "maximum": 9},
        "hourly": {"type": "boolean"},
    },
    "required": ["city", "days", "hourly"],
    "additionalProperties": False,
}
NOTHING: dict[str, Any] = {"type": "object", "properties": {}, "additionalProperties": False}
MOST_TOKENS = 200
"""A model of random weights writes white space wherever it may."""


def json_answer(dice: random.Random) -> dict[str, Any]:
    asked = {"name": "weather", "schema": WEATHER}
    return _request(dice, response_format={"type": "json_schema", "json_schema": asked})


def calls(dice: random.Random) -> dict[str, Any]:
    functions = {"weather": WEATHER, "now": NOTHING}
    tools = [{"type": "function", "function": {"name": name, "parameters": functions[name]}} for name in functions]
    return _request(dice, tools=tools, tool_choice="any")


def _request(dice: random.Random, **more: Any) -> dict[str, Any]:
    said = " ".join(dice.choices(CITIES, k=dice.randrange(1, 200)))
    messages = [{"role": "user", "content": f"How is the weather in {said}?"}]
    body = {"model": CARD.id, "messages": messages, **more}
    request = ChatCompletionRequest.model_validate(body, extra="forbid", context=AS_SERVER)
    words = built_in()
    return {
        "prompt": prompt.write(request, words, CARD).tokens,
        "constraint": constraints.write(request, words, CARD),
        "end_tokens": sorted(words.end_tokens),
        "tokens": MOST_TOKENS,
    }
