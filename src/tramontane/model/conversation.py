"""Conversations as a model's own chat template writes them: text, with no function calls and no thoughts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from mistral_common.exceptions import InvalidMessageStructureException, InvalidRequestException
from mistral_common.protocol.instruct.messages import AssistantMessage, SystemMessage, ToolMessage
from mistral_common.protocol.instruct.normalize import get_normalizer
from mistral_common.protocol.instruct.validator import ValidationMode, get_validator
from mistral_common.tokens.tokenizers.base import TokenizerVersion

from tramontane.model.gguf import NotAModel
from tramontane.model.template import Template, TemplateFailed, TemplateRefused
from tramontane.model.tokenizer import Conversation, Encoded
from tramontane.model.words.contract import Words
from tramontane.model.words.vocabulary import Vocabulary

RULES = TokenizerVersion.v13
"""The version by whose rules messages are ordered, and joined where one speaks twice: those of the hosted API."""
UNSPOKEN = range(0xF0000, 0xFFFFE)
"""Characters for private use, one of which no conversation holds."""
SAID = "said"
ROLES = {"bos": "bos", "eos": "eos", "unk": "unknown", "pad": "padding"}
"""What templates call a token, and what files do."""


@dataclass(frozen=True)
class Message:
    role: str
    content: str


class Marks(NamedTuple):
    """Characters that a conversation does not hold."""

    broken: str
    """Stands within the name of a special token that somebody said, and is left out before the text is read."""
    apart: str
    """Stands within a literal piece that somebody said: what is before and after is read by itself."""


class TemplateWriter:
    writes_settings = False
    reads_texts_apart = False
    waits = True
    efforts = ()
    calls = None

    def __init__(self, vocabulary: Vocabulary, words: Words) -> None:
        """
        Raises:
            NotAModel: There is no template, or none that writes a conversation.
        """
        if not vocabulary.template:
            raise NotAModel(f"{vocabulary.gguf.path.name} has no chat template, and its vocabulary is not Mistral's")
        self._words = words
        self._tokens = {
            f"{role}_token": "" if token is None else vocabulary.pieces[token]
            for role, key in ROLES.items()
            for token in (vocabulary.token(key),)
        }
        self._validator = get_validator(RULES, ValidationMode.serving)
        self._normalizer = get_normalizer(RULES, None)
        self._special = _any_of(vocabulary.names)
        literal = (vocabulary.pieces[token] for token in vocabulary.literal)
        self._structural = _any_of(name for name in literal if name in vocabulary.template)
        self._opening = vocabulary.opening
        try:
            self._template = Template(vocabulary.template)
            self.ends = self._find_ends([vocabulary.token(role) for role in ("eos", "eot", "eom")])
        except (TemplateFailed, TemplateRefused) as error:
            raise NotAModel(
                f"{vocabulary.gguf.path.name}: its chat template writes no conversation: {error}"
            ) from error
        self._template.rest()

    def write(self, conversation: Conversation) -> Encoded:
        self._validator.validate_request(conversation)
        if conversation.tools:
            raise InvalidRequestException("Function calling is not enabled for this model")
        said = list(self._read(conversation))
        begun = ""
        if isinstance(last := conversation.messages[-1], AssistantMessage) and last.prefix:
            begun = said.pop().content.rstrip(" ")
        marks = _unspoken("".join(message.content for message in said))
        shown = [Message(message.role, self._as_text(message, marks)) for message in said]
        try:
            written = self._render(shown, answers=True)
        except TemplateRefused as error:
            raise InvalidMessageStructureException(str(error)) from error
        except TemplateFailed as error:
            raise InvalidRequestException(f"The chat template of this model fails: {error}") from error
        self._check_all_said(shown, written)
        return self._encode(written, begun, marks)

    def _read(self, conversation: Conversation) -> Iterator[Message]:
        """The messages as texts, one for each turn.

        Raises:
            InvalidRequestException: One says what the template has no words for.
        """
        normalized = self._normalizer.from_chat_completion_request(conversation)
        for role, messages in groupby(map(_text_of, normalized.messages), key=lambda message: message.role):
            yield Message(role, "\n\n".join(message.content for message in messages))

    def _as_text(self, message: Message, marks: Marks) -> str:
        """With every name of a special token broken, that only the template's own be read as tokens.

        What a template parts turns by may be literal; an assistant's own are left, for templates look for thoughts.
        """
        content = self._special.sub(_after_each_letter(marks.broken), message.content)
        if message.role == "assistant":
            return content
        return self._structural.sub(_after_each_letter(marks.apart), content)

    def _check_all_said(self, said: list[Message], written: str) -> None:
        for number, message in enumerate(said):
            if message.role != "assistant" and message.content.strip() not in written:
                raise InvalidRequestException(
                    f"The chat template of this model leaves out message {number}, of the role {message.role}"
                )

    def _render(self, messages: list[Message], answers: bool) -> str:
        return self._template.render(
            {
                "messages": [vars(message) for message in messages],
                "add_generation_prompt": answers,
                "enable_thinking": False,
                "tools": None,
                "documents": None,
                **self._tokens,
            }
        )

    def _encode(self, written: str, begun: str, marks: Marks) -> Encoded:
        tokens: list[int] = []
        at = 0
        for found in self._special.finditer(written):
            tokens += self._plain(written[at : found.start()], marks)
            tokens.append(self._number(found[0]))
            at = found.end()
        tokens += self._plain(written[at:], marks)
        if self._opening is not None and tokens[:1] != [self._opening]:
            tokens.insert(0, self._opening)
        prefix = self._words.encode(begun) if written[at:] else self._plain(begun, marks)
        return Encoded((*tokens, *prefix), len(prefix))

    def _plain(self, text: str, marks: Marks) -> list[int]:
        """The tokens of a text that begins, or that comes after a special token."""
        if not text:
            return []
        spaced = f" {text}" if self._words.leads_with_space else text
        parts = spaced.replace(marks.broken, "").split(marks.apart)
        return [token for part in parts for token in self._words.encode(part)]

    def _number(self, name: str) -> int:
        token = self._words.named(name)
        assert token is not None, "names are those of the vocabulary"
        return token

    def _find_ends(self, told: list[int | None]) -> tuple[int, ...]:
        """What comes after an answer, and whatever else the file says ends a text."""
        written = self._render([Message("user", "Who?"), Message("assistant", SAID)], answers=False)
        following = self._special.search(written, written.rfind(SAID))
        named = [self._number(following[0])] if following and SAID in written else []
        found = dict.fromkeys([*named, *(token for token in told if token is not None)])
        if not found:
            raise TemplateFailed("nothing ends an answer")
        return tuple(found)


def _text_of(message: Any) -> Message:
    if isinstance(message, ToolMessage) or (isinstance(message, AssistantMessage) and message.tool_calls):
        raise InvalidRequestException("Function calling is not enabled for this model")
    if not isinstance(message.content, str | None):
        if isinstance(message, SystemMessage | AssistantMessage):
            raise InvalidRequestException("Thoughts are not enabled for this model")
        raise InvalidRequestException("Only text is enabled for this model")
    return Message(str(message.role), message.content or "")


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted((name for name in names if len(name) > 1), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")


def _after_each_letter(mark: str) -> Callable[[re.Match[str]], str]:
    return lambda found: "".join(letter + mark for letter in found[0])


def _unspoken(text: str) -> Marks:
    spoken = set(text)
    marks = (mark for mark in map(chr, UNSPOKEN) if mark not in spoken)
    return Marks(next(marks), next(marks))
