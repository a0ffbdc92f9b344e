import math
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model.vocabularies import calling
from tramontane.backends.scripted import SCRIPTED
from tramontane.chat.ask import outline, prompt
from tramontane.chat.errors import RequestRefused
from tramontane.model.tokenizer import BUILT_IN, built_in, from_file
from tramontane.wire.model import AS_SERVER
from tramontane.wire.request import ChatCompletionRequest

CALL = {"id": "abcDEF123", "function": {"name": "look", "arguments": "{}"}}


def tool(shown):
    return {"type": "function", "function": {"name": "look", "parameters": {"enum": [shown]}}}


said = st.sampled_from(["hi", "hi ", "\n\nhi", "!\n", "", "text 0 of these", "text 1 of these"]) | st.text(max_size=9)
content = said | st.lists(said.map(lambda text: {"type": "text", "text": text}), max_size=2)


def says(role, content, **optional):
    return st.fixed_dictionaries({"role": st.just(role), "content": content}, optional=optional)


looks = says("assistant", said, tool_calls=st.just([CALL]))
sees = says("tool", said, tool_call_id=st.just("abcDEF123"))
user, assistant = says("user", said), says("assistant", said, prefix=st.just(False), tool_calls=st.none())
begun = says("assistant", content, prefix=st.booleans())
turns = st.sampled_from(
    [(user, assistant), (user, looks, sees, assistant), (user, user, assistant), (user, assistant, assistant)]
)
ends = st.sampled_from([(user,), (user, begun), (user, user), (says("user", content),), (assistant,)])
openings = st.sampled_from([(), (says("system", content),), (says("system", said), says("system", said))])
conversations = (
    st.tuples(openings, st.just(()) | turns, st.just(()) | turns, ends)
    .flatmap(lambda parts: st.tuples(*sum(parts, ())))
    .map(list)
)
fields = st.fixed_dictionaries(
    {},
    optional={
        "tools": st.none() | st.just([]) | st.just([tool(1)]),
        "tool_choice": st.sampled_from(["auto", "none", "any", {"type": "function", "function": {"name": "look"}}]),
        "reasoning_effort": st.sampled_from(["none", "high"]),
        "prompt_mode": st.none() | st.just("reasoning"),
        "safe_prompt": st.booleans(),
        "prediction": said.map(lambda text: {"type": "content", "content": text}),
        "response_format": st.sampled_from([{"type": "text"}, {"type": "json_object"}]),
        "temperature": st.just(0.5),
        "stream": st.booleans(),
    },
)
tokenizers = st.sampled_from([built_in(), from_file(BUILT_IN), *map(calling, ("v7", "v11", "v13"))])


def read(messages, fields):
    body = {"model": "scripted", "messages": messages} | fields
    return ChatCompletionRequest.model_validate(body, extra="forbid", context=AS_SERVER)


def outcome(write, request, tokenizer):
    try:
        return write(request, tokenizer, SCRIPTED)
    except RequestRefused as error:
        return type(error), str(error)


def spoken(*messages):
    return [{"role": role, "content": text} for role, text in messages]


@given(st.just([]) | conversations, fields, tokenizers)
@example(spoken(("user", "hi!\n"), ("user", "\nhi")), {}, built_in())
@example(spoken(("user", "hi"), ("assistant", "hi "), ("user", "hi")), {}, built_in())
@example(spoken(("system", "hi!\n"), ("user", "\nhi")), {}, from_file(BUILT_IN))
@example([*spoken(("user", "hi")), {"role": "assistant", "content": "So", "prefix": True}], {}, built_in())
@example(spoken(("user", "hi")), {"tools": [tool("text 0 of these")]}, built_in())
@example([], {"safe_prompt": True}, built_in())
@example([], {"reasoning_effort": "high"}, calling("v13"))
def test_a_prompt_from_an_outline_is_the_one_that_mistral_common_writes(messages, fields, tokenizer):
    request = read(messages, fields)
    written = outcome(prompt.write, request, tokenizer)
    assert outcome(outline.write, request, tokenizer) == written
    assert outcome(outline.write, request, tokenizer) == written


def test_texts_alone_are_not_written_anew(tokenizer, monkeypatch):
    def ask(name, **fields):
        talk = spoken(("system", f"Be {name}."), ("user", f"Who is {name}?"))
        return outline.write(read(talk, {"tools": [tool(1)]} | fields), tokenizer, SCRIPTED)

    ask("Monet")
    with monkeypatch.context() as mended:
        mended.setattr(prompt, "encode", None)
        assert "Who is Manet?" in tokenizer.decode(ask("Manet", temperature=0.5).tokens)
        with pytest.raises(TypeError):
            ask("Manet", tools=[])


def test_what_the_tools_say_is_told_apart(tokenizer):
    def tokens(shown):
        request = read(spoken(("user", "hi")), {"tools": [tool(shown)]})
        return outline.write(request, tokenizer, SCRIPTED).tokens

    told = [1, 1.0, True, "1", None, math.nan, math.inf, "text 0 of these"]
    assert len({tokens(shown) for shown in told}) == len(told)


def test_a_text_too_long_to_be_read_is_refused_as_ever(tokenizer):
    request = read(spoken(("user", " " * 900_000 + "a")), {})
    assert outcome(outline.write, request, tokenizer) == outcome(prompt.write, request, tokenizer)


def test_the_outline_of_a_long_conversation_is_made_in_one_pass(tokenizer):
    def seconds(write):
        started = time.process_time()
        told.append(write(read(talk, {}), tokenizer, SCRIPTED))
        return time.process_time() - started

    talk, told = spoken(*[(role, "a") for role in ("user", "assistant") * 1_500], ("user", "b")), []
    assert seconds(outline.write) < 20 * seconds(prompt.write)
    assert told[0] == told[1]
