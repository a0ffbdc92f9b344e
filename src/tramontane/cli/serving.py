"""Settings to a running server: the app, the socket, what the terminal is told."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import socket
import sys
from collections.abc import Coroutine
from errno import EADDRINUSE, errorcode
from typing import Any

import click
import uvicorn

from tramontane.cli.connection import Connection
from tramontane.cli.lines import Lines
from tramontane.model import pocket
from tramontane.server.settings import Settings, SettingsError
from tramontane.wiring.app import wire

GARBAGE = 20_000
"""How many new objects there are when garbage is searched for; nearly all are freed without a search."""


def run(settings: Settings) -> None:
    logging.basicConfig(format="%(asctime)s %(message)s")
    logging.getLogger("tramontane").setLevel(logging.INFO)
    loop = uvicorn.Config("", log_config=None).get_loop_factory()
    try:
        with _listen(settings.host, settings.port) as listening, asyncio.Runner(loop_factory=loop) as runner:
            runner.run(_serve(settings, listening))
    except KeyboardInterrupt:  # as a server in a terminal is stopped
        click.echo("\nStopped.", err=True)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        if error.errno == EADDRINUSE:
            reason = f"port {port} of {host} is in use: end what listens there, or name another port with --port"
            raise SettingsError(reason) from error
        told = os.strerror(error.errno) if error.errno and error.errno in errorcode else error.strerror
        raise SettingsError(f"port {port} of {host} cannot be listened on: {told}; see --host and --port") from error


async def _serve(settings: Settings, listening: socket.socket) -> None:
    """The model comes first: whoever is told the address is answered."""
    app = await wire(settings, Lines(sys.stderr.buffer).write, click.echo)
    host, port = listening.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    click.echo(f"Tramontane answers on {address} (engine {settings.chosen_engine})")
    if who := _stopgap(settings):
        click.echo(f"{who} `tramontane serve --model owner/name` runs a model of yours.")
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
    await asyncio.sleep(0)  # a Ctrl-C until now ends it here, before uvicorn minds them itself
    await Attended(config, _first_question(settings, address)).serve(sockets=[listening])


def _stopgap(settings: Settings) -> str | None:
    """Who answers where nobody was named."""
    if settings.model == (pocket.NAME,):
        return "The pocket model answers: a small one, for a first look."
    is_meant = settings.engine or settings.script or settings.echo
    return "No model runs: a script answers." if settings.chosen_engine == "scripted" and not is_meant else None


def _first_question(settings: Settings, address: str) -> Coroutine[Any, Any, None] | None:
    if settings.ask == "" or (settings.ask is None and not sys.stdout.isatty()):
        return None
    from tramontane.cli.greeting import QUESTION, greet  # the caller's half, of which a server has no need else

    return greet(settings.ask or QUESTION, address, settings.accepted_keys()[0] if settings.has_keys else "")


class Attended(uvicorn.Server):
    """A server beside which something is done; its end waits for those who ask, but not for that."""

    def __init__(self, config: uvicorn.Config, beside: Coroutine[Any, Any, None] | None) -> None:
        super().__init__(config)
        self._beside = asyncio.create_task(beside) if beside else None

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self._beside:
            self._beside.cancel()
        await super().shutdown(sockets)
