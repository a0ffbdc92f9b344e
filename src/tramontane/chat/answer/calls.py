"""The calls that an answer makes, read from their marks in the token ids, or from the list after one."""

from __future__ import annotations

import hashlib
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass

from tramontane.model.words.calls import Slot
from tramontane.wire.tools import FunctionCall, ToolCall

LETTERS = string.ascii_letters + string.digits
ID_LENGTH = 9
JSON = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[\]{},:]', re.DOTALL)
"""What gives a document its structure: strings, which may be cut off, and what stands between them."""


@dataclass(frozen=True)
class Call:
    """One call, as far as it came."""

    name: str = ""
    arguments: str = ""

    def wire(self, index: int, identifier: str) -> ToolCall:
        function = FunctionCall(name=self.name, arguments=self.arguments)
        return ToolCall(id=identifier, type="function", function=function, index=index)


class MarkedCall:
    """One call, whose parts come after marks."""

    def __init__(self) -> None:
        self._said = {slot: bytearray() for slot in Slot}
        self._slot = Slot.NAME

    def turn_to(self, slot: Slot) -> None:
        self._slot = slot

    def add(self, piece: bytes) -> None:
        self._said[self._slot] += piece

    def told(self) -> list[Call]:
        name, arguments = (self._said[slot].decode(errors="replace") for slot in (Slot.NAME, Slot.ARGUMENTS))
        return [Call(name.strip(), arguments.lstrip())]


class ListedCalls:
    """Calls that are elements of one JSON list."""

    def __init__(self) -> None:
        self._said = bytearray()

    def turn_to(self, slot: Slot) -> None:
        """No mark has a meaning in a list."""

    def add(self, piece: bytes) -> None:
        self._said += piece

    def told(self) -> list[Call]:
        return list(calls_in(self._said.decode(errors="replace")))


def calls_in(text: str) -> Iterator[Call]:
    """The calls of a JSON list, which may be cut off anywhere."""
    for members in _elements(text):
        yield Call(members.get("name", "").strip('"'), members.get("arguments", ""))


def _elements(text: str) -> list[dict[str, str]]:
    """The objects of a JSON list: the values of their keys, as they are written."""
    elements: list[dict[str, str]] = []
    depth, start, last, key = 0, 0, "", None
    for token in JSON.finditer(text):
        said = token.group()
        if depth == 2 and key is not None and said in ",}":
            elements[-1][key], key = text[start : token.start()].strip(), None
        if said in "[{":
            depth += 1
            if depth == 2:
                elements.append({})
        elif said in "]}":
            depth -= 1
        elif depth == 2 and said == ":":
            key, start = last.strip('"'), token.end()
        last = said
    if key is not None:
        elements[-1][key] = text[start:].lstrip()
    return elements


def call_id(*origin: object) -> str:
    """Nine letters or digits, the same for the same origin."""
    number = int.from_bytes(hashlib.sha256(repr(origin).encode()).digest())
    letters = ""
    while len(letters) < ID_LENGTH:
        number, letter = divmod(number, len(LETTERS))
        letters += LETTERS[letter]
    return letters
