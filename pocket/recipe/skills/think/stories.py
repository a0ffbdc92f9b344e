"""Word problems of one to three steps: those with rules of their own, and all situations."""

from __future__ import annotations

from typing import Any

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.think.firstperson import AT_ONCE, CHAT, MINE
from recipe.skills.think.measures import COUNTS, JOURNEYS, ROWS, SHAPES, TIME, WAYS
from recipe.skills.think.plan import told
from recipe.skills.think.puzzle import Puzzle, puzzle, things
from recipe.skills.think.situations import COSTS, MONEY, THINGS, WHOLE
from recipe.skills.think.steps import add, divide, take, times

HAS = {"en": "{w} has {n} {t}.", "fr": "{w} a {n} {t}."}
MORE = {
    "en": ("[He|She|{w}] [buys|finds|gets|wins|receives] {n} more.", "A friend gives {w} {n} more.", "Then {n} more are added."),
    "fr": ("{w} en [achète|trouve|gagne|reçoit] {n} de plus.", "Un ami lui en donne {n}."),
}  # fmt: skip
LESS = {
    "en": ("[He|She|{w}] [loses|sells|eats|gives away|breaks|uses] {n}.", "{w} gives {n} to a friend.", "{n} are taken away."),
    "fr": ("{w} en [perd|vend|mange|donne|casse] {n}.", "On lui en prend {n}."),
}  # fmt: skip
LEFT = {
    "en": ("How many {t} does {w} have now?", "How many are left?", "How many {t} are there in the end?",
           "How many {t} does {w} have?"),
    "fr": ("Combien en a {w} maintenant ?", "Combien de {t} reste-t-il à {w} ?", "Combien de {t} {w} a-t-il à la fin ?"),
}  # fmt: skip
BOXES = {
    "en": ("There are {n} boxes with {e} {t} each.", "A shop has {n} bags of {e} {t}.", "{n} children have {e} {t} each.",
           "In each of {n} rows there are {e} {t}."),
    "fr": ("Il y a {n} boîtes de {e} {t}.", "{n} enfants ont chacun {e} {t}.", "Un magasin a {n} sacs de {e} {t}."),
}  # fmt: skip
BESIDE = {"en": " {n} more lie beside them.", "fr": " Il y en a {n} à côté."}
IN_ALL = {
    "en": ("How many {t} are there in all?", "How many {t} is that?", "How many {t} are there together?"),
    "fr": "Combien de {t} y a-t-il en tout ?",
}
PRICE = {
    "en": ("One {t} costs {e} euros. How much do {n} cost?", "A {t} is {e} euros. What do I pay for {n}?",
           "I buy {n} of the {t} at {e} euros each. How much is that?",
           "The price of a {t} is {e} dollars. How many dollars are {n}?"),
    "fr": ("Un {t} coûte {e} euros. Combien coûtent {n} ?",
           "J'achète {n} fois un {t} à {e} euros. Combien dois-je payer ?"),
}  # fmt: skip
CHANGE = {
    "en": ("I buy a {t} for {p} euros and pay with {q} euros. How much do I get back?",
           "A {t} costs {p} euros. I give {q} euros. How much change is there?",
           "I had {q} euros and spent {p} on a {t}. How much is left?"),
    "fr": ("J'achète un {t} à {p} euros et je paie avec {q} euros. Combien me rend-on ?",
           "J'avais {q} euros et j'en ai dépensé {p}. Combien me reste-t-il ?"),
}  # fmt: skip
MINUTES = {
    "en": ("How many minutes are {h} hours and {m} minutes?", "A film lasts {h} hours and {m} minutes. How many minutes is that?",
           "{h} hours and {m} minutes: how many minutes?"),
    "fr": ("Combien de minutes font {h} heures et {m} minutes ?",
           "Un film dure {h} heures et {m} minutes. Combien de minutes cela fait-il ?"),
}  # fmt: skip
ARRIVAL = {
    "en": ("A train leaves at {a} o'clock and travels for {b} hours. At what hour does it arrive?",
           "I start at {a} o'clock and work for {b} hours. At what hour do I stop?"),
    "fr": ("Un train part à {a} heures et roule {b} heures. À quelle heure arrive-t-il ?",
           "Je commence à {a} heures et travaille {b} heures. À quelle heure est-ce que je finis ?"),
}  # fmt: skip
SHARES = {
    "en": ("{a} {t} are shared equally among {n} children. How many does each get?",
           "{w} puts {a} {t} into {n} equal bags. How many are in each bag?",
           "Divide {a} {t} among {n} people. How many each?"),
    "fr": ("On partage {a} {t} entre {n} enfants. Combien chacun en reçoit-il ?",
           "{w} met {a} {t} dans {n} sacs égaux. Combien y en a-t-il par sac ?"),
}  # fmt: skip
SITUATIONS = (*MINE, *AT_ONCE, *CHAT, *THINGS, *WHOLE, *MONEY, *COSTS, *TIME, *ROWS, *WAYS, *SHAPES, *JOURNEYS, *COUNTS)


def story(dice: Dice) -> Puzzle:
    if dice.chance(0.35):
        return dice.pick([_gains, _gains, _boxes, _price, _time, _shares, _change])(dice)
    return told(dice, dice.pick(SITUATIONS))


def _told(dice: Dice, families: dict[str, tuple[str, ...]], **slots: Any) -> str:
    """Said in both languages, so that the draws after it are the same in each; one of them is kept."""
    said = {lang: dice.say(family, **slots) for lang, family in families.items()}
    return said[dice.lang]


def _gains(dice: Dice) -> Puzzle:
    who, what, total = names.first_name(dice), things(dice), dice.number(3, dice.pick([20, 60, 300]))
    steps, said = [], [dice.both(HAS, w=who, n=total, t=what)]
    for _ in range(dice.number(1, 2)):
        n = dice.number(1, max(2, total - 1))
        if dice.chance(0.5):
            steps += add(total, n)
            total += n
            said.append(_told(dice, MORE, w=who, n=n))
        else:
            n = min(n, total - 1) or 1
            steps += take(total, n)
            total -= n
            said.append(_told(dice, LESS, w=who, n=n))
    said.append(dice.both(LEFT, w=who, t=what))
    return puzzle(dice, " ".join(said), steps, total)


def _boxes(dice: Dice) -> Puzzle:
    n, each, what = dice.number(2, 20), dice.number(2, 30), things(dice)
    steps, total = times(n, each), n * each
    said = _told(dice, BOXES, n=n, e=each, t=what)
    if dice.chance(0.35):
        extra = dice.number(1, 40)
        steps, total = steps + add(total, extra), total + extra
        said += dice.both(BESIDE, n=extra)
    return puzzle(dice, f"{said} {dice.both(IN_ALL, t=what)}", steps, total)


def _price(dice: Dice) -> Puzzle:
    n, each, thing = dice.number(2, 12), dice.number(2, 60), names.thing(dice)
    return puzzle(dice, _told(dice, PRICE, t=thing, e=each, n=n), times(n, each), n * each)


def _change(dice: Dice) -> Puzzle:
    price = dice.number(2, 95)
    paid = dice.pick([value for value in (10, 20, 50, 100, 200) if value > price])
    return puzzle(dice, _told(dice, CHANGE, t=names.thing(dice), p=price, q=paid), take(paid, price), paid - price)


def _time(dice: Dice) -> Puzzle:
    if dice.chance(0.5):
        hours, extra = dice.number(1, 9), dice.number(1, 59)
        steps = times(hours, 60) + add(hours * 60, extra)
        return puzzle(dice, _told(dice, MINUTES, h=hours, m=extra), steps, hours * 60 + extra)
    start, length = dice.number(1, 14), dice.number(1, 9)
    return puzzle(dice, _told(dice, ARRIVAL, a=start, b=length), add(start, length), start + length)


def _shares(dice: Dice) -> Puzzle:
    n, each, what = dice.number(2, 12), dice.number(2, 40), things(dice)
    said = {
        lang: dice.say(family, a=n * each, t=what, n=n, w=names.first_name(dice)) for lang, family in SHARES.items()
    }
    return puzzle(dice, said[dice.lang], divide(n * each, n), each)
