"""When two requests are the same, and what tells them apart when they are not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from pydantic import ValidationError

from tramontane.wire.request import ChatCompletionRequest

IRRELEVANT = ("metadata", "prompt_cache_key")
"""What the caller keeps its own books with: no answer depends on it."""
DEFAULTS: dict[str, Any] = {
    "stream": False,
    "n": 1,
    "response_format": {"type": "text"},
    "safe_prompt": False,
    "tool_choice": "auto",
    "parallel_tool_calls": True,
}
"""What saying nothing means."""
SCHEMAS = ("parameters", "schema")
"""Where a null says something."""
MOST_DIFFERENCES = 4
LONGEST_VALUE = 80
ABSENT = "(absent)"


def normal(body: Any) -> Any:
    """A request in the one way of many to say it: with every default, without nulls, in any order of keys."""
    if not isinstance(body, dict):
        return body
    with suppress(ValidationError):  # what is not as documented is taken to the letter
        body = ChatCompletionRequest.model_validate(body, extra="forbid").model_dump(mode="json")
    return DEFAULTS | {name: value for name, value in _without_nulls(body).items() if name not in IRRELEVANT}


def key_of(method: str, path: str, body: Any) -> str:
    return f"{method} {path} {json.dumps(normal(body), sort_keys=True)}"


def differences(recorded: Any, asked: Any) -> list[str]:
    """Where two requests differ, each place with what stands in either."""
    before, now = dict(_leaves(normal(recorded))), dict(_leaves(normal(asked)))
    places = [place for place in {**before, **now} if before.get(place, ABSENT) != now.get(place, ABSENT)]
    return [f"{place}: {_short(before.get(place))} recorded, {_short(now.get(place))} asked" for place in places]


def nearest(asked: Any, recorded: Iterable[Any]) -> tuple[int, list[str]] | None:
    """Which of these it is most like, and where they differ."""
    found = [(number, differences(body, asked)) for number, body in enumerate(recorded)]
    return min(found, key=lambda entry: len(entry[1]), default=None)


def _without_nulls(value: Any) -> Any:
    match value:
        case dict():
            given = {name: part for name, part in value.items() if part is not None}
            return {name: part if name in SCHEMAS else _without_nulls(part) for name, part in given.items()}
        case list():
            return [_without_nulls(part) for part in value]
        case _:
            return value


def _leaves(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    match value:
        case dict() if value:
            for name, part in value.items():
                yield from _leaves(part, f"{place}.{name}" if place else name)
        case list() if value:
            for index, part in enumerate(value):
                yield from _leaves(part, f"{place}[{index}]")
        case _:
            yield place or "body", json.dumps(value, ensure_ascii=False)


def _short(value: str | None) -> str:
    if value is None:
        return ABSENT
    return value if len(value) <= LONGEST_VALUE else f"{value[:LONGEST_VALUE]}…"
