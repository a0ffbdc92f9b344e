import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tramontane.chat.answer.chunks import ChunkWriter
from tramontane.chat.answer.delta import Delta, Usage
from tramontane.wire.response import ChoiceLogprobs
from tramontane.wire.tools import FunctionCall, ToolCall

CALL = ToolCall(id="abcDEF123", type="function", function=FunctionCall(name="f", arguments="{}"), index=0)


def thinking(text, **fields):
    return {"type": "thinking", "thinking": [{"type": "text", "text": text}]} | fields


@pytest.mark.parametrize(
    ("delta", "said"),
    [
        (Delta(0, opens=True), {"role": "assistant", "content": ""}),
        (Delta(0, "a"), {"content": "a"}),
        (Delta(0, finish_reason="stop"), {"content": ""}),
        (Delta(0, thought="a"), {"content": [thinking("a")]}),
        (Delta(0, thought="a", goes_on_thinking=True), {"content": [thinking("a", closed=True)]}),
        (Delta(0, "b", "a"), {"content": [thinking("a"), {"type": "text", "text": "b"}]}),
        (Delta(0, thought="a", ends_thought=True), {"content": [thinking("a", closed=True)]}),
        (Delta(0, thought="a", ends_thought=False), {"content": [thinking("a", closed=False)]}),
        (
            Delta(0, thought="a", goes_on_thinking=True, ends_thought=False),
            {"content": [thinking("a", closed=False)]},
        ),
        (
            Delta(0, thought="", goes_on_thinking=True, ends_thought=True),
            {"content": [{"type": "thinking", "thinking": [], "closed": True}]},
        ),
        (Delta(0, calls=(CALL,)), {"tool_calls": [CALL.model_dump()]}),
    ],
)
def test_each_kind_of_delta_has_its_words(turn_of, delta, said):
    [choice] = ChunkWriter(turn_of()).chunk(delta).model_dump(exclude_unset=True)["choices"]
    assert choice == {"index": 0, "delta": said, "finish_reason": delta.finish_reason}


def test_the_chunks_have_the_hosted_order_of_keys(turn_of):
    last = Delta(0, "a", finish_reason="stop", usage=Usage(1, 0, 1), scores=ChoiceLogprobs(content=[]))
    chunk = ChunkWriter(turn_of()).chunk(last).model_dump(exclude_unset=True)
    assert list(chunk) == ["id", "object", "created", "model", "choices", "usage"]
    assert list(chunk["choices"][0]) == ["index", "delta", "finish_reason", "logprobs"]
    assert (chunk["object"], chunk["model"]) == ("chat.completion.chunk", "asked-name")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(exclude_categories=["Cs"])),
    thought=st.none() | st.text(max_size=2),
    finish_reason=st.sampled_from([None, "stop"]),
    opens=st.booleans(),
)
def test_the_short_way_gives_the_same_bytes(turn_of, text, thought, finish_reason, opens):
    writer = ChunkWriter(turn_of())
    delta = Delta(3, "" if opens else text, thought, finish_reason=finish_reason, opens=opens)
    assert writer.encode(delta) == writer.chunk(delta).model_dump_json(exclude_unset=True).encode()
