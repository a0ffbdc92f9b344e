"""A step's gradients, worked out on several cores: each process takes some rows of every piece, on one thread.

Two processes of one thread keep two cores busier than one of two threads: what is small in a step never filled a second.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812 its usual name
from torch import Tensor, multiprocessing

from recipe.network.batches import Piece
from recipe.network.model import Pocket

Said = dict[str, float]
"""Losses summed over the places where the model answers and where it reads, and how many these are."""


class Team:
    """The model of this process, and those who help with its gradients; they share its weights."""

    def __init__(self, model: Pocket, size: int) -> None:
        self.model = model
        self.helpers = [_Helper(model) for _ in range(size - 1)]
        _compile(model)

    def gradients(self, pieces: list[Piece], size: int) -> Said:
        """Leaves the gradients of a whole step in the weights of the model; `size` of the team work on them."""
        size = min(size, len(self.helpers) + 1)
        helping = self.helpers[: size - 1]
        for place, helper in enumerate(helping, 1):
            helper.ask(pieces, place, size)
        said = add_gradients(self.model, pieces, 0, size)
        for helper in helping:
            for name, more in helper.answer(self.model).items():
                said[name] += more
        return said


class _Helper:
    def __init__(self, model: Pocket) -> None:
        fresh = multiprocessing.get_context("spawn")
        self.gradients = [torch.zeros_like(weight).share_memory_() for weight in model.parameters()]
        self.line, theirs = fresh.Pipe()
        fresh.Process(target=_help, args=(model.share_memory(), self.gradients, theirs), daemon=True).start()
        theirs.close()

    def ask(self, pieces: list[Piece], place: int, size: int) -> None:
        self.line.send((pieces, place, size))

    def answer(self, model: Pocket) -> Said:
        said: Said = self.line.recv()
        for weight, more in zip(model.parameters(), self.gradients, strict=True):
            weight.grad = more.clone() if weight.grad is None else weight.grad.add_(more)
        return said


def _help(model: Pocket, gradients: list[Tensor], line: Connection) -> None:
    os.setpgrp()  # a signal to all is for the one that saves
    torch.set_num_threads(1)
    _compile(model)
    for weight, kept in zip(model.parameters(), gradients, strict=True):
        weight.grad = kept
    while True:
        try:
            asked: tuple[Any, ...] = line.recv()
        except EOFError:
            return
        for kept in gradients:
            kept.zero_()
        line.send(add_gradients(model, *asked))


def _compile(model: Pocket) -> None:
    """A quarter to a third more tokens a second, for half a minute at the start; all blocks share what is compiled."""
    if shutil.which("g++"):
        for block in model.blocks:
            block.compile(dynamic=True)


def add_gradients(model: Pocket, pieces: Sequence[Piece], place: int, size: int) -> Said:
    """Adds the gradients of every so-manyth row to those in the weights."""
    said: Said = defaultdict(float)
    total = sum(float(piece.weights.sum()) for piece in pieces)
    for number, piece in enumerate(pieces):
        mine = slice((place + number) % size, None, size)
        tokens, weights = piece.tokens[mine], piece.weights[mine]
        if not len(tokens):
            continue
        loss, weights = losses(model, tokens, weights)
        ((loss * weights).sum() / total).backward()
        for name, at in (("answer", weights >= 1), ("prompt", (weights > 0) & (weights < 1))):
            said[name] += float(loss.detach()[at].sum())
            said[name + " places"] += int(at.sum())
    return said


def losses(model: Pocket, tokens: Tensor, weights: Tensor) -> tuple[Tensor, Tensor]:
    device = model.embedding.weight.device
    tokens, weights = tokens.to(device), weights[:, :-1].reshape(-1).to(device)
    with torch.autocast(device.type, torch.bfloat16):
        states, _ = model(tokens)
        scores = model.score(states[:, :-1].reshape(-1, model.shape.width)[weights > 0])
    loss = torch.zeros_like(weights)
    loss[weights > 0] = F.cross_entropy(scores.float(), tokens[:, 1:].reshape(-1)[weights > 0], reduction="none")
    return loss, weights
