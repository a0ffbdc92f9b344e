"""What this machine's processor is, as far as a library built for it and a good number of threads depend on it."""

from __future__ import annotations

import ctypes
import hashlib
import math
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

CPUINFO = Path("/proc/cpuinfo")
TOPOLOGY = Path("/sys/devices/system/cpu")
QUOTA = Path("/sys/fs/cgroup/cpu.max")


def threads() -> int:
    """One for each core, but for one that is left to Python where there are more than two."""
    cores = usable_cores()
    return cores - 1 if cores > 2 else cores


def usable_cores(topology: Path = TOPOLOGY, quota: Path = QUOTA) -> int:
    """Cores, not their hyperthreads, as many as this process may keep busy."""
    cores = _fast_cores_of_mac() or _cores(topology)
    return max(1, min(cores, _quota(quota)))


def keep_apart(threads: int) -> None:
    """Have each thread of a library that is opened after this stay on a core of its own.

    Two that meet on the same core each wait for the other a time slice long, hundreds of times a step, and it takes
    seconds until one of them is moved away. Where they are fewer than the cores they go where there is room: the first
    cores may be those of others like them. What was said of OpenMP's threads from outside stays said.
    """
    if sys.platform == "linux" and threads > 1 and threads >= _cores(TOPOLOGY) - 1:
        system = ctypes.CDLL(None)  # sets without reading, which is done in one place
        for name, value in ((b"OMP_PROC_BIND", b"true"), (b"OMP_PLACES", b"cores")):
            system.setenv(name, value, False)


def name() -> str:
    brand = _sysctl("machdep.cpu.brand_string").rstrip(b"\0").decode()
    return next(_cpuinfo("model name"), "") or brand or platform.processor() or platform.machine()


def key() -> str:
    """Short, the same wherever the same instructions can be run: a library built here runs there."""
    digest = hashlib.sha256(" ".join(sorted(features() or {name()})).encode()).hexdigest()
    return f"{sys.platform}-{platform.machine().lower()}-{digest[:8]}"


def features() -> set[str]:
    """The instruction sets that the system names."""
    return set((next(_cpuinfo("flags"), "") or next(_cpuinfo("Features"), "")).split())


def memory() -> int:
    """Bytes of memory in this machine; 0 where the system does not say."""
    if hasattr(os, "sysconf"):
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return 0


def _allowed() -> set[int]:
    if sys.platform == "linux":
        return os.sched_getaffinity(0)
    return set(range(os.cpu_count() or 1))


def _cores(topology: Path) -> int:
    return len({_core_of(cpu, topology) for cpu in _allowed()})


def _core_of(cpu: int, topology: Path) -> str:
    try:
        return (topology / f"cpu{cpu}" / "topology" / "thread_siblings_list").read_text().strip()
    except OSError:
        return str(cpu)


def _quota(file: Path) -> int:
    try:
        allowed, period = file.read_text().split()
        return math.ceil(int(allowed) / int(period))
    except (OSError, ValueError):
        return sys.maxsize


def _fast_cores_of_mac() -> int:
    return int.from_bytes(_sysctl("hw.perflevel0.physicalcpu"), sys.byteorder)


def _sysctl(entry: str) -> bytes:
    if sys.platform != "darwin":
        return b""
    value, size = ctypes.create_string_buffer(256), ctypes.c_size_t(256)
    ctypes.CDLL(None).sysctlbyname(entry.encode(), value, ctypes.byref(size), None, 0)
    return value.raw[: size.value]


def _cpuinfo(field: str) -> Iterator[str]:
    if not CPUINFO.exists():
        return
    for line in CPUINFO.read_text().splitlines():
        entry, _, value = line.partition(":")
        if entry.strip() == field:
            yield value.strip()
