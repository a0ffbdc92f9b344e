"""Words made of byte pairs, as the tokenizers library merges them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tokenizers import AddedToken, Regex
from tokenizers import Tokenizer as Merger
from tokenizers.models import BPE
from tokenizers.pre_tokenizers import ByteLevel, PreTokenizer, Split
from tokenizers.pre_tokenizers import Sequence as Steps

CONTRACTIONS = "(?i:'s|'t|'re|'ve|'m|'ll|'d)"
SPACES = r"\s*[\r\n]+|\s+(?!\S)|\s+"
LOWER, UPPER = r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]", r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]"
LEAD, MARKS = r"[^\r\n\p{L}\p{N}]?", r" ?[^\s\p{L}\p{N}]+"
GPT_2 = ("'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+" + rf"|{MARKS}|\s+(?!\S)|\s+",)
STARCODER = (r"\p{N}", *GPT_2)
LLAMA_3 = (rf"{CONTRACTIONS}|{LEAD}\p{{L}}+|\p{{N}}{{1,3}}|{MARKS}[\r\n]*|{SPACES}",)
QWEN_2 = (rf"{CONTRACTIONS}|{LEAD}\p{{L}}+|\p{{N}}|{MARKS}[\r\n]*|{SPACES}",)
GPT_4O = (
    rf"{LEAD}{UPPER}*{LOWER}+{CONTRACTIONS}?|{LEAD}{UPPER}+{LOWER}*{CONTRACTIONS}?|\p{{N}}{{1,3}}"
    rf"|{MARKS}[\r\n/]*|{SPACES}",
)
TEKKEN = (rf"{LEAD}{UPPER}*{LOWER}+|{LEAD}{UPPER}+{LOWER}*|\p{{N}}|{MARKS}[\r\n/]*|{SPACES}",)
WHOLE_FIRST = ("llama3", "llama-v3", "llama-bpe", "falcon3", "falcon-h1", "lfm2", "pixtral", "tekken", "glm4")
"""With these a piece of text that is a token is not put together from pairs."""
PATTERNS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("gpt-2", "phi-2", "mpt", "olmo", "jais", "gigachat", "exaone4", "granite-docling"), GPT_2),
    **dict.fromkeys(("starcoder", "refact", "command-r", "smollm", "codeshell", "exaone", "minerva-7b"), STARCODER),
    **dict.fromkeys(("llama3", "llama-v3", "llama-bpe", "falcon3", "falcon-h1", "lfm2", "pixtral"), LLAMA_3),
    **dict.fromkeys(("dbrx", "smaug-bpe", "glm4", "chatglm-bpe"), LLAMA_3),
    **dict.fromkeys(("qwen2", "deepseek-r1-qwen", "stablelm2", "megrez", "hunyuan"), QWEN_2),
    **dict.fromkeys(("gpt-4o", "llama4"), GPT_4O),
    "tekken": TEKKEN,
}
"""What a text is parted by before its bytes are paired, under the names that GGUF files give these patterns."""


def _letters() -> dict[int, str]:
    """Each byte's letter: itself where it can be printed, else one of those from 256 on."""
    printed = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    others = [byte for byte in range(256) if byte not in printed]
    return {byte: chr(byte) for byte in printed} | {byte: chr(256 + place) for place, byte in enumerate(others)}


BYTES = {letter: byte for byte, letter in _letters().items()}


def bytes_of_piece(piece: str) -> bytes:
    """The bytes that the letters of a piece stand for.

    Raises:
        KeyError: One stands for none.
    """
    return bytes(BYTES[letter] for letter in piece)


class BytePairWords:
    leads_with_space = False

    def __init__(
        self,
        pieces: Sequence[str],
        merges: Sequence[str],
        *,
        special: frozenset[int],
        literal: frozenset[int],
        pattern: str,
        end: int,
    ) -> None:
        """Pieces that are `literal` are what they say, and found in a text before all others.

        Raises:
            ValueError: The merges do not make pieces, or no pattern has this name.
        """
        if pattern not in PATTERNS:
            raise ValueError(f"texts are parted by {pattern}, which is not among {', '.join(sorted(PATTERNS))}")
        self.count = len(pieces)
        self.special = special
        self.end = end
        self._pieces = pieces
        self._literal = literal
        self._numbers = {piece: token for token, piece in enumerate(pieces)}
        self._merger = Merger(_pairs(self._numbers, merges, pattern in WHOLE_FIRST))
        self._merger.pre_tokenizer = _parting(PATTERNS[pattern])
        self._merger.add_tokens([AddedToken(pieces[token], normalized=False) for token in sorted(literal)])

    def encode(self, text: str) -> list[int]:
        try:
            return self._merger.encode(text, add_special_tokens=False).ids
        except TypeError as error:
            raise ValueError("half a character cannot be read") from error

    def bytes_of(self, token: int) -> bytes:
        if token in self.special:
            return b""
        piece = self._pieces[token]
        if token in self._literal:
            return piece.encode()
        try:
            return bytes_of_piece(piece)
        except KeyError:
            return piece.encode()

    def named(self, name: str) -> int | None:
        token = self._numbers.get(name)
        return token if token in self.special else None


def _pairs(numbers: dict[str, int], merges: Sequence[str], takes_whole: bool) -> BPE:
    pairs = [(left, right) for left, _, right in (merge.partition(" ") for merge in merges)]
    try:
        return BPE(vocab=numbers, merges=pairs, ignore_merges=takes_whole)
    except Exception as error:  # the library raises this very class
        raise ValueError(f"the merges are not of this vocabulary: {error}") from error


def _parting(patterns: Sequence[str]) -> PreTokenizer:
    splits: list[PreTokenizer] = [Split(Regex(pattern), "isolated") for pattern in patterns]
    return Steps([*splits, ByteLevel(add_prefix_space=False, use_regex=False)])
