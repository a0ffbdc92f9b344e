"""The tokens of what the hosted API answered, played again: what is told of them is what it told."""

import json
import re
from itertools import pairwise

import pytest

from tramontane.backends.scripted import SCRIPTED
from tramontane.chat.answer.answer import Answer
from tramontane.chat.answer.chunks import ChunkWriter
from tramontane.chat.answer.fold import Completion
from tramontane.chat.ask.prompt import Prompt
from tramontane.chat.catalog import Served
from tramontane.chat.turn import Turn
from tramontane.engine.contract import Ending, Job, Sampling, TokenEvent

LATER = ("id", "created", "model", "p")
"""What differs from answer to answer, and the padding."""


class FakeTicket:
    def __init__(self, cached_tokens):
        self.cached_tokens = cached_tokens


@pytest.fixture(scope="session")
def answers(shared):
    """Every answer that was recorded to the letter: its name, what was asked, and what was told."""
    found = []
    for path in sorted((shared / "contract" / "recordings").glob("*.json")):
        recording = json.loads(path.read_text())
        asked, response = recording["request"].get("body"), recording["response"]
        if not recording["fidelity"].startswith("verbatim") or response["status"] != 200:
            continue
        if isinstance(asked, dict) and "messages" in asked:
            found.append((path.stem, asked, response))
    return found


def events_in(stream):
    return [json.loads(line[6:]) for line in stream.splitlines() if line.startswith("data: {")]


@pytest.fixture
def spoken(tokenizer):
    """The tokens of a content and its calls."""
    encode, marks = tokenizer.encode, tokenizer.marks

    def tokens_of(content, calls=None, thinks=False):
        if isinstance(content, list):
            thought = "".join(part["text"] for one in content if one["type"] == "thinking" for part in one["thinking"])
            text = "".join(one["text"] for one in content if one["type"] == "text")
            ends = text or not thought
            tokens = [*encode(thought), *([marks.end_thought] if ends else []), *encode(text)]
            tokens = tokens if thinks else [marks.begin_thought, *tokens]
        else:
            tokens = [*encode(content or "")]
        for call in calls or []:
            name, arguments = call["function"]["name"], call["function"]["arguments"]
            tokens += [marks.begin_call, *encode(name), marks.begin_arguments, *encode(arguments)]
        return tokens

    return tokens_of


@pytest.fixture
def steps_of(spoken, tokenizer):
    """The steps of an engine that would have made a recorded stream, one for each of its chunks."""

    def make(chunks):
        steps = []
        told = [chunk["choices"][0] for chunk in chunks]
        for this, following in pairwise([*told, None]):
            delta = this["delta"]
            if delta.get("role"):
                continue
            content = delta.get("content")
            tokens = spoken(content, delta.get("tool_calls"), thinks=True)
            if content == "" and following and isinstance(following["delta"].get("content"), list):
                tokens = [tokenizer.marks.begin_thought]
            steps.append(step(this["index"], tokens, this["finish_reason"]))
        return steps

    def step(index, tokens, reason):
        if not reason:
            return TokenEvent(index, tuple(tokens))
        if reason == "length":
            return TokenEvent(index, tuple(tokens), Ending.MAX_TOKENS)
        return TokenEvent(index, (*tokens, tokenizer.end_token), Ending.END_TOKEN)

    make.step = step
    return make


@pytest.fixture
def play(tokenizer):
    """What is told of the steps: the chunks of a streamed answer, and the one that is not."""

    async def told(asked, usage, steps):
        cached = (usage.get("prompt_tokens_details") or {}).get("cached_tokens", 0)
        prompt = Prompt((1,) * usage["prompt_tokens"])
        job = Job(prompt.tokens, Sampling(0.3), frozenset({2}), max_tokens=10_000, choices=asked.get("n") or 1)
        served = Served(SCRIPTED, tokenizer, None)
        parallel = asked.get("parallel_tool_calls") is not False
        turn = Turn(asked["model"], served, prompt, job, (), FakeTicket(cached), parallel, {})
        answer = Answer(turn)
        deltas = [*answer.open(), *(delta for step in steps for delta in answer.feed(step))]
        completion = Completion(turn)
        completion.add(deltas)
        writer = ChunkWriter(turn)
        chunks = [json.loads(writer.encode(delta)) for delta in deltas]
        return chunks, completion.wire().model_dump(exclude_unset=True)

    return told


def plain(told):
    """As text, in its order of keys, without what differs from answer to answer."""
    told = {key: value for key, value in told.items() if key not in LATER}
    return re.sub(r'"id": "\w{9}"', '"id": ""', json.dumps(told))


def pieced(chunks):
    """What a stream says, all in all: text, thoughts, calls, and how each choice ended."""
    found = {}
    for chunk in chunks:
        [choice] = chunk["choices"]
        one = found.setdefault(choice["index"], {"text": "", "thought": "", "calls": [], "ended": None})
        add(one, choice["delta"])
        one["ended"] = choice["finish_reason"] or one["ended"]
    return found


def said(whole):
    found = {}
    for choice in whole["choices"]:
        found[choice["index"]] = {"text": "", "thought": "", "calls": [], "ended": choice["finish_reason"]}
        add(found[choice["index"]], choice["message"])
    return found


def add(one, message):
    content = message.get("content") or ""
    parts = [{"type": "text", "text": content}] if isinstance(content, str) else content
    one["text"] += "".join(part["text"] for part in parts if part["type"] == "text")
    one["thought"] += "".join(
        inner["text"] for part in parts if part["type"] == "thinking" for inner in part["thinking"]
    )
    one["calls"] += [call["function"] for call in message.get("tool_calls") or []]


def is_newest(told):
    """Young enough to have all of today's keys."""
    return "service_tier" in told["usage"]


async def test_answers_that_were_not_streamed_are_told_to_the_letter_and_stream_the_same(
    answers, spoken, steps_of, play
):
    to_the_letter, kinds = 0, set()
    for name, asked, response in answers:
        if asked.get("stream"):
            continue
        told = json.loads(response["body_text"])
        [choice] = told["choices"]
        message = choice["message"]
        tokens = spoken(message["content"], message["tool_calls"])
        for steps in (
            [steps_of.step(0, tokens, choice["finish_reason"])],
            [*(TokenEvent(0, (token,)) for token in tokens), steps_of.step(0, [], choice["finish_reason"])],
        ):
            chunks, whole = await play(asked, told["usage"], steps)
            assert pieced(chunks) == said(whole) == said(told), name
            if is_newest(told) and "prompt_audio_seconds" not in told["usage"]:
                counted = {key: told["usage"][key] for key in ("completion_tokens", "total_tokens")}
                whole["usage"] |= counted  # a model need not say a text in the fewest tokens
                assert plain(whole) == plain(told), name
                to_the_letter += 1
        kinds |= {"call" if message["tool_calls"] else type(message["content"]).__name__}
    assert to_the_letter > 40
    assert kinds == {"call", "str", "list"}


async def test_answers_that_were_streamed_are_told_chunk_by_chunk(answers, steps_of, play):
    to_the_letter = 0
    for name, asked, response in answers:
        if not asked.get("stream"):
            continue
        told = events_in(response["sse"])
        usage = told[-1]["usage"]
        chunks, whole = await play(asked, usage, steps_of(told))
        assert said(whole) == pieced(chunks) == pieced(told), name
        if is_newest(told[-1]):
            counted = {key: usage[key] for key in ("completion_tokens", "total_tokens")}
            chunks[-1]["usage"] |= counted
            assert list(map(plain, chunks)) == list(map(plain, told)), name
            to_the_letter += 1
    assert to_the_letter > 4


async def test_most_answers_have_as_many_tokens_as_were_counted(answers, spoken):
    """Where the model said a text in the fewest tokens; its end is one more."""
    same, others = 0, []
    for name, asked, response in answers:
        if asked.get("stream") or asked["model"] != "mistral-small-latest":
            continue
        told = json.loads(response["body_text"])
        [choice] = told["choices"]
        tokens = spoken(choice["message"]["content"], choice["message"]["tool_calls"])
        counted = told["usage"]["completion_tokens"] - (choice["finish_reason"] != "length")
        if len(tokens) == counted:
            same += 1
        else:
            others.append((name, len(tokens), counted))
    assert len(others) <= same // 10, others
