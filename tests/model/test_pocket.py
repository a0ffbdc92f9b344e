import pytest

from tramontane.model import pocket
from tramontane.model.files import NotFound, locate
from tramontane.model.hub import Hub


@pytest.fixture
def installed(tmp_path, monkeypatch):
    weights = tmp_path / "tramontane-pocket.Q8_0.gguf"
    monkeypatch.setattr(pocket, "weights", lambda: weights)
    return weights


def test_it_is_here_with_its_weights(installed):
    assert not pocket.is_here()
    installed.touch()
    assert pocket.is_here()


def test_it_is_not_here_where_its_distribution_says_so(monkeypatch):
    def missing():
        raise FileNotFoundError("`make pocket` makes it")

    monkeypatch.setattr(pocket, "weights", missing)
    assert not pocket.is_here()
    with pytest.raises(NotFound, match="tramontane-pocket: `make pocket` makes it"):
        locate(pocket.NAME, Hub(offline=True))


def test_it_is_found_by_its_name_with_the_vocabulary_beside_it(installed):
    installed.touch()
    vocabulary = installed.with_name("tekken.json")
    vocabulary.touch()
    files = locate(pocket.NAME, Hub(offline=True))
    assert (files.id, files.gguf, files.tokenizer) == ("tramontane-pocket", installed, vocabulary)
