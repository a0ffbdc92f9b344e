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
