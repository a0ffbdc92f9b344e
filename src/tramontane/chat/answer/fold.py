"""The chunks of a streamed answer to the answer that is not streamed."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field

from tramontane.wire.chunks import ContentChunk, TextChunk, ThinkChunk
from tramontane.wire.messages import AssistantMessage
from tramontane.wire.response import (
    ChatCompletionChoice,
    ChatCompletionResponse,
    ChoiceLogprobs,
    CompletionChunk,
    CompletionResponseStreamChoice,
    FinishReason,
    TokenLogprobs,
    UsageInfo,
)
from tramontane.wire.tools import ToolCall


@dataclass
class Folded:
    text: str = ""
    thought: str = ""
    calls: list[ToolCall] = field(default_factory=list[ToolCall])
    scores: list[TokenLogprobs] | None = None
    finish_reason: FinishReason = "error"

    def add(self, said: CompletionResponseStreamChoice) -> None:
        content = said.delta.content or ""
        for piece in [content] if isinstance(content, str) else content:
            match piece:
                case str():
                    self.text += piece
                case TextChunk():
                    self.text += piece.text
                case ThinkChunk():
                    self.thought += "".join(part.text for part in piece.thinking if isinstance(part, TextChunk))
                case _:
                    pass
        if isinstance(said.logprobs, ChoiceLogprobs):
            self.scores = [*(self.scores or []), *said.logprobs.content]
        self.calls += said.delta.tool_calls or []
        self.finish_reason = said.finish_reason or self.finish_reason

    def choice(self, index: int) -> ChatCompletionChoice:
        message = AssistantMessage(role="assistant", tool_calls=self.calls or None, content=self._content())
        choice = ChatCompletionChoice(index=index, finish_reason=self.finish_reason, message=message)
        if self.scores is not None:
            choice.logprobs = ChoiceLogprobs(content=self.scores)
        return choice

    def _content(self) -> str | list[ContentChunk]:
        if not self.thought:
            return self.text
        is_closed = bool(self.text or self.finish_reason != "length")
        thought = ThinkChunk(type="thinking", thinking=[TextChunk(type="text", text=self.thought)], closed=is_closed)
        return [thought, TextChunk(type="text", text=self.text)] if self.text else [thought]


async def fold(chunks: AsyncGenerator[CompletionChunk]) -> ChatCompletionResponse:
    first: CompletionChunk | None = None
    usage = UsageInfo()
    choices: dict[int, Folded] = {}
    async with aclosing(chunks):
        async for chunk in chunks:
            first = first or chunk
            usage = chunk.usage or usage
            for said in chunk.choices:
                choices.setdefault(said.index, Folded()).add(said)
    assert first is not None, "an answer has a chunk for the role at least"
    return ChatCompletionResponse(
        id=first.id,
        created=first.created or 0,
        model=first.model,
        usage=usage,
        object="chat.completion",
        choices=[choices[index].choice(index) for index in sorted(choices)],
    )
