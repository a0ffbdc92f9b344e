"""Sums worked out on paper: one line a step, each with small numbers only."""

from __future__ import annotations


def add(a: int, b: int) -> list[str]:
    """Tens first where it helps: 47 + 38 = 47 + 30 + 8 = 77 + 8 = 85."""
    lines, total = [], a
    for part in _parts(b) if min(a, b) >= 10 else [b]:
        lines.append(f"{total} + {part} = {total + part}")
        total += part
    return lines


def take(a: int, b: int) -> list[str]:
    lines, total = [], a
    for part in _parts(b):
        lines.append(f"{total} - {part} = {total - part}")
        total -= part
    return lines


def times(a: int, b: int) -> list[str]:
    """Part by part; where both have two digits, each part of one with each of the other."""
    if a < 10 > b:
        return [f"{a} * {b} = {a * b}"]
    if a >= 10 > b:
        a, b = b, a
    lines, total = [], 0
    for part in _parts(b if a < 10 else a):
        lines += _row(part, b) if a >= 10 else [f"{a} * {part} = {a * part}"]
        product = part * (b if a >= 10 else a)
        lines += add(total, product) if total else []
        total += product
    return lines


def _row(part: int, b: int) -> list[str]:
    """A digit times a number, then its tens: 4 * 86 before 40 * 86."""
    digit = int(str(part)[0])
    return times(digit, b) + ([f"{part} * {b} = {part * b}"] if part != digit else [])


def divide(a: int, b: int) -> list[str]:
    """The quotient part by part, from the left."""
    lines, rest = [], a
    for part in _parts(a // b):
        lines.append(f"{b} * {part} = {b * part}")
        if rest != b * part:
            lines.append(f"{rest} - {b * part} = {rest - b * part}")
        rest -= b * part
    return [*lines, f"{a} / {b} = {a // b}"]


def worked_out(a: int, sign: str, b: int) -> tuple[list[str], int]:
    match sign:
        case "*":
            return times(a, b), a * b
        case "/":
            return divide(a, b), a // b
        case "+":
            return add(a, b), a + b
        case _:
            return take(a, b), a - b


def _parts(number: int) -> list[int]:
    text = str(number)
    return [int(digit) * 10 ** (len(text) - 1 - place) for place, digit in enumerate(text) if digit != "0"]
