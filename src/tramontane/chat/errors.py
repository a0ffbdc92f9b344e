"""Why a conversation is not answered; each class is a row in the table of server/errors."""

from __future__ import annotations

from typing import Any

from tramontane.engine.contract import (
    ConstraintRefused,
    EngineDown,
    EngineFailed,
    JobRefused,
    NoRoom,
    NotLoaded,
    QueueFull,
    Refusal,
)

__all__ = [
    "ConstraintRefused",
    "EngineDown",
    "EngineFailed",
    "InputBlocked",
    "InvalidArguments",
    "InvalidAssistantMessage",
    "InvalidFunctionCall",
    "InvalidMessageOrder",
    "InvalidModel",
    "ModerationFailed",
    "JobRefused",
    "NoRoom",
    "NotLoaded",
    "QueueFull",
    "Refusal",
    "RequestRefused",
]


class RequestRefused(Exception):
    """The request is well formed, and still cannot be answered; the message says why."""


class InvalidModel(RequestRefused):
    """No card answers to this name."""

    def __init__(self, name: str | None) -> None:
        super().__init__(f"Invalid model: {name}")


class InvalidMessageOrder(RequestRefused):
    """The messages do not make a conversation."""


class InvalidAssistantMessage(RequestRefused):
    """A message of the assistant could not have been said by one."""


class InvalidFunctionCall(RequestRefused):
    """A call in the conversation, or its result, breaks the rules for calls."""


class InvalidArguments(RequestRefused):
    """The model cannot do what a field asks."""


class InputBlocked(RequestRefused):
    """A guardrail found what it blocks; `results` are those of its configs."""

    def __init__(self, results: dict[str, Any]) -> None:
        super().__init__("a guardrail blocks the input")
        self.results = results


class ModerationFailed(RequestRefused):
    """A guardrail that blocks on errors could not be judged; `guardrails` says which."""

    def __init__(self, guardrails: list[dict[str, Any]]) -> None:
        super().__init__("the input could not be judged")
        self.guardrails = guardrails
