from dataclasses import replace

import pytest

from tramontane.backends.scripted import SCRIPTED
from tramontane.chat.catalog import Catalog, Served
from tramontane.chat.errors import InvalidModel
from tramontane.engine.contract import Condition, Load


class FakeEngine:
    def __init__(self, is_ready=True):
        self.is_ready = is_ready

    load = Load(running=1, waiting=2)
    condition = Condition(is_loaded=True)

    async def close(self):
        self.is_ready = False


@pytest.fixture
def served(tokenizer):
    return Served(SCRIPTED, tokenizer, FakeEngine())


def test_a_model_answers_to_its_name_its_aliases_and_the_known_names(served):
    catalog = Catalog([served], {"mine": "scripted"}, ["mistral-tiny"])
    assert {catalog.find(name) for name in ("scripted", "mine", "mistral-tiny")} == {served}
    with pytest.raises(InvalidModel, match="Invalid model: other"):
        catalog.find("other")


def test_an_alias_must_name_a_model_that_is_served(served):
    with pytest.raises(ValueError, match="other"):
        Catalog([served], {"mine": "other"})


def test_every_name_has_a_card_that_tells_who_answers(served):
    catalog = Catalog([served], {"mine": "scripted"}, ["mistral-tiny"])
    cards = catalog.wire_list().data
    assert [card.id for card in cards] == ["scripted", "mistral-tiny", "mine"]
    assert {card.name for card in cards} == {"scripted"}
    assert cards[1].aliases == ["mine", "scripted"]
    assert cards[1].default_model_temperature == SCRIPTED.default_temperature
    assert cards[1].capabilities.function_calling
    assert not cards[1].capabilities.vision


async def test_it_is_ready_while_the_first_engine_is(served):
    other = Served(replace(SCRIPTED, id="other"), served.tokenizer, FakeEngine(is_ready=False))
    assert Catalog([served, other]).is_ready
    assert not Catalog([other, served]).is_ready
    catalog = Catalog([served])
    assert catalog.loads == {"scripted": Load(1, 2)}
    assert catalog.conditions == {"scripted": Condition(is_loaded=True)}
    await catalog.close()
    assert not catalog.is_ready
