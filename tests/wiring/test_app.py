import os

import pytest
from bench.engine.models import write

from engine.process.children import descendants
from tramontane.server.settings import Settings, SettingsError
from tramontane.wiring.app import wire


def names_of(app):
    return [card.id for card in app.state.service.catalog.wire_list().data]


async def test_strict_models_answer_to_their_own_names():
    assert "mistral-small-latest" in names_of(await wire(Settings()))
    assert names_of(await wire(Settings(strict_models=True, alias={"mine": "scripted"}))) == ["scripted", "mine"]


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        (Settings(alias={"a": "b"}), "the alias a names b"),
        (Settings(moderation_model="judge"), "moderation_model cannot be judge"),
    ],
)
async def test_what_cannot_be_served_is_told(settings, complaint):
    with pytest.raises(SettingsError, match=complaint):
        await wire(settings)


async def test_a_model_that_was_loaded_in_vain_is_not_left_behind(tmp_path):
    before = set(descendants(os.getpid()))
    with pytest.raises(SettingsError, match="the alias a names b"):
        await wire(Settings(model=(str(write(tmp_path / "tiny.gguf")),), context=256, threads=1, alias={"a": "b"}))
    assert set(descendants(os.getpid())) == before


async def test_the_moderation_model_may_be_named_by_an_alias():
    assert await wire(Settings(moderation_model="mine", alias={"mine": "scripted"}))
