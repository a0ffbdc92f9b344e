"""Every page of help as it was last agreed to, and examples that can be typed; as a program, it writes the pages."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tramontane.cli.commands import tramontane

GOLDENS = Path(__file__).parent / "goldens"
DOCUMENT = (Path(__file__).parents[2] / "docs" / "cli.md").read_text()


def pages_of(command, words=()):
    """Each command's words, beginning with the program itself."""
    yield words
    for name, beneath in getattr(command, "commands", {}).items():
        yield from pages_of(beneath, (*words, name))


PAGES = {"-".join(("tramontane", *words)): words for words in pages_of(tramontane)}


def command_of(words):
    command = tramontane
    for word in words:
        command = command.commands[word]
    return command


def page(words):
    shown = CliRunner().invoke(tramontane, [*words, "--help"], prog_name="tramontane", terminal_width=100)
    assert shown.exit_code == 0, shown.output
    return shown.output


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was_agreed_to(name):
    assert page(PAGES[name]) == (GOLDENS / f"{name}.txt").read_text(), "`make goldens` writes it anew"


def test_no_page_is_left_of_what_is_no_more():
    assert {path.stem for path in GOLDENS.iterdir()} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_every_command_and_every_flag_says_what_it_does(name):
    command = command_of(PAGES[name])
    assert command.help
    assert [option.name for option in command.params if isinstance(option, click.Option) and not option.help] == []


def examples():
    """The lines of the documentation and of the pages that begin, maybe after a pipe, with the program's name."""
    pages = [
        *re.findall(r"```\w*\n(.*?)```", DOCUMENT, re.DOTALL),
        *(command_of(words).help for words in PAGES.values()),
    ]
    found = re.findall(r"(?:^|\| |\$\(|: ) *(tramontane \w+.*?) *(?=$|[|>)])", "\n".join(pages), re.MULTILINE)
    return sorted(set(found))


def test_there_is_an_example_of_every_command():
    typed = {example.split()[1] for example in examples()}
    assert typed == set(tramontane.commands)
    assert set(re.findall(r"`(\w+)`", DOCUMENT.split("|---|---|")[1].split("\n\n")[0])) - {"mistralai"} == typed


@pytest.mark.parametrize("example", examples())
def test_an_example_can_be_typed(example):
    command, words = tramontane, shlex.split(example)[1:]
    while isinstance(command, click.Group):
        command, words = command.commands[words[0]], words[1:]
    if command.name == "run":
        return  # it asks for a script that is there
    command.make_context("tramontane", [str(Path(word).expanduser()) for word in words])


def write():
    for path in GOLDENS.iterdir():
        path.unlink()
    for name, words in PAGES.items():
        (GOLDENS / f"{name}.txt").write_text(page(words))


if __name__ == "__main__":
    write()
