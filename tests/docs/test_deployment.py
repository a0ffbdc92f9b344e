"""The page on deployment names every metric that a server tells, and its unit is one."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "deployment.md").read_text()


async def test_every_metric_is_named(scripted):
    server = scripted()
    await server.stream()
    async with server.client() as client:
        page = (await client.get("/metrics")).text
    told = set(re.findall(r"^# TYPE (tramontane_\w+)", page, re.MULTILINE))
    assert {"tramontane_requests_total", "tramontane_first_token_seconds"} <= told
    assert told <= set(re.findall(r"`(tramontane_\w+)`", PAGE))


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not on the path")
def test_systemd_takes_the_unit(tmp_path):
    unit = tmp_path / "tramontane.service"
    [written] = re.findall(r"```text\n(\[Unit\]\n.*?)```", PAGE, re.DOTALL)
    unit.write_text(
        written.replace("/opt/tramontane/bin/tramontane", str(Path(sys.executable).with_name("tramontane")))
    )
    found = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr) == (0, "")
