import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from click.testing import CliRunner
from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route

from tramontane.backends.script import Line
from tramontane.backends.scripted import ScriptedEngine
from tramontane.cli.commands import tramontane
from tramontane.cli.operate import ps
from tramontane.client import Mistral
from tramontane.engine.contract import Condition


@pytest.fixture
def asked(scripted):
    """A server that has answered two chats and refused one."""
    return scripted("one two three", Line(say="four"), Line(refuse="full"), names=("mistral-tiny", "mistral-small"))


@pytest.fixture
def told(asked, live):
    def invoke(*flags, requests=3):
        with live(asked.app) as url:
            runner = CliRunner()
            for _ in range(requests):
                runner.invoke(tramontane, ["complete", "hi", "--url", url])
            return runner.invoke(tramontane, ["ps", "--url", url, *flags])

    return invoke


def test_what_is_served_and_what_was_done_is_told(told):
    head, line, summary = told().stdout.splitlines()
    assert head.split() == ["model", "what", "it", "is", "memory", "context", "running", "waiting", "also", "called"]
    assert line.split()[0] == "scripted"
    assert line.endswith("32,768   0        0        mistral-tiny, mistral-small")
    assert "is ready; 2 answered; 1 ended with 429; " in summary
    assert "tokens read; 6 tokens written" in summary


def test_programs_get_json(told):
    found = json.loads(told("--json").stdout)
    assert found["state"] == "ready"
    assert found["requests"] == {"200": 2, "429": 1}
    assert found["tokens"]["completion"] == 6
    [model] = found["models"]
    assert (model["model"], model["running"], model["names"]) == ("scripted", 0, ["mistral-tiny", "mistral-small"])


def test_what_runs_now_is_counted(scripted, live, eventually):
    server = scripted(Line(say="a b c d e f g h", delay=0.2), names=())
    with live(server.app) as url, ThreadPoolExecutor() as threads:
        question = {"model": "scripted", "messages": [{"role": "user", "content": "hi"}]}
        answer = threads.submit(Mistral(server_url=url).chat.complete, **question)
        eventually(lambda: server.engine.load.running)
        [model] = json.loads(CliRunner().invoke(tramontane, ["ps", "--json", "--url", url]).stdout)["models"]
        answer.result()
    assert model["running"] == 1


@pytest.mark.parametrize(
    ("condition", "cell", "restarts"),
    [
        (Condition(is_loaded=True, memory=1_230_000_000, restarts=2), "1.23 GB", "; 2 restarts"),
        (Condition(is_loaded=True, memory=10_000_000, restarts=1), "0.01 GB", "; 1 restart"),
        (Condition(is_loaded=False), "not loaded", ""),
    ],
)
def test_where_a_model_is_and_what_befell_its_process_is_told(told, monkeypatch, condition, cell, restarts):
    monkeypatch.setattr(ScriptedEngine, "condition", condition)
    _, line, summary = told(requests=1).stdout.splitlines()
    assert f"{cell}  32,768" in " ".join(line.split("   "))
    assert f"{restarts}; " in f"{summary}; "
    assert ("restart" in summary) == bool(restarts)
    [model] = json.loads(told("--json").stdout)["models"]
    assert (model["loaded"], model["memory"]) == (condition.is_loaded, condition.memory)
    assert model["restarts"] == condition.restarts


@pytest.fixture
def two_looks(monkeypatch):
    pauses = iter([None])

    def pause(_):
        if next(pauses, "over"):
            raise KeyboardInterrupt

    monkeypatch.setattr(ps.time, "sleep", pause)


@pytest.mark.usefixtures("two_looks")
def test_watching_looks_again_until_it_is_interrupted(told):
    looks = told("--watch", "--json")
    assert (looks.exit_code, len([json.loads(line) for line in looks.stdout.splitlines()])) == (0, 2)


@pytest.mark.usefixtures("two_looks")
def test_a_watched_table_tells_the_speed(told):
    assert "tokens written, 0 tokens/s" in " ".join(told("--watch").stdout.split())


def test_a_key_is_asked_for(scripted, live):
    with live(scripted(keys="sesame").app) as url:
        invoke = CliRunner().invoke
        assert invoke(tramontane, ["ps", "--url", url]).stderr == "Error: Invalid API Key (401)\n"
        invoke(tramontane, ["complete", "hi", "--url", url, "--key", "sesame"])
        assert "1 answered" in invoke(tramontane, ["ps", "--url", url], env={"TRAMONTANE_API_KEY": "sesame"}).stdout


def test_without_a_server_it_says_how_to_start_one():
    result = CliRunner().invoke(tramontane, ["ps", "--url", "http://127.0.0.1:9"])
    assert result.exit_code == 1
    assert "`tramontane serve` starts one" in result.stderr


def test_of_another_server_it_tells_what_that_one_tells(live):
    cards = {"data": [{"id": "other", "capabilities": {}, "type": "base", "description": "[/bold]\x1b[31m"}]}
    numbers = "process_resident_memory_bytes 2.5e9\n"
    routes = {"/v1/models": JSONResponse(cards), "/metrics": PlainTextResponse(numbers)}
    app = Starlette(routes=[Route(path, lambda _, reply=reply: reply) for path, reply in routes.items()])
    with live(app) as url:
        found = CliRunner().invoke(tramontane, ["ps", "--url", url]).stdout
    assert found.splitlines()[1].split() == ["other", "[/bold]\N{REPLACEMENT CHARACTER}[31m", "32,768", "0", "0"]
    assert found.endswith("is starting; 2.50 GB of memory\n")
