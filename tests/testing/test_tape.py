import json

import pytest
from hypothesis import given, strategies

from tramontane.testing.tape import Exchange, Tape, TapeError, body_of, laid_out

PATH = "/v1/chat/completions"
HELLO = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}


def exchange(content=b'{"a":1}', kind="application/json", asked=HELLO, status=200):
    return Exchange("POST", PATH, asked, status, kind, content)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "new" / "tape.json"


CONTENTS = strategies.one_of(
    strategies.binary(),
    strategies.sampled_from(
        [b"", b"{}", b'{"a": 1}', b'{"a":1}\n', b'{"a":1e-7}', b'{"a":1,"a":1}', b'"x"', b'{"\\u00e9":"\xc3\xa9"}']
    ),
    strategies.sampled_from([b'{"a":"\\ud800"}', b"[1,2]", b"data: x", b"\xff{}", b"null", '{"é":"é"}'.encode()]),
)
EVENTS = strategies.lists(
    strategies.sampled_from(
        [
            b'data: {"a":1}\n\n',
            b'data: {"a": 1}\n\n',
            b"data: [DONE]\n\n",
            b": ping\n\n",
            b"event: error\ndata: {}\n\n",
            b"data: a\ndata: b\n\n",
            b"data: 1\r\n\r\n",
            b'data: "x"\n\n',
            b"data:{}\n\n",
            b"data: \xff\n\n",
            b"rest",
        ]
    )
).map(b"".join)


@given(
    strategies.one_of(CONTENTS, EVENTS),
    strategies.sampled_from(["application/json", "text/event-stream; charset=utf-8"]),
)
def test_whatever_was_answered_comes_back_to_the_byte(tmp_path_factory, content, kind):
    file = tmp_path_factory.mktemp("tape") / "tape.json"
    recorded = exchange(content, kind)
    Tape(file, may_be_new=True).add(recorded)
    found = Tape(file).find("POST", PATH, HELLO)
    assert found == recorded
    assert b"".join(found.parts) == content


def test_the_file_is_made_to_be_read(file):
    tape = Tape(file, may_be_new=True)
    tape.add(exchange('{"says":"Comté"}'.encode()))
    tape.add(exchange(b'data: {"a":1}\n\ndata: [DONE]\n\n', "text/event-stream", HELLO | {"stream": True}))
    assert [entry["answer"] for entry in json.loads(file.read_text())] == [
        {"status": 200, "content_type": "application/json", "body": {"says": "Comté"}},
        {"status": 200, "content_type": "text/event-stream", "events": [{"a": 1}, "data: [DONE]\n\n"]},
    ]
    assert '"body": {"says": "Comté"}' in file.read_text()
    assert list(file.parent.iterdir()) == [file]


@given(strategies.integers(1, 60), strategies.integers(1, 60))
def test_a_line_is_as_long_as_can_be_read(width, depth):
    value = {"x" * width: ["y" * width] * 3, "z": [[{"w": ["v" * width, 1]}] * 2] * depth}
    lines = laid_out([value]).splitlines()
    assert max(map(len, lines)) <= 120
    assert any(line.endswith(("}", "],", "]")) and len(line) > 20 for line in lines)


def test_several_answers_to_one_request_come_in_turn_and_the_last_for_ever(file):
    tape = Tape(file, may_be_new=True)
    for number in (b"1", b"2"):
        tape.add(exchange(number))
    tape.add(exchange(b"other", asked=HELLO | {"top_p": 0.5}))
    tape = Tape(file)
    assert [tape.find("POST", PATH, HELLO).content for _ in range(4)] == [b"1", b"2", b"2", b"2"]
    assert tape.find("POST", PATH, HELLO | {"top_p": 0.5}).content == b"other"


def test_a_new_recording_takes_the_place_of_what_was_recorded_of_the_same_request(file):
    tape = Tape(file, may_be_new=True)
    for number in (b"1", b"2"):
        tape.add(exchange(number))
    tape.add(exchange(b"other", asked=HELLO | {"top_p": 0.5}))
    Tape(file).add(exchange(b"3"))
    tape = Tape(file)
    assert [tape.find("POST", PATH, HELLO).content for _ in range(2)] == [b"3", b"3"]
    assert tape.find("POST", PATH, HELLO | {"top_p": 0.5})


def test_a_request_without_an_answer_is_told_its_nearest(file):
    tape = Tape(file, may_be_new=True)
    assert tape.why_not("POST", PATH, HELLO).endswith(f"has no answer to this POST {PATH}, and none to any other.")
    tape.add(exchange())
    tape.add(exchange(asked=HELLO | {"top_p": 0.5, "stream": True}))
    told = tape.why_not("POST", PATH, HELLO | {"top_p": 0.4, "stream": True})
    assert told.endswith("The nearest request there is, number 2, differs in top_p: 0.5 recorded, 0.4 asked")
    many = {"temperature": 0, "top_p": 0, "max_tokens": 0, "random_seed": 0, "n": 2}
    assert tape.why_not("POST", PATH, HELLO | many).endswith("; …")
    assert "and none to any other" in tape.why_not("GET", "/v1/models", None)


@pytest.mark.parametrize("text", ["", "{}x", '{"a": 1}', "[1]", '[{"request": {}}]', "null"])
def test_a_file_that_is_no_recording_is_named(file, text):
    file.parent.mkdir()
    file.write_text(text)
    with pytest.raises(TapeError, match="tape.json is no recording"):
        Tape(file)


def test_a_file_that_is_not_there_is_named(file):
    with pytest.raises(TapeError, match="there is no recording .*tape.json"):
        Tape(file)


def test_bodies_are_json_or_text_or_nothing():
    assert [body_of(content) for content in (b"[1]", b"x", b"")] == [[1], "x", None]


@given(
    strategies.recursive(
        strategies.none() | strategies.integers() | strategies.text(),
        lambda inner: strategies.lists(inner) | strategies.dictionaries(strategies.text(), inner),
    )
)
def test_json_that_is_laid_out_says_the_same(value):
    assert json.loads(laid_out(value)) == value
