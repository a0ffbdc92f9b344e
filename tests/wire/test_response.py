"""Answers: tolerant where servers differ, and dumped as the newest official package dumps them."""

import copy
import json
import pickle

import pytest
from hypothesis import given

from tramontane.wire.cards import BaseModelCard, ModelList, UnknownModelListData
from tramontane.wire.model import UnrecognizedStr
from tramontane.wire.response import ChatCompletionResponse, ChoiceLogprobs, CompletionChunk, CompletionEvent, UsageInfo
from tramontane.wire.unset import UNSET
from wire.strategies import completion_chunks, completions

MESSAGE = {"role": "assistant", "tool_calls": None, "content": "Paris"}
ANSWER = {
    "id": "0" * 32,
    "created": 1,
    "model": "m",
    "usage": {"prompt_tokens": 3, "total_tokens": 5, "completion_tokens": 2},
    "object": "chat.completion",
    "choices": [{"index": 0, "finish_reason": "stop", "message": MESSAGE}],
}


def read(**other) -> ChatCompletionResponse:
    return ChatCompletionResponse.model_validate_json(json.dumps(ANSWER | other))


def test_an_answer_is_dumped_with_the_defaults_that_the_official_package_adds():
    message = read().model_dump()["choices"][0]["message"]
    assert message == MESSAGE | {"prefix": False}
    assert read().model_dump(exclude_unset=True) == ANSWER


@given(completions)
def test_any_answer_is_written_back_as_it_came(body):
    answer = ChatCompletionResponse.model_validate_json(json.dumps(body))
    assert json.loads(answer.model_dump_json(exclude_unset=True)) == body
    assert pickle.loads(pickle.dumps(answer)) == copy.deepcopy(answer) == answer


@given(completion_chunks)
def test_any_chunk_is_written_back_as_it_came(body):
    chunk = CompletionChunk.model_validate_json(json.dumps(body))
    assert json.loads(chunk.model_dump_json(exclude_unset=True)) == body
    assert pickle.loads(pickle.dumps(chunk)) == copy.deepcopy(chunk) == chunk


def test_keys_come_in_the_order_of_the_hosted_api():
    assert read().model_dump_json(exclude_unset=True) == json.dumps(ANSWER, separators=(",", ":"))


@pytest.mark.parametrize("usage", [{"usage": None}, {"usage": {}}, {}])
def test_an_answer_that_counts_nothing_is_read_as_zeros(usage):
    body = {name: value for name, value in ANSWER.items() if name != "usage"} | usage
    assert ChatCompletionResponse.model_validate(body).usage == UsageInfo()
    assert ChatCompletionResponse.model_validate(body).usage.total_tokens == 0


def test_a_count_that_is_null_is_read_as_zero():
    counts = {"prompt_tokens": 3, "total_tokens": None, "prompt_tokens_details": {"cached_tokens": None}}
    usage = read(usage=counts).usage
    assert (usage.prompt_tokens, usage.total_tokens) == (3, 0)


def test_what_is_counted_anew_is_kept():
    usage = {"prompt_tokens": 1, "prompt_tokens_details": {"cached_tokens": 3, "audio_tokens": 2}, "bananas": 4}
    counted = UsageInfo.model_validate(usage)
    assert counted.model_dump(exclude_unset=True) == usage
    assert counted.prompt_tokens_details
    assert counted.prompt_tokens_details.get("cached_tokens") == 3


def test_a_reason_that_is_not_known_yet_is_a_word():
    choice = read(choices=[ANSWER["choices"][0] | {"finish_reason": "bored"}]).choices[0]
    assert (choice.finish_reason, type(choice.finish_reason)) == ("bored", UnrecognizedStr)
    assert type(read().choices[0].finish_reason) is str


def test_an_answer_may_be_a_list_of_messages():
    (choice,) = read(choices=[{"index": 0, "finish_reason": "stop", "messages": [MESSAGE]}]).choices
    assert choice.messages
    assert choice.messages[0].content == "Paris"
    assert "message" not in choice.model_dump()


def test_logprobs_go_by_their_wire_name():
    top = {"token": "a", "logprob": -1.0, "bytes": [97], "token_id": 5}
    logprobs = {"content": [top | {"top_logprobs": [top]}]}
    choice = read(choices=[ANSWER["choices"][0] | {"logprobs": logprobs}]).choices[0]
    assert choice.logprobs
    assert choice.logprobs.content[0].bytes_ == [97]
    assert choice.model_dump(exclude_unset=True)["logprobs"] == logprobs


@pytest.mark.parametrize(
    "logprobs",
    [
        {"content": [{"token": "a", "logprob": -1.0, "bytes": [97], "top_logprobs": []}], "refusal": None},
        {"tokens": ["a"], "token_logprobs": [-1.0]},
        {"content": [{"id": 5, "token": "a", "logprob": -1}]},
    ],
)
def test_logprobs_of_another_shape_are_kept_as_they_came(logprobs):
    choice = read(choices=[ANSWER["choices"][0] | {"logprobs": logprobs}]).choices[0]
    assert choice.model_dump(exclude_unset=True)["logprobs"] == logprobs


def test_null_in_logprobs_is_an_empty_list():
    token = {"token": "a", "logprob": -1, "bytes": None, "top_logprobs": None}
    logprobs = ChoiceLogprobs.model_validate({"content": [token]})
    assert (logprobs.content[0].bytes_, logprobs.content[0].top_logprobs) == ([], [])
    assert ChoiceLogprobs.model_validate({"content": None}).content == []
    one, other = (ChoiceLogprobs.model_validate({"content": None}) for _ in range(2))
    assert one.content is not other.content


def test_a_chunk_without_usage_has_none():
    body = {"id": "0", "model": "m", "choices": [{"index": 0, "delta": {"content": "a"}}], "p": "abc"}
    chunk = CompletionChunk.model_validate(body)
    assert (chunk.usage, chunk.choices[0].finish_reason, chunk.choices[0].delta.role) == (None, None, UNSET)
    assert CompletionEvent(data=chunk).model_dump()["data"]["choices"][0] == {
        "index": 0,
        "delta": {"content": "a"},
        "finish_reason": None,
    }


def test_a_card_of_a_kind_that_is_not_known_yet_is_kept():
    card = {"id": "m", "capabilities": {"completion_chat": True, "telepathy": True}, "type": "base"}
    body = {"object": "list", "data": [card, {"type": "tuned twice", "id": "n"}]}
    known, unknown = ModelList.model_validate(body).data or []
    assert isinstance(known, BaseModelCard)
    assert isinstance(unknown, UnknownModelListData)
    assert ModelList.model_validate(body).model_dump(exclude_unset=True) == body
    assert "internal" not in known.model_dump()


def test_a_card_is_known_whatever_is_null_in_it():
    card = {"id": "m", "object": None, "owned_by": None, "capabilities": {"vision": None}, "aliases": None}
    (known,) = ModelList.model_validate({"object": None, "data": [card | {"type": "base"}]}).data or []
    assert isinstance(known, BaseModelCard)
    assert (known.object, known.owned_by, known.capabilities.vision) == ("model", "mistralai", False)
