"""Skill 5: small sums and puzzles, with the steps thought out when reasoning is on and at once when it is not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from recipe import names
from recipe.conversation import Conversation, chat
from recipe.dice import Dice
from recipe.knowledge import upper
from recipe.skills import facts, talk


@dataclass
class Puzzle:
    question: str
    steps: list[str]
    answer: int
    """What the last step gives."""
    said: str
    """The sentence before the number."""


SUM = {
    "en": ("What is {e}?", "How much is {e}?", "Calculate {e}.", "Compute {e}.", "{e} = ?", "{e}", "{e}?", "What's {e}?", "Work out {e}.", "Please calculate {e}.", "Can you tell me {e}?", "Solve {e}.", "Give me the result of {e}.",
           "What do I get for {e}?", "I need {e}.", "How much does {e} make?"),
    "fr": ("Combien font {e} ?", "Calcule {e}.", "Combien fait {e} ?", "{e} = ?", "{e}", "Quel est le résultat de {e} ?", "Peux-tu calculer {e} ?", "Donne-moi {e}.", "Que vaut {e} ?"),
}  # fmt: skip
SIGNS = {"en": {"+": ("+", "plus", "+"), "-": ("-", "minus", "-"), "*": ("*", "times", "x", "×", "multiplied by"), "/": ("/", "divided by", "÷")},
         "fr": {"+": ("+", "plus"), "-": ("-", "moins"), "*": ("*", "fois", "x", "×", "multiplié par"), "/": ("/", "divisé par", "÷")}}  # fmt: skip
SAID = {"en": "The answer is", "fr": "La réponse est"}
PLAIN = {"en": "The answer is {a}.", "fr": "La réponse est {a}."}


def think(dice: Dice) -> Conversation:
    draw = dice.random.random()
    if draw < 0.12:
        return _at_once(dice)
    if draw < 0.15:
        return _no_sum(dice)
    puzzle = dice.value(lambda: dice.weighted({arithmetic: 38, story: 32, ages: 15, siblings: 7, chain: 8})(dice))
    if draw < 0.2 and puzzle.answer <= 20:
        return chat("think", puzzle.question, PLAIN[dice.lang].format(a=puzzle.answer))
    thought = "\n".join(puzzle.steps)
    content = [
        {"type": "thinking", "thinking": [{"type": "text", "text": thought}]},
        {"type": "text", "text": f"{puzzle.said} {puzzle.answer}."},
    ]
    return Conversation(
        "think",
        {"messages": [{"role": "user", "content": puzzle.question}], "reasoning_effort": "high"},
        {"content": content},
    )


def _at_once(dice: Dice) -> Conversation:
    """No thinking: a small sum, answered directly."""
    a, b = dice.number(0, 20), dice.number(0, 20)
    sign = dice.pick("++-")
    if sign == "-" and b > a:
        a, b = b, a
    result = a + b if sign == "+" else a - b
    rest = {"reasoning_effort": "none"} if dice.chance(0.3) else {}
    return chat(
        "think",
        dice.both(SUM, e=f"{a} {dice.pick(SIGNS[dice.lang][sign])} {b}"),
        PLAIN[dice.lang].format(a=result),
        **rest,
    )


def _no_sum(dice: Dice) -> Conversation:
    """Told to reason where there is nothing to work out."""
    source = dice.pick([facts.fact, facts.fact, talk.talk, talk.identity, talk.beyond])(dice)
    answer = source.answer["content"]
    thought = {"en": "There is nothing to work out.", "fr": "Il n'y a rien à calculer."}[dice.lang]
    content = [{"type": "thinking", "thinking": [{"type": "text", "text": thought}]}, {"type": "text", "text": answer}]
    return Conversation("think", {**source.request, "reasoning_effort": "high"}, {"content": content})


# steps -------------------------------------------------------------------------------------------------------------


def add(a: int, b: int) -> list[str]:
    """Tens first where it helps: 47 + 38 = 47 + 30 + 8 = 77 + 8 = 85."""
    if b < 10 or a < 10:
        return [f"{a} + {b} = {a + b}"]
    parts = _parts(b)
    lines, total = [], a
    for part in parts:
        lines.append(f"{total} + {part} = {total + part}")
        total += part
    return lines


def take(a: int, b: int) -> list[str]:
    lines, total = [], a
    for part in _parts(b) or [0]:
        lines.append(f"{total} - {part} = {total - part}")
        total -= part
    return lines


def times(a: int, b: int) -> list[str]:
    if a < 10 > b or not a or not b:
        return [f"{a} * {b} = {a * b}"]
    if b < 10 <= a:
        a, b = b, a
    if a >= 10:
        low = [f"{part} * {b} = {part * b}" for part in _parts(a)]
        first, *rest = [part * b for part in _parts(a)]
        inner = [
            line for part in _parts(a) for line in (times(part // 10 ** (len(str(part)) - 1), b) if b >= 10 else [])
        ]
        lines = _weave(a, b) if inner else low
        return lines + (add(first, rest[0]) if rest else [])
    products = [f"{a} * {part} = {a * part}" for part in _parts(b)]
    values = [a * part for part in _parts(b)]
    lines, total = [products[0]], values[0]
    for line, value in zip(products[1:], values[1:], strict=True):
        lines += [line, *add(total, value)]
        total += value
    return lines


def _weave(a: int, b: int) -> list[str]:
    """Two numbers of two digits: each part of one with each of the other."""
    lines = []
    for part in _parts(a):
        digit, zeros = int(str(part)[0]), len(str(part)) - 1
        lines += times(digit, b)
        if zeros:
            lines.append(f"{part} * {b} = {part * b}")
    return lines


def divide(a: int, b: int) -> list[str]:
    """The quotient part by part, from the left."""
    lines, rest = [], a
    for part in _parts(a // b):
        lines.append(f"{b} * {part} = {b * part}")
        if rest != b * part:
            lines.append(f"{rest} - {b * part} = {rest - b * part}")
        rest -= b * part
    return [*lines, f"{a} / {b} = {a // b}"]


def _parts(number: int) -> list[int]:
    text = str(number)
    return [int(digit) * 10 ** (len(text) - 1 - place) for place, digit in enumerate(text) if digit != "0"]


# puzzles -----------------------------------------------------------------------------------------------------------


def arithmetic(dice: Dice) -> Puzzle:
    sign = dice.weighted({"+": 32, "-": 28, "*": 25, "/": 15})
    if sign == "*":
        a, b = dice.number(2, dice.pick([9, 12, 99])), dice.number(2, dice.pick([9, 20, 99]))
        steps, result = times(a, b), a * b
    elif sign == "/":
        b, result = dice.number(2, dice.pick([9, 12, 20])), dice.number(2, dice.pick([12, 99]))
        a = b * result
        steps = divide(a, b)
    else:
        high = dice.pick([20, 99, 99, 999, 4999])
        a, b = dice.number(1, high), dice.number(1, high)
        if sign == "-" and b > a:
            a, b = b, a
        steps, result = (add(a, b), a + b) if sign == "+" else (take(a, b), a - b)
    words = SIGNS[dice.lang]
    text = f"{a} {dice.pick(words[sign])} {b}"
    if sign in "+-" and dice.chance(0.2):
        c = dice.number(1, 99)
        text += f" {dice.pick(words['+'])} {c}"
        steps, result = steps + add(result, c), result + c
    if dice.chance(0.1):
        text = text.replace(" ", "")
    return Puzzle(dice.both(SUM, e=text), steps, result, SAID[dice.lang])


def _who(dice: Dice) -> str:
    return names.first_name(dice)


def _things(dice: Dice) -> str:
    if dice.lang == "fr":
        return dice.pick("pommes billes livres oeufs cartes timbres bonbons crayons fleurs pièces jetons noix".split())
    return dice.pick(
        "apples marbles books eggs cards stamps sweets pencils flowers coins tokens nuts pears shells buttons cookies oranges balloons".split()
    )


def story(dice: Dice) -> Puzzle:
    return dice.pick([_gains, _gains, _boxes, _price, _time, _shares, _change])(dice)


def _gains(dice: Dice) -> Puzzle:
    who, what, total = _who(dice), _things(dice), dice.number(3, dice.pick([20, 60, 300]))
    en, steps, fr = [f"{who} has {total} {what}."], [], [f"{who} a {total} {what}."]
    for _ in range(dice.number(1, 2)):
        n = dice.number(1, max(2, total - 1))
        if dice.chance(0.5):
            steps += add(total, n)
            total += n
            en.append(
                dice.say(
                    (
                        "[He|She|{w}] [buys|finds|gets|wins|receives] {n} more.",
                        "A friend gives {w} {n} more.",
                        "Then {n} more are added.",
                    ),
                    w=who,
                    n=n,
                )
            )
            fr.append(
                dice.say(("{w} en [achète|trouve|gagne|reçoit] {n} de plus.", "Un ami lui en donne {n}."), w=who, n=n)
            )
        else:
            n = min(n, total - 1) or 1
            steps += take(total, n)
            total -= n
            en.append(
                dice.say(
                    (
                        "[He|She|{w}] [loses|sells|eats|gives away|breaks|uses] {n}.",
                        "{w} gives {n} to a friend.",
                        "{n} are taken away.",
                    ),
                    w=who,
                    n=n,
                )
            )
            fr.append(dice.say(("{w} en [perd|vend|mange|donne|casse] {n}.", "On lui en prend {n}."), w=who, n=n))
    if dice.lang == "fr":
        return Puzzle(
            " ".join(fr)
            + " "
            + dice.say(
                (
                    "Combien en a {w} maintenant ?",
                    "Combien de {t} reste-t-il à {w} ?",
                    "Combien de {t} {w} a-t-il à la fin ?",
                ),
                w=who,
                t=what,
            ),
            steps,
            total,
            SAID["fr"],
        )
    return Puzzle(
        " ".join(en)
        + " "
        + dice.say(
            (
                "How many {t} does {w} have now?",
                "How many are left?",
                "How many {t} are there in the end?",
                "How many {t} does {w} have?",
            ),
            w=who,
            t=what,
        ),
        steps,
        total,
        SAID["en"],
    )


def _boxes(dice: Dice) -> Puzzle:
    n, each, what = dice.number(2, 20), dice.number(2, 30), _things(dice)
    steps, total = times(n, each), n * each
    en = dice.say(
        (
            "There are {n} boxes with {e} {t} each.",
            "A shop has {n} bags of {e} {t}.",
            "{n} children have {e} {t} each.",
            "In each of {n} rows there are {e} {t}.",
        ),
        n=n,
        e=each,
        t=what,
    )
    fr = dice.say(
        ("Il y a {n} boîtes de {e} {t}.", "{n} enfants ont chacun {e} {t}.", "Un magasin a {n} sacs de {e} {t}."),
        n=n,
        e=each,
        t=what,
    )
    if dice.chance(0.35):
        extra = dice.number(1, 40)
        steps, total = steps + add(total, extra), total + extra
        en, fr = f"{en} {extra} more lie beside them.", f"{fr} Il y en a {extra} à côté."
    if dice.lang == "fr":
        return Puzzle(f"{fr} Combien de {what} y a-t-il en tout ?", steps, total, SAID["fr"])
    return Puzzle(
        f"{en} "
        + dice.say(
            ("How many {t} are there in all?", "How many {t} is that?", "How many {t} are there together?"), t=what
        ),
        steps,
        total,
        SAID["en"],
    )


def _price(dice: Dice) -> Puzzle:
    n, each, thing = dice.number(2, 12), dice.number(2, 60), names.thing(dice)
    steps, total = times(n, each), n * each
    en = dice.say(
        (
            "One {t} costs {e} euros. How much do {n} cost?",
            "A {t} is {e} euros. What do I pay for {n}?",
            "I buy {n} of the {t} at {e} euros each. How much is that?",
            "The price of a {t} is {e} dollars. How many dollars are {n}?",
        ),
        t=thing,
        e=each,
        n=n,
    )
    fr = dice.say(
        (
            "Un {t} coûte {e} euros. Combien coûtent {n} ?",
            "J'achète {n} fois un {t} à {e} euros. Combien dois-je payer ?",
        ),
        t=thing,
        e=each,
        n=n,
    )
    return Puzzle(fr if dice.lang == "fr" else en, steps, total, SAID[dice.lang])


def _change(dice: Dice) -> Puzzle:
    price = dice.number(2, 95)
    paid = dice.pick([value for value in (10, 20, 50, 100, 200) if value > price])
    thing = names.thing(dice)
    en = dice.say(
        (
            "I buy a {t} for {p} euros and pay with {q} euros. How much do I get back?",
            "A {t} costs {p} euros. I give {q} euros. How much change is there?",
            "I had {q} euros and spent {p} on a {t}. How much is left?",
        ),
        t=thing,
        p=price,
        q=paid,
    )
    fr = dice.say(
        (
            "J'achète un {t} à {p} euros et je paie avec {q} euros. Combien me rend-on ?",
            "J'avais {q} euros et j'en ai dépensé {p}. Combien me reste-t-il ?",
        ),
        t=thing,
        p=price,
        q=paid,
    )
    return Puzzle(fr if dice.lang == "fr" else en, take(paid, price), paid - price, SAID[dice.lang])


def _time(dice: Dice) -> Puzzle:
    if dice.chance(0.5):
        hours, extra = dice.number(1, 9), dice.number(1, 59)
        steps, total = times(hours, 60) + add(hours * 60, extra), hours * 60 + extra
        en = dice.say(
            (
                "How many minutes are {h} hours and {m} minutes?",
                "A film lasts {h} hours and {m} minutes. How many minutes is that?",
                "{h} hours and {m} minutes: how many minutes?",
            ),
            h=hours,
            m=extra,
        )
        fr = dice.say(
            (
                "Combien de minutes font {h} heures et {m} minutes ?",
                "Un film dure {h} heures et {m} minutes. Combien de minutes cela fait-il ?",
            ),
            h=hours,
            m=extra,
        )
        return Puzzle(fr if dice.lang == "fr" else en, steps, total, SAID[dice.lang])
    start, length = dice.number(1, 14), dice.number(1, 9)
    en = dice.say(
        (
            "A train leaves at {a} o'clock and travels for {b} hours. At what hour does it arrive?",
            "I start at {a} o'clock and work for {b} hours. At what hour do I stop?",
        ),
        a=start,
        b=length,
    )
    fr = dice.say(
        (
            "Un train part à {a} heures et roule {b} heures. À quelle heure arrive-t-il ?",
            "Je commence à {a} heures et travaille {b} heures. À quelle heure est-ce que je finis ?",
        ),
        a=start,
        b=length,
    )
    return Puzzle(fr if dice.lang == "fr" else en, add(start, length), start + length, SAID[dice.lang])


def _shares(dice: Dice) -> Puzzle:
    n, each, what = dice.number(2, 12), dice.number(2, 40), _things(dice)
    en = dice.say(
        (
            "{a} {t} are shared equally among {n} children. How many does each get?",
            "{w} puts {a} {t} into {n} equal bags. How many are in each bag?",
            "Divide {a} {t} among {n} people. How many each?",
        ),
        a=n * each,
        t=what,
        n=n,
        w=_who(dice),
    )
    fr = dice.say(
        (
            "On partage {a} {t} entre {n} enfants. Combien chacun en reçoit-il ?",
            "{w} met {a} {t} dans {n} sacs égaux. Combien y en a-t-il par sac ?",
        ),
        a=n * each,
        t=what,
        n=n,
        w=_who(dice),
    )
    return Puzzle(fr if dice.lang == "fr" else en, divide(n * each, n), each, SAID[dice.lang])


def _people(dice: Dice, count: int) -> list[str]:
    found: list[str] = []
    while len(found) < count:
        name = _who(dice)
        if name not in found:
            found.append(name)
    return found


def _relation(dice: Dice, a: str, b: str, age: int) -> tuple[str, list[str], int]:
    """What a's age is, given b's."""
    fr = dice.lang == "fr"
    shape = dice.weighted({"older": 5, "younger": 4, "twice": 2, "half": 1})
    gap = dice.number(1, 15)
    if shape == "half" and age % 2 == 0 and age > 2:
        return (
            (f"{a} a la moitié de l'âge de {b}." if fr else f"{a} is half as old as {b}."),
            [f"{a}: {age} / 2 = {age // 2}"],
            age // 2,
        )
    if shape == "twice" and age < 50:
        return (
            (f"{a} a le double de l'âge de {b}." if fr else f"{a} is twice as old as {b}."),
            [f"{a}: {age} * 2 = {age * 2}"],
            age * 2,
        )
    if shape == "younger" and age > gap + 1:
        return (
            (f"{a} a {gap} ans de moins que {b}." if fr else f"{a} is {gap} years younger than {b}."),
            [f"{a}: {age} - {gap} = {age - gap}"],
            age - gap,
        )
    return (
        (f"{a} a {gap} ans de plus que {b}." if fr else f"{a} is {gap} years older than {b}."),
        [f"{a}: {age} + {gap} = {age + gap}"],
        age + gap,
    )


def ages(dice: Dice) -> Puzzle:
    count = dice.weighted({2: 5, 3: 4, 4: 1})
    people = _people(dice, count)
    age = dice.number(2, 40)
    fr = dice.lang == "fr"
    facts = [f"{people[0]} a {age} ans." if fr else f"{people[0]} is {age} years old."]
    steps = [f"{people[0]}: {age}"]
    for before, who in pairwise(people):
        text, step, age = _relation(dice, who, before, age)
        facts.append(text)
        steps += step
    if dice.chance(0.4):
        facts = dice.some(facts, len(facts))
    text = " ".join(facts)
    if dice.chance(0.2):
        later = dice.number(1, 20)
        steps.append(f"{age} + {later} = {age + later}")
        ask = (
            f"Quel âge aura {people[-1]} dans {later} ans ?"
            if fr
            else f"How old will {people[-1]} be in {later} years?"
        )
        return Puzzle(f"{text} {ask}", steps, age + later, SAID[dice.lang])
    ask = (
        dice.say(("Quel âge a {w} ?", "Quel est l'âge de {w} ?"), w=people[-1])
        if fr
        else dice.say(("How old is {w}?", "What is {w}'s age?", "How old is {w} now?"), w=people[-1])
    )
    return Puzzle(f"{text} {ask}", steps, age, SAID[dice.lang])


ORDINALS = {"en": ("first", "second", "third", "fourth"), "fr": ("première", "deuxième", "troisième", "quatrième")}
KIN = {"en": ("sister", "brother", "cousin", "child"), "fr": ("soeur", "cousine", "fille")}


def siblings(dice: Dice) -> Puzzle:
    """John and his sisters: each age follows from the one before."""
    fr, who, kin = dice.lang == "fr", _who(dice), dice.pick(KIN[dice.lang])
    count = dice.number(2, 3)
    called = [f"{'la ' if fr else 'the '}{ordinal} {kin}" for ordinal in ORDINALS[dice.lang][:count]]
    age = dice.number(2, 12)
    text = [
        f"{who} a {count} {kin}s."
        if fr
        else dice.say(("{w} has {n} {k}s.", "{w} is one of {m} children."), w=who, n=count, m=count + 1, k=kin)
    ]
    text.append(upper(f"{called[0]} a {age} ans." if fr else f"{called[0]} is {age} years old."))
    steps = [f"{called[0]}: {age}"]
    for before, name in pairwise(called):
        if dice.chance(0.35):
            then = (age + 1) * 2
            text.append(
                f"L'an prochain, {name} aura le double de l'âge de {before}."
                if fr
                else f"Next year, {name} will be twice as old as {before}."
            )
            steps += [f"{age} + 1 = {age + 1}", f"{age + 1} * 2 = {then}", f"{name}: {then} - 1 = {then - 1}"]
            age = then - 1
        else:
            said, more, age = _relation(dice, name, before, age)
            text.append(upper(said))
            steps += more
    if dice.chance(0.5):
        text.append(
            upper(
                f"{called[-1]} a la moitié de l'âge de {who}."
                if fr
                else dice.say(("{c} is half as old as {w}.", "{c} is half the age of {w}."), c=called[-1], w=who)
            )
        )
        steps.append(f"{who}: {age} * 2 = {age * 2}")
        age *= 2
    else:
        said, more, age = _relation(dice, who, called[-1], age)
        text.append(said)
        steps += more
    text.append(f"Quel âge a {who} ?" if fr else f"How old is {who}?")
    return Puzzle(" ".join(text), steps, age, SAID[dice.lang])


def chain(dice: Dice) -> Puzzle:
    """Brothers, sisters, and what each of them has."""
    who, n, m = _who(dice), dice.number(2, 9), dice.number(1, 9)
    fr = dice.lang == "fr"
    what = dice.pick(
        ["frères", "chats", "chiens", "livres", "enfants"]
        if fr
        else ["brothers", "cats", "dogs", "books", "children", "friends", "dolls"]
    )
    kin = dice.pick(
        ["soeurs", "cousins", "amis", "filles"]
        if fr
        else ["sisters", "cousins", "friends", "daughters", "aunts", "sons"]
    )
    shape = dice.number(0, 2)
    if shape == 0:
        text = f"{who} a {n} {kin}. Chacun a {m} {what}. Combien de {what} ont-ils ensemble ?" if fr else dice.say(
            ("{w} has {n} {k}. Each of them has {m} {t}. How many {t} do they have together?", "{w} has {n} {k}, and each has {m} {t}. How many {t} is that?", "{w}'s {n} {k} have {m} {t} each. How many {t} are there in all?"), w=who, n=n, k=kin, m=m, t=what)  # fmt: skip
        return Puzzle(text, [f"{n} * {m} = {n * m}"], n * m, SAID[dice.lang])
    if shape == 1:
        text = (
            f"{who} a {n} soeurs et chaque soeur a un seul frère, {who}. Combien d'enfants y a-t-il ?"
            if fr
            else f"{who} has {n} sisters. Each sister has one brother, {who}. How many children are there?"
        )
        return Puzzle(text, [f"{n} + 1 = {n + 1}"], n + 1, SAID[dice.lang])
    first = dice.number(2, 9)
    text = (
        f"{who} a {first} {what}. Ses {n} {kin} en ont chacun {m}. Combien y a-t-il de {what} en tout ?"
        if fr
        else f"{who} has {first} {what}. The {n} {kin} of {who} have {m} {what} each. How many {what} are there in all?"
    )
    return Puzzle(
        upper(text), [f"{n} * {m} = {n * m}", f"{first} + {n * m} = {first + n * m}"], first + n * m, SAID[dice.lang]
    )
