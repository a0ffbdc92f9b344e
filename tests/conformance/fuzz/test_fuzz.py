"""Requests made from our own /openapi.json, as documented and otherwise, are answered as it says."""

import os
import subprocess
from pathlib import Path

import pytest

from conformance.serving import serving

HERE = Path(__file__).parent
SCHEMATHESIS = HERE.parents[2] / ".peers/schemathesis-4.32.5/bin/schemathesis"
KEY = "the-key"


@pytest.mark.timeout(300)
@pytest.mark.skipif(not SCHEMATHESIS.exists(), reason="schemathesis is not installed; `make conformance` does it")
def test_the_server_does_as_its_document_says(tmp_path):
    with serving(tmp_path, "--engine", "scripted", "--keys", KEY) as server:
        command = [SCHEMATHESIS, "--config-file", HERE / "schemathesis.toml", "run", f"{server.url}/openapi.json"]
        options = ["--checks", "all", "--max-examples", "50", "--max-time", "100", "--seed", "1", "--no-shrink"]
        found = subprocess.run(
            [*command, *options],
            check=False,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=os.environ | {"FUZZ_KEY": KEY},
        )
        requests = server.log.read_text().splitlines()
    assert found.returncode == 0, found.stdout
    assert len(requests) > 1000
    assert [line for line in requests if " 500 " in line] == []
