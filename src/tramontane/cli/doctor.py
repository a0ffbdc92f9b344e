"""What the embedded engine would run on here, in lines to be read."""

from __future__ import annotations

from collections.abc import Iterator

from tramontane.backends.llamacpp.doctor import examine, examine_model
from tramontane.backends.llamacpp.library import CannotRun, Library, find, open_library
from tramontane.backends.llamacpp.model import Model
from tramontane.server.settings import Settings, SettingsError
from tramontane.wiring import models
from tramontane.wiring.models import Source

GB = 1e9


def lines(settings: Settings) -> Iterator[str]:
    """
    Raises:
        SettingsError: There is no library, or the model that is named cannot be run.
    """
    try:
        library = open_library(find(settings.libllama, settings.cache.expanduser()))
        yield from _machine(library)
        if settings.model:
            for source in models.find(settings):
                yield from _model(library, settings, source)
    except CannotRun as error:
        raise SettingsError(str(error)) from error


def _machine(library: Library) -> Iterator[str]:
    found = examine(library)
    yield f"library      {found.library} ({found.kind}), {found.version}"
    yield f"built for    {found.instruction_sets}"
    yield f"processor    {found.processor}: {found.cores} cores, {found.threads} threads compute"
    yield f"memory       {found.memory / GB:.1f} GB"
    yield f"GPU          {'used' if found.uses_gpu else 'not used'}"
    yield from (f"advice       {advice}" for advice in found.advice)


def _model(library: Library, settings: Settings, source: Source) -> Iterator[str]:
    model = Model(library, source.files.gguf, settings.gpu_layers)
    try:
        room = source.plan.room(model)
        found = examine_model(model, room.context, source.plan.threads)
        yield f"model        {source.card.id}: {source.card.description}; {found.weights / GB:.2f} GB of weights"
        taken = room.slots * room.context * found.bytes_per_token / GB
        yield f"room         {room.slots} answers at once, of {room.context} tokens each: {taken:.2f} GB"
        yield f"fingerprint  {found.fingerprint}"
        yield from (f"advice       {advice}" for advice in found.advice)
    finally:
        model.close()
