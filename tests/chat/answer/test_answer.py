from tramontane.chat.answer.answer import Answer
from tramontane.chat.ask.prompt import Prompt
from tramontane.engine.contract import Ending, TokenEvent


def dumped(chunks):
    return [chunk.model_dump(exclude_unset=True) for chunk in chunks]


def test_each_choice_opens_with_its_role_and_then_its_prefix(turn_of):
    chunks = dumped(Answer(turn_of(Prompt((1, 2), "The ", 1), choices=2)).open())
    assert [chunk["choices"][0]["index"] for chunk in chunks] == [0, 1, 0, 1]
    assert [chunk["choices"][0]["delta"] for chunk in chunks] == [
        {"role": "assistant", "content": ""},
        {"role": "assistant", "content": ""},
        {"content": "The"},
        {"content": "The"},
    ]


def test_the_usage_is_in_the_last_chunk_of_the_last_choice_alone(turn_of, tokenizer):
    answer = Answer(turn_of(choices=2))
    end = (tokenizer.end_token,)
    [first] = dumped(answer.feed(TokenEvent(1, end, Ending.END_TOKEN)))
    [last] = dumped(answer.feed(TokenEvent(0, end, Ending.END_TOKEN)))
    assert "usage" not in first
    assert last["usage"] == {
        "prompt_tokens": 4,
        "total_tokens": 6,
        "completion_tokens": 2,
        "prompt_tokens_details": {"cached_tokens": 3},
        "service_tier": "standard",
    }


def test_nothing_is_said_for_half_a_character(turn_of, tokenizer):
    answer = Answer(turn_of())
    first, *rest = tokenizer.encode("🎨")
    assert list(answer.feed(TokenEvent(0, (first,)))) == []
    assert dumped(answer.feed(TokenEvent(0, tuple(rest))))[0]["choices"][0]["delta"] == {"content": "🎨"}


def test_a_stopped_choice_is_told_once_and_hears_no_more(turn_of, tokenizer):
    answer = Answer(turn_of(stops=("b",)))
    [chunk] = dumped(answer.feed(TokenEvent(0, tokenizer.encode("ab"))))
    assert chunk["choices"] == [{"index": 0, "delta": {"content": "a"}, "finish_reason": "stop"}]
    assert answer.stopped() == [0]
    assert answer.stopped() == []
    assert list(answer.feed(TokenEvent(0, tokenizer.encode("more")))) == []
    assert answer.completion_tokens == len(tokenizer.encode("ab"))


def test_the_chunks_have_the_hosted_order_of_keys(turn_of):
    [chunk] = Answer(turn_of()).open()
    assert list(chunk.model_dump(exclude_unset=True)) == ["id", "object", "created", "model", "choices"]
    assert (chunk.object, chunk.model) == ("chat.completion.chunk", "asked-name")
