"""The vocabulary that a GGUF file carries, in the words of the library that reads its kind."""

from __future__ import annotations

import base64
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from mistral_common.tokens.tokenizers.base import SpecialTokens, TokenizerVersion
from mistral_common.tokens.tokenizers.model_settings_builder import ModelSettingsBuilder
from mistral_common.tokens.tokenizers.tekken import SpecialTokenInfo, Tekkenizer, TokenInfo

from tramontane.model.gguf import Gguf, NotAModel
from tramontane.model.words.bytepair import TEKKEN, BytePairWords, bytes_of_piece
from tramontane.model.words.contract import Words
from tramontane.model.words.sentencepiece import SPACE, SentencePieceWords, serialize

MISTRALS = frozenset((SpecialTokens.begin_inst.value, SpecialTokens.end_inst.value))

SAMPLES = 1_000
"""Tokens that are compared to tell whether two vocabularies are one."""
WITH_OPENING = ("llama-bpe", "llama3", "llama-v3")


class Kind(IntEnum):
    """What a token is, as GGUF and SentencePiece number it."""

    NORMAL = 1
    UNKNOWN = 2
    CONTROL = 3
    LITERAL = 4
    BYTE = 6


@dataclass(frozen=True)
class Vocabulary:
    gguf: Gguf

    @property
    def model(self) -> str:
        return self.gguf.text("tokenizer.ggml.model", "none")

    @property
    def pattern(self) -> str:
        return self.gguf.text("tokenizer.ggml.pre", "none")

    @property
    def template(self) -> str:
        return self.gguf.text("tokenizer.chat_template")

    @cached_property
    def pieces(self) -> Sequence[str]:
        pieces = self.gguf.texts("tokenizer.ggml.tokens")
        if not pieces:
            raise NotAModel(f"{self.gguf.path.name} has no vocabulary: tokenizer.ggml.tokens is empty")
        return pieces

    @cached_property
    def kinds(self) -> Sequence[float]:
        return self._for_each_piece("tokenizer.ggml.token_type", Kind.NORMAL)

    @cached_property
    def special(self) -> frozenset[int]:
        """What is no text; the marks of a text's ends never are, whatever their type says."""
        ends = (self.token(name) for name in ("bos", "eos", "eot", "eom"))
        kinds = enumerate(self.kinds)
        return frozenset(token for token, kind in kinds if kind in (Kind.CONTROL, Kind.UNKNOWN)) | {
            token for token in ends if token is not None
        }

    @cached_property
    def literal(self) -> frozenset[int]:
        """What is text, and found in a text before all else."""
        return frozenset(token for token, kind in enumerate(self.kinds) if kind == Kind.LITERAL) - self.special

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(self.pieces[token] for token in self.special)

    def token(self, role: str) -> int | None:
        """The token that the file names for a role, such as bos or eos."""
        key = f"tokenizer.ggml.{role}_token_id"
        token = self.gguf.number(key)
        if token is not None and token >= len(self.pieces):
            raise NotAModel(f"{self.gguf.path.name}: {key} is {token}, and there are {len(self.pieces)} tokens")
        return token

    @property
    def opening(self) -> int | None:
        """The token that every prompt begins with."""
        begins = self.gguf.flag("tokenizer.ggml.add_bos_token", self.model == "llama" or self.pattern in WITH_OPENING)
        return self.token("bos") if begins else None

    @property
    def version(self) -> TokenizerVersion | None:
        """Mistral's way of writing conversations, if this is it: its marks are here, and the template uses them.

        Version 1 wrote its marks as text, as others did: such a file is read by its template.
        """
        if not self.names >= MISTRALS:
            return None
        said = self.template or " ".join(self.names)
        if not all(mark in said for mark in MISTRALS):
            return None
        if SpecialTokens.begin_model_settings in said:
            return TokenizerVersion.v15
        if SpecialTokens.args in said:
            # A vocabulary keeps the mark of a call's id when conversations no longer have it.
            names_calls = SpecialTokens.call_id in said and (self.template or SpecialTokens.begin_think not in said)
            return TokenizerVersion.v11 if names_calls else TokenizerVersion.v13
        return TokenizerVersion.v7 if SpecialTokens.begin_system in said else TokenizerVersion.v3

    def is_that_of(self, pieces: Sequence[bytes], special: Collection[int]) -> bool:
        """Whether these are its tokens; a file may have more, that no text is made of."""
        if len(pieces) > len(self.pieces):
            return False
        step = max(1, len(pieces) // SAMPLES)
        return all(
            (token in special) == (token in self.special) and (token in special or self._bytes_of(token) == piece)
            for token, piece in enumerate(pieces)
            if token % step == 0
        )

    def _bytes_of(self, token: int) -> bytes | None:
        piece = self.pieces[token]
        try:
            if self.model == "gpt2":
                return bytes_of_piece(piece)
            return (
                bytes([int(piece[3:-1], 16)]) if self.kinds[token] == Kind.BYTE else piece.replace(SPACE, " ").encode()
            )
        except (KeyError, ValueError):
            return None

    def words(self) -> Words:
        """
        Raises:
            NotAModel: It is of a kind that nothing here reads.
        """
        match self.model:
            case "llama":
                return self._sentence_pieces()
            case "gpt2":
                return self._byte_pairs()
            case other:
                raise NotAModel(
                    f"{self.gguf.path.name}: vocabularies of kind {other} are not read; gpt2 (byte pairs) and "
                    "llama (SentencePiece) are"
                )

    def _sentence_pieces(self) -> SentencePieceWords:
        leads = self.gguf.flag("tokenizer.ggml.add_space_prefix", True)
        try:
            return SentencePieceWords(self.sentencepiece(), leads)
        except ValueError as error:
            raise NotAModel(f"{self.gguf.path.name}: {error}") from error

    def _byte_pairs(self) -> BytePairWords:
        merges = self.gguf.texts("tokenizer.ggml.merges")
        try:
            return BytePairWords(
                self.pieces, merges, special=self.special, literal=self.literal, pattern=self.pattern, end=self.end
            )
        except ValueError as error:
            raise NotAModel(f"{self.gguf.path.name}: {error}") from error

    @property
    def end(self) -> int:
        end = self.token("eos")
        if end is None:
            raise NotAModel(f"{self.gguf.path.name}: nothing ends an answer: tokenizer.ggml.eos_token_id is missing")
        return end

    def tekken(self, version: TokenizerVersion, settings: ModelSettingsBuilder | None) -> Tekkenizer:
        """The vocabulary that this one was made from: special tokens, and then bytes by rank.

        Raises:
            NotAModel: It was made otherwise.
        """
        count = next((token for token in range(len(self.pieces)) if token not in self.special), 0)
        special = [
            SpecialTokenInfo(rank=token, token_str=name, is_control=True)
            for token, name in enumerate(self.pieces[:count])
        ]
        try:
            texts = [base64.b64encode(bytes_of_piece(piece)).decode() for piece in self.pieces[count:]]
            vocabulary = [TokenInfo(rank=rank, token_bytes=text, token_str=None) for rank, text in enumerate(texts)]
            return Tekkenizer(
                vocabulary,
                special,
                TEKKEN[0],
                vocab_size=len(self.pieces),
                num_special_tokens=count,
                version=version,
                model_settings_builder=settings,
            )
        except (KeyError, AssertionError) as error:
            raise NotAModel(f"{self.gguf.path.name}: its tokens are not in the order of a tekken vocabulary") from error

    def sentencepiece(self) -> bytes:
        """The SentencePiece model that this vocabulary was made from, serialized.

        Raises:
            NotAModel: It could not have been.
        """
        scores = self._for_each_piece("tokenizer.ggml.scores", 0.0)
        if not all(map(math.isfinite, scores)):
            raise NotAModel(f"{self.gguf.path.name}: tokenizer.ggml.scores holds what is no number")
        unknown = next((token for token, kind in enumerate(self.kinds) if kind == Kind.UNKNOWN), None)
        ends = {"unk": unknown, "bos": self.token("bos"), "eos": self.end}
        kinds = [
            Kind.CONTROL if kind == Kind.NORMAL and token in self.special else kind
            for token, kind in enumerate(self.kinds)
        ]
        return serialize(self.pieces, scores, kinds, ends)

    def _for_each_piece(self, key: str, default: float) -> Sequence[float]:
        values = self.gguf.numbers(key)
        if not values:
            return [default] * len(self.pieces)
        if len(values) != len(self.pieces):
            raise NotAModel(f"{self.gguf.path.name}: {key} has {len(values)} entries for {len(self.pieces)} tokens")
        return values
