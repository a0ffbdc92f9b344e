"""The value of a field that is absent, kept apart from null."""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers take it for true; callers who never type a thing are spared typing's import
if TYPE_CHECKING:
    from typing import Any, Literal

__all__ = ["UNSET", "UNSET_SENTINEL", "Unset"]

UNSET_SENTINEL = "~?~unset~?~sentinel~?~"


def _sentinel(unset: object) -> str:
    del unset
    return UNSET_SENTINEL


class Unset:
    """Its one instance, `UNSET`, is false, is itself after copying and pickling, and never travels."""

    _instance: Unset | None = None

    def __new__(cls) -> Unset:
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "Unset()"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> dict[str, Any]:
        del source, handler
        # Written out, because this module is there without pydantic too.
        return {"type": "is-instance", "cls": cls, "serialization": {"type": "function-plain", "function": _sentinel}}

    def __reduce__(self) -> tuple[type[Unset], tuple[()]]:
        return Unset, ()


UNSET = Unset()
