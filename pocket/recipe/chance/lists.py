"""Real words to draw from: the lists beside the recipe, and the pieces that the vocabulary is made of."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from recipe.places import TEKKEN

FOLDER = Path(__file__).parents[1] / "lists"
OF_LANGUAGE = {"en": "english", "fr": "french"}


@cache
def words(name: str, kind: str) -> tuple[str, ...]:
    """A list of `name`.json, which has several words to a line."""
    lines = json.loads((FOLDER / f"{name}.json").read_text())[kind]
    return tuple(", ".join(lines).split(", "))


def spoken(lang: str, kind: str) -> tuple[str, ...]:
    return words(OF_LANGUAGE[lang], kind)


@cache
def everyday(lang: str) -> tuple[str, ...]:
    """Single words of a language."""
    kinds = ("nouns", "abstract", "adjectives", "verbs", "foods", "animals", "plants")
    found = [word for kind in kinds for word in spoken(lang, kind) if " " not in word]
    return tuple(dict.fromkeys(found))


@cache
def fragments() -> tuple[str, ...]:
    """All that the vocabulary has on one line; nothing before there is a vocabulary."""
    if not TEKKEN.exists():
        return ()
    found = [word["token_str"] or "" for word in json.loads(TEKKEN.read_text())["vocab"]]
    return tuple(dict.fromkeys(text for text in found if text.strip() and text.isprintable()))


@cache
def pieces() -> tuple[str, ...]:
    """What it has in letters only."""
    found = [text.strip() for text in fragments()]
    return tuple(dict.fromkeys(word for word in found if word.isalpha() and word[1:].islower()))
