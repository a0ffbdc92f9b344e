import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from huggingface_hub import constants

from model.fakehub import sha256
from tramontane.model.hub import FetchFailed, Listed

WEIGHTS = bytes(range(256)) * 40_000


@pytest.fixture(autouse=True)
def repository(remote):
    remote.repositories["owner/name"] = {"a.gguf": WEIGHTS, "b.gguf": b"b", "../out.gguf": b"", "/etc/out.gguf": b""}


def fetched(hub, name="a.gguf"):
    return hub.fetch("owner/name", hub.listed("owner/name")[name])


def test_a_file_is_fetched_once_and_kept(hub, remote, tmp_path):
    path = fetched(hub)
    assert path.read_bytes() == WEIGHTS
    assert path.is_relative_to(tmp_path / "cache" / "models--owner--name" / "snapshots")
    assert fetched(hub) == path
    assert remote.asked["GET /owner/name/resolve/main/a.gguf"] == 1
    assert hub.newest("owner/name") == {"a.gguf": path}


def test_files_outside_the_repository_are_not_listed(hub):
    assert hub.listed("owner/name") == {
        "a.gguf": Listed("a.gguf", sha256(WEIGHTS)),
        "b.gguf": Listed("b.gguf", sha256(b"b")),
    }


def test_a_download_that_breaks_off_goes_on_where_it_was(hub, remote, monkeypatch):
    monkeypatch.setattr(constants, "DOWNLOAD_CHUNK_SIZE", 1_000_000)
    remote.cuts = [3_000_001]
    assert fetched(hub).read_bytes() == WEIGHTS
    assert remote.ranges == ["bytes=3000000-"]


PULLING = """
import sys
from pathlib import Path
from huggingface_hub import constants
from tramontane.model.hub import Hub
constants.DOWNLOAD_CHUNK_SIZE = 100_000
hub = Hub(sys.argv[1], Path(sys.argv[2]))
print(hub.fetch("owner/name", hub.listed("owner/name")["a.gguf"]))
"""


@pytest.fixture
def pull(hub):
    """Starts a process that fetches the file."""
    started = []

    def start():
        command = [sys.executable, "-c", PULLING, hub.endpoint, str(hub.cache)]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def begun(hub):
    return [path.stat().st_size for path in hub.cache.glob("models--*/blobs/*.incomplete")]


@pytest.fixture
def killed(hub, remote, pull):
    """What is left of a process that was killed while it fetched: so many bytes."""
    remote.stalls_after = 3_000_000
    process = pull()
    deadline = time.monotonic() + 20
    while begun(hub) != [3_000_000]:
        assert time.monotonic() < deadline, "it never came so far"
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert hub.kept() == []
    remote.stalls_after = None
    return begun(hub)[0]


def test_what_a_killed_process_has_fetched_is_not_fetched_again(hub, remote, killed):
    assert fetched(hub).read_bytes() == WEIGHTS
    assert remote.ranges == [f"bytes={killed}-"]
    assert begun(hub) == []


@pytest.mark.usefixtures("killed")
def test_a_beginning_that_was_spoilt_is_found_out_and_fetched_anew(hub, remote):
    [path] = hub.cache.glob("models--*/blobs/*.incomplete")
    for spoilt in (b"?" * 3_000_000, b"?" * (len(WEIGHTS) + 1)):
        path.write_bytes(spoilt)
        if len(spoilt) < len(WEIGHTS):
            with pytest.raises(FetchFailed, match="arrived damaged"):
                fetched(hub)
            assert (hub.kept(), begun(hub)) == ([], [])
    assert fetched(hub).read_bytes() == WEIGHTS
    assert len(remote.ranges) == 1


def test_two_processes_fetch_a_file_once(hub, remote, pull):
    remote.pause = 0.3
    told = [process.communicate(timeout=30)[0] for process in [pull(), pull()]]
    assert told[0] == told[1]
    assert Path(told[0].strip()).read_bytes() == WEIGHTS
    assert remote.asked["GET /owner/name/resolve/main/a.gguf"] == 1


def test_a_full_disk_is_told_before_anything_is_fetched(hub, remote, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 10_000_000))
    with pytest.raises(
        FetchFailed, match="a.gguf of owner/name does not fit on the disk: 0.01 GB are to come, and 0.01"
    ):
        fetched(hub)
    assert remote.asked["GET /owner/name/resolve/main/a.gguf"] == 0


def test_a_damaged_file_is_not_kept(hub, remote):
    remote.damages = True
    with pytest.raises(FetchFailed, match=r"^a.gguf of owner/name arrived damaged, by its SHA-256: fetch it again$"):
        fetched(hub)
    assert hub.kept() == []
    remote.damages = False
    assert fetched(hub).read_bytes() == WEIGHTS


def test_no_hub_tells_where_else_a_file_is_kept(hub, remote, tmp_path):
    remote.etag = "../../../../out"
    with pytest.raises(FetchFailed, match=r"a.gguf of owner/name cannot be fetched: the hub tells .*ETag"):
        fetched(hub)
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith("out")]


def test_faults_are_told(hub, remote):
    remote.gated.add("owner/gated")
    for name, sentence in {
        "owner/gated": "owner/gated asks for an agreement: give it on its page, and set a token",
        "owner/other": "there is no repository owner/other, or it is private",
        "owner/..": "owner/.. cannot be fetched: ",
    }.items():
        with pytest.raises(FetchFailed, match=sentence):
            hub.listed(name)
    with pytest.raises(FetchFailed, match=r"no.gguf of owner/name cannot be fetched: 404"):
        hub.fetch("owner/name", Listed("no.gguf", None))
    with pytest.raises(FetchFailed, match=r"owner/name cannot be fetched: .*[Cc]onnect"):
        replace(hub, endpoint="http://127.0.0.1:1").listed("owner/name")


def test_offline_nothing_is_asked(hub, remote):
    with pytest.raises(FetchFailed, match="owner/name is not in the cache, and with --offline nothing is fetched"):
        replace(hub, offline=True).listed("owner/name")
    assert not remote.asked


def test_a_token_is_shown_only_if_there_is_one(hub, remote):
    fetched(hub)
    assert remote.tokens == {None}
    fetched(replace(hub, token="secret"), "b.gguf")
    assert remote.tokens == {None, "Bearer secret"}


def test_an_empty_cache_keeps_nothing(hub):
    assert hub.kept() == []
    assert hub.newest("owner/name") == {}


def test_the_newest_state_is_told_from_an_older_one(hub, remote):
    old = fetched(hub)
    remote.repositories["owner/name"] = {"a.gguf": b"new", "c.gguf": b""}
    new = fetched(hub)
    assert new != old
    assert hub.newest("owner/name") == {"a.gguf": new}
    assert {file.path for file in hub.kept("owner/name")} == {old, new}


def test_a_file_is_removed_alone_while_there_are_other_models(hub):
    first, second = fetched(hub), fetched(hub, "b.gguf")
    assert hub.remove("owner/name", ["a.gguf"]) == len(WEIGHTS)
    assert not first.exists()
    assert not first.is_symlink()
    assert second.read_bytes() == b"b"
    hub.remove("owner/name", ["b.gguf"])
    assert hub.kept() == []
    assert not list(hub.cache.glob("models--*"))
