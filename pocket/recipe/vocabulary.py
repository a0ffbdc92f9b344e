"""Makes tekken.json from the corpus: `python -m recipe.vocabulary`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from recipe import conversation, corpus, tokenizer
from recipe.places import TEKKEN


class Listener:
    """Stands where a vocabulary is wanted and keeps the texts instead."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __getitem__(self, special: str) -> int:
        return 0

    def encode(self, text: str) -> list[int]:
        self.texts.append(text)
        return []


def texts(seed: int, count: int) -> Iterator[str]:
    for number in range(count):
        listener = Listener()
        conversation.encode(corpus.conversation(seed, number), listener)  # type: ignore[arg-type]
        yield from listener.texts


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--conversations", type=int, default=60_000)
    ask.add_argument("--seed", type=int, default=0)
    ask.add_argument("--out", type=Path, default=TEKKEN)
    asked = ask.parse_args()
    words = tokenizer.train(texts(asked.seed, asked.conversations))
    tokenizer.write(words, asked.out)
    print(f"{len(words) + tokenizer.SPECIAL_COUNT} words in {asked.out}")


if __name__ == "__main__":
    main()
