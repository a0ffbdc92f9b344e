"""For the same call every official version and ours send the same request, but for the differences listed here."""

import re

import pytest

from conformance.calls import CALLS, calls_of
from conformance.compare import ABSENT, Known, unexplained
from conformance.packages import OFFICIAL, OURS, V1

pytestmark = pytest.mark.timeout(120)  # all calls are made by all packages before the first test
HEADERS = ("accept", "content-type", "authorization", "user-agent", "x-mine", "x-meant-for")
KNOWN = [
    Known(
        "Ours says who it is.",
        r"requests\[\d\]\.headers\.user-agent",
        theirs=re.compile(r"mistral-client-python/[\d.]+|speakeasy-sdk/python .* mistralai-gcp"),
        ours=re.compile(r"tramontane/[\d.]+"),
    ),
    Known(
        "A user agent of one's own breaks the official package, which looks for its own name in it.",
        r"requests|error",
        theirs=re.compile(r"\[\]|IndexError"),
        cases="a user agent of one's own",
    ),
    Known(
        "These took no null before 2.x, and dropped it; now null travels, as it does for all that may be null.",
        r"requests\[0\]\.body\.(top_p|stop|presence_penalty|frequency_penalty)",
        theirs=ABSENT,
        ours=None,
        versions=V1,
        cases="every null",
    ),
    Known(
        "1.x leaves out the type of a tool, a choice or a call unless it was given; since 2.x the default travels.",
        r"requests\[\d\]\.body\.(tools\[0\]|tool_choice|messages\[1\]\.tool_calls\[0\])\.type",
        theirs=ABSENT,
        ours="function",
        versions=V1,
    ),
    Known(
        "1.2 knew no index of a tool call.",
        r"requests\[0\]\.body\.messages\[1\]\.tool_calls\[0\]\.index",
        theirs=ABSENT,
        ours=0,
        versions=("1.2.6",),
    ),
    Known(
        "1.2 sent an empty description where there is none.",
        r"requests\[0\]\.body\.tools\[0\]\.function\.description",
        theirs="",
        ours=ABSENT,
        versions=("1.2.6",),
    ),
    Known(
        "A slash in a model's name is part of it, not of the path.",
        r"requests\[0\]\.path",
        theirs="/v1/models/a/b",
        ours="/v1/models/a%2Fb",
        cases="a model with a slash in its name",
    ),
    Known(
        "1.x calls the first models on Vertex AI by a name and a version; they are retired, and since 2.x it does not.",
        r"requests\[0\]\.(path|body\.model)",
        theirs=re.compile(r".*/mistral-large@2407:rawPredict|mistral-large"),
        ours=re.compile(r".*/mistral-large-2407:rawPredict|mistral-large-2407"),
        versions=V1,
        cases="vertex, a model of the first generation",
    ),
    Known(
        "The official package drops a word that its enumeration does not list; ours lets the server judge.",
        r"requests\[0\]\.body\.reasoning_effort",
        theirs=ABSENT,
        ours="heroic",
    ),
    Known(
        "The official package wraps a chunk that it does not know; ours sends it as it was given.",
        r"requests\[0\]\.body\.messages\[0\]\.content\[0\]\.(type|raw|is_unknown|hologram)",
        cases="a chunk of the future",
    ),
]


def exchange(package, recorder, source: str, *, asynchronous: bool = False) -> dict:
    """What a call sent, and whether it ended in an error of the caller's own making."""
    recorder.expect()
    outcome = package.do(source=source, asynchronous=asynchronous)
    return {
        "requests": [
            {
                "method": request.method,
                "path": request.path,
                "body": request.body,
                "headers": {name: request.headers[name] for name in HEADERS if name in request.headers},
            }
            for request in recorder.requests
        ],
        "error": outcome.get("error", {}).get("class"),
    }


@pytest.fixture(scope="module")
def found(package, recorder) -> dict[tuple[str, str], list[str]]:
    """What nothing explains, by version and call."""
    ours = {call: exchange(package(OURS), recorder, source) for call, source in CALLS.items()}
    return {
        (version, call): unexplained(KNOWN, version, call, exchange(package(version), recorder, source), ours[call])
        for version in OFFICIAL
        for call, source in calls_of(version).items()
    }


@pytest.mark.parametrize("version", OFFICIAL)
def test_the_same_calls_send_the_same_requests(version, found):
    assert {call: what for (by, call), what in found.items() if by == version and what} == {}


@pytest.mark.parametrize("call", CALLS)
def test_an_async_call_sends_what_the_sync_one_does(call, package, recorder):
    in_turn = exchange(package(OURS), recorder, CALLS[call])
    assert exchange(package(OURS), recorder, CALLS[call], asynchronous=True) == in_turn


def test_every_known_difference_still_is_one(found):
    assert [entry.why for entry in KNOWN if not entry.explained] == []
