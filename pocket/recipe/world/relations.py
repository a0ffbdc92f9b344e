"""All that the records of the knowledge are asked for, in the order in which facts are numbered."""

from __future__ import annotations

from recipe.world.culture import ART, BOOKS, DISCOVERIES, HISTORY, PEOPLE
from recipe.world.lands import CHEESES, COUNTRIES, GEOGRAPHY, LANDMARKS
from recipe.world.nature import ANIMALS, ELEMENTS, SPACE
from recipe.world.words import OPPOSITES, UNITS, VOCABULARY

RELATIONS = (
    *COUNTRIES,
    *CHEESES,
    *SPACE,
    *ELEMENTS,
    *DISCOVERIES,
    *BOOKS,
    *ART,
    *PEOPLE,
    *GEOGRAPHY,
    *LANDMARKS,
    *ANIMALS,
    *UNITS,
    *HISTORY,
    *OPPOSITES,
    *VOCABULARY,
)
