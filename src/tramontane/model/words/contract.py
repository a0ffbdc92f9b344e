"""What is asked of a vocabulary: the bytes of its tokens, which of them are no text, and how text is written."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol


class Words(Protocol):
    @property
    def count(self) -> int: ...

    @property
    def special(self) -> Collection[int]:
        """The tokens that are no text."""
        ...

    @property
    def end(self) -> int: ...

    @property
    def leads_with_space(self) -> bool:
        """Whether a text begins with a space that nobody said."""
        ...

    def encode(self, text: str) -> list[int]:
        """Tokens whose bytes are those of the text; what looks like a special token in it is text.

        Raises:
            ValueError: It is more than can be read.
        """
        ...

    def bytes_of(self, token: int) -> bytes:
        """Nothing, for a special token."""
        ...

    def named(self, name: str) -> int | None:
        """The special token of that name."""
        ...
