import dataclasses
import subprocess
import sys

import pytest
from click.testing import CliRunner

import tramontane
from tramontane.cli import commands, serving
from tramontane.model import pocket
from tramontane.server.settings import Settings


@pytest.fixture
def served(monkeypatch):
    """The settings that `serve` would have run with."""
    runs = []
    monkeypatch.setattr(serving, "run", runs.append)

    def invoke(*arguments, **environment):
        result = CliRunner().invoke(commands.tramontane, ["serve", *arguments], env=environment)
        assert result.exit_code == 0, result.output
        return runs.pop()

    return invoke


@pytest.fixture(autouse=True)
def weights(tmp_path, monkeypatch):
    """Where the pocket model is looked for."""
    monkeypatch.setattr(pocket, "weights", lambda: tmp_path / "pocket.gguf")
    return tmp_path / "pocket.gguf"


def test_serve_without_flags_has_the_defaults(served):
    assert served() == Settings()


def test_the_pocket_model_answers_where_it_is_here_and_nothing_else_is_said(served, weights):
    weights.touch()
    assert served() == Settings(model=("tramontane-pocket",))
    assert served("--engine", "llamacpp").model == ("tramontane-pocket",)
    for flags in (["--engine", "scripted"], ["--script", "lines.json"], ["--echo"], ["--model", "a.gguf"]):
        assert pocket.NAME not in served(*flags).model


def test_flags_and_environment_become_settings(served, tmp_path):
    file = tmp_path / "tramontane.toml"
    file.write_text("running = 3\n")
    settings = served("--config", str(file), "--echo", "--alias", "a=scripted", "--alias", "b=scripted")
    assert settings == Settings(running=3, echo=True, alias={"a": "scripted", "b": "scripted"})
    assert served("--port", "9").port == 9
    assert served(TRAMONTANE_SERVE_PORT="9") == Settings()
    assert served("--model", "a.gguf", "--model", "b=c/d").model == ("a.gguf", "b=c/d")
    assert served(TRAMONTANE_MODEL="a.gguf,b=c/d").model == ("a.gguf", "b=c/d")


def test_every_setting_is_a_flag_with_its_help():
    text = CliRunner().invoke(commands.tramontane, ["serve", "--help"], terminal_width=200).output
    for setting in dataclasses.fields(Settings):
        assert "--" + setting.name.replace("_", "-") in text


def test_a_wrong_setting_is_told_without_a_traceback(served):
    result = CliRunner().invoke(commands.tramontane, ["serve", "--host", "0.0.0.0"])
    assert result.exit_code == 1
    assert result.output.startswith("Error: without keys only a loopback address")


def test_what_turns_out_to_be_wrong_is_told_so_too(monkeypatch):
    def run(settings):
        raise OSError("no such file")

    monkeypatch.setattr(serving, "run", run)
    result = CliRunner().invoke(commands.tramontane, ["serve"])
    assert (result.exit_code, result.output) == (1, "Error: no such file\n")


def test_the_version():
    assert tramontane.__version__ in CliRunner().invoke(commands.tramontane, ["--version"]).output


def test_without_the_servers_libraries_it_says_what_to_install():
    program = "import sys; sys.modules['click'] = None; from tramontane.cli import main; main()"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr == "The command line needs click, which comes with: pip install 'tramontane[server]'\n"
