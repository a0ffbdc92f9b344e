from pathlib import Path

import pytest

from tramontane.server.settings import Settings, SettingsError
from tramontane.wiring.engines import engines


async def test_where_no_model_is_named_a_script_answers():
    [served] = await engines(Settings(), print)
    assert served.card.id == "scripted"


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        (Settings(engine="none"), "there is no engine none; there is scripted, llamacpp"),
        (Settings(engine="llamacpp"), "none is named"),
        (Settings(script=Path("/nowhere.json")), "/nowhere.json"),
    ],
)
async def test_what_cannot_be_run_is_told(settings, complaint):
    with pytest.raises(SettingsError, match=complaint):
        await engines(settings, print)
