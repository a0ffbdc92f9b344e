import json
import os
import signal
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner

from tramontane.backends.script import Line
from tramontane.cli import chat
from tramontane.cli.commands import tramontane


@pytest.fixture(autouse=True)
def history(monkeypatch, tmp_path):
    monkeypatch.setattr(chat, "_remember_lines", lambda: None)


def test_a_conversation_goes_on(command):
    result = command("chat", "--system", "Be brief.", stdin="Hello\nAnd then?\n", lines=["Hi.", "Then this."])
    assert result.exit_code == 0
    assert "Hi." in result.output
    assert "Then this." in result.output
    prompts = [
        result.server.service.catalog.find("scripted").tokenizer.decode(job.prompt) for job in result.server.engine.jobs
    ]
    assert "Be brief." in prompts[0]
    assert all(words in prompts[1] for words in ("Hello", "Hi.", "And then?"))


def test_thoughts_come_before_the_answer_and_stay_out_of_the_history(command):
    result = command("chat", stdin="Hello\nMore\n", lines=[Line(think="Hm.", say="Hi."), "Yes."])
    assert result.output.index("Hm.") < result.output.index("Hi.")
    assert (
        result.server.service.catalog.find("scripted")
        .tokenizer.decode(result.server.engine.jobs[1].prompt)
        .count("Hm.")
        == 0
    )


def test_several_lines_are_one_question(command):
    result = command("chat", stdin='"""\none\ntwo\n"""\n', lines=["ok"])
    assert len(result.server.engine.jobs) == 1


def test_commands_change_what_is_asked(command, tmp_path):
    typed = "/set temperature 0.9\n/set random_seed 4\n/system Be kind.\nHello\n/again\n"
    typed += f"/save {tmp_path / 'talk.json'}\n/clear\n"
    result = command(
        "chat", stdin=typed + f"/load {tmp_path / 'talk.json'}\n/set temperature\nMore\n/quit\n", lines=["Hi."]
    )
    first, again, later = result.server.engine.jobs
    assert first.prompt == again.prompt
    assert (first.sampling.temperature, first.seed) == (0.9, 4)
    assert later.sampling.temperature == 0.3
    assert json.loads((tmp_path / "talk.json").read_text())["messages"][1] == {"role": "assistant", "content": "Hi."}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/nothing", "There is no /nothing; /help lists what there is."),
        ("/set height 3", "/set: there is no height; there are temperature, top_p,"),
        ("/set temperature hot", "/set: temperature takes a number, which hot is not"),
        ("/set temperature nan", "/set: temperature takes a number, which nan is not"),
        ("/set top_k 1.5", "/set: top_k takes a whole number, which 1.5 is not"),
        ("/model nope", "/model: the server has no nope; /model lists what it has"),
        ("/load", "/load: it takes the name of a file"),
        ("/save", "/save: it takes the name of a file"),
        ("/load nowhere.json", "/load: nowhere.json: No such file or directory"),
        ("/save .", "/save: .: Is a directory"),
        ("/again", "/again: nothing was asked yet"),
    ],
)
def test_a_wrong_command_is_told_and_the_talk_goes_on(command, typed, told):
    result = command("chat", stdin=f"{typed}\nHello\n", lines=["Hi."], COLUMNS="300")
    assert result.exit_code == 0
    assert told in result.output
    assert len(result.server.engine.jobs) == 1


def test_a_wrong_value_leaves_the_one_before(command):
    result = command("chat", "--temperature", "0.9", stdin="/set temperature hot\nHello\n", lines=["Hi."])
    assert result.server.engine.jobs[0].sampling.temperature == 0.9


def test_parameters_are_listed_with_their_values(command):
    said = command("chat", stdin="/set top_k 5\n/set\n", COLUMNS="300").output
    assert "top_k              5  (" in said
    assert "temperature        its default  (" in said


def test_what_a_command_did_is_told(command, tmp_path):
    file = tmp_path / "talk.json"
    typed = f"Hello\n/save {file}\n/clear\n/load {file}\n/system Be kind.\n/system\n/model mistral-tiny\n"
    said = command("chat", stdin=typed, lines=["Hi."], COLUMNS="300").output
    told = [f"2 messages kept in {file}", "the conversation is forgotten", f"2 messages loaded from {file}"]
    told += ["the system message is set", "there is no system message now", "mistral-tiny answers from now on"]
    assert [said.count(sentence) for sentence in told] == [1] * len(told)


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"system": "", "messages": [1]}', '{"system": "", "messages": 1}'])
def test_a_file_of_something_else_is_not_loaded(command, tmp_path, text):
    (tmp_path / "talk.json").write_text(text)
    result = command("chat", stdin=f"/load {tmp_path / 'talk.json'}\nHello\n", lines=["Hi."], COLUMNS="300")
    assert "talk.json holds no conversation that /save kept" in result.output
    assert len(result.server.engine.jobs) == 1


def test_a_server_that_went_away_does_not_end_the_talk():
    typed = "/model other\nHello\n/quit\n"
    result = CliRunner().invoke(
        tramontane, ["chat", "--model", "m", "--url", "http://127.0.0.1:9"], input=typed, env={"COLUMNS": "300"}
    )
    assert result.exit_code == 0
    assert result.output.count("no server answers at http://127.0.0.1:9") == 2


def test_a_question_that_fails_is_forgotten(command):
    result = command("chat", "--max-tokens", "9999999", stdin="Too much\n/set max_tokens 5\nHello\n", lines=["Hi."])
    [job] = result.server.engine.jobs
    assert "Too much" not in result.server.service.catalog.find("scripted").tokenizer.decode(job.prompt)


def test_the_interrupt_key_stops_the_answer_alone(scripted, live, eventually):
    server = scripted(Line(when="then", say="Bye."), Line(say="word " * 200, delay=0.05))
    with live(server.app) as url:
        program = [sys.executable, "-m", "tramontane.cli", "chat", "--url", url]
        with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as talk:
            talk.stdin.write("slow\n")
            talk.stdin.flush()
            eventually(lambda: server.engine.load.running == 1, 20)
            time.sleep(0.2)
            os.kill(talk.pid, signal.SIGINT)
            eventually(lambda: server.engine.load.running == 0, 5)
            output, _ = talk.communicate("then\n", timeout=20)
    assert "(stopped)" in output
    assert "Bye." in output
    assert talk.returncode == 0
