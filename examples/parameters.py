"""For each parameter of the API a request that shows it, and what is to be seen in the answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

PARIS = "Say something about Paris."
"""The pocket model is not sure what to say: whatever is drawn, it draws differently each time."""
ECHO = "Repeat: no no no no no no no no no no"
"""It says the same word over and over, unless it is kept from that."""
PAINTER = "Who is the best French painter? Answer in one short sentence."
CAPITAL = "What is the capital of Italy?"
BOOK = 'Give me title and author as JSON: "The Stranger" is by Albert Camus.'
WEATHER = "What is the weather in Paris, and what is the time in Tokyo?"
TIME = "Tell me the time in Rome."
SUM = "What is 17 + 25?"


@dataclass
class Answer:
    """What came back: the body of the answer, or of the error; of a stream, its events folded."""

    status: int
    body: dict[str, Any]
    events: int = 0

    @property
    def choices(self) -> list[dict[str, Any]]:
        return self.body.get("choices", [])

    @property
    def texts(self) -> list[str]:
        return [text_of(choice["message"]["content"]) for choice in self.choices]

    @property
    def text(self) -> str:
        return self.texts[0] if self.choices else ""

    @property
    def ending(self) -> str:
        return self.choices[0]["finish_reason"] if self.choices else ""

    @property
    def thoughts(self) -> list[str]:
        contents = [choice["message"]["content"] for choice in self.choices]
        chunks = [chunk for content in contents if isinstance(content, list) for chunk in content]
        return [text_of(chunk["thinking"]) for chunk in chunks if chunk["type"] == "thinking"]

    @property
    def calls(self) -> list[dict[str, str]]:
        calls = [call for choice in self.choices for call in choice["message"].get("tool_calls") or []]
        return [call["function"] for call in calls]

    @property
    def called(self) -> set[str]:
        return {call["name"] for call in self.calls}

    @property
    def chances(self) -> list[dict[str, Any]]:
        """Of each token of the first choice, how likely it was."""
        return (self.choices[0].get("logprobs") or {}).get("content", []) if self.choices else []

    @property
    def usage(self) -> dict[str, Any]:
        return self.body.get("usage", {})

    @property
    def cached(self) -> int:
        return self.usage["prompt_tokens_details"]["cached_tokens"] if self.usage else 0


@dataclass
class Seen:
    """The answer to a request, to the same one once more, and to one without the parameter; the server's log of it."""

    answer: Answer
    again: Answer
    without: Answer
    log: str


@dataclass(frozen=True)
class Example:
    shows: str
    asked: dict[str, Any]
    is_seen: Callable[[Seen], bool]
    without: dict[str, Any] = field(default_factory=dict)
    """What the other request has instead of the parameter."""
    says: tuple[Any, ...] = ()
    """The lines of a script, for where no model runs."""
    is_drawn: bool = False
    """Whether it takes a model: a script has nothing to draw, to weigh or to remember."""


def text_of(content: Any) -> str:
    if isinstance(content, list):
        return "".join(chunk.get("text", "") for chunk in content)
    return content or ""


def asking(content: str, **fields: Any) -> dict[str, Any]:
    return {"messages": [{"role": "user", "content": content}], **fields}


def function(name: str, **properties: str) -> dict[str, Any]:
    schema = {
        "type": "object",
        "properties": {key: {"type": kind} for key, kind in properties.items()},
        "required": list(properties),
    }
    return {"type": "function", "function": {"name": name, "parameters": schema}}


TOOLS = [function("weather", city="string"), function("time", city="string")]
BOTH = {
    "call": [{"name": name, "arguments": {"city": city}} for name, city in (("weather", "Paris"), ("time", "Tokyo"))]
}
BOOK_SCHEMA = {
    "type": "object",
    "properties": {"title": {"type": "string", "maxLength": 40}, "author": {"type": "string", "maxLength": 40}},
    "required": ["title", "author"],
    "additionalProperties": False,
}
JSON_FORMAT = {"type": "json_schema", "json_schema": {"name": "book", "schema": BOOK_SCHEMA, "strict": True}}
WILD = {"temperature": 1.5, "n": 4, "max_tokens": 30}
TAME = {"temperature": 0, "max_tokens": 60}
LONG = {"temperature": 0, "min_tokens": 40, "max_tokens": 40}


def are_alike(seen: Seen) -> bool:
    return len(set(seen.answer.texts)) == 1 < len(set(seen.without.texts))


def is_otherwise(seen: Seen) -> bool:
    return seen.answer.text not in ("", seen.without.text)


def is_book(text: str) -> bool:
    try:
        return json.loads(text).keys() == {"title", "author"}
    except ValueError:
        return False


EXAMPLES: dict[str, Example] = {
    "model": Example(
        "names of the hosted API are answered too, and told back",
        asking(CAPITAL, model="mistral-small-latest"),
        lambda seen: seen.answer.body["model"] == "mistral-small-latest" != seen.without.body["model"],
    ),
    "messages": Example(
        "a system message sets how the answer is given",
        {
            "messages": [
                {"role": "system", "content": "Always answer in French."},
                {"role": "user", "content": "What is the capital of Spain?"},
            ],
            "temperature": 0,
        },
        is_otherwise,
        without={
            "messages": [
                {"role": "system", "content": "Always answer in English."},
                {"role": "user", "content": "What is the capital of Spain?"},
            ]
        },
        says=(
            {"when": ["in French", "Spain"], "say": "La capitale de l'Espagne est Madrid."},
            {"when": ["in English", "Spain"], "say": "The capital of Spain is Madrid."},
        ),
    ),
    "temperature": Example(
        "four answers differ at 1.5; at 0 there is one",
        asking(PARIS, **WILD),
        lambda seen: len(set(seen.answer.texts)) > 1 == len(set(seen.without.texts)),
        without={"temperature": 0},
        is_drawn=True,
    ),
    "top_p": Example(
        "only the likeliest words: four wild answers become one",
        asking(PARIS, top_p=0.001, **WILD),
        are_alike,
        is_drawn=True,
    ),
    "max_tokens": Example(
        "the answer is cut after four tokens, and says so",
        asking(PAINTER, max_tokens=4),
        lambda seen: (seen.answer.ending, seen.answer.usage["completion_tokens"]) == ("length", 4),
        without={"max_tokens": 40},
    ),
    "stream": Example(
        "the same answer, in many pieces",
        asking(PAINTER, stream=True, **TAME),
        lambda seen: seen.answer.events > 1 and seen.answer.text == seen.without.text,
    ),
    "stop": Example(
        "the answer ends before this word",
        asking(PAINTER, stop=[" the", " M"], **TAME),
        lambda seen: seen.without.text.startswith(seen.answer.text) and seen.answer.text != seen.without.text,
    ),
    "random_seed": Example(
        "the same draw every time it is asked",
        asking(PARIS, random_seed=7, temperature=1.5, max_tokens=30),
        lambda seen: seen.answer.text == seen.again.text,
        is_drawn=True,
    ),
    "metadata": Example(
        "what the caller notes stands in the server's log",
        asking(CAPITAL, metadata={"customer": "c-42"}),
        lambda seen: "metadata={'customer': 'c-42'}" in seen.log,
    ),
    "response_format": Example(
        "JSON that follows a schema",
        asking(BOOK, response_format=JSON_FORMAT, temperature=0, max_tokens=400),
        lambda seen: is_book(seen.answer.text),
        says=({"when": "The Stranger", "say": '{"title": "The Stranger", "author": "Albert Camus"}'},),
    ),
    "tools": Example(
        "the model may call functions",
        asking(WEATHER, tools=TOOLS, tool_choice="any"),
        lambda seen: set() < seen.answer.called <= {"weather", "time"},
        without={"tool_choice": "auto"},
        says=({"when": ["in Paris, and", "parameters"], **BOTH},),
    ),
    "tool_choice": Example(
        "this function is called, whatever is asked",
        asking(TIME, tools=TOOLS, tool_choice={"type": "function", "function": {"name": "time"}}),
        lambda seen: seen.answer.called == {"time"},
        says=({"when": "time in Rome", "call": [{"name": "time", "arguments": {"city": "Rome"}}]},),
    ),
    "presence_penalty": Example(
        "words that were said become less likely",
        asking(ECHO, presence_penalty=2.0, **LONG),
        is_otherwise,
        is_drawn=True,
    ),
    "frequency_penalty": Example(
        "words that were said often become less likely",
        asking(ECHO, frequency_penalty=2.0, **LONG),
        is_otherwise,
        is_drawn=True,
    ),
    "min_tokens": Example(
        "the answer goes on for as long as this",
        asking(CAPITAL, min_tokens=30, temperature=0, max_tokens=40),
        lambda seen: seen.answer.usage["completion_tokens"] >= 30 > seen.without.usage["completion_tokens"],
    ),
    "repetition_penalty": Example(
        "words that were read or said become less likely",
        asking(PARIS, repetition_penalty=1.9, **LONG),
        is_otherwise,
        is_drawn=True,
    ),
    "top_k": Example(
        "only the likeliest word each time: four wild answers become one",
        asking(PARIS, top_k=1, **WILD),
        are_alike,
        is_drawn=True,
    ),
    "logprobs": Example(
        "how likely each token was",
        asking(CAPITAL, logprobs=True, **TAME),
        lambda seen: len(seen.answer.chances) == seen.answer.usage["completion_tokens"] and not seen.without.chances,
        is_drawn=True,
    ),
    "top_logprobs": Example(
        "and the two likeliest in its place",
        asking(CAPITAL, logprobs=True, top_logprobs=2, **TAME),
        lambda seen: all(len(chance["top_logprobs"]) == 2 for chance in seen.answer.chances),
        is_drawn=True,
    ),
    "prompt_logprobs": Example(
        "refused by name: no model here tells them",
        asking(CAPITAL, prompt_logprobs=True),
        lambda seen: seen.answer.status == 400 and "Prompt logprobs" in seen.answer.body["message"],
    ),
    "top_prompt_logprobs": Example(
        "refused by name, as the one before",
        asking(CAPITAL, top_prompt_logprobs=1),
        lambda seen: seen.answer.status == 400 and "Prompt logprobs" in seen.answer.body["message"],
    ),
    "n": Example(
        "two answers to one question, which is read once",
        asking(PARIS, n=2, max_tokens=30),
        lambda seen: (
            len(seen.answer.texts) == 2 and seen.answer.usage["prompt_tokens"] == seen.without.usage["prompt_tokens"]
        ),
    ),
    "prediction": Example(
        "what the answer will probably be: it comes sooner, and is the same",
        asking(PAINTER, prediction={"type": "content", "content": "Claude Monet painted."}, **TAME),
        lambda seen: seen.answer.text == seen.without.text != "",
    ),
    "parallel_tool_calls": Example(
        "one call at a time",
        asking(WEATHER, tools=TOOLS, tool_choice="any", parallel_tool_calls=False),
        lambda seen: len(seen.answer.calls) == 1,
    ),
    "reasoning_effort": Example(
        "the model thinks before it answers",
        asking(SUM, reasoning_effort="high", max_tokens=200, temperature=0),
        lambda seen: bool(seen.answer.thoughts) and not seen.without.thoughts,
        says=(
            {"when": ['"reasoning_effort": "high"', "17 + 25"], "think": "17 + 25 = 42", "say": "It is 42."},
            {"when": ['"reasoning_effort": "none"', "17 + 25"], "say": "It is 42."},
        ),
    ),
    "prompt_mode": Example(
        "the older way to ask for the same",
        asking(SUM, prompt_mode="reasoning", max_tokens=200, temperature=0),
        lambda seen: bool(seen.answer.thoughts) and not seen.without.thoughts,
    ),
    "guardrails": Example(
        "the input is judged, and the answer tells how",
        asking(CAPITAL, guardrails=[{"moderation_llm_v2": {}}]),
        lambda seen: bool(seen.answer.body.get("guardrails")) and "guardrails" not in seen.without.body,
    ),
    "prompt_cache_key": Example(
        "what was read once is not read again",
        asking("Here is a long story to remember. " * 12 + CAPITAL, prompt_cache_key="story", max_tokens=8),
        lambda seen: seen.again.cached > 0,
        is_drawn=True,
    ),
    "service_tier": Example(
        "there is one, and the usage tells it",
        asking(CAPITAL, service_tier="auto"),
        lambda seen: seen.answer.usage["service_tier"] == "standard",
    ),
    "safe_prompt": Example(
        "a sentence that asks for restraint is read before all else",
        asking(CAPITAL, safe_prompt=True),
        lambda seen: seen.answer.usage["prompt_tokens"] > seen.without.usage["prompt_tokens"],
    ),
}

SCRIPT: list[Any] = [
    *(line for example in EXAMPLES.values() for line in example.says),
    {"when": "capital of France", "say": "Paris."},
    {"when": "capital of Italy", "say": "Rome."},
    {"when": ["painter", "JSON"], "say": '{"painter": "Claude Monet"}'},
    {"when": ["painter", "sentence"], "say": "Claude Monet, the painter of light and of the water lilies."},
    {"when": "cheese", "say": "Roquefort, if it is ripe."},
    "My script says nothing of this.",
]
"""What a script says to all of these, and to the other examples."""
