"""What a caller asks: the chat completion request, with every field of every era."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from tramontane.wire.formats import (
    GuardrailConfig,
    MistralPromptMode,
    Prediction,
    ReasoningEffort,
    RequestedServiceTier,
    ResponseFormat,
)
from tramontane.wire.messages import ChatCompletionRequestMessage
from tramontane.wire.model import ABSENT, OMITTED, Bounded, OptionalNullable, WireModel
from tramontane.wire.tools import ChatCompletionRequestTool, ChatCompletionRequestToolChoice

ChatCompletionRequestStop: TypeAlias = str | list[str]


class ChatCompletionRequest(WireModel):
    """The bounds are those that the API documents; `stream` is a field, not another class."""

    model: OptionalNullable[str] = ABSENT
    messages: list[ChatCompletionRequestMessage]
    temperature: OptionalNullable[Annotated[float, Bounded(ge=0, le=1.5)]] = ABSENT
    top_p: OptionalNullable[Annotated[float, Bounded(ge=0, le=1)]] = ABSENT
    max_tokens: OptionalNullable[Annotated[int, Bounded(ge=0)]] = ABSENT
    stream: bool | None = OMITTED
    stop: OptionalNullable[ChatCompletionRequestStop] = ABSENT
    random_seed: OptionalNullable[Annotated[int, Bounded(ge=0)]] = ABSENT
    metadata: OptionalNullable[dict[str, Any]] = ABSENT
    response_format: ResponseFormat | None = OMITTED
    tools: OptionalNullable[list[ChatCompletionRequestTool]] = ABSENT
    tool_choice: ChatCompletionRequestToolChoice | None = OMITTED
    presence_penalty: OptionalNullable[Annotated[float, Bounded(ge=-2, le=2)]] = ABSENT
    frequency_penalty: OptionalNullable[Annotated[float, Bounded(ge=-2, le=2)]] = ABSENT
    min_tokens: OptionalNullable[Annotated[int, Bounded(ge=0)]] = ABSENT
    repetition_penalty: OptionalNullable[Annotated[float, Bounded(ge=1e-6, le=1e6)]] = ABSENT
    top_k: OptionalNullable[Annotated[int, Bounded(ge=0)]] = ABSENT
    logprobs: OptionalNullable[bool] = ABSENT
    top_logprobs: OptionalNullable[Annotated[int, Bounded(ge=0, le=20)]] = ABSENT
    prompt_logprobs: OptionalNullable[bool] = ABSENT
    top_prompt_logprobs: OptionalNullable[Annotated[int, Bounded(ge=0, le=20)]] = ABSENT
    n: OptionalNullable[Annotated[int, Bounded(ge=1)]] = ABSENT
    prediction: Prediction | None = OMITTED
    parallel_tool_calls: bool | None = OMITTED
    reasoning_effort: OptionalNullable[ReasoningEffort] = ABSENT
    prompt_mode: OptionalNullable[MistralPromptMode] = ABSENT
    guardrails: OptionalNullable[list[GuardrailConfig]] = ABSENT
    prompt_cache_key: OptionalNullable[str] = ABSENT
    service_tier: OptionalNullable[RequestedServiceTier] = ABSENT
    safe_prompt: bool | None = OMITTED


class ChatCompletionStreamRequest(ChatCompletionRequest):
    stream: bool | None = True


class FIMCompletionRequest(WireModel):
    """Fill in the middle: known by name to callers; no server of ours answers it."""

    model: str
    prompt: str
    temperature: OptionalNullable[float] = ABSENT
    top_p: OptionalNullable[float] = ABSENT
    max_tokens: OptionalNullable[int] = ABSENT
    stream: bool | None = False
    stop: OptionalNullable[str | list[str]] = ABSENT
    random_seed: OptionalNullable[int] = ABSENT
    metadata: OptionalNullable[dict[str, Any]] = ABSENT
    suffix: OptionalNullable[str] = ABSENT
    min_tokens: OptionalNullable[int] = ABSENT
    prompt_cache_key: OptionalNullable[str] = ABSENT


class FIMCompletionStreamRequest(FIMCompletionRequest):
    stream: bool | None = True


class Security(WireModel):
    """How older callers spelled a key."""

    api_key: str | None = OMITTED
