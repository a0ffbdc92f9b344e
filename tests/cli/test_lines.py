import asyncio
import io
import logging
import time

from tramontane.cli.lines import Lines


async def test_a_line_is_the_one_that_logging_would_write(monkeypatch):
    record = logging.LogRecord("", logging.INFO, "", 0, "all is well", None, None)
    monkeypatch.setattr(time, "time", lambda: record.created)
    log = io.BytesIO()
    Lines(log).write("all is well")
    await asyncio.sleep(0)
    assert log.getvalue().decode() == logging.Formatter("%(asctime)s %(message)s").format(record) + "\n"


async def test_lines_of_different_seconds_have_different_times(monkeypatch):
    log = io.BytesIO()
    lines = Lines(log)
    for now in (1_000_000_000.25, 1_000_000_000.5, 1_000_000_001.0):
        monkeypatch.setattr(time, "time", lambda now=now: now)
        lines.write("tick")
    await asyncio.sleep(0)
    told = [line.split()[1] for line in log.getvalue().decode().splitlines()]
    assert [time[-6:] for time in told] == ["40,250", "40,500", "41,000"]


async def test_lines_are_there_with_the_next_turn_of_the_loop(tmp_path):
    path = tmp_path / "log"
    with path.open("wb") as log:
        lines = Lines(log)
        for told in ("now", "soon"):
            lines.write(told)
            lines.write("too")
            await asyncio.sleep(0)
            assert [line.split()[-1] for line in path.read_text().splitlines()][-2:] == [told, "too"]
