"""What a server answers: the completion, and the chunks of a streamed one."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field
from typing_extensions import TypedDict

from tramontane.wire.messages import AssistantMessage, DeltaMessage
from tramontane.wire.model import ABSENT, OMITTED, NullMeans, OptionalNullable, UnrecognizedStr, WireModel

FinishReason: TypeAlias = Literal["stop", "length", "model_length", "error", "tool_calls"] | UnrecognizedStr


class PromptTokensDetails(TypedDict, total=False):
    """A dict, as the official SDK reads it."""

    __pydantic_config__ = ConfigDict(extra="allow")  # pyright: ignore[reportGeneralTypeIssues]

    cached_tokens: int | None


class UsageInfo(WireModel):
    """Fields that this version does not know are kept: what is billed changes more often than the rest."""

    model_config = ConfigDict(extra="allow")

    prompt_audio_seconds: OptionalNullable[int] = ABSENT
    prompt_tokens: Annotated[int, NullMeans(0)] = 0
    total_tokens: Annotated[int, NullMeans(0)] = 0
    completion_tokens: Annotated[int, NullMeans(0)] = 0
    num_cached_tokens: OptionalNullable[int] = ABSENT
    prompt_tokens_details: OptionalNullable[PromptTokensDetails] = ABSENT
    service_tier: OptionalNullable[str] = ABSENT


class TokenLogprob(WireModel):
    """Whatever else a server tells of a token is kept: each family of servers has a shape of its own."""

    model_config = ConfigDict(extra="allow")

    token: str
    logprob: float
    bytes_: Annotated[list[int], NullMeans([])] = Field(default_factory=list[int], alias="bytes")
    token_id: int | None = OMITTED


class TokenLogprobs(TokenLogprob):
    top_logprobs: Annotated[list[TokenLogprob], NullMeans([])] = Field(default_factory=list[TokenLogprob])


class ChoiceLogprobs(WireModel):
    model_config = ConfigDict(extra="allow")

    content: Annotated[list[TokenLogprobs], NullMeans([])] = Field(default_factory=list[TokenLogprobs])


class ChatCompletionChoice(WireModel):
    index: int
    finish_reason: FinishReason
    # Absent only where a server-side tool loop answers with `messages`; callers need not ask.
    message: Annotated[AssistantMessage, NullMeans(None)] = OMITTED
    messages: list[DeltaMessage] | None = OMITTED
    logprobs: OptionalNullable[ChoiceLogprobs] = ABSENT
    prompt_logprobs: OptionalNullable[Any] = ABSENT


def _without_usage(usage: Any) -> Any:
    return {} if usage is None else usage


class ChatCompletionResponse(WireModel):
    """In the key order of the hosted API. A server that counts nothing is read as zeros."""

    id: str
    created: int = 0
    model: str
    usage: Annotated[UsageInfo, BeforeValidator(_without_usage)] = Field(default_factory=UsageInfo)
    object: str = "chat.completion"
    choices: list[ChatCompletionChoice]
    guardrails: list[dict[str, Any]] | None = OMITTED


class CompletionResponseStreamChoice(WireModel):
    index: int
    delta: DeltaMessage
    finish_reason: FinishReason | None = None
    logprobs: OptionalNullable[ChoiceLogprobs] = ABSENT
    prompt_logprobs: OptionalNullable[Any] = ABSENT


class CompletionChunk(WireModel):
    id: str
    object: str | None = OMITTED
    created: int | None = OMITTED
    model: str
    choices: list[CompletionResponseStreamChoice]
    usage: UsageInfo | None = OMITTED
    guardrails: list[dict[str, Any]] | None = OMITTED


class FIMCompletionResponse(ChatCompletionResponse):
    pass


class CompletionEvent(WireModel):
    data: CompletionChunk
