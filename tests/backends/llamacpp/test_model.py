import struct

import pytest
from bench.engine.models import SHAPES, write

from tramontane.backends.llamacpp.model import Model, ModelFileError, digest_of
from tramontane.engine.contract import Rows


@pytest.fixture(scope="module")
def model(library, tiny):
    model = Model(library, tiny)
    yield model
    model.close()


def test_a_model_says_what_it_is(model, tiny):
    shape = SHAPES["tiny"]
    assert (model.vocabulary, model.trained_context, model.window) == (shape.words, shape.context, None)
    assert "Q4_0" in model.name
    assert 0 < model.size < tiny.stat().st_size
    assert model.meta("general.name") == "random weights"
    assert model.meta("general.nothing") is None


def test_a_token_takes_as_much_memory_as_is_said(opened, model):
    runner = opened(slots=1)
    sizes = []
    for count in (100, 300):
        runner.forward([Rows(0, 0, [1] * count)])
        sizes.append(len(runner.save(0, count)))
    found = (sizes[1] - sizes[0]) / 200
    assert model.bytes_per_token <= found <= model.bytes_per_token + 16


def test_slots_fit_their_budget(model):
    for_one = model.bytes_per_token * 1024
    assert [model.slots_for(budget, 1000) for budget in (0, for_one - 1, for_one, 7 * for_one)] == [0, 0, 1, 7]
    assert model.slots_for(10**12, 1000) == 256


def test_progress_is_told_to_the_end(library, tiny):
    told = []
    Model(library, tiny, tell_progress=told.append).close()
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_two_models_are_told_apart_by_their_digest(library, tiny, tmp_path, model):
    other = Model(library, write(tmp_path / "other.gguf", seed=7))
    assert digest_of(other.path) != digest_of(model.path)
    other.close()


def test_a_model_in_parts_has_a_digest_of_all(library, tiny, tmp_path):
    for part in (1, 2):
        (tmp_path / f"tiny-0000{part}-of-00002.gguf").write_bytes(tiny.read_bytes())
    model = Model(library, tmp_path / "tiny-00001-of-00002.gguf")
    before = digest_of(model.path)
    with (tmp_path / "tiny-00002-of-00002.gguf").open("ab") as file:
        file.write(b"more")
    assert digest_of(model.path) != before
    model.close()


def test_a_model_is_closed_twice_without_harm(library, tiny):
    model = Model(library, tiny)
    model.close()
    model.close()


@pytest.mark.parametrize("part", [0.05, 0.3, 0.9, 0.999])
def test_a_file_that_is_not_whole_is_refused_by_name(library, tiny, tmp_path, part):
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(tiny.read_bytes()[: int(tiny.stat().st_size * part)])
    with pytest.raises(ModelFileError, match=r"cut\.gguf cannot be loaded: \w+"):
        Model(library, cut)


def test_a_context_that_is_no_length_is_refused(library, tiny, tmp_path):
    strange, key = tmp_path / "strange.gguf", b"llama.context_length"
    found = bytearray(tiny.read_bytes())
    struct.pack_into("<I", found, found.index(key) + len(key) + 4, 2**32 - 1)
    strange.write_bytes(found)
    with pytest.raises(ModelFileError, match=r"strange\.gguf says that its context is -1 tokens long"):
        Model(library, strange)


FOREIGN = {"empty": b"", "text": b"Once upon a time", "zip": b"PK\x03\x04" + bytes(100)}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_file_of_another_kind_is_refused_by_name(library, tmp_path, kind):
    (tmp_path / kind).write_bytes(FOREIGN[kind])
    with pytest.raises(ModelFileError, match=f"{kind} is no GGUF file"):
        Model(library, tmp_path / kind)


def test_a_file_that_is_not_there_is_refused_by_name(library, tmp_path):
    with pytest.raises(ModelFileError, match=r"missing\.gguf cannot be read: No such file"):
        Model(library, tmp_path / "missing.gguf")


def test_a_folder_is_refused_by_name(library, tmp_path):
    with pytest.raises(ModelFileError, match="cannot be read"):
        Model(library, tmp_path)


def test_an_architecture_that_is_not_known_is_named(library, tiny, tmp_path):
    strange = tmp_path / "strange.gguf"
    strange.write_bytes(tiny.read_bytes().replace(b"llama", b"lhama"))
    with pytest.raises(ModelFileError, match="unknown model architecture: 'lhama'"):
        Model(library, strange)


def test_a_tensor_that_is_missing_is_named(library, tiny, tmp_path):
    strange = tmp_path / "strange.gguf"
    strange.write_bytes(tiny.read_bytes().replace(b"blk.1.ffn_up", b"blk.1.ffn_ub"))
    with pytest.raises(ModelFileError, match=r"blk\.1\.ffn_up"):
        Model(library, strange)
