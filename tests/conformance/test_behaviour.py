"""Where something goes wrong, ours does what the official versions do, but for what is listed here."""

import re

import pytest

from conformance.compare import ABSENT, Known, errors_of_1_2, unexplained
from conformance.packages import OFFICIAL, OURS, V1, V1_2, V1_V2
from conformance.scenarios import HABITS, RETRIES, SCENARIOS

pytestmark = pytest.mark.timeout(300)  # all scenarios are played to all packages before the first test
TOLD = r"error\.(class|ours.*|has.*|str|message|status_code|body)"
KNOWN = [
    # What ours does better.
    Known(
        "An error body that is not as documented is still that of an HTTPValidationError.",
        rf"{TOLD}|error\.data",
        cases="422 with a text for details|422 that is no JSON",
    ),
    Known(
        "A server that breaks off in the middle is quoted; the official package says that its error is no completion.",
        TOLD,
        cases="an error among the events|an event called error",
    ),
    Known(
        "What is wrong with an event is an error of ours, with the event as its body; 3.x wraps it, others do nothing.",
        TOLD,
        cases="a broken event|an event of another kind",
    ),
    Known(
        "A role, a time or a usage that is missing or unknown breaks nothing.",
        "error|result",
        cases="an unknown role|no usage|usage of null|no creation",
    ),
    Known(
        "Nor does an unknown chunk or card, which 1.x refuses.",
        "error|result|events",
        versions=V1,
        cases="an unknown chunk.*|a card of an unknown type",
    ),
    Known(
        "What is unknown is dumped as it came; the official package wraps it.",
        r"(result|events\[0\]\.data)\.(choices\[0\]\.(message|delta)\.content|data)\[0\]\..*",
        versions=("2.5.2", "3.7.0"),
        cases="an unknown chunk.*|a card of an unknown type",
    ),
    Known("A model that will be removed can still be streamed.", "error|events", cases="a deprecated model, streamed"),
    Known(
        "A byte order mark hides the first event from 1.x.", "events", theirs=[], versions=V1, cases="a byte order mark"
    ),
    Known("Whoever names an unknown server is told the known ones.", r"error\.str", cases="a server that is unknown"),
    # Other words for the same.
    Known(
        "What is wrong with an answer is told of our own class, as pydantic words it.",
        r"error\.(str|message)",
        cases="broken JSON|another object",
    ),
    Known("An error's details are left out where there are none.", r"error\.data\.detail", theirs=None, ours=ABSENT),
    Known("A validation error whose input is unknown says null.", r"error\.data\.detail\[0\]\.input", theirs=ABSENT),
    Known("A card is internal or says nothing of it.", r"result\.internal", theirs=False, ours=ABSENT),
    Known(
        "`exclude_none` excludes every null; the official package keeps those that were given.",
        r"result\.choices\[0\]\.message\.tool_calls",
        theirs=None,
        ours=ABSENT,
        cases="an answer is dumped without nulls",
    ),
    Known(
        "1.x dumps other defaults of a tool.",
        r"result\.(type|function\.(description|strict))",
        theirs=re.compile("None|"),
        versions=V1,
        cases="a tool is dumped",
    ),
    Known(
        "1.12 dumps a null for what a thinking chunk does not say.",
        r"result\.choices\[0\]\.message\.content\[0\]\.closed",
        theirs=None,
        ours=ABSENT,
        versions=("1.12.4",),
    ),
    Known(
        "1.x dumps a null for the type that a tool call lacks.",
        r"result\.choices\[0\]\.message\.tool_calls\[0\]\.type",
        theirs=None,
        ours="function",
        versions=V1,
    ),
    # What an older version does not know yet.
    Known(
        "3.x came to know these.",
        r"result\.(choices\[0\]\.logprobs|capabilities\.unified_resources)",
        theirs=ABSENT,
        versions=V1_V2,
    ),
    Known(
        "2.x came to know these.",
        r"result\.capabilities\.(audio_speech|audio_transcription_realtime|reasoning)",
        theirs=ABSENT,
        versions=V1,
    ),
    # How 1.2 was.
    *errors_of_1_2(),
    Known(
        "1.2 hands on what pydantic raises.",
        r"error\.class",
        theirs=re.compile("ValueError|ValidationError"),
        ours="ResponseValidationError",
        versions=V1_2,
        cases="broken JSON|another object",
    ),
    Known("1.2 cannot read a thinking chunk, and fails.", "error|result", versions=V1_2, cases="a thinking chunk"),
    Known("1.2 reads no time as none, where later ones fail.", r"result\.created", theirs=None, ours=0, versions=V1_2),
    Known("1.2 does not hear how long to wait.", "waited for a second", theirs=False, ours=True, versions=V1_2),
    Known(
        "1.2 took it for granted that a model calls functions.",
        r"result\.capabilities\.function_calling",
        theirs=True,
        ours=False,
        versions=V1_2,
    ),
    Known(
        "1.12 came to know these.",
        r"result\.(type|capabilities\.(moderation|audio|audio_transcription|ocr|classification)"
        r"|choices\[0\]\.message\.tool_calls\[0\]\.index)",
        theirs=ABSENT,
        versions=V1_2,
    ),
]


def outcome(package, recorder, scenario: str, *, asynchronous: bool = False) -> dict:
    source, answers = SCENARIOS[scenario]
    recorder.expect(*answers)
    outcome = package.do(source=source, asynchronous=asynchronous)
    seconds = outcome.pop("seconds")
    if scenario not in RETRIES:
        return outcome
    # How often depends on chance where the server never recovers.
    many = len(recorder.requests) if len(recorder.requests) < 4 else "many"
    return {"requests": many, "waited for a second": seconds >= 1, **outcome}


@pytest.fixture(scope="module")
def found(package, recorder) -> dict[tuple[str, str], list[str]]:
    """What nothing explains, by version and scenario."""
    ours = {scenario: outcome(package(OURS), recorder, scenario) for scenario in SCENARIOS}
    return {
        (version, scenario): unexplained(
            KNOWN, version, scenario, outcome(package(version), recorder, scenario), ours[scenario]
        )
        for version in OFFICIAL
        for scenario in SCENARIOS
    }


@pytest.mark.parametrize("version", OFFICIAL)
def test_it_goes_wrong_in_the_same_way(version, found):
    assert {scenario: what for (by, scenario), what in found.items() if by == version and what} == {}


@pytest.mark.parametrize("scenario", sorted(SCENARIOS.keys() - HABITS.keys()))
def test_it_goes_wrong_in_the_same_way_when_awaited(scenario, package, recorder):
    in_turn = outcome(package(OURS), recorder, scenario)
    assert outcome(package(OURS), recorder, scenario, asynchronous=True) == in_turn


def test_every_known_difference_still_is_one(found):
    assert [entry.why for entry in KNOWN if not entry.explained] == []
