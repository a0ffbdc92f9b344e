import os
import struct
import tracemalloc
from contextlib import suppress

import gguf as reference
import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model.vocabularies import File, tekken_gguf
from tramontane.model import gguf
from tramontane.model.gguf import BLOCKS, NotAModel, read

HEAD = b"GGUF" + struct.pack("<IQQ", 3, 0, 1)
INT, FLOAT, BOOL = 4, 6, 7


def text(value):
    content = value if isinstance(value, bytes) else value.encode()
    return struct.pack("<Q", len(content)) + content


def entry(key, kind, content):
    return text(key) + struct.pack("<I", kind) + content


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return tekken_gguf(tmp_path_factory.mktemp("gguf") / "model.gguf", name="A model", file_type=15)


def test_what_was_written_is_read(model, tmp_path):
    file = File(tmp_path / "a.gguf", "mamba", name="Ü").add("a.flag", True).add("a.real", 0.5).add("a.texts", ["a", ""])
    file.writer.add_int64("a.wide", -(2**40))
    file.writer.add_array("a.numbers", [1, -2])
    found = read(file.write())
    assert found.text("general.architecture") == "mamba"
    assert found.text("general.name") == "Ü"
    assert found.number("mamba.context_length") == 4096
    assert found.number("a.wide") == -(2**40)
    assert found.flag("a.flag", False)
    assert found.real("a.real") == 0.5
    assert list(found.texts("a.texts")) == ["a", ""]
    assert list(found.numbers("a.numbers")) == [1, -2]
    assert found.parameters == 256
    assert found.tensors[0].name == "token_embd.weight"


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.gguf")
    with pytest.raises(NotAModel, match=r"pipe.gguf: is not a regular file"):
        read(tmp_path / "pipe.gguf")


def test_what_is_not_said_is_the_default(model):
    found = read(model)
    assert found.text("no.such", "so") == "so"
    assert found.number("no.such") is None
    assert list(found.texts("no.such")) == list(found.numbers("no.such")) == []


def test_a_value_of_another_kind_is_named(model):
    found = read(model)
    with pytest.raises(NotAModel, match=r"model.gguf: general.name is not a whole number"):
        found.number("general.name")
    with pytest.raises(NotAModel, match=r"tokenizer.ggml.tokens is not text"):
        found.text("tokenizer.ggml.tokens")


def test_the_sizes_of_blocks_are_those_of_the_format():
    assert {int(kind): size for kind, size in reference.GGML_QUANT_SIZES.items()} == BLOCKS


def test_quantised_tensors_are_measured(tmp_path):
    writer = reference.GGUFWriter(tmp_path / "a.gguf", "llama")
    weights = reference.quantize(np.ones((4, 64), np.float32), reference.GGMLQuantizationType.Q4_0)
    writer.add_tensor("w", weights, raw_dtype=reference.GGMLQuantizationType.Q4_0)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    (tensor,) = read(tmp_path / "a.gguf").tensors
    assert tensor.bytes == weights.nbytes
    assert tensor.shape == (64, 4)


FAULTS = {
    "is not a GGUF file": b"<!DOCTYPE html>",
    "version 1 of the format is not known": b"GGUF" + struct.pack("<IQQ", 1, 0, 0),
    "version 50331648 of the format is written for machines of the other byte order": b"GGUF\0\0\0\3" + bytes(16),
    "4611686018427387904 tensors and 0 keys are more than": b"GGUF" + struct.pack("<IQQ", 3, 1 << 62, 0),
    "0 tensors and 4097 keys are more than": b"GGUF" + struct.pack("<IQQ", 3, 0, 4097),
    "a key is 65536 bytes long, more than 65535": HEAD + struct.pack("<Q", 65_536),
    "a key ends at byte 42, and the file has 33: it is cut off": HEAD + struct.pack("<Q", 10) + b"a",
    "a key is not UTF-8": HEAD + text(b"\xff"),
    "a.key is of a type that is not known: 13": HEAD + entry("a.key", 13, b"\0" * 8),
    "a.key is 4194305 bytes long, more than 4194304": HEAD + entry("a.key", 8, struct.pack("<Q", (4 << 20) + 1)),
    "a.key is not UTF-8": HEAD + entry("a.key", 8, text(b"\xc3")),
    "a.key has 9223372036854775807 elements, and all lists may": HEAD
    + entry("a.key", 9, struct.pack("<IQ", 8, (1 << 63) - 1)),
    "a.key has 1000 elements, and the file has": HEAD + entry("a.key", 9, struct.pack("<IQ", 8, 1000)),
    "a.key ends at byte 4053, and the file has 53: it is cut off": HEAD
    + entry("a.key", 9, struct.pack("<IQ", INT, 1000)),
    "a.key is of a type that is not known: 9": HEAD + entry("a.key", 9, struct.pack("<IQ", 9, 1)),
    "a.key is there twice": b"GGUF" + struct.pack("<IQQ", 3, 0, 2) + entry("a.key", 0, b"\1") * 2,
    "general.alignment is 4294967295": HEAD + entry("general.alignment", INT, b"\xff" * 4),
    "tensor t has 5 dimensions, more than 4": b"GGUF" + struct.pack("<IQQ", 3, 1, 0) + text("t") + struct.pack("<I", 5),
    "tensor t ends at byte 1088, and the file has 57: it is cut off": b"GGUF"
    + struct.pack("<IQQ", 3, 1, 0)
    + text("t")
    + struct.pack("<IQIQ", 1, 256, 0, 0),
}


@pytest.mark.parametrize("sentence", FAULTS)
def test_a_fault_is_named(tmp_path, sentence):
    path = tmp_path / "bad.gguf"
    path.write_bytes(FAULTS[sentence])
    with pytest.raises(NotAModel, match=rf"^bad.gguf: {sentence}"):
        read(path)


@given(st.data())
def test_a_file_that_is_cut_off_says_so(model, tmp_path_factory, data):
    content = model.read_bytes()
    path = tmp_path_factory.mktemp("cut") / "cut.gguf"
    path.write_bytes(content[: data.draw(st.integers(4, len(content) - 1))])
    with pytest.raises(NotAModel, match="it is cut off"):
        read(path)


@given(st.lists(st.tuples(st.integers(0, 2_000), st.integers(0, 255)), min_size=1, max_size=8))
@example([(4, 2)])
def test_a_file_with_other_bytes_is_read_or_refused(model, tmp_path_factory, changes):
    content = bytearray(model.read_bytes())
    for place, byte in changes:
        content[place] = byte
    check(tmp_path_factory, bytes(content))


@given(st.binary(max_size=400))
def test_whatever_follows_the_beginning_is_read_or_refused(tmp_path_factory, content):
    check(tmp_path_factory, b"GGUF\3\0\0\0" + content)


def check(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("hostile") / "hostile.gguf"
    path.write_bytes(content)
    tracemalloc.start()
    with suppress(NotAModel):
        read(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * gguf.STEP


def test_a_file_that_promises_much_takes_no_memory_for_it(tmp_path):
    path = tmp_path / "sparse.gguf"
    with path.open("wb") as file:
        file.write(HEAD + entry("a.key", 9, struct.pack("<IQ", BOOL, 1 << 22)))
        file.truncate(1 << 33)
    assert len(read(path).numbers("a.key")) == 1 << 22


def test_a_header_has_an_end(model, monkeypatch):
    monkeypatch.setattr(gguf, "STEP", 16)
    monkeypatch.setattr(gguf, "LONGEST_HEADER", 1_000)
    with pytest.raises(NotAModel, match="model.gguf: its header is longer than 1000 bytes"):
        read(model)
