import json
import re
from pathlib import Path

import pytest

from tramontane.backends.script import Line, Script, ScriptError, lines_of, read


def said(lines):
    return [line.say for line in lines]


def test_lines_take_turns_and_a_seed_settles_which():
    script = Script((Line("a"), Line("b"), Line("c")))
    assert said(script.pick("", None, 2)) == ["a", "b"]
    assert said(script.pick("", None, 2)) == ["c", "a"]
    assert said(script.pick("", 4, 3)) == said(script.pick("", 4, 3)) == ["b", "c", "a"]


def test_a_line_that_names_words_of_the_prompt_comes_first():
    script = Script((Line("a"), Line("cheese", when="Roquefort")))
    assert said(script.pick("Is Roquefort blue?", None, 2)) == ["cheese", "cheese"]
    assert said(script.pick("Is the sea blue?", None, 1)) == ["a"]
    assert Script((Line("x", when="y"),)).pick("", None, 1) == (Line(),)


def test_a_list_of_words_must_be_in_the_prompt_whole():
    script = Script((Line("a"), Line("both", when=("sea", "blue"))))
    assert said(script.pick("Is the sea blue?", None, 1)) == ["both"]
    assert said(script.pick("Is the sea green?", None, 1)) == ["a"]


def test_lines_with_a_yes_answer_questions_and_nothing_else():
    script = Script((Line("a"), Line(yes=0.9, when="bomb"), Line(yes=0.2)))
    assert [line.yes for line in script.pick("a bomb?", 0, 2, is_question=True)] == [0.9, 0.9]
    assert [line.yes for line in script.pick("a bun?", 0, 1, is_question=True)] == [0.2]
    assert said(script.pick("a bomb?", None, 1)) == ["a"]
    assert [line.text for line in script.lines] == ["a", "yes", "no"]


def test_questions_that_no_line_answers_are_answered_with_no():
    for script in (Script((Line("a"),)), Script((Line(yes=0.5, when="x"),)), Script(echo=True)):
        assert [line.yes for line in script.pick("a bomb?", 0, 1, is_question=True)] == [0.0]


def test_echo_says_the_prompt():
    assert said(Script(echo=True).pick("hi", None, 1)) == ["hi"]


def test_a_file_holds_strings_and_objects(tmp_path):
    path = tmp_path / "script.json"
    call = {"name": "f", "arguments": {"x": 1}}
    entries = ["a", {"say": "b", "when": "c", "delay": 0.5}, {"call": [call]}, {"yes": 1, "when": ["d", "e"]}]
    path.write_text(json.dumps(entries))
    assert read(path).lines == (
        Line("a"),
        Line("b", when="c", delay=0.5),
        Line(call=(call,)),
        Line(yes=1, when=("d", "e")),
    )


def test_a_line_of_calls_alone_says_nothing():
    assert Line(call=({"name": "f"},)).text == ""
    assert Line().text


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{", "Expecting"),
        ("[]", "at least one"),
        ("[1]", "line 1"),
        ('["a", {"sya": "b"}]', "line 2 has no field sya"),
        ('["a", {"yes": 1.5}]', "line 2 has a yes of 1.5"),
        ('[{"yes": "no"}]', "line 1 has a yes of 'no', which is not between 0 and 1"),
        ('[{"yes": true}]', "yes of True"),
        ('[{"say": 5}]', "line 1 has a say of 5, which is not a text"),
        ('[{"think": []}]', "is not a text"),
        ('[{"call": {"name": "f"}}]', "is not a list of objects with a name and arguments"),
        ('[{"call": [{"arguments": {}}]}]', "is not a list of objects"),
        ('[{"call": [{"name": "f", "args": {}}]}]', "is not a list of objects"),
        ('[{"when": ["a", 1]}]', "is not a text or a list of texts"),
        ('[{"delay": -1}]', "delay of -1, which is not a number of seconds"),
        ('[{"refuse": "maybe"}]', "refuse of 'maybe', which is not full or down"),
        ('[{"fail_after": 1.5}]', "is not a whole number of tokens"),
    ],
)
def test_a_file_that_cannot_be_played_is_told_where(tmp_path, text, complaint):
    path = tmp_path / "script.json"
    path.write_text(text)
    with pytest.raises(ScriptError, match=complaint):
        read(path)


def test_a_program_says_lines_as_a_file_does_and_is_told_so(tmp_path):
    assert lines_of(["a", {"say": "b", "when": ("c", "d"), "think": None}], "x") == (
        Line("a"),
        Line("b", when=("c", "d")),
    )
    with pytest.raises(ScriptError, match="^x: line 2 is neither"):
        lines_of(["a", 2], "x")


def test_the_documented_script_can_be_played(tmp_path):
    text = (Path(__file__).parents[2] / "docs" / "server.md").read_text()
    path = tmp_path / "script.json"
    path.write_text(text.split("```json")[1].split("```")[0])
    lines = read(path).lines
    assert len(lines) == 8
    section = text.split("## The scripted engine")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == set(Line.__dataclass_fields__)
