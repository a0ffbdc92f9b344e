"""A chat template, rendered at arm's length: what hangs, swells or breaks is a process that can be ended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import weakref
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from tramontane.model import rendering

LONGEST_SOURCE = 1 << 20
SECONDS = 5.0
STARTING = 30.0
LONGEST_REPLY = 8 * rendering.LONGEST
"""Bytes of a reply, where a character may be escaped."""


class TemplateFailed(Exception):
    """The template cannot be rendered; the message says why."""


class TemplateRefused(Exception):
    """The template does not take this conversation; the message is its own."""


class Template:
    def __init__(self, source: str, seconds: float = SECONDS) -> None:
        if len(source) > LONGEST_SOURCE:
            raise TemplateFailed(f"it has {len(source)} characters, more than {LONGEST_SOURCE}")
        self._source = source
        self._seconds = seconds
        self._lock = Lock()
        self._renderer: _Renderer | None = None

    def render(self, variables: dict[str, Any]) -> str:
        """
        Raises:
            TemplateFailed: It is broken, or takes too much time or memory.
            TemplateRefused: It says that this is no conversation for its model.
        """
        line = json.dumps(variables)
        with self._lock:
            reply = self._started().ask(line, self._seconds)
            if reply is None:
                self.rest()
        if reply is None:
            raise TemplateFailed(f"it takes more than {self._seconds:g} seconds, or more memory than it may")
        match json.loads(reply):
            case {"text": str(text)}:
                return text
            case {"refused": str(reason)}:
                raise TemplateRefused(reason)
            case {"failed": str(reason)}:
                raise TemplateFailed(reason)
            case _:
                raise TemplateFailed("it answers for the process that it is rendered in")

    def _started(self) -> _Renderer:
        if self._renderer is None:
            self._renderer = _Renderer()
            self._renderer.ask(json.dumps(self._source), STARTING)
        return self._renderer

    def rest(self) -> None:
        """End the process; another one starts when it is needed."""
        if self._renderer is not None:
            self._renderer.end()
            self._renderer = None


class _Renderer:
    def __init__(self) -> None:
        command = [sys.executable, "-P", str(Path(rendering.__file__))]
        # In a group of its own: an interrupt at the terminal is for the server, which ends this in its turn.
        group = 0 if os.name == "posix" else None
        self._process = subprocess.Popen(  # noqa: S603 - our own file
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="ascii", process_group=group
        )
        self.end = weakref.finalize(self, _end, self._process)

    def ask(self, line: str, seconds: float) -> str | None:
        """The reply to a line; None if there is none in time."""
        process = self._process
        assert process.stdin
        assert process.stdout
        watch = Timer(seconds, process.kill)
        watch.start()
        try:
            process.stdin.write(f"{line}\n")
            process.stdin.flush()
            reply = process.stdout.readline(LONGEST_REPLY)
        except BrokenPipeError:
            return None
        finally:
            watch.cancel()
        return reply if reply.endswith("\n") else None


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            try:
                pipe.close()
            except BrokenPipeError:
                continue
