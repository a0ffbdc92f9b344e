import pytest
import tiktoken
from hypothesis import example, given
from hypothesis import strategies as st

from model.vocabularies import letters_of, merges_of, pieces
from tramontane.model.words.bytepair import BYTES, PATTERNS, BytePairWords, bytes_of_piece

SPECIAL = ("<s>", "</s>")
TOKENS = [*SPECIAL, *map(letters_of, pieces())]
texts = st.text(st.characters(exclude_categories=["Cs"])) | st.text("aA é\n\r\t1'sS.,/", max_size=30)


def words(pattern="gpt-2", merges=None, literal=()):
    tokens = [*TOKENS, *literal]
    merges = merges_of(pieces()) if merges is None else merges
    numbers = frozenset(range(len(TOKENS), len(tokens)))
    return BytePairWords(tokens, merges, special=frozenset({0, 1}), literal=numbers, pattern=pattern, end=1)


WORDS = {pattern: words(pattern) for pattern in PATTERNS}


def said(read, tokens):
    return b"".join(map(read.bytes_of, tokens)).decode()


@given(st.sampled_from(sorted(PATTERNS)), texts)
@example("gpt-2", "<s>")
@example("qwen2", "\x00 \ufeff")
def test_text_survives_its_tokens(pattern, text):
    assert said(WORDS[pattern], WORDS[pattern].encode(text)) == text


@given(st.sampled_from(sorted(PATTERNS)), texts)
def test_patterns_part_texts_as_a_second_library_does(pattern, text):
    if len(PATTERNS[pattern]) > 1:
        return
    ranks = {piece: rank for rank, piece in enumerate(pieces())}
    other = tiktoken.Encoding("other", pat_str=PATTERNS[pattern][0], mergeable_ranks=ranks, special_tokens={})
    assert WORDS[pattern].encode(text) == [token + len(SPECIAL) for token in other.encode_ordinary(text)]


def test_digits_stand_alone_where_the_vocabulary_wants_it():
    pairs = [b"12", b"23"]
    tokens = [*TOKENS, *map(letters_of, pairs)]
    merges = ["1 2", "2 3"]
    options = {"special": frozenset({0, 1}), "literal": frozenset(), "end": 1}
    together = BytePairWords(tokens, merges, pattern="gpt-2", **options)
    apart = BytePairWords(tokens, merges, pattern="smollm", **options)
    assert len(together.encode("123")) == 2
    assert len(apart.encode("123")) == 3


def test_a_piece_of_text_that_is_a_token_is_not_put_together_where_the_vocabulary_wants_it():
    options = {"special": frozenset(), "literal": frozenset(), "end": 1}
    whole = BytePairWords([*TOKENS, "wolf"], [], pattern="llama-bpe", **options)
    paired = BytePairWords([*TOKENS, "wolf"], [], pattern="qwen2", **options)
    assert whole.encode("wolf") == [len(TOKENS)]
    assert len(paired.encode("wolf")) == 4


def test_special_tokens_are_named_and_never_read_from_text():
    read = WORDS["gpt-2"]
    assert read.named("<s>") == 0
    assert read.named("a") is None
    assert read.bytes_of(0) == b""
    assert 0 not in read.encode("<s>")


def test_literal_pieces_are_found_in_text_and_say_what_they_are():
    read = words(literal=("<think>", "two  spaces"))
    tokens = read.encode("a<think>b two  spaces")
    assert [token - len(TOKENS) for token in tokens if token >= len(TOKENS)] == [0, 1]
    assert said(read, tokens) == "a<think>b two  spaces"


def test_a_piece_in_other_letters_is_taken_as_it_is():
    read = BytePairWords([*TOKENS, "日"], [], special=frozenset(), literal=frozenset(), pattern="gpt-2", end=0)
    assert read.bytes_of(len(TOKENS)) == "日".encode()


@pytest.mark.parametrize("merges", [["zzz a"], ["a"], [""], ["a b c"]])
def test_merges_of_another_vocabulary_are_refused(merges):
    with pytest.raises(ValueError, match="merges"):
        words(merges=merges)


def test_a_pattern_that_is_not_known_is_refused_by_name():
    with pytest.raises(ValueError, match="parted by viking, which is not among chatglm-bpe, "):
        words("viking")


def test_half_a_character_cannot_be_read():
    with pytest.raises(ValueError, match="half a character"):
        WORDS["gpt-2"].encode("\ud800")


def test_every_byte_has_a_letter():
    assert sorted(BYTES.values()) == list(range(256))
    assert bytes_of_piece("Ġthe") == b" the"
    assert bytes_of_piece("Ċ") == b"\n"
