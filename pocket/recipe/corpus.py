"""The corpus: conversation number so-and-so of a seed, each time the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from recipe.chance.dice import TRAIN, Dice
from recipe.conversation import Conversation
from recipe.skills import facts, recall, talk
from recipe.skills.before import after_others
from recipe.skills.edit.editing import edit
from recipe.skills.extract.extraction import extract
from recipe.skills.follow.following import follow
from recipe.skills.moderate.judging import moderate, sort
from recipe.skills.think.thinking import think
from recipe.skills.tools.calling import tools

Maker = Callable[[Dice], Conversation]

MIXTURE: dict[str, dict[Maker, float]] = {
    "facts": {facts.fact: 96.0, facts.best: 8.0, facts.both: 5.0},
    "limits": {talk.beyond: 11.0, talk.identity: 3.3, talk.talk: 2.6, talk.refuse: 1.3, talk.care: 0.9},
    "recall": {recall.recall: 14.0},
    "json": {extract: 28.0},
    "tools": {tools: 40.0},
    "follow": {follow: 14.0},
    "think": {think: 42.0},
    "edit": {edit: 36.0},
    "moderation": {moderate: 34.0},
    "sorting": {sort: 26.0},
}
"""How often each kind of conversation comes up."""

SKILLS = tuple(MIXTURE)
_ALL = {maker: share for makers in MIXTURE.values() for maker, share in makers.items()}


def conversation(seed: int, number: int, split: str = TRAIN, skill: str | None = None) -> Conversation:
    dice = Dice(f"{seed}/{split}/{skill}/{number}", split)
    return after_others(dice, dice.weighted(MIXTURE[skill] if skill else _ALL)(dice))


def conversations(seed: int, first: int = 0, split: str = TRAIN, skill: str | None = None) -> Iterator[Conversation]:
    number = first
    while True:
        yield conversation(seed, number, split, skill)
        number += 1
