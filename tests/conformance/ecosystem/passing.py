"""Stands between a client and our server, hands everything on as it is, and notes what was asked."""

import http.client
import json
from http.server import BaseHTTPRequestHandler
from urllib.parse import urlsplit

from conformance.listening import Loopback

ENDS_AT_EACH_HOP = {"connection", "transfer-encoding"}


class Passing(Loopback):
    def __init__(self, server: str) -> None:
        super().__init__(Handler)
        self.server = urlsplit(server)
        self.asked: list[dict] = []


class Handler(BaseHTTPRequestHandler):
    server: Passing

    def log_message(self, *_: object) -> None:
        pass

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.asked.append(json.loads(body))
        onward = http.client.HTTPConnection(self.server.server.hostname, self.server.server.port, timeout=20)
        onward.request("POST", self.path, body, dict(self.headers))
        reply = onward.getresponse()
        self.send_response_only(reply.status)
        for name, value in reply.getheaders():
            if name.lower() not in ENDS_AT_EACH_HOP:
                self.send_header(name, value)
        self.end_headers()
        while part := reply.read1():
            self.wfile.write(part)
        onward.close()
