"""How the weights of a file were made smaller, and which file is taken where there are several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from pathlib import PurePosixPath

PREFERRED = (
    *("Q4_K_M", "Q4_K_S", "Q4_0", "IQ4_XS", "IQ4_NL", "MXFP4", "Q4_1", "Q5_K_M", "Q5_K_S", "Q5_0", "Q5_1"),
    *("Q6_K", "Q8_0", "Q3_K_M", "Q3_K_L", "Q3_K_S", "BF16", "F16", "F32"),
)
"""Small and nearly as good as the whole comes first; what is smaller still, only for whoever names it."""
FILE_TYPES = {
    **dict(enumerate(("F32", "F16", "Q4_0", "Q4_1"))),
    **dict(enumerate(("Q8_0", "Q5_0", "Q5_1", "Q2_K", "Q3_K_S", "Q3_K_M", "Q3_K_L", "Q4_K_S", "Q4_K_M"), 7)),
    **dict(enumerate(("Q5_K_S", "Q5_K_M", "Q6_K", "IQ2_XXS", "IQ2_XS", "Q2_K_S", "IQ3_XS", "IQ3_XXS"), 16)),
    **dict(enumerate(("IQ1_S", "IQ4_NL", "IQ3_S", "IQ3_M", "IQ2_S", "IQ2_M", "IQ4_XS", "IQ1_M", "BF16"), 24)),
    36: "TQ1_0",
    37: "TQ2_0",
    38: "MXFP4",
}
"""What GGUF files number these by, in general.file_type."""
NAMED = re.compile(r"(?<![A-Za-z0-9])(I?Q\d(?:_[A-Z0-9]+)*|TQ\d_\d|MXFP4|BF16|F16|F32)(?![A-Za-z0-9])", re.IGNORECASE)
PART = re.compile(r"^(?P<stem>.*)-(?P<number>\d{5})-of-(?P<count>\d{5})\.gguf$")
NO_MODELS = ("mmproj", "imatrix")
MOST_PARTS = 1_000


class NoChoice(ValueError):
    """No file is meant, or more than one may be; the message lists them."""


def name_of(file: str) -> str | None:
    """The quantisation that a file's name tells, or its folder's."""
    found = NAMED.findall(file)
    return found[-1].upper() if found else None


def parts_of(file: str) -> list[str]:
    """The files that a model is split into, if this is one of them; it alone, if not.

    Raises:
        NoChoice: It numbers itself beyond the parts that there are.
    """
    split = PART.match(file)
    if not split:
        return [file]
    number, count = int(split["number"]), int(split["count"])
    if not 1 <= number <= count <= MOST_PARTS:
        raise NoChoice(f"{file} names itself part {number} of {count}")
    return [f"{split['stem']}-{part:05}-of-{count:05}.gguf" for part in range(1, count + 1)]


def choose(files: Sequence[str], wanted: str = "") -> str:
    """The one that is wanted by its name or its quantisation; else the one whose quantisation is preferred.

    Of a model in parts, this is the first.

    Raises:
        NoChoice: There is none, or there are several.
    """
    models = sorted(file for file in files if _is_model(file))
    if wanted in files and wanted.endswith(".gguf"):
        return parts_of(wanted)[0]
    if not models:
        raise NoChoice("there is no GGUF file")
    if wanted:
        models = [file for file in models if name_of(file) == wanted.upper()] or _none(wanted, models)
    by_name = {name: list(same) for name, same in groupby(sorted(models, key=_order), key=name_of)}
    first = models if len(models) == 1 else next((by_name[name] for name in PREFERRED if name in by_name), models)
    if len(first) > 1:
        raise NoChoice(f"name one of these after a colon: {', '.join(models)}")
    return first[0]


def _none(wanted: str, models: Sequence[str]) -> list[str]:
    raise NoChoice(f"there is no {wanted}; there are {', '.join(models)}")


def _order(file: str) -> tuple[str, str]:
    return name_of(file) or "", file


def _is_model(file: str) -> bool:
    """A model, or the first of its parts."""
    name = PurePosixPath(file).name
    split = PART.match(name)
    is_whole = not split or int(split["number"]) == 1
    return name.endswith(".gguf") and is_whole and not any(word in name.lower() for word in NO_MODELS)
