"""Why a conversation is not answered; each class is a row in the table of server/errors."""

from __future__ import annotations

from tramontane.engine.contract import ConstraintRefused, EngineDown, EngineFailed, QueueFull, Refusal

__all__ = [
    "ConstraintRefused",
    "EngineDown",
    "EngineFailed",
    "InvalidArguments",
    "InvalidAssistantMessage",
    "InvalidFunctionCall",
    "InvalidMessageOrder",
    "InvalidModel",
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
