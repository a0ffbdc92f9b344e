"""A small hub on loopback: what huggingface-hub asks of one, with faults on request."""

import hashlib
import json
import re
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit


@dataclass
class FakeHub:
    endpoint: str = ""
    repositories: dict[str, dict[str, bytes]] = field(default_factory=dict)
    gated: set[str] = field(default_factory=set)
    cuts: list[int] = field(default_factory=list)
    """After how many bytes each of the next downloads breaks off."""
    stalls_after: int | None = None
    """After how many bytes a download goes no further."""
    pause: float = 0.0
    """Seconds before a file is sent."""
    damages: bool = False
    etag: str = ""
    """Instead of each file's own."""
    asked: Counter = field(default_factory=Counter)
    ranges: list[str] = field(default_factory=list)
    tokens: set[str | None] = field(default_factory=set)

    def commit(self, repository):
        return hashlib.sha1(json.dumps(sorted(self.repositories[repository])).encode()).hexdigest()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def hub(self):
        return self.server.hub

    def log_message(self, *_):
        pass

    def do_HEAD(self):
        self.answer(with_body=False)

    def do_GET(self):
        self.answer(with_body=True)

    def answer(self, with_body):
        path = urlsplit(self.path).path
        self.hub.asked[f"{self.command} {path}"] += 1
        self.hub.tokens.add(self.headers["authorization"])
        if listing := re.fullmatch(r"/api/models/([^/]+/[^/]+)(/revision/.+)?", path):
            return self.checked(listing[1], lambda: self.send_listing(listing[1]))
        if file := re.fullmatch(r"/([^/]+/[^/]+)/resolve/([^/]+)/(.+)", path):
            return self.checked(file[1], lambda: self.send_file(file[1], file[3], with_body))
        return self.fail(404, "RepoNotFound")

    def checked(self, repository, then):
        if repository in self.hub.gated:
            return self.fail(403, "GatedRepo")
        if repository not in self.hub.repositories:
            return self.fail(404, "RepoNotFound")
        return then()

    def fail(self, status, code):
        self.send_response(status)
        self.send_header("X-Error-Code", code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send_listing(self, repository):
        files = self.hub.repositories[repository]
        siblings = [
            {"rfilename": name, "size": len(content), "lfs": {"sha256": sha256(content), "size": 1, "pointerSize": 1}}
            for name, content in files.items()
        ]
        body = json.dumps({"id": repository, "sha": self.hub.commit(repository), "siblings": siblings}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_file(self, repository, name, with_body):
        content = self.hub.repositories[repository].get(name)
        if content is None:
            return self.fail(404, "EntryNotFound")
        start = 0
        if with_body and (asked := self.headers["range"]):
            self.hub.ranges.append(asked)
            start = int(asked.removeprefix("bytes=").rstrip("-"))
        self.send_response(206 if start else 200)
        self.send_header("X-Repo-Commit", self.hub.commit(repository))
        self.send_header("ETag", f'"{self.hub.etag or sha256(content)}"')
        self.send_header("Content-Length", str(len(content) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.end_headers()
        if with_body:
            sent = content[start:][::-1] if self.hub.damages else content[start:]
            if self.hub.cuts:
                sent = sent[: self.hub.cuts.pop(0)]
                self.close_connection = True
            time.sleep(self.hub.pause)
            if self.hub.stalls_after is not None:
                self.wfile.write(sent[: self.hub.stalls_after])
                self.rfile.read(1)  # until the caller has gone
                return None
            self.wfile.write(sent)
        return None


def sha256(content):
    return hashlib.sha256(content).hexdigest()


@contextmanager
def serve():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.hub = FakeHub(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.hub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
