"""Words in Mistral's own format, read by mistral-common."""

from __future__ import annotations

from mistral_common.tokens.tokenizers.base import SpecialTokenPolicy
from mistral_common.tokens.tokenizers.tekken import Tekkenizer


class TekkenWords:
    leads_with_space = False

    def __init__(self, vocabulary: Tekkenizer) -> None:
        self._vocabulary = vocabulary
        self.count = vocabulary.n_words
        self.special = range(vocabulary.num_special_tokens)
        self.end = vocabulary.eos_id

    def encode(self, text: str) -> list[int]:
        return self._vocabulary.encode(text, bos=False, eos=False)

    def bytes_of(self, token: int) -> bytes:
        return self._vocabulary.id_to_byte_piece(token, SpecialTokenPolicy.IGNORE)

    def named(self, name: str) -> int | None:
        return self._vocabulary.get_special_token(name) if self._vocabulary.is_special(name) else None
