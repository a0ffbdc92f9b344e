"""Starts the recording server once, and each package's worker when it is first needed."""

import pytest

from conformance.listening import listening
from conformance.packages import OURS, PEERS, Package
from conformance.recorder import Recorder


@pytest.fixture(scope="session")
def recorder():
    with listening(Recorder()) as recorder:
        yield recorder


@pytest.fixture(scope="session")
def package(recorder):
    started: dict[str, Package] = {}

    def start(version: str) -> Package:
        if version not in started:
            if version != OURS and not (PEERS / f"mistralai-{version}").is_dir():
                pytest.skip(f"mistralai {version} is not installed; `make conformance` does it")
            started[version] = Package(version, recorder.url)
        return started[version]

    yield start
    for running in started.values():
        running.close()
