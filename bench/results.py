"""RESULTS.md, of which each section is written anew by the bench whose figures it has."""

import re
from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")


def write_down(section: str) -> None:
    """In the place of the section with the same heading, or at the end."""
    heading = section.partition("\n")[0]
    parts = [part.rstrip() for part in re.split(r"(?m)^(?=## )", RESULTS.read_text())]
    headings = [part.partition("\n")[0] for part in parts]
    place = headings.index(heading) if heading in headings else len(parts)
    parts[place : place + 1] = [section.rstrip()]
    RESULTS.write_text("\n\n".join(parts) + "\n")
