"""The yardstick: Starlette on the same event loop and parser, writing bytes that it was given."""

import socket
import sys
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

WHOLE, STREAMED = (Path(name).read_bytes() for name in sys.argv[1:3])
EVENTS = [event + b"\n\n" for event in STREAMED.split(b"\n\n") if event]


async def answer(request: Request) -> Response:
    if b'"stream": true' not in await request.body():
        return Response(WHOLE, media_type="application/json")

    async def events():
        for event in EVENTS:
            yield event

    return StreamingResponse(events(), media_type="text/event-stream")


with socket.create_server(("127.0.0.1", 0), backlog=2048) as listening:
    print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    app = Starlette(routes=[Route("/v1/chat/completions", answer, methods=["POST"])])
    uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False)).run(sockets=[listening])
