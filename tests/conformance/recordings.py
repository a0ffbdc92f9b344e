"""The recorded responses of the real API, as answers that the local server can give again."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from conformance.recorder import Answer

SHARED = Path(os.environ.get("TRAMONTANE_CONTRACT") or Path(__file__).parents[3] / "shared")
FOLDER = SHARED / "contract" / "recordings"


@dataclass(frozen=True)
class Recording:
    name: str
    call: str
    answer: Answer


def recordings() -> list[Recording]:
    return list(_recordings()) if FOLDER.is_dir() else []


def _recordings() -> Iterator[Recording]:
    for path in sorted(FOLDER.rglob("*.json")):
        recorded = json.loads(path.read_text())
        response = recorded["response"]
        if (answer := _answer(response)) is not None:
            yield Recording(path.stem, _call(recorded), answer)


def _answer(response: dict) -> Answer | None:
    if "sse" in response:
        return Answer(response["sse"].encode(), "text/event-stream; charset=utf-8", response["status"])
    body = response.get("body_text") or json.dumps(response.get("body"))
    return Answer(body.encode(), "application/json", response["status"])


def _call(recorded: dict) -> str:
    if recorded["request"]["path"].startswith("/v1/models"):
        return "client.models.list()"
    asked = recorded["request"].get("body")
    is_streamed = "sse" in recorded["response"] or (isinstance(asked, dict) and asked.get("stream") is True)
    return f"client.chat.{'stream' if is_streamed else 'complete'}(model=MODEL, messages=HELLO)"
