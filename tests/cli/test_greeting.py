import pytest

from tramontane.backends.script import Line
from tramontane.cli.greeting import greet


@pytest.fixture
def greeted(live, capsys):
    """What a server that is there is asked, and what is shown of it."""

    async def ask(server, key=""):
        with live(server.app) as url:
            await greet("Which cheese?", url, key)
        return capsys.readouterr(), url

    return ask


async def test_the_answer_is_shown_with_what_to_try(greeted, scripted):
    server = scripted("Roquefort.")
    (out, err), url = await greeted(server)
    assert out.startswith("\n  Which cheese?\n  Roquefort.\n\nWhat to try:\n")
    assert f"chat --url {url}\n" in out
    assert f"curl {url}/v1/chat/completions -H" in out
    assert '"model": "scripted"' in out
    assert err == ""
    assert server.engine.jobs[-1].max_tokens == 100


async def test_thoughts_are_left_out(greeted, scripted):
    (out, _), _ = await greeted(scripted(Line(think="Blue?", say="Roquefort.")))
    assert "\n  Roquefort.\n" in out


async def test_a_key_is_shown_to_the_server_and_to_nobody_else(greeted, scripted):
    (out, err), _ = await greeted(scripted("Roquefort.", keys="a-secret"), "a-secret")
    assert "\n  Roquefort.\n" in out
    assert '"authorization: Bearer $MISTRAL_API_KEY"' in out
    assert "a-secret" not in out + err


async def test_no_proxy_stands_between(greeted, scripted, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert "Roquefort." in (await greeted(scripted("Roquefort.")))[0].out


@pytest.mark.parametrize("line", [Line(refuse="down"), Line(say="Roquefort.", fail_after=1)])
async def test_a_question_that_fails_is_told_and_no_more(greeted, scripted, line):
    (out, err), _ = await greeted(scripted(line))
    assert out == "\n  Which cheese?\n"
    assert err.startswith("  The question was not answered: ")
