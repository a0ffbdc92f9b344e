import logging
import subprocess
import sys

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


def test_the_last_words_are_told_without_a_debugger(tiny):
    code = (
        "from pathlib import Path\n"
        "from tramontane.backends.llamacpp.library import find, open_library\n"
        "from tramontane.backends.llamacpp.model import Model\n"
        "from tramontane.backends.llamacpp.runner import LlamaRunner\n"
        "library = open_library(find(None, Path('/nowhere')))\n"
        f"runner = LlamaRunner(Model(library, Path({str(tiny)!r})), 1, 20, 1)\n"
        "library.c.llama_memory_seq_rm(runner._memory, 300, 0, -1)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode < 0
    assert ended.stderr.count("\n") == 1
    assert "llama.cpp ends this process" in ended.stderr
    assert "GGML_ASSERT" in ended.stderr
