import threading
import time

import pytest

from tramontane.engine.constraint import DEEPEST_GRAMMAR, KEPT_GRAMMARS, LONGEST_GRAMMAR, Grammars, Vocabulary, depth_of
from tramontane.engine.contract import ConstraintRefused, EngineFailed

END, MARK = 0, 1
PIECES = [b"<end>", b"<mark>", *(bytes([byte]) for byte in range(256)), b"yes", b"ye", b"no"]


def encode(text):
    return [byte + 2 for byte in text.encode()]


YES, YE, NO = len(PIECES) - 3, len(PIECES) - 2, len(PIECES) - 1


@pytest.fixture(scope="module")
def grammars():
    return Grammars(Vocabulary(PIECES, [END, MARK], END, encode))


def allowed(matcher):
    return {token for token in range(len(PIECES)) if matcher.mask()[token // 8] >> token % 8 & 1}


def test_the_mask_holds_the_tokens_that_may_come_next_and_no_others(grammars):
    matcher = grammars.compile('start: "yes" | "no"')
    assert allowed(matcher) == {YES, YE, NO, *encode("y"), *encode("n")}


def test_a_token_that_may_not_come_changes_nothing(grammars):
    matcher = grammars.compile('start: "yes"')
    assert not matcher.accept(NO)
    assert matcher.accept(YES)


def test_only_the_end_may_follow_what_is_finished(grammars):
    matcher = grammars.compile('start: "yes"')
    assert not matcher.may_end
    matcher.accept(YES)
    assert matcher.may_end
    assert allowed(matcher) == {END}
    assert matcher.is_finished
    assert matcher.accept(END)


def test_the_end_may_not_come_early(grammars):
    assert not grammars.compile('start: "yes"').accept(END)


def test_rolled_back_tokens_never_came(grammars):
    matcher = grammars.compile('start: "yes" | "no"')
    matcher.accept(YE)
    matcher.rollback(1)
    assert matcher.accept(NO)


def test_a_copy_goes_its_own_way(grammars):
    matcher = grammars.compile('start: "yes" | "no"')
    copy = matcher.copy()
    matcher.accept(YES)
    assert copy.accept(NO)


def test_a_draft_is_worth_as_much_as_may_come_next(grammars):
    matcher = grammars.compile('start: "yes" "no"')
    assert matcher.allowed([YES, NO, YES]) == 2
    assert matcher.accept(YES)


def test_forced_tokens_are_told(grammars):
    matcher = grammars.compile('start: "a" ("bcd" | "bce")')
    matcher.accept(*encode("a"))
    assert matcher.forced()[:1] == encode("b")


def test_a_special_token_is_no_text(grammars):
    assert not grammars.compile("start: /(.|\\n)+/").accept(MARK)
    assert grammars.compile(f"start: <[{MARK}]>").accept(MARK)


def test_what_has_begun_is_part_of_the_answer(grammars):
    matcher = grammars.compile('start: "yes no"', [YES])
    assert allowed(matcher) == set(encode(" "))
    with pytest.raises(ConstraintRefused, match="begun"):
        grammars.compile('start: "yes"', [NO])


@pytest.mark.parametrize(
    ("grammar", "reason"),
    [
        ("start: other", "other"),
        ("start: /(/", "unclosed"),
        ("start: /(?=a)a/", "look-around"),
        ('start: %json {"not": {}}', "not"),
        ('start: %json {"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/a"}}}', "no answer"),
        ("start: a\na: a", "no answer"),
        ("start: " + "(" * 60_000 + '"a"' + ")" * 60_000, "nested"),
        ('start: "' + "a" * LONGEST_GRAMMAR + '"', "characters"),
        ("start: <[999999]>", "999999"),
    ],
    ids=range(9),
)
def test_a_grammar_that_cannot_be_kept_to_is_refused_in_time(grammars, grammar, reason):
    started = time.monotonic()
    with pytest.raises(ConstraintRefused, match=reason):
        grammars.compile(grammar)
    assert time.monotonic() - started < 2


def test_a_refusal_does_not_show_the_grammar(grammars):
    lines = ["start: a", "a: b", "b: c", 'c: %json {"minLength": 2, "maxLength": 1, "type": "string"}']
    with pytest.raises(ConstraintRefused) as refused:
        grammars.compile("\n".join(lines))
    assert str(refused.value) == "Unsatisfiable schema: minLength (2) is greater than maxLength (1)"


@pytest.mark.parametrize(
    "pattern",
    [
        "(a|a|aa)+(b|bb)*.*.*.*x.{200}",
        "(.*a){30}",
        "[a-z]{1,100000}",
        "((a+)+)+b",
        "(x+x+)+y",
    ],
)
def test_a_costly_pattern_is_refused_or_followed_within_its_bound(grammars, pattern):
    started = time.monotonic()
    try:
        matcher = grammars.compile(f"start: /{pattern}/")
        for token in encode("a" * 50):
            matcher.mask()
            matcher.accept(token)
    except (ConstraintRefused, EngineFailed):
        pass
    assert time.monotonic() - started < 5


def test_the_kept_grammars_are_few(grammars):
    for number in range(KEPT_GRAMMARS + 10):
        grammars.compile(f'start: "{number}"')
    assert len(grammars._kept) == KEPT_GRAMMARS


def test_a_grammar_that_is_kept_does_not_wait_for_one_that_is_not(grammars, monkeypatch):
    expected = allowed(grammars.compile('start: "yes"'))
    may_go_on = threading.Event()
    slow = threading.Thread(target=grammars.compile, args=('start: "yes" "no"',))
    compile_one = grammars._compile
    monkeypatch.setattr(grammars, "_compile", lambda grammar: may_go_on.wait(5) and compile_one(grammar))
    slow.start()
    began = time.monotonic()
    assert allowed(grammars.compile('start: "yes"')) == expected
    assert time.monotonic() - began < 2
    may_go_on.set()
    slow.join()


def test_brackets_in_strings_do_not_nest():
    assert depth_of('a: ("(((" [ "\\"((" ])') == 2
    assert depth_of("(" * DEEPEST_GRAMMAR) == DEEPEST_GRAMMAR
