import asyncio
import os
import subprocess
import sys

import pytest

from tramontane.backends.llamacpp import processor
from tramontane.backends.llamacpp.plan import Plan
from tramontane.engine.process.remote import RemoteEngine


@pytest.fixture
def topology(tmp_path, monkeypatch):
    """A machine of so many cores, each of two hyperthreads, all of them allowed."""

    def make(cores):
        for cpu in range(2 * cores):
            folder = tmp_path / f"cpu{cpu}" / "topology"
            folder.mkdir(parents=True)
            (folder / "thread_siblings_list").write_text(f"{cpu % cores},{cpu % cores + cores}\n")
        monkeypatch.setattr(processor, "_allowed", lambda: set(range(2 * cores)))
        return tmp_path

    return make


def test_hyperthreads_are_not_cores(topology, tmp_path):
    assert processor.usable_cores(topology(8), tmp_path / "no quota") == 8


@pytest.mark.parametrize(("quota", "cores"), [("max 100000", 8), ("250000 100000", 3), ("50000 100000", 1)])
def test_a_quota_is_kept_to(topology, tmp_path, quota, cores):
    (tmp_path / "cpu.max").write_text(quota + "\n")
    assert processor.usable_cores(topology(8), tmp_path / "cpu.max") == cores


def test_without_topology_each_processor_is_a_core(tmp_path, monkeypatch):
    monkeypatch.setattr(processor, "_allowed", lambda: {0, 1, 5})
    assert processor.usable_cores(tmp_path, tmp_path / "no quota") == 3


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 2), (3, 2), (8, 7)])
def test_a_core_is_left_to_python_where_there_are_more_than_two(monkeypatch, cores, threads):
    monkeypatch.setattr(processor, "usable_cores", lambda: cores)
    assert processor.threads() == threads


OPENED = """
import os
from pathlib import Path
from tramontane.backends.llamacpp import processor
from tramontane.backends.llamacpp.library import find, open_library
processor.keep_apart({})
open_library(find(None, Path("/nowhere")))
print(len(os.sched_getaffinity(0)))
"""
CORES = processor.usable_cores()


@pytest.mark.skipif(sys.platform != "linux" or CORES < 2, reason="there is no second core that threads are bound to")
@pytest.mark.parametrize(
    ("threads", "said", "is_bound"), [(CORES, {}, True), (1, {}, False), (CORES, {"OMP_PROC_BIND": "false"}, False)]
)
def test_threads_that_take_all_cores_stay_on_them(threads, said, is_bound):
    ended = subprocess.run(
        [sys.executable, "-c", OPENED.format(threads)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | said,
    )
    assert (int(ended.stdout) < len(os.sched_getaffinity(0))) == is_bound


def test_fewer_threads_than_cores_go_where_there_is_room(topology, tmp_path, monkeypatch):
    monkeypatch.setattr(processor, "TOPOLOGY", topology(4))
    monkeypatch.setattr(processor.ctypes, "CDLL", lambda name: pytest.fail("they would be bound"))
    processor.keep_apart(2)


def test_this_machine_has_a_name_a_key_and_memory():
    assert processor.name()
    assert processor.key() == processor.key()
    assert processor.memory() > 2**28
    assert 1 <= processor.usable_cores() <= (os.cpu_count() or 1)


def test_another_instruction_set_is_another_key(monkeypatch, tmp_path):
    keys = set()
    for flags in ("fpu avx2", "avx2 fpu", "fpu avx2 avx512f"):
        (tmp_path / "cpuinfo").write_text(f"processor\t: 0\nflags\t\t: {flags}\n")
        monkeypatch.setattr(processor, "CPUINFO", tmp_path / "cpuinfo")
        keys.add(processor.key())
    assert len(keys) == 2


def test_a_child_that_is_bound_to_a_core_still_takes_all_that_are_good(tiny):
    async def fingerprint_with(threads):
        engine = RemoteEngine(Plan(str(tiny), context=256, memory=10**9, threads=threads).command, 1, 1)
        try:
            return (await engine.start()).fingerprint
        finally:
            await engine.close()

    assert asyncio.run(fingerprint_with(0)) == asyncio.run(fingerprint_with(processor.threads()))
