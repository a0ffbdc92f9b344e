import json
import re

import httpx2
import pytest
from starlette.responses import Response

from tramontane.client import Mistral
from tramontane.testing import serve
from tramontane.testing.tape import TapeError
from tramontane.testing.upstream import OF_THE_MOMENT

PATH = "/v1/chat/completions"
KEY = "a-secret-key"
HELLO = [{"role": "user", "content": "hello"}]


@pytest.fixture
def upstream():
    """Answers differently each time, so that what was recorded is seen."""
    with serve("one", "two", "three", "four") as server:
        yield server


@pytest.fixture
def file(tmp_path):
    return tmp_path / "tape.json"


@pytest.fixture
def here(mistral_server, upstream):
    mistral_server.upstream, before = upstream.url, mistral_server.upstream
    yield mistral_server
    mistral_server.upstream = before


def bodies(answers):
    return [(answer.status_code, answer.headers["content-type"], answer.content) for answer in answers]


def test_what_was_recorded_is_replayed_to_the_byte(here, upstream, file, ask):
    here.replay(file, record="missing")
    requests = [{}, {"stream": True}, {"temperature": 9}, {"n": 2, "stream": True}]
    recorded = bodies([ask(here, **fields) for fields in requests])
    here.replay(file)
    assert bodies([ask(here, **fields) for fields in reversed(requests)]) == recorded[::-1]
    assert len(upstream.requests) == len(requests)


@pytest.fixture
def hosted(shared):
    """What the hosted API answered, to the letter: what was asked, the status, the content type, the bytes."""
    found = []
    for path in sorted((shared / "contract" / "recordings").glob("*.json")):
        recording = json.loads(path.read_text())
        asked, told = recording["request"].get("body"), recording["response"]
        if (
            recording["fidelity"].startswith("verbatim")
            and told["status"] not in OF_THE_MOMENT
            and asked not in (entry[0] for entry in found)
        ):
            content = told.get("body_text") or told["sse"]
            found.append((asked, told["status"], told["headers"]["content-type"], content.encode()))
    assert len(found) > 40
    return found


def test_what_the_hosted_api_answered_comes_back_to_the_byte_and_can_be_read(hosted, here, live, file):
    waiting = iter(hosted)

    async def api(scope, receive, send):
        assert scope["type"] == "http"
        _, status, kind, content = next(waiting)
        await Response(content, status, {"content-type": kind})(scope, receive, send)

    def answers():
        with httpx2.Client() as caller:
            found = [caller.post(f"{here.url}{PATH}", json=asked) for asked, *_ in hosted]
        return [(answer.status_code, answer.headers["content-type"], answer.content) for answer in found]

    with live(api) as url:
        here.upstream = url
        here.replay(file, record="all")
        assert answers() == [(status, kind, content) for _, status, kind, content in hosted]
    here.replay(file)
    assert answers() == [(status, kind, content) for _, status, kind, content in hosted]
    told = [entry["answer"] for entry in json.loads(file.read_text())]
    as_text = [part for answer in told for part in answer.get("events", [answer.get("body")]) if isinstance(part, str)]
    assert set(as_text) == {"data: [DONE]\n\n"}


def test_streams_are_replayed_event_by_event(here, file):
    client = Mistral(api_key=KEY, server_url=here.url)
    here.replay(file, record="all")
    recorded = [event.data for event in client.chat.stream(model="scripted", messages=HELLO)]
    here.replay(file)
    assert [event.data for event in client.chat.stream(model="scripted", messages=HELLO)] == recorded
    assert len(recorded) == len(json.loads(file.read_text())[0]["answer"]["events"]) - 1  # [DONE] is no chunk


def test_missing_answers_are_asked_for_once_and_all_of_them_every_time(here, upstream, file, said):
    here.replay(file, record="missing")
    assert [said(here), said(here), said(here, "bye")] == ["one", "one", "two"]
    here.replay(file, record="missing")
    assert [said(here), said(here, "bye")] == ["one", "two"]
    here.replay(file, record="all")
    assert [said(here), said(here)] == ["three", "four"]
    here.replay(file)
    assert [said(here), said(here), said(here), said(here, "bye")] == ["three", "four", "four", "two"]
    assert len(upstream.requests) == 4


def test_a_stream_that_its_caller_leaves_is_recorded_whole(here, upstream, file):
    upstream.say({"say": "one two three four", "delay": 0.02})
    client = Mistral(api_key=KEY, server_url=here.url)
    here.replay(file, record="missing")
    with client.chat.stream(model="scripted", messages=HELLO) as events:
        next(events)
    here.replay(file)
    heard = [event.data.choices[0].delta.content for event in client.chat.stream(model="scripted", messages=HELLO)]
    assert "".join(heard) == "one two three four"


def test_no_key_is_ever_written(here, file):
    client = Mistral(api_key=KEY, server_url=here.url)
    here.replay(file, record="all")
    client.chat.complete(model="scripted", messages=HELLO, http_headers={"x-api-key": KEY, "cookie": KEY})
    assert KEY not in file.read_text()
    assert not re.search("authorization|bearer|api-key|cookie", file.read_text(), re.IGNORECASE)


def test_a_request_without_an_answer_fails_with_the_nearest_one(here, file, ask, said):
    here.replay(file, record="missing")
    said(here, "What is blue?")
    here.replay(file)
    answer = ask(here, "What is green?")
    assert answer.status_code == 404
    assert answer.json()["type"] == "not_recorded"
    assert answer.json()["message"] == (
        f"{file} has no answer to this POST /v1/chat/completions. The nearest request there is, number 1, differs in "
        'messages[0].content: "What is blue?" recorded, "What is green?" asked'
    )
    assert here.complaints == [answer.json()["message"]]
    here.complaints.clear()


def test_a_recording_that_is_not_there_is_said_at_once(here, file):
    with pytest.raises(TapeError, match="pytest --mistral-record missing"):
        here.replay(file)
