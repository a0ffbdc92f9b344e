import dataclasses

import pytest
from mistral_common.protocol.instruct.messages import UserMessage
from mistral_common.protocol.instruct.request import ChatCompletionRequest

from model.vocabularies import CHATML, MARKS, File, byte_pair_gguf, calling, spm, spm_gguf, tekken, tekken_gguf
from tramontane.backends.grammars import grammars_of
from tramontane.model import gguf
from tramontane.model.card import Card
from tramontane.model.describe import describe
from tramontane.model.files import Files
from tramontane.model.gguf import NotAModel
from tramontane.model.tokenizer import MistralWriter, from_file

NAMES = ("<s>", "</s>", "<|im_start|>", "<|im_end|>")
WHO = ChatCompletionRequest(model="m", messages=[UserMessage(content="Who?")])


def described(path, tokenizer=None, **options):
    return describe(Files("it", (path,), tokenizer), **options)


def test_a_card_says_what_the_file_does(tmp_path):
    path = tekken_gguf(tmp_path / "a.gguf", name="Little Mistral", file_type=15, **{"sampling.temp": 0.5})
    assert described(path).card == Card(
        id="it",
        description="Little Mistral, llama family, 256 parameters, Q4_K_M",
        context=4096,
        default_temperature=0.5,
        created=int(path.stat().st_mtime),
        calls_functions=True,
        efforts=("none", "high"),
    )


def test_a_window_is_bounded_by_what_the_model_was_trained_for(tmp_path):
    path = tekken_gguf(tmp_path / "a.gguf")
    assert described(path, context=1_000).card.context == 1_000
    assert described(path, context=100_000).card.context == 4_096


@pytest.mark.parametrize(
    ("version", "efforts"), [("v3", ()), ("v7", ()), ("v11", ()), ("v13", ()), ("v15", ("none", "high"))]
)
def test_the_version_says_what_can_be_asked_for(tmp_path, version, efforts):
    own = described(tekken_gguf(tmp_path / "a.gguf", version, template=f"[INST]{RULES[version]}[/INST]"))
    beside = described(tmp_path / "a.gguf", tekken(tmp_path / "tekken.json", version))
    assert own.tokenizer.writes_settings == beside.tokenizer.writes_settings == (version == "v15")
    assert (own.vocabulary, beside.vocabulary) == (None, tmp_path / "tekken.json")
    for model in (own, beside):
        assert (model.card.calls_functions, model.card.efforts) == (True, efforts)
        assert model.tokenizer.calls == calling(version).calls
        assert model.card.default_temperature == pytest.approx(0.3)


RULES = {
    "v3": "", "v7": "[SYSTEM_PROMPT]", "v11": "[CALL_ID][ARGS]", "v13": "[ARGS]", "v15": "[MODEL_SETTINGS]"
}  # fmt: skip
"""What is in the template of a version."""


def test_a_model_with_the_marks_of_thoughts_thinks_unless_its_template_has_none(tmp_path):
    path = tekken_gguf(tmp_path / "a.gguf", "v13", template="[INST][ARGS][THINK][/INST]")
    assert described(path).card.efforts == ("none", "high")
    path = tekken_gguf(tmp_path / "b.gguf", "v13", template="[INST][ARGS][/INST]")
    assert described(path).card.efforts == ()
    path = tekken_gguf(tmp_path / "c.gguf", "v11", template="[INST][ARGS][CALL_ID][THINK][/INST]")
    assert described(path).card.efforts == ()


def test_mistrals_own_conversations_are_the_same_with_and_without_its_file(tmp_path):
    for version in ("v3", "v13", "v15"):
        written = from_file(tekken(tmp_path / "tekken.json", version)).encode_conversation(WHO)
        path = tekken_gguf(tmp_path / f"{version}.gguf", version, template=f"[INST]{RULES[version]}[/INST]")
        assert described(path).tokenizer.encode_conversation(WHO) == written


def test_sentencepiece_is_made_again_too(tmp_path):
    model = spm(MARKS[3:])
    (tmp_path / "tokenizer.model.v7").write_bytes(model)
    written = from_file(tmp_path / "tokenizer.model.v7")
    own = described(spm_gguf(tmp_path / "a.gguf", model)).tokenizer
    assert isinstance(own.writer, MistralWriter)
    assert own.encode_conversation(WHO) == written.encode_conversation(WHO)
    assert own.pieces == written.pieces


def test_a_file_of_another_vocabulary_is_not_taken(tmp_path, caplog):
    path = tekken_gguf(tmp_path / "a.gguf")
    other = tekken(tmp_path / "tekken.json", special=41)
    assert described(path, other).tokenizer.special_tokens == range(40)
    assert "tekken.json is not the vocabulary of a.gguf, whose own is taken" in caplog.text


def test_a_broken_vocabulary_beside_a_model_is_named(tmp_path):
    (tmp_path / "tekken.json").write_text("{")
    with pytest.raises(NotAModel, match="tekken.json is not a vocabulary in one of Mistral's formats"):
        described(tekken_gguf(tmp_path / "a.gguf"), tmp_path / "tekken.json")


def test_another_model_is_read_by_its_own_vocabulary_and_template(tmp_path):
    model = described(byte_pair_gguf(tmp_path / "Mistral.gguf", NAMES, template=CHATML))
    assert (model.card.calls_functions, model.card.efforts, model.card.default_temperature) == (False, (), 0.7)
    reads = model.tokenizer
    assert reads.decode(reads.encode_conversation(WHO).tokens) == "user\nWho?\nassistant\n"
    assert (reads.end_token, reads.end_tokens) == (3, {1, 3})
    assert reads.marks.tokens == {None}
    reads.writer._template.rest()


def test_a_template_of_others_on_mistrals_vocabulary_is_followed(tmp_path):
    names = (*MARKS, "<|im_start|>", "<|im_end|>")
    path = byte_pair_gguf(tmp_path / "a.gguf", names, "tekken", CHATML)
    reads = described(path, tekken(tmp_path / "tekken.json")).tokenizer
    assert reads.pieces[reads.encode_conversation(WHO).tokens[0]] == b"<%d>" % names.index("<|im_start|>")
    reads.writer._template.rest()


@pytest.mark.parametrize("kind", ["tekken", "sentencepiece", "byte pairs"])
def test_grammars_are_made_of_every_kind(tmp_path, kind):
    path = tmp_path / "a.gguf"
    if kind == "tekken":
        tekken_gguf(path)
    elif kind == "sentencepiece":
        spm_gguf(path, spm())
    else:
        byte_pair_gguf(path, NAMES, template=CHATML)
    reads = described(path).tokenizer
    matcher = grammars_of(reads).compile('start: %json {"type": "object", "properties": {"fox": {"type": "string"}}}')
    for token in (*reads.encode('{"fox": "the é"}'), reads.end_token):
        assert matcher.accept(token)


def test_a_model_in_parts_is_the_sum_of_them(tmp_path):
    parts = (tekken_gguf(tmp_path / "a.gguf"), File(tmp_path / "b.gguf").write())
    assert "512 parameters" in describe(Files("it", parts)).card.description
    parts[1].write_bytes(parts[1].read_bytes()[:-1])
    with pytest.raises(NotAModel, match="b.gguf: tensor token_embd.weight ends at byte .*: it is cut off"):
        describe(Files("it", parts))


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ({"general.type": "adapter"}, "a.gguf is no model: its general.type is adapter"),
        ({"llama.context_length": 0}, "a.gguf does not say how long its context is: llama.context_length"),
    ],
)
def test_what_is_no_model_is_refused(tmp_path, monkeypatch, entries, sentence):
    read = gguf.read

    def changed(path):
        found = read(path)
        return dataclasses.replace(found, metadata=found.metadata | entries)

    monkeypatch.setattr(gguf, "read", changed)
    with pytest.raises(NotAModel, match=sentence):
        described(tekken_gguf(tmp_path / "a.gguf"))


def test_a_file_that_is_gone_is_named(tmp_path):
    with pytest.raises(NotAModel, match="a.gguf cannot be read: No such file"):
        described(tmp_path / "a.gguf")


def test_a_vocabulary_that_its_template_does_not_fit_is_no_model(tmp_path):
    path = spm_gguf(tmp_path / "a.gguf", spm(), template="[INST][ARGS][/INST]")
    with pytest.raises(NotAModel, match="a.gguf: its vocabulary cannot be read: Tokenizer must be a Tekkenizer"):
        described(path)
