"""The decoder of server-sent events, held against the WHATWG rules written out byte by byte."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tramontane.wire.sse import BOM, DONE, Decoder, Event, EventTooLargeError, encode

pieces = st.sampled_from(
    [b"data", b"event", b"id", b"retry", b":", b": ", b" ", b"x", b"[DONE]", "né".encode(), b"\0", BOM]
    + [b"\r", b"\n", b"\r\n", b"\n\n", b"\r\r", b"\r\n\r\n", b"data: {}", b": ping", b"event: error"]
)
ends = st.sampled_from([b"\n", b"\r", b"\r\n"])
fields = st.sampled_from([b"", b"data", b"data", b"event", b"id", b" data"])
lines = st.tuples(fields, st.sampled_from([b"", b":", b": ", b":  "]), st.sampled_from([b"", b"x", b"\xff"]), ends)
streams = st.lists(pieces | lines.map(b"".join) | ends, max_size=40).map(b"".join)
cuts = st.lists(st.integers(0, 300), max_size=12)


def cut(stream: bytes, places: list[int]) -> list[bytes]:
    edges = [0, *sorted(min(place, len(stream)) for place in places), len(stream)]
    return [stream[start:end] for start, end in zip(edges, edges[1:], strict=False)]


def decode(*parts: bytes, limit: int = 1 << 20) -> list[Event]:
    decoder = Decoder(limit)
    return [event for part in parts for event in decoder.feed(part)] + decoder.flush()


def lines_of(stream: bytes) -> list[bytes]:
    lines, line, position = [], bytearray(), 0
    while position < len(stream):
        byte = stream[position : position + 1]
        if byte in (b"\r", b"\n"):
            lines.append(bytes(line))
            line.clear()
            position += byte == b"\r" and stream[position + 1 : position + 2] == b"\n"
        else:
            line += byte
        position += 1
    return [*lines, bytes(line)]


def by_the_rules(stream: bytes) -> list[Event]:
    """The event stream interpretation of the HTML standard; the end of the stream counts as a blank line."""
    events, data, name = [], b"", b""
    for line in [*lines_of(stream.removeprefix(BOM)), b""]:
        if not line:
            if data:
                events.append(Event(data[:-1], name.decode(errors="replace") or "message"))
            data, name = b"", b""
        elif b":" in line:
            field, value = line[: line.index(b":")], line[line.index(b":") + 1 :]
            value = value[1:] if value[:1] == b" " else value
            data += value + b"\n" if field == b"data" else b""
            name = value if field == b"event" else name
        else:
            data += b"\n" if line == b"data" else b""
            name = b"" if line == b"event" else name
    return events


@given(streams, cuts)
def test_however_the_bytes_are_cut_the_events_are_those_of_the_standard(stream, places):
    assert decode(*cut(stream, places)) == by_the_rules(stream)


@given(streams)
def test_one_byte_at_a_time_gives_the_same_events(stream):
    assert decode(*(bytes([byte]) for byte in stream)) == decode(stream)


@given(st.lists(st.binary().map(lambda data: data.replace(b"\r", b"")), max_size=5), cuts)
def test_what_is_encoded_is_decoded(messages, places):
    stream = b"".join(encode(message) for message in messages)
    assert [event.data for event in decode(*cut(stream, places))] == messages


@given(streams, st.integers(0, 20), cuts)
def test_an_event_above_the_limit_is_refused_after_the_events_before_it(stream, limit, places):
    decoder = Decoder(limit)
    events = []
    try:
        for part in cut(stream, places):
            events += decoder.feed(part)
        events += decoder.flush()
    except EventTooLargeError:
        with pytest.raises(EventTooLargeError):
            decoder.feed(b"data: more\n\n")
        with pytest.raises(EventTooLargeError):
            decoder.flush()
    assert events == by_the_rules(stream)[: len(events)]
    assert all(len(event.data) <= limit for event in events)


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_an_event_is_handed_on_as_soon_as_its_blank_line_is_there(end):
    decoder = Decoder()
    assert decoder.feed(b"data: 1" + end + end) == [Event(b"1")]
    assert decoder.feed(b"data: [DONE]" + end + end) == [Event(DONE)]


def test_a_line_end_cut_in_two_is_one_line_end():
    assert decode(b"data: 1\r", b"\ndata: 2\r", b"\n\r", b"\ndata: 3\r\n\r\n") == [Event(b"1\n2"), Event(b"3")]


def test_a_byte_order_mark_counts_only_at_the_beginning():
    assert decode(BOM[:1], BOM[1:], b"data: 1\n\n") == [Event(b"1")]
    assert decode(b"data: 1\n\n", BOM, b"data: 2\n\n") == [Event(b"1")]
    assert decode(BOM[:2]) == []


def test_comments_names_and_unknown_fields():
    stream = b": ping\n\nevent: error\nid: 7\nretry: 3\ndata: 1\n\nevent:\ndata:  2\n\n"
    assert decode(stream) == [Event(b"1", "error"), Event(b" 2")]


def test_an_event_without_its_blank_line_still_counts():
    assert decode(b"data: 1\n\ndata: 2") == [Event(b"1"), Event(b"2")]


def test_a_line_that_never_ends_is_refused_while_it_arrives():
    decoder = Decoder(limit=10)
    assert decoder.feed(b"data: 123") == []
    with pytest.raises(EventTooLargeError, match="larger than 10 bytes"):
        decoder.feed(b"45678")


def test_events_before_one_that_is_too_large_are_handed_on():
    decoder = Decoder(limit=10)
    assert decoder.feed(b"data: 1\n\ndata: 123456789\n\ndata: 2\n\n") == [Event(b"1")]
    with pytest.raises(EventTooLargeError):
        decoder.feed(b"")


def test_a_named_event_and_one_of_several_lines_are_written_so():
    assert encode(b"1\n2", event="error") == b"event: error\ndata: 1\ndata: 2\n\n"
    assert encode(json.dumps({"a": "b\nc"}).encode()) == b'data: {"a": "b\\nc"}\n\n'
