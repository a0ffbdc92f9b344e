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
            yield self._chunk(_said(choice, DeltaMessage(role="assistant", content="")))
        for choice in self._choices:
            if choice.opening:
                yield self._chunk(_said(choice, DeltaMessage(content=choice.opening)))

    def feed(self, event: TokenEvent) -> Iterator[CompletionChunk]:
        choice = self._choices[event.choice]
        if choice.finish_reason:
            return
        said = [_said(choice, delta) for delta in choice.feed(event)]
        if said and self._turn.job.alternatives is not None:
            said[0].logprobs = choice.scores.take()
        if choice.finish_reason:
            said[-1].finish_reason = choice.finish_reason
            self._unfinished -= 1
            if event.ending is None:
                self._stopped.append(choice.index)
        for one in said:
            yield self._chunk(one)

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

    def _chunk(self, said: CompletionResponseStreamChoice) -> CompletionChunk:
        chunk = CompletionChunk(
            id=self._turn.id,
            object="chat.completion.chunk",
            created=self._turn.created,
            model=self._turn.asked_model,
            choices=[said],
        )
        if said.finish_reason and not self._unfinished:
            chunk.usage = self.usage()
        return chunk


def _said(choice: Choice, delta: DeltaMessage) -> CompletionResponseStreamChoice:
    return CompletionResponseStreamChoice(index=choice.index, delta=delta, finish_reason=None)
