"""Code and texts as people have them: samples of `lists/samples`, their places filled with names and values.

A line that begins with `+` is one that could be added, one with `~ ` lists words of the sample that are names, and one such as
`? n1 Use port {b}.` asks for another value of a place as people would, `?fr` in French.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from recipe.chance import names
from recipe.chance.dice import Dice
from recipe.chance.lists import FOLDER
from recipe.skills.edit.prose import LABELS
from recipe.skills.edit.text import TYPES, Text, digits, standing, whole

PLACE = re.compile(r"\$([a-zA-Z])(\d)")
"""A letter says what stands there, a digit which one."""


def _string(dice: Dice) -> str:
    """A few words between quotes, or an entry of a list."""
    made = dice.pick([names.phrase, names.phrase, names.title, names.word])(dice)
    return made[:1].upper() + made[1:] if dice.chance(0.5) else made


MAKERS: dict[str, Callable[[Dice], str]] = {
    "i": names.identifier, "C": names.class_name, "n": digits, "f": names.amount, "w": names.plain, "W": _string,
    "p": names.first_name, "P": names.person, "c": names.place, "k": names.company, "s": names.street, "j": names.JOB,
    "t": names.thing, "a": names.ADJECTIVE, "b": names.ABSTRACT, "o": names.FOOD, "m": names.DISH, "v": names.title,
    "d": names.date, "h": names.clock, "y": lambda dice: str(names.year(dice)), "e": names.email, "u": names.phone,
    "x": names.code, "M": names.model, "z": lambda dice: f"{dice.number(0, 1)}.{dice.number(1, 9)}",
}  # fmt: skip
REQUEST = re.compile(r"\?(fr)? ([a-zA-Z]\d) (.+)")
OTHER = {"en": "fr", "fr": "en"}
PAIR_REQUEST = re.compile(r"\?(fr)? (.+)")
WITH_OPERATORS = {"python", "javascript", "typescript", "sql", "rust", "go", "java", "c"}
NOT_TEXT = ("+", "~ ", "? ", "?fr ")
IN_CODE, IN_PROSE = "iC", "pP"
"""Places that hold names, to be renamed everywhere."""


@cache
def samples(name: str) -> dict[str, tuple[str, ...]]:
    """The samples of a file, by their language."""
    found: dict[str, tuple[str, ...]] = {}
    for block in re.split(r"(?m)^=== ", (FOLDER / "samples" / f"{name}.txt").read_text())[1:]:
        kind, sample = block.rstrip("\n").split("\n", 1)
        found[kind] = (*found.get(kind, ()), sample)
    return found


def sampled(name: str) -> Callable[[Dice], Text]:
    """Code of a file of samples, of any of its languages."""

    def make(dice: Dice) -> Text:
        return _text(dice, *_sample(dice, samples(name)), IN_CODE)

    return make


def written(name: str) -> Callable[[Dice], Text]:
    """Prose of a file of samples, in the language of the conversation."""
    return lambda dice: _text(dice, "prose", dice.template(samples(name)[dice.lang]), IN_PROSE)


def paired(name: str) -> Callable[[Dice], Text]:
    """A text with a change of any kind to it, as `=>` and the text after it, and requests for this change."""

    def make(dice: Dice) -> Text:
        by_kind = {kind: family for kind, family in samples(f"pairs/{name}").items() if kind != OTHER[dice.lang]}
        kind, sample = _sample(dice, by_kind)
        filled = _fill(dice, sample)
        before, _, rest = sample.partition("\n=>\n")
        asked = [found for line in rest.split("\n") if (found := PAIR_REQUEST.fullmatch(line))]
        requests = tuple(found[2] for found in asked if kind == dice.lang or (found[1] or "en") == dice.lang)
        after = [line for line in rest.split("\n") if not PAIR_REQUEST.fullmatch(line)]
        told = (_filled(dice.say(requests), filled), _filled("\n".join(after), filled))
        return Text(
            "prose" if kind == dice.lang else kind, _filled(before, filled).split("\n"), told=told, has_free_words=False
        )

    return make


def _sample(dice: Dice, by_kind: dict[str, tuple[str, ...]]) -> tuple[str, str]:
    """A sample and of which kind it is, each sample as likely as any other."""
    kind = dice.weighted({kind: float(len(family)) for kind, family in by_kind.items()})
    return kind, dice.template(by_kind[kind])


def _text(dice: Dice, kind: str, sample: str, renamed: str) -> Text:
    filled = _fill(dice, sample)
    lines = [_filled(line, filled) for line in sample.split("\n")]
    fresh = [line[1:] for line in lines if line.startswith("+") and len(line) > 1]
    marked = [name for line in lines if line.startswith("~ ") for name in line[2:].split()]
    lines = [line for line in lines if not line.startswith(NOT_TEXT)]
    text = "\n".join(lines)
    kinds = [place[1] for place in filled]
    values = [
        (
            _key(old, text)
            or (LABELS[dice.lang].get(place[1], "") if kind == "prose" and kinds.count(place[1]) == 1 else ""),
            old,
            MAKERS[place[1]](dice),
        )
        for place, old in filled.items()
        if place[1] not in renamed
    ] + _literal(dice, PLACE.sub("", sample), text, kind)
    named = standing(marked + [one for place, one in filled.items() if place[1] in renamed], lines)
    types = [(name, type_) for name, type_ in re.findall(r"(\w+): (\w+)", text) if type_ in TYPES]
    return Text(kind, lines, named, values, types, fresh, kind in WITH_OPERATORS, _told(dice, kind, sample, filled))


def _filled(text: str, filled: dict[str, str]) -> str:
    return PLACE.sub(lambda place: filled[place[0]], text)


def _told(dice: Dice, kind: str, sample: str, filled: dict[str, str]) -> tuple[str, str] | None:
    """A request of the sample's own, and the text after it."""
    own = sample.split("\n")
    found = {line: asked for line in own if (asked := REQUEST.fullmatch(line))}
    requests = [line for line, asked in found.items() if kind == "prose" or (asked[1] or "en") == dice.lang]
    if not requests:
        return None
    _, place, ask = found[dice.template(tuple(requests))].groups()
    new = _other(dice, place, filled, sample)
    after = [_filled(line, filled | {f"${place}": new}) for line in own if not line.startswith(NOT_TEXT)]
    return _filled(dice.say(ask, b=new), filled), "\n".join(after)


def _literal(dice: Dice, sample: str, text: str, kind: str) -> list[tuple[str, str, str]]:
    """Numbers and, in code, strings that the sample has of its own, each once."""
    numbers = [
        (old, "".join(dice.pick("123456789") for _ in old))
        for old in re.findall(r"(?<![\w.,:/-])\d+(?![\w.,:/-])", sample)
    ]
    strings = [] if kind == "prose" else re.findall(r'(?<!")"[^"\n{}]{2,30}"(?!")', sample)
    found = dict(numbers) | {old: f'"{_string(dice)}"' for old in strings}
    return [(_key(old, text), old, new) for old, new in found.items() if text.count(old) == 1]


def _fill(dice: Dice, sample: str) -> dict[str, str]:
    """A value for each place: none twice, and none that the sample has as a word of its own."""
    filled: dict[str, str] = {}
    for place in dict.fromkeys(found[0] for found in PLACE.finditer(sample)):
        filled[place] = _other(dice, place[1:], filled, sample)
    return filled


def _other(dice: Dice, place: str, filled: dict[str, str], sample: str) -> str:
    """A value that stands at no place yet, and is no word of the sample's own."""
    while (made := MAKERS[place[0]](dice)) in filled.values() or re.search(whole(made), sample):
        pass
    return made


def _key(value: str, text: str) -> str:
    """What a value is set as, if nothing else is set by this name."""
    sets = r"[\"']?(?: = |=|: |:| : )[\"']?"
    found = re.search(rf"([^\W\d][\w-]*)(?:: \w+(?= =))?{sets}{re.escape(value)}(?!\w)", text)
    return found[1] if found and len(re.findall(rf"(?<![\w-]){re.escape(found[1])}{sets}", text)) == 1 else ""
