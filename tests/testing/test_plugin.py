import subprocess
import sys

import pytest

import tramontane.testing.server  # noqa: F401 - or each pytest within this one loads it anew

pytest_plugins = ["pytester"]
APP = """
import os
from tramontane.client import Mistral

def ask(content="hi"):
    client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
    messages = [{"role": "user", "content": content}]
    return client.chat.complete(model="mistral-small-latest", messages=messages).choices[0].message.content
"""


@pytest.fixture
def outcomes(pytester):
    """Runs tests of someone else's, and tells how many passed and failed, and what was said."""
    pytester.makepyfile(app=APP)
    pytester.makeini("[pytest]\naddopts = --strict-markers\nfilterwarnings = error")

    def run(tests, *flags):
        pytester.makepyfile(test_it=f"import pytest, os, unittest\nfrom app import ask\n{tests}")
        result = pytester.runpytest(*flags)
        return result.parseoutcomes(), result.stdout.str()

    return run


def test_code_finds_the_server_and_each_test_finds_it_as_new(outcomes):
    told, _ = outcomes("""
@pytest.mark.mistral_server("Roquefort.", {"when": "weather", "say": "Rain."})
def test_lines(mistral_server):
    assert ask() == "Roquefort."
    assert ask("weather?") == "Rain."
    assert len(mistral_server.requests) == 2

def test_nothing_is_left(mistral_server):
    assert mistral_server.requests == []
    assert ask().startswith("Bonjour")
    from tramontane.testing import Fault
    mistral_server.fail(Fault(status=503))

def test_no_fault_is_left(mistral_server):
    assert ask().startswith("Bonjour")

@pytest.mark.mistral_server("Comté.")
def test_the_marker_alone():
    assert ask() == "Comté."

@pytest.mark.mistral_server("Brie.")
class TestClass:
    def test_a_marker_for_all(self):
        assert ask() == "Brie."

class TestOfUnittest(unittest.TestCase):
    @pytest.mark.mistral_server("Cantal.")
    def test_an_older_style(self):
        assert ask() == "Cantal."

@pytest.mark.anyio
@pytest.mark.mistral_server("Morbier.")
async def test_a_coroutine(mistral_server):
    from tramontane.client import Mistral
    async with Mistral(api_key="x", server_url=mistral_server.url) as client:
        messages = [{"role": "user", "content": "hi"}]
        answer = await client.chat.complete_async(model="mistral-small-latest", messages=messages)
    assert answer.choices[0].message.content == "Morbier."

def test_the_environment_is_left_as_it_was():
    assert "MISTRAL_SERVER_URL" not in os.environ
    assert "MISTRAL_API_KEY" not in os.environ
""")
    assert told == {"passed": 8}


@pytest.mark.parametrize(
    ("marker", "told"),
    [
        ('{"sai": "x"}', "say: line 1 has no field sai"),
        ("lines=['x']", "unexpected keyword argument 'lines'"),
        ("'x', model='tramontane-pocket'", "lines or a model, not both"),
    ],
)
def test_a_marker_that_cannot_be_is_named(outcomes, marker, told):
    found, said = outcomes(f"@pytest.mark.mistral_server({marker})\ndef test_it(): pass")
    assert found == {"errors": 1}
    assert told in said


REPLAYED = """
def test_replayed(mistral_server):
    mistral_server.replay("tape.json")
    assert ask() == "Recorded."
"""


def test_answers_are_recorded_once_and_replayed_without_a_key(outcomes, mistral_server, monkeypatch, pytester):
    mistral_server.say("Recorded.")
    monkeypatch.setenv("MISTRAL_API_KEY", "a-real-key")
    assert outcomes(REPLAYED, "--mistral-record=missing", f"--mistral-upstream={mistral_server.url}")[0] == {
        "passed": 1
    }
    assert mistral_server.requests[0].headers["authorization"] == "Bearer a-real-key"
    assert "a-real-key" not in (pytester.path / "tape.json").read_text()
    monkeypatch.delenv("MISTRAL_API_KEY")
    assert outcomes(REPLAYED)[0] == {"passed": 1}
    assert len(mistral_server.requests) == 1


def test_a_request_without_an_answer_fails_its_test_even_if_the_code_swallows_the_error(outcomes, pytester):
    (pytester.path / "tape.json").write_text("[]")
    found, said = outcomes("""
def test_swallows(mistral_server):
    mistral_server.replay("tape.json")
    try:
        ask()
    except Exception:
        pass

def test_the_next_one_is_not_blamed(mistral_server):
    ask()
""")
    assert found == {"passed": 2, "errors": 1}
    assert "tape.json has no answer to this POST /v1/chat/completions" in said


def test_who_does_not_use_it_does_not_pay_for_it(pytester):
    test = pytester.makepyfile("""
import sys

def test_it():
    loaded = {name.split(".")[0] for name in sys.modules}
    ours = {name for name in sys.modules if name.partition(".")[0] == "tramontane"}
    assert ours == {"tramontane", "tramontane.testing", "tramontane.testing.plugin"}
    assert not loaded & {"pydantic", "starlette", "uvicorn", "httpx2", "mistral_common"}
""")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:anyio", "-p", "no:cacheprovider", str(test)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=pytester.path, check=False)
    assert done.returncode == 0, done.stdout


def test_what_is_missing_is_named(pytester, monkeypatch):
    """An installation without the server's libraries."""
    monkeypatch.setitem(sys.modules, "tramontane.testing.server", None)
    pytester.makepyfile("def test_it(mistral_server): pass")
    result = pytester.runpytest()
    assert result.parseoutcomes() == {"errors": 1}
    assert "pip install 'tramontane[server]'" in result.stdout.str()


def test_without_the_server_one_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "starlette", None)
    monkeypatch.delitem(sys.modules, "tramontane.testing.server")
    for name in [name for name in sys.modules if name.startswith(("starlette.", "tramontane.server"))]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(ModuleNotFoundError, match=r"tramontane.testing needs starlette.*'tramontane\[server\]'"):
        from tramontane.testing import serve  # noqa: F401
