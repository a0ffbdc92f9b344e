"""A model of random weights, small enough to be written for the tests, and runners over it."""

from pathlib import Path

import pytest
from bench.engine.models import SHAPES, write

from tramontane.backends.llamacpp.library import find, open_library
from tramontane.backends.llamacpp.model import Model
from tramontane.backends.llamacpp.runner import LlamaRunner

NOWHERE = Path("/nowhere")


@pytest.fixture(scope="session")
def library():
    return open_library(find(None, NOWHERE))


@pytest.fixture(scope="session")
def tiny(tmp_path_factory):
    return write(tmp_path_factory.mktemp("models") / "tiny.gguf", SHAPES["tiny"], "Q4_0")


@pytest.fixture
def opened(library, tiny):
    """Opens runners that are closed after the test; one thread is enough, and waits for no busy core."""
    runners = []

    def open_runner(slots=4, context=512, threads=1, path=tiny):
        runners.append(LlamaRunner(Model(library, path), slots, context, threads))
        return runners[-1]

    yield open_runner
    for runner in runners:
        runner.close()
