"""The small world as facts: what can be asked about, in which words, and what is answered."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from recipe.world import rewording
from recipe.world.aliases import also_called
from recipe.world.asked import otherwise
from recipe.world.grammar import MENDED, of, to, upper, with_the
from recipe.world.relation import Relation, unrolled
from recipe.world.relations import RELATIONS

FOLDER = Path(__file__).parents[2] / "knowledge"
LANGUAGES = ("en", "fr")


@dataclass(frozen=True)
class Fact:
    relation: str
    lang: str
    subject: str
    answer: str
    """The bare answer."""
    sentence: str
    phrases: tuple[str, ...]
    """Noun phrases that ask for it: `the capital of France`."""
    questions: tuple[str, ...]
    key: str
    """What the answer is called in JSON."""
    value: Any
    unit: str = ""


@cache
def read(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text())


def spoken(value: Any, lang: str) -> str:
    """A value of the data in words: a list is counted up."""
    value = value[lang] if isinstance(value, dict) else value
    if not isinstance(value, list):
        return str(value)
    *first, last = value
    return f"{', '.join(first)} {'et' if lang == 'fr' else 'and'} {last}" if first else last


@cache
def facts() -> tuple[Fact, ...]:
    found = [fact for relation in RELATIONS for fact in _related(relation)]
    return tuple(found + list(_whole_questions()))


@cache
def related(relation: str, lang: str) -> dict[str, Fact]:
    """The facts of one relation, by what they are about."""
    return {fact.subject: fact for fact in facts() if (fact.relation, fact.lang) == (relation, lang)}


def _related(relation: Relation) -> list[Fact]:
    found = []
    for record in read(relation.file):
        for lang in LANGUAGES:
            subject, value = relation.subject(record, lang), relation.object(record, lang)
            if subject and value not in (None, ""):
                found.append(_fact(relation, lang, str(subject), value, record))
    return found


def _fact(relation: Relation, lang: str, subject: str, value: Any, record: Any) -> Fact:
    words, mended = relation.words[lang], MENDED[lang]
    said = mended(spoken(value, lang))
    slots = {"a": said, "A": upper(said), **relation.more(record, lang)}
    phrases, questions = _all_wordings(relation, lang, subject, slots, record)
    return Fact(
        relation=relation.name,
        lang=lang,
        subject=subject,
        answer=said,
        sentence=mended(words.sentence.format_map(_slots(relation, lang, subject) | slots)).replace("..", "."),
        phrases=phrases,
        questions=questions,
        key=words.key,
        value=value[lang] if isinstance(value, dict) else value,
    )


def _all_wordings(
    relation: Relation, lang: str, subject: str, slots: dict[str, Any], record: Any
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """In every other name too, the usual one as often as all of these together."""
    others = also_called(relation.file, record, lang, subject)
    phrases, questions = otherwise(relation.name, record, lang)
    for name in [subject] * max(1, len(others)) + others:
        more, more_questions = wordings(relation, lang, name, slots)
        phrases += more
        questions += more_questions
    return tuple(phrases), tuple(questions)


def wordings(
    relation: Relation, lang: str, subject: str, more: dict[str, Any]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What asks for this of a subject: noun phrases and questions."""
    slots = _slots(relation, lang, subject) | more
    phrases, questions = (
        tuple(MENDED[lang](text.format_map(slots)) for text in unrolled(templates))
        for templates in (relation.words[lang].phrases, relation.words[lang].questions)
    )
    return phrases, questions


def _slots(relation: Relation, lang: str, subject: str) -> dict[str, str]:
    slots = {"x": subject, "X": upper(subject), "bare": _bare(subject)}
    if lang == "en":
        return slots
    named = with_the(subject) if relation.file == "elements" else subject
    return slots | {"of_x": of(named), "in_x": to(subject)}


def _bare(name: str) -> str:
    return re.sub(r"^((the|a|an|le|la|les|un|une) |l')", "", name)


def _whole_questions() -> list[Fact]:
    found = []
    for file in ("science", "everyday"):
        for record in read(file):
            for lang in LANGUAGES:
                question, answer = record["question"][lang], record["answer"][lang]
                other = rewording.reword(question, answer, lang)
                number, unit = rewording.measure(answer)
                found.append(
                    Fact(
                        relation=file,
                        lang=lang,
                        subject=question,
                        answer=answer,
                        sentence=other.sentence,
                        phrases=tuple(other.phrases),
                        questions=(question, *other.questions, *otherwise(file, record, lang)[1]),
                        key=other.key,
                        value=number if number is not None and not unit else answer,
                        unit=unit,
                    )
                )
    return found
