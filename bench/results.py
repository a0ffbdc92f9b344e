"""RESULTS.md, of which each section is written anew by the bench whose figures it has."""

import re
from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")


def written(heading: str) -> str:
    """The section with this heading as it is now, or nothing."""
    return next((part for part in _parts() if part.startswith(f"{heading}\n")), "")


def write_down(section: str) -> None:
    """In the place of the section with the same heading, or at the end."""
    heading = section.partition("\n")[0]
    parts = _parts()
    headings = [part.partition("\n")[0] for part in parts]
    place = headings.index(heading) if heading in headings else len(parts)
    parts[place : place + 1] = [section.rstrip()]
    RESULTS.write_text("\n\n".join(parts) + "\n")


def _parts() -> list[str]:
    return [part.rstrip() for part in re.split(r"(?m)^(?=## )", RESULTS.read_text())]
