"""The deltas of an answer to the answer that is not streamed."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field

from tramontane.chat.answer.delta import Delta
from tramontane.chat.turn import Turn
from tramontane.wire.chunks import ContentChunk, TextChunk, ThinkChunk
from tramontane.wire.messages import AssistantMessage
from tramontane.wire.response import (
    ChatCompletionChoice,
    ChatCompletionResponse,
    ChoiceLogprobs,
    FinishReason,
    TokenLogprobs,
    UsageInfo,
)
from tramontane.wire.tools import ToolCall


@dataclass
class Folded:
    """One choice, put together."""

    text: list[str] = field(default_factory=list[str])
    thought: list[str] = field(default_factory=list[str])
    is_thought_complete: bool = False
    calls: list[ToolCall] = field(default_factory=list[ToolCall])
    scores: list[TokenLogprobs] | None = None
    finish_reason: FinishReason = "error"

    def add(self, delta: Delta) -> None:
        self.text.append(delta.text)
        self.thought.append(delta.thought or "")
        self.is_thought_complete = delta.ends_thought is True or (self.is_thought_complete and delta.thought is None)
        self.calls += delta.calls
        self.finish_reason = delta.finish_reason or self.finish_reason
        if delta.scores:
            self.scores = [*(self.scores or []), *delta.scores.content]

    def wire(self, index: int) -> ChatCompletionChoice:
        message = AssistantMessage(role="assistant", tool_calls=self.calls or None, content=self._content())
        choice = ChatCompletionChoice(index=index, finish_reason=self.finish_reason, message=message)
        if self.scores is not None:
            choice.logprobs = ChoiceLogprobs(content=self.scores)
        return choice

    def _content(self) -> str | list[ContentChunk]:
        text, thought = "".join(self.text), "".join(self.thought)
        if not thought:
            return text
        told = TextChunk(type="text", text=thought)
        chunk = ThinkChunk(type="thinking", thinking=[told], closed=self.is_thought_complete)
        return [chunk, TextChunk(type="text", text=text)] if text else [chunk]


async def fold(turn: Turn, deltas: AsyncGenerator[Delta]) -> ChatCompletionResponse:
    usage = UsageInfo()
    choices = [Folded() for _ in range(turn.job.choices)]
    async with aclosing(deltas):
        async for delta in deltas:
            choices[delta.choice].add(delta)
            usage = delta.usage or usage
    answer = ChatCompletionResponse(
        id=turn.id,
        created=turn.created,
        model=turn.asked_model,
        usage=usage,
        object="chat.completion",
        choices=[choice.wire(index) for index, choice in enumerate(choices)],
    )
    if turn.guardrails is not None:
        answer.guardrails = turn.guardrails
    return answer
