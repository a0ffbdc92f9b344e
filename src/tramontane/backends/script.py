"""What the scripted engine says: lines from a file, chosen by what the prompt holds or in turn."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any

QUESTION_ENDS = "Answer yes or no."
"""How a prompt ends that asks, for a guardrail, whether a text is of some kind."""
DEFAULT_TEXT = (
    "Bonjour! This is the scripted engine of Tramontane: it says its lines whatever it is asked. "
    "Claude Monet painted, Roquefort ripened, and the wind blew from the north-west."
)


class ScriptError(ValueError):
    """A script that cannot be played; the message names the line."""


@dataclass(frozen=True)
class Line:
    """One answer. `when` picks it if the prompt holds these words, or all in a list; without, lines take turns."""

    say: str | None = None
    think: str | None = None
    """Thoughts that come before what is said."""
    call: tuple[dict[str, Any], ...] = ()
    """Calls that come after what is said, each a name and its arguments."""
    yes: float | None = None
    """How probable a yes is, to a question of a guardrail; a line that has it answers nothing else."""
    when: str | tuple[str, ...] | None = None
    delay: float = 0.0
    """Seconds before each token."""
    refuse: str | None = None
    """Instead of an answer: "full" or "down"."""
    fail_after: int | None = None
    """Break off after so many tokens."""

    @property
    def text(self) -> str:
        if self.yes is not None:
            return "yes" if self.yes >= 0.5 else "no"
        return self.say if self.say is not None else "" if self.call else DEFAULT_TEXT

    def fits(self, prompt: str) -> bool:
        words = (self.when,) if isinstance(self.when, str) else self.when or ()
        return bool(words) and all(word in prompt for word in words)


@dataclass
class Script:
    lines: tuple[Line, ...] = (Line(),)
    echo: bool = False
    """Say the prompt again instead of any line."""
    _turns: count[int] = field(default_factory=count)

    @cached_property
    def reads_prompts(self) -> bool:
        return self.echo or any(line.when is not None for line in self.lines)

    def pick(self, prompt: str, seed: int | None, choices: int, is_question: bool = False) -> tuple[Line, ...]:
        """A line for each choice; with a seed the same ones each time. No is the answer to questions without one."""
        depends = self.reads_prompts or is_question
        fitting = self._fitting(prompt, is_question) if depends else self._usual
        if seed is not None:
            return tuple(fitting[(seed + choice) % len(fitting)] for choice in range(choices))
        return tuple([fitting[next(self._turns) % len(fitting)] for _ in range(choices)])

    @cached_property
    def _usual(self) -> list[Line]:
        """What fits where it does not depend on the prompt."""
        return self._fitting("", is_question=False)

    def _fitting(self, prompt: str, is_question: bool) -> list[Line]:
        lines = [line for line in self.lines if (line.yes is not None) == is_question]
        fitting = [line for line in lines if line.fits(prompt)]
        fitting = fitting or [line for line in lines if line.when is None] or [Line(yes=0.0 if is_question else None)]
        if self.echo and not is_question:
            fitting = [Line(say=prompt, delay=fitting[0].delay)]
        return fitting


def read(path: Path, echo: bool = False) -> Script:
    """A script from a JSON file: a list of lines, each an object of `Line`'s fields or only what to say.

    Raises:
        ScriptError: The file holds something else.
    """
    try:
        entries = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise ScriptError(f"{path}: {error}") from error
    if not isinstance(entries, list) or not entries:
        raise ScriptError(f"{path}: a script is a list of at least one line")
    return Script(lines_of(entries, str(path)), echo)


def lines_of(entries: Iterable[Any], source: str) -> tuple[Line, ...]:
    """Lines from what a file of them holds, or a program says.

    Raises:
        ScriptError: An entry is no line; the message begins with the source.
    """
    return tuple(_line(f"{source}: line {number}", entry) for number, entry in enumerate(entries, 1))


def _line(place: str, entry: Any) -> Line:
    if isinstance(entry, str):
        return Line(say=entry)
    if not isinstance(entry, dict):
        raise ScriptError(f"{place} is neither a string nor an object")
    if unknown := entry.keys() - Line.__dataclass_fields__.keys():
        raise ScriptError(f"{place} has no field {', '.join(sorted(map(str, unknown)))}")
    for name, value in entry.items():
        fits, what = FIELDS[name]
        if value is not None and not fits(value):
            raise ScriptError(f"{place} has a {name} of {value!r}, which is not {what}")
    line = Line(**{name: value for name, value in entry.items() if value is not None})
    when = line.when if isinstance(line.when, str | None) else tuple(line.when)
    return replace(line, call=tuple(line.call), when=when)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


def _are_words(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list | tuple) and all(map(_is_text, value)))


def _are_calls(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(
        isinstance(call, dict) and isinstance(call.get("name"), str) and call.keys() <= {"name", "arguments"}
        for call in value
    )


FIELDS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "say": (_is_text, "a text"),
    "think": (_is_text, "a text"),
    "call": (_are_calls, "a list of objects with a name and arguments"),
    "yes": (lambda value: _is_number(value) and value <= 1, "between 0 and 1"),
    "when": (_are_words, "a text or a list of texts"),
    "delay": (_is_number, "a number of seconds"),
    "refuse": (lambda value: value in ("full", "down"), "full or down"),
    "fail_after": (lambda value: _is_number(value) and isinstance(value, int), "a whole number of tokens"),
}
"""What each field of a line may be, and how that is said."""
