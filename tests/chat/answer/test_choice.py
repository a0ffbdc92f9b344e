from tramontane.chat.answer.choice import Choice
from tramontane.chat.ask.prompt import Prompt
from tramontane.engine.contract import Ending, TokenEvent


def test_the_end_token_is_counted_and_says_nothing(turn_of, tokenizer):
    choice = Choice(0, turn_of())
    tokens = (*tokenizer.encode("Sea"), tokenizer.end_token)
    assert choice.feed(TokenEvent(0, tokens, Ending.END_TOKEN)) == "Sea"
    assert (choice.finish_reason, choice.completion_tokens) == ("stop", len(tokens))


def test_max_tokens_end_with_length(turn_of, tokenizer):
    choice = Choice(0, turn_of())
    assert choice.feed(TokenEvent(0, tokenizer.encode("Sea"), Ending.MAX_TOKENS)) == "Sea"
    assert choice.finish_reason == "length"


def test_tokens_after_a_stop_string_are_not_counted(turn_of, tokenizer):
    one, two, three = (tokenizer.encode(word) for word in ("one", " two", " three"))
    choice = Choice(0, turn_of(stops=(" two",)))
    assert choice.feed(TokenEvent(0, one + two + three)) == "one"
    assert (choice.finish_reason, choice.completion_tokens) == ("stop", len(one + two))


def test_text_held_for_a_stop_string_is_said_when_the_choice_ends(turn_of, tokenizer):
    choice = Choice(0, turn_of(stops=("one two",)))
    assert choice.feed(TokenEvent(0, tokenizer.encode("one"))) == ""
    assert choice.feed(TokenEvent(0, (tokenizer.end_token,), Ending.END_TOKEN)) == "one"


def test_the_space_that_ends_a_prefix_moves_to_what_follows(turn_of, tokenizer):
    for said in ("blue", " blue"):
        choice = Choice(0, turn_of(Prompt((1, 2), "The sea is ", 2)))
        assert choice.opening == "The sea is"
        assert choice.feed(TokenEvent(0, tokenizer.encode(said))) == " blue"
        assert choice.feed(TokenEvent(0, tokenizer.encode(" as"))) == " as"
        assert choice.completion_tokens == 2 + len(tokenizer.encode(said)) + 1
