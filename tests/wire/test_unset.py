"""Absent is not null, and is one thing."""

import copy
import pickle

from tramontane.wire.unset import UNSET, Unset


def test_there_is_one_unset():
    assert Unset() is UNSET
    assert copy.copy(UNSET) is copy.deepcopy(UNSET) is pickle.loads(pickle.dumps(UNSET)) is UNSET


def test_it_is_false_and_says_what_it_is():
    assert not UNSET
    assert repr(UNSET) == "Unset()"
