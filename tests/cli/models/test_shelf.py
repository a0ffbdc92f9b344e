from datetime import UTC, datetime

import pytest

from model import fakehub
from tramontane.cli.models.shelf import shelf, size_of
from tramontane.model.hub import Hub


@pytest.fixture
def remote():
    with fakehub.serve() as served:
        yield served


def fetch_all(hub):
    for listed in hub.listed("owner/name").values():
        hub.fetch("owner/name", listed)


def test_models_are_listed_by_the_shortest_name_that_tells_them_apart(remote, tmp_path):
    remote.repositories["owner/name"] = {
        "a-Q4_0.gguf": b"a" * 10,
        "b-Q4_0.gguf": b"b" * 20,
        "b-Q8_0-00001-of-00002.gguf": b"c" * 30,
        "b-Q8_0-00002-of-00002.gguf": b"d" * 40,
        "plain.gguf": b"e" * 5,
        "readme.md": b"f",
    }
    hub = Hub(remote.endpoint, tmp_path)
    fetch_all(hub)
    models = list(shelf(hub))
    assert [(model.name, model.size, model.quantisation) for model in models] == [
        ("owner/name:a-Q4_0.gguf", 10, "Q4_0"),
        ("owner/name:b-Q4_0.gguf", 20, "Q4_0"),
        ("owner/name:Q8_0", 70, "Q8_0"),
        ("owner/name:plain.gguf", 5, None),
    ]
    now = datetime.now(UTC)
    assert all(abs((now - model.fetched).total_seconds()) < 60 for model in models)


def test_past_states_count_for_as_much_as_they_take(remote, tmp_path):
    hub = Hub(remote.endpoint, tmp_path)
    remote.repositories["owner/name"] = {"a.gguf": b"a" * 10}
    fetch_all(hub)
    remote.repositories["owner/name"] = {"a.gguf": b"b" * 20, "other.gguf": b"c" * 5}
    fetch_all(hub)
    remote.repositories["owner/name"]["readme.md"] = b""
    fetch_all(hub)
    assert [(model.name, model.size) for model in shelf(hub)] == [
        ("owner/name:a.gguf", 30),
        ("owner/name:other.gguf", 5),
    ]
    assert size_of(hub.kept()) == 35


def test_a_part_that_numbers_itself_beyond_all_is_a_model_of_its_own(remote, tmp_path):
    hub = Hub(remote.endpoint, tmp_path)
    remote.repositories["owner/name"] = {"a-00003-of-00002.gguf": b"a"}
    fetch_all(hub)
    assert [model.name for model in shelf(hub)] == ["owner/name:a-00003-of-00002.gguf"]
