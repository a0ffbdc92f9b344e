import io
import logging
import time

from tramontane.cli.lines import Lines


def test_a_line_is_the_one_that_logging_would_write(monkeypatch):
    record = logging.LogRecord("", logging.INFO, "", 0, "all is well", None, None)
    monkeypatch.setattr(time, "time", lambda: record.created)
    log = io.BytesIO()
    Lines(log).write("all is well")
    assert log.getvalue().decode() == logging.Formatter("%(asctime)s %(message)s").format(record) + "\n"


def test_lines_of_different_seconds_have_different_times(monkeypatch):
    log = io.BytesIO()
    lines = Lines(log)
    for now in (1_000_000_000.25, 1_000_000_000.5, 1_000_000_001.0):
        monkeypatch.setattr(time, "time", lambda now=now: now)
        lines.write("tick")
    told = [line.split()[1] for line in log.getvalue().decode().splitlines()]
    assert [time[-6:] for time in told] == ["40,250", "40,500", "41,000"]


def test_a_line_is_there_as_soon_as_it_is_written(tmp_path):
    path = tmp_path / "log"
    with path.open("wb") as log:
        Lines(log).write("now")
        assert path.read_text().endswith(" now\n")
