"""The vocabulary: trained on the corpus, written as tekken.json, and read back fast."""

from __future__ import annotations

import base64
import heapq
import json
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

import tiktoken

VERSION = "v15"
SPECIAL = (
    "<unk>", "<s>", "</s>", "[INST]", "[/INST]", "[AVAILABLE_TOOLS]", "[/AVAILABLE_TOOLS]", "[TOOL_RESULTS]",
    "[/TOOL_RESULTS]", "[TOOL_CALLS]", "[IMG]", "<pad>", "[IMG_BREAK]", "[IMG_END]", "[PREFIX]", "[MIDDLE]",
    "[SUFFIX]", "[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]", "[TOOL_CONTENT]", "[ARGS]", "[CALL_ID]", "[THINK]", "[/THINK]",
    "[MODEL_SETTINGS]", "[/MODEL_SETTINGS]",
)  # fmt: skip
SPECIAL_COUNT = 64
SIZE = 3072
"""Words of the vocabulary, the special ones among them."""
SPACED_COUNT = 512
"""How many of them are common words with the space before them."""

SMALL = r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]+"
LETTERS = rf"[\p{{Lu}}\p{{Lt}}]?{SMALL}|[\p{{Lu}}\p{{Lt}}]+"
OTHERS = r"\p{N}|[^\s\p{L}\p{N}]+(?: [^\s\p{L}\p{N}]+)*|\s*[\r\n]+[ \t]*|\s+(?!\S)|\s+"
APART = rf"{LETTERS}|{OTHERS}"
"""How text is cut before words are looked up; a new line brings its indentation. Spaces stay outside of words: a word is made of
the same pieces wherever it stands, after a space, in quotes, in code, and can be copied from one place to another."""

SETTINGS = {
    "reasoning_effort": {"type": "enum", "accepts_none": True, "default": "none", "values": ["none", "high"]},
    "json_schema": {"type": "json_schema", "accepts_none": False, "default": None},
}


class Vocabulary:
    """The words of a tekken.json."""

    def __init__(self, path: Path) -> None:
        data = json.loads(path.read_text())
        words = [base64.b64decode(word["token_bytes"]) for word in data["vocab"]]
        self.special = {token["token_str"]: token["rank"] for token in data["special_tokens"]}
        self.words = words[: data["config"]["default_vocab_size"] - SPECIAL_COUNT]
        self._coder = _coder(self.words, data["config"]["pattern"])

    def __len__(self) -> int:
        return len(self.words) + SPECIAL_COUNT

    def __getitem__(self, special: str) -> int:
        return self.special[special]

    def encode(self, text: str) -> list[int]:
        return [SPECIAL_COUNT + rank for rank in self._coder.encode_ordinary(text)]

    def decode(self, tokens: Iterable[int], special: bool = False) -> str:
        names = self._names if special else {}
        pieces = (
            names.get(token, "").encode() if token < SPECIAL_COUNT else self.words[token - SPECIAL_COUNT]
            for token in tokens
        )
        return b"".join(pieces).decode(errors="replace")

    @cached_property
    def _names(self) -> dict[int, str]:
        return {rank: name for name, rank in self.special.items()}


def _pattern(spaced: Iterable[str]) -> str:
    """How text is cut where these words, the commonest, take the space before them along."""
    longest_first = sorted(spaced, key=len, reverse=True)
    return rf"{LETTERS}| (?:{'|'.join(longest_first)})(?![\p{{L}}\p{{M}}])|{OTHERS}"


def _coder(words: list[bytes], pattern: str) -> tiktoken.Encoding:
    ranks = {word: rank for rank, word in enumerate(words)}
    return tiktoken.Encoding(name="pocket", pat_str=pattern, mergeable_ranks=ranks, special_tokens={})


def train(texts: Iterable[str], size: int = SIZE, spaced: int = SPACED_COUNT) -> list[bytes]:
    """The words of a byte-level vocabulary: the 256 bytes, then merged pairs by how often they are seen, then the words
    whose spaces are worth a place."""
    known = list(texts)
    words = _merged(known, size - SPECIAL_COUNT - spaced)
    return words + _spaced(known, words, spaced)


def _merged(texts: list[str], size: int) -> list[bytes]:
    from tokenizers import Regex, Tokenizer, models, pre_tokenizers, trainers

    coder = Tokenizer(models.BPE())
    coder.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(APART), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    trainer = trainers.BpeTrainer(
        vocab_size=size, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )
    coder.train_from_iterator(texts, trainer)
    of_bytes = {letter: byte for byte, letter in letter_of_byte().items()}
    merges = json.loads(coder.to_str())["model"]["merges"]
    merged = [bytes(of_bytes[letter] for part in pair for letter in part) for pair in merges]
    return [bytes([value]) for value in range(256)] + list(dict.fromkeys(merged))


def _spaced(texts: list[str], words: list[bytes], count: int) -> list[bytes]:
    """The words after a space that take the most places while the space is one of its own."""
    from tokenizers import Regex, pre_tokenizers

    cut = pre_tokenizers.Split(Regex(rf"{LETTERS}| {SMALL}|{OTHERS}"), behavior="isolated").pre_tokenize_str
    seen = Counter(piece for text in texts for piece, _ in cut(text) if piece[0] == " " and piece[1:].isalpha())
    coder = _coder(words, APART)
    places = {piece: often * (len(coder.encode_ordinary(piece)) - 1) for piece, often in seen.items()}
    return [piece.encode() for piece in heapq.nlargest(count, places, key=places.__getitem__)]


def letter_of_byte() -> dict[int, str]:
    """The letters that stand for bytes in byte-level vocabularies."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    rest = [value for value in range(256) if value not in plain]
    return {value: chr(value) for value in plain} | {value: chr(256 + place) for place, value in enumerate(rest)}


def write(words: list[bytes], path: Path) -> None:
    """tekken.json, as mistral-common reads it."""
    spaced = [text[1:] for word in words if (text := _text(word) or "")[:1] == " " and text[1:].isalpha()]
    data: dict[str, Any] = {
        "config": {
            "pattern": _pattern(spaced),
            "num_vocab_tokens": len(words),
            "default_vocab_size": len(words) + SPECIAL_COUNT,
            "default_num_special_tokens": SPECIAL_COUNT,
            "version": VERSION,
        },
        "special_tokens": [
            {
                "rank": rank,
                "token_str": SPECIAL[rank] if rank < len(SPECIAL) else f"<SPECIAL_{rank}>",
                "is_control": True,
            }
            for rank in range(SPECIAL_COUNT)
        ],
        "vocab": [
            {"rank": rank, "token_bytes": base64.b64encode(word).decode(), "token_str": _text(word)}
            for rank, word in enumerate(words)
        ],
        "model_settings_builder": SETTINGS,
        "type": "Tekken",
        "version": 1,
    }
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1))


def _text(word: bytes) -> str | None:
    try:
        return word.decode()
    except UnicodeDecodeError:
        return None
