"""Thoughts: asked for, told in the recorded shapes, cut short, begun by the caller, replayed."""

import pytest

from tramontane.backends.script import Line

THINKING = Line(think="Well, so.", say="Four.")
HI = {"role": "user", "content": "hi"}


def thinking(text, **fields):
    return {"type": "thinking", "thinking": [{"type": "text", "text": text}] if text else [], **fields}


def told(events):
    return [event["choices"][0]["delta"]["content"] for event in events]


def ended(reply):
    [choice] = reply["choices"]
    return choice["message"]["content"], choice["finish_reason"]


@pytest.mark.parametrize("fields", [{"reasoning_effort": "high"}, {"prompt_mode": "reasoning"}])
async def test_thoughts_come_before_the_text_streamed_or_not(fields, scripted):
    server = scripted(THINKING)
    text = {"type": "text", "text": "Four."}
    assert ended((await server.ask(**fields)).json()) == ([thinking("Well, so.", closed=True), text], "stop")
    assert told(await server.stream(**fields)) == [
        "",
        "",
        [thinking("Well")],
        [thinking(",", closed=True)],
        [thinking(" so", closed=True)],
        [thinking(".", closed=True)],
        [thinking("", closed=True)],
        "Four",
        ".",
        "",
    ]


async def test_an_answer_without_thoughts_is_a_plain_string(scripted):
    assert ended((await scripted("Four.").ask(reasoning_effort="none")).json()) == ("Four.", "stop")


@pytest.mark.parametrize(
    ("max_tokens", "thought", "closed"), [(3, "Well,", False), (5, "Well, so.", False), (6, "Well, so.", True)]
)
async def test_a_thought_cut_by_max_tokens_says_whether_it_is_complete(max_tokens, thought, closed, scripted):
    server = scripted(THINKING)
    content, reason = ended((await server.ask(max_tokens=max_tokens)).json())
    assert (content, reason) == ([thinking(thought, closed=closed)], "length")
    last = (await server.stream(max_tokens=max_tokens))[-1]["choices"][0]
    assert last["finish_reason"] == "length"
    assert last["delta"]["content"][0]["closed"] == closed


async def test_thoughts_of_choices_are_kept_apart_and_stop_strings_are_no_matter_to_them(scripted):
    server = scripted(THINKING, Line(think="So.", say="Hm, five."))
    one, other = (await server.ask(n=2, random_seed=0, stop=["Hm", "Well"])).json()["choices"]
    assert one["message"]["content"][0] == thinking("Well, so.", closed=True)
    assert other["message"]["content"] == [thinking("So.", closed=True)]


async def test_thoughts_count_as_tokens_of_the_answer(scripted, tokenizer):
    usage = (await scripted(THINKING).ask()).json()["usage"]
    assert usage["completion_tokens"] == len(tokenizer.encode("Well, so.")) + len(tokenizer.encode("Four.")) + 3


@pytest.mark.parametrize("closed", [{}, {"closed": True}])
async def test_thoughts_of_the_past_reach_the_model(closed, scripted, tokenizer):
    server = scripted("Five.")
    past = {"role": "assistant", "content": [thinking("Well, so.", **closed), {"type": "text", "text": "Four."}]}
    assert (await server.ask(messages=[HI, past, HI])).status_code == 200
    marks, prompt = tokenizer.marks, server.engine.jobs[-1].prompt
    begin, end = prompt.index(marks.begin_thought), prompt.index(marks.end_thought)
    assert tokenizer.decode(prompt[begin:end]) == "Well, so."
    assert tokenizer.decode(prompt[end:]).startswith("Four.")


async def test_a_thought_begun_by_the_caller_goes_on_as_one(scripted):
    server = scripted(" and well.")
    begun = {"role": "assistant", "prefix": True, "content": [thinking("Hm,", closed=False)]}
    content, reason = ended((await server.ask(messages=[HI, begun])).json())
    assert (content, reason) == ([thinking("Hm, and well.", closed=False)], "stop")
    assert told(await server.stream(messages=[HI, begun]))[:3] == [
        "",
        [thinking("Hm,")],
        [thinking(" and", closed=True)],
    ]


async def test_an_answer_begun_after_a_thought_tells_both_again(scripted):
    server = scripted(" four.")
    begun = {"role": "assistant", "prefix": True, "content": [thinking("Hm."), {"type": "text", "text": "So"}]}
    content, _ = ended((await server.ask(messages=[HI, begun])).json())
    assert content == [thinking("Hm.", closed=True), {"type": "text", "text": "So four."}]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"reasoning_effort": "high"}, "reasoning_effort is not enabled for this model"),
        ({"prompt_mode": "reasoning"}, "prompt_mode is not enabled for this model"),
    ],
)
async def test_a_model_that_does_not_reason_refuses_to_be_asked(fields, message, scripted):
    reply = await scripted(card={"efforts": ()}).ask(**fields)
    assert (reply.status_code, reply.json()["code"], reply.json()["message"]) == (400, "3051", message)
