"""The words of signatures, each by its own name."""

import pickle

import pytest
from pydantic import BaseModel

from tramontane.client import models, types
from tramontane.wire import model, unset


def test_the_words_are_those_of_the_wire():
    assert types.UNSET is unset.UNSET
    assert types.UnrecognizedStr is model.UnrecognizedStr
    assert types.OptionalNullable is model.OptionalNullable
    assert issubclass(models.UserMessage, types.BaseModel)
    assert issubclass(types.BaseModel, BaseModel)
    assert set(dir(types)) == set(types.__all__)


def test_a_number_that_no_enumeration_lists_is_still_a_number():
    assert types.UnrecognizedInt(7) + 1 == 8
    assert type(pickle.loads(pickle.dumps(types.UnrecognizedInt(7)))) is types.UnrecognizedInt


def test_other_names_do_not_resolve():
    with pytest.raises(AttributeError, match="has no attribute 'Nope'"):
        types.Nope
