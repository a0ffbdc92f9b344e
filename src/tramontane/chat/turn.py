"""One request on its way: what was asked, by whom it is answered, and the ticket it holds."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tramontane.chat.ask.prompt import Prompt
from tramontane.chat.catalog import Served
from tramontane.engine.contract import Job, Ticket


@dataclass(slots=True)
class Turn:
    asked_model: str
    served: Served
    prompt: Prompt
    job: Job
    stops: tuple[str, ...]
    ticket: Ticket
    parallel_calls: bool
    metadata: Mapping[str, Any]
    guardrails: list[dict[str, Any]] | None = None
    """What each guardrail found, where any was asked for."""
    id: str = field(default_factory=lambda: os.urandom(16).hex())
    created: int = field(default_factory=lambda: int(time.time()))
