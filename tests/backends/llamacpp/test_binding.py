import ctypes
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tramontane.backends.llamacpp.binding import FUNCTIONS, RELEASE, STRUCTURES, VERSION, default_params
from tramontane.backends.llamacpp.native import source_folder

KEPT = Path.home() / ".cache" / "tramontane"


@pytest.fixture(scope="module")
def source():
    if not source_folder(KEPT).is_dir():
        pytest.skip(f"the source of xllamacpp {RELEASE} is not kept here: `make native` fetches it")
    return source_folder(KEPT)


@pytest.fixture(scope="module")
def compiled(source, tmp_path_factory):
    """Compiles a C program against the pinned headers and gives what it prints, line by line."""
    if not (compiler := shutil.which("cc")):
        pytest.skip("there is no C compiler here")
    folder = tmp_path_factory.mktemp("layout")

    def run(program):
        (folder / "layout.c").write_text(f'#include "llama.h"\n#include <stddef.h>\n#include <stdio.h>\n{program}')
        headers = [f"-I{source / part}" for part in ("include", "ggml/include")]
        subprocess.run([compiler, *headers, "-o", folder / "layout", folder / "layout.c"], check=True)
        return subprocess.run([folder / "layout"], check=True, capture_output=True, text=True).stdout.splitlines()

    return run


@pytest.mark.parametrize("name", STRUCTURES)
def test_a_structure_lies_in_memory_as_the_header_says(compiled, name):
    fields = [field[0] for field in STRUCTURES[name]._fields_]
    asked = [f"offsetof(struct {name}, {field}), sizeof(((struct {name} *) 0)->{field})" for field in fields]
    lines = [f'printf("%zu %zu\\n", {each});' for each in asked] + [f'printf("%zu\\n", sizeof(struct {name}));']
    ours = [getattr(STRUCTURES[name], field) for field in fields]
    expected = [f"{field.offset} {field.size}" for field in ours] + [str(ctypes.sizeof(STRUCTURES[name]))]
    assert compiled("int main(void) {" + "\n".join(lines) + "}") == expected


def test_every_function_is_declared_by_the_header_with_as_many_arguments(source):
    header = "".join((source / path).read_text() for path in ("include/llama.h", "ggml/include/ggml.h"))
    for name, (_, arguments) in FUNCTIONS.items():
        declared = re.search(rf"(?:LLAMA|GGML)_API[^;]*?\b{name}\s*\(([^)]*)\);", header)
        assert declared, name
        count = 0 if declared[1].strip() in ("void", "") else declared[1].count(",") + 1
        assert count == len(arguments), name


def test_the_version_is_that_of_the_source(source):
    listed = (source / "CMakeLists.txt").read_text()
    parts = [listed.split(f"set(LLAMA_VERSION_{part} ")[1].split(")")[0] for part in ("MAJOR", "MINOR", "PATCH")]
    assert ".".join(parts) == VERSION.removesuffix("-dev")


def test_a_longer_structure_than_ours_does_no_harm(library):
    class Short(ctypes.Structure):
        _fields_ = [("n_ctx", ctypes.c_uint32), ("n_batch", ctypes.c_uint32)]

    short = default_params(library.c, "llama_context_default_params", Short)
    assert (short.n_ctx, short.n_batch) == (512, 2048)
