"""Stands between a client and our server, hands everything on as it is, and notes what was asked."""

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

ENDS_AT_EACH_HOP = {"connection", "transfer-encoding"}


class Passing(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, server: str) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.server = urlsplit(server)
        self.asked: list[dict] = []
        self.url = f"http://127.0.0.1:{self.server_port}"


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


@contextmanager
def passing(server: str) -> Iterator[Passing]:
    between = Passing(server)
    thread = threading.Thread(target=between.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield between
    finally:
        between.shutdown()
        between.server_close()
        thread.join()
