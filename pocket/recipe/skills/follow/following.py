"""Skill 4: what a system message asks for, what was said before, and an answer begun by the caller."""

from __future__ import annotations

from recipe.chance.dice import Dice
from recipe.conversation import Conversation
from recipe.skills.follow.orders import brief, case, language, marked, named, role, two_at_once
from recipe.skills.follow.prefix import prefixed
from recipe.skills.follow.told import told
from recipe.skills.follow.turns import again, and_then

MIXTURE = {
    language: 16,
    case: 12,
    marked: 14,
    role: 14,
    named: 6,
    two_at_once: 8,
    and_then: 18,
    told: 16,
    again: 4,
    prefixed: 18,
    brief: 6,
}


def follow(dice: Dice) -> Conversation:
    conversation = dice.weighted(MIXTURE)(dice)
    conversation.skill = "follow"
    return conversation
