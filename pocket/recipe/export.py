"""Writes the weights as GGUF, and looks whether llama.cpp says what PyTorch says: `python -m recipe.export`."""

from __future__ import annotations

import argparse
from itertools import pairwise
from pathlib import Path

import gguf
import numpy as np
import torch
from gguf import GGMLQuantizationType as Kind

from recipe import corpus
from recipe.answers.generate import load, words_after
from recipe.answers.llamacpp import LlamaCpp
from recipe.chance.dice import VALUES
from recipe.conversation import encode_request
from recipe.heldout import some
from recipe.network.model import Pocket
from recipe.places import KEPT, SHIPPED, TEKKEN
from recipe.tokenizer import SPECIAL_COUNT, Vocabulary, letter_of_byte

NAME = "tramontane-pocket"
KINDS = {"F16": Kind.F16, "Q8_0": Kind.Q8_0, "Q4_0": Kind.Q4_0}
FILE_TYPES = {
    "F16": gguf.LlamaFileType.MOSTLY_F16,
    "Q8_0": gguf.LlamaFileType.MOSTLY_Q8_0,
    "Q4_0": gguf.LlamaFileType.MOSTLY_Q4_0,
}
WHOLE = {
    "embedding.weight": "token_embd.weight",
    "norm.weight": "output_norm.weight",
    "words.weight": "output.weight",
}
PARTS = {
    "attention_norm": "attn_norm",
    "query": "attn_q",
    "key": "attn_k",
    "value": "attn_v",
    "out": "attn_output",
    "feed_norm": "ffn_norm",
    "gate": "ffn_gate",
    "up": "ffn_up",
    "down": "ffn_down",
}


def write(model: Pocket, words: Vocabulary, kind: str, path: Path) -> None:
    file = gguf.GGUFWriter(path, "llama")
    file.add_name(NAME)
    file.add_license("apache-2.0")
    file.add_description("A pocket-size demo model of the Tramontane project. Not a Mistral model.")
    file.add_file_type(FILE_TYPES[kind])
    _describe(file, model)
    _add_words(file, words)
    for name, weight in model.state_dict().items():
        values = weight.float().numpy()
        own = Kind.F32 if values.ndim == 1 else KINDS[kind]
        file.add_tensor(_named(name), gguf.quants.quantize(np.ascontiguousarray(values), own), raw_dtype=own)
    file.write_header_to_file()
    file.write_kv_data_to_file()
    file.write_tensors_to_file()
    file.close()


def _describe(file: gguf.GGUFWriter, model: Pocket) -> None:
    shape = model.shape
    file.add_vocab_size(shape.words)
    file.add_context_length(shape.context)
    file.add_embedding_length(shape.width)
    file.add_block_count(shape.layers)
    file.add_feed_forward_length(shape.inner)
    file.add_head_count(shape.heads)
    file.add_head_count_kv(shape.shared_heads)
    file.add_layer_norm_rms_eps(shape.epsilon)
    file.add_rope_freq_base(shape.theta)
    file.add_rope_dimension_count(shape.head)
    file.add_sampling_temp(0.0)


def _named(name: str) -> str:
    if name in WHOLE:
        return WHOLE[name]
    _, block, part, _ = name.split(".")
    return f"blk.{block}.{PARTS[part]}.weight"


def _add_words(file: gguf.GGUFWriter, words: Vocabulary) -> None:
    names = {rank: name for name, rank in words.special.items()}
    letters = letter_of_byte()
    file.add_tokenizer_model("gpt2")
    file.add_tokenizer_pre("tekken")
    file.add_token_list(
        [names[rank] for rank in range(SPECIAL_COUNT)]
        + ["".join(letters[byte] for byte in word) for word in words.words]
    )
    file.add_token_types([gguf.TokenType.CONTROL] * SPECIAL_COUNT + [gguf.TokenType.NORMAL] * len(words.words))
    file.add_token_merges(
        [" ".join("".join(letters[b] for b in half) for half in pair) for pair in merges(words.words)]
    )
    file.add_bos_token_id(words["<s>"])
    file.add_eos_token_id(words["</s>"])
    file.add_unk_token_id(words["<unk>"])
    file.add_pad_token_id(words["<pad>"])
    file.add_add_bos_token(True)
    file.add_add_eos_token(False)


def merges(words: list[bytes]) -> list[tuple[bytes, bytes]]:
    """The two words that each longer word is put together from."""
    ranks = {word: rank for rank, word in enumerate(words)}
    found = []
    for rank, word in enumerate(words[256:], 256):
        parts = [bytes([byte]) for byte in word]
        while len(parts) > 2:
            _, place = min((ranks.get(a + b, rank), place) for place, (a, b) in enumerate(pairwise(parts)))
            parts[place : place + 2] = [parts[place] + parts[place + 1]]
        found.append((parts[0], parts[1]))
    return found


def compare(model: Pocket, words: Vocabulary, path: Path, count: int) -> float:
    """The share of answers that llama.cpp gives word for word as PyTorch does."""
    same = []
    with LlamaCpp(path) as other:
        for skill in corpus.SKILLS:
            for one in some(VALUES, skill, count):
                prompt = encode_request(one.request, words)
                mine = words_after(model, prompt, words["</s>"], 60)
                same.append(mine == other.words_after(prompt, words["</s>"], 60))
    return sum(same) / len(same)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--run", default="main")
    ask.add_argument("--checkpoint", type=Path, help="instead of the last one of the run")
    ask.add_argument("--kinds", nargs="+", default=["F16", "Q8_0", "Q4_0"])
    ask.add_argument("--count", type=int, default=5, help="answers of each skill that are held against PyTorch's")
    ask.add_argument("--ship", help="this kind goes into the distribution")
    asked = ask.parse_args()
    folder = KEPT / asked.run
    torch.set_num_threads(1)
    words, model = Vocabulary(TEKKEN), load(asked.checkpoint or folder / "last.pt")
    for kind in asked.kinds:
        path = (SHIPPED if kind == asked.ship else folder) / f"{NAME}.{kind}.gguf"
        write(model, words, kind, path)
        same = compare(model, words, path, asked.count)
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB, {same:.0%} of the answers as PyTorch gives them")


if __name__ == "__main__":
    main()
