import pytest
from click.testing import CliRunner

from tramontane.backends.script import Line
from tramontane.cli.commands import tramontane


def test_parameters_reach_the_engine(command):
    flags = ["--temperature", "0.9", "--top-p", "0.8", "--top-k", "5", "--max-tokens", "7", "--min-tokens", "2"]
    flags += ["--seed", "11", "--presence-penalty", "0.5", "--prompt-cache-key", "mine"]
    [job] = command("complete", "hi", *flags, lines=["yes"]).server.engine.jobs
    assert (job.sampling.temperature, job.sampling.top_p, job.sampling.top_k) == (0.9, 0.8, 5)
    assert (job.max_tokens, job.min_tokens, job.seed, job.cache_key) == (7, 2, 11, "mine")
    assert job.sampling.presence_penalty == 0.5


def test_the_servers_first_model_answers_unless_another_is_named(command):
    assert command("complete", "hi", "--raw", lines=["yes"]).output.count('"scripted"') == 1
    assert '"mistral-tiny"' in command("complete", "hi", "--raw", "--model", "mistral-tiny", lines=["yes"]).output


def test_a_refusal_is_one_sentence(command):
    result = command("complete", "hi", "--model", "nobody")
    assert (result.exit_code, result.output) == (1, "Error: Invalid model: nobody (400)\n")


@pytest.mark.parametrize(
    ("flags", "environment", "output"),
    [
        ([], {}, "Error: Invalid API Key (401)\n"),
        (["--key", "sesame"], {}, "in\n"),
        ([], {"TRAMONTANE_API_KEY": "sesame"}, "in\n"),
    ],
)
def test_a_key_comes_by_flag_or_environment(command, scripted, flags, environment, output):
    assert command("complete", "hi", *flags, server=scripted("in", keys="sesame"), **environment).output == output


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (["--temperature", "9"], "temperature: Input should be less than or equal to 1.5"),
        (["--n", "9"], "n: Input should be less than or equal to 8 (422)"),
        (
            ["--temperature", "9", "--top-p", "7"],
            "temperature: Input should be less than or equal to 1.5; top_p: Input",
        ),
    ],
)
def test_each_field_that_is_wrong_is_named(command, flags, told):
    assert command("complete", "hi", *flags).output.startswith(f"Error: {told}")


@pytest.mark.parametrize("words", [["complete", "hi"], ["ps"], ["bench"], ["chat"]])
def test_without_a_server_it_says_where_it_looked_and_how_to_start_one(words):
    result = CliRunner().invoke(tramontane, [*words, "--url", "http://127.0.0.1:9/somewhere"])
    assert result.exit_code == 1
    assert "Error: no server answers at http://127.0.0.1:9 (" in result.output
    assert "`tramontane serve` starts one, and --url or TRAMONTANE_URL says where another is" in result.output


@pytest.mark.parametrize("verb", ["complete", "chat"])
def test_a_stream_that_breaks_is_told(command, verb):
    words = ["hi"] if verb == "complete" else []
    assert (
        "The engine failed before the answer was complete"
        in command(verb, *words, lines=[Line(say="a b c d", fail_after=2)], stdin="hi\n").output
    )
