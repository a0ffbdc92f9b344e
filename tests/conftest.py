"""What every test stands on: a clean environment, and the folder of recordings and snippets beside the repository."""

import contextlib
import os
import signal
import socket
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import pytest

REPOSITORY = Path(__file__).parents[1]

# What a shell runs in the background ignores Ctrl-C, and so would every process that a test starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The first example of a property pays for what is loaded once.
hypothesis.settings.register_profile("tramontane", deadline=None)
hypothesis.settings.load_profile("tramontane")


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch):
    for name in list(os.environ):
        if name.startswith(("MISTRAL_", "TRAMONTANE_")) and name != "TRAMONTANE_CONTRACT":
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder that holds contract/ and snippets/: reference data that is not part of the repository."""
    folder = Path(os.environ.get("TRAMONTANE_CONTRACT") or REPOSITORY.parent / "shared")
    if not (folder / "contract").is_dir():
        pytest.skip(f"no contract/ in {folder}; TRAMONTANE_CONTRACT names the folder that holds it")
    return folder


@pytest.fixture(scope="session")
def anyio_backend():
    return "asyncio"


@pytest.fixture(scope="session")
def tokenizer():
    from tramontane.model.tokenizer import built_in

    return built_in()


@dataclass
class Scripted:
    """A server on the scripted engine, in process, with its inside in view."""

    app: object
    service: object
    engine: object

    def client(self, **options):
        import httpx2

        options = {"base_url": "http://127.0.0.1", "transport": httpx2.ASGITransport(app=self.app)} | options
        return httpx2.AsyncClient(**options)

    async def ask(self, content="hi", **fields):
        """One answer that is not streamed, as the JSON that came."""
        body = {"model": "scripted", "messages": [{"role": "user", "content": content}]} | fields
        async with self.client() as client:
            return await client.post("/v1/chat/completions", json=body)

    async def stream(self, content="hi", **fields):
        """The events of a streamed answer, parsed; the closing [DONE] is checked and left out."""
        import json

        response = await self.ask(content, **fields | {"stream": True})
        assert response.status_code == 200, response.text
        events = response.text.removesuffix("\n\n").split("\n\n")
        assert events.pop() == "data: [DONE]"
        return [json.loads(event.removeprefix("data: ")) for event in events]


@pytest.fixture(scope="session")
def scripted(tokenizer):
    """Makes a server from lines (or what they say), card fields, a vocabulary, and settings."""
    from dataclasses import replace

    from tramontane.backends.script import Line, Script
    from tramontane.backends.scripted import SCRIPTED, ScriptedEngine
    from tramontane.chat.catalog import Catalog, Served
    from tramontane.chat.service import ChatService
    from tramontane.model.names import KNOWN_NAMES
    from tramontane.server.app import build_app
    from tramontane.server.settings import Settings

    def make(*lines, card=None, names=KNOWN_NAMES, echo=False, words=tokenizer, **settings):
        settings = Settings(**settings)
        script = Script(tuple(Line(say=line) if isinstance(line, str) else line for line in lines or (Line(),)), echo)
        engine = ScriptedEngine(words, script, settings.running, settings.waiting, settings.waiting_tokens)
        served = Served(replace(SCRIPTED, **(card or {})), words, engine)
        service = ChatService(Catalog([served], settings.alias, names))
        return Scripted(build_app(service, settings), service, engine)

    return make


@pytest.fixture
def live():
    """Runs an app behind a real socket, in a thread of its own, and gives its URL."""
    import uvicorn

    @contextlib.contextmanager
    def run(app):
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=1))
        with socket.create_server(("127.0.0.1", 0)) as listening:
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
            thread.start()
            try:
                yield f"http://127.0.0.1:{listening.getsockname()[1]}"
            finally:
                server.should_exit = True
                thread.join()

    return run


@pytest.fixture
def eventually():
    """Waits, briefly, until something holds."""

    def wait(holds, seconds=2.0):
        deadline = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < deadline, "it never held"
            time.sleep(0.005)

    return wait
