import subprocess
import sys

import pytest
from click.testing import CliRunner

from tramontane.cli.commands import tramontane

SCRIPT = """
import sys
import helper
from mistralai import Mistral
from mistralai.client import Mistral as Newer
from mistralai_gcp import MistralGCP

assert Mistral is Newer
print(Mistral.__module__, helper.WORD, __name__, sys.argv[1:])
"""


@pytest.fixture
def script(tmp_path):
    (tmp_path / "helper.py").write_text("WORD = 'beside'")
    path = tmp_path / "script.py"
    path.write_text(SCRIPT)
    return path


def run(script, *arguments, **options):
    command = [sys.executable, "-c", "from tramontane.cli import main; main()", "run", str(script), *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60, **options)


def test_a_script_runs_under_our_names_with_its_arguments(script):
    ran = run(script, "-v", "--help", "x")
    assert ran.stdout == "tramontane.client.sdk beside __main__ ['-v', '--help', 'x']\n", ran.stderr


def test_official_files_on_the_path_are_passed_over_for_this_process(script):
    official = script.parent / "mistralai"
    official.mkdir()
    (official / "__init__.py").write_text("class Mistral: pass")
    assert run(script).stdout.startswith("tramontane.client.sdk")


def test_the_exit_of_the_script_is_the_exit(script):
    script.write_text("raise SystemExit(3)")
    assert run(script).returncode == 3


def test_a_missing_script_is_named():
    answer = CliRunner().invoke(tramontane, ["run", "nowhere.py"])
    assert answer.exit_code == 2
    assert "'nowhere.py' does not exist" in answer.output
