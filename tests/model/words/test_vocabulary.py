import ctypes
from array import array
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mistral_common.tokens.tokenizers.base import TokenizerVersion
from mistral_common.tokens.tokenizers.tekken import Tekkenizer

from model.vocabularies import CHATML, CONTROL, MARKS, File, byte_pair_gguf, spm, spm_gguf, tekken, tekken_gguf
from tramontane.backends.llamacpp.library import Library, find
from tramontane.model import gguf
from tramontane.model.gguf import NotAModel
from tramontane.model.words.vocabulary import Vocabulary

texts = st.text(st.characters(exclude_categories=["Cs"]))
NAMES = ("<s>", "</s>", "<|im_start|>", "<|im_end|>")


def vocabulary(path):
    return Vocabulary(gguf.read(path))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("vocabularies")


@pytest.fixture(scope="module")
def original(folder):
    return Tekkenizer.from_file(tekken(folder / "tekken.json"))


@pytest.fixture(scope="module")
def rebuilt(folder):
    return vocabulary(tekken_gguf(folder / "tekken.gguf")).tekken(TokenizerVersion.v13, None)


@given(texts)
def test_a_tekken_vocabulary_made_again_reads_as_the_original(original, rebuilt, text):
    assert rebuilt.encode(text, bos=True, eos=True) == original.encode(text, bos=True, eos=True)


def test_a_tekken_vocabulary_made_again_has_the_same_tokens(original, rebuilt):
    assert rebuilt.n_words == original.n_words
    assert rebuilt.vocab() == original.vocab()
    assert rebuilt.num_special_tokens == original.num_special_tokens
    assert rebuilt.get_special_token("[THINK]") == original.get_special_token("[THINK]")


@pytest.mark.parametrize("version", ["v13", "v15"])
def test_the_version_is_told_by_the_marks(tmp_path, version):
    assert vocabulary(tekken_gguf(tmp_path / "a.gguf", version)).version == version


@pytest.mark.parametrize(
    ("marks", "version"),
    [
        ("", "v3"),
        ("[SYSTEM_PROMPT]", "v7"),
        ("[SYSTEM_PROMPT][CALL_ID][ARGS]", "v11"),
        ("[SYSTEM_PROMPT][ARGS]", "v13"),
        ("[MODEL_SETTINGS][ARGS]", "v15"),
    ],
)
def test_the_version_is_told_by_the_marks_that_the_template_uses(tmp_path, marks, version):
    path = tekken_gguf(tmp_path / "a.gguf", "v15", template=f"[INST]{marks}[/INST]")
    assert vocabulary(path).version == version


def test_a_sentencepiece_vocabulary_with_the_marks_is_mistrals(tmp_path):
    assert vocabulary(spm_gguf(tmp_path / "a.gguf", spm())).version == "v3"
    assert vocabulary(spm_gguf(tmp_path / "b.gguf", spm(MARKS[3:]))).version == "v7"


def test_a_vocabulary_without_the_marks_or_a_template_without_them_is_not_mistrals(tmp_path):
    assert vocabulary(byte_pair_gguf(tmp_path / "Mistral-7B.gguf", NAMES)).version is None
    assert vocabulary(tekken_gguf(tmp_path / "Mistral-8B.gguf", template=CHATML)).version is None
    assert vocabulary(spm_gguf(tmp_path / "Mistral-9B.gguf", spm(()))).version is None


def test_a_vocabulary_in_another_order_is_no_tekken(tmp_path):
    path = byte_pair_gguf(tmp_path / "a.gguf", ["[INST]", "[/INST]", "</s>"], "tekken", literal=["<think>", "日"])
    with pytest.raises(NotAModel, match=r"a.gguf: its tokens are not in the order of a tekken vocabulary"):
        vocabulary(path).tekken(TokenizerVersion.v3, None)


def test_words_are_those_of_the_kind(tmp_path):
    pairs = vocabulary(byte_pair_gguf(tmp_path / "a.gguf", NAMES, literal=["<think>"])).words()
    assert pairs.special == {0, 1, 2, 3}
    assert pairs.end == 1
    assert pairs.encode("<think>") == [pairs.count - 1]
    spaced = vocabulary(spm_gguf(tmp_path / "b.gguf", spm())).words()
    assert spaced.leads_with_space
    assert spaced.bytes_of(spaced.encode(" the")[0]) == b" the"


WITH_TROUBLE = (
    *(" ", "  ", "\n", "\r", "\t", "a", "B", "the", "fox", "é", "'s", "'S", "1", "23", "4567", ".", "!", "/", "_"),
    *("日本", "😀", "İ", "\u0627", "\u017f", "\ufb01", "\u0301", "\u00a0", "\u200b", "ß", "Ǆ"),
)


@pytest.fixture(scope="module", params=["gpt-2", "smollm", "llama-bpe", "qwen2", "gpt-4o", "tekken", "sentencepiece"])
def both(request, folder):
    """A vocabulary as we read it, and as llama.cpp does."""
    path = folder / f"{request.param}.gguf"
    if request.param == "sentencepiece":
        spm_gguf(path, spm())
    else:
        byte_pair_gguf(path, NAMES, request.param)
    library = Library(find(None, folder))
    params = library.model_params()
    params.vocab_only = True
    model = library.c.llama_model_load_from_file(str(path).encode(), params)
    prototype = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)
    theirs = prototype(("llama_model_get_vocab", library.c))(model)
    yield vocabulary(path).words(), library, theirs
    library.c.llama_model_free(model)


@given(st.lists(st.sampled_from(WITH_TROUBLE)).map("".join))
def test_texts_are_read_as_llama_cpp_reads_them(both, text):
    words, library, theirs = both
    content, room = text.encode(), len(text.encode()) + 8
    tokens = (ctypes.c_int32 * room)()
    pointer, number, flag = ctypes.c_void_p, ctypes.c_int32, ctypes.c_bool
    prototype = ctypes.CFUNCTYPE(number, pointer, ctypes.c_char_p, number, pointer, number, flag, flag)
    count = prototype(("llama_tokenize", library.c))(theirs, content, len(content), tokens, room, False, False)
    asked = f" {text}" if words.leads_with_space and text else text
    assert words.encode(asked) == tokens[:count]


def test_ends_are_no_text_whatever_their_type(tmp_path):
    file = File(tmp_path / "a.gguf").add("tokenizer.ggml.model", "gpt2").add("tokenizer.ggml.tokens", ["a", "<end>"])
    read = vocabulary(file.add("tokenizer.ggml.eos_token_id", 1).write())
    assert read.special == {1}
    assert list(read.kinds) == [1, 1]


def test_ends_that_are_not_typed_end_texts_of_sentencepiece_too(tmp_path):
    found = gguf.read(spm_gguf(tmp_path / "a.gguf", spm(())))
    kinds = array("i", [kind if kind != CONTROL else 1 for kind in found.numbers("tokenizer.ggml.token_type")])
    words = Vocabulary(replace(found, metadata=found.metadata | {"tokenizer.ggml.token_type": kinds})).words()
    assert words.special == {0, 1, 2}
    assert words.end == 2


def test_prompts_open_as_the_file_says(tmp_path):
    assert vocabulary(byte_pair_gguf(tmp_path / "a.gguf", NAMES)).opening is None
    assert vocabulary(byte_pair_gguf(tmp_path / "b.gguf", NAMES, "llama-bpe")).opening == 0
    assert vocabulary(spm_gguf(tmp_path / "c.gguf", spm())).opening == 1


def test_another_vocabulary_is_told_apart(tmp_path, original):
    file = vocabulary(tekken_gguf(tmp_path / "a.gguf"))
    pieces = [b"" if token < 40 else original.id_to_byte_piece(token) for token in range(original.n_words)]
    assert file.is_that_of(pieces, range(40))
    assert file.is_that_of(pieces[:-9], range(40))
    assert not file.is_that_of([*pieces, b"more"], range(40))
    assert not file.is_that_of(pieces, range(41))
    assert not file.is_that_of([*pieces[:-1], b"other"], range(40))


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ({"tokenizer.ggml.model": "t5"}, "vocabularies of kind t5 are not read"),
        ({}, "vocabularies of kind none are not read"),
        ({"tokenizer.ggml.model": "gpt2", "tokenizer.ggml.pre": "gpt-2"}, "tokenizer.ggml.tokens is empty"),
        (
            {"tokenizer.ggml.model": "gpt2", "tokenizer.ggml.tokens": ["a"], "tokenizer.ggml.token_type": [1, 1]},
            "tokenizer.ggml.token_type has 2 entries for 1 tokens",
        ),
        (
            {"tokenizer.ggml.model": "gpt2", "tokenizer.ggml.tokens": ["a"], "tokenizer.ggml.eos_token_id": 1},
            "tokenizer.ggml.eos_token_id is 1, and there are 1 tokens",
        ),
        ({"tokenizer.ggml.model": "gpt2", "tokenizer.ggml.tokens": ["a"]}, "tokenizer.ggml.eos_token_id is missing"),
        (
            {"tokenizer.ggml.model": "gpt2", "tokenizer.ggml.tokens": ["a"], "tokenizer.ggml.eos_token_id": 0},
            "texts are parted by none, which is not among",
        ),
        (
            {"tokenizer.ggml.model": "llama", "tokenizer.ggml.tokens": ["a"], "tokenizer.ggml.eos_token_id": 0},
            "no SentencePiece model",
        ),
        (
            {
                "tokenizer.ggml.model": "llama",
                "tokenizer.ggml.tokens": ["a", "b"],
                "tokenizer.ggml.eos_token_id": 0,
                "tokenizer.ggml.scores": [float("nan"), 0.0],
            },
            "tokenizer.ggml.scores holds what is no number",
        ),
    ],
)
def test_a_broken_vocabulary_is_refused_by_name(tmp_path, entries, sentence):
    file = File(tmp_path / "a.gguf")
    for key, value in entries.items():
        file.add(key, value)
    with pytest.raises(NotAModel, match=sentence):
        vocabulary(file.write()).words()
