"""Token events to the chunks of a streamed answer."""

from __future__ import annotations

from collections.abc import Iterator

from tramontane.chat.answer.choice import Choice
from tramontane.chat.turn import Turn
from tramontane.engine.contract import TokenEvent
from tramontane.wire.messages import DeltaMessage
from tramontane.wire.response import (
    CompletionChunk,
    CompletionResponseStreamChoice,
    FinishReason,
    PromptTokensDetails,
    UsageInfo,
)


class Answer:
    """`open` it, `feed` it every event, and ask what was `stopped`."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._choices = [Choice(index, turn) for index in range(turn.job.choices)]
        self._unfinished = len(self._choices)
        self._stopped: list[int] = []

    def open(self) -> Iterator[CompletionChunk]:
        for choice in self._choices:
            yield self._chunk(choice, DeltaMessage(role="assistant", content=""))
        for choice in self._choices:
            if choice.opening:
                yield self._chunk(choice, DeltaMessage(content=choice.opening))

    def feed(self, event: TokenEvent) -> Iterator[CompletionChunk]:
        choice = self._choices[event.choice]
        if choice.finish_reason:
            return
        deltas = choice.feed(event)
        for delta in deltas[:-1] if choice.finish_reason else deltas:
            yield self._chunk(choice, delta)
        if choice.finish_reason:
            self._unfinished -= 1
            if event.ending is None:
                self._stopped.append(choice.index)
            yield self._chunk(choice, deltas[-1], choice.finish_reason)

    def stopped(self) -> list[int]:
        """The choices that ended here since the last call, and that the engine need not go on with."""
        stopped, self._stopped = self._stopped, []
        return stopped

    @property
    def completion_tokens(self) -> int:
        return sum(choice.completion_tokens for choice in self._choices)

    def usage(self) -> UsageInfo:
        prompt, completion = len(self._turn.prompt.tokens), self.completion_tokens
        return UsageInfo(
            prompt_tokens=prompt,
            total_tokens=prompt + completion,
            completion_tokens=completion,
            prompt_tokens_details=PromptTokensDetails(cached_tokens=self._turn.ticket.cached_tokens),
            service_tier="standard",
        )

    def _chunk(self, choice: Choice, delta: DeltaMessage, finish_reason: FinishReason | None = None) -> CompletionChunk:
        said = CompletionResponseStreamChoice(index=choice.index, delta=delta, finish_reason=finish_reason)
        chunk = CompletionChunk(
            id=self._turn.id,
            object="chat.completion.chunk",
            created=self._turn.created,
            model=self._turn.asked_model,
            choices=[said],
        )
        if finish_reason and not self._unfinished:
            chunk.usage = self.usage()
        return chunk
