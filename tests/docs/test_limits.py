"""The page on limits tells what the code holds callers to, and nothing that is a limit in the code is left out."""

import ast
import re
from pathlib import Path

import pytest
from docs.reference import number

from tramontane.backends.llamacpp import plan
from tramontane.chat.ask import constraints, lowering, schema
from tramontane.cli import connection
from tramontane.client import transport
from tramontane.engine import constraint
from tramontane.engine.process import memory, trial
from tramontane.model import gguf, quantisation, rendering, template
from tramontane.server import reading, telemetry
from tramontane.server.openapi import document
from tramontane.server.settings import Settings
from tramontane.wire import sse
from tramontane.wiring import models

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "docs" / "limits.md").read_text()
ROWS = [
    [cell.strip() for cell in line.split("|")[1:5]]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith("| bound")
]
SETTINGS = Settings()
REQUEST = document(SETTINGS, "")["components"]["schemas"]["ChatCompletionRequest"]["properties"]
KIB, MIB = 1 << 10, 1 << 20


def bounds_of(field):
    """The least and the most that a number may be."""
    numbers = [form for form in REQUEST[field].get("anyOf", [REQUEST[field]]) if "maximum" in form]
    return f"{number(numbers[0]['minimum'])} to {number(numbers[0]['maximum'])}"


LIMITS = {
    "line and headers of a request": f"{connection.LONGEST_HEAD // KIB} KiB, and what came in the same read",
    "seconds until a request has arrived whole": connection.SECONDS_TO_ARRIVE,
    "body": f"{SETTINGS.max_body // MIB} MiB",
    "values in all of its lists and objects": reading.MOST_PARTS,
    "`messages`": reading.LONGEST["messages"],
    "`tools`": reading.LONGEST["tools"],
    "`guardrails`": reading.LONGEST["guardrails"],
    "`stop`": f"{reading.LONGEST['stop']} texts",
    "characters of one of `stop`": reading.LONGEST_TEXT["stop"],
    "characters of `prompt_cache_key`": reading.LONGEST_TEXT["prompt_cache_key"],
    "`n`": SETTINGS.max_choices,
    "`random_seed`": reading.LARGEST_SEED,
    "`temperature`": bounds_of("temperature"),
    "`top_p`": bounds_of("top_p"),
    "`presence_penalty`, `frequency_penalty`": bounds_of("presence_penalty"),
    "`repetition_penalty`": bounds_of("repetition_penalty"),
    "`top_logprobs`, `top_prompt_logprobs`": bounds_of("top_logprobs").removeprefix("0 to "),
    "faults of a request that are told one by one": reading.MOST_FAULTS,
    "characters of `metadata` in the log": telemetry.LONGEST_WORD,
    "schemas within one another": schema.DEEPEST_SCHEMA,
    "schemas in one": schema.MOST_SCHEMAS,
    "`minLength`, `maxLength`": schema.LONGEST_TEXT,
    "alternatives of `anyOf`, `oneOf` and `allOf` together": lowering.MOST_ALTERNATIVES,
    "calls in one answer": constraints.MOST_CALLS,
    "white space in a row, in JSON": re.search(r"\{0,(\d+)\}", lowering.WHITESPACE["whitespace_pattern"])[1],
    "bytes of a grammar": f"{constraint.LONGEST_GRAMMAR // MIB} MiB",
    "rules of a grammar within one another": constraint.DEEPEST_GRAMMAR,
    "seconds to compile a grammar": trial.SECONDS,
    "requests that are answered at once": SETTINGS.running,
    "requests that wait": SETTINGS.waiting,
    "tokens of the prompts that wait": SETTINGS.waiting_tokens,
    "requests of a key in a minute": SETTINGS.requests_per_minute or "none",
    "tokens of a key in a minute": SETTINGS.tokens_per_minute or "none",
    "seconds for an answer that is not streamed": SETTINGS.request_timeout,
    "seconds for running answers when the server stops": SETTINGS.drain_timeout,
    "context, unless one is asked for": f"{plan.USUAL_CONTEXT:,} tokens; less, down to {plan.LEAST_CONTEXT:,},",
    "answers at once, on a processor": plan.MOST_SLOTS_OF_PROCESSOR,
    "memory for prompts that were read": f"{plan.MOST_KEPT >> 30} GiB",
    "seconds to load a model": f"{models.SECONDS_TO_LOAD:g}, and its size at {models.SLOWEST_DISK / 1e6:g} MB",
    "seconds to wait for room that another model has": memory.Memory.__init__.__defaults__[0],
    "bytes of a GGUF file's head": f"{gguf.LONGEST_HEADER // MIB} MiB",
    "keys in it": gguf.MOST_KEYS,
    "tensors in it": gguf.MOST_TENSORS,
    "elements of a list in it": gguf.MOST_ELEMENTS,
    "bytes of a text in it": f"{gguf.LONGEST_TEXT // MIB} MiB",
    "parts of a model": quantisation.MOST_PARTS,
    "characters of a chat template": template.LONGEST_SOURCE,
    "seconds to render a chat template": template.SECONDS,
    "memory to render it": f"{rendering.MEMORY // MIB} MiB",
    "characters of a rendered prompt": rendering.LONGEST,
    "bytes of one event of a stream": f"{sse.EVENT_LIMIT // MIB} MiB",
    "seconds without a byte": transport.DEFAULT_TIMEOUT,
    "connections kept for later calls": transport.CONNECTIONS["max_keepalive_connections"],
}
OTHERWISE = {
    "lists and objects within one another",
    "prompt, answer and prediction together",
    "memory of all models together",
}
"""Rows whose number is no constant of ours; the tests after this one, of the engine and of the flow try them."""
INNER = {
    "DEEPEST", "MOST_WORK", "MOST_LISTS", "MOST_LETTERS", "LARGEST_NUMBER", "LARGEST_COUNT", "MOST_TOKENS",
    "LONGEST_NAME", "MOST_DIMENSIONS", "LARGEST_ALIGNMENT", "LONGEST_REPLY", "LONGEST_REASON", "LONGEST_VALUE",
    "LONGEST_LINE", "LONGEST_ANSWER", "MOST_SLOTS", "MOST",
}  # fmt: skip
"""Bounds that no caller meets by number: of one step's work, of what is told of a file, of the commands' own."""


def worded(value):
    return f"{value:,.15g}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else value


@pytest.mark.parametrize("bound", LIMITS)
def test_a_limit_is_the_one_of_the_code(bound):
    told = {bound: how_much for bound, how_much, *_ in ROWS}
    assert re.match(rf"{re.escape(worded(LIMITS[bound]))}(?![\d,.]*\d)", told[bound]), told[bound]


def test_the_page_has_these_rows_and_no_others():
    assert {bound for bound, *_ in ROWS} == LIMITS.keys() | OTHERWISE


def test_flags_are_settings():
    named = {flag.replace("-", "_") for _, _, by, _ in ROWS for flag in re.findall(r"`--([\w-]+)`", by)}
    assert named <= Settings.__dataclass_fields__.keys()


HELLO = {"role": "user", "content": "hi"}
TOOL = {"type": "function", "function": {"name": "look", "parameters": {"type": "object", "properties": {}}}}


def of_schema(schema):
    return {"response_format": {"type": "json_schema", "json_schema": {"name": "it", "schema": schema}}}


def nested(depth):
    return {"type": "array", "items": nested(depth - 1)} if depth > 1 else {"type": "string"}


BEYOND = {
    "body": {"metadata": {"text": "x" * (16 * MIB)}},
    "values in all of its lists and objects": {"metadata": {"list": [0] * 50_001}},
    "`messages`": {"messages": [HELLO] * 4_097},
    "`tools`": {"tools": [TOOL] * 513},
    "`guardrails`": {"guardrails": [{"moderation_llm_v2": {}}] * 17},
    "`stop`": {"stop": ["x"] * 17},
    "characters of one of `stop`": {"stop": "x" * 257},
    "characters of `prompt_cache_key`": {"prompt_cache_key": "x" * 1_025},
    "`n`": {"n": 9},
    "`random_seed`": {"random_seed": 2**64},
    "`temperature`": {"temperature": 1.6},
    "`top_p`": {"top_p": 1.1},
    "`presence_penalty`, `frequency_penalty`": {"presence_penalty": 2.1},
    "`top_logprobs`, `top_prompt_logprobs`": {"top_logprobs": 21},
    "prompt, answer and prediction together": {"max_tokens": 32_768},
    "schemas within one another": of_schema(nested(33)),
    "schemas in one": of_schema({"type": "object", "properties": {f"p{n}": {"type": "null"} for n in range(5_000)}}),
    "`minLength`, `maxLength`": of_schema({"type": "string", "maxLength": 50_001}),
}


@pytest.mark.parametrize("bound", BEYOND)
async def test_beyond_a_limit_is_what_the_page_says(scripted, bound):
    [told] = [beyond for name, _, _, beyond in ROWS if name == bound]
    assert (await scripted().ask(**BEYOND[bound])).status_code == int(told[:3])


def test_no_bound_of_the_code_is_left_out():
    used = set(re.findall(r"\b([A-Z_]{4,})\b", Path(__file__).read_text()))
    for path in (REPOSITORY / "src" / "tramontane").rglob("*.py"):
        if {"bench", "testing"}.isdisjoint(path.parts):
            names = [node.targets[0].id for node in ast.parse(path.read_text()).body if is_constant(node)]
            assert {name for name in names if re.match("MOST|LONGEST|LARGEST|DEEPEST", name)} <= used, path


def is_constant(node):
    return isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)


@pytest.mark.parametrize(("depth", "status"), [(201, 200), (202, 422)])
async def test_lists_within_one_another_have_an_end(scripted, depth, status):
    nested = []
    for _ in range(depth - 3):  # beside the body, its metadata and the innermost list
        nested = [nested]
    assert (await scripted().ask(metadata={"nested": nested})).status_code == status
