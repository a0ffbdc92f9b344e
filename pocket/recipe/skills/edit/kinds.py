"""More changes to a text: its lines by their place, its words, comments, quotes and fields."""

from __future__ import annotations

import re

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.skills.edit import asks
from recipe.skills.edit.text import Text, digits, quoted, swap, whole

Change = tuple[str, str]
COMMENTED = {"python": "# ", "yaml": "# ", "toml": "# ", "shell": "# ", "bash": "# ", "javascript": "// ", "typescript": "// ",
             "go": "// ", "rust": "// ", "java": "// ", "sql": "-- "}  # fmt: skip
SEMICOLONS = ("javascript", "typescript")


def _opens(line: str) -> bool:
    return line.rstrip().endswith((":", "{", "(", "[", ",")) or not line.strip() or line.strip()[0] in "})]<"


def numbered(dice: Dice, text: Text, before: str) -> Change | None:
    """A line by its number, where none depends on it."""
    spot = dice.number(0, min(len(text.lines), 4))
    last = spot >= min(len(text.lines), 4)
    spot = len(text.lines) - 1 if last else spot
    flat = all(line.strip() and not line.startswith((" ", "\t")) for line in text.lines)
    if len(text.lines) < 2 or not flat or _opens(text.lines[spot]):
        return None
    called = asks.LAST[dice.lang] if last else asks.ORDINALS[dice.lang][spot]
    return dice.both(asks.DELETE_NTH, n=called), "\n".join(text.lines[:spot] + text.lines[spot + 1 :])


def on_a_line(dice: Dice, text: Text, before: str) -> Change | None:
    """A line written twice, another in its place, or made a comment."""
    spot = dice.number(0, len(text.lines) - 1)
    line = text.lines[spot]
    if len(text.lines) < 2 or text.lines.count(line) != 1 or _opens(line) or len(line) > 80:
        return None
    indent = line[: len(line) - len(line.lstrip())]
    asked = quoted(dice, line.strip())
    sign = None if line.strip().startswith(("#", "//", "--")) else COMMENTED.get(text.kind)
    match dice.pick(["twice", "new", "comment" if sign else "new"]):
        case "twice":
            ask, now = dice.both(asks.TWICE, a=asked), [line, line]
        case "comment":
            assert sign
            ask, now = dice.both(asks.COMMENT, a=asked, b=f"`{sign.strip()}`"), [indent + sign + line.strip()]
        case _ if text.fresh:
            new = dice.pick(text.fresh).strip()
            if not new or (_opens(new) and text.kind != "prose"):
                return None
            ask, now = dice.both(asks.NEW_LINE, a=asked, b=quoted(dice, new)), [indent + new]
        case _:
            return None
    return ask, "\n".join([*text.lines[:spot], *now, *text.lines[spot + 1 :]])


def swapped_lines(dice: Dice, text: Text, before: str) -> Change | None:
    places = [spot for spot, line in enumerate(text.lines) if not _opens(line) and text.lines.count(line) == 1]
    if len(places) < 2:
        return None
    one, other = sorted(dice.some(places, 2))
    lines = list(text.lines)
    a, b = lines[one], lines[other]
    if len(a) - len(a.lstrip()) != len(b) - len(b.lstrip()) or len(a + b) > 120:
        return None
    lines[one], lines[other] = b, a
    return dice.both(asks.SWAP_LINES, a=quoted(dice, a.strip()), b=quoted(dice, b.strip())), "\n".join(lines)


def word_more_or_less(dice: Dice, text: Text, before: str) -> Change | None:
    """A word of a sentence left out, or one more after it."""
    found = [
        word for word in re.findall(r"(?<= )[^\W\d_]{3,}(?= )", before) if len(re.findall(whole(word), before)) == 1
    ]
    if text.kind != "prose" or not found:
        return None
    old = dice.pick(found)
    if dice.chance(0.5):
        return dice.both(asks.DROP_WORD, a=quoted(dice, old)), before.replace(f" {old} ", " ")
    new = names.word(dice)
    ask = dice.both(asks.INSERT_WORD, a=quoted(dice, old), b=quoted(dice, new))
    return ask, before.replace(f" {old} ", f" {old} {new} ")


def capitals(dice: Dice, text: Text, before: str) -> Change | None:
    found = [word for word in re.findall(r"[^\W\d_]{3,}", before) if before.count(word) == 1 and word.upper() != word]
    if not found:
        return None
    old = dice.pick(found)
    return dice.both(asks.UPPER, a=quoted(dice, old), b=quoted(dice, old.upper())), swap(before, old, old.upper())


def throughout(dice: Dice, text: Text, before: str) -> Change | None:
    """All of a kind: blank lines, comments, quotes, semicolons."""
    sign = COMMENTED.get(text.kind, "# ").strip()
    commented = [line for line in text.lines if line.strip().startswith(sign) and not line.startswith("#!")]
    ends = [line for line in text.lines if line.endswith(";")]
    possible = {
        "blank": text.kind != "markdown" and any(not line.strip() for line in text.lines),
        "comments": text.kind in COMMENTED and len(commented) in range(1, len(text.lines)),
        "quotes": text.kind in ("python", *SEMICOLONS) and '"' in before and "'" not in before and '"""' not in before,
        "semicolons": text.kind in SEMICOLONS and ends and "for (" not in before,
    }
    kinds = [kind for kind, here in possible.items() if here]
    match dice.pick(kinds) if kinds else None:
        case "blank":
            return dice.both(asks.NO_BLANK), "\n".join(line for line in text.lines if line.strip())
        case "comments":
            return dice.both(asks.NO_COMMENTS), "\n".join(line for line in text.lines if line not in commented)
        case "quotes":
            return dice.both(asks.SINGLE_QUOTES), before.replace('"', "'")
        case "semicolons":
            return dice.both(asks.NO_SEMICOLONS), re.sub(r"(?m);$", "", before)
        case _:
            return None


def field(dice: Dice, text: Text, before: str) -> Change | None:
    """One more field of a JSON object."""
    last = text.lines[-2] if len(text.lines) > 2 else ""
    if text.kind != "json" or text.lines[0] != "{" or text.lines[-1] != "}" or not re.match(r'  "', last):
        return None
    key, value = f'"{names.identifier(dice)}"', dice.pick([digits(dice), f'"{names.plain(dice)}"', "true", "false"])
    written = f"{key}: {value}"
    if key in before:
        return None
    ask = dice.both(asks.FIELD, b=dice.pick(["{}", "`{}`"]).format(written), k=key, v=value)
    return ask, "\n".join([*text.lines[:-2], last + ",", f"  {written}", "}"])
