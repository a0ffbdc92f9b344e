"""Ctrl-C while libraries are imported."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def an_interrupt_ends_it_at_once() -> Iterator[None]:
    """Raised in the midst of an import it can come out as any other error, or be lost; so the process dies of it."""
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
