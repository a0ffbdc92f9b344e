import pytest
from hypothesis import given
from hypothesis import strategies as st
from mistral_common.protocol.instruct.messages import AssistantMessage, UserMessage
from mistral_common.protocol.instruct.request import ChatCompletionRequest

from tramontane.model.tokenizer import BUILT_IN, built_in, from_file


@given(st.text())
def test_text_survives_its_tokens(text):
    tokenizer = built_in()
    assert tokenizer.decode(tokenizer.encode(text)) == text


def test_special_tokens_say_nothing(tokenizer):
    assert tokenizer.bytes_of(tokenizer.end_token) == b""


def test_every_token_is_told_by_its_bytes_and_a_special_one_by_a_name(tokenizer):
    assert tokenizer.pieces[tokenizer.end_token] == f"<{tokenizer.end_token}>".encode()
    assert all(tokenizer.pieces[token] == tokenizer.bytes_of(token) for token in tokenizer.encode("Who is Monet?"))
    assert tokenizer.marks.begin_call in tokenizer.special_tokens


def test_a_conversation_ends_where_the_answer_begins(tokenizer):
    encoded = tokenizer.encode_conversation(ChatCompletionRequest(model="m", messages=[UserMessage(content="Who?")]))
    assert tokenizer.decode(encoded.tokens) == '{"reasoning_effort": "none"}Who?'
    assert encoded.prefix_tokens == 0


def test_a_begun_answer_ends_the_prompt(tokenizer):
    messages = [UserMessage(content="Who?"), AssistantMessage(content="It is Monet", prefix=True)]
    encoded = tokenizer.encode_conversation(ChatCompletionRequest(model="m", messages=messages))
    assert encoded.tokens[-encoded.prefix_tokens :] == tokenizer.encode("It is Monet")


def test_a_file_in_the_tekken_format_is_read(tokenizer):
    assert from_file(BUILT_IN).encode("Bonjour") == tokenizer.encode("Bonjour")


def test_other_vocabularies_are_refused():
    with pytest.raises(ValueError, match="tekken"):
        from_file(BUILT_IN.with_name("mistral_instruct_tokenizer_241114.model.v7"))
