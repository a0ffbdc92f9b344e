"""Messages and their chunks: valid ones travel unchanged, unknown ones are kept by callers and refused by servers."""

import copy
import json
import pickle

import pytest
from hypothesis import given
from pydantic import TypeAdapter, ValidationError

from tramontane.wire.chunks import (
    ContentChunk,
    ImageURLChunk,
    ResourceChunk,
    ResourceLinkChunk,
    TextChunk,
    ThinkChunk,
    UnknownContentChunk,
    UnknownThinking,
)
from tramontane.wire.messages import (
    AssistantMessage,
    ChatCompletionRequestMessage,
    DeltaMessage,
    SystemMessage,
    ToolMessage,
    UserMessage,
)
from tramontane.wire.model import AS_SERVER, UNKNOWN_VARIANT, UnrecognizedStr
from wire.strategies import messages, open_messages, resources, unknown_chunks

reader = TypeAdapter(ChatCompletionRequestMessage)
chunk_reader = TypeAdapter(ContentChunk)
CLASSES = {"system": SystemMessage, "user": UserMessage, "assistant": AssistantMessage, "tool": ToolMessage}


def written(value) -> object:
    return json.loads(value.model_dump_json(exclude_unset=True))


@given(open_messages)
def test_any_message_is_written_back_as_it_came(message):
    read = reader.validate_json(json.dumps(message))
    assert type(read) is CLASSES[message["role"]]
    assert written(read) == message
    assert read.model_dump(exclude_unset=True) == message


@given(open_messages)
def test_json_dicts_and_models_give_the_same_message(message):
    read = reader.validate_python(message)
    assert read == reader.validate_json(json.dumps(message))
    assert reader.validate_python(read) is read


@given(open_messages)
def test_messages_survive_copying_and_pickling(message):
    read = reader.validate_python(message)
    for again in (copy.copy(read), copy.deepcopy(read), read.model_copy(deep=True), pickle.loads(pickle.dumps(read))):
        assert again == read
        assert written(again) == message


@given(messages)
def test_a_server_takes_every_documented_message(message):
    read = reader.validate_json(json.dumps(message), extra="forbid", context=AS_SERVER)
    assert written(read) == message


@given(unknown_chunks)
def test_an_unknown_chunk_is_kept_by_a_caller_and_refused_by_a_server(chunk):
    kept = chunk_reader.validate_python(chunk)
    assert isinstance(kept, UnknownContentChunk)
    assert (kept.type, kept.raw, kept.is_unknown) == ("UNKNOWN", chunk, True)
    assert written(UserMessage(content=[kept])) == {"content": [chunk]}
    assert pickle.loads(pickle.dumps(kept)) == copy.deepcopy(kept) == kept
    with pytest.raises(ValidationError, match="unknown_variant"):
        chunk_reader.validate_json(json.dumps(chunk), extra="forbid", context=AS_SERVER)


@given(resources)
def test_a_resource_of_the_hosted_api_is_known_to_a_caller_and_refused_by_a_server(chunk):
    kept = chunk_reader.validate_python(chunk)
    assert type(kept) is (ResourceChunk if chunk["type"] == "resource" else ResourceLinkChunk)
    with pytest.raises(ValidationError) as caught:
        chunk_reader.validate_json(json.dumps(chunk), extra="forbid", context=AS_SERVER)
    # Beside the list of the types that a server takes, only last resorts, which a reader of errors drops.
    assert [error["type"] for error in caught.value.errors()] == ["union_tag_invalid", UNKNOWN_VARIANT, UNKNOWN_VARIANT]


@pytest.mark.parametrize("chunk", [{}, {"text": "no type"}, "text", 7, None])
def test_a_chunk_without_a_type_is_no_chunk(chunk):
    with pytest.raises(ValidationError):
        UserMessage(content=[chunk])


def test_a_broken_chunk_of_a_known_type_is_kept_by_a_caller_and_named_to_a_server():
    broken = {"role": "user", "content": [{"type": "text", "text": 7}]}
    assert written(reader.validate_python(broken)) == broken
    with pytest.raises(ValidationError, match=r"text\.text"):
        reader.validate_python(broken, extra="forbid", context=AS_SERVER)


@pytest.mark.parametrize("kind", [7, None, ["text"], {"text": 1}])
def test_a_type_that_is_no_word_is_not_known_either(kind):
    chunk = {"type": kind, "text": "a"}
    assert written(UserMessage(content=[chunk])) == {"content": [chunk]}


def test_unknown_thoughts_are_kept_too():
    thought = {"type": "drawing", "strokes": [1, 2]}
    chunk = ThinkChunk(thinking=[thought, {"type": "text", "text": "so"}])
    assert isinstance(chunk.thinking[0], UnknownThinking)
    assert written(chunk)["thinking"] == [thought, {"type": "text", "text": "so"}]


@pytest.mark.parametrize("role", ["function", None, 7])
def test_a_message_of_no_role_is_refused(role):
    with pytest.raises(ValidationError, match="tag"):
        reader.validate_python({"role": role, "content": "hi"})


def test_an_answer_may_have_a_role_that_is_not_known_yet():
    message = AssistantMessage.model_validate({"role": "critic", "content": "no"})
    assert (message.role, type(message.role)) == ("critic", UnrecognizedStr)
    assert AssistantMessage(content="hi").model_dump() == {"role": "assistant", "content": "hi", "prefix": False}


def test_a_detail_that_is_not_known_yet_is_kept_by_a_caller_and_refused_by_a_server():
    chunk = {"type": "image_url", "image_url": {"url": "data:", "detail": "ultra"}}
    assert written(ImageURLChunk.model_validate(chunk)) == chunk
    with pytest.raises(ValidationError, match="not one of the known values"):
        ImageURLChunk.model_validate(chunk, context=AS_SERVER)


def test_null_is_no_prefix():
    assert AssistantMessage.model_validate({"content": "hi", "prefix": None}).prefix is False


def test_a_fragment_has_what_came_and_nothing_else():
    delta = DeltaMessage.model_validate_json('{"content":null}')
    assert (delta.model_dump(), delta.content, bool(delta.tool_calls)) == ({"content": None}, None, False)
    assert DeltaMessage(content=[TextChunk(text="a")]).model_dump(exclude_unset=True) == {"content": [{"text": "a"}]}
