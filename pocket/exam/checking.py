"""Read the exam of the pocket model, and say of one reply whether it is right."""

import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypedDict

FOLDER = Path(__file__).parent
SKILLS = ("facts", "limits", "json", "tools", "follow", "thinking", "edits", "moderation")

DEMO = ("demo model", "modèle de démonstration")
LOAD = "tramontane serve --model"


class Item(TypedDict):
    """One question of the exam: a chat request, and by which checks its reply is judged."""

    id: str
    skill: str
    request: dict[str, Any]
    expect: dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """What the checks look at in an assistant's message."""

    text: str
    thinking: str
    calls: list[tuple[str, Any]]

    @classmethod
    def read(cls, message: dict[str, Any]) -> "Reply":
        content = message.get("content") or ""
        chunks: list[Any] = [{"type": "text", "text": content}] if isinstance(content, str) else content
        thinking = [part for chunk in chunks if chunk["type"] == "thinking" for part in chunk["thinking"]]
        functions = [call["function"] for call in message.get("tool_calls") or []]
        return cls(
            text="".join(chunk["text"] for chunk in chunks if chunk["type"] == "text").strip(),
            thinking="".join(part["text"] for part in thinking).strip(),
            calls=[(function["name"], parsed(function["arguments"])) for function in functions],
        )

    @cached_property
    def plain_text(self) -> str:
        return plain(self.text)


def load_exam(skill: str | None = None) -> list[Item]:
    """All items, or those of one skill."""
    files = [FOLDER / f"{name}.jsonl" for name in SKILLS if skill in (None, name)]
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def check(item: Item, reply: dict[str, Any]) -> bool:
    """Whether the reply, an assistant's message as the API returns it, passes all that its item expects."""
    read = Reply.read(reply)
    return all(CHECKS[kind](read, expected) for kind, expected in item["expect"].items())


def plain(text: str) -> str:
    """Without case, accents and the separators inside numbers."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("ł", "l").replace("\u2019", "'"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"(?<=\d)[ ,.](?=\d{3}(?!\d))", "", bare)


def parsed(text: Any) -> Any:
    """JSON read; what is none stays as it is."""
    try:
        return json.loads(text)
    except (TypeError, ValueError):
        return text


def same(a: Any, b: Any) -> bool:
    """Equal as JSON: 3 is 3.0, but true is not 1."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    return isinstance(a, bool) == isinstance(b, bool) and a == b


def contains(reply: Reply, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(plain(words))}(?!\w)", reply.plain_text) is not None


def contains_any(reply: Reply, expected: list[str]) -> bool:
    return any(contains(reply, words) for words in expected)


def contains_all(reply: Reply, expected: list[str]) -> bool:
    return all(contains(reply, words) for words in expected)


def not_contains(reply: Reply, expected: list[str]) -> bool:
    return not contains_any(reply, expected)


def count_words(reply: Reply) -> int:
    return len(re.findall(r"\S*\w\S*", reply.plain_text))


def max_words(reply: Reply, expected: int) -> bool:
    return 1 <= count_words(reply) <= expected


def min_words(reply: Reply, expected: int) -> bool:
    return count_words(reply) >= expected


def max_sentences(reply: Reply, expected: int) -> bool:
    sentences = [part for part in re.split(r"[.!?…]+(?:\s|$)", reply.text) if re.search(r"\w", part)]
    return 1 <= len(sentences) <= expected


def starts_with(reply: Reply, expected: str) -> bool:
    return reply.plain_text.startswith(plain(expected))


def ends_with(reply: Reply, expected: str) -> bool:
    return reply.plain_text.endswith(plain(expected))


def case(reply: Reply, expected: str) -> bool:
    return reply.text == (reply.text.upper() if expected == "upper" else reply.text.lower())


def exact(reply: Reply, expected: str) -> bool:
    return reply.text == expected.strip()


def json_object(reply: Reply, expected: list[str] | bool) -> bool:
    value = parsed(reply.text)
    return isinstance(value, dict) and expected in (True, list(value))


def json_equal(reply: Reply, expected: Any) -> bool:
    return same(parsed(reply.text), expected)


def tool_calls(reply: Reply, expected: list[dict[str, Any]]) -> bool:
    wanted = [(call["name"], call["arguments"]) for call in expected]
    for name, arguments in reply.calls:
        found = next((call for call in wanted if call[0] == name and same(call[1], arguments)), None)
        if found is None:
            return False
        wanted.remove(found)
    return not wanted


def number(reply: Reply, expected: float) -> bool:
    found = re.findall(r"(?<!\w)-?\d+(?:[.,]\d+)?", reply.plain_text)
    return bool(found) and float(found[-1].replace(",", ".")) == expected


def thinks(reply: Reply, expected: bool) -> bool:
    return bool(reply.thinking) == expected


def limit(reply: Reply, expected: str) -> bool:
    """`unknown`: it says what it is and how to load a real model; `how`: how to, `refuse`: what it is."""
    told = expected == "how" or contains_any(reply, list(DEMO))
    return told and (expected == "refuse" or contains(reply, LOAD))


def verdict(reply: Reply, expected: bool) -> bool:
    return re.match(r"yes\b" if expected else r"no\b", reply.text, re.IGNORECASE) is not None


CHECKS: dict[str, Callable[[Reply, Any], bool]] = {
    check.__name__: check
    for check in (
        contains_any,
        contains_all,
        not_contains,
        max_words,
        min_words,
        max_sentences,
        starts_with,
        ends_with,
        case,
        exact,
        json_object,
        json_equal,
        tool_calls,
        number,
        thinks,
        limit,
        verdict,
    )
}
