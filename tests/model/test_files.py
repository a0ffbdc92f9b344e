from dataclasses import replace
from pathlib import Path

import pytest

from model.vocabularies import byte_pair_gguf, tekken, tekken_gguf
from tramontane.model.files import Files, NotFound, cached, fetch, kept_of, locate, remove
from tramontane.model.hub import FetchFailed

NAMES = ("<s>", "</s>")
BASE = {"base_model.0.repo_url": "https://huggingface.co/mistralai/base"}


@pytest.fixture(scope="module")
def contents(tmp_path_factory):
    folder = tmp_path_factory.mktemp("contents")
    return {
        "plain": byte_pair_gguf(folder / "plain.gguf", NAMES, **BASE).read_bytes(),
        "mistral": tekken_gguf(folder / "mistral.gguf", **BASE).read_bytes(),
        "orphan": tekken_gguf(folder / "orphan.gguf").read_bytes(),
        "tekken": tekken(folder / "tekken.json").read_bytes(),
    }


@pytest.fixture
def repository(remote, contents):
    remote.repositories["owner/name-GGUF"] = {
        "name-Q4_K_M.gguf": contents["mistral"],
        "name-Q8_0.gguf": contents["plain"],
        "tekken.json": contents["tekken"],
        "tokenizer.model": b"anyone's",
    }


@pytest.fixture
def base(remote, contents):
    remote.repositories["mistralai/base"] = {"model.safetensors": b"much", "tekken.json": contents["tekken"]}


def offline(hub):
    return replace(hub, offline=True)


def test_a_path_is_a_model(tmp_path, hub):
    path = tmp_path / "my model.gguf"
    path.write_bytes(b"")
    assert locate(str(path), hub) == Files("my model", (path,))
    assert locate(str(tmp_path), hub) == Files("my model", (path,))


def test_a_vocabulary_in_mistrals_formats_is_found_beside_it(tmp_path, hub):
    for name in ("a.gguf", "tokenizer.model", "tokenizer.model.v3", "tokenizer.model.v7m1"):
        (tmp_path / name).write_bytes(b"")
    assert locate(str(tmp_path / "a.gguf"), hub).tokenizer == tmp_path / "tokenizer.model.v7m1"
    (tmp_path / "tekken_240911.json").write_bytes(b"")
    assert locate(str(tmp_path / "a.gguf"), hub).tokenizer == tmp_path / "tekken_240911.json"


def test_any_part_stands_for_all(tmp_path, hub):
    parts = tuple(tmp_path / f"a-{number:05}-of-00002.gguf" for number in (1, 2))
    parts[0].write_bytes(b"")
    with pytest.raises(NotFound, match=r"there is no file .*/a-00002-of-00002.gguf"):
        locate(str(parts[0]), hub)
    parts[1].write_bytes(b"")
    assert locate(str(parts[1]), hub) == Files("a", parts)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("no/such.gguf", "there is no file no/such.gguf"),
        ("./no", "there is no file no"),
        ("~nobody-of-this-name/m.gguf", "~nobody-of-this-name/m.gguf: .*home"),
        ("/dev/zero", "/dev/zero is not a regular file"),
        ("mistral", "mistral is neither a file nor owner/name"),
        ("a/b/c", "a/b/c is neither"),
        ("owner/name:", "owner/name: is neither"),
    ],
)
def test_what_is_nowhere_is_named(hub, name, sentence):
    with pytest.raises(NotFound, match=sentence):
        locate(name, hub)


def test_a_folder_with_no_choice_says_so(tmp_path, hub):
    with pytest.raises(NotFound, match="there is no GGUF file"):
        locate(str(tmp_path), hub)


@pytest.mark.usefixtures("repository")
def test_a_model_is_fetched_with_its_vocabulary(hub, remote, contents):
    files = locate("owner/name-GGUF", hub)
    assert files.id == "name"
    assert files.gguf.read_bytes() == contents["mistral"]
    assert files.tokenizer.read_bytes() == contents["tekken"]
    assert locate("owner/name-GGUF:q8_0", hub).gguf.read_bytes() == contents["plain"]
    assert "GET /owner/name-GGUF/resolve/main/tokenizer.model" not in remote.asked


@pytest.mark.usefixtures("repository")
def test_what_is_in_the_cache_is_taken_without_asking(hub, remote):
    files = locate("owner/name-GGUF", hub)
    remote.asked.clear()
    assert locate("owner/name-GGUF", hub) == locate("owner/name-GGUF", offline(hub)) == files
    assert not remote.asked
    with pytest.raises(FetchFailed, match="owner/other is not in the cache"):
        locate("owner/other", offline(hub))
    with pytest.raises(NotFound, match="in the cache there is no F16; there are name-Q4_K_M.gguf"):
        locate("owner/name-GGUF:F16", offline(hub))


@pytest.mark.usefixtures("repository")
def test_fetching_asks_for_what_is_new(hub, remote, contents):
    old = fetch("owner/name-GGUF", hub)
    remote.repositories["owner/name-GGUF"] = {"name-Q4_K_M.gguf": contents["orphan"]}
    assert locate("owner/name-GGUF", hub) == old
    new = fetch("owner/name-GGUF", hub)
    assert new.gguf.read_bytes() == contents["orphan"]
    assert locate("owner/name-GGUF", hub) == new


def test_several_that_may_be_meant_are_listed(hub, remote):
    remote.repositories["owner/name"] = {"b-Q8_0.gguf": b"", "a-Q8_0.gguf": b""}
    with pytest.raises(NotFound, match=r"^owner/name: name one of these after a colon: a-Q8_0.gguf, b-Q8_0.gguf$"):
        locate("owner/name", hub)
    with pytest.raises(NotFound, match=r"there is no Q4_0; there are a-Q8_0.gguf, b-Q8_0.gguf"):
        locate("owner/name:Q4_0", hub)


def test_a_model_in_parts_is_fetched_whole(hub, remote, contents):
    names = [f"Q4_0/a-{number:05}-of-00002.gguf" for number in (1, 2)]
    remote.repositories["owner/name"] = {names[0]: contents["orphan"]}
    with pytest.raises(NotFound, match=r"the repository lacks Q4_0/a-00002-of-00002.gguf"):
        locate("owner/name", hub)
    remote.repositories["owner/name"][names[1]] = contents["plain"]
    files = locate("owner/name", hub)
    assert [path.read_bytes() for path in files.parts] == [contents["orphan"], contents["plain"]]
    (files.parts[1]).unlink()
    assert locate("owner/name", hub).parts[1].read_bytes() == contents["plain"]


@pytest.mark.usefixtures("base")
def test_without_a_vocabulary_that_of_the_base_model_is_taken(hub, remote, contents):
    remote.repositories["owner/name"] = {"a.gguf": contents["mistral"]}
    files = locate("owner/name", hub)
    assert files.tokenizer.read_bytes() == contents["tekken"]
    assert "models--mistralai--base" in str(files.tokenizer)
    assert locate("owner/name", offline(hub)) == files
    assert "GET /mistralai/base/resolve/main/model.safetensors" not in remote.asked


@pytest.mark.usefixtures("base")
def test_a_model_that_is_not_mistrals_is_read_by_its_own_vocabulary(hub, remote, contents):
    remote.repositories["owner/name"] = {"a.gguf": contents["plain"]}
    assert locate("owner/name", hub).tokenizer is None
    assert not any("mistralai" in asked for asked in remote.asked)


@pytest.mark.parametrize("kind", ["plain", "orphan", "mistral"])
def test_without_any_the_files_own_will_do(hub, remote, contents, kind):
    remote.repositories["owner/name"] = {"a.gguf": contents[kind]}
    remote.gated.add("mistralai/base")
    assert locate("owner/name", hub).tokenizer is None


@pytest.mark.usefixtures("repository")
def test_the_cache_is_told_and_cleared(hub):
    locate("owner/name-GGUF", hub)
    locate("owner/name-GGUF:Q8_0", hub)
    kept = cached(hub)
    assert [(file.repository, file.name) for file in kept] == [
        ("owner/name-GGUF", "name-Q4_K_M.gguf"),
        ("owner/name-GGUF", "name-Q8_0.gguf"),
    ]
    assert remove("owner/name-GGUF:Q8_0", hub) == kept[1].size
    assert [file.name for file in cached(hub)] == ["name-Q4_K_M.gguf"]
    with pytest.raises(NotFound, match="in the cache there is no Q8_0"):
        remove("owner/name-GGUF:Q8_0", hub)
    assert remove("owner/name-GGUF", hub) > kept[0].size
    assert cached(hub) == []
    with pytest.raises(NotFound, match="owner/name-GGUF is not in the cache"):
        remove("owner/name-GGUF", hub)


@pytest.mark.usefixtures("repository")
def test_what_is_kept_of_a_model_is_told_before_it_is_removed(hub):
    locate("owner/name-GGUF", hub)
    assert {file.name for file in kept_of("owner/name-GGUF", hub)} == {"name-Q4_K_M.gguf", "tekken.json"}
    assert [file.name for file in kept_of("owner/name-GGUF:Q4_K_M", hub)] == ["name-Q4_K_M.gguf"]
    with pytest.raises(NotFound, match="in the cache there is no Q8_0"):
        kept_of("owner/name-GGUF:Q8_0", hub)


def test_home_is_understood(hub, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "a.gguf").write_bytes(b"")
    assert locate("~/a.gguf", hub).gguf == Path(tmp_path / "a.gguf")
