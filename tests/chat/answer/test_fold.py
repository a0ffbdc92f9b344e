from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tramontane.chat.answer.delta import Delta, Usage
from tramontane.chat.answer.fold import Completion
from tramontane.wire.response import ChoiceLogprobs, TokenLogprobs
from tramontane.wire.tools import FunctionCall, ToolCall

CALL = ToolCall(id="abcDEF123", type="function", function=FunctionCall(name="f", arguments="{}"), index=0)


def fold(turn, *deltas):
    completion = Completion(turn)
    completion.add(deltas)
    return completion


async def folded(turn, *deltas):
    return fold(turn, *deltas).wire().model_dump(exclude_unset=True)


def thinking(text, **fields):
    return {"type": "thinking", "thinking": [{"type": "text", "text": text}]} | fields


async def test_the_text_of_each_choice_is_put_together(turn_of):
    turn = turn_of(choices=2)
    usage = Usage(prompt=1, cached=0, completion=2)
    deltas = [
        Delta(1, opens=True),
        Delta(0, opens=True),
        Delta(1, "b"),
        Delta(0, "a"),
        Delta(0, "a", finish_reason="stop"),
    ]
    answer = await folded(turn, *deltas, Delta(1, "b", finish_reason="length", usage=usage))
    assert answer == {
        "id": turn.id,
        "created": turn.created,
        "model": "asked-name",
        "usage": usage.wire().model_dump(exclude_unset=True),
        "object": "chat.completion",
        "choices": [
            {
                "index": index,
                "finish_reason": finish_reason,
                "message": {"role": "assistant", "tool_calls": None, "content": content},
            }
            for index, finish_reason, content in ((0, "stop", "aa"), (1, "length", "bb"))
        ],
    }


async def message_of(turn, *deltas):
    return (await folded(turn, *deltas))["choices"][0]["message"]


async def test_thoughts_are_one_closed_chunk_before_the_text(turn_of):
    deltas = [Delta(0, thought="a"), Delta(0, "1", "b", True, ends_thought=True), Delta(0, "2", finish_reason="stop")]
    message = await message_of(turn_of(), *deltas)
    assert message["content"] == [thinking("ab", closed=True), {"type": "text", "text": "12"}]


async def test_a_thought_cut_short_is_open(turn_of):
    message = await message_of(turn_of(), Delta(0, thought="a", finish_reason="length"))
    assert message["content"] == [thinking("a", closed=False)]


async def test_a_thought_is_complete_when_the_answer_is_cut_right_after_it(turn_of):
    deltas = [Delta(0, thought="a"), Delta(0, thought="", ends_thought=True), Delta(0, finish_reason="length")]
    message = await message_of(turn_of(), *deltas)
    assert message["content"] == [thinking("a", closed=True)]


async def test_calls_stand_beside_the_text(turn_of):
    message = await message_of(turn_of(), Delta(0, "a"), Delta(0, calls=(CALL,), finish_reason="tool_calls"))
    assert message == {"role": "assistant", "tool_calls": [CALL.model_dump()], "content": "a"}


async def test_probabilities_are_put_together(turn_of):
    one = TokenLogprobs.model_validate({"token": "a", "logprob": 0, "bytes": [97], "token_id": 1, "top_logprobs": []})
    scores = ChoiceLogprobs(content=[one])
    answer = await folded(turn_of(), Delta(0, "a", scores=scores), Delta(0, "a", scores=scores, finish_reason="stop"))
    assert len(answer["choices"][0]["logprobs"]["content"]) == 2


said = st.text(st.characters(exclude_categories=["Cs"]))
ends = st.sampled_from([None, "stop", "length"])
plain = st.tuples(st.integers(0, 1), said, ends).map(lambda told: Delta(told[0], told[1], finish_reason=told[2]))
others = st.sampled_from([Delta(0, thought="a"), Delta(1, calls=(CALL,)), Delta(1, scores=ChoiceLogprobs(content=[]))])
last = st.builds(Usage, st.integers(0), st.integers(0), st.integers(0)).map(lambda usage: Delta(0, usage=usage))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(plain), st.lists(others, max_size=1), st.lists(last), st.sampled_from([None, [{"a": 1}]]))
def test_the_short_way_gives_the_same_bytes(turn_of, plain, others, last, guardrails):
    turn = replace(turn_of(choices=2), guardrails=guardrails)
    completion = fold(turn, *plain, *others, *last)
    assert completion.encode() == completion.wire().model_dump_json(exclude_unset=True).encode()
