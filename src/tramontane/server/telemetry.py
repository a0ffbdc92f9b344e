"""One record a request: an id for the caller, a line in the log, numbers for the metrics."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from urllib.parse import quote
from uuid import uuid4

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tramontane.chat.answer.delta import Delta
from tramontane.chat.turn import Turn
from tramontane.server.errors import reply_to
from tramontane.server.metrics import Metrics
from tramontane.wire.response import UsageInfo

log = logging.getLogger("tramontane.requests")
KEY = "tramontane.record"
LONGEST_WORD = 2048


@dataclass
class Record:
    id: str = field(default_factory=lambda: str(uuid4()))
    began: float = field(default_factory=time.monotonic)
    status: int | None = None
    outcome: str = "gone"
    """How it ended, if not by the last byte of the answer."""
    turn: Turn | None = None
    usage: UsageInfo | None = None
    first_token: float | None = None
    """Seconds until a streamed answer said something."""

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.began

    @property
    def cost(self) -> int:
        """The tokens that count against a limit: those that were not read from a cache."""
        return self.usage.total_tokens - self.turn.ticket.cached_tokens if self.usage and self.turn else 0

    def note(self, delta: Delta) -> None:
        self.usage = delta.usage or self.usage
        if self.first_token is None and not delta.opens:
            self.first_token = self.seconds

    def line(self, scope: Scope) -> str:
        path = quote(scope["path"], safe="/:@")  # a line feed in it would begin a line of the caller's own
        words = [self.id, scope["method"], path, self.status or "-", self.outcome, f"{self.seconds:.3f}s"]
        if self.turn:
            words += [f"model={self.turn.asked_model}", f"served={self.turn.served.card.id}", f"answer={self.turn.id}"]
            words += [f"prompt_tokens={len(self.turn.prompt.tokens)}"]
        if self.usage:
            words += [f"completion_tokens={self.usage.completion_tokens}"]
        if self.first_token is not None:
            words += [f"first_token={self.first_token:.3f}s"]
        if self.turn and self.turn.metadata:
            words += [f"metadata={dict(self.turn.metadata)}"[:LONGEST_WORD]]
        return " ".join(map(str, words))


class Recording:
    """Outermost, so that whatever happens inside has its id and its line."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        record = scope[KEY] = Record()

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                record.status = message["status"]
                MutableHeaders(scope=message).append("mistral-correlation-id", record.id)
            await send(message)
            if message["type"] == "http.response.body" and not message.get("more_body") and record.outcome == "gone":
                record.outcome = "done"

        try:
            await self._app(scope, receive, send_with_id)
        except Exception as error:
            log.exception("%s failed", record.id)
            if record.status is None:
                await reply_to(error)(scope, receive, send_with_id)
        finally:
            log.info("%s", record.line(scope))
            self._count(record, scope)

    def _count(self, record: Record, scope: Scope) -> None:
        endpoint = getattr(scope.get("endpoint"), "__name__", "none")
        self._metrics.requests.labels(endpoint, record.status or 0, record.outcome).inc()
        self._metrics.seconds.labels(endpoint).observe(record.seconds)
        if record.first_token is not None:
            self._metrics.first_token.observe(record.first_token)
        if record.usage and record.turn:
            self._metrics.tokens.labels("prompt").inc(record.usage.prompt_tokens)
            self._metrics.tokens.labels("cached").inc(record.turn.ticket.cached_tokens)
            self._metrics.tokens.labels("completion").inc(record.usage.completion_tokens)


def record_of(scope: Scope) -> Record:
    return scope[KEY]
