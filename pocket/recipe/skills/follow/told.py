"""Something told before, and asked for again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.conversation import Conversation, chat
from recipe.skills import facts as asked

SAID = {"en": "You said {v}.", "fr": "Vous avez dit {v}."}


@dataclass(frozen=True)
class Told:
    says: dict[str, tuple[str, ...]]
    asks: dict[str, tuple[str, ...]]
    make: Callable[[Dice], str]
    answer: dict[str, str] = field(default_factory=lambda: SAID)


TOLD = (
    Told(
        {
            "en": ("My name is {v}.", "I am {v}.", "I'm {v}.", "Call me {v}.", "Hi, {v} here.", "They call me {v}."),
            "fr": ("Je m'appelle {v}.", "Mon nom est {v}.", "Moi, c'est {v}."),
        },
        {
            "en": ("What is my name?", "What did I say my name was?", "Do you remember my name?", "Who am I?",
                   "What's my name?", "How am I called?"),
            "fr": ("Comment je m'appelle ?", "Quel est mon nom ?", "Te souviens-tu de mon nom ?", "Qui suis-je ?"),
        },
        names.first_name,
        {"en": "Your name is {v}.", "fr": "Vous vous appelez {v}."},
    ),
    Told(
        {
            "en": ("My favourite colour is {v}.", "I like {v} best of all colours.", "My bike is {v}.",
                   "I painted my door {v}."),
            "fr": ("Ma couleur préférée est : {v}.", "J'aime la couleur {v}.", "Ma voiture est de couleur {v}."),
        },
        {
            "en": ("Which colour did I say?", "What colour was it?", "What is the colour I named?",
                   "Do you remember the colour?"),
            "fr": ("Quelle couleur ai-je dite ?", "C'était quelle couleur ?", "Te souviens-tu de la couleur ?"),
        },
        lambda dice: dice.pick(names.COLOURS if dice.lang == "en" else names.COLOURS_FR),
    ),
    Told(
        {
            "en": ("My lucky number is {v}.", "The code is {v}.", "Remember the number {v}.", "I live at number {v}.",
                   "My room is {v}."),
            "fr": ("Mon numéro est le {v}.", "Le code est {v}.", "Retiens le nombre {v}."),
        },
        {
            "en": ("What was the number?", "Which number did I say?", "What number did I tell you?",
                   "Tell me the number.", "What is the code?"),
            "fr": ("Quel était le nombre ?", "Quel nombre ai-je dit ?", "Quel est le numéro ?"),
        },
        lambda dice: str(names.integer(dice, 2, 99999)),
    ),
    Told(
        {
            "en": ("I live in {v}.", "I am from {v}.", "My home is {v}.", "I was born in {v}.", "I moved to {v}."),
            "fr": ("J'habite à {v}.", "Je viens de {v}.", "Je suis né à {v}."),
        },
        {
            "en": ("Where do I live?", "Which city did I name?", "What is my city?", "Where am I from?",
                   "Which town did I say?"),
            "fr": ("Où est-ce que j'habite ?", "Quelle ville ai-je dite ?", "D'où je viens ?"),
        },
        names.place,
    ),
)  # fmt: skip
NOTED = {
    "en": ("Nice to meet you!", "Hello {v}!", "Thank you for telling me.", "I will remember that.", "Good to know.",
           "I see."),
    "fr": ("Enchanté !", "Merci de me le dire.", "Je m'en souviendrai.", "C'est noté."),
}  # fmt: skip


def told(dice: Dice) -> Conversation:
    one = dice.pick(TOLD)
    value = one.make(dice)
    first = dice.both(one.says, v=value)
    if dice.chance(0.25):
        other = dice.pick(TOLD)
        if other is not one:
            is_last = dice.chance(0.5)
            more = dice.both(other.says, v=other.make(dice))
            first = f"{first} {more}" if is_last else f"{more} {first}"
    messages = [{"role": "user", "content": first}, {"role": "assistant", "content": dice.both(NOTED, v=value)}]
    if dice.chance(0.3):
        fact = asked.any_fact(dice)
        messages += [
            {"role": "user", "content": asked.ask(dice, fact)},
            {"role": "assistant", "content": fact.sentence},
        ]
    if dice.chance(0.12):
        return chat("follow", first, NOTED[dice.lang][2])
    messages.append({"role": "user", "content": dice.both(one.asks)})
    return Conversation("follow", {"messages": messages}, {"content": one.answer[dice.lang].format(v=value)})
