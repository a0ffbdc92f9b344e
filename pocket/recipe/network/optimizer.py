"""Muon for the matrices of the blocks, AdamW for the rest; one learning-rate schedule for both."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import torch
from torch import Tensor, nn

MUON_RATE, ADAM_RATE = 0.02, 3e-3


class Muon(torch.optim.Optimizer):
    """Momentum whose matrices are made orthogonal before each step; equal shapes are worked on together."""

    def __init__(self, weights: list[nn.Parameter], momentum: float = 0.95, decay: float = 0.1) -> None:
        super().__init__(weights, {"lr": MUON_RATE, "momentum": momentum, "decay": decay})

    @torch.no_grad()
    def step(self, closure: Any = None) -> None:
        for group in self.param_groups:
            shapes: dict[torch.Size, list[nn.Parameter]] = defaultdict(list)
            for weight in group["params"]:
                shapes[weight.shape].append(weight)
            for weights in shapes.values():
                self._step(weights, group)

    def _step(self, weights: list[nn.Parameter], group: dict[str, Any]) -> None:
        moves = []
        for weight in weights:
            kept = self.state[weight].setdefault("momentum", torch.zeros_like(weight))
            kept.lerp_(weight.grad, 1 - group["momentum"])
            moves.append(weight.grad.lerp(kept, group["momentum"]))
        rows, columns = weights[0].shape
        scale = max(1, rows / columns) ** 0.5
        for weight, move in zip(weights, orthogonal(torch.stack(moves)), strict=True):
            weight.mul_(1 - group["lr"] * group["decay"])
            weight.add_(move, alpha=-group["lr"] * scale)


def orthogonal(matrices: Tensor, steps: int = 5) -> Tensor:
    """The nearest orthogonal matrices, roughly: Newton and Schulz's iteration."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = matrices.bfloat16()
    turned = x.shape[-2] > x.shape[-1]
    x = x.mT if turned else x
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(steps):
        square = x @ x.mT
        x = torch.baddbmm(x, torch.baddbmm(square, square, square, beta=b, alpha=c), x, beta=a)
    return (x.mT if turned else x).to(matrices.dtype)


def optimizers(model: nn.Module) -> list[torch.optim.Optimizer]:
    matrices = [weight for name, weight in model.named_parameters() if name.startswith("blocks") and weight.dim() == 2]
    known = {id(weight) for weight in matrices}
    rest = [weight for weight in model.parameters() if id(weight) not in known]
    return [Muon(matrices), torch.optim.AdamW(rest, lr=ADAM_RATE, betas=(0.9, 0.95), eps=1e-10, weight_decay=0.0)]


def rate(tokens: int, budget: int, decay: int, warmup: int) -> float:
    """The share of the full learning rate: up quickly, level, then down in a line to nothing."""
    return max(0.0, min(1.0, (tokens + 1) / warmup, (budget - tokens) / max(decay, 1)))


def set_rate(optimizers_: list[torch.optim.Optimizer], share: float) -> None:
    for optimizer, full in zip(optimizers_, (MUON_RATE, ADAM_RATE), strict=True):
        for group in optimizer.param_groups:
            group["lr"] = full * share
