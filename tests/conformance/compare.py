"""Finds where two JSON values differ, and which of the known differences explains it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from conformance.packages import V1_2

ABSENT = "(absent)"
ANYTHING = re.compile(".*", re.DOTALL)


@dataclass(frozen=True)
class Difference:
    path: str
    theirs: object
    ours: object

    def __str__(self) -> str:
        return f"{self.path}: {self.theirs!r} there, {self.ours!r} here"


def differences(theirs: Any, ours: Any, path: str = "") -> Iterator[Difference]:
    match theirs, ours:
        case dict(), dict():
            for key in theirs.keys() | ours.keys():
                yield from differences(theirs.get(key, ABSENT), ours.get(key, ABSENT), f"{path}.{key}".lstrip("."))
        case list(), list() if len(theirs) == len(ours):
            for index, (one, other) in enumerate(zip(theirs, ours, strict=True)):
                yield from differences(one, other, f"{path}[{index}]")
        case _ if theirs != ours or isinstance(theirs, bool) != isinstance(ours, bool):
            yield Difference(path, theirs, ours)


@dataclass(eq=False)
class Known:
    """A difference that is meant to be, and why; `path` and text values are patterns over the whole of them."""

    why: str
    path: str
    theirs: object = ANYTHING
    ours: object = ANYTHING
    versions: tuple[str, ...] = ()
    """Those that differ so; all of them when empty."""
    cases: str = ".*"
    explained: list[str] = field(default_factory=list)

    def explains(self, version: str, case: str, found: Difference) -> bool:
        is_so = (
            (not self.versions or version in self.versions)
            and re.fullmatch(self.cases, case) is not None
            and re.fullmatch(self.path, found.path) is not None
            and _is_like(self.theirs, found.theirs)
            and _is_like(self.ours, found.ours)
        )
        if is_so:
            self.explained.append(f"{version}: {case}")
        return is_so


def _is_like(wanted: object, found: object) -> bool:
    if isinstance(wanted, re.Pattern):
        return wanted.fullmatch(found if isinstance(found, str) else repr(found)) is not None
    return wanted == found and isinstance(wanted, bool) == isinstance(found, bool)


def errors_of_1_2() -> list[Known]:
    """How 1.2 speaks of errors, for a list of known differences; each list is asked what its own ones explained."""
    return [
        Known("MistralError, and what it has, came with 1.12.", r"error\.(ours|has)", versions=V1_2),
        Known("1.2 words its errors otherwise.", r"error\.(str|message)", versions=V1_2),
        Known(
            "1.2 says nothing more of a validation error.",
            r"error\.(status_code|body)",
            theirs=ABSENT,
            versions=V1_2,
        ),
    ]


def unexplained(known: list[Known], version: str, case: str, theirs: Any, ours: Any) -> list[str]:
    """The differences that nothing explains."""
    found = differences(theirs, ours)
    return [str(one) for one in found if not any(entry.explains(version, case, one) for entry in known)]
