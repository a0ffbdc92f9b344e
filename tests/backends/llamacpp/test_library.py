import ctypes.util
import importlib.util
import subprocess
import sys

import pytest

from tramontane.backends.llamacpp import binding
from tramontane.backends.llamacpp.library import LibraryError, Place, digest, find, load, native_file, open_library


def test_the_named_library_goes_before_the_built_one_and_that_before_the_wheel(tmp_path):
    assert find(None, tmp_path).kind == "wheel"
    built = native_file(tmp_path)
    built.parent.mkdir(parents=True)
    built.touch()
    assert find(None, tmp_path) == Place(built, "native")
    named = tmp_path / "mine.so"
    named.touch()
    assert find(named, tmp_path) == Place(named, "named")


def test_a_named_library_that_is_not_there_is_an_error_and_not_another_library(tmp_path):
    with pytest.raises(LibraryError, match="which is no file"):
        find(tmp_path / "mine.so", tmp_path)


def test_without_a_wheel_the_error_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(LibraryError, match="make native.*vLLM"):
        find(None, tmp_path)


def test_a_file_that_is_no_library_is_an_error(tmp_path):
    (tmp_path / "mine.so").write_text("not a library")
    with pytest.raises(LibraryError, match=r"mine\.so cannot be opened"):
        load(tmp_path / "mine.so")


def test_a_library_of_something_else_is_an_error():
    if not (other := ctypes.util.find_library("c")):
        pytest.skip("no other library is found here")
    with pytest.raises(LibraryError, match="is not llama.cpp"):
        load(other)


def test_another_version_is_an_error(library, monkeypatch):
    monkeypatch.setattr("tramontane.backends.llamacpp.library.VERSION", "0.0.1")
    with pytest.raises(LibraryError, match=r"is llama\.cpp 0\.6\.0-dev; this needs 0\.0\.1"):
        load(library.place.path)


def test_structures_that_have_moved_are_an_error(library, monkeypatch):
    class Moved(ctypes.Structure):
        _fields_ = [field for field in binding.ContextParams._fields_ if field[0] != "moe_cache_size"]

    monkeypatch.setattr("tramontane.backends.llamacpp.library.ContextParams", Moved)
    with pytest.raises(LibraryError, match="the structures of"):
        load(library.place.path)


def test_a_library_is_opened_once(library):
    assert open_library(library.place) is library


def test_a_library_names_its_instruction_sets_and_its_build(library):
    assert " = 1" in library.instruction_sets
    assert library.build() == library.build()


def test_a_process_that_used_the_library_ends_quietly(library, tiny):
    code = (
        "from pathlib import Path\n"
        "from tramontane.backends.llamacpp.library import find, open_library\n"
        "from tramontane.backends.llamacpp.model import Model\n"
        "from tramontane.backends.llamacpp.runner import LlamaRunner\n"
        f"runner = LlamaRunner(Model(open_library(find(None, Path('/nowhere'))), Path({str(tiny)!r})), 1, 20, 1)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_a_digest_tells_apart_files_that_differ_at_either_end_or_in_size(tmp_path):
    content = bytearray(200_000)
    prints = set()
    for place in (0, 100_000, 199_999):
        content[place] ^= 1
        (tmp_path / "file").write_bytes(content)
        prints.add(digest(tmp_path / "file"))
    (tmp_path / "file").write_bytes(content + b"\0")
    prints.add(digest(tmp_path / "file"))
    assert len(prints) == 4
