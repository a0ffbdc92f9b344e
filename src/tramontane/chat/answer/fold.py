"""The chunks of a streamed answer to the answer that is not streamed."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field

from tramontane.wire.messages import AssistantMessage
from tramontane.wire.response import (
    ChatCompletionChoice,
    ChatCompletionResponse,
    CompletionChunk,
    CompletionResponseStreamChoice,
    FinishReason,
    UsageInfo,
)


@dataclass
class Folded:
    text: list[str] = field(default_factory=list[str])
    finish_reason: FinishReason = "error"

    def add(self, said: CompletionResponseStreamChoice) -> None:
        if isinstance(said.delta.content, str):
            self.text.append(said.delta.content)
        self.finish_reason = said.finish_reason or self.finish_reason

    def choice(self, index: int) -> ChatCompletionChoice:
        message = AssistantMessage(role="assistant", tool_calls=None, content="".join(self.text))
        return ChatCompletionChoice(index=index, finish_reason=self.finish_reason, message=message)


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
