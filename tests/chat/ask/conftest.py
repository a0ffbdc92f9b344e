import json

import pytest

from tramontane.backends.grammars import grammars_of
from tramontane.chat.ask.lowering import lower
from tramontane.chat.ask.schema import check


@pytest.fixture(scope="session")
def accepts(tokenizer):
    """Whether a grammar takes these pieces, texts or single tokens, as a whole answer."""

    def whole(grammar, *pieces):
        matcher = grammars_of(tokenizer).compile(grammar)
        tokens = [
            token for piece in pieces for token in ([piece] if isinstance(piece, int) else tokenizer.encode(piece))
        ]
        return all(matcher.accept(token) for token in tokens) and matcher.accept(tokenizer.end_token)

    return whole


@pytest.fixture(scope="session")
def grammar_of():
    """The grammar of a JSON Schema, once it is checked."""

    def make(schema):
        check(schema, "")
        return f"start: %json {json.dumps(lower(schema, ''))}"

    return make
