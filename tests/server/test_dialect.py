import pytest

from tramontane.server.dialect import translate

HI = [{"role": "user", "content": "hi"}]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"max_completion_tokens": 3, "seed": 7}, {"max_tokens": 3, "random_seed": 7}),
        ({"stream_options": {"include_usage": True}, "store": False, "logit_bias": None}, {}),
        ({"user": "ada", "metadata": {"a": 1}}, {"metadata": {"a": 1, "user": "ada"}}),
        ({"user": "ada", "metadata": None}, {"metadata": {"user": "ada"}}),
        ({"user": "ada", "metadata": "a"}, {"user": "ada", "metadata": "a"}),
        ({"user": "ada", "metadata": {"user": "eve"}}, {"user": "ada", "metadata": {"user": "eve"}}),
        ({"seed": 7, "random_seed": 8}, {"seed": 7, "random_seed": 8}),
        ({"max_tokens": None, "max_completion_tokens": 3}, {"max_tokens": 3}),
        ({"messages": [{"role": "developer", "content": "a"}]}, {"messages": [{"role": "system", "content": "a"}]}),
        (
            {"messages": [{"role": "assistant", "content": None, "refusal": None, "audio": None}]},
            {"messages": [{"role": "assistant", "content": None}]},
        ),
        ({"store": True, "logit_bias": {"1": 2}}, {"store": True, "logit_bias": {"1": 2}}),
        ({"messages": "hi", "user": 3}, {"messages": "hi", "user": 3}),
        (
            {
                "messages": [
                    {"tool_calls": [{"function": {"name": "f", "parsed_arguments": {}}}, 3], "parsed": {"a": 1}}
                ]
            },
            {"messages": [{"tool_calls": [{"function": {"name": "f"}}, 3]}]},
        ),
        ({"messages": [3]}, {"messages": [3]}),
        (3, 3),
    ],
)
def test_names_are_translated_and_what_cannot_be_is_left(asked, told):
    assert translate(asked) == told


async def test_a_server_that_accepts_it_answers(scripted):
    server = scripted("one two three", accept="openai")
    reply = (await server.ask(max_completion_tokens=2, seed=1)).json()
    assert reply["choices"][0]["message"]["content"] == "one two"
    assert server.engine.jobs[-1].seed == 1
    refused = await server.ask(logit_bias={"1": 1})
    assert refused.json()["detail"][0]["loc"] == ["body", "logit_bias"]


async def test_a_fault_is_told_as_by_a_server_that_does_not(scripted):
    told = [(await scripted(accept=accept).ask(temperature=9)).json() for accept in ("openai", "mistral")]
    assert told[0] == told[1]
    assert told[0]["detail"][0]["loc"] == ["body", "temperature"]


async def test_a_server_that_does_not_accept_it_says_which_name_it_does_not_know(scripted):
    refused = await scripted().ask(max_completion_tokens=2)
    assert refused.json()["detail"][0]["loc"] == ["body", "max_completion_tokens"]


@pytest.mark.parametrize("body", [b"{", b"3", b"[" * 10_000])
async def test_what_is_no_request_is_told_all_the_same(scripted, body):
    async with scripted(accept="openai").client() as client:
        reply = await client.post("/v1/chat/completions", content=body, headers={"content-type": "application/json"})
    assert reply.status_code == 422
