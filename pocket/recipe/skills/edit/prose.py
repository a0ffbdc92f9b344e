"""Sentences of people, prices and places, in prose and in pages."""

from __future__ import annotations

import re
from typing import Any

from recipe.chance import names, spelling
from recipe.chance.dice import Dice
from recipe.skills import facts
from recipe.skills.edit.text import Text, digits, standing

SENTENCES = {
    "en": ("{n} lives in {c} and works with {m}.", "The {t} costs {p} euros.", "We meet on {d} at {h}.",
           "{n} bought a {t} in {c}.", "In {y}, {n} moved to {c}.", "Please bring the {t} to {m}.",
           "The train to {c} leaves at {h}.", "{n} and {m} read a book about {w}.", "There are {k} people in the room.",
           "My {t} is old but it still works.", "The weather in {c} was fine on {d}.",
           "{m} paid {p} euros for the {t}.", "The meeting with {n} is on {d}.", "Our house in {c} was built in {y}.",
           "{n} has {k} friends and a {t}.", "The river near {c} is quiet in the morning.",
           "Nobody knew why {n} had left the {t} there.", "Dear {n}, thank you for the {t}.",
           "It was late when {m} came home.", "The shop opens at {h} and closes early."),
    "fr": ("{n} habite à {c} et travaille avec {m}.", "Le prix est de {p} euros.", "Nous nous retrouvons le {d} à {h}.",
           "{n} a acheté un {t} à {c}.", "En {y}, {n} est parti à {c}.", "Le train pour {c} part à {h}.",
           "{n} et {m} lisent un livre.", "Il y a {k} personnes dans la salle.", "Il faisait beau à {c} le {d}.",
           "{m} a payé {p} euros.", "Notre maison a été construite en {y}.", "Cher {n}, merci pour le {t}.",
           "Il était tard quand {m} est rentré."),
}  # fmt: skip
LABELS = {
    "en": {"f": "the price", "d": "the date", "y": "the year", "c": "the city", "h": "the time", "k": "the company", "e": "the address",
           "u": "the phone number", "v": "the title"},
    "fr": {"f": "le prix", "d": "la date", "y": "l'année", "c": "la ville", "h": "l'heure", "k": "la société", "e": "l'adresse",
           "u": "le téléphone", "v": "le titre"},
}  # fmt: skip
"""What values are called in prose."""


def sentence(dice: Dice, **given: Any) -> str:
    slots = {
        "n": names.first_name(dice),
        "m": names.first_name(dice),
        "c": names.city(dice),
        "t": names.thing(dice),
        "p": names.amount(dice),
        "d": names.date(dice),
        "h": names.clock(dice),
        "y": names.year(dice),
        "k": dice.number(13, 400),
        "w": names.word(dice),
    } | given
    return dice.both(SENTENCES, **slots)


def prose(dice: Dice) -> Text:
    n, m = names.first_name(dice), names.first_name(dice)
    p, d, y, c = names.amount(dice), names.date(dice), str(names.year(dice)), names.city(dice)
    sentences = [sentence(dice, n=n, m=m, p=p, d=d, y=y, c=c) for _ in range(dice.number(1, 5))]
    sentences = list(dict.fromkeys(sentences))
    others = names.amount(dice), names.date(dice), str(names.year(dice)), names.city(dice)
    called = (LABELS[dice.lang][kind] for kind in "fdyc")
    found = zip(called, (p, d, y, c), others, strict=True)
    values = [one for one in found if "\n".join(sentences).count(one[1]) == 1]
    lines = sentences if dice.chance(0.4) else [" ".join(sentences)]
    fresh = [sentence(dice)] if len(lines) > 1 else []
    return Text("prose", lines, standing((n, m), sentences), values, fresh=fresh)


def known(dice: Dice) -> Text:
    """Sentences that the model knows, as a text."""
    sentences = list(dict.fromkeys(facts.any_fact(dice).sentence for _ in range(dice.number(1, 4))))
    numbers = re.findall(r"(?<![\w.,])\d+(?![\w.,])", "\n".join(sentences))
    lines = sentences if dice.chance(0.4) else [" ".join(sentences)]
    return Text("prose", lines, values=[("", old, digits(dice)) for old in dict.fromkeys(numbers)])


def anything(dice: Dice) -> Text:
    """Lines of whatever there is, which nobody can know beforehand."""
    lines = list(dict.fromkeys(spelling.anything(dice, 2, 10) for _ in range(dice.number(1, 6))))
    indent = dice.pick(["", "", "  ", "    "])
    lines = [lines[0], *((indent if dice.chance(0.7) else "") + line for line in lines[1:])]
    words = dice.some(sorted(set(re.findall(r"[^\W\d_]{2,}", "\n".join(lines)))), 4)
    values = [("", old, spelling.row(dice, 1, 3)) for old in words]
    return Text(dice.pick(["prose", "text"]), lines, words[:2], values, fresh=[indent + spelling.anything(dice, 2, 10)])


def html(dice: Dice) -> Text:
    title, body, link = names.title(dice), sentence(dice), names.plain(dice)
    lines = [
        f"<h1>{title}</h1>",
        f'<p class="{link}">{body}</p>',
        f'<a href="/{names.plain(dice)}">{names.word(dice)}</a>',
    ]
    if dice.chance(0.5):
        lines = ["<div>", *("  " + line for line in lines), "</div>"]
    values = [("", title, names.title(dice))]
    return Text("html", lines, [link], values, fresh=[f"<p>{sentence(dice)}</p>", "<hr>"])


def markdown(dice: Dice) -> Text:
    title, other = names.title(dice), names.title(dice)
    items = [names.thing(dice) for _ in range(dice.number(2, 5))]
    lines = [f"# {title}", "", sentence(dice), "", *(f"- {item}" for item in dict.fromkeys(items))]
    fresh = [f"- {names.thing(dice)}", f"## {names.title(dice)}"]
    return Text("markdown", lines, values=[("", title, other)], fresh=fresh)
