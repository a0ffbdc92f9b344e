"""A hub on loopback, and a cache of one's own."""

import pytest

from model import fakehub
from tramontane.model.hub import Hub


@pytest.fixture
def remote():
    with fakehub.serve() as served:
        yield served


@pytest.fixture
def hub(remote, tmp_path):
    return Hub(remote.endpoint, tmp_path / "cache")
