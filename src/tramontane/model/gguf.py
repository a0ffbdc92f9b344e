"""What a GGUF file says of itself, read within bounds: its metadata and where its tensors lie."""

from __future__ import annotations

import stat
import struct
import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

MAGIC = b"GGUF"
VERSIONS = (2, 3)
LONGEST_HEADER = 256 << 20
LONGEST_TEXT = 4 << 20
LONGEST_NAME = 65_535
MOST_KEYS = 4_096
MOST_TENSORS = 100_000
MOST_ELEMENTS = 4 << 20
"""Of all arrays together."""
MOST_DIMENSIONS = 4
LARGEST_ALIGNMENT = 1 << 20
STEP = 1 << 20
LENGTH = 8
"""Bytes that tell how long a text is."""
SCALARS = "BbHhIif?"  # in the order of their type numbers, 0 to 7; then 10 to 12
WIDE_SCALARS = {10: "Q", 11: "q", 12: "d"}
TEXT, ARRAY = 8, 9
BLOCKS = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 40),
    10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292),
    16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110), 22: (256, 82),
    23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 29: (256, 56), 30: (1, 2),
    34: (256, 54), 35: (256, 66), 39: (32, 17), 40: (64, 36), 41: (128, 18),
}  # fmt: skip
"""For each type of tensor, how many numbers make a block, and its bytes."""


class NotAModel(ValueError):
    """A file that is no GGUF, is cut off, or says what cannot be; the message names it."""


@dataclass(frozen=True)
class Tensor:
    name: str
    shape: tuple[int, ...]
    kind: int
    offset: int

    @property
    def bytes(self) -> int:
        """How many it takes; of a type that is not known, none are counted."""
        block, size = BLOCKS.get(self.kind, (1, 0))
        return prod(self.shape) // block * size


@dataclass(frozen=True)
class Gguf:
    path: Path
    metadata: dict[str, Any]
    tensors: tuple[Tensor, ...]

    @cached_property
    def parameters(self) -> int:
        return sum(prod(tensor.shape) for tensor in self.tensors)

    def text(self, key: str, default: str = "") -> str:
        return self._get(key, str, "text", default)

    def number(self, key: str) -> int | None:
        return self._get(key, int, "a whole number", None)

    def real(self, key: str) -> float | None:
        return self._get(key, float, "a real number", None)

    def flag(self, key: str, default: bool) -> bool:
        return self._get(key, bool, "true or false", default)

    def texts(self, key: str) -> Sequence[str]:
        found: Sequence[str] = self._get(key, list, "a list of texts", [])
        return found

    def numbers(self, key: str) -> Sequence[float]:
        found: Sequence[float] = self._get(key, array, "a list of numbers", array("f"))
        return found

    def _get(self, key: str, kind: type, named: str, default: Any) -> Any:
        value = self.metadata.get(key, default)
        if value is not default and not isinstance(value, kind):
            raise NotAModel(f"{self.path.name}: {key} is not {named}")
        return value


def read(path: Path) -> Gguf:
    """The header of a GGUF file, checked against the file's length.

    Raises:
        NotAModel: There is something wrong with it.
        OSError: It cannot be read.
    """
    if not stat.S_ISREG(path.stat().st_mode):  # to open a pipe would be to wait for whoever writes to it
        raise NotAModel(f"{path.name}: is not a regular file")
    with path.open("rb") as file:
        header = _Header(file, path)
        tensors, keys = header.counts()
        metadata = dict(header.entries(keys))
        found = Gguf(path, metadata, tuple(header.tensors(tensors)))
        header.check_ends(found)
        return found


class _Header:
    """The bytes before the tensors, read as far as they are asked for."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._name = path.name
        self._length = path.stat().st_size
        self._read = bytearray()
        self._at = 0
        self._elements = 0

    def counts(self) -> tuple[int, int]:
        if self._length < 4 or self._take(4) != MAGIC:
            raise self._fault("is not a GGUF file")
        version: int = self._scalar("I")
        if version not in VERSIONS:
            order = "is written for machines of the other byte order" if version & 0xFFFF == 0 else "is not known"
            raise self._fault(f"version {version} of the format {order}; versions 2 and 3 are")
        tensors, keys = self._scalar("Q"), self._scalar("Q")
        if tensors > MOST_TENSORS or keys > MOST_KEYS:
            raise self._fault(f"{tensors} tensors and {keys} keys are more than {MOST_TENSORS} and {MOST_KEYS}")
        return tensors, keys

    def entries(self, count: int) -> Iterator[tuple[str, Any]]:
        seen: set[str] = set()
        for _ in range(count):
            key = self._text("a key", LONGEST_NAME)
            if key in seen:
                raise self._fault(f"{key} is there twice")
            seen.add(key)
            yield key, self._value(key, self._scalar("I"))

    def tensors(self, count: int) -> Iterator[Tensor]:
        for _ in range(count):
            name = self._text("a tensor's name", LONGEST_NAME)
            dimensions: int = self._scalar("I")
            if dimensions > MOST_DIMENSIONS:
                raise self._fault(f"tensor {name} has {dimensions} dimensions, more than {MOST_DIMENSIONS}")
            shape = tuple(self._scalar("Q") for _ in range(dimensions))
            yield Tensor(name, shape, self._scalar("I"), self._scalar("Q"))

    def check_ends(self, found: Gguf) -> None:
        """Every tensor lies within the file."""
        alignment = found.number("general.alignment") or 32
        if not 1 <= alignment <= LARGEST_ALIGNMENT:
            raise self._fault(f"general.alignment is {alignment}")
        start = -(-self._at // alignment) * alignment
        for tensor in found.tensors:
            end = start + tensor.offset + tensor.bytes
            if end > self._length:
                raise self._fault(
                    f"tensor {tensor.name} ends at byte {end}, and the file has {self._length}: it is cut off"
                )

    def _value(self, key: str, kind: int) -> Any:
        if kind == TEXT:
            return self._text(key, LONGEST_TEXT)
        if kind == ARRAY:
            return self._array(key, self._scalar("I"), self._scalar("Q"))
        return self._scalar(self._format(key, kind))

    def _array(self, key: str, kind: int, count: int) -> list[str] | array[Any]:
        self._elements += count
        if self._elements > MOST_ELEMENTS:
            raise self._fault(f"{key} has {count} elements, and all lists may have {MOST_ELEMENTS} together")
        if kind == TEXT:
            return self._texts(key, count)
        code = self._format(key, kind)
        values = array("b" if code == "?" else code)
        values.frombytes(self._take(count * values.itemsize, key))
        if sys.byteorder == "big":
            values.byteswap()
        return values

    def _texts(self, key: str, count: int) -> list[str]:
        if count * LENGTH > self._length:  # before room is made for so many
            raise self._fault(f"{key} has {count} elements, and the file has {self._length} bytes: it is cut off")
        return [self._text(key, LONGEST_TEXT) for _ in range(count)]

    def _format(self, key: str, kind: int) -> str:
        if kind < len(SCALARS):
            return SCALARS[kind]
        if kind not in WIDE_SCALARS:
            raise self._fault(f"{key} is of a type that is not known: {kind}")
        return WIDE_SCALARS[kind]

    def _scalar(self, code: str) -> Any:
        return struct.unpack(f"<{code}", self._take(struct.calcsize(f"<{code}")))[0]

    def _text(self, key: str, longest: int) -> str:
        # A vocabulary has hundreds of thousands of these: the common way is short.
        at = self._at + LENGTH
        if at > len(self._read):
            self._read_until(at, key)
        length = int.from_bytes(self._read[self._at : at], "little")
        if length > longest:
            raise self._fault(f"{key} is {length} bytes long, more than {longest}")
        self._at = at + length
        if self._at > len(self._read):
            self._read_until(self._at, key)
        try:
            return self._read[at : self._at].decode()
        except UnicodeDecodeError:
            raise self._fault(f"{key} is not UTF-8") from None

    def _take(self, count: int, key: str = "the header") -> bytearray:
        start = self._at
        self._at = end = start + count
        if end > len(self._read):
            self._read_until(end, key)
        return self._read[start:end]

    def _read_until(self, end: int, key: str) -> None:
        if end > self._length:
            raise self._fault(f"{key} ends at byte {end}, and the file has {self._length}: it is cut off")
        if end > LONGEST_HEADER:
            raise self._fault(f"its header is longer than {LONGEST_HEADER} bytes")
        while len(self._read) < end:
            more = self._file.read(max(STEP, end - len(self._read)))
            if not more:
                raise self._fault("became shorter while it was read")
            self._read += more

    def _fault(self, what: str) -> NotAModel:
        return NotAModel(f"{self._name}: {what}")
