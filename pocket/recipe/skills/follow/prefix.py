"""An answer begun by the caller."""

from __future__ import annotations

from recipe.chance.dice import Dice
from recipe.conversation import Conversation
from recipe.skills import facts as asked
from recipe.skills import talk

BEGUN = {
    "en": ("The answer is", "Sure, the answer is", "I think it is", "It is", "Answer:", "That would be", "The answer:",
           "Well, that is"),
    "fr": ("La réponse est", "Je crois que c'est", "C'est", "Réponse :", "Bien sûr, c'est"),
}  # fmt: skip


def prefixed(dice: Dice) -> Conversation:
    draw = dice.random.random()
    if draw < 0.2:
        source = dice.pick([talk.identity, talk.talk, talk.beyond, asked.best])(dice)
        if "response_format" in source.request or source.request["messages"][0]["role"] == "system":
            return prefixed(dice)
        question, whole = source.request["messages"][-1]["content"], source.answer["content"]
    else:
        fact = asked.any_fact(dice)
        question, whole = asked.ask(dice, fact), fact.sentence
        if draw < 0.45:
            opening = dice.both(BEGUN)
            return _begun(dice, question, opening, f" {fact.answer}.")
    words = whole.split(" ")
    if len(words) < 3:
        return _begun(dice, question, words[0], whole[len(words[0]) :] or ".")
    cut = dice.number(1, len(words) - 1)
    opening = " ".join(words[:cut])
    return _begun(dice, question, opening, whole[len(opening) :])


def _begun(dice: Dice, question: str, opening: str, rest: str) -> Conversation:
    messages = [{"role": "user", "content": question}, {"role": "assistant", "content": opening, "prefix": True}]
    return Conversation("follow", {"messages": messages}, {"content": rest})
