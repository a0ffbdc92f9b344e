"""The server in one view: its routes, what stands before them, and what becomes of errors."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from tramontane import __version__
from tramontane.chat.service import ChatService
from tramontane.server import playground
from tramontane.server.auth import RequireKey, RequireLoopbackHost
from tramontane.server.errors import TABLE, reply_to, reply_to_status
from tramontane.server.limits import Limits
from tramontane.server.metrics import Metrics
from tramontane.server.openapi import document
from tramontane.server.routes import ROUTES
from tramontane.server.settings import Settings
from tramontane.server.telemetry import Recording, record_of


def build_app(service: ChatService, settings: Settings) -> Starlette:
    if settings.has_keys:
        door = Middleware(RequireKey, keys=settings.accepted_keys())
    else:
        door = Middleware(RequireLoopbackHost)
    metrics = Metrics(service.catalog)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        yield
        await service.catalog.close()

    app = Starlette(
        lifespan=lifespan,
        routes=[*ROUTES, *playground.ROUTES],
        middleware=[Middleware(Recording, metrics=metrics), door],
        exception_handlers={
            **{kind: _reply_to_exception for kind in TABLE if kind is not Exception},
            HTTPException: _reply_to_http_exception,
            ClientDisconnect: _reply_to_nobody,
        },
    )
    app.state.service = service
    app.state.settings = settings
    app.state.metrics = metrics
    app.state.limits = Limits(settings.requests_per_minute, settings.tokens_per_minute)
    app.state.openapi = document(settings, __version__)
    return app


async def _reply_to_exception(request: Request, error: Exception) -> Response:
    return reply_to(error)


async def _reply_to_http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return reply_to_status(error.status_code, record_of(request.scope).id, error.headers)


async def _reply_to_nobody(request: Request, error: Exception) -> Response:
    return Response(status_code=499)
