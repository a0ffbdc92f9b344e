"""Where the pocket model lies: its weights, its tokenizer and its card."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def weights() -> Path:
    """The weights, as a GGUF file.

    Raises:
        FileNotFoundError: This installation was made before the weights were.
    """
    return _found("tramontane-pocket.Q8_0.gguf")


def tokenizer() -> Path:
    """The vocabulary and the control tokens, as mistral-common reads them."""
    return _found("tekken.json")


def card() -> Path:
    """What the model is, what it is not, and its figures."""
    return _found("MODEL_CARD.md")


def _found(name: str) -> Path:
    path = HERE / name
    if not path.is_file():
        raise FileNotFoundError(f"{path} is not there: `make pocket` makes it")
    return path
