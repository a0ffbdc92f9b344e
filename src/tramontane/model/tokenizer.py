"""Text to token ids and back, and a conversation to a prompt, by mistral-common."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import mistral_common
from mistral_common.exceptions import TokenizerException
from mistral_common.protocol.instruct.messages import AssistantMessage, UserMessage
from mistral_common.protocol.instruct.normalize import get_normalizer
from mistral_common.protocol.instruct.request import ChatCompletionRequest, ReasoningEffort
from mistral_common.protocol.instruct.validator import ValidationMode, get_validator
from mistral_common.tokens.tokenizers.base import InstructTokenizer, SpecialTokenPolicy, SpecialTokens, TokenizerVersion
from mistral_common.tokens.tokenizers.instruct import InstructTokenizerV15
from mistral_common.tokens.tokenizers.mistral import MistralTokenizer
from mistral_common.tokens.tokenizers.model_settings_builder import ModelSettingsBuilder, ReasoningEffortEnumBuilder
from mistral_common.tokens.tokenizers.tekken import SpecialTokenInfo, Tekkenizer, is_tekken

BUILT_IN = Path(mistral_common.__file__).parent / "data" / "tekken_240911.json"
ADDED_TOKENS = (
    SpecialTokens.args,
    SpecialTokens.call_id,
    SpecialTokens.begin_think,
    SpecialTokens.end_think,
    SpecialTokens.begin_model_settings,
    SpecialTokens.end_model_settings,
)


@dataclass(frozen=True)
class Marks:
    """The special tokens that part an answer into thoughts, text and calls; None where the vocabulary lacks one."""

    begin_thought: int | None
    end_thought: int | None
    begin_call: int | None
    begin_arguments: int | None

    @cached_property
    def tokens(self) -> frozenset[int | None]:
        return frozenset((self.begin_thought, self.end_thought, self.begin_call, self.begin_arguments))


@dataclass(frozen=True)
class Encoded:
    tokens: tuple[int, ...]
    prefix_tokens: int
    """How many at the end are an answer begun by the caller."""


class Tokenizer:
    """One vocabulary and one way of writing conversations with it."""

    def __init__(self, instruct: InstructTokenizer[Any, Any, Any]) -> None:
        vocabulary = instruct.tokenizer
        assert isinstance(vocabulary, Tekkenizer), "only this format tells the bytes of each token"
        instruct.decode = _unread
        self._instruct = instruct
        self._vocabulary = vocabulary
        self._validator = get_validator(vocabulary.version, ValidationMode.serving)
        self._normalizer = get_normalizer(vocabulary.version, vocabulary.model_settings_builder)
        self._pieces: dict[int, bytes] = {}
        self.marks = Marks(
            self._special(SpecialTokens.begin_think),
            self._special(SpecialTokens.end_think),
            self._special(SpecialTokens.tool_calls),
            self._special(SpecialTokens.args),
        )

    @property
    def writes_settings(self) -> bool:
        return self._vocabulary.version.supports_model_settings

    @cached_property
    def reads_texts_apart(self) -> bool:
        """Whether the tokens of a message do not depend on other messages; older versions join system and user."""
        return self._vocabulary.version >= TokenizerVersion.v7

    @cached_property
    def longest_piece(self) -> int:
        """How many bytes of text one token can stand for."""
        return max(len(self.bytes_of(token)) for token in range(self._vocabulary.n_words))

    @property
    def pieces(self) -> list[bytes]:
        """What every token is, in the order of their ids; a special token is its name in angle brackets."""
        words, special = self._vocabulary.n_words, self.special_tokens
        return [f"<{token}>".encode() if token in special else self.bytes_of(token) for token in range(words)]

    @property
    def special_tokens(self) -> range:
        return range(self._vocabulary.num_special_tokens)

    @property
    def end_token(self) -> int:
        return self._vocabulary.eos_id

    def encode(self, text: str) -> tuple[int, ...]:
        """The tokens of a text.

        Raises:
            MistralCommonException: It holds more white space at once than the pattern takes.
        """
        try:
            return tuple(self._vocabulary.encode(text, bos=False, eos=False))
        except ValueError as error:
            raise TokenizerException("The text is too long to be read") from error

    def encode_conversation(self, request: ChatCompletionRequest[Any]) -> Encoded:
        """The prompt of a conversation.

        Raises:
            MistralCommonException: The conversation is not one.
        """
        try:
            self._validator.validate_request(_as_validated(request))
            tokenized = self._instruct.encode_instruct(self._normalizer.from_chat_completion_request(request))
        except (ValueError, RecursionError) as error:
            # A call's arguments may nest without end, and so much white space at once is more than the pattern takes.
            raise TokenizerException("The conversation is nested too deeply, or too long, to be read") from error
        return Encoded(tuple(tokenized.tokens), len(tokenized.prefix_ids or ()))

    def _special(self, name: str) -> int | None:
        try:
            return self._vocabulary.get_special_token(name)
        except ValueError:
            return None

    def decode(self, tokens: tuple[int, ...]) -> str:
        return b"".join(self.bytes_of(token) for token in tokens).decode(errors="replace")

    def bytes_of(self, token: int) -> bytes:
        """What a token adds to the text; a special token adds nothing."""
        piece = self._pieces.get(token)
        if piece is None:
            piece = self._vocabulary.id_to_byte_piece(token, SpecialTokenPolicy.IGNORE)
            self._pieces[token] = piece
        return piece


def _unread(tokens: list[int], special_token_policy: SpecialTokenPolicy = SpecialTokenPolicy.IGNORE) -> str:
    """Stands in for the text of a whole prompt, which mistral-common makes each time and nobody here reads."""
    return ""


def _as_validated(request: ChatCompletionRequest[Any]) -> ChatCompletionRequest[Any]:
    """Unlike the hosted API, the validator overlooks the calls of an assistant who speaks first."""
    if not request.messages or not isinstance(request.messages[0], AssistantMessage):
        return request
    return request.model_copy(update={"messages": [UserMessage(content=""), *request.messages]})


@cache
def built_in() -> Tokenizer:
    """The vocabulary that mistral-common ships, written as version 15, the one that the hosted models count in."""
    data = json.loads(BUILT_IN.read_text())
    special = list(Tekkenizer.DEPRECATED_SPECIAL_TOKENS)
    special += [
        SpecialTokenInfo(rank=len(special) + number, token_str=token, is_control=True)
        for number, token in enumerate(ADDED_TOKENS)
    ]
    settings = ModelSettingsBuilder(
        reasoning_effort=ReasoningEffortEnumBuilder(
            values=[ReasoningEffort.none, ReasoningEffort.high], accepts_none=True, default=ReasoningEffort.none
        )
    )
    vocabulary = Tekkenizer(
        vocab=data["vocab"],
        special_tokens=special,
        pattern=data["config"]["pattern"],
        vocab_size=data["config"]["default_vocab_size"],
        num_special_tokens=data["config"]["default_num_special_tokens"],
        version=TokenizerVersion.v15,
        model_settings_builder=settings,
    )
    return Tokenizer(InstructTokenizerV15(vocabulary))


def from_file(path: Path) -> Tokenizer:
    if not is_tekken(path):
        raise ValueError(f"{path} is not a vocabulary in the tekken format: tekken*.json")
    return Tokenizer(MistralTokenizer.from_file(path).instruct_tokenizer)
