"""Where a model's files are: at a path, in the cache, or on a hub, from which they are fetched."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from tramontane.model import gguf, pocket
from tramontane.model.hub import FetchFailed, Hub, Kept
from tramontane.model.quantisation import NoChoice, choose, parts_of
from tramontane.model.words.vocabulary import Vocabulary

REPOSITORY = re.compile(r"(?P<repository>[\w.-]+/[\w.-]+)(?::(?P<wanted>[\w./-]+))?")
TOKENIZERS = re.compile(r"tekken[\w.-]*\.json|tokenizer\.model\.v(?P<version>\d+)(?:m\d+)?")
"""Files of Mistral's two formats; a bare tokenizer.model may be anyone's."""
BASE_URL = re.compile(r"https?://[^/]+/(?P<repository>[\w.-]+/[\w.-]+)/?")


class NotFound(Exception):
    """No such model; the message names it, and what would be one."""


@dataclass(frozen=True)
class Files:
    id: str
    """What requests call the model."""
    parts: tuple[Path, ...]
    tokenizer: Path | None = None
    """Its vocabulary in one of Mistral's formats."""

    @property
    def gguf(self) -> Path:
        """What llama.cpp is given; it finds the other parts by itself."""
        return self.parts[0]


def locate(name: str, hub: Hub) -> Files:
    """The files of a model, named by a path, as owner/name[:file or quantisation], or as the pocket model is called.

    What is in the cache is taken as it is; only what is not there is fetched.

    Raises:
        NotFound: There is none, or more than one.
        FetchFailed: It cannot be had from the hub.
        NotAModel: What was found is none.
    """
    if _is_path(name):
        return _at(Path(name))
    if name == pocket.NAME:
        return _pocket()
    repository, wanted = _parse(name)
    kept = hub.newest(repository)
    try:
        parts = parts_of(choose(list(kept), wanted))
    except NoChoice as error:
        if hub.offline and kept:
            raise NotFound(f"{name}: in the cache {error}") from error
        return fetch(name, hub)
    if any(part not in kept for part in parts):
        return fetch(name, hub)
    tokenizer = _tokenizer_among(kept)
    paths = tuple(kept[part] for part in parts)
    return Files(_id(repository), paths, kept[tokenizer] if tokenizer else _base_tokenizer(paths[0], hub))


def fetch(name: str, hub: Hub) -> Files:
    """The same from the hub, as it is there now.

    Raises:
        NotFound: There is none, or more than one.
        FetchFailed: It cannot be had.
        NotAModel: What was fetched is none.
    """
    repository, wanted = _parse(name)
    listed = hub.listed(repository)
    try:
        parts = parts_of(choose(list(listed), wanted))
    except NoChoice as error:
        raise NotFound(f"{name}: {error}") from error
    if missing := [part for part in parts if part not in listed]:
        raise NotFound(f"{name}: the repository lacks {', '.join(missing)}")
    tokenizer = _tokenizer_among(listed)
    paths = tuple(hub.fetch(repository, listed[part]) for part in parts)
    beside = hub.fetch(repository, listed[tokenizer]) if tokenizer else _base_tokenizer(paths[0], hub)
    return Files(_id(repository), paths, beside)


def cached(hub: Hub) -> list[Kept]:
    """The models in the cache, each part by itself."""
    return [file for file in hub.kept() if file.name.endswith(".gguf")]


def kept_of(name: str, hub: Hub) -> list[Kept]:
    """What the cache holds of a model: all of its repository, or the named file.

    Raises:
        NotFound: It is not there.
    """
    repository, wanted = _parse(name)
    kept = hub.kept(repository)
    if not kept:
        raise NotFound(f"{repository} is not in the cache")
    if not wanted:
        return kept
    try:
        meant = parts_of(choose([*{file.name for file in kept}], wanted))
    except NoChoice as error:
        raise NotFound(f"{name}: in the cache {error}") from error
    return [file for file in kept if file.name in meant]


def remove(name: str, hub: Hub) -> int:
    """Remove a model from the cache, all of its repository or the named file; the bytes that are free now.

    Raises:
        NotFound: It is not there.
    """
    doomed = kept_of(name, hub)
    return hub.remove(doomed[0].repository, [file.name for file in doomed])


def _is_path(name: str) -> bool:
    return Path(name).exists() or (name.endswith(".gguf") and ":" not in name) or name.startswith((".", "/", "~"))


def _at(path: Path) -> Files:
    try:
        path = path.expanduser()
        if path.is_dir():
            path /= choose([file.name for file in path.iterdir()])
        parts = tuple(path.with_name(part) for part in parts_of(path.name))
    except (NoChoice, RuntimeError) as error:  # the latter where a home is nobody's
        raise NotFound(f"{path}: {error}") from error
    if missing := [str(part) for part in parts if not part.exists()]:
        raise NotFound(f"there is no file {', '.join(missing)}")
    if others := [str(part) for part in parts if not part.is_file()]:
        raise NotFound(f"{', '.join(others)} is not a regular file, as a model has to be")
    beside = _tokenizer_among(file.name for file in path.parent.iterdir())
    stem = re.sub(r"-\d{5}-of-\d{5}$", "", path.stem)
    return Files(stem, parts, path.with_name(beside) if beside else None)


def _pocket() -> Files:
    try:
        return replace(_at(pocket.weights()), id=pocket.NAME)
    except FileNotFoundError as error:
        raise NotFound(f"{pocket.NAME}: {error}") from error


def _parse(name: str) -> tuple[str, str]:
    parsed = REPOSITORY.fullmatch(name)
    if not parsed:
        raise NotFound(f"{name} is neither a file nor owner/name[:file] of a repository")
    return parsed["repository"], parsed["wanted"] or ""


def _id(repository: str) -> str:
    return re.sub(r"[-_.]?gguf$", "", repository.partition("/")[2], flags=re.IGNORECASE)


def _tokenizer_among(files: Iterable[str]) -> str | None:
    """Mistral's newest format, if there are several."""
    found = {file: TOKENIZERS.fullmatch(PurePosixPath(file).name) for file in files}
    known = {file: int(match["version"] or 1_000) for file, match in found.items() if match}
    return max(sorted(known), key=known.__getitem__, default=None)


def _base_tokenizer(model: Path, hub: Hub) -> Path | None:
    """The tokenizer in the repository of the model that this one was made from.

    None, if it is not Mistral's, says nothing of its origin, or the origin cannot be had: its own vocabulary will do.
    """
    header = gguf.read(model)
    named = BASE_URL.fullmatch(header.text("general.base_model.0.repo_url"))
    if not named or Vocabulary(header).version is None:
        return None
    repository = named["repository"]
    kept = hub.newest(repository)
    if name := _tokenizer_among(kept):
        return kept[name]
    try:
        listed = hub.listed(repository)
        name = _tokenizer_among(listed)
        return hub.fetch(repository, listed[name]) if name else None
    except FetchFailed:
        return None
