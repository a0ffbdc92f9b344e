import re

from hypothesis import given
from hypothesis import strategies as st

from tramontane.chat.answer.calls import Call, call_id


@given(st.text())
def test_ids_have_the_hosted_form_and_follow_from_their_origin(origin):
    assert re.fullmatch(r"[a-zA-Z0-9]{9}", call_id(origin, 0))
    assert call_id(origin, 0) == call_id(origin, 0) != call_id(origin, 1)


def test_a_call_cut_inside_a_character_is_told():
    call = Call()
    call.add(b"look")
    call.is_named = True
    call.add("é".encode()[:1])
    assert call.wire(3, "abcDEF123").model_dump() == {
        "id": "abcDEF123",
        "type": "function",
        "function": {"name": "look", "arguments": "\ufffd"},
        "index": 3,
    }
