"""Text to token ids and back, and a conversation to a prompt, for Mistral's models by mistral-common."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Protocol

import mistral_common
from mistral_common.exceptions import InvalidAssistantMessageException, TokenizerException
from mistral_common.protocol.instruct.messages import AssistantMessage, UserMessage
from mistral_common.protocol.instruct.normalize import get_normalizer
from mistral_common.protocol.instruct.request import (
    ChatCompletionRequest,
    ModelSettings,
    ReasoningEffort,
    ResponseFormats,
)
from mistral_common.protocol.instruct.validator import ValidationMode, get_validator
from mistral_common.tokens.tokenizers.base import InstructTokenizer, SpecialTokenPolicy, SpecialTokens, TokenizerVersion
from mistral_common.tokens.tokenizers.instruct import InstructTokenizerV15
from mistral_common.tokens.tokenizers.mistral import MistralTokenizer
from mistral_common.tokens.tokenizers.model_settings_builder import ModelSettingsBuilder, ReasoningEffortEnumBuilder
from mistral_common.tokens.tokenizers.tekken import SpecialTokenInfo, Tekkenizer

from tramontane.model.words.calls import CallFormat, format_of
from tramontane.model.words.contract import Words
from tramontane.model.words.sentencepiece import SentencePieceWords
from tramontane.model.words.tekken import TekkenWords

Conversation = ChatCompletionRequest[Any]
BUILT_IN = Path(mistral_common.__file__).parent / "data" / "tekken_240911.json"
ADDED_TOKENS = (
    SpecialTokens.args,
    SpecialTokens.call_id,
    SpecialTokens.begin_think,
    SpecialTokens.end_think,
    SpecialTokens.begin_model_settings,
    SpecialTokens.end_model_settings,
)
OTHERS_BEGIN = (
    SpecialTokens.begin_system,
    SpecialTokens.begin_model_settings,
    SpecialTokens.begin_tools,
    SpecialTokens.begin_inst,
    SpecialTokens.begin_tool_results,
)
"""What a prompt says, and no answer: a model that writes one of these has said all it had to say."""
SETTINGS = ModelSettingsBuilder(
    reasoning_effort=ReasoningEffortEnumBuilder(
        values=[ReasoningEffort.none, ReasoningEffort.high], accepts_none=True, default=ReasoningEffort.none
    )
)
"""What the hosted models can be asked for, and those whose files do not say."""


@dataclass(frozen=True)
class Marks:
    """The special tokens that part an answer into thoughts, text and calls; None where the vocabulary lacks one."""

    begin_thought: int | None
    end_thought: int | None
    begin_call: int | None
    begin_id: int | None
    begin_arguments: int | None

    @cached_property
    def tokens(self) -> frozenset[int | None]:
        thought = (self.begin_thought, self.end_thought)
        return frozenset((*thought, self.begin_call, self.begin_id, self.begin_arguments))


@dataclass(frozen=True)
class Encoded:
    tokens: tuple[int, ...]
    prefix_tokens: int
    """How many at the end are an answer begun by the caller."""


class Writer(Protocol):
    """A way of writing conversations in the tokens of a vocabulary."""

    @property
    def writes_settings(self) -> bool:
        """Whether a conversation may say how much thought goes into its answer."""
        ...

    @property
    def reads_texts_apart(self) -> bool:
        """Whether the tokens of a message do not depend on other messages."""
        ...

    @property
    def waits(self) -> bool:
        """Whether another process is waited for."""
        ...

    @property
    def efforts(self) -> tuple[str, ...]:
        """How much thought a conversation may ask for."""
        ...

    @property
    def calls(self) -> CallFormat | None:
        """How answers write calls; None where they make none."""
        ...

    @property
    def ends(self) -> tuple[int, ...]:
        """The tokens that end an answer, first the one that usually does."""
        ...

    def write(self, conversation: Conversation) -> Encoded:
        """
        Raises:
            MistralCommonException: It is no conversation, or not one that can be written so.
        """
        ...


class Tokenizer:
    """One vocabulary and one way of writing conversations with it."""

    def __init__(self, words: Words, writer: Writer) -> None:
        self._words = words
        self.writer = writer
        self._pieces: dict[int, bytes] = {}
        self.marks = Marks(
            words.named(SpecialTokens.begin_think),
            words.named(SpecialTokens.end_think),
            words.named(SpecialTokens.tool_calls),
            words.named(SpecialTokens.call_id),
            words.named(SpecialTokens.args),
        )

    @property
    def writes_settings(self) -> bool:
        return self.writer.writes_settings

    @property
    def reads_texts_apart(self) -> bool:
        return self.writer.reads_texts_apart

    @property
    def waits(self) -> bool:
        """Whether a conversation is written by another process, which is waited for."""
        return self.writer.waits

    @property
    def efforts(self) -> tuple[str, ...]:
        return self.writer.efforts

    @property
    def calls(self) -> CallFormat | None:
        return self.writer.calls

    @property
    def leads_with_space(self) -> bool:
        """Whether an answer begins with a space that nobody said."""
        return self._words.leads_with_space

    @cached_property
    def longest_piece(self) -> int:
        """How many bytes of text one token can stand for."""
        return max(len(self.bytes_of(token)) for token in range(self._words.count))

    @property
    def pieces(self) -> list[bytes]:
        """What every token is, in the order of their ids; a special token is its name in angle brackets."""
        tokens, special = range(self._words.count), self.special_tokens
        return [f"<{token}>".encode() if token in special else self.bytes_of(token) for token in tokens]

    @property
    def special_tokens(self) -> Collection[int]:
        return self._words.special

    @property
    def end_token(self) -> int:
        return self.writer.ends[0]

    @property
    def end_tokens(self) -> frozenset[int]:
        return frozenset(self.writer.ends)

    def encode(self, text: str) -> tuple[int, ...]:
        """The tokens of a text.

        Raises:
            MistralCommonException: It holds more white space at once than the pattern takes.
        """
        try:
            return tuple(self._words.encode(text))
        except ValueError as error:
            raise TokenizerException("The text is too long to be read") from error

    def encode_conversation(self, conversation: Conversation) -> Encoded:
        """The prompt of a conversation.

        Raises:
            MistralCommonException: It is no conversation, or not one that this model can be shown.
        """
        return self.writer.write(conversation)

    def decode(self, tokens: tuple[int, ...]) -> str:
        return b"".join(self.bytes_of(token) for token in tokens).decode(errors="replace")

    def bytes_of(self, token: int) -> bytes:
        """What a token adds to the text; a special token adds nothing."""
        piece = self._pieces.get(token)
        if piece is None:
            piece = self._words.bytes_of(token)
            self._pieces[token] = piece
        return piece


class MistralWriter:
    """Conversations as mistral-common writes them."""

    waits = False

    def __init__(self, instruct: InstructTokenizer[Any, Any, Any]) -> None:
        vocabulary = instruct.tokenizer
        self._instruct = instruct
        self._unset = _WithoutSettings(vocabulary) if isinstance(instruct, InstructTokenizerV15) else instruct
        self.version = vocabulary.version
        instruct.decode = self._unset.decode = _unread
        # Before version 11 a result of a call was not held to its id.
        versions = {vocabulary.version, max(vocabulary.version, TokenizerVersion.v11)}
        self._validators = [get_validator(version, ValidationMode.serving) for version in sorted(versions)]
        self._normalizer = get_normalizer(vocabulary.version, vocabulary.model_settings_builder)
        self.writes_settings = vocabulary.version.supports_model_settings
        # Older versions join system and user, and SentencePiece puts a space before some texts.
        self.reads_texts_apart = vocabulary.version >= TokenizerVersion.v7 and isinstance(vocabulary, Tekkenizer)
        others = (vocabulary.get_special_token(mark) for mark in OTHERS_BEGIN if vocabulary.is_special(mark.value))
        self.ends = (vocabulary.eos_id, *others)
        settings = vocabulary.model_settings_builder
        self._tells_formats = bool(settings and settings.json_schema)
        asked = tuple(settings.reasoning_effort.values) if settings and settings.reasoning_effort else ()
        # Without settings a model that has thoughts is told to think in words, or is not.
        thinks = not self.writes_settings and vocabulary.is_special(SpecialTokens.begin_think.value)
        self.efforts = (ReasoningEffort.none.value, ReasoningEffort.high.value) if thinks else asked
        self.calls = format_of(vocabulary)

    def write(self, conversation: Conversation) -> Encoded:
        try:
            for validator in self._validators:
                validator.validate_request(_as_validated(conversation))
            writer = self._unset if self._is_format_alone(conversation) else self._instruct
            normalized = self._normalizer.from_chat_completion_request(conversation)
            self._check_calls(normalized.messages)
            tokenized = writer.encode_instruct(normalized)
        except (ValueError, RecursionError) as error:
            # A call's arguments may nest without end, and so much white space at once is more than the pattern takes.
            raise TokenizerException("The conversation is nested too deeply, or too long, to be read") from error
        return Encoded(tuple(tokenized.tokens), len(tokenized.prefix_ids or ()))

    def _check_calls(self, messages: Iterable[Any]) -> None:
        """The validator overlooks that messages which follow one another become one."""
        if self.calls is None or self.calls.follows_text:
            return
        for message in messages:
            if isinstance(message, AssistantMessage) and message.content and message.tool_calls:
                raise InvalidAssistantMessageException(
                    "Assistant message must have either content or tool_calls, but not both."
                )

    def _is_format_alone(self, conversation: Conversation) -> bool:
        """Whether a format is all that is asked for, and settings cannot tell it: the hosted API writes none then."""
        is_text = conversation.response_format.type == ResponseFormats.text
        return not (is_text or self._tells_formats or conversation.reasoning_effort)


def _unread(tokens: list[int], special_token_policy: SpecialTokenPolicy = SpecialTokenPolicy.IGNORE) -> str:
    """Stands in for the text of a whole prompt, which mistral-common makes each time and nobody here reads."""
    return ""


class _WithoutSettings(InstructTokenizerV15):
    def _encode_settings(self, settings: ModelSettings) -> list[int]:
        return []


def _as_validated(request: Conversation) -> Conversation:
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
    vocabulary = Tekkenizer(
        vocab=data["vocab"],
        special_tokens=special,
        pattern=data["config"]["pattern"],
        vocab_size=data["config"]["default_vocab_size"],
        num_special_tokens=data["config"]["default_num_special_tokens"],
        version=TokenizerVersion.v15,
        model_settings_builder=SETTINGS,
    )
    return of(InstructTokenizerV15(vocabulary))


def of(instruct: InstructTokenizer[Any, Any, Any]) -> Tokenizer:
    vocabulary = instruct.tokenizer
    if isinstance(vocabulary, Tekkenizer):
        return Tokenizer(TekkenWords(vocabulary), MistralWriter(instruct))
    return Tokenizer(SentencePieceWords(vocabulary.file_path.read_bytes()), MistralWriter(instruct))


def from_file(path: Path) -> Tokenizer:
    """The tokenizer of a file in one of Mistral's formats: tekken*.json, tokenizer.model.v*.

    Raises:
        ValueError: It is not one.
    """
    try:
        return of(MistralTokenizer.from_file(path).instruct_tokenizer)
    except Exception as error:  # a file that is broken breaks in many places of three libraries
        raise ValueError(f"{path} is not a vocabulary in one of Mistral's formats: {error or type(error)}") from error
