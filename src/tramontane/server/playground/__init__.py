"""The page at `/`, made of the files beside this one: a conversation, with every parameter as a control."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

FOLDER = Path(__file__).parent
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
}


async def page(request: Request) -> Response:
    return _reply(FOLDER / "index.html")


async def part(request: Request) -> Response:
    return _reply(FILES[request.url.path])


def _reply(path: Path) -> Response:
    return FileResponse(path, media_type=TYPES[path.suffix], headers=HEADERS)


FILES = {f"/playground/{path.name}": path for path in FOLDER.iterdir() if path.suffix in TYPES}
ROUTES = [Route("/", page, methods=["GET"]), *(Route(path, part, methods=["GET"]) for path in sorted(FILES))]
