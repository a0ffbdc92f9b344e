"""What every test stands on: a clean environment, and the folder of recordings and snippets beside the repository."""

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch):
    for name in list(os.environ):
        if name.startswith(("MISTRAL_", "TRAMONTANE_")) and name != "TRAMONTANE_CONTRACT":
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder that holds contract/ and snippets/: reference data that is not part of the repository."""
    folder = Path(os.environ.get("TRAMONTANE_CONTRACT") or REPOSITORY.parent / "shared")
    if not (folder / "contract").is_dir():
        pytest.skip(f"no contract/ in {folder}; TRAMONTANE_CONTRACT names the folder that holds it")
    return folder
