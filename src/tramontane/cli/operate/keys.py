"""The keys that a server accepts, in a file with one a line, each below its name."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

OWNER_ONLY = 0o600


@dataclass(frozen=True)
class Key:
    name: str
    ending: str
    """Its last letters, all that is told of it."""
    lines: range
    """Where it stands in the file, its name included."""


@click.group()
def keys() -> None:
    """Make, list and remove the keys that a server accepts.

    The file is what `tramontane serve --keys-file` reads when it starts: a key a line, and above it, as a comment, its
    name. Only its owner may read it.

    \b
    tramontane keys new --name laptop
    tramontane keys list
    tramontane keys rm laptop
    """


def default_file() -> Path:
    return Path(click.get_app_dir("tramontane")) / "keys"


def in_file(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--file",
        type=click.Path(path_type=Path, dir_okay=False),
        default=default_file,
        show_default="keys, among your settings",
        envvar="TRAMONTANE_KEYS_FILE",
        help="the file of keys",
    )(command)


@keys.command()
@in_file
@click.option("--name", default="", help="whose it is, or what for; without one, today's date")
def new(file: Path, name: str) -> None:
    """Make a key, add it to the file, and print it: it is shown this once.

    \b
    MISTRAL_API_KEY=$(tramontane keys new --name laptop)
    """
    name = " ".join(name.split()) or date.today().isoformat()
    if file.exists() and any(name == known.name for known in read(file)):
        raise click.ClickException(f"there is a key {name} in {file} already: give this one another --name")
    key = secrets.token_hex(20)
    try:
        _append(file, f"# {name}\n{key}\n")
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written: {error.strerror}") from error
    click.echo(key)
    click.echo(f"{name} is in {file}; a server with --keys-file {file} accepts it from its next start on", err=True)


@keys.command("list")
@in_file
def list_keys(file: Path) -> None:
    """List the keys of the file by name, with their last four letters."""
    found = list(read(file))
    for key in found:
        click.echo(f"{key.ending}  {key.name}")
    if not found:
        click.echo(f"there is no key in {file}: `tramontane keys new` makes one", err=True)


@keys.command()
@click.argument("which")
@in_file
def rm(which: str, file: Path) -> None:
    """Remove the key WHICH, told by its name or its last four letters."""
    found = [key for key in read(file) if which in (key.name, key.ending)]
    if len(found) != 1:
        count = "no key" if not found else f"{len(found)} keys"
        raise click.ClickException(f"{file} has {count} {which}; `tramontane keys list` shows what there is")
    lines = _lines(file)
    kept = [line for number, line in enumerate(lines) if number not in found[0].lines]
    try:
        _replace(file, "".join(f"{line}\n" for line in kept))
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written: {error.strerror}") from error
    click.echo(f"{found[0].name} is removed; a running server accepts it until it is started again", err=True)


def read(file: Path) -> Iterator[Key]:
    lines = _lines(file)
    for number, line in enumerate(lines):
        key = line.strip()
        if not key or key.startswith("#"):
            continue
        above = lines[number - 1].strip() if number else ""
        has_name = above.startswith("#")
        yield Key(above.strip("# ") if has_name else "-", key[-4:], range(number - has_name, number + 1))


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text().splitlines()
    except FileNotFoundError as error:
        raise click.ClickException(f"there is no file {file}: `tramontane keys new` makes one") from error
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{file} cannot be read: {error}") from error


def _append(file: Path, text: str) -> None:
    """In one write, so that two who add at once both do."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT, OWNER_ONLY), "r+b", buffering=0) as opened:
        file.chmod(OWNER_ONLY)
        end = opened.seek(0, os.SEEK_END)
        if end:
            opened.seek(-1, os.SEEK_END)
        is_broken_off = end and opened.read(1) != b"\n"
        opened.write(("\n" if is_broken_off else "").encode() + text.encode())


def _replace(file: Path, text: str) -> None:
    """All at once: a server that starts meanwhile finds one file or the other, and never half of one."""
    file = file.resolve()
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w") as opened:
            opened.write(text)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
