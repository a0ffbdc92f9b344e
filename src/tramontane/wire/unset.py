"""The value of a field that is absent, kept apart from null."""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers take it for true; callers who never type a thing are spared typing's import
if TYPE_CHECKING:
    from typing import Literal

UNSET_SENTINEL = "~?~unset~?~sentinel~?~"


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

    def __reduce__(self) -> tuple[type[Unset], tuple[()]]:
        return Unset, ()


UNSET = Unset()
