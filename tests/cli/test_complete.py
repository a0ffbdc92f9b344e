import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

from tramontane.backends.script import Line
from tramontane.cli.commands import tramontane

SCHEMA = {"type": "object", "properties": {"author": {"type": "string"}}, "required": ["author"]}


def asked_of(result):
    """The prompts that the server's engine was given, as text."""
    tokenizer = result.server.service.catalog.find("scripted").tokenizer
    return [tokenizer.decode(job.prompt) for job in result.server.engine.jobs]


def test_the_answer_and_nothing_else_is_printed(command):
    result = command("complete", "What", "is", "it?", lines=[Line(think="Hm.", say="Cheese.")])
    assert (result.stdout, result.stderr, result.exit_code) == ("Cheese.\n", "", 0)


def test_what_is_piped_in_follows_the_prompt(command):
    [prompt] = asked_of(command("complete", "Sum this up:", stdin="a long text\n", lines=["short"]))
    assert "Sum this up:\n\na long text" in prompt


def test_nothing_to_ask_is_a_wrong_use(command):
    result = command("complete")
    assert result.exit_code == 2
    assert "there is no prompt" in result.output


def test_thoughts_are_told_apart(command):
    result = command("complete", "Think", "--think", lines=[Line(think="Hm.", say="Cheese.")])
    assert (result.stdout, result.stderr) == ("Cheese.\n", "Hm.\n\n")


def test_thoughts_without_an_answer_leave_the_output_empty(command):
    result = command("complete", "Think", "--think", "--max-tokens", "2", lines=[Line(think="one two three four")])
    assert (result.stdout, result.stderr.splitlines()[1:]) == ("", ["(cut: the answer reached its longest)"])


def test_several_answers_are_nothing_else_in_a_pipe(command):
    assert command("complete", "Two", "--n", "2", lines=["one", "two"]).stdout == "one\ntwo\n"


def test_several_answers_are_numbered_in_a_terminal(scripted, live):
    shown, terminal = os.openpty()
    with live(scripted("one", "two").app) as url:
        program = [sys.executable, "-m", "tramontane.cli", "complete", "Two", "--n", "2", "--url", url]
        subprocess.run(program, stdin=subprocess.DEVNULL, stdout=terminal, check=True, timeout=60)
    os.close(terminal)
    lines = os.read(shown, 10_000).decode().splitlines()
    os.close(shown)
    assert [line.removeprefix("\x1b[2m").removesuffix("\x1b[0m") for line in lines if line] == [
        "Answer 1 of 2:",
        "one",
        "Answer 2 of 2:",
        "two",
    ]


@pytest.mark.parametrize("is_file", [True, False])
def test_a_schema_comes_as_a_file_or_as_it_is(command, tmp_path, is_file):
    (tmp_path / "book.json").write_text(json.dumps(SCHEMA))
    given = str(tmp_path / "book.json") if is_file else json.dumps(SCHEMA)
    result = command("complete", "Who?", "--schema", given, lines=['{"author": "Camus"}'])
    assert json.loads(result.stdout) == {"author": "Camus"}
    assert result.server.engine.jobs[0].constraint


def test_a_schema_that_cannot_be_read_is_a_wrong_use(command):
    assert command("complete", "Who?", "--schema", "nowhere.json").exit_code == 2
    assert command("complete", "Who?", "--schema", "{").exit_code == 2


def test_an_answer_that_was_cut_says_so_aside(command):
    result = command("complete", "Long", "--max-tokens", "2", lines=["one two three four five"])
    assert "cut" in result.stderr
    assert "cut" not in result.stdout


def test_a_reply_is_shown_as_it_came(live):
    sent = {"id": "1", "unheard": [1.0, None], "object": "chat.completion", "model": "m", "created": 1, "choices": []}
    sent["usage"] = {"prompt_tokens": 1, "completion_tokens": 0, "total_tokens": 1}
    asked = []

    async def answer(request):
        asked.append(request.headers["authorization"])
        return JSONResponse(sent)

    with live(Starlette(routes=[Route("/v1/chat/completions", answer, methods=["POST"])])) as url:
        flags = ["--raw", "--model", "m", "--key", "sesame", "--url", url]
        shown = CliRunner().invoke(tramontane, ["complete", "hi", *flags]).stdout
    assert list(json.loads(shown).items()) == list(sent.items())
    assert asked == ["Bearer sesame"]


def test_the_whole_reply(command):
    reply = json.loads(command("complete", "hi", "--raw", "--prefix", "Well", lines=[" then"]).stdout)
    assert reply["choices"][0]["message"]["content"] == "Well then"
