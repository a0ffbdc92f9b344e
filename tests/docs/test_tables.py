"""The pages list all that there is: every parameter, every error, every field."""

import re
import tomllib

from docs.reference import HERE, HOSTED_ALONE, SECTIONS, page

from tramontane.server.errors import TABLE, Row
from tramontane.server.openapi import document
from tramontane.server.settings import Settings
from tramontane.wire.request import ChatCompletionRequest

SCHEMAS = document(Settings(), "")["components"]["schemas"]


def test_every_parameter_has_its_words():
    headings = re.findall(r"^### (\w+)$", (HERE / "parameters.md").read_text(), re.MULTILINE)
    assert sorted(headings) == sorted(ChatCompletionRequest.model_fields)


def test_every_error_is_in_the_table():
    cells = r"^\| (\d{3}) \| (?:`(\w+)`)? ?\| ?(\d{4})? ?\|"
    told = set(re.findall(cells, (HERE / "errors.md").read_text(), re.MULTILINE))
    rows = {(str(row.status), row.type, row.code) for row in TABLE.values() if isinstance(row, Row)}
    assert rows <= told
    assert {str(row.status) for row in TABLE.values()} | {"404", "405"} == {status for status, _, _ in told}


def test_the_reference_is_what_make_reference_writes():
    assert (HERE / "reference.md").read_text() == page()


def test_the_reference_leaves_no_class_out():
    described = {name for names in SECTIONS.values() for name in names}
    assert described | HOSTED_ALONE == SCHEMAS.keys()
    assert not described & HOSTED_ALONE


def test_every_sentence_is_of_a_field():
    sentences = tomllib.loads((HERE / "sentences.toml").read_text())
    fields = {name: SCHEMAS[name]["properties"].keys() for names in SECTIONS.values() for name in names}
    general = sentences.pop("any").keys()
    assert {name: said.keys() - fields[name] for name, said in sentences.items() if said.keys() - fields[name]} == {}
    assert general <= {field for name, held in fields.items() for field in held - sentences.get(name, {}).keys()}
