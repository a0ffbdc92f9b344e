"""The model: Mistral's architecture (RMSNorm, RoPE, grouped queries, SwiGLU), small."""

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


Pair = tuple[Tensor, Tensor]


class Norm(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(shape.width))
        self.epsilon = shape.epsilon

    def forward(self, x: Tensor) -> Tensor:
        return F.rms_norm(x, (x.shape[-1],), self.weight.to(x.dtype), self.epsilon)


class Block(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        width, side = shape.width, shape.shared_heads * shape.head
        self.attention_norm = Norm(shape)
        self.query = nn.Linear(width, width, bias=False)
        self.key = nn.Linear(width, side, bias=False)
        self.value = nn.Linear(width, side, bias=False)
        self.out = nn.Linear(width, width, bias=False)
        self.feed_norm = Norm(shape)
        self.gate = nn.Linear(width, shape.inner, bias=False)
        self.up = nn.Linear(width, shape.inner, bias=False)
        self.down = nn.Linear(shape.inner, width, bias=False)

    def forward(self, x: Tensor, turn: Tensor, past: Pair | None) -> tuple[Tensor, Pair]:
        attended, kept = self._attend(self.attention_norm(x), turn, past)
        x = x + attended
        fed = self.feed_norm(x)
        return x + self.down(F.silu(self.gate(fed)) * self.up(fed)), kept

    def _attend(self, x: Tensor, turn: Tensor, past: Pair | None) -> tuple[Tensor, Pair]:
        rows, length, _ = x.shape
        head, shared = self.shape.head, self.shape.shared_heads
        query = rotate(self.query(x).view(rows, length, -1, head), turn)
        key = rotate(self.key(x).view(rows, length, shared, head), turn)
        value = self.value(x).view(rows, length, shared, head)
        if past:
            key, value = torch.cat([past[0], key], 1), torch.cat([past[1], value], 1)
        seen = attend_flash(query, key, value) if x.is_cuda else attend(query, key, value)
        return self.out(seen.reshape(rows, length, -1)), (key, value)


class Pocket(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.words, shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.norm = Norm(shape)
        self.words = nn.Linear(shape.width, shape.words, bias=False)
        self.register_buffer("turn", turns(shape), persistent=False)
        self._start()

    def _start(self) -> None:
        """Words begin as large as what the blocks add to them, or what each word is drowns, and copying is learnt late."""
        nn.init.normal_(self.embedding.weight)
        nn.init.zeros_(self.words.weight)
        for block in self.blocks:
            for name, weight in block.named_parameters():
                if weight.dim() == 2:
                    nn.init.normal_(weight, std=weight.shape[1] ** -0.5 * 0.7)
                    if name.startswith(("out", "down")):
                        nn.init.zeros_(weight)

    def forward(self, tokens: Tensor, past: list[Pair] | None = None) -> tuple[Tensor, list[Pair]]:
        """What each position makes of what it sees, before the words are scored, and the keys and values to keep."""
        start = past[0][0].shape[1] if past else 0
        turn = self.turn[start : start + tokens.shape[1]]
        x, kept = self.embedding(tokens).to(_working(tokens.device.type)), []
        for place, block in enumerate(self.blocks):
            x, pair = block(x, turn, past[place] if past else None)
            kept.append(pair)
        return self.norm(x), kept

    def score(self, states: Tensor) -> Tensor:
        return self.words(states)


def _working(device: str) -> torch.dtype:
    return torch.get_autocast_dtype(device) if torch.is_autocast_enabled(device) else torch.float32


def attend(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """Attention written out: for texts as short as these, faster on a CPU than the fused one, which is slow backwards."""
    rows, length, heads, head = query.shape
    shared = key.shape[2]
    each, seen = heads // shared, key.shape[1]
    query = query.view(rows, length, shared, each, head).permute(0, 2, 3, 1, 4).reshape(rows * shared, -1, head)
    key, value = (part.transpose(1, 2).reshape(rows * shared, seen, head) for part in (key, value))
    scores = (query * head**-0.5 @ key.mT).view(-1, each, length, seen)
    if length > 1:
        scores = scores + torch.full((length, seen), float("-inf"), dtype=scores.dtype).triu(1)
    mixed = scores.softmax(-1).view(rows * shared, -1, seen) @ value
    return mixed.view(rows, shared, each, length, head).permute(0, 3, 1, 2, 4)


def attend_flash(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    query, key, value = (part.transpose(1, 2) for part in (query, key, value))
    causal = query.shape[2] > 1
    return F.scaled_dot_product_attention(query, key, value, is_causal=causal, enable_gqa=True).transpose(1, 2)


def turns(shape: Shape) -> Tensor:
    """The turn of each pair of numbers at each position: its cosine and its sine."""
    rates = shape.theta ** -(torch.arange(0, shape.head, 2).float() / shape.head)
    angles = torch.outer(torch.arange(shape.context).float(), rates)
    return torch.stack((angles.cos(), angles.sin()), -1)[:, None]


def rotate(x: Tensor, turn: Tensor) -> Tensor:
    """Neighbouring numbers are turned in pairs, as llama.cpp does for this architecture."""
    (even, odd), (cosine, sine) = x.float().unflatten(-1, (-1, 2)).unbind(-1), turn.unbind(-1)
    turned = torch.stack((even * cosine - odd * sine, even * sine + odd * cosine), -1)
    return turned.flatten(-2).to(x.dtype)


def parameters_of(model: nn.Module) -> int:
    return sum(weight.numel() for weight in model.parameters())
