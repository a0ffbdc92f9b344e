"""The official names, answered by us while a test runs."""

import sys

import pytest

from tramontane import aliases


@pytest.fixture
def official_names():
    before = list(sys.meta_path)
    aliases.install()
    yield
    sys.meta_path[:] = before
    for name in [name for name in sys.modules if name.partition(".")[0] in aliases.PACKAGES]:
        del sys.modules[name]
