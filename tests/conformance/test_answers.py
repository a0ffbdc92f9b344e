"""For the same recorded answer every official version and ours give the same object, but for what is listed here."""

import pytest

from conformance.compare import ABSENT, Known, errors_of_1_2, unexplained
from conformance.packages import OFFICIAL, OURS, V1, V1_2, V1_V2
from conformance.recordings import recordings

pytestmark = pytest.mark.timeout(300)  # all recordings are read by all packages before the first test
RECORDINGS = recordings()
CHOICE = r"(events\[\d+\]\.data|result)\.choices\[\d+\]"
MESSAGE = rf"{CHOICE}\.(delta|message)"
USAGE = r"(events\[\d+\]\.data|result)\.usage"
CARD = r"result\.data\[\d+\]"
KNOWN = [
    # What ours does better.
    Known(
        "Ours reads an answer without usage; the official package refuses it whole.",
        "error|result",
        cases="docs__resources_deprecated_customization",
    ),
    Known(
        "Ours keeps what the guardrails found; the official package drops it.",
        r"result\.guardrails",
        theirs=ABSENT,
        cases="docs__studio-api_conversations_moderation2?",
    ),
    Known(
        "1.2 wants every number of the usage.",
        "error|result",
        versions=V1_2,
        cases="docs__studio-api_conversations_moderation2",
    ),
    Known(
        "1.2 cannot read a thinking chunk, and fails.",
        "error|result|events",
        versions=V1_2,
        cases=".*(reason|think).*|dd-trace-py__.*_ccfa08da",
    ),
    # Absent or null.
    Known("An error's details are left out where there are none.", r"error\.data\.detail", theirs=None, ours=ABSENT),
    Known(
        "A validation error whose input is unknown says null, as the API does.",
        r"error\.data\.detail\[\d\]\.input",
        theirs=ABSENT,
        ours=None,
    ),
    Known(
        "A card is internal or says nothing of it.",
        rf"{CARD}\.internal",
        theirs=False,
        ours=ABSENT,
        versions=("3.7.0",),
    ),
    Known("1.x dumps a null for the usage that a chunk lacks.", USAGE, theirs=None, ours=ABSENT, versions=V1),
    Known(
        "1.12 dumps a null for what a thinking chunk does not say.",
        rf"{MESSAGE}\.content\[\d+\]\.closed",
        theirs=None,
        ours=ABSENT,
        versions=("1.12.4",),
    ),
    Known(
        "1.x dumps a null for the type that an older tool call lacks.",
        rf"{MESSAGE}\.tool_calls\[\d+\]\.type",
        theirs=None,
        ours="function",
        versions=V1,
    ),
    # What an older version does not know yet, and drops.
    Known("3.x came to know these.", rf"{CHOICE}\.(logprobs|prompt_logprobs)", theirs=ABSENT, versions=V1_V2),
    Known("3.x came to know this.", rf"{CARD}\.capabilities\.unified_resources", theirs=ABSENT, versions=V1_V2),
    Known(
        "2.x came to know these.",
        rf"{CARD}\.capabilities\.(audio_speech|audio_transcription_realtime|reasoning)"
        r"|error\.data\.detail\[\d+\]\.(input|ctx)"
        rf"|{MESSAGE}\.index",
        theirs=ABSENT,
        versions=V1,
    ),
    Known(
        "1.12 came to know these.",
        rf"{USAGE}\.(prompt_tokens_details|prompt_token_details|service_tier|num_cached_tokens|prompt_audio_seconds)"
        rf"|{MESSAGE}\.tool_calls\[\d+\]\.index"
        rf"|{CARD}\.(type|deprecation_replacement_model)"
        rf"|{CARD}\.capabilities\.(ocr|classification|moderation|audio|audio_transcription)",
        theirs=ABSENT,
        versions=V1_2,
    ),
    *errors_of_1_2(),
]


@pytest.fixture(scope="module")
def found(package, recorder) -> dict[tuple[str, str], list[str]]:
    """What nothing explains, by version and recording."""

    def outcome(version: str, recording) -> dict:
        recorder.expect(recording.answer)
        outcome = package(version).do(source=recording.call, asynchronous=False)
        del outcome["seconds"]
        return outcome

    ours = {recording.name: outcome(OURS, recording) for recording in RECORDINGS}
    return {
        (version, recording.name): unexplained(
            KNOWN, version, recording.name, outcome(version, recording), ours[recording.name]
        )
        for version in OFFICIAL
        for recording in RECORDINGS
    }


@pytest.mark.skipif(not RECORDINGS, reason="no recordings; TRAMONTANE_CONTRACT names the folder that holds contract/")
@pytest.mark.parametrize("version", OFFICIAL)
def test_a_recorded_answer_is_the_same_object(version, found):
    assert {recording: what for (by, recording), what in found.items() if by == version and what} == {}


@pytest.mark.skipif(not RECORDINGS, reason="no recordings")
def test_every_known_difference_still_is_one(found):
    assert [entry.why for entry in KNOWN if not entry.explained] == []
