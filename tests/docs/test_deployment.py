"""The page on deployment names every metric that a server tells."""

import re
from pathlib import Path

PAGE = (Path(__file__).parents[2] / "docs" / "deployment.md").read_text()


async def test_every_metric_is_named(scripted):
    server = scripted()
    await server.stream()
    async with server.client() as client:
        page = (await client.get("/metrics")).text
    told = set(re.findall(r"^# TYPE (tramontane_\w+)", page, re.MULTILINE))
    assert {"tramontane_requests_total", "tramontane_first_token_seconds"} <= told
    assert told <= set(re.findall(r"`(tramontane_\w+)`", PAGE))
