"""Requests passed on to another server, whose answers may be kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import httpx2
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from tramontane.testing.connection import hang_up, has_gone
from tramontane.testing.tape import Exchange, body_of
from tramontane.wire.errors import ErrorBody

PASSED_ON = ("accept", "authorization", "content-type", "user-agent")
PASSED_BACK = ("content-type", "retry-after")
OF_THE_MOMENT = {401, 408, 425, 429}
"""Refusals that say nothing of the request: like a server's own errors, they are passed on and not kept."""
TIMEOUT = httpx2.Timeout(600.0, connect=10.0)
LAST_EVENT = b"data: [DONE]\n\n"
"""A caller who has it may look at once for what was kept."""
LONGEST_WAIT = 60.0
SHORTEST_SECRET = 8
"""What is shorter stands in many a text by chance."""


class Upstream:
    """An app that asks the server at `url`; `keep` is given each exchange, and `complain` what went wrong."""

    def __init__(
        self, url: str, complain: Callable[[str], object], keep: Callable[[Exchange], object] | None = None
    ) -> None:
        self._url = url.rstrip("/")
        self._complain = complain
        self._keep = keep
        self._listening: set[asyncio.Task[None]] = set()

    async def finish(self) -> None:
        """Hear what is still being said, if it is to be kept."""
        if self._keep and self._listening:
            await asyncio.wait(self._listening, timeout=LONGEST_WAIT)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """What is to be kept is heard to its end, even if the caller goes away before."""
        task = asyncio.current_task()
        assert task is not None
        self._listening.add(task)
        try:
            await self._pass_on(scope, receive, send)
        finally:
            self._listening.discard(task)

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send) -> None:
        content = (await receive())["body"]
        answer, said, held = None, b"", b""
        try:
            async with httpx2.AsyncClient(timeout=TIMEOUT) as client:
                answer = await client.send(self._request(client, scope, content), stream=True)
                await send({"type": "http.response.start", "status": answer.status_code, "headers": _headers(answer)})
                async for part in answer.aiter_bytes():
                    said += part
                    held += part
                    if not said.endswith(LAST_EVENT):
                        await send({"type": "http.response.body", "body": held, "more_body": True})
                        held = b""
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            reason = f"{self._url} did not answer: {error!r}"
            self._complain(reason)
            await (_break_off if answer else refusal(502, "upstream_failed", reason))(scope, receive, send)
            return
        self._note(scope, content, answer, said)
        await send({"type": "http.response.body", "body": held})

    def _request(self, client: httpx2.AsyncClient, scope: Scope, content: bytes) -> httpx2.Request:
        query = f"?{scope['query_string'].decode()}" if scope["query_string"] else ""
        given = Headers(scope=scope)
        headers = {name: given[name] for name in PASSED_ON if name in given} | {"accept-encoding": "identity"}
        return client.build_request(
            scope["method"], f"{self._url}{scope['path']}{query}", content=content or None, headers=headers
        )

    def _note(self, scope: Scope, content: bytes, answer: httpx2.Response, said: bytes) -> None:
        if self._keep is None or answer.status_code >= 500 or answer.status_code in OF_THE_MOMENT:
            return
        secret = Headers(scope=scope).get("authorization", "").rpartition(" ")[2].encode()
        if len(secret) >= SHORTEST_SECRET and secret in content + said:
            self._complain("nothing was recorded of an exchange that holds the key it was made with")
            return
        kind = answer.headers.get("content-type", "")
        try:
            self._keep(Exchange(scope["method"], scope["path"], body_of(content), answer.status_code, kind, said))
        except OSError as error:
            self._complain(f"nothing was recorded: {error}")


def _headers(answer: httpx2.Response) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), answer.headers[name].encode()) for name in PASSED_BACK if name in answer.headers]


async def _break_off(scope: Scope, receive: Receive, send: Send) -> None:
    hang_up(scope)
    await has_gone(receive)


def refusal(status: int, kind: str, message: str) -> Response:
    body = ErrorBody(message=message, type=kind, raw_status_code=status)
    return Response(body.model_dump_json(), status, media_type="application/json")
