from tramontane.cli.bench.load import Sample
from tramontane.cli.bench.measures import figures
from tramontane.cli.bench.terminal import lines


def told(samples):
    return list(lines(figures(samples), samples))


def test_figures_stand_in_lines_and_bars():
    samples = [
        Sample(0.0, 1.0, [0.1, 0.2, 0.3], prompt_tokens=5, completion_tokens=3),
        Sample(0.0, 2.0, [0.4, 0.6, 2.0], prompt_tokens=5, completion_tokens=3),
        Sample(0.0, 0.1, error="429 full"),
    ]
    said = told(samples)
    assert said[:3] == [
        "2 answered, 1 failed, in 2.00 s",
        "1.00 requests/s, 3.0 tokens/s written; 10 tokens read, 6 written",
        "1 times 429 full",
    ]
    assert "first token         250.0     100.0     400.0     400.0     400.0" in said
    bars = said[said.index("until the first token") + 1 :][:8]
    assert bars[1] == "<    100.0 ms  0"
    assert bars[-1] == f"≥    350.0 ms {'█' * 40} 1"
    assert said[-2] == "tokens/s over time, 30 at most"
    assert len(said[-1]) == 60
    assert said[-1][0] == "▁"
    assert said[-1].count("█") == 6


def test_where_nothing_was_answered_there_is_nothing_to_draw():
    assert told([Sample(0.0, 1.0, error="timeout")]) == [
        "0 answered, 1 failed, in 1.00 s",
        "0.00 requests/s, 0.0 tokens/s written; 0 tokens read, 0 written",
        "1 times timeout",
    ]


def test_an_error_is_not_obeyed_by_a_terminal():
    assert told([Sample(0.0, 1.0, error="500 \x1b[2J")])[2] == "1 times 500 \N{REPLACEMENT CHARACTER}[2J"
