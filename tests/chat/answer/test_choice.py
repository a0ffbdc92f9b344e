from dataclasses import replace

import pytest

from tramontane.chat.answer.choice import Choice
from tramontane.chat.answer.delta import Delta
from tramontane.chat.ask.prompt import Prompt
from tramontane.engine.contract import Ending, TokenEvent
from tramontane.model.tokenizer import BUILT_IN, from_file


def text_of(deltas):
    return "".join(delta.text for delta in deltas)


@pytest.fixture
def spoken(tokenizer):
    """Token ids from text and the names of marks."""

    def make(*parts):
        tokens = []
        for part in parts:
            mark = getattr(tokenizer.marks, part, None)
            tokens += tokenizer.encode(part) if mark is None else [mark]
        return tuple(tokens)

    return make


def test_the_end_token_is_counted_and_says_nothing(turn_of, tokenizer, spoken):
    choice = Choice(0, turn_of())
    tokens = (*spoken("Sea"), tokenizer.end_token)
    assert text_of(choice.feed(TokenEvent(0, tokens, Ending.END_TOKEN))) == "Sea"
    assert (choice.finish_reason, choice.completion_tokens) == ("stop", len(tokens))


def test_max_tokens_end_with_length(turn_of, spoken):
    choice = Choice(0, turn_of())
    assert text_of(choice.feed(TokenEvent(0, spoken("Sea"), Ending.MAX_TOKENS))) == "Sea"
    assert choice.finish_reason == "length"


def test_tokens_after_a_stop_string_are_not_counted(turn_of, spoken):
    one, two, three = spoken("one"), spoken(" two"), spoken(" three")
    choice = Choice(0, turn_of(stops=(" two",)))
    assert text_of(choice.feed(TokenEvent(0, one + two + three))) == "one"
    assert (choice.finish_reason, choice.completion_tokens) == ("stop", len(one + two))


def test_text_held_for_a_stop_string_is_said_when_the_choice_ends(turn_of, tokenizer, spoken):
    choice = Choice(0, turn_of(stops=("one two",)))
    assert choice.feed(TokenEvent(0, spoken("one"))) == []
    assert text_of(choice.feed(TokenEvent(0, (tokenizer.end_token,), Ending.END_TOKEN))) == "one"


def test_a_space_that_the_vocabulary_puts_before_every_text_is_not_said(turn_of):
    reads = from_file(BUILT_IN.with_name("mistral_instruct_tokenizer_240323.model.v3"))
    for prompt, first in ((Prompt((1, 2)), "The sea"), (Prompt((1, 2), "So", prefix_tokens=1), " The sea")):
        turn = turn_of(prompt)
        choice = Choice(0, replace(turn, served=replace(turn.served, tokenizer=reads)))
        assert text_of(choice.feed(TokenEvent(0, reads.encode(" The sea")))) == first
        assert text_of(choice.feed(TokenEvent(0, reads.encode(" is blue")))) == " is blue"


def test_the_space_that_ends_a_prefix_moves_to_what_follows(turn_of, spoken):
    for said in ("blue", " blue"):
        choice = Choice(0, turn_of(Prompt((1, 2), "The sea is ", 2)))
        assert choice.opening == "The sea is"
        assert text_of(choice.feed(TokenEvent(0, spoken(said)))) == " blue"
        assert text_of(choice.feed(TokenEvent(0, spoken(" as")))) == " as"
        assert choice.completion_tokens == 2 + len(spoken(said)) + 1


def test_thoughts_come_in_chunks_of_their_own(turn_of, spoken):
    choice = Choice(0, turn_of())
    steps = [spoken("begin_thought"), spoken("Hm"), spoken("."), spoken("end_thought"), spoken("Sea")]
    deltas = [choice.feed(TokenEvent(0, step)) for step in steps]
    assert deltas == [
        [Delta(0)],
        [Delta(0, thought="Hm")],
        [Delta(0, thought=".", goes_on_thinking=True)],
        [Delta(0, thought="", goes_on_thinking=True, ends_thought=True)],
        [Delta(0, "Sea")],
    ]


def test_a_thought_and_the_text_after_it_may_come_in_one_step(turn_of, spoken):
    choice = Choice(0, turn_of())
    event = TokenEvent(0, spoken("begin_thought", "Hm", "end_thought", "Sea"), Ending.MAX_TOKENS)
    assert choice.feed(event) == [Delta(0, "Sea", "Hm", ends_thought=True)]


@pytest.mark.parametrize("ending", Ending)
def test_a_thought_without_its_end_is_told_as_such(ending, turn_of, spoken):
    choice = Choice(0, turn_of())
    assert choice.feed(TokenEvent(0, spoken("begin_thought", "Hm"))) == [Delta(0, thought="Hm")]
    [last] = choice.feed(TokenEvent(0, spoken("."), ending))
    assert last == Delta(0, thought=".", goes_on_thinking=True, ends_thought=False)


def test_a_call_ends_a_thought_that_has_not_ended(turn_of, spoken):
    choice = Choice(0, turn_of())
    call = spoken("begin_call", "look", "begin_arguments", "{}")
    thought, told = choice.feed(TokenEvent(0, spoken("begin_thought", "Hm") + call, Ending.END_TOKEN))
    assert (thought.thought, thought.ends_thought) == ("Hm", False)
    assert told.calls[0].function.arguments == "{}"


def test_where_a_version_is_not_known_to_call_its_mark_says_nothing(turn_of):
    reads, turn = from_file(BUILT_IN.with_name("mistral_instruct_tokenizer_240216.model.v2")), turn_of()
    choice = Choice(0, replace(turn, served=replace(turn.served, tokenizer=reads)))
    tokens = (reads.marks.begin_call, *reads.encode("[{}]"), reads.end_token)
    assert choice.feed(TokenEvent(0, tokens, Ending.END_TOKEN)) == [Delta(0, "[{}]")]
    assert choice.finish_reason == "stop"


def test_an_empty_thought_is_none(turn_of, spoken):
    choice = Choice(0, turn_of())
    deltas = choice.feed(TokenEvent(0, spoken("begin_thought", "end_thought", "Sea")))
    assert deltas == [Delta(0, "Sea")]


def test_stop_strings_are_not_looked_for_in_thoughts(turn_of, spoken):
    choice = Choice(0, turn_of(stops=("Hm",)))
    choice.feed(TokenEvent(0, spoken("begin_thought", "Hm", "end_thought")))
    assert choice.finish_reason is None


def test_calls_come_whole_and_together_after_the_text(turn_of, tokenizer, spoken):
    choice = Choice(0, turn_of())
    calls = spoken("begin_call", "look", "begin_arguments", '{"at": "🎨"}', "begin_call", "go", "begin_arguments", "{}")
    assert choice.feed(TokenEvent(0, spoken("Well"))) == [Delta(0, "Well")]
    assert choice.feed(TokenEvent(0, calls)) == []
    [told] = choice.feed(TokenEvent(0, (tokenizer.end_token,), Ending.END_TOKEN))
    first, second = (call.model_dump() for call in told.calls)
    assert list(first) == ["id", "type", "function", "index"]
    assert first["function"] == {"name": "look", "arguments": '{"at": "🎨"}'}
    assert (second["function"], second["index"]) == ({"name": "go", "arguments": "{}"}, 1)
    assert choice.finish_reason == "tool_calls"


@pytest.mark.parametrize(
    ("parts", "function"),
    [
        (("begin_call", "look", "begin_arguments", '{"at'), {"name": "look", "arguments": '{"at'}),
        (("begin_call", "look"), {"name": "look", "arguments": ""}),
    ],
)
def test_a_call_cut_short_is_told_as_far_as_it_came(turn_of, spoken, parts, function):
    choice = Choice(0, turn_of())
    [told] = choice.feed(TokenEvent(0, spoken(*parts), Ending.MAX_TOKENS))
    assert told.calls[0].function.model_dump() == function
    assert choice.finish_reason == "length"


def test_a_call_without_its_name_is_none(turn_of, spoken):
    choice = Choice(0, turn_of())
    assert choice.feed(TokenEvent(0, spoken("begin_call"), Ending.MAX_TOKENS)) == [Delta(0)]


def test_a_second_call_is_not_begun_where_calls_are_not_parallel(turn_of, spoken):
    choice = Choice(0, turn_of(parallel_calls=False))
    calls = spoken("begin_call", "look", "begin_arguments", "{}", "begin_call", "go")
    [told] = choice.feed(TokenEvent(0, calls))
    assert [call.function.name for call in told.calls] == ["look"]
    assert choice.finish_reason == "tool_calls"
