from tramontane.chat.answer.answer import Answer
from tramontane.chat.answer.delta import Delta
from tramontane.chat.ask.prompt import Prompt
from tramontane.engine.contract import Ending, Scored, TokenEvent


def test_each_choice_opens_with_its_role_and_then_its_prefix(turn_of):
    assert Answer(turn_of(Prompt((1, 2), "The ", 1), choices=2)).open() == [
        Delta(0, opens=True),
        Delta(1, opens=True),
        Delta(0, "The"),
        Delta(1, "The"),
    ]


def test_the_usage_is_in_the_last_delta_of_the_last_choice_alone(turn_of, tokenizer):
    answer = Answer(turn_of(choices=2))
    end = (tokenizer.end_token,)
    [first] = answer.feed(TokenEvent(1, end, Ending.END_TOKEN))
    [last] = answer.feed(TokenEvent(0, end, Ending.END_TOKEN))
    assert first == Delta(1, finish_reason="stop")
    assert last.usage.wire().model_dump(exclude_unset=True) == {
        "prompt_tokens": 4,
        "total_tokens": 6,
        "completion_tokens": 2,
        "prompt_tokens_details": {"cached_tokens": 3},
        "service_tier": "standard",
    }


def test_nothing_is_said_for_half_a_character(turn_of, tokenizer):
    answer = Answer(turn_of())
    first, *rest = tokenizer.encode("🎨")
    assert answer.feed(TokenEvent(0, (first,))) == []
    assert answer.feed(TokenEvent(0, tuple(rest))) == [Delta(0, "🎨")]


def test_a_stopped_choice_is_told_once_and_hears_no_more(turn_of, tokenizer):
    answer = Answer(turn_of(stops=("b",)))
    [delta] = answer.feed(TokenEvent(0, tokenizer.encode("ab")))
    assert (delta.text, delta.finish_reason) == ("a", "stop")
    assert answer.stopped() == [0]
    assert answer.stopped() == []
    assert answer.feed(TokenEvent(0, tokenizer.encode("more"))) == []
    assert answer.completion_tokens == len(tokenizer.encode("ab"))


def test_probabilities_wait_for_the_text_that_they_belong_to(turn_of, tokenizer):
    answer = Answer(turn_of(alternatives=0))
    halves = tokenizer.encode("🎨")
    deltas = [answer.feed(TokenEvent(0, (token,), None, ((Scored(token, -1.0), ()),))) for token in halves]
    assert not any(deltas[:-1])
    assert [one.token_id for one in deltas[-1][0].scores.content] == list(halves)
