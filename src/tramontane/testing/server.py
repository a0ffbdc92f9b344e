"""A running server as a test holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from os import PathLike
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from anyio.from_thread import BlockingPortal, start_blocking_portal
from starlette.applications import Starlette

from tramontane.backends.script import Script, lines_of
from tramontane.backends.scripted import SCRIPTED
from tramontane.chat.catalog import Served
from tramontane.model import tokenizer
from tramontane.server.settings import Settings
from tramontane.testing.connection import HOST, Port, opened
from tramontane.testing.faults import Fault
from tramontane.testing.front import Front, Request
from tramontane.testing.replay import Replay
from tramontane.testing.tape import NotRecorded, Tape
from tramontane.testing.upstream import Upstream
from tramontane.wiring.app import app_of, wire
from tramontane.wiring.engines import scripted

__all__ = ["HOSTED", "Line", "NotRecorded", "Recording", "Server", "serve"]

HOSTED = "https://api.mistral.ai"
SETTINGS = {
    "accept",
    "alias",
    "context",
    "keys",
    "keys_file",
    "max_body",
    "max_choices",
    "memory",
    "request_timeout",
    "requests_per_minute",
    "running",
    "strict_models",
    "threads",
    "tokens_per_minute",
    "waiting",
    "waiting_tokens",
}
"""Those of the server's settings that mean something here."""
Line = str | Mapping[str, Any]
"""What to say, or an object of a script's fields: say, when, call, think, delay, fail_after, refuse, yes."""
Recording = Literal["none", "missing", "all"]


class Server:
    """What it is told is so from the next request on; it may be told from any thread."""

    def __init__(self, settings: Settings, front: Front, portal: BlockingPortal, port: Port) -> None:
        self.url = f"http://{HOST}:{port.number}"
        self.recording: Recording = "none"
        """What `replay` records if it is not told."""
        self.upstream = HOSTED
        """Whom it asks then."""
        self.complaints: list[str] = []
        """What had no recorded answer, or could not be recorded."""
        self._front = front
        self._portal = portal
        self._port = port
        self._settings = settings
        self._engine = scripted(settings)
        self._scripted = app_of([Served(SCRIPTED, tokenizer.built_in(), self._engine)], settings)
        self._models: dict[str, Starlette] = {}
        self._loading = Lock()
        self._source: Upstream | None = None
        self.reset()

    @property
    def requests(self) -> list[Request]:
        """Those that came since the last reset, the newest last."""
        return self._front.requests

    def say(self, *lines: Line) -> None:
        """Say these lines, in place of what was to be said before; without any, the usual one.

        Raises:
            ScriptError: A line is not as documented; the message names it.
        """
        self._engine.play(Script(lines_of(lines, "say")) if lines else Script())
        self._front.inside = self._scripted

    def run(self, model: str) -> None:
        """Let a model answer: `tramontane-pocket`, a GGUF file, or a repository on Hugging Face.

        It runs in a process of its own, is loaded at the first call for it, and stays for as long as this server.

        Raises:
            SettingsError: There is no such model, or it cannot be run.
        """
        with self._loading:
            if model not in self._models:
                self._models[model] = self._portal.call(wire, replace(self._settings, model=(model,)))
        self._front.inside = self._models[model]

    def replay(self, file: str | PathLike[str], record: Recording | None = None) -> None:
        """Answer from a file of recorded answers.

        To record is to pass requests on to `upstream` with the caller's own key, and to write the answers to the file:
        those that are missing there, or all of them anew.

        Raises:
            TapeError: The file holds something else, or is not there and is not to be recorded.
        """
        record = record or self.recording
        if record not in ("none", "missing", "all"):
            raise ValueError(f"record is none, missing or all, not {record!r}")
        self._finish_recording()
        tape = Tape(Path(file), may_be_new=record != "none")
        source = self._source = Upstream(self.upstream, self._complain, tape.add)
        if record == "all":
            self._front.inside = source
        else:
            self._front.inside = Replay(tape, self._complain, source if record == "missing" else None)

    def pass_on(self, upstream: str) -> None:
        """Let another server answer, such as one that runs a model."""
        self._front.inside = Upstream(upstream, self._complain)

    def fail(self, *faults: Fault) -> None:
        """Let these faults befall the next requests, one after the other, after those that still wait."""
        self._front.faults.extend(fault for fault in faults for _ in range(fault.times))

    @contextmanager
    def down(self) -> Iterator[None]:
        """Refuse connections, and break those that there are."""
        self._portal.call(self._port.shut)
        try:
            yield
        finally:
            self._portal.call(self._port.open)

    def check(self) -> None:
        """
        Raises:
            NotRecorded: A request came that no recorded answer was for, or could be recorded for.
        """
        self._finish_recording()
        if self.complaints:
            raise NotRecorded("\n".join(self.complaints))

    def reset(self) -> None:
        """Forget requests, faults and lines."""
        self._finish_recording()
        self._front.requests = []
        self._front.faults.clear()
        self.complaints = []
        self.say()

    def close(self) -> None:
        """End what runs models."""
        for app in self._models.values():
            self._portal.call(app.state.service.catalog.close)

    def _finish_recording(self) -> None:
        if self._source:
            self._portal.call(self._source.finish)

    def _complain(self, reason: str) -> None:
        self.complaints.append(reason)


@contextmanager
def serve(*lines: Line, **settings: Any) -> Iterator[Server]:
    """A server on a free port of the loopback address, in a thread of its own.

    `settings` are those of `tramontane serve`, such as `keys="secret"` or `requests_per_minute=2`.

    Raises:
        NotRecorded: At the end, if a request had no recorded answer.
    """
    if others := settings.keys() - SETTINGS:
        raise TypeError(f"serve() has no setting {', '.join(sorted(others))}; it has {', '.join(sorted(SETTINGS))}")
    front = Front()
    with (
        start_blocking_portal("asyncio") as portal,
        portal.wrap_async_context_manager(opened(front)) as port,
    ):
        server = Server(Settings(**settings), front, portal, port)
        if lines:
            server.say(*lines)
        try:
            yield server
        except Exception as error:
            for complaint in server.complaints:
                error.add_note(complaint)
            raise
        else:
            server.check()
        finally:
            server.close()
