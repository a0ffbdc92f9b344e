"""Server-sent events, both ways, without I/O: bytes in, events out, however the bytes were cut."""

from __future__ import annotations

from typing import NamedTuple

DONE = b"[DONE]"
BOM = b"\xef\xbb\xbf"
EVENT_LIMIT = 64 * 1024 * 1024


class Event(NamedTuple):
    data: bytes
    event: str = "message"


class EventTooLargeError(ValueError):
    """One event is larger than the reader is willing to hold."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"a server-sent event is larger than {limit} bytes")


def encode(data: bytes, event: str | None = None) -> bytes:
    name = b"event: %b\n" % event.encode() if event else b""
    return b"%bdata: %b\n\n" % (name, data.replace(b"\n", b"\ndata: "))


class Decoder:
    """`feed` it what arrives, `flush` it at the end; an event whose closing blank line never came still counts."""

    def __init__(self, limit: int = EVENT_LIMIT) -> None:
        self._limit = limit
        self._pending = bytearray()
        self._after_carriage_return = False
        self._opening: bytes | None = b""
        self._overflow = False

    def feed(self, data: bytes) -> list[Event]:
        if self._overflow:
            raise EventTooLargeError(self._limit)
        data = self._normalize(data)
        pending = self._pending
        if not pending and data.endswith(b"\n\n"):  # whole events, as they mostly come
            return self._read(data[:-2].split(b"\n\n"), held=0)
        # The first half of a boundary may be the last byte that is held.
        searched = max(len(pending) - 1, 0)
        pending += data
        end = pending.rfind(b"\n\n", searched)
        blocks: list[bytes] = []
        if end >= 0:
            blocks = bytes(pending[:end]).split(b"\n\n")
            del pending[: end + 2]
        return self._read(blocks, held=len(pending) - 1)

    def flush(self) -> list[Event]:
        if self._overflow:
            raise EventTooLargeError(self._limit)
        rest = (self._opening or b"") + bytes(self._pending)
        self._pending.clear()
        return self._read([rest], held=0)

    def _normalize(self, data: bytes) -> bytes:
        """Drop a byte order mark, and turn every kind of line end into a line feed as soon as it is seen."""
        if self._opening is not None:
            data = self._opening + data
            if len(data) < len(BOM) and BOM.startswith(data):
                self._opening = data
                return b""
            self._opening = None
            data = data.removeprefix(BOM)
        if self._after_carriage_return and data:
            data = data.removeprefix(b"\n")
            self._after_carriage_return = False
        if b"\r" in data:
            self._after_carriage_return = data.endswith(b"\r")
            data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        return data

    def _read(self, blocks: list[bytes], held: int) -> list[Event]:
        """Events before one that is too large are still handed on; the next call raises."""
        events: list[Event] = []
        for block in blocks:
            if len(block) > self._limit:
                self._overflow = True
                break
            if block.startswith(b"data: ") and b"\n" not in block:
                events.append(Event(block[6:]))
            elif (event := _parse(block)) is not None:
                events.append(event)
        self._overflow = self._overflow or held > self._limit
        if self._overflow and not events:
            raise EventTooLargeError(self._limit)
        return events


def _parse(block: bytes) -> Event | None:
    name = ""
    data: list[bytes] = []
    for line in block.split(b"\n"):
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if field == b"data":
            data.append(value)
        elif field == b"event":
            name = value.decode(errors="replace")
    return Event(b"\n".join(data), name or "message") if data else None
