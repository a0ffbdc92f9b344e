"""What every wire class is made of."""

import pickle
from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from tramontane.wire.model import (
    ABSENT,
    AS_SERVER,
    OMITTED,
    NullMeans,
    OptionalNullable,
    UnknownVariant,
    UnrecognizedStr,
    WireModel,
    is_none,
    is_unset,
)
from tramontane.wire.unset import UNSET


class Thing(WireModel):
    absent: OptionalNullable[int | str] = ABSENT
    omitted: int | None = OMITTED


def test_absent_null_and_given():
    assert Thing().model_dump() == Thing(absent=UNSET, omitted=None).model_dump() == {}
    assert Thing(absent=None).model_dump() == {"absent": None}
    assert Thing(absent=1, omitted=0).model_dump_json() == '{"absent":1,"omitted":0}'
    assert (is_unset(UNSET), is_unset(None), is_none(None), is_none(UNSET)) == (True, False, True, False)


class Counted(WireModel):
    count: Annotated[int, NullMeans(0)] = 0


def test_null_means_the_default_and_nothing_else_does():
    assert Counted.model_validate_json('{"count":null}') == Counted(count=None) == Counted()
    assert Counted(count=7).model_dump() == {"count": 7}
    for wrong in ("many", 1.5, []):
        with pytest.raises(ValidationError):
            Counted(count=wrong)
    assert Counted.model_json_schema()["properties"]["count"] == {"default": 0, "title": "Count", "type": "integer"}


def test_unset_in_a_nested_place_is_written_as_the_official_sentinel():
    assert TypeAdapter(OptionalNullable[int]).dump_python(UNSET) == "~?~unset~?~sentinel~?~"


def test_unknown_fields_are_dropped_or_forbidden():
    assert Thing.model_validate({"more": 1}) == Thing()
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Thing.model_validate({"more": 1}, extra="forbid")


def test_the_schema_says_nothing_of_unset():
    assert Thing.model_json_schema()["properties"]["absent"] == {
        "anyOf": [{"type": "integer"}, {"type": "string"}, {"type": "null"}],
        "title": "Absent",
    }
    assert TypeAdapter(UnknownVariant).json_schema() == {"type": "object"}


def test_an_unrecognized_word_is_a_string_that_knows_it():
    word = TypeAdapter(UnrecognizedStr).validate_python("new")
    assert (word, type(word)) == ("new", UnrecognizedStr)
    assert type(pickle.loads(pickle.dumps(word))) is UnrecognizedStr
    for value, how in ((7, {}), ("new", {"strict": True}), ("new", {"context": AS_SERVER})):
        with pytest.raises(ValidationError):
            TypeAdapter(UnrecognizedStr).validate_python(value, **how)


def test_an_unknown_variant_is_itself_again():
    kept = TypeAdapter(UnknownVariant).validate_python({"type": "x"})
    assert TypeAdapter(UnknownVariant).validate_python(kept) is kept
    assert kept.model_dump() == {"type": "x"}


def test_a_context_that_only_looks_like_the_servers_is_not_it():
    assert TypeAdapter(UnrecognizedStr).validate_python("new", context=dict(AS_SERVER)) == "new"
