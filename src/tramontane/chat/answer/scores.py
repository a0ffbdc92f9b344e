"""The probabilities of tokens, as the wire tells them."""

from __future__ import annotations

from tramontane.engine.contract import Scored, TokenEvent
from tramontane.model.tokenizer import Tokenizer
from tramontane.wire.response import ChoiceLogprobs, TokenLogprobs


class Scores:
    """Gathers what is known of each token until a chunk takes it along."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._gathered: list[TokenLogprobs] = []

    def add(self, event: TokenEvent, counted: int) -> None:
        """Those of the event's first `counted` tokens."""
        for chosen, alternatives in event.scores[:counted]:
            told = [self._fields(alternative) for alternative in alternatives]
            self._gathered.append(TokenLogprobs.model_validate(self._fields(chosen) | {"top_logprobs": told}))

    def take(self) -> ChoiceLogprobs:
        gathered, self._gathered = self._gathered, []
        return ChoiceLogprobs(content=gathered)

    def _fields(self, scored: Scored) -> dict[str, object]:
        piece = self._tokenizer.bytes_of(scored.token)
        return {
            "token": piece.decode(errors="replace"),
            "logprob": scored.logprob,
            "bytes": list(piece),
            "token_id": scored.token,
        }
