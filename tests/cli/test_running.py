import signal
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


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt, BrokenPipeError])
def test_an_error_of_the_script_is_shown_as_python_shows_it(end, script):
    script.write_text(f"raise {end.__name__}")
    ran = run(script)
    assert ran.stderr.splitlines()[-1] == end.__name__
    assert ran.returncode == (-signal.SIGINT if end is KeyboardInterrupt else 1)


def test_a_script_brings_no_library_of_the_servers(script):
    script.write_text(
        "import sys; print({'click', 'uvicorn', 'pydantic', 'httpx2', 'pathlib'} & set(sys.modules) or 'none')"
    )
    assert run(script).stdout == "none\n"


def test_the_command_line_lists_the_command_and_runs_it(script, monkeypatch):
    for name in ("argv", "path", "meta_path"):
        monkeypatch.setattr(sys, name, list(getattr(sys, name)))
    script.write_text("import sys; print(sys.argv[1:])")
    assert "run " in CliRunner().invoke(tramontane, ["--help"]).output
    assert CliRunner().invoke(tramontane, ["run", str(script), "-v"]).output == "['-v']\n"


def test_a_missing_script_is_named():
    answer = CliRunner().invoke(tramontane, ["run", "nowhere.py"])
    assert answer.exit_code == 2
    assert "'nowhere.py' does not exist" in answer.output
