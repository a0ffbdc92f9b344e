"""Code as users write it, for pyright and mypy to check; `make check` runs both, and nothing runs this."""

from __future__ import annotations

from typing import assert_type

from pydantic import BaseModel

from tramontane.client import (
    UNSET,
    BackoffStrategy,
    EventStream,
    EventStreamAsync,
    HTTPValidationError,
    Mistral,
    MistralGCP,
    RetryConfig,
    SDKError,
    models,
)
from tramontane.client.parsing import ParsedChatCompletionResponse


class Book(BaseModel):
    name: str
    authors: list[str]


def complete() -> str:
    retries = RetryConfig("backoff", BackoffStrategy(500, 60_000, 1.5, 300_000), retry_connection_errors=True)
    with Mistral(api_key="key", timeout_ms=10_000, retry_config=retries) as client:
        response = client.chat.complete(
            model="mistral-small-latest",
            messages=[{"role": "user", "content": "Who is the best French painter?"}],
            temperature=None,
            top_p=UNSET,
            stop=["\n"],
            response_format={"type": "json_object"},
        )
    assert_type(response, models.ChatCompletionResponse)
    assert_type(response.usage.prompt_tokens, int)
    content = response.choices[0].message.content
    return content if isinstance(content, str) else ""


def call_a_tool(client: Mistral) -> str:
    history: list[models.ChatCompletionRequestMessage] = [models.UserMessage(content="Is it raining in Brest?")]
    response = client.chat.complete(
        model="mistral-small-latest",
        messages=history,
        tools=[{"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}}}],
        tool_choice="any",
        parallel_tool_calls=False,
    )
    message = response.choices[0].message
    assert_type(message, models.AssistantMessage)
    history.append(message)
    for call in message.tool_calls or []:
        history.append(models.ToolMessage(content="yes", name=call.function.name, tool_call_id=call.id))
    return client.chat.complete(model="m", messages=history).id


def stream(client: Mistral) -> None:
    events = client.chat.stream(model="m", messages=[models.UserMessage(content="Hi")])
    assert_type(events, EventStream[models.CompletionEvent])
    with events:
        for event in events:
            assert_type(event.data.choices[0].index, int)


async def stream_async() -> None:
    async with Mistral(server_url="http://127.0.0.1:8000") as client:
        events = await client.chat.stream_async(model="m", messages=[{"role": "user", "content": "Hi"}])
        assert_type(events, EventStreamAsync[models.CompletionEvent])
        async for event in events:
            assert_type(event, models.CompletionEvent)


def parse(client: Mistral) -> Book | None:
    response = client.chat.parse(Book, model="m", messages=[{"role": "user", "content": "Nadja, by Breton"}])
    assert_type(response, ParsedChatCompletionResponse[Book])
    return response.choices[0].message.parsed


def vertex() -> str | None:
    try:
        return MistralGCP(project_id="p", access_token="t").chat.complete(messages=[]).id
    except HTTPValidationError as error:
        return str(error.data.detail)
    except SDKError as error:
        return error.body


def list_models(client: Mistral) -> list[str]:
    return [card.id for card in client.models.list().data or [] if isinstance(card, models.BaseModelCard)]
