import json

import pytest
from PIL import Image

from tramontane.backends.script import Line
from tramontane.cli.bench import command as bench


def test_a_server_is_asked_and_how_it_did_is_told_drawn_and_kept(command, tmp_path):
    files = ["--json", str(tmp_path / "out.json"), "--png", str(tmp_path / "out.png")]
    flags = ["--requests", "6", "--concurrency", "2", "--prompt-tokens", "7", "--max-tokens", "3", "--seed", "5"]
    result = command("bench", *flags, *files, lines=["one two three four"])
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("6 answered, 0 failed, in ")
    assert "between tokens" in result.stdout
    kept = json.loads((tmp_path / "out.json").read_text())
    assert kept["asked"] == {
        "model": "scripted",
        "requests": 6,
        "duration": None,
        "concurrency": 2,
        "rate": None,
        "prompt_tokens": 7,
        "stream": True,
        "seed": 5,
        "max_tokens": 3,
        "random_seed": 5,
    }
    assert kept["figures"]["completion_tokens"] == 18
    assert len(kept["requests"]) == 6
    with Image.open(tmp_path / "out.png") as picture:
        assert picture.format == "PNG"


def test_without_a_number_there_are_fifty_and_with_a_duration_as_many_as_there_is_time_for(command, tmp_path):
    assert command("bench", "--whole", lines=["one"]).stdout.startswith(f"{bench.REQUESTS} answered, 0 failed")
    flags = ["--whole", "--duration", "0.2", "--json", str(tmp_path / "out.json")]
    told = command("bench", *flags, lines=[Line(say="one", delay=0.05)])
    assert 0 < int(told.stdout.split()[0]) < bench.REQUESTS
    assert json.loads((tmp_path / "out.json").read_text())["asked"]["requests"] is None


def test_a_flag_has_its_variable(command):
    assert command("bench", TRAMONTANE_BENCH_REQUESTS="3", lines=["one"]).stdout.startswith("3 answered")


def test_where_nothing_is_answered_it_fails(command):
    result = command("bench", "--requests", "2", lines=[Line(refuse="full")])
    assert result.exit_code == 1
    assert "2 times 429 Capacity exceeded for this model." in result.stdout
    assert result.stderr == "Error: no request was answered\n"


@pytest.mark.parametrize("flags", [["--requests", "0"], ["--rate", "-1"], ["--prompt-tokens", "none"]])
def test_a_load_that_cannot_be_is_a_wrong_use(command, flags):
    result = command("bench", *flags)
    assert result.exit_code == 2
    assert flags[0] in result.stderr


def test_a_file_that_cannot_be_written_is_named(command, tmp_path):
    result = command("bench", "--requests", "1", "--json", str(tmp_path / "nowhere" / "out.json"), lines=["one"])
    assert result.exit_code == 1
    assert "nowhere/out.json cannot be written: No such file" in result.stderr


def test_ctrl_c_ends_it_with_the_figures_so_far(command, monkeypatch):
    drive = bench.drive

    async def interrupted(load, asking, keep):
        kept = []

        def keep_two(sample):
            keep(sample)
            kept.append(sample)
            if len(kept) == 2:
                raise KeyboardInterrupt

        await drive(load, asking, keep_two)

    monkeypatch.setattr(bench, "drive", interrupted)
    result = command("bench", "--requests", "1000", "--concurrency", "1", lines=["one"])
    assert (result.exit_code, result.stdout.startswith("2 answered, 0 failed")) == (0, True)
