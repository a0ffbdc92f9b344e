"""An HTTP server on loopback that answers what a test scripts, and keeps what it was asked."""

from __future__ import annotations

import json
import socketserver
import threading
import time
from dataclasses import dataclass, field
from typing import Any

COMPLETION = {
    "id": "cmpl-1",
    "created": 1700000000,
    "model": "mistral-small-latest",
    "usage": {"prompt_tokens": 13, "total_tokens": 63, "completion_tokens": 50},
    "object": "chat.completion",
    "choices": [
        {
            "index": 0,
            "finish_reason": "stop",
            "message": {"role": "assistant", "tool_calls": None, "content": "Claude Monet."},
        }
    ],
}


def chunk(text: str, **fields: Any) -> bytes:
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": None} | fields
    return event({"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]})


def event(body: Any) -> bytes:
    return b"data: " + (body if isinstance(body, bytes) else json.dumps(body).encode()) + b"\n\n"


DONE = event(b"[DONE]")


@dataclass
class Received:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Reply:
    body: Any = field(default_factory=lambda: COMPLETION)
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    pieces: list[bytes] | None = None
    """Sent chunked, one after the other, instead of `body`."""
    piece_delay: float = 0
    is_cut: bool = False
    """The connection breaks after the pieces."""
    is_dropped: bool = False
    """The connection breaks before anything is sent."""
    is_held: bool = False
    """After the pieces nothing more comes, until the client leaves."""
    delay: float = 0

    @classmethod
    def stream(cls, *pieces: bytes, **options: Any) -> Reply:
        headers = {"content-type": "text/event-stream; charset=utf-8"} | options.pop("headers", {})
        return cls(pieces=list(pieces), headers=headers, **options)


class Loopback:
    def __init__(self) -> None:
        self.requests: list[Received] = []
        self.replies: list[Reply] = []
        self.connections = 0
        self.left = threading.Event()
        """Set when a client closes its connection during a reply that is held."""
        outer = self

        class Handler(socketserver.StreamRequestHandler):
            disable_nagle_algorithm = True

            def handle(self) -> None:
                outer.connections += 1
                try:
                    while outer._serve(self):
                        pass
                except ConnectionError:
                    outer.left.set()

        class Server(socketserver.ThreadingTCPServer):
            request_queue_size = 512
            daemon_threads = True

        self._server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def script(self, *replies: Reply) -> None:
        """The last one is repeated."""
        self.replies = list(replies)

    @property
    def last(self) -> Received:
        return self.requests[-1]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _serve(self, handler: Any) -> bool:
        first = handler.rfile.readline().decode().split()
        if not first:
            return False
        headers: dict[str, str] = {}
        while line := handler.rfile.readline().decode().strip():
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
        body = handler.rfile.read(int(headers.get("content-length", 0)))
        self.requests.append(Received(first[0], first[1], headers, body))
        reply = (self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]) if self.replies else Reply()
        return self._answer(handler, reply)

    def _answer(self, handler: Any, reply: Reply) -> bool:
        time.sleep(reply.delay)
        if reply.is_dropped:
            return False
        body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
        headers = {"content-type": "application/json"} | reply.headers
        headers |= {"transfer-encoding": "chunked"} if reply.pieces is not None else {"content-length": str(len(body))}
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        handler.wfile.write(f"HTTP/1.1 {reply.status} X\r\n{head}\r\n".encode())
        if reply.pieces is None:
            handler.wfile.write(body)
            return True
        for piece in reply.pieces:
            time.sleep(reply.piece_delay)
            handler.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
        if reply.is_cut:
            return False
        if reply.is_held:
            if not handler.connection.recv(1):
                self.left.set()
            return False
        handler.wfile.write(b"0\r\n\r\n")
        return True
