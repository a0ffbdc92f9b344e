"""Whose turn it is: owners one after the other, so that none waits for all that another has asked."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

from tramontane.engine.sequence import Request


@dataclass(eq=False, slots=True)
class Line:
    """The requests of one owner, the oldest first."""

    requests: list[Request] = field(default_factory=list[Request])
    is_turn_of_oldest: bool = False


class Turns:
    """Owners in rotation.

    Within an owner the oldest request and the one with least to read have every other turn: a short prompt does not
    wait for the whole of a long one, a long one goes on at half speed at worst, and of equals the first is done first.
    What two prompts begin with is read once: the oldest has the turn of whoever would only do its work again.
    """

    def __init__(self) -> None:
        self._lines: OrderedDict[str, Line] = OrderedDict()

    def __iter__(self) -> Iterator[Request]:
        return (request for line in self._lines.values() for request in line.requests)

    def add(self, request: Request) -> None:
        self._lines.setdefault(request.job.owner, Line()).requests.append(request)

    def remove(self, request: Request) -> None:
        line = self._lines.get(request.job.owner)
        if line and request in line.requests:
            line.requests.remove(request)
            if not line.requests:
                del self._lines[request.job.owner]

    @property
    def first(self) -> Request | None:
        """The oldest request of the owner whose turn it is; this changes only by `pass_on` and `remove`."""
        return next(iter(self), None)

    def pass_on(self) -> None:
        """The next owner has its turn."""
        self._lines.move_to_end(next(iter(self._lines)))

    def next(self) -> Request | None:
        """Who has this turn; the next one is another's."""
        if not self._lines:
            return None
        line = next(iter(self._lines.values()))
        self.pass_on()
        line.is_turn_of_oldest = not line.is_turn_of_oldest
        oldest, shortest = line.requests[0], min(line.requests, key=lambda request: request.unread)
        return oldest if line.is_turn_of_oldest or shortest.gains_by(oldest) else shortest
