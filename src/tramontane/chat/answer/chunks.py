"""Deltas in the wire's words: the chunks of a streamed answer."""

from __future__ import annotations

import json

from tramontane.chat.answer.delta import Delta
from tramontane.chat.turn import Turn
from tramontane.wire.chunks import TextChunk, ThinkChunk
from tramontane.wire.messages import DeltaMessage
from tramontane.wire.response import CompletionChunk, CompletionResponseStreamChoice

quoted = json.JSONEncoder(ensure_ascii=False).encode


class ChunkWriter:
    """`encode` gives the bytes of `chunk`, without making one for plain text."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._head = (
            f'{{"id":{quoted(turn.id)},"object":"chat.completion.chunk","created":{turn.created},'
            f'"model":{quoted(turn.asked_model)},"choices":['
        )

    def encode(self, delta: Delta) -> bytes:
        if not delta.is_plain:
            return self.chunk(delta).model_dump_json(exclude_unset=True).encode()
        said = f'{{"index":{delta.choice},"delta":{{"content":{quoted(delta.text)}}},"finish_reason":null}}'
        return f"{self._head}{said}]}}".encode()

    def chunk(self, delta: Delta) -> CompletionChunk:
        said = CompletionResponseStreamChoice(
            index=delta.choice, delta=_message(delta), finish_reason=delta.finish_reason
        )
        if delta.scores:
            said.logprobs = delta.scores
        chunk = CompletionChunk(
            id=self._turn.id,
            object="chat.completion.chunk",
            created=self._turn.created,
            model=self._turn.asked_model,
            choices=[said],
        )
        if delta.usage:
            chunk.usage = delta.usage.wire()
            if self._turn.guardrails is not None:
                chunk.guardrails = self._turn.guardrails
        return chunk


def _message(delta: Delta) -> DeltaMessage:
    if delta.opens:
        return DeltaMessage(role="assistant", content="")
    if delta.calls:
        return DeltaMessage(tool_calls=list(delta.calls))
    if delta.thought is None:
        return DeltaMessage(content=delta.text)
    thought = ThinkChunk(
        type="thinking", thinking=[TextChunk(type="text", text=delta.thought)] if delta.thought else []
    )
    if delta.ends_thought is not None or delta.goes_on_thinking:
        thought.closed = delta.ends_thought is not False  # the hosted API closes every thinking chunk but the first
    return DeltaMessage(content=[thought, TextChunk(type="text", text=delta.text)] if delta.text else [thought])
