"""Held-out conversations of the corpus: how many the model would answer word for word as written."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from recipe import corpus
from recipe.chance.dice import TEMPLATES, VALUES
from recipe.conversation import Conversation, encode
from recipe.network import batches
from recipe.network.model import Pocket
from recipe.tokenizer import Vocabulary

SEED = 77


def held_out(
    model: Pocket, words: Vocabulary, count: int, device: str = "cpu", seed: int = SEED
) -> dict[str, dict[str, float]]:
    """For each side of the split and each skill, the share that is exact.

    Greedy decoding gives the written answer exactly if at each of its places the likeliest word is the written one: one
    forward pass tells.
    """
    model.eval()
    found = {
        split: {
            skill: round(exact(model, words, some(split, skill, count, seed), device), 3) for skill in corpus.SKILLS
        }
        for split in (VALUES, TEMPLATES)
    }
    model.train()
    return found


def some(split: str, skill: str, count: int, seed: int = SEED) -> list[Conversation]:
    return [corpus.conversation(seed, number, split, skill) for number in range(count)]


def exact(model: Pocket, words: Vocabulary, conversations: list[Conversation], device: str) -> float:
    right = list(_right(model, words, conversations, device))
    return sum(right) / len(right)


@torch.no_grad()
def _right(model: Pocket, words: Vocabulary, conversations: list[Conversation], device: str) -> Iterator[bool]:
    encoded = [encode(one, words) for one in conversations]
    for one in encoded:
        del one.said[:-1]
    for piece in batches.pieces([one for one in encoded if len(one.tokens) <= batches.LONGEST], 4096):
        tokens, weights = piece.tokens.to(device), piece.weights[:, :-1].to(device)
        with torch.autocast(device.split(":", maxsplit=1)[0], torch.bfloat16):
            states, _ = model(tokens)
            answered = weights >= 1
            guessed = model.score(states[:, :-1][answered]).argmax(-1)
        hit = torch.ones_like(weights, dtype=torch.bool)
        hit[answered] = guessed == tokens[:, 1:][answered]
        yield from hit.all(1).tolist()
