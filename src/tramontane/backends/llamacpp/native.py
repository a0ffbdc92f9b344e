"""Builds the pinned llama.cpp for this processor, from the source that the wheel's release carries."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tramontane.backends.llamacpp.binding import RELEASE
from tramontane.backends.llamacpp.library import LibraryError, Place, load, native_file, native_folder

OPTIONS = {
    "CMAKE_BUILD_TYPE": "Release",
    "BUILD_SHARED_LIBS": "ON",
    "GGML_NATIVE": "ON",
    "LLAMA_BUILD_COMMON": "OFF",
    "LLAMA_BUILD_TESTS": "OFF",
    "LLAMA_BUILD_TOOLS": "OFF",
    "LLAMA_BUILD_EXAMPLES": "OFF",
    "LLAMA_BUILD_SERVER": "OFF",
    # The libraries find one another in the folder that they are moved to.
    "CMAKE_BUILD_WITH_INSTALL_RPATH": "ON",
    "CMAKE_INSTALL_RPATH": "@loader_path" if sys.platform == "darwin" else "$ORIGIN",
}
LIBRARIES = ("*.so*", "*.dylib", "*.dll")


def build(kept: Path, say: Callable[[str], None]) -> Place:
    """Build a library and keep it where `find` looks first.

    Raises:
        LibraryError: A tool is missing or failed; the message says which, and what it said.
    """
    cmake, ninja = (_tool(name) for name in ("cmake", "ninja"))
    fetched = source(kept, say)
    folder = native_folder(kept)
    with TemporaryDirectory(dir=folder.parent) as temporary:
        say(f"building llama.cpp for this processor, {_accelerator()}: some minutes")
        options = [f"-D{name}={value}" for name, value in (OPTIONS | _options_of_accelerator()).items()]
        _run([cmake, "-G", "Ninja", f"-DCMAKE_MAKE_PROGRAM={ninja}", "-S", str(fetched), "-B", temporary, *options])
        _run([ninja, "-C", temporary, "llama"])
        built = Path(temporary) / "bin"
        load(built / native_file(kept).name)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for pattern in LIBRARIES:
            for file in built.glob(pattern):
                shutil.copy2(file, folder, follow_symlinks=False)
    say(f"kept in {folder}")
    return Place(native_file(kept), "native")


def source(kept: Path, say: Callable[[str], None]) -> Path:
    """The folder of the pinned source, fetched where it is not kept yet.

    Raises:
        LibraryError: It cannot be fetched.
    """
    folder = source_folder(kept)
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder.parent) as temporary:
            say(f"fetching the source of xllamacpp {RELEASE}")
            wanted = ["--no-deps", "--no-binary", "xllamacpp", f"xllamacpp=={RELEASE}"]
            _run([sys.executable, "-m", "pip", "download", "--quiet", "--dest", temporary, *wanted])
            [archive] = Path(temporary).glob("xllamacpp-*.tar.gz")
            _unpack(archive, Path(temporary)).rename(folder)
    return folder


def source_folder(kept: Path) -> Path:
    return kept / "llamacpp" / f"{RELEASE}-source"


def _unpack(archive: Path, folder: Path) -> Path:
    inside = f"{archive.name.removesuffix('.tar.gz')}/thirdparty/llama.cpp"
    with tarfile.open(archive) as opened:
        members = [member for member in opened if member.name.startswith(f"{inside}/")]
        opened.extractall(folder, members, filter="data")
    return folder / inside


def _tool(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path=sysconfig.get_path("scripts"))
    if not found:
        raise LibraryError(f"{name} is not on the path: `pip install cmake ninja` has it; a C++ compiler is needed too")
    return found


def _accelerator() -> str:
    if sys.platform == "darwin":
        return "with Metal"
    return "with CUDA" if shutil.which("nvcc") and shutil.which("nvidia-smi") else "without a GPU"


def _options_of_accelerator() -> dict[str, str]:
    return {"GGML_CUDA": "ON"} if _accelerator() == "with CUDA" else {}


def _run(command: list[str]) -> None:
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - no word is a caller's
    if ended.returncode:
        last = "\n".join(_last_lines(ended.stdout + ended.stderr))
        raise LibraryError(f"{Path(command[0]).name} failed with status {ended.returncode}:\n{last}")


def _last_lines(text: str, count: int = 20) -> Iterator[str]:
    yield from text.strip().splitlines()[-count:]


if __name__ == "__main__":
    try:
        build(Path(sys.argv[1]), lambda line: print(line, flush=True))  # noqa: T201 - this is a command
    except LibraryError as failure:
        sys.exit(str(failure))
