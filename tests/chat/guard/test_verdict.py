import pytest

from tramontane.backends.script import Line
from tramontane.chat.errors import InputBlocked, ModerationFailed
from tramontane.chat.guard.checks import read
from tramontane.chat.guard.moderation import DESCRIBES
from tramontane.chat.guard.verdict import judge

CRIMINAL, DANGEROUS = (DESCRIBES[name] for name in ("criminal", "dangerous"))
MERGED = "dangerous_and_criminal_content"


@pytest.fixture
def judged(scripted, request_of):
    """The verdict on a text, by the lines of a script."""

    async def make(lines, *guardrails):
        server = scripted(Line(), *lines)
        catalog = server.service.catalog
        guarded = read(request_of(guardrails=list(guardrails)), catalog, catalog.find("scripted"))
        return await judge(guarded, "")

    return make


def v1(**fields):
    config = {"custom_category_thresholds": {MERGED: 0.5}, "ignore_other_categories": True, "action": "block"}
    return {"moderation_llm_v1": config, **fields}


@pytest.mark.parametrize("known", [CRIMINAL, DANGEROUS])
async def test_one_violated_half_of_a_merged_category_is_enough(known, judged):
    with pytest.raises(InputBlocked) as blocked:
        await judged([Line(yes=0.8, when=known), Line(yes=0.0, refuse="down")], v1(block_on_error=True))
    assert blocked.value.results["moderation_llm_v1"]["decisions"][MERGED]["score"] == 0.8


async def test_a_merged_category_is_unknown_where_one_half_is(judged):
    with pytest.raises(ModerationFailed):
        await judged([Line(yes=0.3, when=CRIMINAL), Line(yes=0.0, refuse="down")], v1(block_on_error=True))


async def test_each_config_of_the_guardrail_that_blocks_is_told(judged):
    other = {"custom_category_thresholds": {"law": 0.5}, "ignore_other_categories": True}
    with pytest.raises(InputBlocked) as blocked:
        await judged([Line(yes=0.8, when=CRIMINAL)], {"moderation_llm_v2": other}, v1(moderation_llm_v2=other))
    told = blocked.value.results
    assert [(kind, one["violated"], one["action"]) for kind, one in told.items()] == [
        ("moderation_llm_v1", True, "block"),
        ("moderation_llm_v2", False, "none"),
    ]


async def test_a_violation_is_told_before_a_failure(judged):
    lines = [Line(yes=0.0, refuse="down", when=DESCRIBES["law"]), Line(yes=0.8)]
    law = {"custom_category_thresholds": {"law": 0.5}, "ignore_other_categories": True}
    with pytest.raises(InputBlocked):
        await judged(lines, {"block_on_error": True, "moderation_llm_v2": law}, v1())


async def test_a_violation_that_is_only_told_of_hides_no_failure(judged):
    lines = [Line(yes=0.0, refuse="down", when=DESCRIBES["law"]), Line(yes=0.8)]
    only = {"custom_category_thresholds": {"law": 0.5, "pii": 0.5}, "ignore_other_categories": True}
    [told] = await judged(lines, {"moderation_llm_v2": only})
    assert list(told["moderation_llm_v2"]) == ["action", "error"]
    with pytest.raises(ModerationFailed):
        await judged(lines, {"moderation_llm_v2": only, "block_on_error": True})
