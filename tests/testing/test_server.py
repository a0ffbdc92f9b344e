import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import pytest
from bench.engine.models import write

from engine.process.children import descendants
from tramontane.backends.script import ScriptError
from tramontane.client import Mistral
from tramontane.server.settings import SettingsError
from tramontane.testing import Fault, NotRecorded, serve

HELLO = [{"role": "user", "content": "hello"}]


def engines():
    return [pid for pid in descendants(os.getpid()) if b"llamacpp" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def test_a_server_says_its_lines_and_remembers_what_it_was_asked():
    with serve(
        "Roquefort.", {"when": "weather", "call": [{"name": "weather", "arguments": {"city": "Oslo"}}]}
    ) as server:
        client = Mistral(api_key="a-key", server_url=server.url)
        assert (
            client.chat.complete(model="mistral-small-latest", messages=HELLO).choices[0].message.content
            == "Roquefort."
        )
        asked = [{"role": "user", "content": "What is the weather?"}]
        tools = [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}}}]
        answer = client.chat.complete(model="mistral-small-latest", messages=asked, tools=tools)
        assert answer.choices[0].message.tool_calls[0].function.arguments == '{"city": "Oslo"}'
        first, second = server.requests
        assert (first.method, first.path, first.body["messages"]) == ("POST", "/v1/chat/completions", HELLO)
        assert second.body["tools"] == tools
        assert second.headers["authorization"] == "Bearer a-key"
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(server.url)


async def test_it_answers_code_that_runs_in_the_event_loop_of_the_test(mistral_server):
    mistral_server.say("Comté.", {"when": "late", "say": "Late.", "delay": 0.001})
    async with Mistral(api_key="x", server_url=mistral_server.url) as client:
        answer = await client.chat.complete_async(model="mistral-small-latest", messages=HELLO)
        assert answer.choices[0].message.content == "Comté."
        stream = await client.chat.stream_async(
            model="mistral-small-latest", messages=[{"role": "user", "content": "late"}]
        )
        assert "".join([event.data.choices[0].delta.content async for event in stream]) == "Late."


def test_new_lines_take_the_place_of_old_ones(mistral_server, said):
    mistral_server.say("a", "b")
    assert [said(mistral_server) for _ in range(3)] == ["a", "b", "a"]
    mistral_server.say("c")
    assert [said(mistral_server) for _ in range(2)] == ["c", "c"]
    mistral_server.say()
    assert said(mistral_server).startswith("Bonjour!")


def test_a_line_that_cannot_be_said_is_named_and_changes_nothing(mistral_server, said):
    mistral_server.say("a")
    with pytest.raises(ScriptError, match="say: line 2 has no field cal$"):
        mistral_server.say("b", {"cal": []})
    assert said(mistral_server) == "a"


def test_nothing_is_left_after_a_reset(mistral_server, said):
    mistral_server.say("a")
    said(mistral_server)
    mistral_server.fail(Fault(status=503, times=9))
    before = mistral_server.requests
    mistral_server.reset()
    assert mistral_server.requests == []
    assert len(before) == 1
    assert said(mistral_server).startswith("Bonjour!")


def test_the_settings_are_those_of_the_server_and_others_are_named(ask):
    with serve("a", keys="secret-one", max_choices=2) as server:
        assert ask(server).status_code == 401
        client = Mistral(api_key="secret-one", server_url=server.url)
        assert client.chat.complete(model="scripted", messages=HELLO).choices[0].message.content == "a"
    with (
        pytest.raises(TypeError, match="no setting engine, prot; it has accept, alias, context"),
        serve(prot=1, engine="x"),
    ):
        pass


def test_a_server_that_is_down_refuses_connections_and_comes_back_where_it_was(mistral_server, said):
    mistral_server.say("a")
    assert said(mistral_server) == "a"
    with mistral_server.down():
        for _ in range(2):
            with pytest.raises(httpx2.ConnectError):
                said(mistral_server)
    assert said(mistral_server) == "a"


def test_another_server_may_answer_instead(mistral_server, said, ask):
    with serve("from afar") as upstream:
        mistral_server.pass_on(upstream.url)
        assert said(mistral_server) == "from afar"
        mistral_server.fail(Fault(status=503))
        assert [ask(mistral_server).status_code for _ in range(2)] == [503, 200]
        assert len(upstream.requests) == 2


def test_what_had_no_recorded_answer_is_told_at_the_end_and_beside_other_failures(tmp_path, ask):
    (tmp_path / "tape.json").write_text("[]")
    with pytest.raises(NotRecorded, match="has no answer to this POST"), serve() as server:
        server.replay(tmp_path / "tape.json")
        ask(server)
    with pytest.raises(ZeroDivisionError) as caught, serve() as server:
        server.replay(tmp_path / "tape.json")
        ask(server)
        1 / 0
    assert "has no answer to this POST" in caught.value.__notes__[0]


def ask_in_vain(server):
    with pytest.raises(httpx2.TransportError):
        httpx2.get(f"{server.url}/v1/models")


def test_it_ends_at_once_however_much_is_still_being_said():
    with serve({"say": "a b c d e f g", "delay": 5}) as server:
        client = Mistral(api_key="x", server_url=server.url)
        next(client.chat.stream(model="scripted", messages=HELLO))
        server.fail(Fault(delay=60))
        waiting = threading.Thread(target=ask_in_vain, args=[server])
        waiting.start()
        while len(server.requests) < 2:
            time.sleep(0.001)
        began = time.monotonic()
    waiting.join()
    assert time.monotonic() - began < 1


def test_a_recording_is_none_missing_or_all(mistral_server):
    with pytest.raises(ValueError, match="none, missing or all, not 'some'"):
        mistral_server.replay("tape.json", record="some")


def test_a_model_answers_where_one_is_named_and_is_loaded_once(tmp_path, ask, said):
    model = write(tmp_path / "tiny.gguf")
    with serve(context=256, threads=1) as server:
        server.run(str(model))
        answer = ask(server, temperature=0, max_tokens=3)
        assert answer.json()["usage"]["completion_tokens"] == 3
        assert server.requests[0].body["max_tokens"] == 3
        server.say("Roquefort.")
        assert said(server) == "Roquefort."
        before = engines()
        server.run(str(model))
        assert ask(server, temperature=0, max_tokens=3).json()["choices"] == answer.json()["choices"]
        assert engines() == before
    assert before
    assert not engines()


def test_a_model_that_several_threads_ask_for_is_loaded_once(tmp_path):
    model, running = str(write(tmp_path / "tiny.gguf")), []
    for times in (1, 3):
        with serve(context=256, threads=1) as server, ThreadPoolExecutor() as threads:
            list(threads.map(server.run, [model] * times))
            running.append(len(engines()))
        assert not engines()
    assert running[0] == running[1]


def test_a_model_that_cannot_be_run_is_named(mistral_server, said):
    mistral_server.say("a")
    with pytest.raises(SettingsError, match="/nowhere.gguf"):
        mistral_server.run("/nowhere.gguf")
    assert said(mistral_server) == "a"
