"""A queue between threads in which owners take turns, so that none waits for all that another has put there."""

from __future__ import annotations

from collections import OrderedDict, deque
from threading import Condition
from typing import Generic, TypeVar

T = TypeVar("T")


class FairQueue(Generic[T]):
    def __init__(self) -> None:
        self._lines: OrderedDict[str, deque[T]] = OrderedDict()
        self._changed = Condition()

    def put(self, owner: str, entry: T) -> None:
        with self._changed:
            self._lines.setdefault(owner, deque()).append(entry)
            self._changed.notify()

    def get(self) -> T:
        """The oldest entry of the owner whose turn it is; without any, wait for one."""
        with self._changed:
            self._changed.wait_for(lambda: self._lines)
            owner, line = self._lines.popitem(last=False)
            entry = line.popleft()
            if line:
                self._lines[owner] = line
            return entry
