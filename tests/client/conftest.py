"""The server that the caller's tests speak to, and a client that speaks to it."""

import pytest

from client.loopback import Loopback
from tramontane.client import Mistral


@pytest.fixture
def server():
    loopback = Loopback()
    yield loopback
    loopback.close()


@pytest.fixture
def client(server):
    with Mistral(api_key="key", server_url=server.url) as mistral:
        yield mistral


@pytest.fixture
def messages():
    return [{"role": "user", "content": "Who is the best French painter? Answer in one short sentence."}]
