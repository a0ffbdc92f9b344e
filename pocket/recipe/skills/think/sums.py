"""Plain sums, written with signs or in words."""

from __future__ import annotations

from recipe.chance.dice import Dice
from recipe.skills.think.puzzle import Puzzle, puzzle
from recipe.skills.think.steps import add, divide, take, times, worked_out

SUM = {
    "en": ("What is {e}?", "How much is {e}?", "Calculate {e}.", "Compute {e}.", "{e} = ?", "{e}", "{e}?", "What's {e}?",
           "Work out {e}.", "Please calculate {e}.", "Can you tell me {e}?", "Solve {e}.", "Give me the result of {e}.",
           "What do I get for {e}?", "I need {e}.", "How much does {e} make?", "{e}=", "{e} =", "{e} is?", "{e} equals?",
           "What does {e} equal?", "What does {e} come to?", "What does {e} give?", "Evaluate {e}.", "Find {e}.", "Tell me {e}.",
           "Can you work out {e}?", "Could you calculate {e} for me?", "What is the value of {e}?", "What is the result of {e}?",
           "What's the answer to {e}?", "{e} makes what?", "Please solve {e}.", "Do the sum: {e}.", "The result of {e}, please.",
           "How much would {e} be?", "Calculate: {e}", "Compute: {e}", "Do you know what {e} is?", "Help me with {e}.",
           "What comes out of {e}?", "Determine {e}.", "Figure out {e}.", "My homework says {e}. What is it?", "I have to do {e}.",
           "Let's do some maths: {e}", "Maths question: what is {e}?", "Think step by step: what is {e}?", "what's {e}", "{e} please",
           "{e}, what is it?", "Say what {e} is.", "I want to know {e}.", "Quick maths: {e}?"),
    "fr": ("Combien font {e} ?", "Calcule {e}.", "Combien fait {e} ?", "{e} = ?", "{e}", "Quel est le résultat de {e} ?",
           "Peux-tu calculer {e} ?", "Donne-moi {e}.", "Que vaut {e} ?", "{e} =", "{e} ?", "{e}, ça fait combien ?", "Ça fait combien, {e} ?",
           "{e} égale combien ?", "Que donne {e} ?", "Calcule : {e}", "Calculez {e}.", "Résous {e}.", "Effectue {e}.", "Dis-moi combien font {e}.",
           "Trouve le résultat de {e}.", "Pouvez-vous calculer {e} ?", "J'ai besoin de {e}.", "Quelle est la valeur de {e} ?",
           "Peux-tu me dire combien font {e} ?", "Combien ça fait, {e} ?", "À combien est égal {e} ?", "Fais le calcul : {e}",
           "Le résultat de {e}, s'il te plaît.", "Aide-moi à calculer {e}.", "Pour mes devoirs : {e} ?", "Combien obtient-on pour {e} ?"),
}  # fmt: skip
SEVERAL = {
    "en": ("Work out each of these:", "Compute all of these:", "A few sums:", "Calculate one after the other:", "My homework for today:", "What are these?", "Solve them all:"),
    "fr": ("Calcule chacune de ces opérations :", "Quelques calculs :", "Effectue ces calculs un par un :", "Mes devoirs du jour :", "Combien font :", "Calcule tout cela :"),
}  # fmt: skip
WORDED = {
    "en": {
        "+": ("What do I get if I add {a} and {b}?", "What is the sum of {a} and {b}?", "Add {a} and {b}.", "Add {b} to {a}.", "Sum of {a} and {b}?",
              "What do {a} and {b} make?", "How much are {a} and {b} together?", "What is {b} more than {a}?", "Increase {a} by {b}.", "I add {b} to {a}. What do I get?",
              "What is {a} and {b}?", "Put {a} and {b} together: how much is it?", "What's the total of {a} and {b}?", "Calculate the sum of {a} and {b}.",
              "If you add {b} to {a}, what is the result?", "Which number is {b} more than {a}?", "Add together {a} and {b}.", "{a} and {b}, how much is that?",
              "Could you add {a} and {b}?", "Give me the sum of {a} and {b}."),
        "-": ("What is the difference between {a} and {b}?", "Subtract {b} from {a}.", "Take {b} away from {a}.", "What is {a} take away {b}?", "What is left if I take {b} from {a}?",
              "What do I get if I subtract {b} from {a}?", "What is {b} less than {a}?", "Decrease {a} by {b}.", "How much is left when {b} is taken from {a}?", "From {a}, take {b}.",
              "How much is {a} reduced by {b}?", "What must I add to {b} to get {a}?", "How much is missing from {b} to {a}?", "What remains of {a} without {b}?",
              "{a} less {b}, what is it?", "How far is it from {b} to {a}?", "What's {a} with {b} removed?", "Calculate the difference of {a} and {b}.", "By how much is {a} larger than {b}?"),
        "*": ("What is the product of {a} and {b}?", "Multiply {a} by {b}.", "What do I get if I multiply {a} and {b}?", "Multiply {a} and {b}.", "What is {a} multiplied with {b}?",
              "How much is {a} taken {b} times?", "Calculate the product of {a} and {b}.", "Product of {a} and {b}?", "What does {a} times {b} give?", "If I multiply {a} by {b}, what do I get?",
              "Could you multiply {a} by {b}?", "What is {b} lots of {a}?", "Give me {a} times {b}.", "How much are {b} times {a}?"),
        "/": ("Divide {a} by {b}.", "What do I get if I divide {a} by {b}?", "How many times does {b} go into {a}?", "What is {a} split into {b} equal parts?", "How often does {b} fit into {a}?",
              "{a} shared equally by {b}: how much?", "What is the quotient of {a} and {b}?", "Share {a} equally between {b}.", "If {a} is divided by {b}, what is the result?", "Split {a} by {b}.",
              "Could you divide {a} by {b}?", "Give me {a} over {b}.", "{a} divided into {b} equal parts is how much?"),
    },
    "fr": {
        "+": ("Quelle est la somme de {a} et {b} ?", "Ajoute {b} à {a}.", "Additionne {a} et {b}.", "Combien font {a} et {b} ?", "Si j'ajoute {b} à {a}, combien ai-je ?",
              "Quel est le total de {a} et {b} ?", "Calcule la somme de {a} et {b}.", "{a} et {b}, ça fait combien ?", "Augmente {a} de {b}.", "Qu'obtient-on en ajoutant {b} à {a} ?",
              "Combien font {a} et {b} ensemble ?"),
        "-": ("Quelle est la différence entre {a} et {b} ?", "Soustrais {b} de {a}.", "Retire {b} de {a}.", "Enlève {b} à {a}.", "Que reste-t-il si j'enlève {b} à {a} ?",
              "Combien manque-t-il à {b} pour faire {a} ?", "Diminue {a} de {b}.", "Si je retire {b} de {a}, que reste-t-il ?", "Combien reste-t-il de {a} si on ôte {b} ?",
              "De combien {a} dépasse-t-il {b} ?"),
        "*": ("Quel est le produit de {a} et {b} ?", "Multiplie {a} par {b}.", "Qu'obtient-on en multipliant {a} par {b} ?", "Calcule le produit de {a} et {b}.", "Combien font {b} fois {a} ?",
              "Si je multiplie {a} par {b}, qu'est-ce que j'obtiens ?", "Donne-moi le produit de {a} par {b}."),
        "/": ("Divise {a} par {b}.", "Combien de fois {b} va-t-il dans {a} ?", "Partage {a} en {b} parts égales.", "Quel est le quotient de {a} par {b} ?", "Combien de fois {b} tient-il dans {a} ?",
              "{a} partagé en {b}, ça fait combien ?", "Si je divise {a} par {b}, combien ai-je ?"),
    },
}  # fmt: skip
SIGNS = {
    "en": {
        "+": ("+", "plus", "+"),
        "-": ("-", "minus", "-", "less", "take away"),
        "*": ("*", "times", "x", "×", "multiplied by"),
        "/": ("/", "divided by", "÷", ":"),
    },
    "fr": {
        "+": ("+", "plus"),
        "-": ("-", "moins"),
        "*": ("*", "fois", "x", "×", "multiplié par"),
        "/": ("/", "divisé par", "÷", ":"),
    },
}
HALF = {
    "en": ("half of {a}", "the half of {a}", "one half of {a}", "{a} halved"),
    "fr": ("la moitié de {a}", "la moitié du nombre {a}"),
}
DOUBLE = {
    "en": ("the double of {a}", "twice {a}", "double {a}", "two times {a}", "{a} doubled"),
    "fr": ("le double de {a}", "deux fois {a}", "le double du nombre {a}"),
}
TRIPLE = {"en": ("three times {a}", "the triple of {a}", "triple {a}"), "fr": ("le triple de {a}", "trois fois {a}")}
SQUARE = {
    "en": ("{a} squared", "the square of {a}", "{a}^2", "{a}²", "{a} to the power of 2", "{a} ** 2"),
    "fr": ("{a} au carré", "le carré de {a}", "{a}²", "{a}^2", "{a} puissance 2"),
}
PART = {
    "en": {3: "a third of {a}", 4: "a quarter of {a}", 5: "a fifth of {a}", 10: "a tenth of {a}"},
    "fr": {3: "le tiers de {a}", 4: "le quart de {a}", 5: "le cinquième de {a}", 10: "le dixième de {a}"},
}
PERCENT = {
    "en": ("{p}% of {a}", "{p} % of {a}", "{p} percent of {a}", "{p} per cent of {a}"),
    "fr": ("{p} % de {a}", "{p}% de {a}", "{p} pour cent de {a}"),
}
REMAINDER = {
    "en": ("What is the remainder of {a} divided by {b}?", "What remains when {a} is divided by {b}?", "{a} mod {b}", "What is {a} modulo {b}?", "What is the rest of {a} divided by {b}?",
           "I share {a} among {b}. How many are left over?", "Divide {a} by {b}. What is the remainder?", "Compute the remainder of {a} by {b}."),
    "fr": ("Quel est le reste de {a} divisé par {b} ?", "Que reste-t-il quand on divise {a} par {b} ?", "Quel est le reste de la division de {a} par {b} ?", "{a} modulo {b}"),
}  # fmt: skip


def arithmetic(dice: Dice) -> Puzzle:
    return dice.weighted({_two: 60, _three: 14, _mixed: 10, _called: 11, _percent: 6, _remainder: 3})(dice)


def asked(dice: Dice, a: int, sign: str, b: int) -> str:
    """A sum of two numbers, in one of the many ways in which people ask for it."""
    if dice.chance(0.35):
        return dice.say(WORDED[dice.lang][sign], a=a, b=b)
    return _expressed(dice, f"{a} {_sign(dice, sign)} {b}")


def _expressed(dice: Dice, text: str) -> str:
    if dice.chance(0.12):
        text = text.replace(" ", "") if not any(map(str.isalpha, text)) or " x " in text else text
    return dice.both(SUM, e=text)


def _sign(dice: Dice, sign: str) -> str:
    return dice.pick(SIGNS[dice.lang][sign])


def several(dice: Dice) -> tuple[str, list[str], str]:
    """Sums one after the other: a question, the steps, the results."""
    sums, steps, results = [], [], []
    for _ in range(dice.number(2, 6)):
        sign = dice.pick("+-*/")
        a, b = _numbers(dice, sign)
        lines, result = worked_out(a, sign, b)
        sums.append(f"{a} {_sign(dice, sign)} {b}")
        steps += lines
        results.append(str(result))
    question = dice.both(SEVERAL) + dice.pick(["\n", " "]) + dice.pick(["\n", "; "]).join(sums)
    return question, steps, ", ".join(results)


def _two(dice: Dice) -> Puzzle:
    sign = dice.weighted({"+": 29, "-": 27, "*": 24, "/": 20})
    a, b = _numbers(dice, sign)
    steps, result = worked_out(a, sign, b)
    return puzzle(dice, asked(dice, a, sign, b), steps, result)


def _numbers(dice: Dice, sign: str) -> tuple[int, int]:
    if sign == "*":
        return dice.number(2, dice.pick([9, 12, 99])), dice.number(2, dice.pick([9, 20, 99]))
    if sign == "/":
        b, result = dice.number(2, dice.pick([9, 12, 20])), dice.number(2, dice.pick([12, 99, 99, 499]))
        return b * result, b
    high = dice.pick([20, 99, 99, 999, 4999])
    a, b = dice.number(1, high), dice.number(1, high)
    return (b, a) if sign == "-" and b > a else (a, b)


def _three(dice: Dice) -> Puzzle:
    """Three or four terms, from left to right."""
    result = dice.number(2, dice.pick([20, 99, 999]))
    text, steps = str(result), []
    for _ in range(dice.weighted({2: 4, 3: 1})):
        n = dice.number(1, dice.pick([20, 99]))
        sign = "-" if n < result and dice.chance(0.4) else "+"
        lines, result = worked_out(result, sign, n)
        steps += lines
        text += f" {_sign(dice, sign)} {n}"
    return puzzle(dice, _expressed(dice, text), steps, result)


def _mixed(dice: Dice) -> Puzzle:
    """A product beside a sum, or a sum in brackets: what comes first is worked out first."""
    a, b, c = dice.number(2, 12), dice.number(2, 12), dice.number(1, dice.pick([12, 50]))
    times_, plus = dice.pick(["*", "x", "×", "*"]), dice.pick("+-")
    match dice.number(0, 4):
        case 0 if plus == "+" or a * b > c:
            lines, result = worked_out(a * b, plus, c)
            return puzzle(dice, _expressed(dice, f"{a} {times_} {b} {plus} {c}"), times(a, b) + lines, result)
        case 1:
            return puzzle(dice, _expressed(dice, f"{c} + {a} {times_} {b}"), times(a, b) + add(c, a * b), c + a * b)
        case 2:
            c += a * b
            return puzzle(dice, _expressed(dice, f"{c} - {a} {times_} {b}"), times(a, b) + take(c, a * b), c - a * b)
        case 3 if a > b or plus == "+":
            lines, result = worked_out(a, plus, b)
            n = dice.number(2, 9)
            inside = f"({a} {plus} {b})"
            text = f"{inside} {times_} {n}" if dice.chance(0.5) else f"{n} {times_} {inside}"
            return puzzle(dice, _expressed(dice, text), lines + times(result, n), result * n)
        case _:
            quotient, rest = dice.number(2, 12), dice.number(1, 20)
            text = f"{quotient * a} / {a} + {rest}"
            return puzzle(dice, _expressed(dice, text), divide(quotient * a, a) + add(quotient, rest), quotient + rest)


def _called(dice: Dice) -> Puzzle:
    """A sum that has a name: a half, a double, a square, a part."""
    a = dice.number(2, dice.pick([12, 50, 99]))
    match dice.number(0, 4):
        case 0:
            said, steps, result = dice.both(HALF, a=a * 2), divide(a * 2, 2), a
        case 1:
            said, steps, result = dice.both(DOUBLE, a=a), times(a, 2), a * 2
        case 2:
            said, steps, result = dice.both(TRIPLE, a=a), times(a, 3), a * 3
        case 3:
            a = dice.number(2, 25)
            said, steps, result = dice.both(SQUARE, a=a), times(a, a), a * a
        case _:
            part = dice.pick([3, 4, 5, 10])
            said, steps, result = PART[dice.lang][part].format(a=a * part), divide(a * part, part), a
    return puzzle(dice, _expressed(dice, said), steps, result)


def _percent(dice: Dice) -> Puzzle:
    """A tenth first, then so many of them; a half and a quarter are parts."""
    share = dice.pick([10, 20, 30, 40, 50, 60, 70, 80, 90, 25, 50, 10])
    tenth = dice.number(1, dice.pick([10, 40]))
    if share in (25, 50):
        part = 100 // share
        whole, result = tenth * part, tenth
        steps = divide(whole, part)
    else:
        whole, result = tenth * 10, tenth * (share // 10)
        steps = [f"{whole} / 10 = {tenth}"]
        steps += times(tenth, share // 10) if share > 10 else []
    return puzzle(dice, _expressed(dice, dice.both(PERCENT, p=share, a=whole)), steps, result)


def _remainder(dice: Dice) -> Puzzle:
    b = dice.number(3, 12)
    quotient, rest = dice.number(1, 12), dice.number(1, b - 1)
    a = b * quotient + rest
    steps = [f"{b} * {quotient} = {b * quotient}", f"{a} - {b * quotient} = {rest}"]
    return puzzle(dice, dice.both(REMAINDER, a=a, b=b), steps, rest)
