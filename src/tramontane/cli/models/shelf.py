"""The models on this machine, one to a line, however many parts and past states there are of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from tramontane.model import pocket
from tramontane.model.files import cached
from tramontane.model.hub import Hub, Kept
from tramontane.model.quantisation import NoChoice, choose, name_of, parts_of


@dataclass(frozen=True)
class Shelved:
    name: str
    """As `--model` takes it."""
    size: int
    """What all that is kept of it takes on the disk."""
    quantisation: str | None
    fetched: datetime | None
    """None of what came with its distribution."""


def installed() -> Iterator[Shelved]:
    if pocket.is_here():
        weights = pocket.weights()
        yield Shelved(pocket.NAME, weights.stat().st_size, name_of(weights.name), None)


def shelf(hub: Hub) -> Iterator[Shelved]:
    models: defaultdict[tuple[str, str], list[Kept]] = defaultdict(list)
    for file in cached(hub):
        models[file.repository, _first_part(file.name)].append(file)
    for (repository, name), files in sorted(models.items()):
        beside = {other for owner, other in models if owner == repository}
        yield Shelved(
            name=f"{repository}:{_shortest(name, beside)}",
            size=size_of(files),
            quantisation=name_of(name),
            fetched=datetime.fromtimestamp(max(file.blob.stat().st_mtime for file in files)).astimezone(),
        )


def size_of(files: Iterable[Kept]) -> int:
    """Past states of a repository share the files that did not change."""
    return sum({file.blob: file.size for file in files}.values())


def _first_part(name: str) -> str:
    try:
        return parts_of(name)[0]
    except NoChoice:
        return name


def _shortest(name: str, beside: Iterable[str]) -> str:
    """Its quantisation, if that is enough to be told from those beside it."""
    quantisation = name_of(name)
    try:
        is_enough = quantisation is not None and choose([*beside], quantisation) == name
    except NoChoice:
        is_enough = False
    return quantisation if quantisation and is_enough else name
