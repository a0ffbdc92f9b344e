"""Who may call: holders of a key, or, on a server without keys, whoever reaches its loopback address by that name."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable

from starlette.types import ASGIApp, Receive, Scope, Send

from tramontane.server import playground
from tramontane.server.errors import HostRefused, Unauthorized, reply_to
from tramontane.server.limits import CALLER
from tramontane.server.reading import header
from tramontane.server.settings import LOOPBACK

OPEN_PATHS = {"/health/live", "/health/ready", *(route.path for route in playground.ROUTES)}


class RequireKey:
    """Every path but the open ones needs a key; keys are kept and compared as digests."""

    def __init__(self, app: ASGIApp, keys: Iterable[str]) -> None:
        self._app = app
        self._digests = [_digest(key) for key in keys]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in OPEN_PATHS:
            await self._app(scope, receive, send)
        elif caller := self._caller(header(scope, b"authorization")):
            scope[CALLER] = caller
            await self._app(scope, receive, send)
        else:
            await reply_to(Unauthorized())(scope, receive, send)

    def _caller(self, authorization: str) -> str | None:
        """The digest of the key, if it is one of ours; all are compared, so that none is found sooner."""
        scheme, _, key = authorization.partition(" ")
        digest = _digest(key.strip())
        matches = [hmac.compare_digest(digest, known) for known in self._digests]
        return digest if scheme.lower() == "bearer" and any(matches) else None


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode(errors="surrogateescape")).hexdigest()


class RequireLoopbackHost:
    """A page of another site, whose name was made to resolve here, is not answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _host_name(header(scope, b"host")) in LOOPBACK:
            await self._app(scope, receive, send)
        else:
            await reply_to(HostRefused())(scope, receive, send)


def _host_name(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].lower()
