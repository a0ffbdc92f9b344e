import pytest
import sentencepiece
from hypothesis import given
from hypothesis import strategies as st

from model.vocabularies import spm
from tramontane.model.words.sentencepiece import SentencePieceWords, serialize

texts = st.text(st.characters(exclude_characters="▁", exclude_categories=["Cs"]))
MODEL = spm()
WORDS = SentencePieceWords(MODEL)
READ = sentencepiece.SentencePieceProcessor(model_proto=MODEL)
TOKENS = range(READ.vocab_size())
REBUILT = serialize(
    [READ.id_to_piece(token) for token in TOKENS],
    [READ.get_score(token) for token in TOKENS],
    [
        6 if READ.is_byte(token) else 2 if READ.is_unknown(token) else 3 if READ.is_control(token) else 1
        for token in TOKENS
    ],
    {"unk": 0, "bos": 1, "eos": 2},
)


@given(texts)
def test_text_survives_its_tokens(text):
    assert b"".join(map(WORDS.bytes_of, WORDS.encode(text))).decode() == text


@given(texts)
def test_a_model_put_together_from_its_pieces_reads_as_the_first_did(text):
    rebuilt = sentencepiece.SentencePieceProcessor(model_proto=REBUILT)
    assert rebuilt.encode(text) == READ.encode(text)
    assert (rebuilt.bos_id(), rebuilt.eos_id(), rebuilt.unk_id()) == (1, 2, 0)


def test_no_space_is_put_before_a_text():
    assert WORDS.bytes_of(WORDS.encode("the")[0]) != b" the"
    assert READ.encode("the") == WORDS.encode(" the")


def test_special_tokens_are_named_and_never_read_from_text():
    token = WORDS.named("[INST]")
    assert token in WORDS.special
    assert WORDS.bytes_of(token) == b""
    assert token not in WORDS.encode("[INST]")
    assert WORDS.named("the") is None
    assert WORDS.named("no such token") is None
    assert WORDS.end == 2


@pytest.mark.parametrize("model", [b"", b"no model at all", serialize(["a", "b"], [0, 0], [1, 1], {})])
def test_what_is_no_model_is_refused(model):
    with pytest.raises(ValueError, match="no SentencePiece model"):
        SentencePieceWords(model)


def test_half_a_character_cannot_be_read():
    with pytest.raises(ValueError, match="half a character"):
        WORDS.encode("\ud800")
