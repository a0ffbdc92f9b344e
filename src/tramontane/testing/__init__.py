"""For those who test code of their own: a running server in a test, with what it saw, what it says, and how it fails.

Names are imported when they are first used: pytest loads the plug-in of this room whenever it runs, needed or not.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # type checkers take it for true

if TYPE_CHECKING:
    from typing import Any

    from tramontane.testing.faults import Fault
    from tramontane.testing.front import Request
    from tramontane.testing.server import NotRecorded, Server, serve

__all__ = ["Fault", "NotRecorded", "Request", "Server", "serve"]

_HOMES = {"Fault": "tramontane.testing.faults", "Request": "tramontane.testing.front"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        home = import_module(_HOMES.get(name, "tramontane.testing.server"))
    except ModuleNotFoundError as error:
        wanted = f"{__name__} needs {error.name}, which comes with: pip install 'tramontane[server]'"
        raise ModuleNotFoundError(wanted, name=error.name) from error
    return getattr(home, name)


def __dir__() -> list[str]:
    return __all__
