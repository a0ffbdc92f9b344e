from tramontane.chat.answer.fold import fold
from tramontane.wire.response import CompletionChunk


def chunk(index, content=None, finish_reason=None, **fields):
    delta = {"content": content} if content is not None else {}
    choices = [{"index": index, "delta": delta, "finish_reason": finish_reason}]
    return CompletionChunk.model_validate({"id": "x", "created": 7, "model": "m", "choices": choices} | fields)


async def stream(*chunks):
    for one in chunks:
        yield one


async def test_the_text_of_each_choice_is_put_together():
    usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    answer = await fold(
        stream(
            chunk(1, ""),
            chunk(0, ""),
            chunk(1, "b"),
            chunk(0, "a"),
            chunk(0),
            chunk(0, "a", "stop"),
            chunk(1, "b", "length", usage=usage),
        )
    )
    assert answer.model_dump(exclude_unset=True) == {
        "id": "x",
        "created": 7,
        "model": "m",
        "usage": usage,
        "object": "chat.completion",
        "choices": [
            {
                "index": 0,
                "finish_reason": "stop",
                "message": {"role": "assistant", "tool_calls": None, "content": "aa"},
            },
            {
                "index": 1,
                "finish_reason": "length",
                "message": {"role": "assistant", "tool_calls": None, "content": "bb"},
            },
        ],
    }


def thinking(text):
    return {"type": "thinking", "thinking": [{"type": "text", "text": text}]}


async def message_of(*chunks):
    return (await fold(stream(*chunks))).choices[0].message.model_dump(exclude_unset=True)


async def test_thoughts_are_one_closed_chunk_before_the_text():
    text = {"type": "text", "text": "1"}
    message = await message_of(
        chunk(0, ""), chunk(0, [thinking("a")]), chunk(0, [thinking("b"), text]), chunk(0, "2", "stop")
    )
    assert message["content"] == [thinking("ab") | {"closed": True}, {"type": "text", "text": "12"}]


async def test_a_thought_cut_short_is_open():
    message = await message_of(chunk(0, ""), chunk(0, [thinking("a")], "length"))
    assert message["content"] == [thinking("a") | {"closed": False}]


async def test_calls_stand_beside_the_text():
    call = {"id": "abcDEF123", "type": "function", "function": {"name": "f", "arguments": "{}"}, "index": 0}
    choices = [{"index": 0, "delta": {"tool_calls": [call]}, "finish_reason": "tool_calls"}]
    message = await message_of(chunk(0, ""), chunk(0, None, choices=choices))
    assert message == {"role": "assistant", "tool_calls": [call], "content": ""}
