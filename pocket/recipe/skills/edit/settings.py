"""Settings: keys with values, as JSON, YAML and TOML write them."""

from __future__ import annotations

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.edit.text import Text, digits, identifiers


def _pairs(dice: Dice, count: int) -> list[tuple[str, str, str]]:
    """Keys with a value and another one, as JSON writes them."""
    found = []
    for key in identifiers(dice, count):
        kind = dice.pick(["int", "int", "text", "bool", "float"])
        if kind == "int":
            found.append((key, digits(dice), digits(dice)))
        elif kind == "text":
            found.append((key, f'"{_string(dice)}"', f'"{_string(dice)}"'))
        elif kind == "float":
            found.append((key, f"{dice.number(0, 9)}.{dice.number(1, 9)}", f"{dice.number(0, 9)}.{dice.number(1, 9)}"))
        else:
            found.append((key, *dice.pick([("true", "false"), ("false", "true")])))
    return found


def _string(dice: Dice) -> str:
    """A word, or what settings hold."""
    return dice.pick([
        lambda: names.plain(dice),
        lambda: names.plain(dice),
        lambda: f"{names.plain(dice)}-{dice.pick(['small', 'large', 'latest', 'mini', 'v2'])}",
        lambda: f"{dice.number(0, 9)}.{dice.number(0, 30)}.{dice.number(0, 9)}",
        lambda: f"/{names.plain(dice)}/{names.plain(dice)}",
        lambda: f"https://{names.plain(dice)}.com",
        lambda: names.title(dice),
        lambda: names.iso_date(dice),
        lambda: names.email(dice),
    ])()  # fmt: skip


def data_json(dice: Dice) -> Text:
    pairs = _pairs(dice, dice.number(2, 6))
    written = [f'"{key}": {old}' for key, old, _ in pairs]
    if dice.chance(0.3):
        lines = ["{" + ", ".join(written) + "}"]
    else:
        lines = ["{", *(f"  {one}," for one in written[:-1]), f"  {written[-1]}", "}"]
    return Text("json", lines, [key for key, _, _ in pairs], pairs)


def yaml(dice: Dice) -> Text:
    pairs = [(key, old.strip('"'), new.strip('"')) for key, old, new in _pairs(dice, dice.number(2, 6))]
    head = [f"{names.identifier(dice)}:"] if dice.chance(0.4) else []
    indent = "  " if head else ""
    lines = [*head, *(f"{indent}{key}: {old}" for key, old, _ in pairs)]
    fresh = [f"{indent}{names.identifier(dice)}: {digits(dice)}"]
    return Text("yaml", lines, [key for key, _, _ in pairs], pairs, fresh=fresh)


def toml(dice: Dice) -> Text:
    pairs = _pairs(dice, dice.number(2, 5))
    lines = [f"[{names.identifier(dice)}]", *(f"{key} = {old}" for key, old, _ in pairs)]
    fresh = [f"{names.identifier(dice)} = {digits(dice)}"]
    return Text("toml", lines, [key for key, _, _ in pairs], pairs, fresh=fresh)
