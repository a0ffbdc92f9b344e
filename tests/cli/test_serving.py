import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from tramontane.cli import greeting
from tramontane.cli.greeting import QUESTION
from tramontane.cli.serving import _first_question, _stopgap, run
from tramontane.server.settings import Settings, SettingsError


@pytest.fixture
def started(tmp_path):
    """`tramontane serve` in a process of its own, and the URL that it printed."""
    processes = []

    def start(*flags):
        command = [str(Path(sys.executable).with_name("tramontane")), "serve", "--port", "0", *flags]
        environment = os.environ | {"PYTHONUNBUFFERED": "1"}
        with (tmp_path / "log").open("w") as log:
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
        processes.append(process)
        words = process.stdout.readline().split()
        return process, next(word for word in words if word.startswith("http"))

    yield start
    for process in processes:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.fixture
def taken():
    """A port that another program listens on."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_a_port_that_is_taken_is_told_with_the_remedy(taken):
    with pytest.raises(SettingsError, match=f"port {taken} of 127.0.0.1 is in use: .* with --port"):
        run(Settings(port=taken))


def test_an_address_of_another_machine_is_told():
    with pytest.raises(SettingsError, match="port 8000 of 192.0.2.1 cannot be listened on: Cannot assign requested"):
        run(Settings(host="192.0.2.1", keys="a-key"))


def test_a_question_to_begin_with_is_asked_where_one_is_given(started):
    process, url = started("--engine", "scripted", "--ask", "Which cheese?")
    told = [process.stdout.readline() for _ in range(6)]
    assert told[:2] == ["\n", "  Which cheese?\n"]
    assert told[2].startswith("  Bonjour!")
    assert told[5] == f"  a page         {url}\n"


@pytest.mark.parametrize(
    ("ask", "is_terminal", "asked"),
    [
        (None, False, None),
        (None, True, QUESTION),
        ("", True, None),
        ("Which?", False, "Which?"),
    ],
)
async def test_a_terminal_is_shown_an_answer_unless_that_is_not_wanted(monkeypatch, ask, is_terminal, asked):
    greetings = []
    monkeypatch.setattr(greeting, "greet", lambda *arguments: greetings.append(arguments))
    monkeypatch.setattr("sys.stdout.isatty", lambda: is_terminal)
    _first_question(Settings(ask=ask, keys="a,b"), "http://127.0.0.1:1")
    assert greetings == ([(asked, "http://127.0.0.1:1", "a")] if asked else [])


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (Settings(), "a script answers"),
        (Settings(model=("tramontane-pocket",)), "The pocket model answers"),
        (Settings(model=("a.gguf",)), None),
        (Settings(echo=True), None),
        (Settings(engine="scripted"), None),
        (Settings(script=Path("lines.json")), None),
    ],
)
def test_who_answers_where_nobody_was_named_is_told(settings, told):
    said = _stopgap(settings)
    assert told in said if told else said is None


def test_ctrl_c_ends_it_though_the_first_question_is_not_answered_yet(started, tmp_path):
    script = tmp_path / "script.json"
    script.write_text(json.dumps([{"say": "never said", "delay": 60}]))
    process, _ = started("--script", str(script), "--ask", "Which cheese?")
    assert [process.stdout.readline() for _ in range(2)][1] == "  Which cheese?\n"
    process.send_signal(signal.SIGINT)
    assert process.wait(5) == 0
    assert (tmp_path / "log").read_text().endswith("\nStopped.\n")


def test_it_answers_from_a_script_and_drains_when_told_to_stop(started, tmp_path):
    script = tmp_path / "script.json"
    script.write_text(json.dumps([{"say": "one two three four five", "delay": 0.05}]))
    process, url = started("--script", str(script))
    body = {"model": "mistral-small-latest", "messages": [{"role": "user", "content": "hi"}], "stream": True}
    with httpx2.Client(base_url=url) as client, client.stream("POST", "/v1/chat/completions", json=body) as response:
        lines = response.iter_lines()
        next(lines)
        process.send_signal(signal.SIGTERM)
        rest = [line for line in lines if line]
    assert rest[-1] == "data: [DONE]"
    assert process.wait(5) == -signal.SIGTERM
