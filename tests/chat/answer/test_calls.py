import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tramontane.chat.answer.calls import Call, ListedCalls, MarkedCall, call_id, calls_in
from tramontane.model.words.calls import Slot

NAMES = st.from_regex(r"[a-zA-Z0-9_-]{1,9}", fullmatch=True)
VALUES = st.recursive(
    st.none() | st.floats(allow_nan=False) | st.text('aé"\\{}[],: \n🎨', max_size=6),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=2),
    max_leaves=5,
)
ARGUMENTS = st.dictionaries(st.text('name "}', max_size=5) | st.just("name"), VALUES, max_size=3)


@given(st.text())
def test_ids_have_the_hosted_form_and_follow_from_their_origin(origin):
    assert re.fullmatch(r"[a-zA-Z0-9]{9}", call_id(origin, 0))
    assert call_id(origin, 0) == call_id(origin, 0) != call_id(origin, 1)


def test_a_call_cut_inside_a_character_is_told():
    call = MarkedCall()
    call.add(b"look")
    call.turn_to(Slot.ARGUMENTS)
    call.add("é".encode()[:1])
    [told] = call.told()
    assert told.wire(3, "abcDEF123").model_dump() == {
        "id": "abcDEF123",
        "type": "function",
        "function": {"name": "look", "arguments": "\ufffd"},
        "index": 3,
    }


def test_the_id_that_a_model_gives_a_call_is_neither_its_name_nor_an_argument():
    call = MarkedCall()
    for slot, said in ((Slot.NAME, b" look"), (Slot.ID, b" abcDEF123"), (Slot.ARGUMENTS, b' {"at": 1}')):
        call.turn_to(slot)
        call.add(said)
    assert call.told() == [Call("look", '{"at": 1}')]


def test_a_list_cut_inside_a_character_is_told():
    calls = ListedCalls()
    calls.add('[{"name": "look", "arguments": {"at": "é'.encode()[:-1])
    assert calls.told() == [Call("look", '{"at": "\ufffd')]


def listed(calls, **how):
    elements = [{"name": name, "arguments": arguments} | more for name, arguments, more in calls]
    return json.dumps(elements, ensure_ascii=False, **how)


CALLS = st.lists(st.tuples(NAMES, ARGUMENTS, st.sampled_from([{}, {"id": "abcDEF123"}])), max_size=3)


@given(
    CALLS, st.sampled_from([None, (",", ":"), (" , ", " : ")]), st.sampled_from([None, 1]), st.sampled_from(["", " "])
)
def test_calls_are_found_in_a_list_in_any_white_space(calls, separators, indent, lead):
    text = lead + listed(calls, separators=separators, indent=indent)
    told = [(call.name, json.loads(call.arguments)) for call in calls_in(text)]
    assert told == [(name, arguments) for name, arguments, _ in calls]


@given(CALLS, st.data())
def test_of_a_list_that_is_cut_off_the_last_call_alone_is_incomplete(calls, data):
    text = listed(calls)
    whole, cut = list(calls_in(text)), list(calls_in(text[: data.draw(st.integers(0, len(text)))]))
    assert len(cut) <= len(whole)
    assert cut[:-1] == whole[: max(len(cut) - 1, 0)]
    for last, then in zip(cut[-1:], whole[len(cut) - 1 :], strict=False):
        assert then.name.startswith(last.name)
        assert then.arguments.startswith(last.arguments)
        assert last.name == then.name or not last.arguments


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        (" [", []),
        ('[{"name', []),
        ('[{"name": "lo', [Call("lo")]),
        ('[{"name": "look"', [Call("look")]),
        ('[{"name": "look", "arguments": {"a": "}, {', [Call("look", '{"a": "}, {')]),
        ('[{"arguments": {"name": "no"} , "name": "look"\n}]', [Call("look", '{"name": "no"}')]),
        ('[{"name": "look", "arguments": {}}] and more: {"name": "go"}', [Call("look", "{}")]),
        ('{"name": "look", "arguments": {}}', []),
        ("[1, [2], null]", []),
        ("]]}} nonsense {[", []),
    ],
)
def test_what_is_no_list_of_calls_makes_as_many_as_can_be_told(text, told):
    assert [call for call in calls_in(text) if call.name] == told
