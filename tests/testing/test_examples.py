"""The examples' own tests pass, as their owners would run them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("name", [path.parent.name for path in EXAMPLES.glob("*/test_*.py")])
def test_an_example_passes_its_tests(name, tmp_path):
    shutil.copytree(EXAMPLES / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path / name, check=False)
    assert done.returncode == 0, done.stdout
    assert "passed" in done.stdout
