"""The words that signatures are written in: `UNSET`, and what may be unset, null or not yet known."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tramontane.wire.unset import UNSET, UNSET_SENTINEL, Unset

if TYPE_CHECKING:
    from tramontane.wire.model import Nullable, OptionalNullable, UnrecognizedStr
    from tramontane.wire.model import WireModel as BaseModel

__all__ = [
    "UNSET",
    "UNSET_SENTINEL",
    "BaseModel",
    "Nullable",
    "OptionalNullable",
    "UnrecognizedInt",
    "UnrecognizedStr",
    "Unset",
]


class UnrecognizedInt(int):
    """A number that an enumeration does not list yet."""

    __slots__ = ()


def __getattr__(name: str) -> Any:
    # With these comes the validation library.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("tramontane.wire.model"), "WireModel" if name == "BaseModel" else name)


def __dir__() -> list[str]:
    return __all__
