"""A tokenizer's words for the grammars of the engine."""

from __future__ import annotations

from functools import lru_cache

from tramontane.engine.constraint import Grammars, Matcher, Vocabulary
from tramontane.engine.contract import Job
from tramontane.model.tokenizer import Tokenizer


@lru_cache(maxsize=4)
def grammars_of(tokenizer: Tokenizer) -> Grammars:
    """What compiles grammars for a tokenizer; the first call takes a second or two."""
    return Grammars(Vocabulary(tokenizer.pieces, tokenizer.special_tokens, tokenizer.end_token, tokenizer.encode))


def compile_for(tokenizer: Tokenizer, job: Job) -> Matcher:
    """A matcher at the place where the answer to a job begins.

    Raises:
        ConstraintRefused: Its grammar cannot be kept to.
    """
    assert job.constraint, "a job without a constraint needs no matcher"
    return grammars_of(tokenizer).compile(job.constraint, job.prompt[len(job.prompt) - job.begun :])
