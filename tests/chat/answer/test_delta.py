import pytest

from tramontane.chat.answer.delta import Delta


@pytest.mark.parametrize(
    ("delta", "is_plain"),
    [
        (Delta(1, "a"), True),
        (Delta(1), False),
        (Delta(1, opens=True), False),
        (Delta(1, "a", "b"), False),
        (Delta(1, "a", finish_reason="stop"), False),
    ],
)
def test_plain_is_text_alone(delta, is_plain):
    assert delta.is_plain == is_plain
