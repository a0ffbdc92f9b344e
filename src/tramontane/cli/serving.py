"""Settings to a running server: the engine, the model it serves, the app, the socket."""

from __future__ import annotations

import asyncio
import gc
import logging
import socket
import sys
from collections.abc import Awaitable, Callable

import click
import uvicorn
from starlette.applications import Starlette

from tramontane.backends import script
from tramontane.backends.scripted import SCRIPTED, ScriptedEngine
from tramontane.chat.catalog import Catalog, Served
from tramontane.chat.errors import InvalidModel
from tramontane.chat.service import ChatService
from tramontane.cli.connection import Connection
from tramontane.cli.lines import Lines
from tramontane.model import tokenizer
from tramontane.model.names import KNOWN_NAMES
from tramontane.server.app import build_app
from tramontane.server.settings import Settings, SettingsError
from tramontane.server.telemetry import log

GARBAGE = 20_000
"""How many new objects there are when garbage is searched for; nearly all are freed without a search."""


def run(settings: Settings) -> None:
    logging.basicConfig(format="%(asctime)s %(message)s")
    logging.getLogger("tramontane").setLevel(logging.INFO)
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.create_server((settings.host, settings.port), family=family, backlog=2048)
    with listening, asyncio.Runner(loop_factory=uvicorn.Config("", log_config=None).get_loop_factory()) as runner:
        runner.run(_serve(settings, listening))


async def _serve(settings: Settings, listening: socket.socket) -> None:
    """The model comes first: whoever is told the address is answered."""
    app = await wire(settings, Lines(sys.stderr.buffer).write)
    host, port = listening.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    click.echo(f"Tramontane answers on {address} (engine {settings.chosen_engine})")
    config = uvicorn.Config(
        app,
        http=Connection,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=int(settings.drain_timeout),
    )
    gc.collect()
    gc.freeze()  # what is there now stays, and need not be searched for garbage
    gc.set_threshold(GARBAGE)
    await uvicorn.Server(config).serve(sockets=[listening])


async def wire(settings: Settings, tell: Callable[[str], object] = log.info) -> Starlette:
    try:
        models = await ENGINES[settings.chosen_engine](settings)
    except KeyError:
        raise SettingsError(f"there is no engine {settings.chosen_engine}; there is {', '.join(ENGINES)}") from None
    known = () if settings.strict_models else KNOWN_NAMES
    try:
        catalog = Catalog(models, settings.alias, known)
    except ValueError as error:
        raise SettingsError(str(error)) from error
    return build_app(ChatService(catalog, _moderator(settings, catalog)), settings, tell)


def _moderator(settings: Settings, catalog: Catalog) -> Served | None:
    try:
        return catalog.find(settings.moderation_model) if settings.moderation_model else None
    except InvalidModel as error:
        raise SettingsError(f"moderation_model cannot be {settings.moderation_model}, which is not served") from error


async def _scripted(settings: Settings) -> list[Served]:
    words = tokenizer.built_in()
    lines = script.read(settings.script, settings.echo) if settings.script else script.Script(echo=settings.echo)
    engine = ScriptedEngine(words, lines, settings.running, settings.waiting, settings.waiting_tokens)
    return [Served(SCRIPTED, words, engine)]


async def _llamacpp(settings: Settings) -> list[Served]:
    from tramontane.cli.loading import load  # what finds and reads models is slow to import

    return await load(settings)


ENGINES: dict[str, Callable[[Settings], Awaitable[list[Served]]]] = {"scripted": _scripted, "llamacpp": _llamacpp}
