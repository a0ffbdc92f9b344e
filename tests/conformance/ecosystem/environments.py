"""The clients of others, each in an environment of its own; run as a program, it makes those that are missing."""

import shutil
import subprocess
import sys
from pathlib import Path

from conformance.packages import ECOSYSTEM, OFFICIAL_PIN, PEERS

HERE = Path(__file__).parent
REPOSITORY = PEERS.parent
ON_OURS = "-on-ours"
"""Ends the name of an environment in which `mistralai` is answered by our drop-in."""
ENVIRONMENTS = [*ECOSYSTEM, *(name + ON_OURS for name, pins in ECOSYSTEM.items() if OFFICIAL_PIN in pins)]


def is_for_node(name: str) -> bool:
    return ECOSYSTEM[name.removesuffix(ON_OURS)][0].startswith("@")


def interpreter_of(name: str) -> str | None:
    """What runs a driver in this environment, or None where the environment is not there."""
    python = PEERS / name / "bin" / "python"
    found = shutil.which("node") if is_for_node(name) else str(python) if python.is_file() else None
    return found if (PEERS / name).is_dir() else None


def make(name: str) -> None:
    """An environment is there whole or not at all."""
    folder = PEERS / name
    try:
        for command in _commands(name, folder):
            subprocess.run(command, check=True, cwd=REPOSITORY)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _commands(name: str, folder: Path):
    pins = ECOSYSTEM[name.removesuffix(ON_OURS)]
    if is_for_node(name):
        yield ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, *pins]
        return
    pip = [folder / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "-q"]
    yield [sys.executable, "-m", "venv", folder]
    yield [*pip, "install", *pins]
    if name.endswith(ON_OURS):
        yield [*pip, "uninstall", "--yes", "mistralai"]
        yield [*pip, "install", "-e", ".", "-e", "./dropin"]


def main() -> None:
    for name in ENVIRONMENTS:
        if is_for_node(name) and not shutil.which("npm"):
            print(f"npm is not on the path: {name} stays untested")
        elif interpreter_of(name) is None:
            make(name)


if __name__ == "__main__":
    main()
