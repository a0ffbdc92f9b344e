"""Starts the servers once, and each client's driver when it is first needed."""

import pytest

from conformance.apart import Apart
from conformance.ecosystem.clients import CLIENTS
from conformance.ecosystem.environments import HERE, PEERS, interpreter_of
from conformance.ecosystem.passing import Passing
from conformance.listening import listening
from conformance.serving import serving

KEY = "the-key"


@pytest.fixture(scope="session")
def servers(tmp_path_factory):
    """One that accepts Mistral's names alone and one that accepts the OpenAI client's, with what stands before each."""
    flags = ["--keys", KEY, "--script", str(HERE / "script.json"), "--accept"]
    with (
        serving(tmp_path_factory.mktemp("mistral"), *flags, "mistral") as mistral,
        serving(tmp_path_factory.mktemp("openai"), *flags, "openai") as openai,
        listening(Passing(mistral.url)) as before_mistral,
        listening(Passing(openai.url)) as before_openai,
    ):
        yield {"mistral": before_mistral, "openai": before_openai}


@pytest.fixture(scope="session")
def drivers():
    started: dict[str, Apart] = {}

    def start(name: str) -> Apart:
        if name not in started:
            if (interpreter := interpreter_of(name)) is None:
                pytest.skip(f"{name} is not installed; `make conformance` does it")
            started[name] = Apart(interpreter, HERE / "drivers" / CLIENTS[name].driver, PEERS / name)
        return started[name]

    yield start
    for running in started.values():
        running.close()


@pytest.fixture
def asked(server):
    """What the server was asked since the test began."""
    server.asked.clear()
    return server.asked


@pytest.fixture
def client(name):
    return CLIENTS[name]


@pytest.fixture
def server(client, servers):
    return servers[client.server]


@pytest.fixture
def do(name, drivers, server):
    """Lets the client do something that it can, and gives what its user got."""

    def ask(what: str, key: str = KEY) -> dict:
        return drivers(name).do(do=what, url=server.url, key=key)

    return ask
