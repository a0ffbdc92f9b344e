import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from tramontane.cli.serving import wire
from tramontane.server.settings import Settings, SettingsError


def names_of(app):
    return [card.id for card in app.state.service.catalog.wire_list().data]


async def test_strict_models_answer_to_their_own_names():
    assert "mistral-small-latest" in names_of(await wire(Settings()))
    assert names_of(await wire(Settings(strict_models=True, alias={"mine": "scripted"}))) == ["scripted", "mine"]


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        (Settings(engine="none"), "there is scripted"),
        (Settings(alias={"a": "b"}), "the alias a names b"),
        (Settings(moderation_model="judge"), "moderation_model cannot be judge"),
    ],
)
async def test_what_cannot_be_served_is_told(settings, complaint):
    with pytest.raises(SettingsError, match=complaint):
        await wire(settings)


async def test_the_moderation_model_may_be_named_by_an_alias():
    assert await wire(Settings(moderation_model="mine", alias={"mine": "scripted"}))


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
