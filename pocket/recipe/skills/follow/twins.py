"""The same fact in the other language."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from recipe.world.knowledge import Fact, facts

OTHER = {"en": "fr", "fr": "en"}


def twin_of(fact: Fact) -> Fact | None:
    return _twins().get((fact.relation, fact.subject, fact.answer, fact.lang))


@cache
def _twins() -> dict[tuple[str, ...], Fact]:
    """Where a relation has as many facts in each language, they stand in the same order."""
    sides: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts():
        sides[fact.relation, fact.lang].append(fact)
    found = {}
    for (relation, lang), side in sides.items():
        other = sides.get((relation, OTHER[lang]), [])
        if len(side) == len(other):
            pairs = zip(side, other, strict=True)
            found |= {(relation, fact.subject, fact.answer, lang): twin for fact, twin in pairs}
    return found
