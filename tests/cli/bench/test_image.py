import pytest
from PIL import Image

from tramontane.cli.bench.image import BAR, HEIGHT, WIDTH, draw
from tramontane.cli.bench.load import Sample
from tramontane.cli.bench.measures import figures

ORANGE = tuple(bytes.fromhex(BAR[1:]))
SAMPLES = [Sample(0.0, 1.0, [0.1, 0.2, 0.9], completion_tokens=3), Sample(0.0, 0.1, error="429")]


def drawn(samples, tmp_path):
    draw(figures(samples), samples, "a model", tmp_path / "out.png")
    with Image.open(tmp_path / "out.png") as picture:
        assert (picture.format, picture.size) == ("PNG", (WIDTH, HEIGHT))
        return {color: count for count, color in picture.getcolors(100_000)}


def test_what_was_measured_is_drawn(tmp_path):
    assert drawn(SAMPLES, tmp_path)[ORANGE] > 1000


def test_where_nothing_was_answered_the_panels_are_empty(tmp_path):
    assert ORANGE not in drawn(SAMPLES[1:], tmp_path)


def test_a_place_that_cannot_be_written_is_an_error(tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        draw(figures([]), [], "a model", tmp_path / "nowhere" / "out.png")
