"""The caller: `Mistral` and `MistralGCP`, sync and async, streaming, retries, typed errors.

Names are imported when they are first used: this package by itself brings neither the HTTP nor the validation library,
nor `typing`, which takes longer to import than all that is needed until the first call.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # type checkers take it for true

if TYPE_CHECKING:
    from typing import Any

    from tramontane.client import errors as errors
    from tramontane.client import models as models
    from tramontane.client.errors import (
        ClientClosedError,
        HTTPValidationError,
        MistralError,
        NoResponseError,
        ResponseValidationError,
        SDKError,
    )
    from tramontane.client.google import MistralGCP
    from tramontane.client.retries import BackoffStrategy, RetryConfig
    from tramontane.client.sdk import Mistral
    from tramontane.client.streams import EventStream, EventStreamAsync
    from tramontane.wire.unset import UNSET

__all__ = [
    "UNSET",
    "BackoffStrategy",
    "ClientClosedError",
    "EventStream",
    "EventStreamAsync",
    "HTTPValidationError",
    "Mistral",
    "MistralError",
    "MistralGCP",
    "NoResponseError",
    "ResponseValidationError",
    "RetryConfig",
    "SDKError",
    "errors",
    "models",
]

_HOMES = {
    "Mistral": "tramontane.client.sdk",
    "MistralGCP": "tramontane.client.google",
    "UNSET": "tramontane.wire.unset",
    "BackoffStrategy": "tramontane.client.retries",
    "RetryConfig": "tramontane.client.retries",
    "EventStream": "tramontane.client.streams",
    "EventStreamAsync": "tramontane.client.streams",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name in {"errors", "models"}:
        return import_module(f"{__name__}.{name}")
    return getattr(import_module(_HOMES.get(name, "tramontane.client.errors")), name)


def __dir__() -> list[str]:
    return __all__
