"""Skill 4: what a system message asks for, what was said before, and an answer begun by the caller."""

from __future__ import annotations

from typing import Any

from recipe import asking, names
from recipe.conversation import Conversation, chat
from recipe.dice import Dice
from recipe.knowledge import Fact, facts, read, related, upper
from recipe.skills import facts as asked
from recipe.skills import talk

TO_FRENCH = ("Always answer in French.", "Answer in French.", "Reply in French.", "You only speak French.", "Respond in French, please.", "Your answers are in French.", "Speak French.",
             "Whatever the language of the question, answer in French.", "Réponds toujours en français.", "Réponds en français.", "Tu ne parles que français.")  # fmt: skip
TO_ENGLISH = ("Always answer in English.", "Answer in English.", "Reply in English.", "You only speak English.", "Respond in English, please.", "Your answers are in English.", "Speak English.",
              "Réponds toujours en anglais.", "Réponds en anglais.", "Tu ne parles que l'anglais.")  # fmt: skip
CAPITALS = {
    "en": ("Write in capital letters.", "Answer in capital letters.", "Write in capitals only.", "ALWAYS USE CAPITAL LETTERS.", "Use upper case only.", "Reply in all caps.", "Shout: capitals only.", "Answer in upper case."),
    "fr": ("Écris en majuscules.", "Réponds en majuscules.", "Réponds toujours en lettres majuscules.", "Utilise seulement des majuscules."),
}  # fmt: skip
SMALL = {
    "en": ("Write in lower case.", "Use small letters only.", "No capital letters.", "Answer in lower case.", "Never use capital letters.", "Write everything in lowercase."),
    "fr": ("Écris en minuscules.", "Réponds en minuscules.", "N'utilise pas de majuscules."),
}  # fmt: skip
ENDINGS = {
    "en": ("End every answer with '{e}'", "End your answers with \"{e}\"", "Always finish with '{e}'", "Finish each reply with: {e}", "Say '{e}' at the end of every answer.", "Close every message with '{e}'", "Your answers end with '{e}'"),
    "fr": ("Termine chaque réponse par « {e} »", "Finis toujours par '{e}'", "Termine tes réponses par \"{e}\"", "Ajoute '{e}' à la fin de chaque réponse."),
}  # fmt: skip
OPENINGS = {
    "en": ("Begin every answer with '{e}'", "Start your answers with \"{e}\"", "Always begin with '{e}'", "Open each reply with: {e}", "Say '{e}' before every answer.", "Your answers start with '{e}'"),
    "fr": ("Commence chaque réponse par « {e} »", "Commence toujours par '{e}'", "Débute tes réponses par \"{e}\""),
}  # fmt: skip
MARKS = (
    "Over.",
    "Amen.",
    "Roger.",
    "Thank you.",
    "The end.",
    "Cheers!",
    "Good luck!",
    "Indeed.",
    "Voilà.",
    "Bye.",
    "Ta-da!",
    "So be it.",
    "Meow!",
    "Period.",
    "Yes!",
    "Well,",
    "Listen:",
    "Dear friend,",
    "OK.",
)
ROLES = {
    "en": ("You are {r}.", "Act as {r}.", "Play {r}.", "Answer like {r}.", "You are {r}. Stay in your role.", "Speak as {r} would.", "Pretend to be {r}.", "You play the role of {r}.", "Be {r}."),
    "fr": ("Tu es {r}.", "Joue {r}.", "Réponds comme {r}.", "Tu joues {r}.", "Fais comme si tu étais {r}.", "Parle comme {r}."),
}  # fmt: skip
NAMED = {
    "en": ("Your name is {n}.", "You are called {n}.", "You are {n}, a helpful assistant.", "You answer to the name {n}.", "Call yourself {n}.", "You are the assistant {n}."),
    "fr": ("Tu t'appelles {n}.", "Ton nom est {n}.", "Tu es {n}, un assistant utile."),
}  # fmt: skip
NAME_ASKED = {
    "en": ("What is your name?", "What's your name?", "How are you called?", "Your name?", "Tell me your name.", "And you are?", "What do they call you?", "Introduce yourself."),
    "fr": ("Comment t'appelles-tu ?", "Quel est ton nom ?", "Ton nom ?", "Dis-moi ton nom."),
}  # fmt: skip
NAME_SAID = {"en": "My name is {n}.", "fr": "Je m'appelle {n}."}


def follow(dice: Dice) -> Conversation:
    make = dice.weighted(
        {
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
    )
    conversation = make(dice)
    conversation.skill = "follow"
    return conversation


def _other(fact: Fact, lang: str) -> Fact | None:
    """The same fact in the other language."""
    return _twins().get((fact.relation, fact.subject, fact.answer, lang))


def _twins() -> dict[Any, Fact]:
    if not TWINS:
        english = [fact for fact in facts() if fact.lang == "en"]
        french = [fact for fact in facts() if fact.lang == "fr"]
        by_place: dict[tuple[str, int], Fact] = {}
        for lang, side in (("en", english), ("fr", french)):
            seen: dict[str, int] = {}
            for fact in side:
                place = seen[fact.relation] = seen.get(fact.relation, 0) + 1
                by_place[f"{lang}{fact.relation}", place] = fact
        counts = {
            relation: sum(f.relation == relation for f in english) == sum(f.relation == relation for f in french)
            for relation in {f.relation for f in english}
        }
        for (tag, place), fact in by_place.items():
            twin = by_place.get((("fr" if tag[:2] == "en" else "en") + tag[2:], place))
            if twin and counts.get(fact.relation):
                TWINS[fact.relation, fact.subject, fact.answer, twin.lang] = twin
    return TWINS


TWINS: dict[Any, Fact] = {}


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
        other = "fr" if fact.lang == "en" else "en"
        twin = _other(fact, other)
        if twin and not fact.relation.startswith("into"):
            break
    else:
        return brief(dice)
    order = dice.template(TO_FRENCH if other == "fr" else TO_ENGLISH)
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


def _mark(dice: Dice) -> str:
    if dice.chance(0.45):
        return dice.pick(MARKS)
    return dice.pick([upper(names.word(dice)), upper(names.word(dice)) + " " + names.word(dice)]) + dice.pick(
        [".", "!", ""]
    )


def marked(dice: Dice) -> Conversation:
    question, answer = _any(dice)
    mark = _mark(dice)
    if dice.chance(0.6):
        return _ordered(dice, dice.both(ENDINGS, e=mark), question, f"{answer} {mark}")
    return _ordered(dice, dice.both(OPENINGS, e=mark), question, f"{mark} {answer}")


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
        keys = dice.pick([("who", "not_mistral"), ("who",)])
        human = {
            "en": (
                "Are you a human?",
                "Are you a real person?",
                "Who made you really, which model are you?",
                "Whose model are you?",
            ),
            "fr": ("Es-tu humain ?", "Es-tu une vraie personne ?", "Quel modèle es-tu ?"),
        }
        question = dice.both(talk.IDENTITY[keys] if len(keys) > 1 else human)
        return chat("follow", question, " ".join(talk.said(key, dice.lang) for key in keys), order)
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


# several turns -----------------------------------------------------------------------------------------------------

COUNTRY_NEXT = {
    "capital": {"en": ("And its capital?", "What is its capital?", "And the capital?", "What about its capital?", "Which city is its capital?", "What's the capital there?"), "fr": ("Et sa capitale ?", "Quelle est sa capitale ?", "Et la capitale ?")},
    "currency": {"en": ("And its currency?", "What is its currency?", "What money do they use there?", "And the currency?", "How do people pay there?"), "fr": ("Et sa monnaie ?", "Quelle est sa monnaie ?", "Et la monnaie ?")},
    "languages": {"en": ("And its language?", "What do they speak there?", "Which language is spoken there?", "And the language?"), "fr": ("Et sa langue ?", "Quelle langue y parle-t-on ?", "Et la langue ?")},
    "continent": {"en": ("And its continent?", "On which continent is it?", "Where is it?", "And the continent?"), "fr": ("Et son continent ?", "Sur quel continent est-ce ?", "Et le continent ?")},
}  # fmt: skip
PERSON_NEXT = {
    "born": {"en": ("When was he born?", "When was she born?", "And the year of birth?", "In which year was that person born?", "Born when?"), "fr": ("Quand est-il né ?", "Quand est-elle née ?", "Né en quelle année ?")},
    "died": {"en": ("When did he die?", "When did she die?", "And the year of death?", "Until when did that person live?"), "fr": ("Quand est-il mort ?", "Quand est-elle morte ?", "Mort en quelle année ?")},
    "nationality": {"en": ("And the nationality?", "What nationality?", "Where did he come from?", "Which nationality did she have?"), "fr": ("Et sa nationalité ?", "Quelle nationalité ?")},
    "trade": {"en": ("And the profession?", "What did he do?", "What did she do for a living?", "What was the job?"), "fr": ("Et son métier ?", "Quel était son métier ?")},
}  # fmt: skip
SAME_FOR = {
    "en": (
        "And {x}?",
        "And for {x}?",
        "What about {x}?",
        "Same question for {x}.",
        "And of {x}?",
        "How about {x}?",
        "{X}?",
    ),
    "fr": ("Et {x} ?", "Et pour {x} ?", "Même question pour {x}.", "{X} ?"),
}
IN_OTHER = {
    "en": (
        "And in French?",
        "Say that in French.",
        "In French, please.",
        "Now in French.",
        "Can you say it in French?",
        "Translate that into French.",
    ),
    "fr": ("Et en anglais ?", "Dis-le en anglais.", "En anglais, s'il te plaît.", "Maintenant en anglais."),
}
AGAIN = {
    "en": (
        "Say that again.",
        "Can you repeat that?",
        "Repeat, please.",
        "Pardon?",
        "Sorry, what?",
        "Once more, please.",
        "Please say it again.",
    ),
    "fr": ("Répète.", "Peux-tu répéter ?", "Pardon ?", "Encore une fois, s'il te plaît.", "Redis-le."),
}
SHORTER = {
    "en": ("Just the answer, please.", "In one word?", "Shorter.", "Only the name.", "One word only."),
    "fr": ("En un mot ?", "Juste la réponse.", "Plus court."),
}


def _turns(first: Fact, question: str, then: str, answer: str) -> Conversation:
    messages = [
        {"role": "user", "content": question},
        {"role": "assistant", "content": first.sentence},
        {"role": "user", "content": then},
    ]
    return Conversation("follow", {"messages": messages}, {"content": answer})


def and_then(dice: Dice) -> Conversation:
    shape = dice.weighted({"country": 5, "person": 4, "same": 6, "other": 3, "again": 2, "shorter": 2})
    if shape in ("country", "person"):
        table = COUNTRY_NEXT if shape == "country" else PERSON_NEXT
        relation = dice.pick(list(table))
        others = [name for name in table if name != relation]
        first = asked.any_fact(dice, *others, *(["who"] if shape == "person" else []))
        then = related(relation, dice.lang).get(first.subject)
        if then:
            return _turns(first, asked.ask(dice, first), dice.both(table[relation]), then.sentence)
        shape = "same"
    first = asked.any_fact(dice)
    question = asked.ask(dice, first)
    if shape == "same" and first.relation not in ("science", "everyday", "event", "geography", "count"):
        then = asked.any_fact(dice, first.relation)
        return _turns(first, question, dice.both(SAME_FOR, x=then.subject, X=upper(then.subject)), then.sentence)
    twin = _other(first, "en" if dice.lang == "fr" else "fr")
    if shape == "other" and twin and not first.relation.startswith("into"):
        return _turns(first, question, dice.both(IN_OTHER), twin.sentence)
    if shape == "shorter":
        return _turns(first, question, dice.both(SHORTER), first.answer)
    return _turns(first, question, dice.both(AGAIN), first.sentence)


def again(dice: Dice) -> Conversation:
    source = dice.pick([asked.best, talk.beyond, talk.identity])(dice)
    if source.request["messages"][0]["role"] == "system" or "response_format" in source.request:
        return and_then(dice)
    messages = [
        *source.request["messages"],
        {"role": "assistant", **source.answer},
        {"role": "user", "content": dice.both(AGAIN)},
    ]
    return Conversation("follow", {"messages": messages}, source.answer)


TOLD = {
    "name": ({"en": ("My name is {v}.", "I am {v}.", "I'm {v}.", "Call me {v}.", "Hi, {v} here.", "They call me {v}."), "fr": ("Je m'appelle {v}.", "Mon nom est {v}.", "Moi, c'est {v}.")},
             {"en": ("What is my name?", "What did I say my name was?", "Do you remember my name?", "Who am I?", "What's my name?", "How am I called?"), "fr": ("Comment je m'appelle ?", "Quel est mon nom ?", "Te souviens-tu de mon nom ?", "Qui suis-je ?")},
             {"en": "Your name is {v}.", "fr": "Vous vous appelez {v}."}, names.first_name),
    "colour": ({"en": ("My favourite colour is {v}.", "I like {v} best of all colours.", "My bike is {v}.", "I painted my door {v}."), "fr": ("Ma couleur préférée est : {v}.", "J'aime la couleur {v}.", "Ma voiture est de couleur {v}.")},
               {"en": ("Which colour did I say?", "What colour was it?", "What is the colour I named?", "Do you remember the colour?"), "fr": ("Quelle couleur ai-je dite ?", "C'était quelle couleur ?", "Te souviens-tu de la couleur ?")},
               {"en": "You said {v}.", "fr": "Vous avez dit {v}."}, lambda dice: dice.pick(names.COLOURS if dice.lang == "en" else names.COLOURS_FR)),
    "number": ({"en": ("My lucky number is {v}.", "The code is {v}.", "Remember the number {v}.", "I live at number {v}.", "My room is {v}."), "fr": ("Mon numéro est le {v}.", "Le code est {v}.", "Retiens le nombre {v}.")},
               {"en": ("What was the number?", "Which number did I say?", "What number did I tell you?", "Tell me the number.", "What is the code?"), "fr": ("Quel était le nombre ?", "Quel nombre ai-je dit ?", "Quel est le numéro ?")},
               {"en": "You said {v}.", "fr": "Vous avez dit {v}."}, lambda dice: str(names.integer(dice, 2, 99999))),
    "city": ({"en": ("I live in {v}.", "I am from {v}.", "My home is {v}.", "I was born in {v}.", "I moved to {v}."), "fr": ("J'habite à {v}.", "Je viens de {v}.", "Je suis né à {v}.")},
             {"en": ("Where do I live?", "Which city did I name?", "What is my city?", "Where am I from?", "Which town did I say?"), "fr": ("Où est-ce que j'habite ?", "Quelle ville ai-je dite ?", "D'où je viens ?")},
             {"en": "You said {v}.", "fr": "Vous avez dit {v}."}, names.place),
}  # fmt: skip
NOTED = {
    "en": (
        "Nice to meet you!",
        "Hello {v}!",
        "Thank you for telling me.",
        "I will remember that.",
        "Good to know.",
        "I see.",
    ),
    "fr": ("Enchanté !", "Merci de me le dire.", "Je m'en souviendrai.", "C'est noté."),
}


def told(dice: Dice) -> Conversation:
    says, asks, answer, make = TOLD[dice.pick(list(TOLD))]
    value = make(dice)
    first = dice.both(says, v=value)
    if dice.chance(0.25):
        other_says, _, _, other_make = TOLD[dice.pick(list(TOLD))]
        if other_says is not says:
            first = (
                f"{first} {dice.both(other_says, v=other_make(dice))}"
                if dice.chance(0.5)
                else f"{dice.both(other_says, v=other_make(dice))} {first}"
            )
    messages = [{"role": "user", "content": first}, {"role": "assistant", "content": dice.both(NOTED, v=value)}]
    if dice.chance(0.3):
        fact = asked.any_fact(dice)
        messages += [
            {"role": "user", "content": asked.ask(dice, fact)},
            {"role": "assistant", "content": fact.sentence},
        ]
    if dice.chance(0.12):
        return Conversation(
            "follow", {"messages": [{"role": "user", "content": first}]}, {"content": NOTED[dice.lang][2]}
        )
    messages.append({"role": "user", "content": dice.both(asks)})
    return Conversation("follow", {"messages": messages}, {"content": answer[dice.lang].format(v=value)})


# prefix ------------------------------------------------------------------------------------------------------------

BEGUN = {
    "en": ("The answer is", "Sure, the answer is", "I think it is", "It is", "Answer:", "That would be", "The answer:", "Well, that is"),
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
