"""What words ask of those beside them: capitals, articles, elision."""

from __future__ import annotations

import re


def upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def of(name: str) -> str:
    """`de` before a French name with its article."""
    if name.startswith("le "):
        return "du " + name[3:]
    if name.startswith("les "):
        return "des " + name[4:]
    return ("d'" if name[0].lower() in "aeiouéèêâîhy" and not name.startswith("h") else "de ") + name


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
    """`an Italian`."""
    return re.sub(r"\ba (?=[aeioAEIO8])", "an ", text)


def plural(name: str, lang: str) -> str:
    """`boxes`, `berries`; `noix`, `bateaux`."""
    if lang == "fr":
        return name if name[-1] in "sxz" else name + ("x" if name.endswith(("eau", "eu")) else "s")
    if name.endswith(("s", "x", "z", "ch", "sh")):
        return name + "es"
    return re.sub(r"(?<=[^aeiou])y$", "ie", name) + "s"


MENDED = {"en": with_an, "fr": elided}
