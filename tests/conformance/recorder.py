"""A server on loopback that writes down what arrives, and answers as it was told to."""

import json
import time
from collections import deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

from conformance.listening import Loopback

COMPLETION = {
    "id": "7c163b08d98e4eebb35564ae14ffe6e4",
    "created": 1786820845,
    "model": "mistral-small-latest",
    "usage": {"prompt_tokens": 4, "total_tokens": 9, "completion_tokens": 5},
    "object": "chat.completion",
    "choices": [
        {
            "index": 0,
            "finish_reason": "stop",
            "message": {"role": "assistant", "tool_calls": None, "content": '{"name": "Paris"}'},
        }
    ],
}
CHUNK = {
    "id": "548ed34ecc7f4a6aa69187e16761bf0c",
    "object": "chat.completion.chunk",
    "created": 1787150060,
    "model": "mistral-small-latest",
    "choices": [{"index": 0, "delta": {"role": "assistant", "content": "hello"}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 4, "total_tokens": 9, "completion_tokens": 5},
}
CARD = {"id": "mistral-small-latest", "object": "model", "type": "base", "capabilities": {"completion_chat": True}}


@dataclass(frozen=True)
class Answer:
    body: bytes
    content_type: str | None = "application/json"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    is_cut: bool = False
    """The connection ends before the body does; with no body, before the answer does."""
    delay: float = 0


def sse(*datas: object, ending: str = "data: [DONE]\n\n") -> bytes:
    return ("".join(f"data: {json.dumps(data)}\n\n" for data in datas) + ending).encode()


def plain(body: object, status: int = 200, **headers: str) -> Answer:
    return Answer(json.dumps(body).encode(), status=status, headers=headers)


def stream(body: bytes, content_type: str | None = "text/event-stream; charset=utf-8", **options) -> Answer:
    return Answer(body, content_type, **options)


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: object


class Recorder(Loopback):
    def __init__(self) -> None:
        super().__init__(Handler)
        self.requests: list[Request] = []
        self.answers: deque[Answer] = deque()

    def expect(self, *answers: Answer) -> None:
        """Forget what was, and give these answers in turn, then the usual ones."""
        self.requests.clear()
        self.answers.clear()
        self.answers.extend(answers)

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is part of what is tested."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Recorder
    wbufsize = -1

    def log_message(self, *_: object) -> None:
        pass

    def _answer(self) -> None:
        length = int(self.headers.get("content-length", 0))
        body = json.loads(self.rfile.read(length)) if length else None
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.requests.append(Request(self.command, self.path, headers, body))
        self._send(self.server.answers.popleft() if self.server.answers else self._usual(body))

    do_GET = do_POST = _answer

    def _usual(self, body: object) -> Answer:
        if self.path.startswith("/v1/models/"):
            return plain(CARD)
        if self.path.startswith("/v1/models"):
            return plain({"object": "list", "data": [CARD]})
        if isinstance(body, dict) and body.get("stream"):
            return stream(sse(CHUNK))
        return plain(COMPLETION)

    def _send(self, answer: Answer) -> None:
        time.sleep(answer.delay)
        if answer.is_cut and not answer.body:
            self.close_connection = True
            return
        self.send_response_only(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name.replace("_", "-"), value)
        if answer.content_type is not None:
            self.send_header("content-type", answer.content_type)
        if answer.status != 204:
            self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        if answer.body:
            self.wfile.write(b"%x\r\n%b\r\n" % (len(answer.body), answer.body))
        if answer.is_cut:
            self.close_connection = True
        elif answer.status != 204:
            self.wfile.write(b"0\r\n\r\n")
