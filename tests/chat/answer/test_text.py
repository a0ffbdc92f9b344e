from hypothesis import given
from hypothesis import strategies as st

from tramontane.chat.answer.text import Text

stops_of_few_letters = st.lists(st.text("ab🎨", min_size=1, max_size=4), max_size=3)


def expected(text: str, stops: list[str]) -> tuple[str, bool]:
    """What reading the whole text at once gives: the first stop string to be completed counts."""
    for end in range(len(text) + 1):
        complete = [stop for stop in stops if text[:end].endswith(stop)]
        if complete:
            return text[: end - max(map(len, complete))], True
    return text, False


def pieces(data: bytes, cuts: list[int]) -> list[bytes]:
    edges = [0, *sorted(cut % (len(data) + 1) for cut in cuts), len(data)]
    return [data[start:end] for start, end in zip(edges, edges[1:], strict=False)]


@given(st.text("ab🎨é", max_size=12), stops_of_few_letters, st.lists(st.integers(0, 60), max_size=8))
def test_every_cut_of_the_bytes_gives_the_same_text(written, stops, cuts):
    text = Text(stops)
    shown = ""
    for piece in pieces(written.encode(), cuts):
        shown += text.feed(piece)
        if text.is_stopped:
            break
    else:
        shown += text.flush()
    assert (shown, text.is_stopped) == expected(written, stops)


@given(st.text("ab", max_size=12), stops_of_few_letters)
def test_text_is_held_while_it_may_begin_a_stop_string_and_no_longer(written, stops):
    text = Text(stops)
    shown = ""
    for length, letter in enumerate(written, 1):
        shown += text.feed(letter.encode())
        assert expected(written, stops)[0].startswith(shown)
        if text.is_stopped:
            break
        held = written[len(shown) : length]
        assert not held or any(stop.startswith(held) for stop in stops)


def test_a_character_cut_short_by_the_end_is_replaced():
    text = Text()
    assert text.feed("é".encode()[:1]) + text.flush() == "\ufffd"


def test_a_stop_string_may_be_completed_by_the_replacement_of_a_cut_character():
    text = Text(["a\ufffd"])
    assert text.feed(b"ba" + "é".encode()[:1]) + text.flush() == "b"
    assert text.is_stopped
