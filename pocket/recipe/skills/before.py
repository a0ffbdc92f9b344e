"""Conversations that go on: a question after others that have nothing to do with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from recipe.chance.dice import Dice
from recipe.conversation import Conversation
from recipe.skills import facts, recall, talk

SHARE = 0.25
"""So many of the conversations that can follow others do."""
BEFORE = (
    facts.fact,
    facts.fact,
    facts.fact,
    facts.best,
    facts.both,
    talk.talk,
    talk.identity,
    talk.beyond,
    recall.recall,
)


def after_others(dice: Dice, last: Conversation) -> Conversation:
    if last.skill != "moderation" and is_plain(last) and dice.chance(SHARE):
        turns = [turn for _ in range(dice.weighted({1: 6, 2: 3, 3: 1})) for turn in gone_by(dice, *BEFORE)]
        last.request["messages"] = turns + last.request["messages"]
    return last


def gone_by(dice: Dice, *makers: Callable[[Dice], Conversation]) -> list[dict[str, Any]]:
    made = plain(dice, *makers)
    return [*made.request["messages"], {"role": "assistant", **made.answer}]


def plain(dice: Dice, *makers: Callable[[Dice], Conversation]) -> Conversation:
    while not is_plain(made := dice.pick(makers)(dice)):
        pass
    return made


def is_plain(made: Conversation) -> bool:
    """Whether it is made of messages alone, without a system message, and so can stand among others."""
    return made.request.keys() == {"messages"} and made.request["messages"][0]["role"] != "system"
