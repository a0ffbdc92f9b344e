"""Writes models of random weights, of a real model's shape: `python -m bench.engine.models SHAPE KIND FILE`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import gguf
import numpy as np
from gguf.constants import GGMLQuantizationType as Kind
from mistral_common.tokens.tokenizers.tekken import Tekkenizer
from numpy.typing import NDArray

from tramontane.model import tokenizer
from tramontane.model.words.bytepair import BYTES

KEPT = Path.home() / ".cache" / "tramontane"
KINDS = {"F32": Kind.F32, "F16": Kind.F16, "Q8_0": Kind.Q8_0, "Q4_0": Kind.Q4_0}
EMBEDDINGS = "token_embd.weight"
BUILT_IN_WORDS = 131072
"""A model with so many has those of the built-in vocabulary."""
SPECIAL = ("<unk>", "<s>", "</s>")
POOL = 1 << 22
"""So many weights are drawn and quantised; larger tensors are made of them again and again."""


@dataclass(frozen=True)
class Shape:
    layers: int
    width: int
    inner: int
    heads: int
    shared_heads: int
    words: int
    context: int

    @property
    def shared_width(self) -> int:
        return self.width // self.heads * self.shared_heads

    def tensors(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        yield EMBEDDINGS, (self.words, self.width)
        for layer in range(self.layers):
            for part, shape in self._parts().items():
                yield f"blk.{layer}.{part}.weight", shape
        yield "output_norm.weight", (self.width,)
        yield "output.weight", (self.words, self.width)

    def _parts(self) -> dict[str, tuple[int, ...]]:
        return {
            "attn_norm": (self.width,),
            "attn_q": (self.width, self.width),
            "attn_k": (self.shared_width, self.width),
            "attn_v": (self.shared_width, self.width),
            "attn_output": (self.width, self.width),
            "ffn_norm": (self.width,),
            "ffn_gate": (self.inner, self.width),
            "ffn_up": (self.inner, self.width),
            "ffn_down": (self.width, self.inner),
        }


SHAPES = {
    "tiny": Shape(layers=2, width=128, inner=256, heads=4, shared_heads=2, words=512, context=4096),
    "0.5B": Shape(layers=24, width=1024, inner=2816, heads=16, shared_heads=8, words=BUILT_IN_WORDS, context=32768),
    "7B": Shape(layers=32, width=4096, inner=14336, heads=32, shared_heads=8, words=32768, context=32768),
}

SHAPES["tiny, all words"] = replace(SHAPES["tiny"], words=BUILT_IN_WORDS)

TEMPLATE = "{% for message in messages %}{{ message.role }}: {{ message.content }}\n{% endfor %}assistant: "


def kept(name: str, kind: str = "Q4_0") -> Path:
    """The file of a shape, written where there is none yet."""
    path = KEPT / f"random-{name.replace(', ', '-').replace(' ', '-')}.{kind}.gguf"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        write(unfinished, SHAPES[name], kind).rename(path)
    return path


def bytes_of(shape: Shape, kind: str) -> int:
    """Of the weights that every step reads: all but the embeddings, of which it reads a few rows."""
    read = (sides for name, sides in shape.tensors() if len(sides) == 2 and name != EMBEDDINGS)
    return sum(int(np.prod(gguf.quants.quant_shape_to_byte_shape(sides, KINDS[kind]))) for sides in read)


def write(path: Path, shape: Shape = SHAPES["tiny"], kind: str = "Q4_0", seed: int = 1) -> Path:
    """One tensor at a time is in memory, so that a file may be larger than it."""
    file = gguf.GGUFWriter(path, "llama")
    file.add_name("random weights")
    _describe(file, shape)
    _add_words(file, shape.words)
    pool = np.random.default_rng(seed).standard_normal(min(POOL, shape.words * shape.width), np.float32)
    kinds = {name: KINDS[kind] if len(sides) == 2 else Kind.F32 for name, sides in shape.tensors()}
    for name, sides in shape.tensors():
        stored = gguf.quants.quant_shape_to_byte_shape(sides, kinds[name]) if _is_packed(kinds[name]) else sides
        element = np.dtype({Kind.F32: np.float32, Kind.F16: np.float16}.get(kinds[name], np.uint8))
        size = int(np.prod(stored)) * element.itemsize
        file.add_tensor_info(name, stored, element, size, raw_dtype=kinds[name])
    file.write_header_to_file()
    file.write_kv_data_to_file()
    file.write_ti_data_to_file()
    for name, sides in shape.tensors():
        file.write_tensor_data(_weights(pool, sides, kinds[name]))
    file.close()
    return path


def _is_packed(kind: Kind) -> bool:
    return kind not in (Kind.F32, Kind.F16)


def _describe(file: gguf.GGUFWriter, shape: Shape) -> None:
    file.add_vocab_size(shape.words)
    file.add_context_length(shape.context)
    file.add_embedding_length(shape.width)
    file.add_block_count(shape.layers)
    file.add_feed_forward_length(shape.inner)
    file.add_head_count(shape.heads)
    file.add_head_count_kv(shape.shared_heads)
    file.add_layer_norm_rms_eps(1e-5)
    file.add_rope_dimension_count(shape.width // shape.heads)


def _add_built_in_words(file: gguf.GGUFWriter) -> None:
    """As a file of Mistral's has them, but without the merges, by which llama.cpp alone would read a text."""
    letters = {byte: letter for letter, byte in BYTES.items()}
    named = [token["token_str"] for token in Tekkenizer.DEPRECATED_SPECIAL_TOKENS] + [*tokenizer.ADDED_TOKENS]
    words = tokenizer.built_in()
    special = len(words.special_tokens)
    unnamed = [f"<SPECIAL_{token}>" for token in range(len(named), special)]
    pieces = ["".join(letters[byte] for byte in words.bytes_of(token)) for token in range(special, BUILT_IN_WORDS)]
    file.add_tokenizer_model("gpt2")
    file.add_tokenizer_pre("tekken")
    file.add_token_list([*map(str, named), *unnamed, *pieces])
    file.add_token_types([gguf.TokenType.CONTROL] * special + [gguf.TokenType.NORMAL] * len(pieces))
    file.add_token_merges([" ".join(next(piece for piece in pieces if len(piece) == 2))])
    file.add_unk_token_id(0)
    file.add_bos_token_id(1)
    file.add_eos_token_id(words.end_token)


def _add_words(file: gguf.GGUFWriter, count: int) -> None:
    if count == BUILT_IN_WORDS:
        _add_built_in_words(file)
        return
    letters = [f"<0x{byte:02X}>" for byte in range(256)]
    words = [f"word{number}" for number in range(count - len(letters) - len(SPECIAL))]
    file.add_tokenizer_model("llama")
    file.add_token_list([*SPECIAL, *letters, *words])
    file.add_token_scores([0.0] * count)
    types = gguf.TokenType
    file.add_token_types(
        [types.UNKNOWN, types.CONTROL, types.CONTROL, *[types.BYTE] * len(letters), *[types.NORMAL] * len(words)]
    )
    file.add_unk_token_id(0)
    file.add_bos_token_id(1)
    file.add_eos_token_id(2)
    file.add_chat_template(TEMPLATE)


def _weights(pool: NDArray[np.float32], sides: tuple[int, ...], kind: Kind) -> NDArray[np.generic]:
    if len(sides) == 1:
        return np.ones(sides, np.float32)
    rows, columns = sides
    drawn = pool[: max(1, min(rows, pool.size // columns)) * columns].reshape(-1, columns) / np.float32(columns**0.5)
    packed = gguf.quants.quantize(drawn, kind)
    return np.resize(packed, (rows, *packed.shape[1:]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shape", choices=SHAPES)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("file", type=Path)
    asked = parser.parse_args()
    write(asked.file, SHAPES[asked.shape], asked.kind)
    print(f"{asked.file}: {asked.file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
