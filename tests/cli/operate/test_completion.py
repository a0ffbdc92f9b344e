import os
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner

from tramontane.cli.commands import tramontane


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script_that_it_understands(shell):
    script = CliRunner().invoke(tramontane, ["completion", shell])
    assert script.exit_code == 0
    assert f"_TRAMONTANE_COMPLETE={shell}_complete" in script.output
    if program := shutil.which(shell):
        subprocess.run([program, "-n"], input=script.output, text=True, check=True)


def test_another_shell_is_a_wrong_use():
    assert CliRunner().invoke(tramontane, ["completion", "tcsh"]).exit_code == 2


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("tramontane s", ["serve", "show"]),
        ("tramontane keys ", ["list", "new", "rm"]),
        ("tramontane bench --prompt-t", ["--prompt-tokens"]),
        ("tramontane completion z", ["zsh"]),
    ],
)
def test_what_the_script_asks_for_is_told(words, completed):
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(words.count(" ")), "_TRAMONTANE_COMPLETE": "bash_complete"}
    program = "from tramontane.cli.commands import tramontane; tramontane(prog_name='tramontane')"
    told = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, **asked}, capture_output=True, text=True, check=True
    )
    assert sorted(told.stdout.split()) == [f"plain,{word}" for word in completed]
