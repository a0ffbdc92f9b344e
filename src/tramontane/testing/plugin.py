"""The plug-in for pytest: the fixture `mistral_server`, and how its answers are recorded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tramontane.testing.server import Line, Server

MARKER = FIXTURE = "mistral_server"
RECORD, UPSTREAM = "--mistral-record", "--mistral-upstream"
KEY = "a-key-for-tests"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("tramontane")
    group.addoption(
        RECORD,
        choices=["none", "missing", "all"],
        help="record answers for mistral_server.replay(): those that are missing, or all; with MISTRAL_API_KEY",
    )
    group.addoption(UPSTREAM, metavar="URL", help="who is asked for them, if not https://api.mistral.ai")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", f"{MARKER}(*lines, model=None): run a server that says these lines, or runs this model"
    )


def pytest_itemcollected(item: pytest.Item) -> None:
    """The marker alone is enough for a test whose code finds the server by the environment."""
    if isinstance(item, pytest.Function) and item.get_closest_marker(MARKER) and FIXTURE not in item.fixturenames:
        item.fixturenames.append(FIXTURE)


@pytest.fixture(scope="session")
def _mistral_server_of_session(request: pytest.FixtureRequest) -> Iterator[Server]:
    try:
        from tramontane.testing import serve
    except ModuleNotFoundError as error:
        pytest.fail(str(error), pytrace=False)

    with serve() as server:
        server.recording = _option(request.config, RECORD, server.recording)
        server.upstream = _option(request.config, UPSTREAM, server.upstream)
        yield server


@pytest.fixture
def mistral_server(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, _mistral_server_of_session: Server
) -> Iterator[Server]:
    """A running server, found by MISTRAL_SERVER_URL; what it saw and was told is forgotten after each test."""
    server = _mistral_server_of_session
    if (marker := request.node.get_closest_marker(MARKER)) and (marker.args or marker.kwargs):
        _set(server, *marker.args, **marker.kwargs)
    monkeypatch.setenv("MISTRAL_SERVER_URL", server.url)
    if server.recording == "none":
        monkeypatch.setenv("MISTRAL_API_KEY", KEY)
    yield server
    try:
        server.check()
    except AssertionError as failure:
        pytest.fail(str(failure), pytrace=False)
    finally:
        server.reset()


def _set(server: Server, *lines: Line, model: str | None = None) -> None:
    if model is None:
        server.say(*lines)
    elif lines:
        raise ValueError(f"the marker {MARKER} takes lines or a model, not both")
    else:
        server.run(model)


def _option(config: pytest.Config, name: str, default: Any) -> Any:
    return config.getoption(name) or default
