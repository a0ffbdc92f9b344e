"""Plain sums, written with signs or in words."""

from __future__ import annotations

from recipe.chance.dice import Dice
from recipe.skills.think.puzzle import Puzzle, puzzle
from recipe.skills.think.steps import add, divide, take, times

SUM = {
    "en": ("What is {e}?", "How much is {e}?", "Calculate {e}.", "Compute {e}.", "{e} = ?", "{e}", "{e}?", "What's {e}?",
           "Work out {e}.", "Please calculate {e}.", "Can you tell me {e}?", "Solve {e}.", "Give me the result of {e}.",
           "What do I get for {e}?", "I need {e}.", "How much does {e} make?"),
    "fr": ("Combien font {e} ?", "Calcule {e}.", "Combien fait {e} ?", "{e} = ?", "{e}", "Quel est le résultat de {e} ?",
           "Peux-tu calculer {e} ?", "Donne-moi {e}.", "Que vaut {e} ?"),
}  # fmt: skip
SIGNS = {
    "en": {
        "+": ("+", "plus", "+"),
        "-": ("-", "minus", "-"),
        "*": ("*", "times", "x", "×", "multiplied by"),
        "/": ("/", "divided by", "÷"),
    },
    "fr": {
        "+": ("+", "plus"),
        "-": ("-", "moins"),
        "*": ("*", "fois", "x", "×", "multiplié par"),
        "/": ("/", "divisé par", "÷"),
    },
}


def written(dice: Dice, a: int, sign: str, b: int) -> str:
    return f"{a} {dice.pick(SIGNS[dice.lang][sign])} {b}"


def arithmetic(dice: Dice) -> Puzzle:
    sign = dice.weighted({"+": 32, "-": 28, "*": 25, "/": 15})
    a, b = _numbers(dice, sign)
    steps, result = _worked_out(a, sign, b)
    text = written(dice, a, sign, b)
    if sign in "+-" and dice.chance(0.2):
        c = dice.number(1, 99)
        text += f" {dice.pick(SIGNS[dice.lang]['+'])} {c}"
        steps, result = steps + add(result, c), result + c
    if dice.chance(0.1):
        text = text.replace(" ", "")
    return puzzle(dice, dice.both(SUM, e=text), steps, result)


def _numbers(dice: Dice, sign: str) -> tuple[int, int]:
    if sign == "*":
        return dice.number(2, dice.pick([9, 12, 99])), dice.number(2, dice.pick([9, 20, 99]))
    if sign == "/":
        b, result = dice.number(2, dice.pick([9, 12, 20])), dice.number(2, dice.pick([12, 99]))
        return b * result, b
    high = dice.pick([20, 99, 99, 999, 4999])
    a, b = dice.number(1, high), dice.number(1, high)
    return (b, a) if sign == "-" and b > a else (a, b)


def _worked_out(a: int, sign: str, b: int) -> tuple[list[str], int]:
    match sign:
        case "*":
            return times(a, b), a * b
        case "/":
            return divide(a, b), a // b
        case "+":
            return add(a, b), a + b
        case _:
            return take(a, b), a - b
