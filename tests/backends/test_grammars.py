import pytest

from tramontane.backends.grammars import compile_for, grammars_of
from tramontane.engine.contract import ConstraintRefused, Job, Sampling


def job(prompt, begun=0):
    return Job(tuple(prompt), Sampling(0.0), frozenset({2}), 10, constraint='start: "yes no"', begun=begun)


def test_a_tokenizer_is_prepared_once(tokenizer):
    assert grammars_of(tokenizer) is grammars_of(tokenizer)


def test_what_the_prompt_ends_with_belongs_to_the_answer(tokenizer):
    yes, no = tokenizer.encode("yes"), tokenizer.encode(" no")
    assert not compile_for(tokenizer, job([1, *yes])).accept(no[0])
    assert compile_for(tokenizer, job([1, *yes], len(yes))).accept(no[0])
    with pytest.raises(ConstraintRefused):
        compile_for(tokenizer, job([1, *no], len(no)))
