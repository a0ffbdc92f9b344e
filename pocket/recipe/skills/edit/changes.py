"""Changes to a text, each as its instruction and the text after it."""

from __future__ import annotations

import re
from collections.abc import Callable

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.edit import asks, kinds
from recipe.skills.edit.text import TYPES, Text, quoted, swap, whole

SUMS, COMPARISONS = "+ - * / %".split(), "< > == != <= >=".split()
Change = tuple[str, str]


def change(dice: Dice, text: Text) -> Change:
    """An instruction and the text after it; a misspelling is put into the text first."""
    choices: dict[Callable[[Dice, Text, str], Change | None], float] = {
        _told: 8 if text.told else 0,
        _rename: 5 if text.named else 0,
        _value: 5 if text.values else 0,
        _type: 3 if text.types else 0,
        _delete: 2 if len(text.lines) > 2 else 0,
        _add: 2 if text.fresh else 0,
        _move: 0.5 if len(text.lines) > 2 else 0,
        _operator: 2 if text.has_operator else 0,
        _word: 2,
        _misspelt: 2 if text.kind == "prose" else 0.5,
        _two: 1.2 if text.named and text.values else 0,
        kinds.numbered: 0.8,
        kinds.on_a_line: 1.2,
        kinds.swapped_lines: 0.5,
        kinds.word_more_or_less: 1.5 if text.kind == "prose" else 0,
        kinds.capitals: 0.4,
        kinds.throughout: 0.8 if text.kind != "prose" else 0,
        kinds.field: 2 if text.kind == "json" else 0,
    }
    for _ in range(20):
        made = dice.weighted(choices)(dice, text, str(text))
        if made and made[1] != str(text):
            return made
    return _rename(dice, text, str(text)) or _word(dice, text, str(text)) or _drop_last(dice, text)


def _drop_last(dice: Dice, text: Text) -> Change:
    return dice.both(asks.DELETE_NTH, n=asks.LAST[dice.lang]), "\n".join(text.lines[:-1])


def _told(dice: Dice, text: Text, before: str) -> Change | None:
    return text.told


def _rename(dice: Dice, text: Text, before: str) -> Change | None:
    if not text.named:
        return None
    old = dice.pick(text.named)
    if text.kind == "prose":
        family, new = asks.REPLACE, names.person(dice) if " " in old else names.first_name(dice)
    else:
        family, new = asks.RENAME, names.class_name(dice) if old[0].isupper() else names.identifier(dice)
    return dice.both(family, a=quoted(dice, old), b=quoted(dice, new)), swap(before, old, new)


def _value(dice: Dice, text: Text, before: str) -> Change | None:
    key, old, new = dice.pick(text.values)
    if before.count(old) != 1 or old == new or not _stands(old, before):
        return None
    parameter = re.search(rf"def .*[ (](\w+)(?:: \w+ = |=){re.escape(old)}[,)]", before)
    if parameter and dice.chance(0.5):
        return dice.both(asks.DEFAULT, k=quoted(dice, parameter[1]), a=old, b=new), before.replace(old, new)
    if key and dice.chance(0.7):
        return _set(dice, key, old, new), before.replace(old, new)
    if dice.chance(0.4) and old.isdigit() and new.isdigit():
        return dice.both(asks.NUMBER, a=old, b=new), before.replace(old, new)
    if dice.chance(0.4) and old[0] == new[0] == '"':
        return dice.both(asks.STRING, a=old, b=new), before.replace(old, new)
    return dice.both(asks.REPLACE, a=quoted(dice, old), b=quoted(dice, new)), before.replace(old, new)


def _stands(value: str, text: str) -> bool:
    """It is there by itself, and no part of a longer number."""
    return re.search(rf"(?<![\w.,]){re.escape(value)}(?!\w|[.,]\d)", text) is not None


def _set(dice: Dice, key: str, old: str, new: str) -> str:
    """A key is sometimes quoted; `the price` is part of the sentence."""
    if " " not in key and "'" not in key:
        return dice.both(asks.SET, k=quoted(dice, key), a=old, b=quoted(dice, new) if dice.chance(0.3) else new)
    ask = dice.both(asks.SET, k=key, a=old, b=new)
    for apart, joined in ((" de le ", " du "), (" à le ", " au ")):
        ask = ask.replace(apart, joined)
    return ask[:1].upper() + ask[1:]


def _two(dice: Dice, text: Text, before: str) -> Change | None:
    """A name and a value that has nothing to do with it."""
    renamed, (key, old, new) = _rename(dice, text, before), dice.pick(text.values)
    if not renamed or renamed[1].count(old) != 1 or before.count(old) != 1 or not key or old == new:
        return None
    if not _stands(old, before):
        return None
    if " " not in key and "'" not in key and not re.search(whole(key), renamed[1]):
        return None
    ends = [ask if ask.endswith((".", "?", ")")) else f"{ask}." for ask in (renamed[0], _set(dice, key, old, new))]
    x, y = dice.some(ends, 2)
    return dice.both(asks.BOTH, x=x, y=y), renamed[1].replace(old, new)


def _type(dice: Dice, text: Text, before: str) -> Change | None:
    name, old = dice.pick(text.types)
    new = dice.pick([kind for kind in TYPES if kind != old])
    place = re.search(rf"(?<!\w){re.escape(name)}(: | )({re.escape(old)})(?!\w)", before)
    if not place:
        return None
    after = before[: place.start(2)] + new + before[place.end(2) :]
    return dice.both(asks.TYPE, k=quoted(dice, name), a=old, b=quoted(dice, new)), after


def _operator(dice: Dice, text: Text, before: str) -> Change | None:
    old = dice.pick(["+", "-", "*", "<", ">", "==", "<=", ">="])
    new = dice.pick([sign for sign in (SUMS if old in SUMS else COMPARISONS) if sign != old])
    if before.count(f" {old} ") != 1:
        return None
    return dice.both(asks.OPERATOR, a=quoted(dice, old), b=quoted(dice, new)), before.replace(f" {old} ", f" {new} ")


def _delete(dice: Dice, text: Text, before: str) -> Change | None:
    line = dice.pick(text.lines[1:])
    words = [word for word in re.findall(r"\w{3,}", line) if before.count(word) == 1]
    if text.kind == "json" and not line.endswith(","):
        return None
    if (
        text.lines.count(line) != 1
        or not re.search(r"\w", line)
        or line.rstrip().endswith((":", "{", "(", "[", ";", "}"))
    ):
        return None
    named = dice.pick(words) if words and dice.chance(0.6) else line.strip()
    ask = dice.both(asks.DELETE, a=quoted(dice, named))
    return ask, "\n".join(other for other in text.lines if other != line)


def _add(dice: Dice, text: Text, before: str) -> Change | None:
    line = dice.pick(text.fresh)
    place = dice.weighted({"last": 4, "first": 3, "after": 5, "before": 2})
    if place == "after":
        return _add_after(dice, text, line)
    if place == "before":
        return _add_before(dice, text, line)
    if _indent(line) and (place == "first" or _indent(line) != _indent(text.lines[-1])):
        return None
    if place == "last":
        return dice.both(asks.ADD_LAST, b=quoted(dice, line)), f"{before}\n{line}"
    return dice.both(asks.ADD_FIRST, b=quoted(dice, line)), f"{line}\n{before}"


def _add_after(dice: Dice, text: Text, line: str) -> Change | None:
    """Below a line of the same block, or one that opens it; people name lines without their indentation."""
    spot = dice.number(0, len(text.lines) - 1)
    above = text.lines[spot]
    opens = above.endswith((":", "{", "[", "(", ">")) and _indent(line) > _indent(above)
    if text.lines.count(above) != 1 or not above.strip() or not (opens or _indent(line) == _indent(above)):
        return None
    after = "\n".join([*text.lines[: spot + 1], line, *text.lines[spot + 1 :]])
    named = line.strip() if dice.chance(0.7) else line
    return dice.both(asks.ADD_AFTER, a=quoted(dice, above.strip()), b=quoted(dice, named)), after


def _add_before(dice: Dice, text: Text, line: str) -> Change | None:
    """Above a line of the same block."""
    spot = dice.number(0, len(text.lines) - 1)
    below = text.lines[spot]
    if (
        text.lines.count(below) != 1
        or not below.strip()
        or below.strip()[0] in "})]<"
        or _indent(line) != _indent(below)
    ):
        return None
    after = "\n".join([*text.lines[:spot], line, *text.lines[spot:]])
    return dice.both(asks.ADD_BEFORE, a=quoted(dice, below.strip()), b=quoted(dice, line.strip())), after


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _move(dice: Dice, text: Text, before: str) -> Change | None:
    """A line of a list, where each stands by itself."""
    line = dice.pick(text.lines)
    if any(not other.strip() or other[0] in " \t<}" or other[-1] in "{:([" for other in text.lines):
        return None
    if text.lines.count(line) != 1:
        return None
    rest = [other for other in text.lines if other != line]
    asked = quoted(dice, line)
    if dice.chance(0.5):
        return dice.both(asks.MOVE_LAST, a=asked), "\n".join([*rest, line])
    return dice.both(asks.MOVE_FIRST, a=asked), "\n".join([line, *rest])


def _word(dice: Dice, text: Text, before: str) -> Change | None:
    found = re.findall(r"[^\W\d_]{3,}", before)
    if not found:
        return None
    old, new = dice.pick(found), names.word(dice)
    new = new.capitalize() if old[0].isupper() else new
    if len(re.findall(whole(old), before)) != before.count(old):
        return None
    return dice.both(asks.REPLACE, a=quoted(dice, old), b=quoted(dice, new)), swap(before, old, new)


def _misspelt(dice: Dice, text: Text, before: str) -> Change | None:
    found = [w for w in re.findall(r"[^\W\d_]{5,}", before) if before.count(w) == 1]
    if not found:
        return None
    right = dice.pick(found)
    cut = dice.number(1, len(right) - 2)
    wrong = dice.pick(
        [
            right[:cut] + right[cut + 1 :],
            right[:cut] + right[cut + 1] + right[cut] + right[cut + 2 :],
            right[:cut] + right[cut] + right[cut:],
        ]
    )
    if wrong == right or wrong in before:
        return None
    text.lines = before.replace(right, wrong).split("\n")
    return dice.both(asks.SPELL, a=quoted(dice, wrong), b=quoted(dice, right)), before
