"""Settings to the models that are served, each with its engine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from tramontane.backends import script
from tramontane.backends.script import Script
from tramontane.backends.scripted import SCRIPTED, ScriptedEngine
from tramontane.chat.catalog import Served
from tramontane.model import tokenizer
from tramontane.server.settings import Settings, SettingsError

Tell = Callable[[str], object]


async def engines(settings: Settings, tell: Tell) -> list[Served]:
    """
    Raises:
        SettingsError: There is no such engine, or it cannot run what is named.
    """
    try:
        start = ENGINES[settings.chosen_engine]
    except KeyError:
        raise SettingsError(f"there is no engine {settings.chosen_engine}; there is {', '.join(ENGINES)}") from None
    return await start(settings, tell)


async def _scripted(settings: Settings, _: Tell) -> list[Served]:
    try:
        lines = script.read(settings.script, settings.echo) if settings.script else Script(echo=settings.echo)
    except script.ScriptError as error:
        raise SettingsError(str(error)) from error
    return [Served(SCRIPTED, tokenizer.built_in(), scripted(settings, lines))]


def scripted(settings: Settings, lines: Script | None = None) -> ScriptedEngine:
    return ScriptedEngine(tokenizer.built_in(), lines, settings.running, settings.waiting, settings.waiting_tokens)


async def _llamacpp(settings: Settings, tell: Tell) -> list[Served]:
    from tramontane.wiring.models import load  # what finds and reads models is slow to import

    return await load(settings, tell)


ENGINES: dict[str, Callable[[Settings, Tell], Awaitable[list[Served]]]] = {
    "scripted": _scripted,
    "llamacpp": _llamacpp,
}
