import pytest

from model.vocabularies import CHATML, byte_pair_gguf, spm, spm_gguf, tekken, tekken_gguf
from tramontane.cli.models.facts import facts, readable
from tramontane.model.files import Files

NAMES = ("<s>", "</s>", "<|im_start|>", "<|im_end|>")


@pytest.mark.parametrize(
    ("version", "can"),
    [
        ("v3", "text, JSON, functions"),
        ("v13", "text, JSON, functions, thoughts (effort none or high)"),
        ("v15", "text, JSON, functions, thoughts (effort none or high)"),
    ],
)
def test_a_model_of_mistrals_tells_its_tokenizer_and_what_it_can(tmp_path, version, can):
    path = tekken_gguf(tmp_path / "a.Q4_0.gguf", version) if version != "v3" else spm_gguf(tmp_path / "a.gguf", spm())
    found = facts(Files("a", (path,)))
    assert found["tokenizer"] == f"Mistral's, version {version[1:]}"
    assert (found["tokenizer from"], found["can"]) == ("the file itself", can)


def test_the_file_that_the_tokenizer_came_from_is_named(tmp_path):
    path, beside = tekken_gguf(tmp_path / "a.gguf"), tekken(tmp_path / "tekken.json")
    assert facts(Files("a", (path,), beside))["tokenizer from"] == str(beside)
    other = spm_gguf(tmp_path / "b.gguf", spm())
    assert facts(Files("b", (other,), beside))["tokenizer from"] == "the file itself"


def test_any_other_model_tells_that_its_template_writes(tmp_path):
    general = {"name": "Some Model", "license": "apache-2.0", "base_model.0.repo_url": "https://huggingface.co/a/b"}
    path = byte_pair_gguf(tmp_path / "some-Q8_0.gguf", NAMES, template=CHATML, **general)
    found = facts(Files("some", (path,)))
    assert found == {
        "name": "some",
        "title": "Some Model",
        "file": str(path),
        "size": path.stat().st_size,
        "architecture": "llama",
        "parameters": 8 * 32,
        "quantisation": "Q8_0",
        "context": 4096,
        "vocabulary": 404,
        "tokenizer": "its own, with its own chat template",
        "tokenizer from": "the file itself",
        "can": "text, JSON",
        "temperature": 0.7,
        "licence": "apache-2.0",
        "made from": "https://huggingface.co/a/b",
    }


def test_parts_are_counted_together(tmp_path):
    one, two = tekken_gguf(tmp_path / "1.gguf"), tekken_gguf(tmp_path / "2.gguf")
    found = facts(Files("a", (one, two)))
    assert (found["parts"], found["parameters"]) == (2, 2 * 8 * 32)
    assert found["size"] == one.stat().st_size + two.stat().st_size


def test_numbers_are_made_readable():
    assert readable("size", 4_100_000_000) == "4.1 GB"
    assert readable("context", 32768) == "32,768"
    assert readable("temperature", 0.3) == "0.3"
