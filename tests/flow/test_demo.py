"""The examples of every parameter: none is forgotten, each shows what it says, and would not if it were ignored."""

import subprocess
import sys
from pathlib import Path

import pytest
from bench.engine.models import write

from tramontane.model import pocket
from tramontane.wire.request import ChatCompletionRequest

EXAMPLES = Path(__file__).parents[2] / "examples"
sys.path.append(str(EXAMPLES))
import demo  # noqa: E402
import parameters  # noqa: E402

DRAWN = [name for name, example in parameters.EXAMPLES.items() if example.is_drawn]
SAID = [name for name in parameters.EXAMPLES if name not in DRAWN]
QUIET = {"prediction", "prompt_cache_key", "service_tier"}
"""What changes no answer: with it an answer comes sooner, or stays in the cache, or there is nothing to choose."""
DECIDED = {"response_format", "tool_choice"}
"""What a model has to decide, and a script says whatever is asked."""


@pytest.fixture(scope="module")
def scripted():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pocket, "weights", lambda: Path("/nowhere"))
        with demo.serving() as server:
            yield server


@pytest.fixture(scope="module")
def embedded(tmp_path_factory):
    """A model of random weights."""
    tiny = write(tmp_path_factory.mktemp("models") / "tiny.gguf")
    with demo.serving("--model", str(tiny)) as server:
        yield server


@pytest.fixture(scope="module")
def small():
    """The pocket model."""
    with demo.serving("--model", pocket.NAME) as server:
        yield server


def test_there_is_an_example_of_every_parameter():
    assert parameters.EXAMPLES.keys() == ChatCompletionRequest.model_fields.keys()
    assert all(name in example.asked or name == "model" for name, example in parameters.EXAMPLES.items())


@pytest.mark.parametrize("name", SAID)
def test_a_script_shows_it(scripted, name):
    example = parameters.EXAMPLES[name]
    assert example.is_seen(scripted.see(name, example))


@pytest.mark.parametrize("name", parameters.EXAMPLES)
def test_the_pocket_model_shows_it(small, name):
    example = parameters.EXAMPLES[name]
    assert example.is_seen(small.see(name, example))


@pytest.mark.parametrize("name", [*DRAWN, "response_format"])
def test_a_model_shows_it(embedded, name):
    example = parameters.EXAMPLES[name]
    assert example.is_seen(embedded.see(name, example))


@pytest.mark.parametrize("name", sorted(parameters.EXAMPLES.keys() - QUIET - DECIDED))
def test_it_would_not_be_seen_if_it_were_ignored(scripted, embedded, name):
    example = parameters.EXAMPLES[name]
    server = scripted if name in SAID else embedded
    plain = server.without(name, example)
    answer, again = server.ask(plain), server.ask(plain)
    assert not example.is_seen(parameters.Seen(answer, again, answer, log=""))


def run(*flags):
    command = [sys.executable, str(EXAMPLES / "demo.py"), *flags]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=50)


@pytest.mark.timeout(60)
def test_the_demo_shows_all_of_them_and_ends_well():
    ran = run()
    assert ran.returncode == 0, ran.stdout + ran.stderr
    for name in (*demo.PROGRAMS, *parameters.EXAMPLES):
        assert f" {name}: " in ran.stdout or f"examples/{name}\n" in ran.stdout
    assert "✗" not in ran.stdout


def test_the_demo_ends_badly_if_something_is_not_seen(tmp_path):
    ran = run("--engine", "scripted", "--script", str(tmp_path / "none.json"))
    assert ran.returncode == 1
    assert "none.json" in ran.stderr
