"""Stands in for the API: answers of fixed bytes, framed as the hosted API frames them, at next to no cost.

The first part of the path says how to answer: `plain` with a completion, the others with a stream of events: `flood`
all in one go, `pace` one each millisecond, `hold` a first one and then silence. The port is printed once it listens.
"""

import asyncio
import json

EVENTS = 2000
PACED_EVENTS = 400
PACE = 0.001

COMPLETION = {
    "id": "7c163b08d98e4eebb35564ae14ffe6e4",
    "created": 1786820845,
    "model": "mistral-small-latest",
    "usage": {
        "prompt_tokens": 13,
        "total_tokens": 49,
        "completion_tokens": 36,
        "prompt_tokens_details": {"cached_tokens": 0},
        "service_tier": "standard",
    },
    "object": "chat.completion",
    "choices": [
        {
            "index": 0,
            "finish_reason": "stop",
            "message": {
                "role": "assistant",
                "tool_calls": None,
                "content": "Claude Monet is often called the best French painter, for the movement that he founded and "
                "the light that he caught; but Cezanne, Matisse and Manet have as good a claim to the word.",
            },
        }
    ],
}
HEADERS = (
    b"HTTP/1.1 200 OK\r\n"
    b"date: Wed, 19 Aug 2026 14:34:20 GMT\r\n"
    b"mistral-correlation-id: 01a01a71-c9a3-7d9c-81a7-9f4a773e4bcb\r\n"
    b"x-kong-request-id: 01a01a71-c9a3-7d9c-81a7-9f4a773e4bcb\r\n"
    b"x-envoy-upstream-service-time: 468\r\n"
    b"access-control-allow-origin: *\r\n"
    b"x-content-type-options: nosniff\r\n"
    b"transfer-encoding: chunked\r\n"
)


def packed(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def event(number: int, last: int) -> bytes:
    body = {
        "id": "548ed34ecc7f4a6aa69187e16761bf0c",
        "object": "chat.completion.chunk",
        "created": 1787150060,
        "model": "mistral-small-latest",
        "choices": [
            {
                "index": 0,
                "delta": {"content": " light"} if number else {"role": "assistant", "content": ""},
                "finish_reason": "stop" if number == last else None,
            }
        ],
    }
    if number == last:
        body["usage"] = COMPLETION["usage"]
    if number:  # the hosted API pads each event but the first, so that its length says nothing about the token
        body["p"] = "abcdefghijklmnopqrstuvwxyz0123456789"[: number * 7 % 36 + 1]
    return chunk(b"data: %b\n\n" % packed(body))


def events(count: int) -> list[bytes]:
    return [*(event(number, count - 1) for number in range(count)), chunk(b"data: [DONE]\n\n") + chunk(b"")]


STREAM = HEADERS + b"content-type: text/event-stream; charset=utf-8\r\n\r\n"
PLAIN = HEADERS + b"content-type: application/json\r\n\r\n" + chunk(packed(COMPLETION)) + chunk(b"")
FLOOD = STREAM + b"".join(events(EVENTS))
HOLD = STREAM + event(0, EVENTS)
PACED = [STREAM, *events(PACED_EVENTS)]


class Connection(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.received = b""
        self.loop = asyncio.get_running_loop()

    def data_received(self, data: bytes) -> None:
        self.received += data
        head, blank, body = self.received.partition(b"\r\n\r\n")
        if not blank:
            return
        fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
        if len(body) >= int(fields.get(b"content-length", 0)):
            self.received = b""
            self.answer(head.split(b"/", 2)[1])

    def answer(self, how: bytes) -> None:
        if how == b"pace":
            self.send(0)
        else:
            self.transport.write({b"plain": PLAIN, b"flood": FLOOD, b"hold": HOLD}[how])

    def send(self, number: int) -> None:
        if self.transport.is_closing() or number == len(PACED):
            return
        self.transport.write(PACED[number])
        self.loop.call_later(PACE, self.send, number + 1)


async def serve() -> None:
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve())
