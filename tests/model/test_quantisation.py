import gguf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tramontane.model.quantisation import FILE_TYPES, PREFERRED, NoChoice, choose, name_of, parts_of

PARTS = [f"big-Q4_K_M-{number:05}-of-00003.gguf" for number in (1, 2, 3)]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("Mistral-Small-3.2-24B-Instruct-2506-Q4_K_M.gguf", "Q4_K_M"),
        ("mistral-7b-instruct-v0.3.q8_0.gguf", "Q8_0"),
        ("Model-UD-IQ2_XXS.gguf", "IQ2_XXS"),
        ("BF16/Model-00001-of-00002.gguf", "BF16"),
        ("Qwen3-8B-F16.gguf", "F16"),
        ("Qwen3-8B.gguf", None),
        ("IQ-test.gguf", None),
    ],
)
def test_a_name_tells_the_quantisation(file, name):
    assert name_of(file) == name


def test_file_types_are_numbered_as_in_the_format():
    named = {int(kind): kind.name.removeprefix("MOSTLY_").removeprefix("ALL_") for kind in gguf.LlamaFileType}
    assert {number: named[number] for number in FILE_TYPES if number != 38} | {38: "MXFP4"} == FILE_TYPES


def test_the_only_file_is_taken():
    assert choose(["README.md", "model-Q2_K.gguf", "mmproj-F16.gguf", "model-imatrix.gguf"]) == "model-Q2_K.gguf"


@given(st.lists(st.sampled_from(PREFERRED), min_size=2, unique=True))
def test_the_preferred_quantisation_is_taken(names):
    files = [f"model-{name}.gguf" for name in names]
    assert choose(files) == f"model-{min(names, key=PREFERRED.index)}.gguf"


def test_a_file_is_wanted_by_its_name_or_its_quantisation():
    files = ["a-Q4_K_M.gguf", "a-Q8_0.gguf", "b/a-Q8_K.gguf"]
    assert choose(files, "q8_0") == "a-Q8_0.gguf"
    assert choose(files, "b/a-Q8_K.gguf") == "b/a-Q8_K.gguf"


def test_a_model_in_parts_is_one(tmp_path):
    assert choose([*PARTS, "big-Q8_0.gguf"]) == PARTS[0]
    assert choose([*PARTS, "big-Q8_0.gguf"], PARTS[1]) == PARTS[0]
    assert parts_of(PARTS[2]) == PARTS
    assert parts_of("a.gguf") == ["a.gguf"]


@pytest.mark.parametrize(
    ("files", "wanted", "sentence"),
    [
        ([], "", "there is no GGUF file"),
        (["mmproj-F16.gguf"], "", "there is no GGUF file"),
        (["a-Q4_K_M.gguf"], "Q8_0", "there is no Q8_0; there are a-Q4_K_M.gguf"),
        (["a-Q4_K_M.gguf"], "b.gguf", "there is no b.gguf; there are a-Q4_K_M.gguf"),
        (
            ["b-Q4_K_M.gguf", "a-Q4_K_M.gguf", "a-Q8_0.gguf"],
            "",
            "name one of these after a colon: a-Q4_K_M.gguf, a-Q8_0.gguf, b-Q4_K_M.gguf",
        ),
        (["a-Q2_K.gguf", "a-IQ1_S.gguf"], "", "name one of these after a colon: a-IQ1_S.gguf, a-Q2_K.gguf"),
        (["b-Q4_0.gguf", "a-Q4_0.gguf"], "Q4_0", "name one of these after a colon: a-Q4_0.gguf, b-Q4_0.gguf"),
    ],
)
def test_what_is_no_choice_is_said(files, wanted, sentence):
    with pytest.raises(NoChoice) as refused:
        choose(files, wanted)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("file", ["a-00000-of-00002.gguf", "a-00003-of-00002.gguf", "a-00001-of-99999.gguf"])
def test_parts_that_cannot_be_are_refused(file):
    with pytest.raises(NoChoice, match="names itself part"):
        parts_of(file)
