"""Token events to the deltas of an answer."""

from __future__ import annotations

from tramontane.chat.answer.choice import Choice
from tramontane.chat.answer.delta import Delta, Usage
from tramontane.chat.turn import Turn
from tramontane.engine.contract import TokenEvent


class Answer:
    """`open` it, `feed` it every event, and ask what was `stopped`."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._choices = [Choice(index, turn) for index in range(turn.job.choices)]
        self._unfinished = len(self._choices)
        self._stopped: list[int] = []

    def open(self) -> list[Delta]:
        roles = [Delta(choice.index, opens=True) for choice in self._choices]
        return roles + self.begin()

    def begin(self) -> list[Delta]:
        """What `open` tells beside roles."""
        return [delta for choice in self._choices for delta in choice.begin()]

    def feed(self, event: TokenEvent) -> list[Delta]:
        choice = self._choices[event.choice]
        if choice.finish_reason:
            return []
        deltas = choice.feed(event)
        if deltas and self._turn.job.alternatives is not None:
            deltas[0].scores = choice.scores.take()
        if choice.finish_reason:
            self._unfinished -= 1
            if event.ending is None:
                self._stopped.append(choice.index)
            deltas[-1].finish_reason = choice.finish_reason
            deltas[-1].usage = None if self._unfinished else self.usage()
        return deltas

    def stopped(self) -> list[int]:
        """The choices that ended here since the last call, and that the engine need not go on with."""
        stopped, self._stopped = self._stopped, []
        return stopped

    @property
    def completion_tokens(self) -> int:
        return sum([choice.completion_tokens for choice in self._choices])

    def usage(self) -> Usage:
        return Usage(len(self._turn.prompt.tokens), self._turn.ticket.cached_tokens, self.completion_tokens)
