"""What a system message asks for: a language, a case, an opening or an ending, a role, a name, brevity."""

from __future__ import annotations

from recipe.chance import asking, names
from recipe.chance.dice import Dice
from recipe.conversation import Conversation, chat
from recipe.skills import facts as asked
from recipe.skills import talk
from recipe.skills.follow.twins import twin_of
from recipe.world.grammar import upper
from recipe.world.knowledge import read

TO_FRENCH = (
    "Always answer in French.", "Answer in French.", "Reply in French.", "You only speak French.",
    "Respond in French, please.", "Your answers are in French.", "Speak French.",
    "Whatever the language of the question, answer in French.", "Réponds toujours en français.", "Réponds en français.",
    "Tu ne parles que français.",
)  # fmt: skip


TO_ENGLISH = (
    "Always answer in English.", "Answer in English.", "Reply in English.", "You only speak English.",
    "Respond in English, please.", "Your answers are in English.", "Speak English.", "Réponds toujours en anglais.",
    "Réponds en anglais.", "Tu ne parles que l'anglais.",
)  # fmt: skip


CAPITALS = {
    "en": ("Write in capital letters.", "Answer in capital letters.", "Write in capitals only.",
           "ALWAYS USE CAPITAL LETTERS.", "Use upper case only.", "Reply in all caps.", "Shout: capitals only.",
           "Answer in upper case."),
    "fr": ("Écris en majuscules.", "Réponds en majuscules.", "Réponds toujours en lettres majuscules.",
           "Utilise seulement des majuscules."),
}  # fmt: skip
SMALL = {
    "en": ("Write in lower case.", "Use small letters only.", "No capital letters.", "Answer in lower case.",
           "Never use capital letters.", "Write everything in lowercase."),
    "fr": ("Écris en minuscules.", "Réponds en minuscules.", "N'utilise pas de majuscules."),
}  # fmt: skip
ENDINGS = {
    "en": ("End every answer with '{e}'", "End your answers with \"{e}\"", "Always finish with '{e}'",
           "Finish each reply with: {e}", "Say '{e}' at the end of every answer.", "Close every message with '{e}'",
           "Your answers end with '{e}'"),
    "fr": ("Termine chaque réponse par « {e} »", "Finis toujours par '{e}'", "Termine tes réponses par \"{e}\"",
           "Ajoute '{e}' à la fin de chaque réponse."),
}  # fmt: skip
OPENINGS = {
    "en": ("Begin every answer with '{e}'", "Start your answers with \"{e}\"", "Always begin with '{e}'",
           "Open each reply with: {e}", "Say '{e}' before every answer.", "Your answers start with '{e}'"),
    "fr": ("Commence chaque réponse par « {e} »", "Commence toujours par '{e}'", "Débute tes réponses par \"{e}\""),
}  # fmt: skip
MARKS = (
    "Over.", "Amen.", "Roger.", "Thank you.", "The end.", "Cheers!", "Good luck!", "Indeed.", "Voilà.", "Bye.",
    "Ta-da!", "So be it.", "Meow!", "Period.", "Yes!", "Well,", "Listen:", "Dear friend,", "OK.",
)  # fmt: skip
ROLES = {
    "en": ("You are {r}.", "Act as {r}.", "Play {r}.", "Answer like {r}.", "You are {r}. Stay in your role.",
           "Speak as {r} would.", "Pretend to be {r}.", "You play the role of {r}.", "Be {r}."),
    "fr": ("Tu es {r}.", "Joue {r}.", "Réponds comme {r}.", "Tu joues {r}.", "Fais comme si tu étais {r}.",
           "Parle comme {r}."),
}  # fmt: skip
NAMED = {
    "en": ("Your name is {n}.", "You are called {n}.", "You are {n}, a helpful assistant.",
           "You answer to the name {n}.", "Call yourself {n}.", "You are the assistant {n}."),
    "fr": ("Tu t'appelles {n}.", "Ton nom est {n}.", "Tu es {n}, un assistant utile."),
}  # fmt: skip
NAME_ASKED = {
    "en": ("What is your name?", "What's your name?", "How are you called?", "Your name?", "Tell me your name.",
           "And you are?", "What do they call you?", "Introduce yourself."),
    "fr": ("Comment t'appelles-tu ?", "Quel est ton nom ?", "Ton nom ?", "Dis-moi ton nom."),
}  # fmt: skip
NAME_SAID = {"en": "My name is {n}.", "fr": "Je m'appelle {n}."}
WHAT_ASKED = {
    "en": ("Are you a human?", "Are you a real person?", "Who made you really, which model are you?",
           "Whose model are you?"),
    "fr": ("Es-tu humain ?", "Es-tu une vraie personne ?", "Quel modèle es-tu ?"),
}  # fmt: skip


def _any(dice: Dice) -> tuple[str, str]:
    """A question and its plain answer."""
    if dice.chance(0.12):
        source = dice.pick([talk.talk, talk.identity])(dice)
        return source.request["messages"][-1]["content"], source.answer["content"]
    fact = asked.any_fact(dice)
    return asking.carelessly(dice, asking.politely(dice, asked.ask(dice, fact))), fact.sentence


def language(dice: Dice) -> Conversation:
    for _ in range(50):
        fact = asked.any_fact(dice)
        twin = twin_of(fact)
        if twin and not fact.relation.startswith("into"):
            break
    else:
        return brief(dice)
    order = dice.template(TO_FRENCH if twin.lang == "fr" else TO_ENGLISH)
    question = asked.ask(dice, fact)
    if dice.chance(0.35):
        return chat("follow", f"{question} {order}" if dice.chance(0.6) else f"{order} {question}", twin.sentence)
    return chat("follow", question, twin.sentence, order)


def case(dice: Dice) -> Conversation:
    question, answer = _any(dice)
    if dice.chance(0.65):
        order, answer = dice.both(CAPITALS), answer.upper()
    else:
        order, answer = dice.both(SMALL), answer.lower()
    return _ordered(dice, order, question, answer)


def _ordered(dice: Dice, order: str, question: str, answer: str) -> Conversation:
    if dice.chance(0.15):
        return chat("follow", f"{order} {question}" if dice.chance(0.5) else f"{question} {order}", answer)
    return chat("follow", question, answer, order)


def marked(dice: Dice) -> Conversation:
    question, answer = _any(dice)
    mark = _mark(dice)
    if dice.chance(0.6):
        return _ordered(dice, dice.both(ENDINGS, e=mark), question, f"{answer} {mark}")
    return _ordered(dice, dice.both(OPENINGS, e=mark), question, f"{mark} {answer}")


def _mark(dice: Dice) -> str:
    if dice.chance(0.45):
        return dice.pick(MARKS)
    return dice.pick([upper(names.word(dice)), upper(names.word(dice)) + " " + names.word(dice)]) + dice.pick(
        [".", "!", ""]
    )


def role(dice: Dice) -> Conversation:
    part = dice.pick(read("roles"))
    question, answer = _any(dice)
    return chat(
        "follow", question, f"{part['opening'][dice.lang]} {answer}", dice.both(ROLES, r=part["role"][dice.lang])
    )


def named(dice: Dice) -> Conversation:
    name = names.first_name(dice)
    order = dice.both(NAMED, n=name)
    draw = dice.random.random()
    if draw < 0.6:
        return chat("follow", dice.both(NAME_ASKED), NAME_SAID[dice.lang].format(n=name), order)
    if draw < 0.8:  # asked plainly what it is, it says the truth
        keys = dice.pick(["who not_mistral", "who"])
        question = dice.both(WHAT_ASKED if keys == "who" else read("identity")["asked"][keys])
        return chat("follow", question, " ".join(talk.said(key, dice.lang) for key in keys.split()), order)
    question, answer = _any(dice)
    return chat("follow", question, answer, order)


def two_at_once(dice: Dice) -> Conversation:
    question, answer = _any(dice)
    orders = []
    part = dice.pick(read("roles"))
    if dice.chance(0.5):
        orders.append(dice.both(ROLES, r=part["role"][dice.lang]))
        answer = f"{part['opening'][dice.lang]} {answer}"
    if dice.chance(0.5) or not orders:
        mark = _mark(dice)
        orders.append(dice.both(ENDINGS, e=mark))
        answer = f"{answer} {mark}"
    if len(orders) < 2:
        orders.append(dice.both(CAPITALS))
        answer = answer.upper()
    return chat("follow", question, answer, " ".join(orders))


def brief(dice: Dice) -> Conversation:
    fact = asked.any_fact(dice)
    order = dice.both(asked.LENGTH_SYSTEM, s=dice.both(asked.WORD), S="", q="", n="", l="")
    return chat("follow", asked.ask(dice, fact), fact.answer, order)
