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

HAS = {
    "en": ("{w} has {n} {t}.", "In {w}'s bag there are {n} {t}.", "{n} {t} belong to {w}.", "{w} starts the day with {n} {t}.", "This is about {w}, who has {n} {t}.",
           "On the table in front of {w} lie {n} {t}."),
    "fr": ("{w} a {n} {t}.", "Dans le sac de {w}, il y a {n} {t}.", "{n} {t} sont à {w}.", "{w} commence la journée avec {n} {t}."),
}  # fmt: skip
MORE = {
    "en": ("[He|She|{w}] [buys|finds|gets|wins|receives] {n} more.", "A friend gives {w} {n} more.", "Then {n} more are added.", "After that the post brings another {n}.",
           "{n} more turn up in a cupboard.", "Later {w} adds {n}."),
    "fr": ("{w} en [achète|trouve|gagne|reçoit] {n} de plus.", "Un ami lui en donne {n}.", "On lui en apporte encore {n}.", "Plus tard, {n} autres arrivent par la poste.", "{w} en retrouve {n} dans un placard."),
}  # fmt: skip
LESS = {
    "en": ("[He|She|{w}] [loses|sells|eats|gives away|breaks|uses] {n}.", "{w} gives {n} to a friend.", "{n} are taken away.", "Of these, {n} go to a neighbour.",
           "After that, {n} are missing.", "Later {w} hands out {n} at school."),
    "fr": ("{w} en [perd|vend|mange|donne|casse] {n}.", "On lui en prend {n}.", "Ensuite, {n} se perdent en route.", "Plus tard, {w} en prête {n} à un cousin.", "Il en disparaît {n}."),
}  # fmt: skip
LEFT = {
    "en": ("How many {t} does {w} have now?", "How many are left?", "How many {t} are there in the end?",
           "How many {t} does {w} have?", "And now, how many?", "Tell me how many {t} {w} ends up with.", "So {w} has how many {t} at the end?"),
    "fr": ("Combien en a {w} maintenant ?", "Combien de {t} reste-t-il à {w} ?", "Combien de {t} {w} a-t-il à la fin ?", "Et maintenant, combien ?", "Dis-moi combien de {t} {w} a au bout du compte."),
}  # fmt: skip
FIRST = {
    "en": ("How many {t} does {w} have at the end of this?", "Find the number of {t} that {w} has at the end.", "How many {t} are {w}'s in the end?"),
    "fr": ("Combien de {t} a {w} à la fin de cette histoire ?", "Trouve le nombre de {t} que {w} a à la fin."),
}  # fmt: skip
BOXES = {
    "en": ("There are {n} boxes with {e} {t} each.", "A shop has {n} bags of {e} {t}.", "{n} children have {e} {t} each.",
           "In each of {n} rows there are {e} {t}.", "On {n} plates lie {e} {t} each.", "I carried in {n} cartons of {e} {t}.", "{e} {t} go into every bag, and {n} bags are full.", "Every one of {n} drawers holds {e} {t}."),
    "fr": ("Il y a {n} boîtes de {e} {t}.", "{n} enfants ont chacun {e} {t}.", "Un magasin a {n} sacs de {e} {t}.", "Dans chacun des {n} bocaux, il y a {e} {t}.", "On met {e} {t} par sac, et {n} sacs sont pleins.",
           "Chaque tiroir contient {e} {t}, et il y a {n} tiroirs."),
}  # fmt: skip
BESIDE = {
    "en": (" {n} more lie beside them.", " On top of that there are {n} more.", " Somebody adds {n}.", " Another {n} are loose."),
    "fr": (" Il y en a {n} à côté.", " On en ajoute {n}.", " S'y ajoutent {n} autres."),
}  # fmt: skip
IN_ALL = {
    "en": ("How many {t} are there in all?", "How many {t} is that?", "How many {t} are there together?", "Count the {t}: how many?", "What is the number of {t}?", "Work out how many {t} there are."),
    "fr": ("Combien de {t} y a-t-il en tout ?", "Cela fait combien de {t} ?", "Calcule le nombre de {t}."),
}  # fmt: skip
PRICE = {
    "en": ("One {t} costs {e} euros. How much do {n} cost?", "One {t} is {e} euros. What do I pay for {n}?",
           "I buy {n} times one {t}, always at {e} euros. How much is that?",
           "The price of one {t} is {e} dollars. How many dollars are {n}?", "How much must I pay for {n}, when every {t} costs {e} euros?", "Each {t} is {e} euros. {n} of them, please: how much?",
           "My list says {n}, the label on every {t} says {e} euros. What will I pay?", "Price of one {t}: €{e}. Number: {n}. Sum in euros?", "If every {t} sells for {e} pounds, how many pounds do {n} bring in?"),
    "fr": ("Un {t} coûte {e} euros. Combien coûtent {n} ?",
           "J'achète {n} fois un {t} à {e} euros. Combien dois-je payer ?", "Chaque {t} vaut {e} euros. Combien faut-il pour {n} ?", "Prix : {e} € par {t}. Quantité : {n}. Total ?",
           "Combien dois-je payer pour {n}, si chaque {t} coûte {e} euros ?"),
}  # fmt: skip
CHANGE = {
    "en": ("I buy one {t} for {p} euros and pay with {q} euros. How much do I get back?",
           "One {t} costs {p} euros. I give {q} euros. How much change is there?",
           "I had {q} euros and spent {p} on one {t}. How much is left?", "How much change do I get from {q} euros if the {t} is {p} euros?", "Paid: €{q}. Price of the {t}: €{p}. Change in euros?",
           "I hand over {q} dollars for the {t}, which costs {p} dollars; what comes back?", "With {q} euros in my pocket I pick this {t} for {p} euros. What do I still have?",
           "From my {q} euros, {p} go to the shop for one {t}. How many euros stay with me?"),
    "fr": ("J'achète un {t} à {p} euros et je paie avec {q} euros. Combien me rend-on ?",
           "J'avais {q} euros et j'en ai dépensé {p}. Combien me reste-t-il ?", "Combien me rend-on sur {q} euros pour un achat de {p} euros ?", "Payé : {q} €. Prix : {p} €. Monnaie ?", "Sur mes {q} euros, {p} partent au magasin. Que me reste-t-il ?"),
}  # fmt: skip
MINUTES = {
    "en": ("How many minutes are {h} hours and {m} minutes?", "A film lasts {h} hours and {m} minutes. How many minutes is that?",
           "{h} hours and {m} minutes: how many minutes?", "Turn {h} hours and {m} minutes into minutes.", "{h} h {m} min in minutes?", "The battery lasts {h} hours and {m} minutes. Give it in minutes only.",
           "How many minutes do I have to book for a meeting of {h} hours and {m} minutes?"),
    "fr": ("Combien de minutes font {h} heures et {m} minutes ?",
           "Un film dure {h} heures et {m} minutes. Combien de minutes cela fait-il ?", "Convertis {h} heures et {m} minutes en minutes.", "{h} h {m} min, c'est combien de minutes ?",
           "Le trajet a pris {h} heures et {m} minutes. En minutes, cela fait combien ?"),
}  # fmt: skip
ARRIVAL = {
    "en": ("A train leaves at {a} o'clock and travels for {b} hours. At what hour does it arrive?",
           "I start at {a} o'clock and work for {b} hours. At what hour do I stop?", "On a 24-hour clock, what time is it {b} hours after {a} o'clock?", "If a race begins at {a} o'clock and lasts {b} hours, at what hour is it over?",
           "The boat needs {b} hours for the crossing and casts off at {a} o'clock. When is it there?"),
    "fr": ("Un train part à {a} heures et roule {b} heures. À quelle heure arrive-t-il ?",
           "Je commence à {a} heures et travaille {b} heures. À quelle heure est-ce que je finis ?", "Il est {a} heures. Quelle heure sera-t-il {b} heures plus tard ?", "La traversée dure {b} heures et le bateau part à {a} heures. Quand arrive-t-il ?"),
}  # fmt: skip
SHARES = {
    "en": ("{a} {t} are shared equally among {n} children. How many does each get?",
           "{w} puts {a} {t} into {n} equal bags. How many are in each bag?",
           "Divide {a} {t} among {n} people. How many each?", "How many {t} does each of {n} neighbours get if {w} shares out {a} fairly?", "{n} plates, {a} {t}, the same on every plate: how many on one?",
           "{w}, with {a} {t} and {n} guests, wants to be fair. How many {t} per guest?", "{w} uses up {a} {t} in {n} days, the same number every day. How many a day?"),
    "fr": ("On partage {a} {t} entre {n} enfants. Combien chacun en reçoit-il ?",
           "{w} met {a} {t} dans {n} sacs égaux. Combien y en a-t-il par sac ?", "{w} a {a} {t} pour {n} invités et veut être juste. Combien par invité ?", "{a} {t} à répartir dans {n} boîtes égales : combien par boîte ?",
           "{w} utilise {a} {t} en {n} jours, autant chaque jour. Combien par jour ?"),
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
        if total < 4 or dice.chance(0.5):
            n = dice.number(2, max(3, total - 1))
            steps += add(total, n)
            total += n
            said.append(_told(dice, MORE, w=who, n=n))
        else:
            n = dice.number(2, total - 1)
            steps += take(total, n)
            total -= n
            said.append(_told(dice, LESS, w=who, n=n))
    if dice.chance(0.15):
        said.insert(0, dice.both(FIRST, w=who, t=what))
    else:
        said.append(dice.both(LEFT, w=who, t=what))
    return puzzle(dice, " ".join(said), steps, total)


def _boxes(dice: Dice) -> Puzzle:
    n, each, what = dice.number(2, 20), dice.number(2, 30), things(dice)
    steps, total = times(n, each), n * each
    said = _told(dice, BOXES, n=n, e=each, t=what)
    if dice.chance(0.35):
        extra = dice.number(2, 40)
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
