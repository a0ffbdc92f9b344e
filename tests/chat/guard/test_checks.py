import pytest

from tramontane.backends.script import Line
from tramontane.chat.errors import InvalidArguments
from tramontane.chat.guard.checks import read


@pytest.fixture
def guarded(scripted, request_of):
    """What a request of these messages and fields is guarded against."""
    server = scripted(Line())
    catalog = server.service.catalog

    def make(*messages, **fields):
        fields = {"guardrails": [{"moderation_llm_v2": {}}]} | fields
        return read(request_of(*messages, **fields), catalog, catalog.find("scripted"))

    return make


def test_a_request_without_guardrails_is_not_looked_at(guarded):
    assert guarded(guardrails=None) is None
    assert guarded(guardrails=[]) is None


def test_the_texts_of_a_turn_make_one(guarded):
    thought = {
        "type": "thinking",
        "thinking": [{"type": "text", "text": "c"}, {"type": "reference", "reference_ids": [1]}],
    }
    parts = [{"type": "text", "text": "b"}, thought, {"type": "reference", "reference_ids": [1]}]
    assert guarded("a", {"role": "user", "content": parts}, {"role": "user", "content": None}).text == "a\nb\nc"


def test_checks_come_in_the_order_of_the_guardrails(guarded):
    both = {"moderation_llm_v2": {}, "moderation_llm_v1": {}}
    checks = guarded(guardrails=[both, {"block_on_error": True, "moderation_llm_v1": {}}]).guardrails
    assert [[check.kind[-2:] for check in guardrail] for guardrail in checks] == [["v1", "v2"], ["v1"]]
    assert [[check.blocks_on_error for check in guardrail] for guardrail in checks] == [[False, False], [True]]


def test_thresholds_are_those_given_and_the_usual_for_the_rest(guarded):
    config = {"custom_category_thresholds": {"pii": 0, "law": 1, "health": None}}
    [[check]] = guarded(guardrails=[{"moderation_llm_v2": config}]).guardrails
    assert (check.thresholds["pii"], check.thresholds["law"], check.thresholds["health"]) == (0.0, 1.0, 0.5)
    assert len(check.thresholds) == 11
    [[check]] = guarded(guardrails=[{"moderation_llm_v2": config | {"ignore_other_categories": True}}]).guardrails
    assert check.thresholds == {"law": 1.0, "pii": 0.0}


@pytest.mark.parametrize("kind", ["image_url", "input_audio", "document_url"])
def test_what_is_no_text_is_refused_in_the_turn_that_is_judged(kind, guarded):
    shown = {"role": "user", "content": [{"type": kind, kind: "x"}]}
    with pytest.raises(InvalidArguments, match=kind):
        guarded(shown)
    assert guarded(shown, {"role": "assistant", "content": "A cat."}, "And?").text == "And?"
