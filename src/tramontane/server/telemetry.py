"""One record a request: an id for the caller, a line in the log, numbers for the metrics."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tramontane.chat.answer.delta import Delta, Usage
from tramontane.chat.turn import Turn
from tramontane.server.errors import is_unexpected, reply_to
from tramontane.server.metrics import Metrics

log = logging.getLogger("tramontane.requests")
KEY = "tramontane.record"
LONGEST_WORD = 2048


def new_id() -> str:
    """A random UUID of version 4."""
    digits = os.urandom(16).hex()
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


@dataclass
class Record:
    id: str = field(default_factory=new_id)
    began: float = field(default_factory=time.monotonic)
    status: int | None = None
    outcome: str = "gone"
    """How it ended, if not by the last byte of the answer."""
    turn: Turn | None = None
    usage: Usage | None = None
    said: int = 0
    """How much of a streamed answer went out, in deltas."""
    first_token: float | None = None
    """Seconds until a streamed answer said something."""

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.began

    @property
    def cost(self) -> int:
        """The tokens that count against a limit: those that were not read from a cache.

        An answer that was left or broke off costs its prompt, and a token for each thing that it said.
        """
        if self.turn is None:
            return 0
        total = self.usage.total if self.usage else len(self.turn.prompt.tokens) + self.said
        return total - self.turn.ticket.cached_tokens

    def note(self, delta: Delta) -> None:
        self.said += 1
        self.usage = delta.usage or self.usage
        if self.first_token is None and not delta.opens:
            self.first_token = self.seconds

    def line(self, scope: Scope) -> str:
        line = f"{self.id} {scope['method']} {quoted(scope['path'])} {self.status or '-'} {self.outcome}"
        line += f" {self.seconds:.3f}s"
        if turn := self.turn:
            line += f" model={turn.asked_model} served={turn.served.card.id} answer={turn.id}"
            line += f" prompt_tokens={len(turn.prompt.tokens)}"
        if self.usage:
            line += f" completion_tokens={self.usage.completion}"
        if self.first_token is not None:
            line += f" first_token={self.first_token:.3f}s"
        if turn and turn.metadata:
            line += f" metadata={dict(turn.metadata)}"[:LONGEST_WORD]
        return line


@lru_cache(maxsize=64)
def quoted(path: str) -> str:
    """A line feed in it would begin a line of the caller's own."""
    return quote(path, safe="/:@")


class Recording:
    """Outermost, so that whatever happens inside has its id and its line."""

    def __init__(self, app: ASGIApp, metrics: Metrics, tell: Callable[[str], object]) -> None:
        self._app = app
        self._tell = tell
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        record = scope[KEY] = Record()

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                record.status = message["status"]
                message["headers"] = [*message["headers"], (b"mistral-correlation-id", record.id.encode())]
            await send(message)
            if message["type"] == "http.response.body" and not message.get("more_body") and record.outcome == "gone":
                record.outcome = "done"

        try:
            await self._app(scope, receive, send_with_id)
        except Exception as error:
            if is_unexpected(error) or record.status is not None:
                log.exception("%s failed", record.id)
            if record.status is None:
                await reply_to(error, record.id)(scope, receive, send_with_id)
        finally:
            self._tell(record.line(scope))
            self._count(record, scope)

    def _count(self, record: Record, scope: Scope) -> None:
        endpoint = getattr(scope.get("endpoint"), "__name__", "none")
        metrics = self._metrics
        metrics.requests[endpoint, str(record.status or 0), record.outcome] += 1
        metrics.seconds[endpoint].add(record.seconds)
        if record.first_token is not None:
            metrics.first_token.add(record.first_token)
        if record.usage and record.turn:
            metrics.tokens["prompt"] += record.usage.prompt
            metrics.tokens["cached"] += record.turn.ticket.cached_tokens
            metrics.tokens["completion"] += record.usage.completion


def record_of(scope: Scope) -> Record:
    return scope[KEY]
