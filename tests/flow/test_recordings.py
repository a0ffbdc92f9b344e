"""What the hosted API was asked and answered: asked here again, with a script that holds its own words."""

import json
import re

import pytest

from tramontane.backends.script import Line

MEDIA = frozenset({"image_url", "input_audio", "document_url", "file"})
OTHER_REASONS = {401, 429}
"""A key, and a rate: what came before the request was read."""


@pytest.fixture
def recordings(shared):
    def read():
        for path in sorted((shared / "contract" / "recordings").glob("*.json")):
            recording = json.loads(path.read_text())
            body = recording["request"].get("body")
            if not isinstance(body, dict) or recording["response"]["status"] in OTHER_REASONS:
                continue
            if "messages" in body and is_documented(body):
                yield path.stem, recording, with_ids(body)

    return read


def is_documented(body):
    """`input_audio` as an object was taken, and is in no document; the wire holds to the document."""
    return '"input_audio": {' not in json.dumps(body)


def with_ids(body):
    """Recorders wrote REDACTED where ids of nine letters were."""
    text = re.sub(r'"\w*REDACTED_(\d+)"', lambda found: f'"redacte{int(found[1]):02d}"', json.dumps(body))
    return json.loads(text)


def is_newest(recording):
    """Told to the letter, and young enough to have all of today's keys."""
    is_verbatim = recording["fidelity"].startswith("verbatim")
    return is_verbatim and "service_tier" in json.dumps(recording["response"])


def line_of(message):
    """The script that says what the hosted model said."""
    content = message["content"]
    pieces = [{"type": "text", "text": content}] if isinstance(content, str) else content
    thoughts = [part["text"] for piece in pieces if piece["type"] == "thinking" for part in piece["thinking"]]
    return Line(
        say="".join(piece["text"] for piece in pieces if piece["type"] == "text"),
        think="".join(thoughts) if thoughts else None,
        call=tuple(
            {"name": call["function"]["name"], "arguments": json.loads(call["function"]["arguments"])}
            for call in message["tool_calls"] or []
        ),
    )


def shape(value):
    """Keys in their order, and the types of what they hold."""
    if isinstance(value, dict):
        return [(key, shape(held)) for key, held in value.items() if key != "p"]
    if isinstance(value, list):
        return [shape(held) for held in value]
    return type(value).__name__


async def test_what_the_hosted_api_took_is_taken_and_what_it_refused_is_refused(recordings, scripted):
    server = scripted(card={"inputs": MEDIA})
    tried = 0
    wrong = []
    for name, recording, body in recordings():
        reply = await server.ask(**body)
        tried += 1
        if reply.status_code != recording["response"]["status"]:
            wrong.append((name, reply.text[:200]))
    assert tried > 200
    assert not wrong, "\n".join(map(str, wrong))


async def test_refusals_have_the_hosted_body(recordings, scripted):
    for name, recording, body in recordings():
        if recording["response"]["status"] == 200:
            continue
        told = recording["response"]["body"]
        reply = (await scripted().ask(**body)).json()
        assert {key: reply[key] for key in told} == told, name


async def test_answers_that_are_not_streamed_are_the_hosted_ones(recordings, scripted):
    compared = 0
    for name, recording, body in recordings():
        response = recording["response"]
        if not is_newest(recording) or response["status"] != 200 or body.get("stream"):
            continue
        told = json.loads(response["body_text"])
        [choice] = told["choices"]
        if choice["finish_reason"] == "length":
            continue
        server = scripted(line_of(choice["message"]), card={"inputs": MEDIA})
        reply = (await server.ask(**{key: value for key, value in body.items() if key != "max_tokens"})).json()
        assert shape(reply) == shape(told | {"usage": reply["usage"]}), name
        assert (reply["object"], reply["model"]) == (told["object"], body["model"])
        assert without_ids(reply["choices"]) == without_ids(told["choices"]), name
        if "prompt_audio_seconds" not in told["usage"]:
            assert shape(reply["usage"]) == shape(told["usage"]), name
        compared += 1
    assert compared > 10


def without_ids(choices):
    return re.sub(r'"id": "\w{9}"', '"id": ""', json.dumps(choices))


async def test_prompts_are_counted_as_the_hosted_model_counts_them(recordings, scripted):
    compared = set()
    for name, recording, body in recordings():
        usage = (recording["response"].get("body") or {}).get("usage")
        # A function that must be called is begun by the hosted API, which counts what it began; and images.
        is_other = isinstance(body.get("tool_choice"), dict) or '"image_url"' in json.dumps(body)
        if body["model"] != "mistral-small-latest" or not usage or not is_newest(recording) or is_other:
            continue
        server = scripted('{"name": "Bob", "age": 30}', card={"inputs": MEDIA})
        reply = (await server.ask(**body)).json()
        assert reply["usage"]["prompt_tokens"] == usage["prompt_tokens"], name
        compared.add((body.get("response_format") or {}).get("type") or ("tools" if body.get("tools") else "text"))
    assert compared == {"text", "tools", "json_schema"}


async def test_streams_begin_and_end_as_the_hosted_ones(recordings, scripted):
    compared = set()
    for name, recording, body in recordings():
        if not is_newest(recording) or not body.get("stream") or body.get("reasoning_effort"):
            continue
        told = [
            json.loads(line[6:]) for line in recording["response"]["sse"].splitlines() if line.startswith("data: {")
        ]
        calls = told[-1]["choices"][0]["delta"].get("tool_calls")
        text = "".join(chunk["choices"][0]["delta"].get("content", "") for chunk in told)
        server = scripted(line_of({"content": text, "tool_calls": calls}))
        events = await server.stream(**{key: value for key, value in body.items() if key != "max_tokens"})
        assert shape(events[0]) == shape(told[0]), name
        assert shape(events[-1]) == shape(told[-1]), name
        assert "".join(event["choices"][0]["delta"].get("content", "") for event in events) == text
        compared.add("calls" if calls else "text")
    assert compared == {"calls", "text"}
