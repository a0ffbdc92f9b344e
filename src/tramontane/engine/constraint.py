"""Grammars to the tokens that an answer may go on with: compiled within bounds, matched one token at a time."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from threading import Lock

from llguidance import LLMatcher, LLParserLimits, LLTokenizer, TokenizerWrapper

from tramontane.engine.contract import ConstraintRefused, EngineFailed

LONGEST_GRAMMAR = 1 << 20
DEEPEST_GRAMMAR = 128
KEPT_GRAMMARS = 64
LIMITS = LLParserLimits(
    # What a grammar may cost when it is compiled, some tenths of a second, and at each token, some milliseconds.
    initial_lexer_fuel=1_000_000,
    step_lexer_fuel=200_000,
    step_max_items=50_000,
    max_lexer_states=100_000,
    max_grammar_size=500_000,
    verbose_errors=False,
)
OPENING, CLOSING = "([{", ")]}"


@dataclass(frozen=True)
class Vocabulary:
    """The bytes of every token, and how text is written with them. A special token has a name in angle brackets."""

    pieces: Sequence[bytes]
    special: Iterable[int]
    end_token: int
    encode: Callable[[str], Sequence[int]]


class Grammars:
    """Compiles for one vocabulary, and keeps the last grammars compiled."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._end_token = vocabulary.end_token
        self._tokenizer = LLTokenizer(TokenizerWrapper(_Words(vocabulary)))
        self._kept: OrderedDict[str, LLMatcher] = OrderedDict()
        self._lock = Lock()

    def compile(self, grammar: str, begun: Sequence[int] = ()) -> Matcher:
        """A matcher at the place where an answer stands that has `begun` so.

        Raises:
            ConstraintRefused: The grammar is none, is too large, allows nothing, or does not allow what has begun.
        """
        matcher = Matcher(self._compiled(grammar).deep_copy(), self._end_token)
        for token in begun:
            if not matcher.accept(token):
                raise ConstraintRefused("The answer has begun in a way that its format does not allow")
        return matcher

    def _compiled(self, grammar: str) -> LLMatcher:
        """Who asks for one that is kept does not wait while another is compiled."""
        with self._lock:
            matcher = self._kept.pop(grammar, None)
            if matcher:
                self._kept[grammar] = matcher
        return matcher or self._keep(grammar, self._compile(grammar))

    def _keep(self, grammar: str, matcher: LLMatcher) -> LLMatcher:
        with self._lock:
            self._kept[grammar] = matcher
            if len(self._kept) > KEPT_GRAMMARS:
                self._kept.popitem(last=False)
        return matcher

    def _compile(self, grammar: str) -> LLMatcher:
        if len(grammar) > LONGEST_GRAMMAR:
            raise ConstraintRefused(f"The grammar has {len(grammar)} characters, more than {LONGEST_GRAMMAR}")
        if depth_of(grammar) > DEEPEST_GRAMMAR:
            raise ConstraintRefused(f"The grammar is nested more than {DEEPEST_GRAMMAR} deep")
        matcher = LLMatcher(self._tokenizer, grammar, log_level=0, limits=LIMITS)
        if matcher.is_error():
            raise ConstraintRefused(_reason(matcher.get_error()))
        matcher.compute_bitmask()
        if matcher.is_error():
            raise ConstraintRefused(f"The grammar allows no answer: {_reason(matcher.get_error())}")
        return matcher


class Matcher:
    """Where one answer stands in its grammar."""

    def __init__(self, matcher: LLMatcher, end_token: int) -> None:
        self._matcher = matcher
        self._end_token = end_token

    def copy(self) -> Matcher:
        return Matcher(self._matcher.deep_copy(), self._end_token)

    @property
    def may_end(self) -> bool:
        return self._matcher.is_accepting()

    @property
    def is_finished(self) -> bool:
        """Nothing but the end can follow."""
        return self._matcher.is_stopped()

    def mask(self) -> bytes:
        """The tokens that may come next, one bit each, the lowest bit of a byte first.

        Raises:
            EngineFailed: The grammar takes more work at this place than it may.
        """
        mask = self._matcher.compute_bitmask()
        self._check()
        return mask

    def allowed(self, tokens: Sequence[int]) -> int:
        """How many of these, from the first on, may come next: the part of a draft worth trying."""
        return self._matcher.validate_tokens(list(tokens))

    def accept(self, token: int) -> bool:
        """Go on by one token; one that may not come leaves everything as it was, and so does the end.

        Raises:
            EngineFailed: The grammar takes more work at this place than it may.
        """
        if token == self._end_token:
            return self.may_end
        accepted = self._matcher.try_consume_tokens([token]) == 1
        self._check()
        return accepted

    def rollback(self, tokens: int) -> None:
        self._matcher.rollback(tokens)
        self._check()

    def forced(self) -> list[int]:
        """The tokens that must come next, where there is no choice."""
        return self._matcher.compute_ff_tokens()

    def _check(self) -> None:
        if self._matcher.is_error():
            raise EngineFailed(f"the grammar cannot go on: {_reason(self._matcher.get_error())}")


class _Words:
    """A vocabulary in the words of llguidance."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.tokens = list(vocabulary.pieces)
        self.special_token_ids = list(vocabulary.special)
        self.eos_token_id = vocabulary.end_token
        self.bos_token_id = None
        self._encode = vocabulary.encode

    def __call__(self, text: str) -> list[int]:
        return list(self._encode(text))


def depth_of(grammar: str) -> int:
    """How deep its brackets nest, those inside strings not counted."""
    depth = deepest = 0
    in_string = is_escaped = False
    for letter in grammar:
        if is_escaped or letter == "\\":
            is_escaped = not is_escaped
        elif letter == '"':
            in_string = not in_string
        elif not in_string and letter in OPENING:
            depth += 1
            deepest = max(deepest, depth)
        elif not in_string and letter in CLOSING:
            depth -= 1
    return deepest


def _reason(error: str) -> str:
    """The error, without the place in a grammar that the caller never wrote."""
    told = error.rpartition("failed to compile JSON schema: ")[2]
    return " ".join(re.split(r"\n *\d+ \|", told, maxsplit=1)[0].split())[:500]
