import asyncio
from pathlib import Path

import pytest
from bench.engine.models import write

from tramontane.engine.contract import EngineFailed, Load
from tramontane.model import pocket
from tramontane.server.settings import Settings, SettingsError, Size
from tramontane.wiring.models import find, load


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return write(tmp_path_factory.mktemp("models") / "tiny.gguf")


async def test_a_model_is_served_with_the_context_that_it_is_given(tiny):
    told = []
    [served] = await load(Settings(model=(str(tiny),), context=512, running=2, threads=1), told.append)
    try:
        assert served.engine.is_ready
        assert (served.card.id, served.card.context, served.card.tells_logprobs) == ("tiny", 512, True)
        assert told == ["tiny: 2 answers at once, of 512 tokens each with what they answer"]
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
        await load(Settings(model=(str(path),) if model else (), **settings))


async def test_several_models_have_their_cards_at_the_start_and_the_first_is_in_memory(tiny):
    told = []
    settings = Settings(model=(str(tiny), f"other={tiny}", f"third={tiny}"), context=512, threads=1)
    models = await load(settings, told.append)
    try:
        assert [(each.card.id, each.card.context) for each in models] == [("tiny", 512), ("other", 512), ("third", 512)]
        assert [each.engine.fingerprint is None for each in models] == [False, True, True]
        assert "other: loaded when it is asked for, with a context of 512 tokens" in told
        assert (await models[1].engine.start()).context == models[1].card.context
        assert models[1].engine.fingerprint == models[0].engine.fingerprint, "the same file, planned the same"
    finally:
        for each in models:
            await each.engine.close()


async def test_a_model_whose_context_is_for_the_memory_to_say_tells_it_before_it_is_loaded(tiny):
    models = await load(Settings(model=(str(tiny), f"other={tiny}"), memory=Size(10_000_000), threads=1))
    try:
        facts = await models[1].engine.start()
        assert facts.context == models[1].card.context
        assert models[0].engine.load == Load(0, 0)
        assert models[0].engine.fingerprint, "both fit"
    finally:
        for each in models:
            await each.engine.close()


async def test_a_model_that_is_another_by_now_is_not_loaded_and_the_same_one_written_again_is(
    tiny, tmp_path, monkeypatch
):
    monkeypatch.setattr("tramontane.engine.process.lazy.FIRST_PAUSE", 0.01)
    path = tmp_path / "later.gguf"
    path.write_bytes(tiny.read_bytes())
    models = await load(Settings(model=(str(tiny), str(path)), context=512, threads=1))
    try:
        write(path, seed=7)
        with pytest.raises(
            EngineFailed, match=r"later.gguf has changed since the server read it: start the server anew"
        ):
            await models[1].engine.start()
        path.unlink()
        path.write_bytes(tiny.read_bytes())
        await asyncio.sleep(0.1)
        assert (await models[1].engine.start()).context == 512
    finally:
        for each in models:
            await each.engine.close()


@pytest.mark.parametrize(
    ("models", "settings", "complaint"),
    [
        (["{}", "{}"], {}, "two models are called tiny: --model NAME=.*tiny.gguf gives one another name"),
        (["a={}", "b={}", "a={}"], {}, "two models are called a"),
        (["{}", "x=/nowhere/m.gguf"], {}, "/nowhere/m.gguf cannot be run"),
        (["{}", "x={}"], {"context": 9999}, "--context 9999 is more"),
        (["{}", "x={}"], {"memory": 10_000}, "tiny.gguf does not fit .* more with --memory"),
    ],
)
async def test_what_is_wrong_with_any_of_several_models_is_told_at_the_start(tiny, models, settings, complaint):
    with pytest.raises(SettingsError, match=complaint):
        await load(Settings(model=tuple(model.format(tiny) for model in models), **settings))


async def test_an_equals_sign_in_a_path_is_part_of_it(tiny, tmp_path):
    path = (tmp_path / "a=b.gguf").resolve()
    path.symlink_to(tiny)
    [source] = find(Settings(model=(str(path),)))
    assert source.card.id == "a=b"


def test_the_pocket_model_has_one_thread_where_no_number_is_given(tiny, monkeypatch):
    monkeypatch.setattr(pocket, "weights", lambda: tiny)
    for given, taken in ((0, 1), (2, 2)):
        [source] = find(Settings(model=(pocket.NAME,), threads=given))
        assert source.plan.threads == taken
    [other] = find(Settings(model=(str(tiny),)))
    assert other.plan.threads == 0
