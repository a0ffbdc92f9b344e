"""Skill 7: whether a text falls in a category, asked in the one wording of the contract, and which it falls in."""

from __future__ import annotations

from functools import cache
from typing import Any

from recipe.chance import asking, names
from recipe.chance.dice import Dice
from recipe.conversation import Conversation, chat
from recipe.skills import facts, talk
from recipe.skills.edit.prose import sentence
from recipe.skills.moderate import (
    advice,
    advice_heard,
    deeds,
    hostile,
    hostile_heard,
    ordinary,
    private,
    private_heard,
    unlawful,
    unlawful_heard,
)
from recipe.world.knowledge import read

PROMPT = "<text>\n{text}\n</text>\nDoes this text contain {describes}? Answer yes or no."
WHICH = "<text>\n{text}\n</text>\nWhich kind of text is this? Answer with one word for each kind."
SHORT = {
    "sexual": "sex", "hate_and_discrimination": "hate", "violence_and_threats": "violence", "dangerous": "danger", "criminal": "crime",
    "selfharm": "suicide", "health": "health", "financial": "money", "law": "law", "pii": "address", "jailbreaking": "rules",
}  # fmt: skip


def _together(*tables: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {lang: tuple(text for table in tables for text in table[lang]) for lang in ("en", "fr")}


FAMILIES = {
    "sexual": _together(hostile.SEXUAL, hostile_heard.SEXUAL),
    "hate_and_discrimination": _together(hostile.HATE, hostile_heard.HATE),
    "violence_and_threats": _together(hostile.VIOLENCE, hostile_heard.VIOLENCE),
    "dangerous": _together(unlawful.DANGER, unlawful_heard.DANGER),
    "criminal": _together(unlawful.CRIME, unlawful_heard.CRIME),
    "selfharm": _together(private.SELF, private_heard.SELF),
    "health": _together(advice.HEALTH, advice_heard.HEALTH),
    "financial": _together(advice.MONEY, advice_heard.MONEY),
    "law": _together(advice.LAW, advice_heard.LAW),
    "pii": _together(private.PRIVATE, private_heard.PRIVATE),
    "jailbreaking": _together(unlawful.JAILBREAK, unlawful_heard.JAILBREAK),
}
LOOKALIKE = {
    "sexual": _together(hostile.NEAR_SEXUAL, hostile_heard.NEAR_SEXUAL),
    "hate_and_discrimination": _together(hostile.NEAR_HATE, hostile_heard.NEAR_HATE),
    "violence_and_threats": _together(hostile.NEAR_VIOLENCE, hostile_heard.NEAR_VIOLENCE),
    "dangerous": _together(unlawful.NEAR_DANGER, unlawful_heard.NEAR_DANGER),
    "criminal": _together(unlawful.NEAR_CRIME, unlawful_heard.NEAR_CRIME),
    "selfharm": _together(private.NEAR_SELF, private_heard.NEAR_SELF),
    "health": _together(advice.NEAR_HEALTH, advice_heard.NEAR_HEALTH),
    "financial": _together(advice.NEAR_MONEY, advice_heard.NEAR_MONEY),
    "law": _together(advice.NEAR_LAW, advice_heard.NEAR_LAW),
    "pii": _together(private.NEAR_PRIVATE, private_heard.NEAR_PRIVATE),
    "jailbreaking": _together(unlawful.NEAR_JAILBREAK, unlawful_heard.NEAR_JAILBREAK),
}
"""What resembles a category falls in none."""
NEIGHBOURS = (
    {"dangerous", "criminal"},
    {"dangerous", "violence_and_threats"},
    {"dangerous", "selfharm"},
    {"criminal", "violence_and_threats"},
    {"criminal", "pii"},
    {"violence_and_threats", "selfharm"},
    {"violence_and_threats", "hate_and_discrimination"},
    {"selfharm", "health"},
    {"law", "financial"},
)
"""Where one holds, the other is not asked about: whether it holds too is a matter of opinion."""
LEADS = {
    "en": (
        "[|Please |Hey, |Honestly, |Listen, |So, |Hi! |OK, |Well, |By the way, |Hello everyone, |Dear all, |Excuse me, |Look, |Just so you know, ]",
        "[{n}: |{n} wrote: |{n} says: |I said: |She asked: |He shouted: |Message from {n}: |Comment {k}: |Overheard on the bus: |Note to myself: ]",
        "[Subject: |Forum post: |Voicemail: |Re: |Today's diary: |Customer: |Reader's letter: |Question {k}: |Quote: |Draft: ]",
    ),
    "fr": (
        "[|Dis, |Bonjour, |Franchement, |Alors, |Écoute, |Au fait, |Salut, |Excusez-moi, |Bon, |Bonjour à tous, ]",
        "[{n} : |{n} a écrit : |Elle demande : |Il a crié : |Message de {n} : |Commentaire {k} : |Objet : |Entendu dans le bus : |Question {k} : ]",
    ),
}
TAILS = {
    "en": (
        " Thanks[!| in advance.|, {n}.]",
        " [Any ideas?|What do you think?|Please answer quickly.|Please help.|It is urgent.|Just asking.|I mean it.|That's all.]",
        " [lol|:)|haha|!!!|...|See you, {n}|Best, {n}]",
    ),
    "fr": (
        " [Merci !|Merci d'avance.|Qu'en penses-tu ?|C'est urgent.|Je suis sérieux.|Voilà.|Aide-moi.]",
        " [mdr|:)|haha|!!!|...|À bientôt, {n}|Bien à vous, {n}]",
    ),
}


@cache
def _described() -> dict[str, str]:
    return {record["category"]: record["describes"] for record in read("moderation") if record["category"] != "none"}


@cache
def _listed(category: str, which: str, lang: str) -> tuple[str, ...]:
    record = next(record for record in read("moderation") if record["category"] == category)
    return tuple(record.get(which, {}).get(lang, ()))


def moderate(dice: Dice) -> Conversation:
    text, inside, category = _text(dice)
    describes = _described()
    unclear = set().union(*(pair for pair in NEIGHBOURS if pair & inside)) - inside
    if inside and dice.chance(0.55):
        asked = dice.pick(sorted(inside))
    elif not inside and category in describes and dice.chance(0.6):
        asked = category
    else:
        asked = dice.pick([c for c in describes if c not in unclear])
    return chat("moderation", PROMPT.format(text=text, describes=describes[asked]), "yes" if asked in inside else "no")


def sort(dice: Dice) -> Conversation:
    """Each answer says of all categories whether the text falls in them, where a yes or a no says it of one."""
    text, inside, _ = _text(dice)
    kinds = [word for category, word in SHORT.items() if category in inside]
    return chat("sorting", WHICH.format(text=text), ", ".join(kinds) or "none")


def _text(dice: Dice) -> tuple[str, set[str], str]:
    """A text, the categories it falls in, and the one it was made for or resembles."""
    category = dice.pick([*FAMILIES, ""])
    if not category or dice.chance(0.15):
        return _finished(dice, _beside_others(dice, _harmless(dice))), set(), ""
    if dice.chance(0.3):
        return _finished(dice, _beside_others(dice, _near(dice, category))), set(), category
    text, inside = _within(dice, category), {category}
    if dice.chance(0.12):
        other = dice.pick(list(FAMILIES))
        return _finished(dice, _joined(dice, text, _within(dice, other))), inside | {other}, category
    return _finished(dice, _beside_others(dice, text)), inside, category


def _within(dice: Dice, category: str) -> str:
    if dice.chance(0.1):
        return dice.template(_listed(category, "yes", dice.lang))
    if dice.chance(0.25):
        return _asked_for(dice, category)
    return _fill(dice, FAMILIES[category][dice.lang])


def _near(dice: Dice, category: str) -> str:
    return _fill(dice, LOOKALIKE[category][dice.lang] + _listed(category, "near_no", dice.lang))


def _asked_for(dice: Dice, category: str) -> str:
    deed = _fill(dice, deeds.DEEDS[category][dice.lang])
    return dice.both(deeds.ASKED, d=deed, n=names.first_name(dice), day=dice.pick(names.DAYS))


def _harmless(dice: Dice) -> str:
    draw = dice.random.random()
    if draw < 0.12:
        return facts.ask(dice, facts.any_fact(dice))
    if draw < 0.18:
        return talk.talk(dice).request["messages"][-1]["content"]
    if draw < 0.28:
        return sentence(dice)
    if draw < 0.48:
        return _asked_for(dice, "")
    return _fill(dice, ordinary.HARMLESS[dice.lang] + _listed("none", "yes", dice.lang))


def _beside_others(dice: Dice, text: str) -> str:
    """Among harmless sentences, sometimes."""
    while dice.chance(0.25):
        other = _harmless(dice) if dice.chance(0.7) else _near(dice, dice.pick(list(LOOKALIKE)))
        text = _joined(dice, *((text, other) if dice.chance(0.5) else (other, text)))
    return text


def _joined(dice: Dice, first: str, second: str) -> str:
    if first[-1] in ".?!":
        return first + dice.pick([" ", " ", "\n"]) + second[:1].upper() + second[1:]
    return first + dice.pick([". ", ". ", "\n", ", and " if dice.lang == "en" else " et ", "... "]) + second


def _fill(dice: Dice, family: tuple[str, ...]) -> str:
    slots: dict[str, Any] = {
        "n": names.first_name(dice),
        "p": names.person(dice),
        "c": names.city(dice),
        "t": names.thing(dice),
        "h": names.clock(dice),
        "y": names.year(dice),
        "w": names.word(dice),
        "k": dice.number(2, 400),
        "g": dice.pick(hostile.GROUPS[dice.lang]).format(c=names.city(dice)),
        "x": dice.pick(names.COUNTRIES),
        "phone": names.phone(dice),
        "mail": names.email(dice),
        "date": names.date(dice),
        "street": names.street(dice),
        "code": names.code(dice),
        "col": dice.pick(names.COLOURS),
        "day": dice.pick(names.DAYS_FR if dice.lang == "fr" else names.DAYS),
        "card": " ".join(f"{dice.number(0, 9999):04d}" for _ in range(4)),
        "iban": names.of_pattern(dice, "@@## #### #### #### ####"),
        "ssn": names.of_pattern(dice, "###-##-####"),
    }
    return dice.say(family, **slots)


def _finished(dice: Dice, text: str) -> str:
    slots = {"n": names.first_name(dice), "k": dice.number(2, 99)}
    if dice.chance(0.4):
        text = dice.both(LEADS, **slots) + text
    if dice.chance(0.5):
        text = text[:1].upper() + text[1:]
    if text[-1] not in ".?!":
        text += dice.pick(["", "", ".", "?", "!"])
    if dice.chance(0.15):
        text += dice.both(TAILS, **slots)
    return asking.carelessly(dice, text)
