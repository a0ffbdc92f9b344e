"""The bytes of tokens to text that may be shown: whole characters only, and nothing that may begin a stop string."""

from __future__ import annotations

from codecs import utf_8_decode
from collections.abc import Sequence


class StopStrings:
    """Lets text through until a stop string is complete; the first to be completed counts, however the text is cut."""

    def __init__(self, stops: Sequence[str]) -> None:
        self._stops = stops
        self._held: str = ""
        self.is_found = False

    def feed(self, text: str) -> str:
        if not self._stops:
            return text
        text = self._held + text
        starts = [(text.find(stop), stop) for stop in self._stops]
        found = [(start + len(stop), start) for start, stop in starts if start >= 0]
        if found:
            self.is_found = True
            self._held = ""
            return text[: min(found)[1]]
        shown = len(text) - self._could_begin_a_stop(text)
        self._held = text[shown:]
        return text[:shown]

    def flush(self) -> str:
        held, self._held = self._held, ""
        return held

    def _could_begin_a_stop(self, text: str) -> int:
        """The length of the longest end of `text` that one of the stop strings begins with."""
        longest = max(len(stop) for stop in self._stops) - 1
        for length in range(min(longest, len(text)), 0, -1):
            if any(stop.startswith(text[-length:]) for stop in self._stops):
                return length
        return 0


class Text:
    """`feed` it the bytes of each token, `flush` it when the choice has ended."""

    def __init__(self, stops: Sequence[str] = ()) -> None:
        self._begun = b""
        """A character that is not whole yet."""
        self._stops = StopStrings(stops)

    @property
    def is_stopped(self) -> bool:
        return self._stops.is_found

    def feed(self, piece: bytes) -> str:
        return self._stops.feed(self._decode(piece))

    def flush(self) -> str:
        rest = self._stops.feed(self._decode(b"", is_last=True))
        return rest if self.is_stopped else rest + self._stops.flush()

    def _decode(self, piece: bytes, is_last: bool = False) -> str:
        piece = self._begun + piece
        text, whole = utf_8_decode(piece, "replace", is_last)
        self._begun = piece[whole:]
        return text
