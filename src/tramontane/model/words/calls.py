"""How models write calls in the tokens of a vocabulary: the marks and texts around what a call says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import TypeAlias

from mistral_common.tokens.tokenizers.base import SpecialTokens, Tokenizer, TokenizerVersion
from mistral_common.tokens.tokenizers.tekken import Tekkenizer


class Slot(Enum):
    """What a call says."""

    NAME = "name"
    ID = "id"
    ARGUMENTS = "arguments"


Fixed: TypeAlias = tuple[int | str, ...]
"""Special tokens and texts."""
Parts: TypeAlias = "tuple[int | str | Slot | Parts, ...]"
"""The same, what the call says, and parts that may be left out."""


@dataclass(frozen=True)
class CallFormat:
    call: Parts
    opening: Fixed = ()
    """What comes before the first call."""
    between: Fixed = ()
    closing: Fixed = ()
    follows_text: bool = True
    """Whether an answer may say something before it calls."""

    @property
    def is_list(self) -> bool:
        """Whether the calls are elements of a JSON list; else marks part them, and what they say."""
        return bool(self.closing)

    def written(self, calls: Iterable[Mapping[Slot, str]]) -> list[int | str]:
        """Calls in special tokens and texts; those without an id are written without."""
        parts = [*self.opening]
        for number, call in enumerate(calls):
            parts += [*(self.between if number else ()), *_filled(self.call, call)]
        return list(_joined([*parts, *self.closing]))


def format_of(vocabulary: Tokenizer) -> CallFormat | None:
    """How a vocabulary's version writes calls; None before version 3, by which no open model calls functions, and
    where a call has no mark: SentencePiece takes a mark that it lacks for the unknown token.
    """
    version, token = vocabulary.version, vocabulary.get_special_token
    if version < TokenizerVersion.v3 or not vocabulary.is_special(SpecialTokens.tool_calls.value):
        return None
    # SentencePiece puts a space before every text.
    space = () if isinstance(vocabulary, Tekkenizer) else (" ",)
    begin = token(SpecialTokens.tool_calls.value)
    if version < TokenizerVersion.v11:
        return _in_a_list((begin, *space), follows_text=version >= TokenizerVersion.v7)
    begin_id = (token(SpecialTokens.call_id.value), *space, Slot.ID)
    begin_arguments = (token(SpecialTokens.args.value), *space)
    identifier = (begin_id,) if version < TokenizerVersion.v13 else ()
    return CallFormat((begin, *space, Slot.NAME, *identifier, *begin_arguments, Slot.ARGUMENTS))


def _in_a_list(beginning: Fixed, *, follows_text: bool) -> CallFormat:
    """A JSON list of all calls, in the white space that Python puts into JSON."""
    identifier = (', "id": "', Slot.ID, '"')
    return CallFormat(
        call=('{"name": "', Slot.NAME, '", "arguments": ', Slot.ARGUMENTS, identifier, "}"),
        opening=(*beginning, "["),
        between=(", ",),
        closing=("]",),
        follows_text=follows_text,
    )


def _filled(parts: Parts, call: Mapping[Slot, str]) -> Iterator[int | str]:
    for part in parts:
        if isinstance(part, Slot):
            yield call[part]
        elif not isinstance(part, tuple):
            yield part
        elif all(slot in call for slot in part if isinstance(slot, Slot)):
            yield from _filled(part, call)


def _joined(parts: Iterable[int | str]) -> Iterator[int | str]:
    """Texts that follow one another are one."""
    for is_text, run in groupby(parts, lambda part: isinstance(part, str)):
        if is_text:
            yield "".join(map(str, run))
        else:
            yield from run
