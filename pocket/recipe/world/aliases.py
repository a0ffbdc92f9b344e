"""What else people call the subjects of the knowledge: short names, surnames, titles in the other language."""

from __future__ import annotations

import re
from typing import Any

COUNTRIES = {
    "United Kingdom": {"en": ("the UK", "Great Britain", "Britain"), "fr": ("la Grande-Bretagne",)},
    "Netherlands": {"en": ("Holland",), "fr": ("la Hollande",)},
    "Czech Republic": {"en": ("Czechia",), "fr": ("la Tchéquie",)},
    "Turkey": {"en": ("Türkiye",), "fr": ()},
    "United States": {"en": ("the USA", "the US", "America", "the United States of America", "the States"), "fr": ("les USA",)},
    "South Korea": {"en": ("Korea",), "fr": ("la Corée",)},
}  # fmt: skip
PERSONS = {
    "Dante Alighieri": {"en": ("Dante",), "fr": ("Dante",)},
    "Guido van Rossum": {"en": ("van Rossum",), "fr": ("van Rossum",)},
    "Vincent van Gogh": {"en": ("van Gogh", "Van Gogh"), "fr": ("van Gogh", "Van Gogh")},
    "Leonardo da Vinci": {"en": ("da Vinci", "Leonardo"), "fr": ("Léonard de Vinci", "de Vinci")},
    "Galileo Galilei": {"en": ("Galileo",), "fr": ("Galilée",)},
    "Napoleon Bonaparte": {"en": ("Napoleon", "Bonaparte"), "fr": ("Napoléon", "Napoléon Bonaparte", "Bonaparte")},
    "Joan of Arc": {"en": ("Jeanne d'Arc",), "fr": ("Jeanne d'Arc",)},
    "Louis XIV": {"en": ("the Sun King", "King Louis XIV"), "fr": ()},
}  # fmt: skip


def also_called(file: str, record: Any, lang: str, subject: str) -> list[str]:
    """Other names of a subject, without its own."""
    names = OTHER_NAMES[file](record, lang, subject) if file in OTHER_NAMES else ()
    return [name for name in dict.fromkeys(names) if name and name != subject]


def _country(record: Any, lang: str, subject: str) -> tuple[str, ...]:
    if subject == record["capital"][lang]:
        return tuple(record.get("capital_also", ()))
    return COUNTRIES.get(record["name"]["en"], {}).get(lang, ())


def _person(record: Any, lang: str, subject: str) -> tuple[str, ...]:
    return PERSONS[subject][lang] if subject in PERSONS else (subject.rsplit(maxsplit=1)[-1],)


def _maker(record: Any, lang: str, subject: str) -> tuple[str, ...]:
    return _person(record, lang, subject) if subject == record["who"] else ()


def _title(record: Any, lang: str, subject: str) -> tuple[str, ...]:
    if subject == record.get("author"):
        return _person(record, lang, subject)
    other = record["title"]["fr" if lang == "en" else "en"]
    if lang == "fr":
        return (other,)
    bare = re.sub(r"^The (?=.* )", "", subject)
    kind = record.get("kind", "book").replace("music", "work")
    return (other, bare, f"the {kind} {subject}", "the Mona Lisa" if subject == "Mona Lisa" else "")


def _landmark(record: Any, lang: str, subject: str) -> tuple[str, ...]:
    if lang == "fr":
        return (record["name"]["en"].removeprefix("the "),)
    return (subject.removeprefix("the "), record["name"]["fr"])


def _body(record: Any, lang: str, subject: str) -> tuple[str, ...]:
    if subject != record["name"][lang] or record["kind"]["en"] != "planet":
        return ()
    bare = re.sub(r"^la ", "", subject)
    return (f"the planet {bare}",) if lang == "en" else (f"la planète {bare}",)


def _element(record: Any, lang: str, subject: str) -> tuple[str, ...]:
    if subject != record["name"][lang]:
        return ()
    return (f"the element {subject}",) if lang == "en" else ()


OTHER_NAMES = {"countries": _country, "people": _person, "discoveries": _maker, "books": _title, "art": _title, "landmarks": _landmark,
               "space": _body, "elements": _element}  # fmt: skip
