"""Each documented parameter does what its sentence says; each test fails when its parameter is ignored."""

import pytest

from tramontane.backends.script import Line
from tramontane.chat.ask.prompt import SAFE_PROMPT


async def said(server, **fields):
    response = await server.ask(**fields)
    assert response.status_code == 200, response.text
    [choice] = response.json()["choices"]
    return choice["message"]["content"], choice["finish_reason"]


async def test_max_tokens_end_with_length(scripted):
    server = scripted("one two three")
    assert await said(server, max_tokens=2) == ("one two", "length")
    assert await said(server) == ("one two three", "stop")


async def test_max_tokens_may_be_nothing_at_all(scripted):
    assert await said(scripted("one"), max_tokens=0) == ("", "length")


async def test_min_tokens_put_the_end_off(scripted):
    text, _ = await said(scripted("one"), min_tokens=3)
    assert text == "one" * 4


async def test_stop_ends_before_the_string_and_removes_it(scripted):
    server = scripted("The capital of France is Paris.")
    assert await said(server, stop="Paris") == ("The capital of France is ", "stop")
    assert await said(server, stop=["Rome", "France"]) == ("The capital of ", "stop")


async def test_a_stop_string_across_tokens_does_not_leak_into_the_stream(scripted):
    events = await scripted("The capital of France").stream(stop="tal of F")
    assert "".join(event["choices"][0]["delta"]["content"] for event in events) == "The capi"


async def test_a_stop_string_across_the_bytes_of_a_character(scripted):
    assert await said(scripted("sun 🎨 sea"), stop="🎨 s") == ("sun ", "stop")


async def test_n_choices_are_read_once_and_all_told(scripted):
    server = scripted("one", "two", "three")
    reply = (await server.ask(n=3, random_seed=0)).json()
    assert [choice["message"]["content"] for choice in reply["choices"]] == ["one", "two", "three"]
    assert [choice["index"] for choice in reply["choices"]] == [0, 1, 2]
    alone = (await server.ask()).json()["usage"]
    assert reply["usage"]["prompt_tokens"] == alone["prompt_tokens"]
    assert reply["usage"]["completion_tokens"] == 3 * alone["completion_tokens"]


async def test_streamed_choices_interleave_and_the_usage_is_on_the_very_last_chunk(scripted):
    *events, last = await scripted("one two three", "one").stream(n=2, random_seed=0)
    assert [event["choices"][0]["index"] for event in events[:6]] == [0, 1, 0, 1, 0, 1]
    assert not any("usage" in event for event in events)
    assert last["choices"][0]["index"] == 0
    assert last["usage"]["completion_tokens"] == 4 + 2


async def test_a_seed_settles_what_is_said(scripted):
    server = scripted("one", "two", "three")
    assert {await said(server, random_seed=1) for _ in range(5)} == {("two", "stop")}
    assert len({await said(server) for _ in range(3)}) == 3


async def test_the_prefix_is_said_again_and_counted_on_both_sides(scripted):
    server = scripted(" Paris.")
    messages = [
        {"role": "user", "content": "Which is the capital of France?"},
        {"role": "assistant", "content": "The capital is ", "prefix": True},
    ]
    reply = (await server.ask(messages=messages)).json()
    assert reply["choices"][0]["message"]["content"] == "The capital is Paris."
    assert reply["usage"]["completion_tokens"] == 3 + 3
    events = await server.stream(messages=messages)
    said = [event["choices"][0]["delta"]["content"] for event in events]
    assert said == ["", "The capital is", " Paris", ".", ""]


async def test_safe_prompt_goes_before_the_conversation(scripted):
    server = scripted(echo=True)
    assert (await said(server, safe_prompt=True))[0].startswith(SAFE_PROMPT)
    assert SAFE_PROMPT not in (await said(server, safe_prompt=False))[0]
    assert (await server.ask(messages=[], safe_prompt=True)).status_code == 400


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("temperature", 0.7),
        ("top_p", 0.9),
        ("top_k", 5),
        ("presence_penalty", 0.5),
        ("frequency_penalty", 0.5),
        ("repetition_penalty", 1.1),
    ],
)
async def test_how_to_draw_reaches_the_engine(scripted, name, value):
    server = scripted()
    await server.ask(**{name: value})
    assert getattr(server.engine.jobs[-1].sampling, name) == value


async def test_the_default_temperature_is_the_one_that_the_card_tells(scripted):
    server = scripted(card={"default_temperature": 0.15})
    await server.ask()
    async with server.client() as client:
        card = (await client.get("/v1/models/scripted")).json()
    assert server.engine.jobs[-1].sampling.temperature == card["default_model_temperature"] == 0.15


async def test_the_cache_key_reaches_the_engine(scripted):
    server = scripted()
    await server.ask(prompt_cache_key="mine")
    assert server.engine.jobs[-1].cache_key == "mine"


@pytest.mark.parametrize("content", ["x " * 40_000, "x" * 3_000_000, "short"])
async def test_what_does_not_fit_the_context_is_refused(scripted, content):
    response = await scripted().ask(content, max_tokens=32_767)
    assert (response.status_code, response.json()["code"]) == (400, "3051")


async def test_the_answer_that_is_not_streamed_is_the_streamed_one_folded(scripted):
    server = scripted("one 🎨 two", "three")
    fields = {"n": 2, "random_seed": 0, "stop": "tw", "max_tokens": 5}
    whole = (await server.ask(**fields)).json()
    events = await server.stream(**fields)
    for choice in whole["choices"]:
        mine = [event["choices"][0] for event in events if event["choices"][0]["index"] == choice["index"]]
        assert choice["message"]["content"] == "".join(one["delta"]["content"] for one in mine)
        assert [choice["finish_reason"]] == [one["finish_reason"] for one in mine if one["finish_reason"]]
    assert events[-1]["usage"] == whole["usage"]


async def test_reasoning_effort_reaches_the_prompt(scripted):
    server = scripted(echo=True)
    assert '{"reasoning_effort": "high"}' in (await said(server, reasoning_effort="high"))[0]
    assert '{"reasoning_effort": "high"}' in (await said(server, prompt_mode="reasoning"))[0]
    assert '{"reasoning_effort": "none"}' in (await said(server))[0]


async def test_a_prediction_reaches_the_engine_and_counts_against_the_context(scripted):
    server = scripted(card={"context": 100})
    await server.ask(prediction={"type": "content", "content": "one two"})
    assert len(server.engine.jobs[-1].draft) == 2
    response = await server.ask(prediction={"type": "content", "content": "one " * 100})
    assert "and 101 draft tokens, too large for model with 100 maximum" in response.json()["message"]


async def test_thoughts_and_calls_are_told_apart(scripted):
    server = scripted(Line(think="Hm.", say="I look.", call=({"name": "look", "arguments": {"at": "sea"}},)))
    [choice] = (await server.ask()).json()["choices"]
    assert choice["finish_reason"] == "tool_calls"
    thought, text = choice["message"]["content"]
    assert thought == {"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}], "closed": True}
    assert text == {"type": "text", "text": "I look."}
    [call] = choice["message"]["tool_calls"]
    assert call["function"] == {"name": "look", "arguments": '{"at": "sea"}'}
    *_, last = await server.stream()
    assert list(last["choices"][0]["delta"]) == ["tool_calls"]
    assert last["usage"]


async def test_without_parallel_calls_there_is_one(scripted):
    server = scripted(Line(call=({"name": "look"}, {"name": "go"})))
    for parallel, names in ((True, ["look", "go"]), (False, ["look"])):
        [choice] = (await server.ask(parallel_tool_calls=parallel)).json()["choices"]
        assert [call["function"]["name"] for call in choice["message"]["tool_calls"]] == names


async def test_the_calls_of_a_seed_have_the_same_ids(scripted):
    server = scripted(Line(call=({"name": "look"},)))
    ids = [
        (await server.ask(random_seed=seed)).json()["choices"][0]["message"]["tool_calls"][0]["id"]
        for seed in (1, 1, 2)
    ]
    assert ids[0] == ids[1] != ids[2]


async def test_logprobs_are_told_for_each_token_streamed_or_not(scripted):
    server = scripted("one two 🎨", card={"tells_logprobs": True})
    [choice] = (await server.ask(logprobs=True, top_logprobs=2, stop="never")).json()["choices"]
    told = choice["logprobs"]["content"]
    assert list(choice) == ["index", "finish_reason", "message", "logprobs"]
    assert list(told[0]) == ["token", "logprob", "bytes", "token_id", "top_logprobs"]
    assert b"".join(bytes(one["bytes"]) for one in told).decode() == "one two 🎨"
    events = await server.stream(logprobs=True, top_logprobs=2)
    assert [one for event in events for one in event["choices"][0].get("logprobs", {}).get("content", [])] == told
    [plain] = (await server.ask()).json()["choices"]
    assert "logprobs" not in plain


async def test_a_number_or_a_switch_may_be_given_as_its_text(scripted):
    server = scripted("one two three")
    assert await said(server, max_tokens="2", temperature="0", safe_prompt="no") == ("one two", "length")
    assert (await server.ask(stream="yes")).headers["content-type"].startswith("text/event-stream")


@pytest.mark.parametrize(
    ("name", "value"),
    [("max_tokens", "two"), ("max_tokens", 1.5), ("temperature", []), ("stream", "maybe"), ("seed", 1), ("n", "0")],
)
async def test_what_cannot_be_read_as_its_type_is_refused_by_name(scripted, name, value):
    reply = await scripted().ask(**{name: value})
    assert (reply.status_code, [one["loc"] for one in reply.json()["detail"]]) == (422, [["body", name]])
