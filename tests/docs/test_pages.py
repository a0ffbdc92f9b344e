"""Every block of code in README.md and docs/ runs, in the order of its page, and prints what the page says."""

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from tramontane.model import pocket
from tramontane.testing import serve

REPOSITORY = Path(__file__).parents[2]
PAGES = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md"))]
SCRIPT = json.loads((REPOSITORY / "docs" / "script.json").read_text())
ADDRESS = "http://127.0.0.1:8000"
FENCES = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINKS = re.compile(r"\]\(([^)#\s]*)(?:#([\w-]+))?\)")
NEEDED = re.compile(r"(?:^|[|;&] *)(docker|node|npm|jq|curl)\b", re.MULTILINE)
ELSEWHERE = {("testing.md", "python"): "tests/testing/test_docs.py"}
"""Blocks that another test runs."""
ON_THE_POCKET_MODEL = {"README.md"}
"""The others are read beside a server that says what docs/script.json tells it."""


class Block(NamedTuple):
    language: str
    text: str
    line: int


class Reader:
    """Does what a page says, from its first block to its last, in an empty folder and beside a server."""

    def __init__(self, page: Path, address: str) -> None:
        self.missing: set[str] = set()
        self._page = page
        self._address = address
        self._names = {"__name__": "__main__"}
        self._printed: str | None = None
        """By the last block; None if it could not run."""

    def read(self, block: Block) -> None:
        assert block.language in ACTIONS, f"{self._page}:{block.line}: a block is {', '.join(ACTIONS)}"
        if (self._page.name, block.language) not in ELSEWHERE:
            ACTIONS[block.language](self, block.text.replace(ADDRESS, self._address), block.line)

    def forget(self) -> None:
        """Clients close their connections when nothing holds them any more; functions hold what is beside them."""
        self._names.clear()

    def python(self, text: str, line: int) -> None:
        if named := re.match(r"# (\w+\.py)\n", text):
            Path(named[1]).write_text(text)
            return
        code = compile("\n" * line + text, str(self._page), "exec")
        with contextlib.redirect_stdout(io.StringIO()) as output:
            exec(code, self._names)
        self._printed = output.getvalue()

    def sh(self, text: str, line: int) -> None:
        missing = {tool for tool in NEEDED.findall(text) if not shutil.which(tool)}
        self.missing |= missing
        self._printed = None
        if not missing:
            shell = ["bash", "-euo", "pipefail", "-c", text]
            done = subprocess.run(
                shell, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=100
            )
            assert done.returncode == 0, f"{self._page}:{line}: {done.stderr}"
            self._printed = done.stdout

    def typescript(self, text: str, line: int) -> None:
        """As JavaScript, which it is too, with the official client that `make conformance` installs."""
        client = REPOSITORY / ".peers" / "node-2.7.0" / "node_modules"
        if not client.is_dir():
            self.missing.add("official client for Node")
            self._printed = None
        else:
            Path("node_modules").symlink_to(client)
            Path("program.mjs").write_text(text)
            self.sh("node program.mjs", line)

    def output(self, text: str, line: int) -> None:
        """`…` stands for anything."""
        if self._printed is None:
            return
        printed, expected = self._printed.rstrip("\n"), text.rstrip("\n")
        if not re.fullmatch(".*?".join(map(re.escape, expected.split("…"))), printed, re.DOTALL):
            assert printed == expected, f"{self._page}:{line}"

    def json(self, text: str, line: int) -> None:
        json.loads(text)

    def toml(self, text: str, line: int) -> None:
        tomllib.loads(text)

    def yaml(self, text: str, line: int) -> None:
        list(yaml.safe_load_all(text))

    def text(self, text: str, line: int) -> None:
        """What cannot run here: what installs, what serves for ever, what needs a model."""


ACTIONS = {
    "python": Reader.python,
    "sh": Reader.sh,
    "typescript": Reader.typescript,
    "output": Reader.output,
    "json": Reader.json,
    "toml": Reader.toml,
    "yaml": Reader.yaml,
    "text": Reader.text,
}


def blocks_of(page: Path) -> list[Block]:
    text = page.read_text()
    blocks = [Block(found[1], found[2], text.count("\n", 0, found.start()) + 1) for found in FENCES.finditer(text)]
    assert text.count("```") == 2 * len(blocks), f"{page}: a fence that does not stand at the beginning of its line"
    return blocks


def words_of(heading: str) -> str:
    """A heading as links name it."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@pytest.fixture
def at_home(tmp_path, monkeypatch):
    """An empty repository to be in, and to keep settings in, with our commands on the path."""
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "-q"], check=True)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.timeout(120)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_says_is_so(page, at_home, monkeypatch):
    with serve(*SCRIPT) as server:
        if page.name in ON_THE_POCKET_MODEL:
            server.run(pocket.NAME)
        monkeypatch.setenv("MISTRAL_SERVER_URL", server.url)
        monkeypatch.setenv("MISTRAL_API_KEY", "a-key")
        reader = Reader(page, server.url)
        try:
            for block in blocks_of(page):
                reader.read(block)
        finally:
            reader.forget()
    if reader.missing:
        pytest.skip(f"not all of {page.name} ran: there is no {', '.join(sorted(reader.missing))}")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    for file, heading in LINKS.findall(FENCES.sub("", page.read_text())):
        if not file.startswith(("http:", "https:")):
            target = page.parent / file if file else page
            assert target.exists(), file
            headings = re.findall(r"^#+ (.*)$", target.read_text(), re.MULTILINE) if heading else []
            assert not heading or heading in map(words_of, headings), f"{file}#{heading}"


def test_the_index_names_every_page():
    named = re.findall(r"\]\(([\w-]+\.md)\)", (REPOSITORY / "docs" / "index.md").read_text())
    assert sorted(named) == sorted(page.name for page in PAGES if page.name not in {"README.md", "index.md"})
