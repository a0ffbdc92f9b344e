"""Starts the servers once, and each client's driver when it is first needed."""

import pytest

from conformance.clients.drivers import CLIENTS, HERE, Driver, Missing
from conformance.serving import serving

KEY = "the-key"
WAYS = [(client, way) for client in CLIENTS for way in ("sync", "async") if (client, way) != ("node-2.7.0", "sync")]


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("server"), "--keys", KEY, "--script", str(HERE / "script.json")) as server:
        yield server


@pytest.fixture(scope="session")
def strict(tmp_path_factory):
    """Knows its own names alone, and answers one request at a time."""
    flags = [
        "--keys",
        KEY,
        "--script",
        str(HERE / "script.json"),
        "--strict-models",
        "--running",
        "1",
        "--waiting",
        "0",
    ]
    with serving(tmp_path_factory.mktemp("strict"), *flags) as server:
        yield server


@pytest.fixture(scope="session")
def driver():
    started: dict[str, Driver] = {}

    def start(client: str) -> Driver:
        if client not in started:
            try:
                started[client] = Driver(client)
            except Missing as missing:
                pytest.skip(str(missing))
        return started[client]

    yield start
    for running in started.values():
        running.close()


@pytest.fixture(params=WAYS, ids=" ".join)
def call(request, driver, server):
    """Makes a call with one official client, and gives what came back."""
    client, way = request.param

    def make(method: str, content: str | None = None, url=server.url, key=KEY, **fields):
        task = {name: fields.pop(name) for name in ("retries", "take") if name in fields}
        if content is not None:
            fields = {"model": "mistral-small-latest", "messages": [{"role": "user", "content": content}]} | fields
        return driver(client).do(url=url, key=key, method=method, fields=fields, asynchronous=way == "async", **task)

    return make
