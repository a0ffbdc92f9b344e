"""The facts of a model that its files tell, before it is run."""

from __future__ import annotations

from collections.abc import Iterator

from rich.filesize import decimal

from tramontane.model import gguf
from tramontane.model.describe import Model, describe
from tramontane.model.files import Files
from tramontane.model.gguf import Gguf
from tramontane.model.quantisation import FILE_TYPES, name_of
from tramontane.model.tokenizer import MistralWriter


def facts(files: Files) -> dict[str, str | int | float]:
    """
    Raises:
        NotAModel: A file is broken or cut off, or is no model to chat with.
        OSError: It cannot be read.
    """
    return dict(_facts(files, [gguf.read(part) for part in files.parts], describe(files)))


def _facts(files: Files, parts: list[Gguf], model: Model) -> Iterator[tuple[str, str | int | float]]:
    header = parts[0]
    architecture = header.text("general.architecture")
    yield "name", model.card.id
    if title := header.text("general.name"):
        yield "title", title
    yield "file", str(files.gguf)
    if len(parts) > 1:
        yield "parts", len(parts)
    yield "size", sum(part.path.stat().st_size for part in parts)
    yield "architecture", architecture
    yield "parameters", sum(part.parameters for part in parts)
    if quantisation := FILE_TYPES.get(header.number("general.file_type") or -1) or name_of(files.gguf.name):
        yield "quantisation", quantisation
    yield "context", model.card.context
    if layers := header.number(f"{architecture}.block_count"):
        yield "layers", layers
    yield "vocabulary", len(model.tokenizer.pieces)
    yield from _tokenizer(model)
    yield "can", ", ".join(_abilities(model))
    yield "temperature", model.card.default_temperature
    if licence := header.text("general.license.name") or header.text("general.license"):
        yield "licence", licence
    if origin := header.text("general.base_model.0.repo_url"):
        yield "made from", origin


def _tokenizer(model: Model) -> Iterator[tuple[str, str]]:
    writer = model.tokenizer.writer
    if isinstance(writer, MistralWriter):
        yield "tokenizer", f"Mistral's, version {writer.version.value.removeprefix('v')}"
    else:
        yield "tokenizer", "its own, with its own chat template"
    yield "tokenizer from", str(model.vocabulary or "the file itself")


def _abilities(model: Model) -> Iterator[str]:
    yield from ("text", "JSON")
    if model.card.calls_functions:
        yield "functions"
    if model.card.efforts:
        yield f"thoughts (effort {' or '.join(model.card.efforts)})"


def readable(name: str, value: str | float) -> str:
    match name:
        case "size":
            return decimal(int(value))
        case "parameters" | "context" | "vocabulary":
            return f"{value:,}"
        case _:
            return str(value)
