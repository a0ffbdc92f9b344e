import logging

import pytest

from tramontane.backends.llamacpp.model import Model, ModelFileError


def test_a_model_that_cannot_be_loaded_says_nothing_on_its_own(library, tiny, tmp_path, caplog, capfd):
    (tmp_path / "cut.gguf").write_bytes(tiny.read_bytes()[:2000])
    with pytest.raises(ModelFileError):
        Model(library, tmp_path / "cut.gguf")
    assert capfd.readouterr() == ("", "")
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


def test_whoever_listens_hears_llama_cpp(library, tiny, caplog):
    caplog.set_level(logging.DEBUG, "tramontane.llamacpp")
    Model(library, tiny).close()
    assert "random weights" in caplog.text


def test_complaints_are_told_once(library, tiny, tmp_path):
    (tmp_path / "cut.gguf").write_bytes(tiny.read_bytes()[:2000])
    with pytest.raises(ModelFileError) as told:
        Model(library, tmp_path / "cut.gguf")
    assert "cannot be loaded" in str(told.value)
    assert library.log.complaints() == ""
