"""Every block of Python in docs/testing.md runs, as a file of the name in its first line or as a program."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import tramontane.testing.server  # noqa: F401 - or each pytest within this one loads it anew

pytest_plugins = ["pytester"]
DOCUMENT = (Path(__file__).parents[2] / "docs" / "testing.md").read_text()
BLOCKS = re.findall(r"^```python\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)
FILES = {found[1]: block for block in BLOCKS if (found := re.match(r"# (\w+\.py)\n", block))}
PROGRAMS = [block for block in BLOCKS if block not in FILES.values()]


def test_the_tests_pass_once_their_answers_are_recorded_as_is_documented(mistral_server, pytester, monkeypatch):
    for name, text in FILES.items():
        (pytester.path / name).write_text(text)
    tests = sum(text.count("\ndef test_") for text in FILES.values())
    assert pytester.runpytest().parseoutcomes() == {"passed": tests - 1, "failed": 1}
    mistral_server.say("Roquefort, to be sure.")
    monkeypatch.setenv("MISTRAL_API_KEY", "a-key-of-theirs")
    [flags] = re.findall(r"pytest (--mistral-record missing) ", DOCUMENT)
    recording = [*flags.split(), "--mistral-upstream", mistral_server.url, "test_recorded.py"]
    assert pytester.runpytest(*recording).parseoutcomes() == {"passed": 1}
    monkeypatch.delenv("MISTRAL_API_KEY")
    mistral_server.say("Cheddar.")
    assert pytester.runpytest().parseoutcomes() == {"passed": tests}


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_programs_run(program):
    subprocess.run([sys.executable, "-c", program], check=True)


def test_every_field_of_a_fault_is_documented():
    from tramontane.testing import Fault

    section = DOCUMENT.split("## What goes wrong")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", " ".join(rows))) == set(Fault.__dataclass_fields__)
