from tramontane.chat.answer.scores import Scores
from tramontane.engine.contract import Scored, TokenEvent


def test_each_token_is_told_with_its_bytes_and_its_alternatives(tokenizer):
    first, *_ = tokenizer.encode("🎨")
    scores = Scores(tokenizer)
    event = TokenEvent(
        0, (first, 7), None, ((Scored(first, -0.5), (Scored(first, -0.5), Scored(7, -1.5))), (Scored(7, 0), ()))
    )
    scores.add(event, counted=1)
    [told] = scores.take().model_dump(by_alias=True)["content"]
    assert (told["token"], told["bytes"], told["logprob"]) == ("\ufffd", list(tokenizer.bytes_of(first)), -0.5)
    assert [one["token_id"] for one in told["top_logprobs"]] == [first, 7]
    assert scores.take().content == []
