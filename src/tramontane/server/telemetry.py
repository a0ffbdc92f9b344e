"""One record a request: an id for the caller, a line in the log, numbers for the metrics."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from uuid import uuid4

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tramontane.chat.turn import Turn
from tramontane.server.errors import reply_to

log = logging.getLogger("tramontane.requests")
KEY = "tramontane.record"


@dataclass
class Record:
    id: str = field(default_factory=lambda: str(uuid4()))
    began: float = field(default_factory=time.monotonic)
    status: int | None = None
    turn: Turn | None = None

    def line(self, scope: Scope) -> str:
        outcome = self.status or "gone"
        seconds = time.monotonic() - self.began
        line = f"{self.id} {scope['method']} {scope['path']} {outcome} {seconds:.3f}s"
        if self.turn:
            turn = self.turn
            line += f" model={turn.asked_model} served={turn.served.card.id} answer={turn.id}"
            line += f" prompt_tokens={len(turn.prompt.tokens)}"
            line += f" metadata={dict(turn.metadata)}" if turn.metadata else ""
        return line


class Recording:
    """Outermost, so that whatever happens inside has its id and its line."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

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

        try:
            await self._app(scope, receive, send_with_id)
        except Exception as error:
            log.exception("%s failed", record.id)
            if record.status is None:
                await reply_to(error)(scope, receive, send_with_id)
        finally:
            log.info("%s", record.line(scope))


def record_of(scope: Scope) -> Record:
    return scope[KEY]
