"""The faults that a test may ask for make the official package do what it does when they befall it."""

import subprocess

import pytest

from conformance.packages import OURS, PEERS, Package
from conformance.scenarios import COMPLETE, RETRIED, RETRIED_ALWAYS, RETRIED_STREAM, STREAM
from tramontane.testing import Fault, serve

SAID = "one two three"


@pytest.fixture(scope="module")
def server():
    with serve() as server:
        yield server


@pytest.fixture(scope="module", params=["1.12.4", "3.7.0", OURS])
def package(request, server):
    if request.param != OURS and not (PEERS / f"mistralai-{request.param}").is_dir():
        pytest.skip(f"mistralai {request.param} is not installed; `make conformance` does it")
    package = Package(request.param, server.url)
    yield package
    package.close()


@pytest.fixture
def do(package, server):
    def call(source, *faults):
        server.reset()
        server.say(SAID)
        server.fail(*faults)
        return package.do(source=source, asynchronous=False), package.do(source=source, asynchronous=True)

    return call


def text(outcome):
    assert "error" not in outcome, outcome
    if "events" in outcome:
        return "".join(event["data"]["choices"][0]["delta"]["content"] or "" for event in outcome["events"])
    return outcome["result"]["choices"][0]["message"]["content"]


@pytest.mark.parametrize("source", [RETRIED, RETRIED_STREAM])
@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_refusal_is_tried_again(do, server, source, status):
    for outcome in do(source, *[Fault(status=status), Fault(delay=0.001)] * 2):
        assert text(outcome) == SAID
    assert len(server.requests) == 4


def test_what_is_to_be_waited_is_waited(do):
    for outcome in do(RETRIED.replace("400", "4000"), *[Fault(status=429, retry_after=1), Fault(delay=0.001)] * 2):
        assert text(outcome) == SAID
        assert outcome["seconds"] >= 1


def test_a_reset_is_tried_again_where_that_was_asked_for(do, server, package):
    for outcome in do(RETRIED, Fault(reset=True, times=2)):
        assert outcome["error"]["class"] == "ReadError"
    if package.version == "1.12.4":
        pytest.skip("1.x tries again only what never reached the server")
    for outcome in do(RETRIED_ALWAYS, *[Fault(reset=True), Fault(delay=0.001)] * 2):
        assert text(outcome) == SAID
    assert len(server.requests) == 4


@pytest.mark.parametrize("status", [400, 401, 429, 503])
def test_a_refusal_is_an_error_with_a_class_and_a_status(do, status):
    for outcome in do(COMPLETE, Fault(status=status, times=2)):
        assert outcome["error"]["class"] == "SDKError"
        assert outcome["error"]["status_code"] == status


def test_a_stream_that_is_cut_breaks_off_after_its_events(do):
    for outcome in do(STREAM, Fault(cut_after=2, times=2)):
        assert outcome["error"]["class"] == "RemoteProtocolError"
        assert len(outcome["events"]) == 2


def test_an_event_that_is_malformed_breaks_off_the_stream_before_it(do):
    for outcome in do(STREAM, Fault(malformed_at=2, times=2)):
        assert "error" in outcome
        assert len(outcome["events"]) == 1


def test_a_whole_answer_that_is_malformed_or_cut_is_an_error(do):
    for outcome in do(COMPLETE, Fault(malformed_at=1, times=2)):
        assert "error" in outcome
    for outcome in do(COMPLETE, Fault(cut_after=0, times=2)):
        assert outcome["error"]["class"] == "RemoteProtocolError"


def test_an_answer_that_is_late_is_given_up(do):
    for outcome in do(COMPLETE.replace(")", ", timeout_ms=100)"), Fault(delay=30, times=2)):
        assert outcome["error"]["class"] == "ReadTimeout"
        assert outcome["seconds"] < 5


def test_a_server_that_is_down_cannot_be_reached(do, server):
    with server.down():
        for outcome in do(COMPLETE):
            assert outcome["error"]["class"] == "ConnectError"


@pytest.mark.parametrize("source", [COMPLETE, STREAM])
def test_a_replayed_answer_is_the_recorded_one(package, server, tmp_path, source):
    with serve(SAID) as upstream:
        server.reset()
        usual, server.upstream = server.upstream, upstream.url
        server.replay(tmp_path / "tape.json", record="all")
        recorded = package.do(source=source, asynchronous=False)
        server.replay(tmp_path / "tape.json")
        server.upstream = usual
        for asynchronous in (False, True):
            replayed = package.do(source=source, asynchronous=asynchronous)
            assert replayed | {"seconds": 0} == recorded | {"seconds": 0}
        assert text(recorded) == SAID
        assert len(upstream.requests) == 1


@pytest.mark.parametrize("version", ["2.5.2", "3.7.0"])
def test_what_one_client_recorded_another_replays(server, version):
    """The example's recording was made with our client; its application runs under the official one."""
    if not (PEERS / f"mistralai-{version}").is_dir():
        pytest.skip(f"mistralai {version} is not installed; `make conformance` does it")
    shop = PEERS.parent / "examples" / "cheese_shop"
    server.reset()
    server.replay(shop / "recorded.json")
    done = subprocess.run(
        [PEERS / f"mistralai-{version}" / "bin" / "python", shop / "shop.py"],
        input="Is there any Roquefort left?",
        env={"MISTRAL_SERVER_URL": server.url, "MISTRAL_API_KEY": "x"},
        capture_output=True,
        text=True,
        check=False,
    )
    server.check()
    assert "Yes, three wheels of it." in done.stdout, done.stderr
