"""The server in one view: its routes, what stands before them, and what becomes of errors."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import State
from starlette.middleware import Middleware
from starlette.types import ASGIApp

from tramontane import __version__
from tramontane.chat.service import ChatService
from tramontane.server import playground
from tramontane.server.auth import RequireKey, RequireLoopbackHost
from tramontane.server.limits import Limits
from tramontane.server.metrics import Metrics
from tramontane.server.openapi import document
from tramontane.server.routes import ROUTES
from tramontane.server.settings import Settings
from tramontane.server.telemetry import Recording, log


def build_app(service: ChatService, settings: Settings, tell: Callable[[str], object] = log.info) -> Starlette:
    """`tell` is given the line that each request leaves."""
    if settings.has_keys:
        door = Middleware(RequireKey, keys=settings.accepted_keys())
    else:
        door = Middleware(RequireLoopbackHost)
    metrics = Metrics(service.catalog)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        yield
        await service.catalog.close()

    app = Server(
        lifespan=lifespan,
        routes=[*ROUTES, *playground.ROUTES],
        middleware=[Middleware(Recording, metrics=metrics, tell=tell), door],
    )
    app.state = Plain()
    app.router.redirect_slashes = False
    app.state.service = service
    app.state.settings = settings
    app.state.metrics = metrics
    app.state.limits = Limits(settings.requests_per_minute, settings.tokens_per_minute)
    app.state.openapi = document(settings, __version__)
    return app


class Plain(State):
    """Its attributes are plain ones; Starlette's are looked up by a function, several for each request."""

    def __setattr__(self, key: Any, value: Any) -> None:
        object.__setattr__(self, key, value)


class Server(Starlette):
    """Starlette without its layers for errors, of which `Recording` is the only one."""

    def build_middleware_stack(self) -> ASGIApp:
        app: ASGIApp = self.router
        for layer in reversed(self.user_middleware):
            app = layer.cls(app, *layer.args, **layer.kwargs)
        return app
