"""Settings to the app that answers."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.applications import Starlette

from tramontane.chat.catalog import Catalog, Served
from tramontane.chat.errors import InvalidModel
from tramontane.chat.service import ChatService
from tramontane.model.names import KNOWN_NAMES
from tramontane.server.app import build_app
from tramontane.server.settings import Settings, SettingsError
from tramontane.server.telemetry import log
from tramontane.wiring.engines import Tell, engines


async def wire(settings: Settings, note: Tell = log.info, tell: Tell = log.info) -> Starlette:
    """`note` is given the line of each request, `tell` what happens at the start.

    Raises:
        SettingsError: The settings ask for what there is not.
    """
    models = await engines(settings, tell)
    try:
        return app_of(models, settings, note)
    except SettingsError:
        for served in models:
            await served.engine.close()
        raise


def app_of(models: Iterable[Served], settings: Settings, note: Tell = log.info) -> Starlette:
    """
    Raises:
        SettingsError: An alias or the moderation's model is none of those.
    """
    try:
        catalog = Catalog(models, settings.alias, () if settings.strict_models else KNOWN_NAMES)
    except ValueError as error:
        raise SettingsError(str(error)) from error
    return build_app(ChatService(catalog, _moderator(settings, catalog)), settings, note)


def _moderator(settings: Settings, catalog: Catalog) -> Served | None:
    try:
        return catalog.find(settings.moderation_model) if settings.moderation_model else None
    except InvalidModel as error:
        raise SettingsError(f"moderation_model cannot be {settings.moderation_model}, which is not served") from error
