"""What can be asked of the server, each in one short function."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from tramontane.chat.service import ChatService
from tramontane.server.limits import Limits, caller_of
from tramontane.server.metrics import Metrics
from tramontane.server.reading import read_chat_request
from tramontane.server.replying import Streamed, Whole, unless_gone
from tramontane.server.settings import Settings
from tramontane.server.telemetry import record_of
from tramontane.wire.request import ChatCompletionRequest

VERTEX = "/v1/projects/{project}/locations/{location}/publishers/mistralai/models/{model}"


async def create_chat_completion(request: Request) -> ASGIApp:
    return await _answer(request, await read_chat_request(request, request.app.state.settings))


async def raw_predict(request: Request) -> ASGIApp:
    asked = await read_chat_request(request, request.app.state.settings, _model_in_path(request))
    return await _answer(request, asked)


async def stream_raw_predict(request: Request) -> ASGIApp:
    asked = await read_chat_request(request, request.app.state.settings, _model_in_path(request))
    asked.stream = True if asked.stream is None else asked.stream
    return await _answer(request, asked)


def _model_in_path(request: Request) -> str:
    """Vertex writes name@version where everyone else writes name-version."""
    return request.path_params["model"].replace("@", "-")


async def _answer(request: Request, asked: ChatCompletionRequest) -> ASGIApp:
    service: ChatService = request.app.state.service
    settings: Settings = request.app.state.settings
    limits: Limits = request.app.state.limits
    limits.ask(request.scope)
    deadline = asyncio.get_running_loop().time() + settings.request_timeout
    preparing = service.prepare(asked, caller_of(request.scope))  # to load a model or to judge takes its time too
    if not asked.stream:
        return Whole(service, preparing, limits, deadline)
    turn = await unless_gone(request.receive, preparing)
    record_of(request.scope).turn = turn
    return Streamed(service, turn, limits)


async def list_models(request: Request) -> Response:
    service: ChatService = request.app.state.service
    return _json(service.catalog.wire_list().model_dump_json())


async def retrieve_model(request: Request) -> Response:
    service: ChatService = request.app.state.service
    return _json(service.catalog.wire_card(request.path_params["model"]).model_dump_json())


async def live(request: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def ready(request: Request) -> Response:
    service: ChatService = request.app.state.service
    is_ready = service.catalog.is_ready
    return JSONResponse({"status": "ok" if is_ready else "starting"}, 200 if is_ready else 503)


async def openapi(request: Request) -> Response:
    return JSONResponse(request.app.state.openapi)


async def metrics(request: Request) -> Response:
    numbers: Metrics = request.app.state.metrics
    return Response(numbers.page(), media_type=numbers.content_type)


def _json(body: str) -> Response:
    return Response(body, media_type="application/json")


class Endpoint:
    """A function of this module as an app, without Starlette's handling of errors: `Recording` has its own."""

    def __init__(self, answer: Callable[[Request], Awaitable[ASGIApp]]) -> None:
        self._answer = answer
        self.__name__ = answer.__name__

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await self._answer(Request(scope, receive, send))
        await answer(scope, receive, send)


ROUTES = [
    Route("/v1/chat/completions", Endpoint(create_chat_completion), methods=["POST"]),
    Route("/v1/models", Endpoint(list_models), methods=["GET"]),
    Route("/v1/models/{model:path}", Endpoint(retrieve_model), methods=["GET"]),
    Route(f"{VERTEX}:rawPredict", Endpoint(raw_predict), methods=["POST"]),
    Route(f"{VERTEX}:streamRawPredict", Endpoint(stream_raw_predict), methods=["POST"]),
    Route("/openapi.json", Endpoint(openapi), methods=["GET"]),
    Route("/metrics", Endpoint(metrics), methods=["GET"]),
    Route("/health/live", Endpoint(live), methods=["GET"]),
    Route("/health/ready", Endpoint(ready), methods=["GET"]),
]
