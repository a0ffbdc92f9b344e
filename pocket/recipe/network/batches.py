"""Whole conversations as batches: one step of training, cut into pieces of like length."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from recipe import corpus
from recipe.conversation import Encoded, encode
from recipe.tokenizer import Vocabulary

PROMPT_WEIGHT = 0.05
"""The prompt is learnt too, but less: it says how texts are built that the answer copies from."""
PROMPT_SHARE = 4
"""One place of the prompt in so many is scored, and counts for all of them: scoring words is a good part of the work."""
SHORT = 16
"""A shorter answer counts as much as one of so many tokens, or a yes and a no would hardly be learnt."""
LONGEST = 1024
POOL = 1024
"""Conversations that are drawn, sorted and dealt out together."""
STEP = 16


@dataclass
class Piece:
    tokens: Tensor
    weights: Tensor
    """How much the guess of the next token counts at each place."""
    count: int
    """Tokens without the padding."""


def draw(words: Vocabulary, seed: int, number: int) -> list[Encoded]:
    """Pool so-and-so of the corpus: always the same conversations, whoever draws it."""
    first = number * POOL
    drawn = (encode(corpus.conversation(seed, first + place), words) for place in range(POOL))
    return [one for one in drawn if len(one.tokens) <= LONGEST]


def steps(drawn: list[Encoded], seed: str, step_tokens: int, piece_tokens: int) -> list[list[Piece]]:
    """The steps of a pool: its pieces, from the longest to the shortest, dealt out so that each step has some of every length."""
    cut = list(pieces(drawn, piece_tokens))
    count = max(1, round(sum(len(one.tokens) for one in drawn) / step_tokens))
    dealt = [cut[place::count] for place in range(min(count, len(cut)))]
    random.Random(seed).shuffle(dealt)
    return dealt


def pieces(drawn: list[Encoded], size: int) -> Iterator[Piece]:
    """Sorted by length, so that little is padded; each piece has about `size` tokens."""
    ordered = sorted(drawn, key=lambda one: len(one.tokens))
    while ordered:
        length = padded(len(ordered[-1].tokens))
        count = max(1, size // length)
        yield piece(ordered[-count:], length)
        del ordered[-count:]


def padded(length: int) -> int:
    """A few lengths only: each new one costs time to prepare for."""
    return -(-length // STEP) * STEP


def piece(some: list[Encoded], length: int) -> Piece:
    tokens = torch.zeros(len(some), length, dtype=torch.long)
    weights = torch.zeros(len(some), length)
    for row, one in enumerate(some):
        size = len(one.tokens)
        tokens[row, :size] = torch.tensor(one.tokens)
        weights[row, size % PROMPT_SHARE : size - 1 : PROMPT_SHARE] = PROMPT_WEIGHT * PROMPT_SHARE
        for start, end in one.said:
            weights[row, start - 1 : end - 1] = max(1.0, SHORT / (end - start))
    return Piece(tokens, weights, sum(len(one.tokens) for one in some))
