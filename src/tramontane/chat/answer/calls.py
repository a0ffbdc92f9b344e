"""The calls that an answer makes, read from their marks in the token ids."""

from __future__ import annotations

import hashlib
import string
from dataclasses import dataclass, field

from tramontane.wire.tools import FunctionCall, ToolCall

LETTERS = string.ascii_letters + string.digits
ID_LENGTH = 9


@dataclass
class Call:
    """One call as it comes; cut off anywhere, what has come is told."""

    name: bytearray = field(default_factory=bytearray)
    arguments: bytearray = field(default_factory=bytearray)
    is_named: bool = False

    def add(self, piece: bytes) -> None:
        (self.arguments if self.is_named else self.name).extend(piece)

    def wire(self, index: int, identifier: str) -> ToolCall:
        name, arguments = self.name.decode(errors="replace"), self.arguments.decode(errors="replace")
        return ToolCall(
            id=identifier, type="function", function=FunctionCall(name=name, arguments=arguments), index=index
        )


def call_id(*origin: object) -> str:
    """Nine letters or digits, the same for the same origin."""
    number = int.from_bytes(hashlib.sha256(repr(origin).encode()).digest())
    letters = ""
    while len(letters) < ID_LENGTH:
        number, letter = divmod(number, len(LETTERS))
        letters += LETTERS[letter]
    return letters
