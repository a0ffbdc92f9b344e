"""Valid JSON of the wire, as hypothesis makes it: known and unknown chunks, messages of the four roles, answers."""

from hypothesis import strategies as st

text = st.text(max_size=8)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | text,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(text, inner, max_size=2),
    max_leaves=4,
)
objects = st.dictionaries(text, json_values, max_size=3)


def made_of(required: dict, **optional) -> st.SearchStrategy[dict]:
    return st.fixed_dictionaries(required, optional=optional)


def chunk(name: str, required: dict, **optional) -> st.SearchStrategy[dict]:
    return made_of({"type": st.just(name)} | required, **optional)


text_chunks = chunk("text", {"text": text})
reference_chunks = chunk("reference", {"reference_ids": st.lists(st.integers(0, 9) | text, max_size=3)})
tool_reference_chunks = chunk(
    "tool_reference", {"tool": st.sampled_from(["web_search", "mine"]), "title": text}, url=st.none() | text
)
think_chunks = chunk(
    "thinking",
    {"thinking": st.lists(text_chunks | reference_chunks | tool_reference_chunks, max_size=3)},
    closed=st.booleans(),
    signature=st.none() | text,
)
image_urls = text | made_of({"url": text}, detail=st.sampled_from(["low", "auto", "high", None]))
known_chunks = st.one_of(
    text_chunks,
    reference_chunks,
    think_chunks,
    chunk("image_url", {"image_url": image_urls}),
    chunk("document_url", {"document_url": text}, document_name=st.none() | text),
    chunk("file", {"file_id": text}),
    chunk("input_audio", {"input_audio": text}),
)
resources = st.one_of(
    chunk("resource", {"uri": text, "content": text_chunks | chunk("image_url", {"image_url": image_urls})}),
    chunk(
        "resource_link",
        {"uri": text},
        metadata=st.none() | st.dictionaries(text, text | st.booleans() | st.integers(0, 9), max_size=2),
    ),
)
known_types = {"text", "reference", "thinking", "image_url", "document_url", "file", "input_audio"}
known_types |= {"resource", "resource_link"}
unknown_chunks = st.builds(
    lambda rest, name: rest | {"type": name}, objects, text.filter(lambda name: name not in known_types)
)
contents = text | st.lists(known_chunks, max_size=3)
open_contents = text | st.lists(known_chunks | resources | unknown_chunks, max_size=3)

tool_calls = made_of(
    {"function": made_of({"name": text, "arguments": objects | text})},
    id=text,
    type=st.just("function"),
    index=st.integers(0, 9),
)


def messages_with(content: st.SearchStrategy) -> st.SearchStrategy[dict]:
    role = {name: {"role": st.just(name)} for name in ("system", "user", "assistant", "tool")}
    return st.one_of(
        made_of(role["system"] | {"content": text | st.lists(text_chunks | think_chunks, max_size=3)}),
        made_of(role["user"] | {"content": st.none() | content}),
        made_of(
            role["assistant"],
            content=st.none() | content,
            tool_calls=st.none() | st.lists(tool_calls, max_size=2),
            prefix=st.booleans(),
        ),
        made_of(role["tool"] | {"content": st.none() | content}, tool_call_id=st.none() | text, name=st.none() | text),
    )


messages = messages_with(contents)
open_messages = messages_with(open_contents)

counts = st.integers(0, 1 << 40)
usages = made_of(
    {"prompt_tokens": counts, "total_tokens": counts, "completion_tokens": counts},
    num_cached_tokens=st.none() | counts,
    prompt_tokens_details=st.none() | made_of({"cached_tokens": counts}, audio_tokens=counts),
    service_tier=st.sampled_from(["standard", None]),
    not_known_yet=json_values,
)
reasons = st.sampled_from(["stop", "length", "tool_calls", "model_length", "error", "not known yet"])
answers = made_of(
    {"role": st.just("assistant"), "tool_calls": st.none() | st.lists(tool_calls, max_size=2), "content": open_contents}
)
deltas = made_of({}, role=st.just("assistant"), content=open_contents, tool_calls=st.lists(tool_calls, max_size=2))
completions = made_of(
    {
        "id": text,
        "created": counts,
        "model": text,
        "usage": usages,
        "object": st.just("chat.completion"),
        "choices": st.lists(
            made_of({"index": st.integers(0, 9), "finish_reason": reasons, "message": answers}), max_size=2
        ),
    }
)
completion_chunks = made_of(
    {
        "id": text,
        "object": st.just("chat.completion.chunk"),
        "created": counts,
        "model": text,
        "choices": st.lists(
            made_of({"index": st.integers(0, 9), "delta": deltas, "finish_reason": st.none() | reasons}), max_size=2
        ),
    },
    usage=usages,
)
