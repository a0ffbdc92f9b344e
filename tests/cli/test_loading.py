from pathlib import Path

import pytest
from bench.engine.models import write

from tramontane.cli.loading import load
from tramontane.server.settings import Settings, SettingsError


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return write(tmp_path_factory.mktemp("models") / "tiny.gguf")


async def test_a_model_is_served_with_the_context_that_it_is_given(tiny, capsys):
    served = await load(Settings(model=str(tiny), context=512, running=2, threads=1))
    try:
        assert served.engine.is_ready
        assert (served.card.id, served.card.context, served.card.tells_logprobs) == ("tiny", 512, True)
        assert capsys.readouterr().out == "tiny: 2 answers at once, of 512 tokens each with what they answer\n"
    finally:
        await served.engine.close()


@pytest.fixture
def broken(tiny, tmp_path):
    path = tmp_path / "broken.gguf"
    path.write_bytes(tiny.read_bytes()[:-100_000])
    return path


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "text.gguf"
    path.write_text("once upon a time")
    return path


@pytest.mark.parametrize(
    ("model", "settings", "complaint"),
    [
        ("", {}, "none is named: --model takes"),
        ("/nowhere/m.gguf", {}, "/nowhere/m.gguf"),
        ("broken", {}, "broken.gguf.* cut off"),
        ("text", {}, "text.gguf"),
        ("owner/name", {"offline": True}, "owner/name is not in the cache, and with --offline nothing is fetched"),
        ("owner/name", {"hub": "http://127.0.0.1:1"}, "owner/name cannot be fetched"),
        ("tiny", {"memory": 10_000}, "allow more with --memory"),
        ("tiny", {"context": 9999}, "--context 9999 is more"),
        ("tiny", {"libllama": Path("/nowhere.so")}, "libllama names /nowhere.so"),
    ],
)
async def test_what_cannot_be_run_is_told_with_a_remedy(request, model, settings, complaint):
    path = request.getfixturevalue(model) if model and "/" not in model else model
    with pytest.raises(SettingsError, match=complaint):
        await load(Settings(model=str(path), **settings))
