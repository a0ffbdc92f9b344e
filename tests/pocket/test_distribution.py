"""The distribution of the pocket model: where its files are."""

import importlib.util
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "pocket" / "src" / "tramontane_pocket" / "__init__.py"


@pytest.fixture
def pocket():
    spec = importlib.util.spec_from_file_location("tramontane_pocket", SOURCE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_vocabulary_is_named_as_mistral_common_wants_it(pocket):
    assert pocket.tokenizer().name == "tekken.json"


def test_a_checkout_has_all_of_it(pocket):
    assert pocket.weights().read_bytes()[:4] == b"GGUF"
    assert "| facts |" in pocket.card().read_text()


def test_a_file_that_was_not_made_is_missed_by_name(pocket, tmp_path, monkeypatch):
    monkeypatch.setattr(pocket, "HERE", tmp_path)
    for find in (pocket.weights, pocket.tokenizer, pocket.card):
        with pytest.raises(FileNotFoundError, match="make pocket"):
            find()


def test_found_files_are_handed_out(pocket, tmp_path, monkeypatch):
    monkeypatch.setattr(pocket, "HERE", tmp_path)
    (tmp_path / "MODEL_CARD.md").touch()
    assert pocket.card() == tmp_path / "MODEL_CARD.md"
