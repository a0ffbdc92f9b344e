"""Skill 5: small sums and puzzles, with the steps thought out when reasoning is on and at once when it is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from recipe.chance.dice import Dice
from recipe.conversation import Conversation, chat
from recipe.skills import facts, talk
from recipe.skills.think.kin import ages, ages_told, chain, families, siblings
from recipe.skills.think.puzzle import SAID, Puzzle
from recipe.skills.think.stories import story
from recipe.skills.think.sums import arithmetic, asked, several

NOTHING = {"en": "There is nothing to work out.", "fr": "Il n'y a rien à calculer."}

MIXTURE: dict[Callable[[Dice], Puzzle], float] = {
    arithmetic: 36,
    story: 34,
    ages: 8,
    ages_told: 10,
    siblings: 5,
    chain: 4,
    families: 3,
}


def think(dice: Dice) -> Conversation:
    draw = dice.random.random()
    if draw < 0.12:
        return _at_once(dice)
    if draw < 0.15:
        return _no_sum(dice)
    if draw > 0.75:
        question, steps, results = dice.value(lambda: several(dice))
        return _thought({"messages": [{"role": "user", "content": question}]}, "\n".join(steps), f"{results}.")
    puzzle = dice.value(lambda: dice.weighted(MIXTURE)(dice))
    answer = f"{puzzle.said} {puzzle.answer}."
    if draw < 0.2 and puzzle.answer <= 20:
        return chat("think", puzzle.question, answer)
    request = {"messages": [{"role": "user", "content": puzzle.question}]}
    return _thought(request, "\n".join(puzzle.steps), answer)


def _thought(request: dict[str, Any], thought: str, answer: str) -> Conversation:
    content = [{"type": "thinking", "thinking": [{"type": "text", "text": thought}]}, {"type": "text", "text": answer}]
    return Conversation("think", {**request, "reasoning_effort": "high"}, {"content": content})


def _at_once(dice: Dice) -> Conversation:
    """No thinking: a small sum, answered directly."""
    a, b = dice.number(0, 20), dice.number(0, 20)
    sign = dice.pick("++-")
    if sign == "-" and b > a:
        a, b = b, a
    rest = {"reasoning_effort": "none"} if dice.chance(0.3) else {}
    question = asked(dice, a, sign, b)
    return chat("think", question, f"{SAID[dice.lang]} {a + b if sign == '+' else a - b}.", **rest)


def _no_sum(dice: Dice) -> Conversation:
    """Told to reason where there is nothing to work out."""
    source = dice.pick([facts.fact, facts.fact, talk.talk, talk.identity, talk.beyond])(dice)
    return _thought(source.request, NOTHING[dice.lang], source.answer["content"])
