"""`client.chat` and `client.models`: what can be asked, and the ways to ask it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Required, TypedDict, TypeVar, Unpack
from urllib.parse import quote, urlencode

from pydantic import BaseModel, TypeAdapter
from pydantic_core import PydanticSerializationError

from tramontane.client.call import Plan, Send, drive, drive_async, fetch, open_stream
from tramontane.client.settings import Settings
from tramontane.client.streams import EventStream, EventStreamAsync
from tramontane.wire.request import ChatCompletionRequest
from tramontane.wire.response import ChatCompletionResponse, CompletionEvent

__all__ = ["Chat", "Models"]

Parsed = TypeVar("Parsed", bound=BaseModel)

if TYPE_CHECKING:
    from tramontane.client.parsing import ParsedChatCompletionResponse
    from tramontane.client.retries import RetryConfig
    from tramontane.wire import dicts
    from tramontane.wire.cards import ModelList, ModelListData
    from tramontane.wire.formats import (
        GuardrailConfig,
        MistralPromptMode,
        Prediction,
        ReasoningEffort,
        RequestedServiceTier,
        ResponseFormat,
    )
    from tramontane.wire.messages import ChatCompletionRequestMessage
    from tramontane.wire.tools import ChatCompletionRequestTool, ToolChoice, ToolChoiceEnum
    from tramontane.wire.unset import Unset

    class CallOptions(TypedDict, total=False):
        """What decides how a call travels, not what it asks."""

        retries: RetryConfig | Unset | None
        server_url: str | None
        timeout_ms: int | None
        http_headers: Mapping[str, str] | None

    class FormatlessArguments(CallOptions, total=False):
        """Everything that can be asked but the format, which `parse` derives from a model."""

        messages: Required[Iterable[ChatCompletionRequestMessage | dicts.ChatCompletionRequestMessageTypedDict]]
        model: str | Unset | None
        temperature: float | Unset | None
        top_p: float | Unset | None
        max_tokens: int | Unset | None
        stream: bool | None
        stop: str | Iterable[str] | Unset | None
        random_seed: int | Unset | None
        metadata: Mapping[str, Any] | Unset | None
        tools: Iterable[ChatCompletionRequestTool | dicts.ToolTypedDict] | Unset | None
        tool_choice: ToolChoice | dicts.ToolChoiceTypedDict | ToolChoiceEnum | None
        presence_penalty: float | Unset | None
        frequency_penalty: float | Unset | None
        min_tokens: int | Unset | None
        repetition_penalty: float | Unset | None
        top_k: int | Unset | None
        logprobs: bool | Unset | None
        top_logprobs: int | Unset | None
        prompt_logprobs: bool | Unset | None
        top_prompt_logprobs: int | Unset | None
        n: int | Unset | None
        prediction: Prediction | dicts.PredictionTypedDict | None
        parallel_tool_calls: bool | None
        reasoning_effort: ReasoningEffort | Unset | None
        prompt_mode: MistralPromptMode | Unset | None
        guardrails: Iterable[GuardrailConfig | dicts.GuardrailConfigTypedDict] | Unset | None
        prompt_cache_key: str | Unset | None
        service_tier: RequestedServiceTier | Unset | None
        safe_prompt: bool | None

    class ChatArguments(FormatlessArguments, total=False):
        response_format: ResponseFormat | dicts.ResponseFormatTypedDict | None


OPTIONS = frozenset({"retries", "server_url", "timeout_ms", "http_headers"})
ARGUMENTS = OPTIONS.union(ChatCompletionRequest.model_fields)


class Chat:
    """Chat Completion API."""

    def __init__(self, settings: Settings) -> None:
        self.sdk_configuration = settings

    def complete(self, **arguments: Unpack[ChatArguments]) -> ChatCompletionResponse:
        """Ask, and wait for the whole answer."""
        plan = self._plan("complete", arguments, stream=False)
        return drive(fetch(plan, ChatCompletionResponse.model_validate_json), self.sdk_configuration.pool)

    async def complete_async(self, **arguments: Unpack[ChatArguments]) -> ChatCompletionResponse:
        """Ask, and wait for the whole answer."""
        plan = self._plan("complete_async", arguments, stream=False)
        call = fetch(plan, ChatCompletionResponse.model_validate_json)
        return await drive_async(call, self.sdk_configuration.async_pool)

    def stream(self, **arguments: Unpack[ChatArguments]) -> EventStream[CompletionEvent]:
        """Ask, and get the answer piece by piece as it is made."""
        pool = self.sdk_configuration.pool
        reply = drive(open_stream(self._plan("stream", arguments, stream=True)), pool)
        return EventStream(reply, pool)

    async def stream_async(self, **arguments: Unpack[ChatArguments]) -> EventStreamAsync[CompletionEvent]:
        """Ask, and get the answer piece by piece as it is made."""
        pool = self.sdk_configuration.async_pool
        reply = await drive_async(open_stream(self._plan("stream_async", arguments, stream=True)), pool)
        return EventStreamAsync(reply, pool)

    def parse(
        self, response_format: type[Parsed], **arguments: Unpack[FormatlessArguments]
    ) -> ParsedChatCompletionResponse[Parsed]:
        """Ask for an instance of a pydantic model: it is `choices[0].message.parsed`."""
        from tramontane.client.parsing import convert_to_parsed_chat_completion_response

        response = self.complete(**_asking_for(response_format, arguments))
        return convert_to_parsed_chat_completion_response(response, response_format)

    async def parse_async(
        self, response_format: type[Parsed], **arguments: Unpack[FormatlessArguments]
    ) -> ParsedChatCompletionResponse[Parsed]:
        """Ask for an instance of a pydantic model: it is `choices[0].message.parsed`."""
        from tramontane.client.parsing import convert_to_parsed_chat_completion_response

        response = await self.complete_async(**_asking_for(response_format, arguments))
        return convert_to_parsed_chat_completion_response(response, response_format)

    def parse_stream(
        self, response_format: type[BaseModel], **arguments: Unpack[FormatlessArguments]
    ) -> EventStream[CompletionEvent]:
        """Ask for the JSON of a pydantic model, and get its text piece by piece."""
        return self.stream(**_asking_for(response_format, arguments))

    async def parse_stream_async(
        self, response_format: type[BaseModel], **arguments: Unpack[FormatlessArguments]
    ) -> EventStreamAsync[CompletionEvent]:
        """Ask for the JSON of a pydantic model, and get its text piece by piece."""
        return await self.stream_async(**_asking_for(response_format, arguments))

    def _plan(self, method: str, arguments: ChatArguments, *, stream: bool) -> Plan:
        fields: dict[str, Any] = {"stream": stream}
        for name, value in arguments.items():
            if name not in ARGUMENTS:
                raise TypeError(f"Chat.{method}() got an unexpected keyword argument {name!r}")
            if name not in OPTIONS:
                fields[name] = value
        if "messages" not in fields:
            raise TypeError(f"Chat.{method}() missing 1 required keyword-only argument: 'messages'")
        asked = ChatCompletionRequest(**fields)
        settings = self.sdk_configuration
        request = Send(
            method="POST",
            url=settings.base_url(arguments) + settings.chat_path(asked.model or None, stream),
            headers=settings.headers(arguments, accept="text/event-stream" if stream else "application/json"),
            content=_written(asked),
            timeout=settings.timeout(arguments),
            stream=stream,
        )
        return Plan(request, settings.policy(arguments), settings.debug_logger)


def _written(asked: ChatCompletionRequest) -> bytes:
    try:
        return asked.model_dump_json(by_alias=True).encode()
    except PydanticSerializationError:
        # Half a character (a lone surrogate) has no UTF-8; JSON can escape it, and the server judges it.
        return json.dumps(asked.model_dump(by_alias=True)).encode()


class Models:
    """Model Management API."""

    def __init__(self, settings: Settings) -> None:
        self.sdk_configuration = settings

    def list(
        self, *, provider: str | Unset | None = None, model: str | Unset | None = None, **options: Unpack[CallOptions]
    ) -> ModelList:
        """The models that this server answers for; some servers narrow them down."""
        call = fetch(self._plan(_narrowed(provider=provider, model=model), options), _read_models)
        return drive(call, self.sdk_configuration.pool)

    async def list_async(
        self, *, provider: str | Unset | None = None, model: str | Unset | None = None, **options: Unpack[CallOptions]
    ) -> ModelList:
        """The models that this server answers for; some servers narrow them down."""
        call = fetch(self._plan(_narrowed(provider=provider, model=model), options), _read_models)
        return await drive_async(call, self.sdk_configuration.async_pool)

    def retrieve(self, *, model_id: str, **options: Unpack[CallOptions]) -> ModelListData:
        """One model's card."""
        call = fetch(self._plan(f"/{quote(model_id, safe=':')}", options), _read_card)
        return drive(call, self.sdk_configuration.pool)

    async def retrieve_async(self, *, model_id: str, **options: Unpack[CallOptions]) -> ModelListData:
        """One model's card."""
        call = fetch(self._plan(f"/{quote(model_id, safe=':')}", options), _read_card)
        return await drive_async(call, self.sdk_configuration.async_pool)

    def _plan(self, path: str, options: CallOptions) -> Plan:
        settings = self.sdk_configuration
        headers = settings.headers(options, accept="application/json")
        del headers["content-type"]
        url = f"{settings.base_url(options)}/v1/models{path}"
        request = Send("GET", url, headers, content=None, timeout=settings.timeout(options), stream=False)
        return Plan(request, settings.policy(options), settings.debug_logger)


def _narrowed(**filters: str | Unset | None) -> str:
    given = {name: value for name, value in filters.items() if value}
    return f"?{urlencode(given)}" if given else ""


def _read_models(body: bytes) -> ModelList:
    from tramontane.wire.cards import ModelList

    return ModelList.model_validate_json(body)


def _read_card(body: bytes) -> ModelListData:
    from tramontane.wire.cards import ModelListData

    return TypeAdapter[ModelListData](ModelListData).validate_json(body)


def _asking_for(model: type[BaseModel], arguments: FormatlessArguments) -> Any:
    from tramontane.client.parsing import response_format_from_pydantic_model

    return {**arguments, "response_format": response_format_from_pydantic_model(model)}
