"""The deltas of an answer to the answer that is not streamed."""

from __future__ import annotations

from collections.abc import Iterable

from tramontane.chat.answer.chunks import quoted
from tramontane.chat.answer.delta import Delta, Usage
from tramontane.chat.turn import Turn
from tramontane.wire.chunks import ContentChunk, TextChunk, ThinkChunk
from tramontane.wire.messages import AssistantMessage
from tramontane.wire.response import (
    ChatCompletionChoice,
    ChatCompletionResponse,
    ChoiceLogprobs,
    FinishReason,
    TokenLogprobs,
)
from tramontane.wire.tools import ToolCall


class Folded:
    """One choice, put together."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.thought: list[str] = []
        self.is_thought_complete = False
        self.calls: list[ToolCall] = []
        self.scores: list[TokenLogprobs] | None = None
        self.finish_reason: FinishReason = "error"

    def add(self, delta: Delta) -> None:
        self.text.append(delta.text)
        self.thought.append(delta.thought or "")
        self.is_thought_complete = delta.ends_thought is True or (self.is_thought_complete and delta.thought is None)
        self.calls += delta.calls
        self.finish_reason = delta.finish_reason or self.finish_reason
        if delta.scores:
            self.scores = [*(self.scores or []), *delta.scores.content]

    @property
    def is_plain(self) -> bool:
        """Whether there is text and nothing else, as in most of them."""
        return not (any(self.thought) or self.calls or self.scores is not None)

    def encode(self, index: int) -> str:
        """Of a plain one, the JSON of what `wire` gives."""
        said = f'{{"role":"assistant","tool_calls":null,"content":{quoted("".join(self.text))}}}'
        return f'{{"index":{index},"finish_reason":"{self.finish_reason}","message":{said}}}'

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


class Completion:
    """An answer put together: `wire` has it in the wire's words, `encode` gives the bytes of that."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._choices = [Folded() for _ in range(turn.job.choices)]
        self.usage = Usage(0, 0, 0)

    def add(self, deltas: Iterable[Delta]) -> None:
        for delta in deltas:
            self._choices[delta.choice].add(delta)
            self.usage = delta.usage or self.usage

    def wire(self) -> ChatCompletionResponse:
        answer = ChatCompletionResponse(
            id=self._turn.id,
            created=self._turn.created,
            model=self._turn.asked_model,
            usage=self.usage.wire(),
            object="chat.completion",
            choices=[choice.wire(index) for index, choice in enumerate(self._choices)],
        )
        if self._turn.guardrails is not None:
            answer.guardrails = self._turn.guardrails
        return answer

    def encode(self) -> bytes:
        """Plain text needs no objects in between."""
        turn = self._turn
        if turn.guardrails is not None or not all(choice.is_plain for choice in self._choices):
            return self.wire().model_dump_json(exclude_unset=True).encode()
        choices = ",".join([choice.encode(index) for index, choice in enumerate(self._choices)])
        return (
            f'{{"id":"{turn.id}","created":{turn.created},"model":{quoted(turn.asked_model)},'
            f'"usage":{self.usage.encode()},"object":"chat.completion","choices":[{choices}]}}'
        ).encode()
