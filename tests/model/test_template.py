import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tramontane.model import rendering
from tramontane.model.template import LONGEST_SOURCE, Template, TemplateFailed, TemplateRefused


@pytest.fixture
def template():
    made = []

    def make(source, seconds=5.0):
        made.append(Template(source, seconds))
        return made[-1]

    yield make
    for one in made:
        one.rest()


def test_a_template_is_rendered_again_and_again(template):
    hello = template("Hello, {{ name }}!")
    assert hello.render({"name": "Éa\n\ud83d"}) == "Hello, Éa\n\ud83d!"
    assert hello.render({"name": "{{ name }}"}) == "Hello, {{ name }}!"


def test_it_is_rendered_anew_after_a_rest(template):
    hello = template("Hello, {{ name }}!")
    hello.render({"name": "a"})
    hello.rest()
    hello.rest()
    assert hello.render({"name": "b"}) == "Hello, b!"


def test_threads_take_turns(template):
    hello = template("{{ name }}")
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda name: hello.render({"name": name}), map(str, range(40)))) == list(
            map(str, range(40))
        )


def test_what_it_raises_is_a_refusal(template):
    with pytest.raises(TemplateRefused, match="^roles must alternate$"):
        template("{{ raise_exception('roles must alternate') }}").render({})


ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
LAUGHS = "{% set NAME = namespace(x=[1]) %}{% for _ in range(60) %}{% set NAME.x = [NAME.x, NAME.x] %}{% endfor %}"
ONE, OTHER = LAUGHS.replace("NAME", "one"), LAUGHS.replace("NAME", "other")


@pytest.mark.parametrize(
    "source",
    [
        ENDLESS,
        "{{ 2 ** (2 ** 60) }}",
        f"{ONE}{{{{ one.x }}}}",
        f"{ONE}{OTHER}{{{{ one.x == other.x }}}}",
        "{% macro again(n) %}{% if n %}{{ again(n - 1) }}{{ again(n - 1) }}{% endif %}{% endmacro %}{{ again(60) }}",
    ],
    ids=["loops", "a power", "billions of laughs", "comparing them", "macros"],
)
def test_what_does_not_end_is_ended(template, source):
    hostile = template(source, 0.5)
    with pytest.raises(TemplateFailed, match=r"^it takes more than 0.5 seconds, or more memory"):
        hostile.render({})


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("{{ 'a' * 10 ** 9 }}", r"it takes more than \d+ MiB"),
        ("{{ '%099999999999d' % 1 }}", "."),
        ("{% for _ in range(99999) %}{{ 'a' * 9999 }}{% endfor %}", "it writes more than 67108864 characters"),
        ("{{ ''.__class__.__mro__ }}", "SecurityError: access to attribute '__class__' of 'str' object is unsafe"),
        ("{{ cycler.__init__.__globals__.os }}", "SecurityError"),
        ("{{ (raise_exception | attr('__globals__')).sys.exit() }}", "SecurityError"),
        ("{% set _ = messages.append(1) %}", "SecurityError"),
        ("{% include '/etc/passwd' %}", "TypeError: no loader"),
        ("{% if %}", "TemplateSyntaxError"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "RecursionError"),
        ("{{ " + "(" * 100_000, "RecursionError"),
        ("{{ nothing.at.all }}", "UndefinedError: 'nothing' is undefined"),
        ("{{ 1 / 0 }}", "ZeroDivisionError"),
    ],
)
def test_what_is_hostile_or_broken_fails_by_name(template, source, sentence):
    with pytest.raises(TemplateFailed, match=sentence):
        template(source).render({"messages": []})


def test_after_a_failure_the_next_is_rendered(template):
    sometimes = template(f"{{% if long %}}{ENDLESS}{{% endif %}}done", 0.5)
    with pytest.raises(TemplateFailed):
        sometimes.render({"long": True})
    assert sometimes.render({"long": False}) == "done"


def test_a_source_has_a_length():
    with pytest.raises(TemplateFailed, match="it has 1048577 characters, more than 1048576"):
        Template("a" * (LONGEST_SOURCE + 1))


def test_a_process_that_answers_by_itself_is_not_believed(template, tmp_path, monkeypatch):
    path = tmp_path / "other.py"
    path.write_text("print('[]\\n[]', flush=True); input(); input()")
    monkeypatch.setattr(rendering, "__file__", str(path))
    with pytest.raises(TemplateFailed, match="it answers for the process"):
        template("a").render({})


def test_a_process_that_dies_is_a_failure(template, tmp_path, monkeypatch):
    path = tmp_path / "other.py"
    path.write_text("")
    monkeypatch.setattr(rendering, "__file__", str(path))
    with pytest.raises(TemplateFailed):
        template("a").render({"a": "a" * 1_000_000})


def test_no_thread_and_no_process_is_left():
    def watches():
        return {thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)}

    before = watches()
    one = Template("a")
    one.render({})
    process = one._renderer._process
    one.rest()
    assert process.returncode is not None
    for watch in watches() - before:
        watch.join(2)
        assert not watch.is_alive()
