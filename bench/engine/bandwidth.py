"""How fast memory is read by a program that does little else."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

SIZE = 1 << 29
"""Bytes; far more than a processor keeps to itself."""
TRIES = 5


def read_speed(threads: int) -> float:
    """Bytes a second, the best of a few tries: whatever else runs only makes it slower."""
    parts = np.array_split(np.ones(SIZE, np.uint8), threads)
    taken: list[float] = []
    with ThreadPoolExecutor(threads) as readers:
        for _ in range(TRIES):
            began = time.perf_counter()
            list(readers.map(np.max, parts))
            taken.append(time.perf_counter() - began)
    return SIZE / min(taken)
