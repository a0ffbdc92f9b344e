import json
import subprocess
import sys
from datetime import datetime

import pytest

from tramontane.model import rendering
from tramontane.model.rendering import render


def text(source, **variables):
    return render(source, variables)["text"]


def test_a_template_has_what_those_of_models_use():
    assert text("{{ a | tojson }}", a={"é": "<&"}) == '{"é": "<&"}'
    assert text("{{ a | tojson(indent=2) }}", a=[1]) == "[\n  1\n]"
    assert text("{% for a in '123' %}{% if a == '2' %}{% break %}{% endif %}{{ a }}{% endfor %}") == "1"
    assert text("a{% generation %}b{% endgeneration %}c") == "abc"
    assert text("{{ strftime_now('%Y') }}") == str(datetime.now().year)


def test_lines_of_statements_leave_no_trace():
    assert text("  {% if true %}\na\n  {% endif %}\nb") == "a\nb"


@pytest.mark.parametrize(
    ("source", "reply"),
    [
        ("{{ raise_exception('no') }}", {"refused": "no"}),
        ("{{ 1 / 0 }}", {"failed": "ZeroDivisionError: division by zero"}),
        ("{{ raise_exception('no' * 100000) }}", {"refused": "no" * 500}),
        ("{{ a.b }}", {"failed": "UndefinedError: 'a' is undefined"}),
        ("{{ a + }}", {"failed": "TemplateSyntaxError: unexpected 'end of print statement'"}),
    ],
)
def test_a_fault_is_told(source, reply):
    assert render(source, {}) == reply


def test_a_prompt_has_an_end(monkeypatch):
    monkeypatch.setattr(rendering, "LONGEST", 3)
    assert render("{{ a }}", {"a": "abcd"}) == {"failed": "it writes more than 3 characters"}


def test_each_line_is_answered_with_a_line():
    lines = [json.dumps("Hello, {{ a }}"), *(json.dumps({"a": letter}) for letter in "xy")]
    done = subprocess.run(
        [sys.executable, rendering.__file__], input="\n".join(lines), capture_output=True, text=True, check=True
    )
    assert [json.loads(line) for line in done.stdout.splitlines()] == [{}, {"text": "Hello, x"}, {"text": "Hello, y"}]
    assert not done.stderr
