import pytest
from bench.engine.models import write
from click.testing import CliRunner

from tramontane.backends.llamacpp.library import find, open_library
from tramontane.backends.llamacpp.model import Model
from tramontane.backends.llamacpp.runner import LlamaRunner
from tramontane.cli.commands import tramontane
from tramontane.model import pocket


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return write(tmp_path_factory.mktemp("models") / "tiny.gguf")


@pytest.fixture(autouse=True)
def no_pocket(monkeypatch, tmp_path):
    monkeypatch.setattr(pocket, "weights", lambda: tmp_path / "none.gguf")


@pytest.fixture
def told(tmp_path):
    """What the command says, as a table; the library is the wheel's."""

    def ask(*flags):
        asked = CliRunner().invoke(tramontane, ["doctor", "--cache", str(tmp_path), *flags])
        assert asked.exit_code == 0, asked.output
        return dict(line.split(maxsplit=1) for line in asked.output.splitlines())

    return ask


def test_the_machine_is_told_without_a_model(told):
    said = told()
    assert "(wheel), llama.cpp 0.6.0-dev of xllamacpp" in said["library"]
    assert " = 1" in said["built"]
    assert "threads compute" in said["processor"]
    assert "model" not in said


def test_the_fingerprint_is_that_of_an_engine_started_with_the_same_settings(told, tiny, tmp_path):
    said = told("--model", str(tiny), "--context", "300", "--running", "2", "--threads", "1")
    assert said["room"].startswith("2 answers at once, of 300 tokens each: 0.00 GB")
    runner = LlamaRunner(Model(open_library(find(None, tmp_path)), tiny), 2, 300, 1)
    assert said["fingerprint"] == runner.facts.fingerprint
    runner.close()


def test_the_fingerprint_of_the_pocket_model_is_that_of_the_one_thread_that_it_runs_with(told, tiny, monkeypatch):
    monkeypatch.setattr(pocket, "weights", lambda: tiny)
    by_threads = [told("--model", str(tiny), "--threads", threads)["fingerprint"] for threads in ("1", "2")]
    assert by_threads[0] != by_threads[1]
    assert told("--model", pocket.NAME)["fingerprint"] == by_threads[0]
    assert told("--model", pocket.NAME, "--threads", "2")["fingerprint"] == by_threads[1]
    assert told("--model", pocket.NAME)["model"].startswith("tramontane-pocket: ")


@pytest.mark.parametrize(
    ("flags", "complaint"),
    [
        (["--libllama", "/nowhere.so"], "libllama names /nowhere.so"),
        (["--model", "/nowhere.gguf"], "/nowhere.gguf"),
    ],
)
def test_what_is_wrong_is_told_as_an_error(tmp_path, flags, complaint):
    asked = CliRunner().invoke(tramontane, ["doctor", "--cache", str(tmp_path), *flags])
    assert asked.exit_code == 1
    assert complaint in asked.output
