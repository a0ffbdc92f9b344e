import itertools
import json
import random

import jsonschema
import pytest

from tramontane.backends.grammars import grammars_of
from tramontane.chat.ask.lowering import lower
from tramontane.chat.ask.schema import check
from tramontane.engine.constraint import Grammars, Vocabulary
from tramontane.model.tokenizer import ADDED_TOKENS, BUILT_IN, from_file

STRANGERS = [None, True, -1, 4.25, 7, "zz", "cat", [], [1], {}, {"a": 1}]
MOST_STRANGERS = 400
BYTES = [b"<end>", *(bytes([byte]) for byte in range(256))]
LIKELY = b'"}],:0124-59abcn'
LONGEST_WALK = 600


@pytest.fixture(scope="session")
def written_as(tmp_path_factory):
    """A small vocabulary of a version of its own, with the settings that its file names."""
    data = json.loads(BUILT_IN.read_text())
    names = ["<unk>", "<s>", "</s>", "[INST]", "[/INST]", "[AVAILABLE_TOOLS]", "[/AVAILABLE_TOOLS]", "[TOOL_RESULTS]"]
    names += ["[/TOOL_RESULTS]", "[TOOL_CALLS]", "[IMG]", "<pad>", "[IMG_BREAK]", "[IMG_END]", "[PREFIX]", "[MIDDLE]"]
    names += [
        "[SUFFIX]",
        "[SYSTEM_PROMPT]",
        "[/SYSTEM_PROMPT]",
        "[TOOL_CONTENT]",
        *(str(name.value) for name in ADDED_TOKENS),
    ]
    special = [{"rank": rank, "token_str": name, "is_control": True} for rank, name in enumerate(names)]

    def make(version, settings=None):
        config = data["config"] | {"version": version, "default_vocab_size": 3_000}
        file = {"config": config, "vocab": data["vocab"][:2_000], "special_tokens": special}
        path = tmp_path_factory.mktemp(version) / "tekken.json"
        path.write_text(json.dumps(file | ({"model_settings_builder": settings} if settings else {})))
        return from_file(path)

    return make


@pytest.fixture(scope="session")
def accepts(tokenizer):
    """Whether a grammar takes these pieces, texts or single tokens, as a whole answer."""

    def whole(grammar, *pieces, reads=tokenizer):
        matcher = grammars_of(reads).compile(grammar)
        tokens = [token for piece in pieces for token in ([piece] if isinstance(piece, int) else reads.encode(piece))]
        return all(matcher.accept(token) for token in tokens) and matcher.accept(reads.end_token)

    return whole


@pytest.fixture(scope="session")
def grammar_of():
    """The grammar of a JSON Schema, once it is checked."""

    def make(schema):
        check(schema, "")
        return f"start: %json {json.dumps(lower(schema, ''))}"

    return make


@pytest.fixture(scope="session")
def alike(accepts, grammar_of, walks):
    """Checks a schema's grammar in both directions.

    It takes these documents, and of their mutations those that the schema takes; and wherever it leads, the schema is
    followed.
    """

    def compare(schema, documents):
        grammar = grammar_of(schema)
        valid = jsonschema.Draft202012Validator(schema).is_valid
        for document in documents:
            assert valid(document), document
            assert accepts(grammar, json.dumps(document, ensure_ascii=False)), document
        strangers = itertools.chain.from_iterable(map(mutated, documents))
        for stranger in itertools.islice(strangers, MOST_STRANGERS):
            assert accepts(grammar, json.dumps(stranger, ensure_ascii=False)) == valid(stranger), stranger
        led_to = walks(schema, 5)
        assert led_to
        assert [document for document in led_to if not valid(document)] == []

    return compare


def mutated(document):
    """The document with each part of it, in turn, replaced, left out, or followed by one more."""
    yield from STRANGERS
    if isinstance(document, dict):
        for name in document:
            yield {key: value for key, value in document.items() if key != name}
            for inner in mutated(document[name]):
                yield document | {name: inner}
        yield from (document | {"zz": stranger} for stranger in STRANGERS)
    elif isinstance(document, list):
        for index, item in enumerate(document):
            yield document[:index] + document[index + 1 :]
            for inner in mutated(item):
                yield [*document[:index], inner, *document[index + 1 :]]
        yield from ([*document, stranger] for stranger in STRANGERS)
    elif isinstance(document, str):
        yield document + "x" * 5_001


@pytest.fixture(scope="session")
def walks(grammar_of):
    """Documents that a schema's grammar leads to when every next byte is drawn from those it allows."""
    grammars = Grammars(Vocabulary(BYTES, [0], 0, lambda text: [byte + 1 for byte in text.encode()]))

    def draw(schema, how_many, seed=0):
        dice = random.Random(seed)
        grammar = grammar_of(schema)
        found = (walk(grammars.compile(grammar), dice) for _ in range(how_many))
        return [json.loads(text) for text in found if text is not None]

    return draw


def walk(matcher, dice):
    said = bytearray()
    while len(said) < LONGEST_WALK:
        if matcher.may_end and (matcher.is_finished or dice.random() < 0.5):
            return said.decode()
        mask = matcher.mask()
        allowed = [byte for byte in range(256) if mask[(byte + 1) // 8] >> (byte + 1) % 8 & 1]
        likely = [byte for byte in allowed if byte in LIKELY] if dice.random() < 0.97 else []
        byte = min(likely, key=LIKELY.index) if likely and len(said) > 200 else dice.choice(likely or allowed)
        assert matcher.accept(byte + 1)
        said.append(byte)
    return None
