"""Every two of the parameters that shape an answer work together, streamed or not, or are refused by name."""

from dataclasses import dataclass, field
from itertools import combinations

import pytest

from tramontane.backends.grammars import compile_for
from tramontane.backends.script import Line

SCHEMA = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"], "additionalProperties": False}
TEXT, ANSWER, CALL = "So be it, then and there.", '{"n": 1}', ("f", '{"n": 1}')
TOOLS = [
    {"type": "function", "function": {"name": name, "description": f"Does {name}.", "parameters": SCHEMA}}
    for name in "fg"
]
FORMATS = {
    "text": {"type": "text"},
    "json_object": {"type": "json_object"},
    "json_schema": {"type": "json_schema", "json_schema": {"name": "s", "schema": SCHEMA}},
}
NAMED = {"type": "function", "function": {"name": "f"}}
ONE_CALL = {"tools": TOOLS, "parallel_tool_calls": False}
VALUES = {
    "format": {name: {"response_format": value} for name, value in FORMATS.items()},
    "tools": {choice: {"tools": TOOLS, "tool_choice": choice} for choice in ("auto", "none", "any", "required")}
    | {"named": {"tools": TOOLS, "tool_choice": NAMED}, "default": {"tools": TOOLS}, "one call": ONE_CALL},
    "effort": {effort: {"reasoning_effort": effort} for effort in ("none", "high")}
    | {"prompt_mode": {"prompt_mode": "reasoning"}},
    "prediction": {"given": {"prediction": {"type": "content", "content": "So be it, then and now."}}},
    "n": {"two": {"n": 2}},
    "stop": {"given": {"stop": "1"}},
    "prefix": {"given": {}},
}
PAIRS = [
    {one: this, other: that} for one, other in combinations(VALUES, 2) for this in VALUES[one] for that in VALUES[other]
] + [{dimension: value} for dimension in VALUES for value in VALUES[dimension]]
FORCED, JSON = ("any", "required", "named"), ("json_object", "json_schema")


@dataclass
class Asked:
    """What two parameters ask for, and what they are told to say by the script."""

    format: str = "text"
    tools: str = ""
    effort: str = ""
    prediction: str = ""
    n: str = ""
    stop: str = ""
    prefix: str = ""
    beginning: str = field(init=False, default="")

    def __post_init__(self):
        if self.prefix:
            self.beginning = '{"n":' if self.format in JSON else "So"

    @property
    def line(self):
        rest = (ANSWER if self.format in JSON else TEXT).removeprefix(self.beginning)
        calls = ({"name": "f", "arguments": {"n": 1}},) if self.tools in FORCED else ()
        thinks = self.effort in ("high", "prompt_mode") and not self.beginning
        return Line(say="" if calls else rest, think="Hm." if thinks else None, call=calls)

    @property
    def fields(self):
        fields = {"messages": [{"role": "user", "content": "hi"}]}
        for dimension, values in VALUES.items():
            fields |= values.get(getattr(self, dimension), {})
        if self.prefix:
            fields["messages"] += [{"role": "assistant", "content": self.beginning, "prefix": True}]
        return fields

    @property
    def refusal(self):
        if self.format in JSON and self.tools in FORCED:
            return "`json_schema` response type with tools is only compatible with `tool_choice: auto`"
        if self.prefix and self.tools in FORCED:
            return "The answer has begun in a way that its format does not allow"
        return None


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: " and ".join(f"{one} {this}" for one, this in pair.items()))
async def test_two_parameters_both_do_what_they_say_or_are_refused(pair, scripted, tokenizer):
    asked = Asked(**pair)
    server = scripted(asked.line)
    if asked.refusal:
        for stream in (False, True):
            reply = await server.ask(**asked.fields, stream=stream)
            assert (reply.status_code, reply.json()["message"]) == (400, asked.refusal)
        return
    whole = (await server.ask(**asked.fields)).json()
    streamed = pieced(await server.stream(**asked.fields))
    told = [parts_of(choice["message"]) | {"ended": choice["finish_reason"]} for choice in whole["choices"]]
    assert streamed == told
    assert len(told) == (2 if asked.n else 1)
    for one in told:
        check_choice(asked, one)
    for job in server.engine.jobs:
        check_job(asked, job, tokenizer)


def check_choice(asked, told):
    if asked.tools in FORCED:
        assert (told["calls"], told["ended"]) == ([{"name": "f", "arguments": CALL[1]}], "tool_calls")
        return
    text = ANSWER if asked.format in JSON else TEXT
    assert told["text"] == (text.partition("1")[0] if asked.stop else text)
    assert told["thought"] == (asked.line.think or "")
    assert told["ended"] == "stop"


def check_job(asked, job, tokenizer):
    prompt = tokenizer.decode(job.prompt)
    assert ("Does f." in prompt) == (asked.tools not in ("", "none"))
    assert ("Does g." in prompt) == (asked.tools not in ("", "none", "named"))
    is_high = asked.effort in ("high", "prompt_mode")
    assert ('{"reasoning_effort": "high"}' in prompt) == is_high
    assert prompt.endswith(asked.beginning)
    assert tokenizer.decode(job.draft) == ("So be it, then and now." if asked.prediction else "")
    assert job.choices == (2 if asked.n else 1)
    if not job.constraint:
        assert asked.format == "text"
        assert not asked.tools
        return
    marks = tokenizer.marks
    call = [marks.begin_call, "f", marks.begin_arguments, CALL[1]]
    other = [marks.begin_call, "g", marks.begin_arguments, CALL[1]]
    wrong = [marks.begin_call, "f", marks.begin_arguments, '{"n": "1"}']
    is_json, is_forced, may_call = asked.format in JSON, asked.tools in FORCED, asked.tools not in ("", "none")
    allowed = {
        "text": [TEXT, not is_json and not is_forced],
        "json": [ANSWER, not is_forced],
        "other json": ['{"m": 1}', not is_forced and asked.format != "json_schema"],
        "a list": ["[1]", not is_json and not is_forced],
        "a call": [call, may_call],
        "another call": [other, may_call and asked.tools != "named"],
        "two calls": [[*call, *call], may_call and asked.tools != "one call"],
        "too many calls": [call * 33, False],
        "wrong arguments": [wrong, False],
        "a thought": [
            [marks.begin_thought, "Hm.", marks.end_thought, ANSWER],
            not is_forced and asked.effort != "none",
        ],
    }
    for name, (answer, expected) in allowed.items():
        pieces = [answer] if isinstance(answer, str) else answer
        if asked.beginning and not (isinstance(pieces[0], str) and pieces[0].startswith(asked.beginning)):
            continue
        assert follows(tokenizer, job, [*pieces], asked.beginning) == expected, name


def follows(tokenizer, job, pieces, beginning):
    matcher = compile_for(tokenizer, job)
    pieces[0] = pieces[0].removeprefix(beginning) if beginning else pieces[0]
    tokens = [token for piece in pieces for token in ([piece] if isinstance(piece, int) else tokenizer.encode(piece))]
    return all(matcher.accept(token) for token in tokens) and matcher.may_end


def parts_of(message):
    content = message.get("content") or ""
    parts = [{"type": "text", "text": content}] if isinstance(content, str) else content
    return {
        "text": "".join(part["text"] for part in parts if part["type"] == "text"),
        "thought": "".join(one["text"] for part in parts if part["type"] == "thinking" for one in part["thinking"]),
        "calls": [call["function"] for call in message.get("tool_calls") or []],
    }


def pieced(events):
    choices = {}
    for event in events:
        [choice] = event["choices"]
        one = choices.setdefault(choice["index"], {"text": "", "thought": "", "calls": [], "ended": None})
        for name, part in parts_of(choice["delta"]).items():
            one[name] += part
        one["ended"] = choice["finish_reason"] or one["ended"]
    return [choices[index] for index in sorted(choices)]
