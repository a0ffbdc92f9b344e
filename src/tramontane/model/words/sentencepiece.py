"""Words of a SentencePiece model: one that is there, or one that is put together again from its pieces."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from sentencepiece import SentencePieceProcessor

SPACE = "▁"
NO_SPACE_BEFORE = b"\x1a\x02\x18\x00"
"""Added to a serialized model, it says that no space is put before a text: its normalizer's add_dummy_prefix."""
BYTE = 6


class SentencePieceWords:
    def __init__(self, model: bytes, leads_with_space: bool = True) -> None:
        """The words of a serialized model.

        Raises:
            ValueError: It is none.
        """
        try:
            self._pieces = SentencePieceProcessor(model_proto=model + NO_SPACE_BEFORE)
        except RuntimeError as error:
            raise ValueError(f"this is no SentencePiece model: {error}") from error
        self.leads_with_space = leads_with_space
        self.count = self._pieces.vocab_size()
        self.end = self._pieces.eos_id()
        tokens = range(self.count)
        is_control, is_unknown = self._pieces.is_control, self._pieces.is_unknown
        self.special = frozenset(token for token in tokens if is_control(token) or is_unknown(token))

    def encode(self, text: str) -> list[int]:
        try:
            return self._pieces.encode(text)
        except RuntimeError as error:
            raise ValueError("half a character cannot be read") from error

    def bytes_of(self, token: int) -> bytes:
        if token in self.special:
            return b""
        piece = self._pieces.id_to_piece(token)
        return bytes([int(piece[3:-1], 16)]) if self._pieces.is_byte(token) else piece.replace(SPACE, " ").encode()

    def named(self, name: str) -> int | None:
        token = self._pieces.piece_to_id(name)
        return token if self._pieces.is_control(token) else None


def serialize(
    pieces: Sequence[str], scores: Sequence[float], kinds: Sequence[float], ends: Mapping[str, int | None]
) -> bytes:
    """A model of these pieces, in the protocol buffers that SentencePiece keeps models in: pieces, how they were
    trained (by byte pairs, with bytes for what has no piece), how text is normalized (not at all, its spaces shown).
    """
    parts = [
        _message(1, _message(1, piece.encode()) + b"\x15" + struct.pack("<f", score) + _number(3, int(kind)))
        for piece, score, kind in zip(pieces, scores, kinds, strict=True)
    ]
    training = _number(3, 2) + _number(4, len(pieces)) + _number(35, int(BYTE in kinds))
    for field, name in ((45, "unk"), (46, "bos"), (47, "eos")):
        token = ends.get(name)
        if token is not None:
            training += _message(field, pieces[token].encode())
    normalizing = _message(1, b"identity") + _number(3, 1) + _number(4, 0) + _number(5, 1)
    return b"".join([*parts, _message(2, training), _message(3, normalizing)])


def _message(field: int, content: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _varint(value: int) -> bytes:
    """Seven bits a byte, the lowest first."""
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*encoded, value])
