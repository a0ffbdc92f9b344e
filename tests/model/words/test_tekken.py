from mistral_common.tokens.tokenizers.tekken import Tekkenizer

from model.vocabularies import MARKS, pieces, tekken
from tramontane.model.words.tekken import TekkenWords


def test_special_tokens_come_first_and_are_no_text(tmp_path):
    words = TekkenWords(Tekkenizer.from_file(tekken(tmp_path / "tekken.json")))
    assert words.count == 40 + len(pieces())
    assert list(words.special) == list(range(40))
    assert words.named("[INST]") == MARKS.index("[INST]")
    assert words.named("[NOTHING]") is None
    assert words.bytes_of(words.end) == b""
    assert words.bytes_of(40 + 65) == b"A"
    assert b"".join(map(words.bytes_of, words.encode("[INST]"))) == b"[INST]"
