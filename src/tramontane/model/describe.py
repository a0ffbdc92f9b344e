"""What a model's files say of it: its card, and how it reads and writes."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mistral_common.tokens.tokenizers.base import SpecialTokens, TokenizerVersion
from mistral_common.tokens.tokenizers.instruct import (
    InstructTokenizerV3,
    InstructTokenizerV7,
    InstructTokenizerV11,
    InstructTokenizerV13,
    InstructTokenizerV15,
)
from mistral_common.tokens.tokenizers.sentencepiece import SentencePieceTokenizer

from tramontane.model import gguf, tokenizer
from tramontane.model.card import Card
from tramontane.model.conversation import TemplateWriter
from tramontane.model.gguf import Gguf, NotAModel
from tramontane.model.quantisation import FILE_TYPES
from tramontane.model.tokenizer import Tokenizer
from tramontane.model.words.vocabulary import MISTRALS, Vocabulary

if TYPE_CHECKING:
    from tramontane.model.files import Files  # where files are found is slow to import, and not asked for here

log = logging.getLogger(__name__)
INSTRUCT = {
    TokenizerVersion.v3: InstructTokenizerV3,
    TokenizerVersion.v7: InstructTokenizerV7,
    TokenizerVersion.v11: InstructTokenizerV11,
    TokenizerVersion.v13: InstructTokenizerV13,
    TokenizerVersion.v15: InstructTokenizerV15,
}
TEMPERATURE, FOREIGN_TEMPERATURE = 0.3, 0.7
"""Where a file says nothing: what Mistral's models mostly have, and others."""
UNITS = ((10**12, "T"), (10**9, "B"), (10**6, "M"), (10**3, "K"))


@dataclass(frozen=True)
class Model:
    card: Card
    tokenizer: Tokenizer
    vocabulary: Path | None
    """The file beside it that its tokenizer was made of; None, if that is the vocabulary within."""


def describe(files: Files, context: int | None = None) -> Model:
    """A model's card and tokenizer; its window is no longer than `context`.

    Raises:
        NotAModel: A file is broken or cut off, or is no model to chat with.
    """
    header = _read(files.parts[0])
    parts = [header, *map(_read, files.parts[1:])]
    vocabulary = Vocabulary(header)
    found = _if_the_same(vocabulary, files.tokenizer)
    reads = found or _its_own(vocabulary)
    return Model(_card(files, parts, reads, context), reads, files.tokenizer if found else None)


def tokenizer_of(header: Gguf, beside: Path | None) -> Tokenizer:
    """The tokenizer of a model: that of a file in one of Mistral's formats, if it is the same; else its own.

    Raises:
        NotAModel: It has none that can be read, or cannot chat.
    """
    vocabulary = Vocabulary(header)
    return _if_the_same(vocabulary, beside) or _its_own(vocabulary)


def _if_the_same(vocabulary: Vocabulary, beside: Path | None) -> Tokenizer | None:
    if not beside or not all(mark in (vocabulary.template or mark) for mark in MISTRALS):
        return None
    found = _from_file(beside)
    if vocabulary.is_that_of(found.pieces, found.special_tokens):
        return found
    log.warning("%s is not the vocabulary of %s, whose own is taken", beside, vocabulary.gguf.path.name)
    return None


def _its_own(vocabulary: Vocabulary) -> Tokenizer:
    if vocabulary.version is None:
        words = vocabulary.words()
        return Tokenizer(words, TemplateWriter(vocabulary, words))
    return _rebuilt(vocabulary, vocabulary.version)


def _from_file(path: Path) -> Tokenizer:
    try:
        return tokenizer.from_file(path)
    except ValueError as error:
        raise NotAModel(str(error)) from error


def _rebuilt(vocabulary: Vocabulary, version: TokenizerVersion) -> Tokenizer:
    """Mistral's tokenizer, made again from what the file keeps of it."""
    try:
        if vocabulary.model == "gpt2":
            settings = tokenizer.SETTINGS if version.supports_model_settings else None
            return tokenizer.of(INSTRUCT[version](vocabulary.tekken(version, settings)))
        with TemporaryDirectory() as folder:  # mistral-common reads this format from files alone
            path = Path(folder) / f"tokenizer.model.{version.value}"
            path.write_bytes(vocabulary.sentencepiece())
            return tokenizer.of(INSTRUCT[version](SentencePieceTokenizer(path)))
    except (RuntimeError, ValueError, AssertionError) as error:  # mistral-common asserts what it finds in files, too
        raise NotAModel(f"{vocabulary.gguf.path.name}: its vocabulary cannot be read: {error}") from error


def _read(path: Path) -> Gguf:
    try:
        return gguf.read(path)
    except OSError as error:
        raise NotAModel(f"{path} cannot be read: {error.strerror}") from error


def _card(files: Files, parts: list[Gguf], reads: Tokenizer, context: int | None) -> Card:
    header = parts[0]
    name = header.path.name
    architecture = header.text("general.architecture")
    if header.text("general.type", "model") != "model":
        raise NotAModel(f"{name} is no model: its general.type is {header.text('general.type')}")
    trained = header.number(f"{architecture}.context_length")
    if not trained or trained < 1:
        raise NotAModel(f"{name} does not say how long its context is: {architecture}.context_length")
    temperature = header.real("general.sampling.temp")
    if temperature is None:
        temperature = TEMPERATURE if isinstance(reads.writer, tokenizer.MistralWriter) else FOREIGN_TEMPERATURE
    return Card(
        id=files.id,
        description=", ".join(_facts(header, sum(part.parameters for part in parts))),
        context=min(trained, context or trained),
        default_temperature=temperature,
        created=int(files.gguf.stat().st_mtime),
        calls_functions=reads.calls is not None,
        efforts=_efforts(header, reads),
    )


def _efforts(header: Gguf, reads: Tokenizer) -> tuple[str, ...]:
    """A vocabulary may have the marks of thoughts, and the model, by its template, none."""
    template = header.text("tokenizer.chat_template")
    has_thoughts = not template or SpecialTokens.begin_think in template
    return reads.efforts if has_thoughts or reads.writes_settings else ()


def _facts(header: Gguf, parameters: int) -> Iterator[str]:
    yield header.text("general.name") or header.path.stem
    yield f"{header.text('general.architecture')} family"
    if parameters:
        yield f"{_short(parameters)} parameters"
    if (kind := header.number("general.file_type")) in FILE_TYPES:
        yield FILE_TYPES[kind]


def _short(number: int) -> str:
    return next((f"{number / size:.3g}{unit}" for size, unit in UNITS if number >= size), str(number))
