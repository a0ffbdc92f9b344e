import json
from functools import partial

import pytest
from click.testing import CliRunner

from model import fakehub
from model.vocabularies import tekken, tekken_gguf
from tramontane.cli.commands import tramontane
from tramontane.model import hub, pocket


@pytest.fixture(scope="module")
def contents(tmp_path_factory):
    folder = tmp_path_factory.mktemp("contents")
    return {
        "name-Q4_0.gguf": tekken_gguf(folder / "q4.gguf").read_bytes(),
        "name-Q8_0.gguf": tekken_gguf(folder / "q8.gguf", name="Larger").read_bytes(),
        "tekken.json": tekken(folder / "tekken.json").read_bytes(),
    }


@pytest.fixture
def remote(contents):
    with fakehub.serve() as served:
        served.repositories["owner/name"] = dict(contents)
        yield served


@pytest.fixture
def command(remote, tmp_path, monkeypatch):
    """Runs a command beside this hub, with a cache of its own."""
    monkeypatch.setattr(hub, "Hub", partial(hub.Hub, cache=tmp_path))
    monkeypatch.setenv("TRAMONTANE_HUB", remote.endpoint)
    monkeypatch.setattr(pocket, "weights", lambda: tmp_path / "none.gguf")

    def invoke(*arguments, stdin=None):
        return CliRunner().invoke(tramontane, arguments, input=stdin)

    return invoke


@pytest.fixture
def pulled(command):
    assert command("pull", "owner/name").exit_code == 0
    return command


def test_a_model_is_pulled_and_how_to_serve_it_is_told(command, remote):
    result = command("pull", "owner/name:Q8_0", "--hub-token", "mine")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("name: Larger, llama family")
    assert result.stderr.endswith("tramontane serve --model owner/name:Q8_0\n")
    assert remote.tokens == {"Bearer mine"}


def test_pulling_again_takes_what_is_new(pulled, remote, contents):
    remote.repositories["owner/name"] = {"name-Q4_0.gguf": contents["name-Q8_0.gguf"]}
    assert pulled("pull", "owner/name").stdout.startswith("name: Larger")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["pull", "owner/nobody"], "there is no repository owner/nobody, or it is private"),
        (["pull", "name"], "name is neither a file nor owner/name"),
        (["pull", "owner/name:Q2_K"], "there is no Q2_K; there are name-Q4_0.gguf, name-Q8_0.gguf"),
        (["pull", "owner/name", "--hub", "http://127.0.0.1:9"], "owner/name cannot be fetched"),
        (["show", "owner/name"], "owner/name is not on this machine: `tramontane pull owner/name` fetches it"),
        (["show", "/nowhere.gguf"], "there is no file /nowhere.gguf"),
        (["rm", "owner/name"], "owner/name is not in the cache"),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(command, arguments, complaint):
    result = command(*arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert complaint in result.stderr


@pytest.mark.parametrize("verb", ["pull", "rm"])
def test_a_file_of_ones_own_is_neither_fetched_nor_removed(command, tmp_path, verb):
    path = tmp_path / "mine.gguf"
    path.write_bytes(b"")
    assert "is a file" in command(verb, str(path)).stderr
    assert path.exists()


def test_a_file_that_is_no_model_is_told(command, remote):
    remote.repositories["owner/broken"] = {"a.gguf": b"once upon a time"}
    assert "a.gguf: is not a GGUF file" in command("pull", "owner/broken").stderr


def test_what_was_pulled_is_listed(pulled):
    [head, line] = pulled("list").stdout.splitlines()
    assert head.split() == ["name", "size", "quantisation", "fetched"]
    assert line.startswith("owner/name:Q4_0  ")
    [entry] = json.loads(pulled("list", "--json").stdout)
    assert entry["name"] == "owner/name:Q4_0"
    assert entry["fetched"].startswith("20")


def test_an_empty_list_says_how_to_fill_it(command):
    result = command("list")
    assert (result.stdout, result.exit_code) == ("", 0)
    assert "`tramontane pull owner/name` fetches one" in result.stderr
    assert command("list", "--json").stdout == "[]\n"


@pytest.fixture
def with_pocket(command, monkeypatch, contents, tmp_path):
    weights = tmp_path / "tramontane-pocket.Q8_0.gguf"
    weights.write_bytes(contents["name-Q8_0.gguf"])
    monkeypatch.setattr(pocket, "weights", lambda: weights)
    return command


def test_the_pocket_model_is_listed_where_it_is_installed(with_pocket, contents):
    listed = with_pocket("list").stdout.splitlines()
    assert listed[1].startswith("tramontane-pocket  ")
    assert listed[1].endswith("Q8_0          installed with pip")
    [entry] = json.loads(with_pocket("list", "--json").stdout)
    size = len(contents["name-Q8_0.gguf"])
    assert entry == {"name": "tramontane-pocket", "size": size, "quantisation": "Q8_0", "fetched": None}


@pytest.mark.parametrize(
    ("verb", "instead"), [("pull", "`tramontane serve --model tramontane-pocket`"), ("rm", "`pip uninstall")]
)
def test_the_pocket_model_comes_and_goes_with_its_distribution(with_pocket, verb, instead):
    refused = with_pocket(verb, "tramontane-pocket")
    assert refused.exit_code == 1
    assert f"tramontane-pocket is installed with the distribution of that name: {instead}" in refused.stderr


def test_what_was_pulled_is_shown_without_asking_the_hub(pulled, remote):
    remote.asked.clear()
    shown = pulled("show", "owner/name").stdout
    assert "tokenizer       Mistral's, version 13" in shown
    assert "parameters      256" in shown
    found = json.loads(pulled("show", "owner/name:Q4_0", "--json").stdout)
    assert found["tokenizer from"].endswith("tekken.json")
    assert not remote.asked


def test_showing_fetches_nothing(command, monkeypatch):
    asked = []
    monkeypatch.setattr(hub, "HfApi", lambda *_, **__: asked.append("the hub"))
    assert command("show", "owner/name").exit_code == 1
    assert asked == []


def test_removing_asks_first_and_tells_what_is_free(pulled):
    refused = pulled("rm", "owner/name", stdin="n\n")
    assert (refused.exit_code, "Remove owner/name (2 files, " in refused.output) == (1, True)
    assert pulled("list", "--json").stdout != "[]\n"
    done = pulled("rm", "owner/name", stdin="y\n")
    assert done.exit_code == 0
    assert done.stdout.endswith("kB are free again\n")
    assert pulled("list", "--json").stdout == "[]\n"


def test_one_of_several_is_removed_without_a_question(pulled):
    pulled("pull", "owner/name:Q8_0")
    assert pulled("rm", "owner/name:Q4_0", "--yes").exit_code == 0
    assert [entry["name"] for entry in json.loads(pulled("list", "--json").stdout)] == ["owner/name:Q8_0"]


def test_what_a_file_says_of_itself_is_not_obeyed_by_a_terminal(command, tmp_path):
    path = tekken_gguf(tmp_path / "a.gguf", name="\x1b]0;owned\x07[bold]Name", license="mit\nsize 0 B")
    shown = command("show", str(path))
    assert shown.exit_code == 0
    assert "title           \N{REPLACEMENT CHARACTER}]0;owned\N{REPLACEMENT CHARACTER}[bold]Name\n" in shown.stdout
    assert "licence         mit\N{REPLACEMENT CHARACTER}size 0 B\n" in shown.stdout
