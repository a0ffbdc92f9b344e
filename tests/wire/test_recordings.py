"""Everything that was recorded of the real API is read, and written back as it came."""

import json
from typing import NamedTuple

import pytest
from pydantic import ValidationError

from tramontane.wire.cards import ModelList
from tramontane.wire.errors import ErrorBody, HTTPValidationErrorData, message_of
from tramontane.wire.model import AS_SERVER
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wire.response import ChatCompletionResponse, CompletionChunk
from tramontane.wire.sse import DONE, Decoder

DROPPED = {"p"}
"""Padding that hides the length of a chunk; the official SDK drops it too."""

TAKEN_BUT_NOT_DOCUMENTED = {
    # `input_audio` as an object: a caller may send it, a server of ours names it in a 422.
    "ruby_llm__chat_audio_models_mistral_voxtral_small_latest_can_understand_audio",
    "ruby_llm__chat_audio_models_mistral_voxtral_small_latest_can_understand_mp3_audio",
}


class Recording(NamedTuple):
    name: str
    path: str
    asked: dict | None
    status: int
    answered: dict


@pytest.fixture(scope="session")
def recordings(shared):
    read = []
    for file in sorted((shared / "contract" / "recordings").rglob("*.json")):
        content = json.loads(file.read_text())
        asked, answered = content["request"], content["response"]
        body = asked["body"] if asked["body"] and "unparsed" not in asked["body"] else None
        read.append(Recording(file.stem, asked["path"], body, answered["status"], answered))
    assert len(read) > 250
    return read


def rewritten(kind, body, **how):
    return kind.model_validate_json(json.dumps(body), **how).model_dump(exclude_unset=True, by_alias=True, mode="json")


def test_requests_are_written_back_as_they_came(recordings):
    asked = [recording for recording in recordings if recording.asked]
    assert len(asked) > 200
    for recording in asked:
        assert rewritten(ChatCompletionRequest, recording.asked) == recording.asked, recording.name


def test_a_server_takes_what_the_hosted_one_took(recordings):
    for recording in recordings:
        if recording.asked and recording.name not in TAKEN_BUT_NOT_DOCUMENTED:
            again = rewritten(ChatCompletionRequest, recording.asked, extra="forbid", context=AS_SERVER)
            assert again == recording.asked, recording.name


def test_a_server_names_what_is_not_documented(recordings):
    found = [recording for recording in recordings if recording.name in TAKEN_BUT_NOT_DOCUMENTED]
    assert len(found) == len(TAKEN_BUT_NOT_DOCUMENTED)
    for recording in found:
        with pytest.raises(ValidationError, match="input_audio"):
            rewritten(ChatCompletionRequest, recording.asked, extra="forbid", context=AS_SERVER)


def test_responses_are_written_back_as_they_came(recordings):
    answered = [recording for recording in recordings if recording.status == 200 and recording.answered.get("body")]
    assert len(answered) > 150
    for recording in answered:
        kind = ModelList if recording.path == "/v1/models" else ChatCompletionResponse
        assert rewritten(kind, recording.answered["body"]) == recording.answered["body"], recording.name


def test_streams_are_written_back_event_by_event(recordings):
    streams = [recording for recording in recordings if "sse" in recording.answered]
    assert len(streams) > 70
    for recording in streams:
        decoder = Decoder()
        *events, done = decoder.feed(recording.answered["sse"].encode()) + decoder.flush()
        assert done.data == DONE
        for event in events:
            body = {name: value for name, value in json.loads(event.data).items() if name not in DROPPED}
            assert rewritten(CompletionChunk, body) == body, recording.name
            assert rewritten(CompletionChunk, json.loads(event.data)) == body, recording.name


def test_chunks_that_the_documentation_prints_are_read(recordings):
    (printed,) = [
        recording.answered["chunks_as_printed"] for recording in recordings if "chunks_as_printed" in recording.answered
    ]
    for chunk in printed:
        assert CompletionChunk.model_validate(chunk).id == chunk["id"]


def test_every_error_has_its_sentence(recordings):
    errors = [recording for recording in recordings if recording.status != 200]
    assert len(errors) > 50
    for recording in errors:
        assert message_of(recording.answered["body"]), recording.name


def test_errors_of_the_newest_shape_are_written_back_as_they_came(recordings):
    bodies = [recording.answered["body"] for recording in recordings if recording.status != 200]
    envelopes = [body for body in bodies if body.get("object") == "error" and isinstance(body["message"], str)]
    complete = [body for body in envelopes if body["type"]]  # one was quoted in part
    assert len(complete) > 30
    for body in complete:
        assert rewritten(ErrorBody, body) == body


def test_bare_validation_errors_are_written_back_as_they_came(recordings):
    bodies = [recording.answered["body"] for recording in recordings if recording.status == 422]
    bare = [body for body in bodies if isinstance(body.get("detail"), list)]
    assert bare
    for body in bare:
        assert rewritten(HTTPValidationErrorData, body) == body
