"""Requests and their answers in a file that people can read, every answer to the byte."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tramontane.testing.faults import EVENT
from tramontane.testing.matching import MOST_DIFFERENCES, key_of, nearest

WIDEST = 120
STREAM = "text/event-stream"


class TapeError(ValueError):
    """A file that is no tape; the message names it."""


class NotRecorded(AssertionError):
    """A request came that the tape has no answer to."""


def body_of(content: bytes) -> Any:
    """What the JSON says, or the text that is none, or None where there is no body."""
    text = content.decode(errors="replace")
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text


@dataclass(frozen=True)
class Exchange:
    """A request and its answer. Headers of requests are never kept, so that no key can be."""

    method: str
    path: str
    asked: Any
    status: int
    content_type: str
    content: bytes

    @cached_property
    def key(self) -> str:
        return key_of(self.method, self.path, self.asked)

    @property
    def parts(self) -> list[bytes]:
        """The answer as it was said: event by event, or at once."""
        if not self.content_type.startswith(STREAM):
            return [self.content]
        return [part for part in EVENT.split(self.content) if part]

    def told(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"status": self.status, "content_type": self.content_type}
        if self.content_type.startswith(STREAM):
            answer["events"] = [_event_told(part) for part in self.parts]
        else:
            answer["body"] = _told(self.content)
        return {"request": {"method": self.method, "path": self.path, "body": self.asked}, "answer": answer}

    @classmethod
    def read(cls, told: Any) -> Exchange:
        request, answer = told["request"], told["answer"]
        content = b"".join(map(_event_read, answer["events"])) if "events" in answer else _read(answer["body"])
        return cls(
            request["method"], request["path"], request["body"], answer["status"], answer["content_type"], content
        )


class Tape:
    """What was recorded in a file; the same request may have several answers, which come in turn, the last for ever."""

    def __init__(self, file: Path, may_be_new: bool = False) -> None:
        if not may_be_new and not file.exists():
            raise TapeError(f"there is no recording {file}; `pytest --mistral-record missing` makes one")
        self.file = file
        self._exchanges = list(_exchanges_of(file)) if file.exists() else []
        self._found: Counter[str] = Counter()
        self._added: set[str] = set()

    def find(self, method: str, path: str, body: Any) -> Exchange | None:
        key = key_of(method, path, body)
        same = [exchange for exchange in self._exchanges if exchange.key == key]
        if not same:
            return None
        turn = self._found[key]
        self._found[key] += 1
        return same[min(turn, len(same) - 1)]

    def add(self, new: Exchange) -> None:
        """Write it down, in place of what an earlier recording has of the same request."""
        if new.key not in self._added:
            self._exchanges = [exchange for exchange in self._exchanges if exchange.key != new.key]
            self._added.add(new.key)
        self._exchanges.append(new)
        self._write()

    def why_not(self, method: str, path: str, body: Any) -> str:
        """What to say of a request that has no answer here."""
        said = f"{self.file} has no answer to this {method} {path}"
        alike = [exchange for exchange in self._exchanges if (exchange.method, exchange.path) == (method, path)]
        found = nearest(body, (exchange.asked for exchange in alike))
        if found is None:
            return f"{said}, and none to any other."
        number, places = found
        shown = places[:MOST_DIFFERENCES] + (["…"] if len(places) > MOST_DIFFERENCES else [])
        position = self._exchanges.index(alike[number]) + 1
        return f"{said}. The nearest request there is, number {position}, differs in " + "; ".join(shown)

    def _write(self) -> None:
        text = laid_out([exchange.told() for exchange in self._exchanges]) + "\n"
        self.file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.file.with_name(f".{self.file.name}.unfinished")
        unfinished.write_bytes(text.encode(errors="surrogatepass"))
        unfinished.replace(self.file)


def _exchanges_of(file: Path) -> Iterator[Exchange]:
    try:
        entries = json.loads(file.read_bytes().decode(errors="surrogatepass"))
        yield from map(Exchange.read, entries)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise TapeError(f"{file} is no recording of requests and answers: {error!r}") from error


def _told(content: bytes) -> Any:
    """As JSON where that gives back the same bytes, else as text."""
    try:
        value = json.loads(content)
    except ValueError:
        value = None
    if isinstance(value, dict | list) and _read(value) == content:
        return value
    return content.decode(errors="surrogateescape")


def _read(told: Any) -> bytes:
    if isinstance(told, str):
        return told.encode(errors="surrogateescape")
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")


def _event_told(event: bytes) -> Any:
    """An event of one line of JSON as that JSON, any other to the letter."""
    told = _told(event.removeprefix(b"data: ").removesuffix(b"\n\n"))
    return told if _event_read(told) == event else event.decode(errors="surrogateescape")


def _event_read(told: Any) -> bytes:
    return _read(told) if isinstance(told, str) else b"data: " + _read(told) + b"\n\n"


def laid_out(value: Any, indent: int = 0, begun: int = 0) -> str:
    """JSON whose objects and lists stand on one line where they fit, after what its line has begun with."""
    text = json.dumps(value, ensure_ascii=False)
    if indent + begun + len(text) < WIDEST or not isinstance(value, dict | list) or not value:
        return text
    margin = " " * (indent + 2)
    if isinstance(value, dict):
        names = {name: f"{json.dumps(name, ensure_ascii=False)}: " for name in value}
        inside = [margin + names[name] + laid_out(part, indent + 2, len(names[name])) for name, part in value.items()]
    else:
        inside = [margin + laid_out(part, indent + 2) for part in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return "\n".join([opening, ",\n".join(inside), " " * indent + closing])
