"""One choice of an answer: its tokens counted, its text let through, its end named."""

from __future__ import annotations

from tramontane.chat.answer.text import Text
from tramontane.chat.turn import Turn
from tramontane.engine.contract import Ending, TokenEvent
from tramontane.wire.response import FinishReason

FINISH_REASONS: dict[Ending, FinishReason] = {Ending.END_TOKEN: "stop", Ending.MAX_TOKENS: "length"}


class Choice:
    """Each `feed` gives the text to add; after the last one `finish_reason` is set."""

    def __init__(self, index: int, turn: Turn) -> None:
        self.index = index
        self.finish_reason: FinishReason | None = None
        self.completion_tokens = turn.prompt.prefix_tokens
        self._tokenizer = turn.served.tokenizer
        self._text = Text(turn.stops)
        self.opening = turn.prompt.prefix.rstrip(" ")
        self._between = turn.prompt.prefix[len(self.opening) :]
        """The spaces that end the prefix: the model is not shown them, and usually says one by itself."""

    def feed(self, event: TokenEvent) -> str:
        said: list[str] = []
        for token in event.tokens:
            self.completion_tokens += 1
            said.append(self._text.feed(self._tokenizer.bytes_of(token)))
            if self._text.is_stopped:
                self.finish_reason = "stop"
                return self._joined(said)
        if event.ending:
            said.append(self._text.flush())
            self.finish_reason = "stop" if self._text.is_stopped else FINISH_REASONS[event.ending]
        return self._joined(said)

    def _joined(self, said: list[str]) -> str:
        text = "".join(said)
        if self._between and text:
            text = self._between + text.removeprefix(" ")
            self._between = ""
        return text
