import pytest
from hypothesis import given
from hypothesis import strategies as st
from mistral_common.protocol.instruct.messages import AssistantMessage, SystemMessage, UserMessage
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


@pytest.mark.parametrize("speaker", [UserMessage, SystemMessage])
def test_an_answer_ends_where_it_would_go_on_with_what_only_a_prompt_says(tokenizer, speaker):
    asked = ChatCompletionRequest(model="m", messages=[speaker(content="Who?"), UserMessage(content="Who?")])
    _, first, *_ = tokenizer.encode_conversation(asked).tokens  # the settings, or the system's turn
    assert first in tokenizer.end_tokens
    assert tokenizer.end_token != first


def test_a_begun_answer_ends_the_prompt(tokenizer):
    messages = [UserMessage(content="Who?"), AssistantMessage(content="It is Monet", prefix=True)]
    encoded = tokenizer.encode_conversation(ChatCompletionRequest(model="m", messages=messages))
    assert encoded.tokens[-encoded.prefix_tokens :] == tokenizer.encode("It is Monet")


def test_a_file_in_the_tekken_format_is_read(tokenizer):
    assert from_file(BUILT_IN).encode("Bonjour") == tokenizer.encode("Bonjour")


def test_other_files_are_refused(tmp_path):
    path = tmp_path / "tekken.json"
    path.write_text("{}")
    with pytest.raises(ValueError, match=r"tekken.json is not a vocabulary in one of Mistral's formats: 'config'"):
        from_file(path)


@pytest.fixture(scope="module")
def spm():
    return from_file(BUILT_IN.with_name("mistral_instruct_tokenizer_240323.model.v3"))


@given(st.text(st.characters(exclude_characters="▁", exclude_categories=["Cs"])))
def test_text_survives_the_tokens_of_sentencepiece(spm, text):
    assert spm.decode(spm.encode(text)) == text


def test_sentencepiece_names_its_special_tokens_and_has_the_bytes_of_others(spm):
    begin_call = spm.marks.begin_call
    assert begin_call in spm.special_tokens
    assert spm.pieces[begin_call] == f"<{begin_call}>".encode()
    assert spm.bytes_of(begin_call) == b""
    assert {bytes([byte]) for byte in range(256)} <= set(spm.pieces)
    assert spm.marks.begin_arguments is spm.marks.begin_id is None


def test_an_answer_of_sentencepiece_begins_with_a_space_that_nobody_said(spm, tokenizer):
    assert spm.leads_with_space
    assert not tokenizer.leads_with_space


def test_texts_are_read_apart_only_where_nothing_is_put_before_them(tokenizer):
    assert tokenizer.reads_texts_apart
    assert not from_file(BUILT_IN.with_name("mistral_instruct_tokenizer_241114.model.v7")).reads_texts_apart


def test_a_conversation_is_written_as_mistral_common_does(spm):
    encoded = spm.encode_conversation(ChatCompletionRequest(model="m", messages=[UserMessage(content="Who?")]))
    assert [spm.pieces[token] for token in encoded.tokens] == [b"<1>", b"<3>", b" Who", b"?", b"<4>"]


def test_versions_say_what_they_can(spm, tokenizer):
    assert (tokenizer.writes_settings, tokenizer.efforts) == (True, ("none", "high"))
    assert (spm.writes_settings, spm.efforts) == (False, ())
