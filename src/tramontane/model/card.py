"""What is known of a model before it runs: its name, its window, its defaults, the kinds of input it takes."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Card:
    id: str
    description: str
    context: int
    """How many tokens a prompt and its answer may have together."""
    default_temperature: float
    created: int = 0
    inputs: frozenset[str] = field(default_factory=frozenset[str])
    """Content that the model takes beside text: the types of its chunks, such as image_url."""
    calls_functions: bool = False
    efforts: tuple[str, ...] = ()
    """The reasoning efforts that it can be asked for; none, if it does not reason."""
    tells_logprobs: bool = False
