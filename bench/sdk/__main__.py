"""Measures the clients round by round, side by side, and writes down what came out."""

import argparse
import json
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.results import write_down
from bench.sdk import report

HERE = Path(__file__).parent
PEERS = HERE.parents[1] / ".peers"
"""Where the Makefile puts one virtual environment for each of CLIENTS."""
CLIENTS = {
    "ours": ("ours", "ours.py"),
    "mistralai 3": ("mistralai-3.7.0", "mistralai_3.py"),
    "mistralai 1": ("mistralai-1.12.4", "mistralai_1.py"),
    "openai": ("openai-3.52.0", "openai_python.py"),
    "httpx2": ("httpx2-2.16.2", "bare_httpx2.py"),
}
WARM = [
    "sync call",
    "async call",
    "stream event, flooded, sync",
    "stream event, flooded, async",
    "stream event, paced, sync",
    "stream event, paced, async",
]
FRESH = ["open stream, sync", "open stream, async", "import", "first complete"]
Samples = dict[str, dict[str, list[dict[str, float]]]]


@contextmanager
def local_server() -> Iterator[str]:
    process = subprocess.Popen([sys.executable, HERE / "server.py"], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.kill()
        process.wait()


class Client:
    """One client in an interpreter of its own, asked for one operation at a time."""

    def __init__(self, name: str, url: str) -> None:
        environment, script = CLIENTS[name]
        command = [PEERS / environment / "bin" / "python", HERE / "clients" / script, url]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()

    def cost_of(self, operation: str) -> dict[str, float]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{operation}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._process.args[1]} ended in the middle of {operation!r}")
        return json.loads(line)


def in_a_new_process(name: str, url: str, operation: str) -> dict[str, float]:
    started = time.perf_counter()
    with Client(name, url) as client:
        cost = client.cost_of(operation)
    return cost if "wall" in cost or "memory" in cost else {"wall": time.perf_counter() - started}


def measure(url: str, rounds: int, names: list[str]) -> Samples:
    """Every client takes its turn in every round, and another one goes first each time."""
    samples: Samples = defaultdict(lambda: defaultdict(list))
    with ExitStack() as stack:
        warm = {name: stack.enter_context(Client(name, url)) for name in names}
        for number in range(rounds):
            turn = names[number % len(names) :] + names[: number % len(names)]
            for operation in WARM:
                for name in turn:
                    samples[operation][name].append(warm[name].cost_of(operation))
            for operation in FRESH:
                for name in turn:
                    samples[operation][name].append(in_a_new_process(name, url, operation))
            print(f"round {number + 1} of {rounds}", file=sys.stderr)
    return samples


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.sdk", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", nargs="*", choices=CLIENTS, default=list(CLIENTS), help="clients to measure")
    parser.add_argument("--keep", action="store_true", help="leave bench/RESULTS.md as it is")
    options = parser.parse_args()
    with local_server() as url:
        samples = measure(url, options.rounds, options.only)
    pythons = {name: PEERS / CLIENTS[name][0] / "bin" / "python" for name in options.only}
    section = report.section(samples, pythons, options.rounds)
    print(section)
    if not options.keep:
        write_down(section)


if __name__ == "__main__":
    main()
