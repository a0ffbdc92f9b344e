"""Small vocabularies of every kind, made on the spot, and GGUF files that carry them."""

import base64
import io
import json
import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import gguf
import numpy as np
import sentencepiece

from tramontane.model.tokenizer import BUILT_IN, Tokenizer, from_file
from tramontane.model.words.bytepair import BYTES, TEKKEN

LETTERS = {byte: letter for letter, byte in BYTES.items()}
TEXTS = ["the quick brown fox jumps over the lazy dog", "Who painted the Water Lilies? It was Monet, in Giverny."]
CONTROL, LITERAL = 3, 4
CHATML = (
    "{% for message in messages %}{{ '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
MARKS = (
    *("<unk>", "<s>", "</s>", "[INST]", "[/INST]", "[AVAILABLE_TOOLS]", "[/AVAILABLE_TOOLS]", "[TOOL_RESULTS]"),
    *("[/TOOL_RESULTS]", "[TOOL_CALLS]", "[IMG]", "<pad>", "[IMG_BREAK]", "[IMG_END]", "[PREFIX]", "[MIDDLE]"),
    *("[SUFFIX]", "[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]", "[TOOL_CONTENT]"),
)
MARKS_OF = {
    "v3": MARKS,
    "v7": MARKS,
    "v11": (*MARKS, "[ARGS]", "[CALL_ID]"),
    "v13": (*MARKS, "[ARGS]", "[CALL_ID]", "[THINK]", "[/THINK]"),
    "v15": (*MARKS, "[ARGS]", "[CALL_ID]", "[THINK]", "[/THINK]", "[MODEL_SETTINGS]", "[/MODEL_SETTINGS]"),
}

EFFORTS = {"reasoning_effort": {"type": "enum", "values": ["none", "high"], "accepts_none": True, "default": "none"}}
SHIPPED = {
    "v3 by SentencePiece": "mistral_instruct_tokenizer_240323.model.v3",
    "v7 by SentencePiece": "mistral_instruct_tokenizer_241114.model.v7",
}
"""Files that mistral-common ships."""
CALLING = (*SHIPPED, *MARKS_OF)
"""Vocabularies of models that call functions, oldest marks first."""
LISTED = CALLING[:4]
"""Those that write their calls as a JSON list."""


@cache
def calling(name: str) -> Tokenizer:
    """One that is shipped, or the commonest pieces of the one that is, with the marks of another version."""
    if name in SHIPPED:
        return from_file(BUILT_IN.with_name(SHIPPED[name]))
    file = json.loads(BUILT_IN.read_text())
    file["config"] |= {"version": name, "default_vocab_size": 5_000}
    file["special_tokens"] = [
        {"rank": rank, "token_str": mark, "is_control": True} for rank, mark in enumerate(MARKS_OF[name])
    ]
    file["vocab"] = file["vocab"][:4_000]
    if name == "v15":
        file["model_settings_builder"] = EFFORTS
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tekken.json"
        path.write_text(json.dumps(file))
        return from_file(path)


def letters_of(piece: bytes) -> str:
    return "".join(LETTERS[byte] for byte in piece)


@cache
def pieces(count: int = 400) -> tuple[bytes, ...]:
    """Every byte, and then pairs of what was there before."""
    draw = random.Random(7)
    made = [bytes([byte]) for byte in range(256)]
    for text in TEXTS * 20:
        start = draw.randrange(len(text) - 4)
        for length in (2, 3, 4):
            if (piece := text[start : start + length].encode()) not in made:
                made.append(piece)
    while len(made) < count:
        piece = draw.choice(made) + draw.choice(made)
        if piece not in made:
            made.append(piece)
    return tuple(made[:count])


def merges_of(vocabulary) -> list[str]:
    """All ways to put the pieces together, by rank."""
    ranks = {piece: rank for rank, piece in enumerate(vocabulary)}
    merges = []
    for piece in vocabulary[256:]:
        halves = [(piece[:at], piece[at:]) for at in range(1, len(piece))]
        known = [pair for pair in halves if pair[0] in ranks and pair[1] in ranks]
        known.sort(key=lambda pair: (ranks[pair[0]], ranks[pair[1]]))
        merges += [f"{letters_of(left)} {letters_of(right)}" for left, right in known]
    return merges


def tekken(path: Path, version: str = "v13", special: int = 40) -> Path:
    """A vocabulary file in Mistral's own format."""
    vocabulary = pieces()
    content = {
        "vocab": [
            {"rank": rank, "token_bytes": base64.b64encode(piece).decode(), "token_str": None}
            for rank, piece in enumerate(vocabulary)
        ],
        "special_tokens": [
            {"rank": rank, "token_str": mark, "is_control": True} for rank, mark in enumerate(MARKS_OF[version])
        ],
        "config": {
            "pattern": TEKKEN[0],
            "num_vocab_tokens": len(vocabulary),
            "default_vocab_size": len(vocabulary) + special,
            "default_num_special_tokens": special,
            "version": version,
        },
        "version": 1,
        "type": "Tekken",
    }
    if version == "v15":
        content["model_settings_builder"] = EFFORTS
    path.write_text(json.dumps(content))
    return path


@cache
def spm(names: tuple[str, ...] = MARKS[3:10]) -> bytes:
    """A trained SentencePiece model, serialized."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(TEXTS * 20),
        model_writer=model,
        vocab_size=len(names) + 340,
        model_type="bpe",
        byte_fallback=True,
        control_symbols=list(names),
        normalization_rule_name="identity",
        remove_extra_whitespaces=False,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    return model.getvalue()


def add(writer: gguf.GGUFWriter, key, value) -> None:
    match value:
        case bool():
            writer.add_bool(key, value)
        case int():
            writer.add_uint32(key, value)
        case float():
            writer.add_float32(key, value)
        case str():
            writer.add_string(key, value)
        case _:
            writer.add_array(key, value)


class File:
    """A GGUF file in the making: metadata by key, then `write`."""

    def __init__(self, path: Path, architecture: str = "llama", **general) -> None:
        self.path = path
        self.writer = gguf.GGUFWriter(path, architecture)
        self.writer.add_uint32(f"{architecture}.context_length", 4096)
        for key, value in general.items():
            self.add(f"general.{key}", value)

    def add(self, key, value):
        add(self.writer, key, value)
        return self

    def write(self) -> Path:
        self.writer.add_tensor("token_embd.weight", np.zeros((8, 32), np.float32))
        self.writer.write_header_to_file()
        self.writer.write_kv_data_to_file()
        self.writer.write_tensors_to_file()
        self.writer.close()
        return self.path


def tekken_gguf(path: Path, version: str = "v13", special: int = 40, template: str = "", **general) -> Path:
    """A file as it is made from a model with `tekken`."""
    marks = MARKS_OF[version]
    names = [*marks, *(f"<SPECIAL_{number}>" for number in range(len(marks), special))]
    return byte_pair_gguf(path, names, pattern="tekken", template=template, **general)


def byte_pair_gguf(path, names, pattern="gpt-2", template="", literal=(), **general) -> Path:
    """Special tokens first, then bytes and pairs, then pieces that are literal."""
    vocabulary = pieces()
    tokens = [*names, *map(letters_of, vocabulary), *literal]
    kinds = [CONTROL] * len(names) + [1] * len(vocabulary) + [LITERAL] * len(literal)
    file = File(path, **general)
    file.add("tokenizer.ggml.model", "gpt2").add("tokenizer.ggml.pre", pattern).add("tokenizer.ggml.tokens", tokens)
    file.add("tokenizer.ggml.token_type", kinds).add("tokenizer.ggml.merges", merges_of(vocabulary))
    for role, name in {"eos": "</s>", "bos": "<s>", "padding": "<pad>"}.items():
        if name in names:
            file.add(f"tokenizer.ggml.{role}_token_id", names.index(name))
    if template:
        file.add("tokenizer.chat_template", template)
    return file.write()


def spm_gguf(path: Path, model: bytes, template: str = "", **general) -> Path:
    """A file as it is made from a model with a SentencePiece vocabulary."""
    file = File(path, **general)
    for key, value in spm_metadata(model).items():
        file.add(key, value)
    if template:
        file.add("tokenizer.chat_template", template)
    return file.write()


def spm_metadata(model: bytes) -> dict:
    """What a file tells of a SentencePiece vocabulary."""
    read = sentencepiece.SentencePieceProcessor(model_proto=model)
    tokens = range(read.vocab_size())
    kinds = [
        6 if read.is_byte(token) else 2 if read.is_unknown(token) else CONTROL if read.is_control(token) else 1
        for token in tokens
    ]
    return {
        "tokenizer.ggml.model": "llama",
        "tokenizer.ggml.tokens": [read.id_to_piece(token) for token in tokens],
        "tokenizer.ggml.scores": [read.get_score(token) for token in tokens],
        "tokenizer.ggml.token_type": kinds,
        "tokenizer.ggml.bos_token_id": read.bos_id(),
        "tokenizer.ggml.eos_token_id": read.eos_id(),
    }


def metadata_of(name: str) -> dict:
    """What a file tells of one of `CALLING`."""
    if name in SHIPPED:
        return spm_metadata(BUILT_IN.with_name(SHIPPED[name]).read_bytes())
    words = calling(name)
    count, marks = len(words.special_tokens), MARKS_OF[name]
    tokens = [*marks, *(f"<SPECIAL_{number}>" for number in range(len(marks), count))]
    tokens += map(letters_of, words.pieces[count:])
    return {
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "tekken",
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": [CONTROL] * count + [1] * (len(tokens) - count),
        "tokenizer.ggml.merges": [next(" ".join(token) for token in tokens[count:] if len(token) == 2)],
        "tokenizer.ggml.bos_token_id": tokens.index("<s>"),
        "tokenizer.ggml.eos_token_id": tokens.index("</s>"),
    }
