"""The model: Mistral's architecture (RMSNorm, RoPE, grouped queries, SwiGLU), small, with tied embeddings."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F  # noqa: N812 its usual name
from torch import Tensor, nn


@dataclass(frozen=True)
class Shape:
    words: int = 3072
    width: int = 384
    layers: int = 6
    heads: int = 6
    shared_heads: int = 2
    """Heads of keys and values; several queries share one."""
    inner: int = 960
    context: int = 2048
    theta: float = 10_000.0
    epsilon: float = 1e-5

    @property
    def head(self) -> int:
        return self.width // self.heads

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


Cache = list[tuple[Tensor, Tensor]]


class Block(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        width, side = shape.width, shape.shared_heads * shape.head
        self.attention_norm = nn.RMSNorm(width, shape.epsilon)
        self.query = nn.Linear(width, width, bias=False)
        self.key = nn.Linear(width, side, bias=False)
        self.value = nn.Linear(width, side, bias=False)
        self.out = nn.Linear(width, width, bias=False)
        self.feed_norm = nn.RMSNorm(width, shape.epsilon)
        self.gate = nn.Linear(width, shape.inner, bias=False)
        self.up = nn.Linear(width, shape.inner, bias=False)
        self.down = nn.Linear(shape.inner, width, bias=False)

    def forward(
        self, x: Tensor, turn: tuple[Tensor, Tensor], past: tuple[Tensor, Tensor] | None
    ) -> tuple[Tensor, tuple[Tensor, Tensor]]:
        attended, kept = self._attend(self.attention_norm(x), turn, past)
        x = x + attended
        fed = self.feed_norm(x)
        return x + self.down(F.silu(self.gate(fed)) * self.up(fed)), kept

    def _attend(
        self, x: Tensor, turn: tuple[Tensor, Tensor], past: tuple[Tensor, Tensor] | None
    ) -> tuple[Tensor, tuple[Tensor, Tensor]]:
        rows, length, _ = x.shape
        head, shared = self.shape.head, self.shape.shared_heads
        query = rotate(self.query(x).view(rows, length, -1, head).transpose(1, 2), turn)
        key = rotate(self.key(x).view(rows, length, shared, head).transpose(1, 2), turn)
        value = self.value(x).view(rows, length, shared, head).transpose(1, 2)
        if past:
            key, value = torch.cat([past[0], key], 2), torch.cat([past[1], value], 2)
        each = self.shape.heads // shared
        seen = F.scaled_dot_product_attention(
            query, key.repeat_interleave(each, 1), value.repeat_interleave(each, 1), is_causal=length > 1
        )
        return self.out(seen.transpose(1, 2).reshape(rows, length, -1)), (key, value)


class Pocket(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.words, shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.norm = nn.RMSNorm(shape.width, shape.epsilon)
        cosine, sine = turns(shape)
        self.register_buffer("cosine", cosine, persistent=False)
        self.register_buffer("sine", sine, persistent=False)
        self._start()

    def _start(self) -> None:
        nn.init.normal_(self.embedding.weight, std=0.02)
        for block in self.blocks:
            for name, weight in block.named_parameters():
                if weight.dim() == 2:
                    nn.init.normal_(weight, std=weight.shape[1] ** -0.5 * 0.7)
                    if name.startswith(("out", "down")):
                        nn.init.zeros_(weight)

    def forward(self, tokens: Tensor, past: Cache | None = None) -> tuple[Tensor, Cache]:
        """What each position makes of what it sees, before the words are scored, and the keys and values to keep."""
        start = past[0][0].shape[2] if past else 0
        turn = self.cosine[start : start + tokens.shape[1]], self.sine[start : start + tokens.shape[1]]
        x, kept = self.embedding(tokens), []
        for place, block in enumerate(self.blocks):
            x, pair = block(x, turn, past[place] if past else None)
            kept.append(pair)
        return self.norm(x), kept

    def score(self, states: Tensor) -> Tensor:
        return F.linear(states, self.embedding.weight)


def turns(shape: Shape) -> tuple[Tensor, Tensor]:
    rates = shape.theta ** -(torch.arange(0, shape.head, 2).float() / shape.head)
    angles = torch.outer(torch.arange(shape.context).float(), rates)
    return angles.cos(), angles.sin()


def rotate(x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
    """Neighbouring numbers are turned in pairs, as llama.cpp does for this architecture."""
    cosine, sine = (part.to(x.dtype) for part in turn)
    even, odd = x[..., 0::2], x[..., 1::2]
    return torch.stack([even * cosine - odd * sine, even * sine + odd * cosine], -1).flatten(-2)


def parameters_of(model: nn.Module) -> int:
    return sum(weight.numel() for weight in model.parameters())
