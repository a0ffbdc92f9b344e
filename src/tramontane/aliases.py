"""Answers the import names of the official packages, in the shape of every era, with what stands in `tramontane`.

No file carries those names: modules are made when they are asked for, so nothing official is ever overwritten.
"""

from __future__ import annotations

import os.path
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

from tramontane import __version__

TYPE_CHECKING = False  # type checkers take it for true; typing and importlib.abc cost more than all else here
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.abc import Loader
    from typing import Any
else:
    Loader = object

ROOTS = ("mistralai.gcp.client", "mistralai.client", "mistralai_gcp", "mistralai")
PACKAGES = ("mistralai", "mistralai_gcp")

CLIENT = "tramontane.client"
TYPES = ("tramontane.wire.unset", "tramontane.wire.model")
PLACES = {
    "": (CLIENT, *(f"{CLIENT}.{room}" for room in ("models", "resources", "settings", "transport")), *TYPES),
    "chat": (f"{CLIENT}.resources",),
    "errors": (f"{CLIENT}.errors",),
    "extra": (f"{CLIENT}.parsing",),
    "extra.struct_chat": (f"{CLIENT}.parsing",),
    "extra.utils": (f"{CLIENT}.parsing",),
    "extra.utils.response_format": (f"{CLIENT}.parsing",),
    "httpclient": (f"{CLIENT}.transport",),
    "models": (f"{CLIENT}.models", *TYPES),
    "models_": (f"{CLIENT}.resources",),
    "sdk": (f"{CLIENT}.sdk", f"{CLIENT}.google"),
    "types": TYPES,
    "types.basemodel": TYPES,
    "utils": (f"{CLIENT}.retries", f"{CLIENT}.streams", f"{CLIENT}.settings"),
    "utils.eventstreaming": (f"{CLIENT}.streams",),
    "utils.logger": (f"{CLIENT}.settings",),
    "utils.retries": (f"{CLIENT}.retries",),
}
"""What is below every root, and the modules whose names each place hands on."""

OTHER_NAMES = {"MistralGoogleCloud": "MistralGCP", "BaseModel": "WireModel"}


def sources_of(module: str) -> tuple[str, ...] | None:
    """The modules that an official module hands names on from, or None where it is not one of the chat API's."""
    if module == "mistralai.gcp":
        return ()
    for root in ROOTS:
        if module == root or module.startswith(f"{root}."):
            place = module[len(root) + 1 :]
            return PLACES.get(place) or _file_of_one_class(place)
    return None


def _file_of_one_class(place: str) -> tuple[str, ...] | None:
    """Official packages have a file for every class, named for it: models.usermessage, errors.no_response_error."""
    room, _, file = place.partition(".")
    if room not in {"errors", "models"}:
        return None
    classes = {name.lower() for name in _names_of(PLACES[room][0])}
    return PLACES[room] if file.replace("_", "") in classes else None


def _names_of(source: str) -> set[str]:
    """What a module of ours hands on: what it made, not what it imported."""
    module = import_module(source)
    return set(getattr(module, "__all__", dir(module)))


class Alias(ModuleType):
    """A module that owns nothing: its names are those of its sources, looked up when they are first used."""

    def __getattr__(self, name: str) -> Any:
        if name == "__all__":
            return self.__dir__()
        if name.startswith("__"):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        if sources_of(below := f"{self.__name__}.{name}") is not None:
            return import_module(below)
        ours = OTHER_NAMES.get(name, name)
        for source in sources_of(self.__name__) or ():
            if ours in _names_of(source):
                found = getattr(import_module(source), ours)
                setattr(self, name, found)
                return found
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")

    def __dir__(self) -> list[str]:
        names = {name for source in sources_of(self.__name__) or () for name in _names_of(source)}
        return sorted(names | {name for name, ours in OTHER_NAMES.items() if ours in names})


class Aliases(Loader):
    """Finds and loads the official names; the import system asks it because it stands in `sys.meta_path`."""

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        del path, target
        return None if sources_of(name) is None else ModuleSpec(name, self, origin=__file__, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return Alias(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__.update(__file__=__file__, __version__=__version__)


ALIASES = Aliases()


def install() -> None:
    """From here on this process imports our names, whatever else is installed."""
    if ALIASES not in sys.meta_path:
        sys.meta_path.insert(0, ALIASES)


def official_files() -> str | None:
    """Where the official packages, or any other of their names, are found on the path."""
    for package in PACKAGES:
        spec = PathFinder.find_spec(package)
        if spec is not None and spec.origin is not None:
            return spec.origin
        # Since 2.0 the name itself has no file, and an empty folder of that name is nobody's.
        for folder in (spec and spec.submodule_search_locations) or ():
            if os.path.isfile(file := os.path.join(folder, "client", "__init__.py")):  # noqa: PTH113, PTH118 (pathlib is slow to import)
                return file
    return None


def refuse_beside_official() -> None:
    if (found := official_files()) is not None:
        raise ImportError(
            f"tramontane-mistralai would answer this name, but the official package is installed beside it: {found}. "
            "Neither was changed. Uninstall one of them (pip uninstall tramontane-mistralai, or pip uninstall "
            "mistralai), or run a single script under our names with `tramontane run`."
        )
