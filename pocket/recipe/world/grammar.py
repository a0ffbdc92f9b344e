"""What words ask of those beside them: capitals, articles, elision."""

from __future__ import annotations

import re
from collections.abc import Mapping

MONTHS = "January February March April May June July August September October November December".split()
MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
MONTH_OF_A_YEAR = rf"(?:{'|'.join((*MONTHS, *MONTHS_FR))}) \d{{4}}$"
ELIDING = "aeiouéèêâîhy"
BEFORE_AN = r"(?i:(?!uni|us[eu]|ut[ei]|eu|once\b|one\b)[aeiou]|hour|hon[eo]|heir)|8|1[18](?!\d)"
LITTLE_WORDS = {"en": r"\b(a|A|on) {(\w+)}", "fr": r"\b(le) {(\w+)}"}
IRREGULAR = {
    "en": {"sheep": "sheep", "salmon": "salmon", "mouse": "mice", "wolf": "wolves", "goose": "geese", "knife": "knives", "shelf": "shelves",
           "leaf": "leaves", "scarf": "scarves", "loaf": "loaves", "tooth": "teeth", "foot": "feet", "man": "men", "woman": "women", "child": "children"},
    "fr": {"hibou": "hiboux", "caillou": "cailloux", "genou": "genoux", "bijou": "bijoux", "chou": "choux", "bleu": "bleus", "pneu": "pneus",
           "vitrail": "vitraux", "travail": "travaux", "corail": "coraux", "festival": "festivals", "bal": "bals", "carnaval": "carnavals",
           "chacal": "chacals", "récital": "récitals", "orange": "orange", "marron": "marron"},
}  # fmt: skip


def upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def of(name: str) -> str:
    """`de` before a French name with its article."""
    if name.startswith("le "):
        return "du " + name[3:]
    if name.startswith("les "):
        return "des " + name[4:]
    return ("d'" if name[0].lower() in ELIDING and not name.startswith("h") else "de ") + name


def with_the(name: str, article: str = "le") -> str:
    """`l'oie`, `le hibou`."""
    return f"l'{name}" if name[0].lower() in ELIDING and name != "hibou" else f"{article} {name}"


def to(name: str) -> str:
    """`en`, `au` or `aux` before a French country with its article."""
    if name.startswith("les "):
        return "aux " + name[4:]
    if name.startswith("le "):
        return "au " + name[3:]
    if name.startswith(("la ", "l'")):
        return "en " + name.removeprefix("la ").removeprefix("l'")
    return "à " + name


def elided(text: str) -> str:
    """`d'Albert`, `qu'Albert`."""
    return re.sub(r"\b([Dd]|[Qq]u)e (?=[aeiouéèêàâîAEIOUÉÈÊÀÂÎ])", r"\1'", text)


def with_an(text: str) -> str:
    """`an Italian`, `an 18th`; `a unit`."""
    return re.sub(rf"\b([Aa]) (?={BEFORE_AN})", r"\1n ", text)


def plural(name: str, lang: str) -> str:
    """`boxes`, `silver berries`; `noix`, `bateaux bleus`, `pommes de terre`."""
    words = name.split(" ")
    if lang == "en":
        return " ".join([*words[:-1], _several_in_english(words[-1])])
    is_joined = any(word in ("de", "à", "en", "du") or word.startswith("d'") for word in words[1:])
    return " ".join([_several_in_french(words[0]), *(words[1:] if is_joined else map(_several_in_french, words[1:]))])


def _several_in_english(word: str) -> str:
    if word in IRREGULAR["en"]:
        return IRREGULAR["en"][word]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return re.sub(r"(?<=[^aeiou])y$", "ie", word) + "s" if word.islower() else word + "s"


def _several_in_french(word: str) -> str:
    if word in IRREGULAR["fr"]:
        return IRREGULAR["fr"][word]
    if word.endswith(("s", "x", "z")):
        return word
    return re.sub(r"al$", "aux", word) if word.endswith("al") else word + ("x" if word.endswith(("eau", "eu")) else "s")


def filled(template: str, lang: str, written: Mapping[str, str]) -> str:
    """The template with these words: in the plural where an s follows, and what stands before them as they ask for."""

    def mended(found: re.Match[str]) -> str:
        return _before(found[1], lang, written[found[2]]) + f"{{{found[2]}}}"

    template = re.sub(r"{(\w+)}s", lambda found: plural(written[found[1]], lang), template)
    return re.sub(LITTLE_WORDS[lang], mended, template).format_map(written)


def _before(little: str, lang: str, word: str) -> str:
    """`an` before a vowel; no `on` before `tomorrow` and `next week`, and `in` before a month of a year."""
    if little in ("a", "A"):
        return little + ("n " if re.match(BEFORE_AN, word) else " ")
    if re.match(MONTH_OF_A_YEAR, word):
        return "in " if lang == "en" else "en "
    return "" if re.match(r"tomorrow$|next |\w+ prochain$", word) else little + " "


MENDED = {"en": with_an, "fr": elided}
