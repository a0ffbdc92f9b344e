import sys
import tarfile

import pytest

from tramontane.backends.llamacpp import native
from tramontane.backends.llamacpp.binding import RELEASE
from tramontane.backends.llamacpp.library import LibraryError, find, native_folder


@pytest.fixture
def said():
    return []


@pytest.fixture
def commands(monkeypatch, tmp_path, library):
    """What would be run; pip's download is an archive of one file, ninja's library is the wheel's."""
    run = []

    def pretend(command):
        run.append(command)
        if "download" in command:
            folder = command[command.index("--dest") + 1]
            (tmp_path / "CMakeLists.txt").touch()
            with tarfile.open(f"{folder}/xllamacpp-{RELEASE}.tar.gz", "w:gz") as archive:
                archive.add(tmp_path / "CMakeLists.txt", f"xllamacpp-{RELEASE}/thirdparty/llama.cpp/CMakeLists.txt")
                archive.add(tmp_path / "CMakeLists.txt", f"xllamacpp-{RELEASE}/setup.py")
        if "-C" in command:
            built = native.Path(command[command.index("-C") + 1]) / "bin"
            built.mkdir()
            (built / native.native_file(tmp_path).name).symlink_to(library.place.path)
            (built / "other").touch()

    monkeypatch.setattr(native, "_run", pretend)
    monkeypatch.setattr(native, "_tool", lambda name: f"/tools/{name}")
    return run


def test_what_was_built_is_found_by_itself(tmp_path, commands, said):
    place = native.build(tmp_path, said.append)
    assert find(None, tmp_path) == place
    assert [file.name for file in native_folder(tmp_path).iterdir()] == [place.path.name]
    assert sorted(path.name for path in (tmp_path / "llamacpp").iterdir()) == sorted(
        [native_folder(tmp_path).name, native.source_folder(tmp_path).name]
    )
    assert "fetching" in said[0]
    assert str(native_folder(tmp_path)) in said[-1]


def test_the_pinned_source_is_fetched_once(tmp_path, commands, said):
    assert [file.name for file in native.source(tmp_path, said.append).iterdir()] == ["CMakeLists.txt"]
    native.build(tmp_path, said.append)
    assert sum("download" in command for command in commands) == 1
    assert f"xllamacpp=={RELEASE}" in commands[0]


def test_the_processor_in_this_machine_is_built_for(tmp_path, commands, said):
    native.build(tmp_path, said.append)
    [configured] = [command for command in commands if "-B" in command]
    assert "-DGGML_NATIVE=ON" in configured


@pytest.mark.parametrize("tools", [{"nvcc", "nvidia-smi"}, {"nvcc"}, {"nvidia-smi"}])
def test_cuda_is_used_where_its_compiler_and_its_driver_are(tmp_path, commands, said, monkeypatch, tools):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(native.shutil, "which", lambda name, path=None: name if name in tools else None)
    native.build(tmp_path, said.append)
    [configured] = [command for command in commands if "-B" in command]
    assert ("-DGGML_CUDA=ON" in configured) == (len(tools) == 2)


def test_a_missing_tool_is_named(tmp_path, monkeypatch, said):
    monkeypatch.setattr(native.shutil, "which", lambda name, path=None: None)
    with pytest.raises(LibraryError, match="cmake is not on the path"):
        native.build(tmp_path, said.append)


def test_a_tool_that_fails_is_quoted():
    with pytest.raises(LibraryError, match="failed with status 3:\nno compiler"):
        native._run([sys.executable, "-c", "import sys; print('no compiler'); sys.exit(3)"])
