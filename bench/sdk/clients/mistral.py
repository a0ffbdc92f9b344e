"""How a user calls any client that has the shape of the official SDK."""

from collections.abc import AsyncIterator, Iterator

MODEL = "mistral-small-latest"
MESSAGES = [{"role": "user", "content": "Who is the best French painter? Answer in one short sentence."}]


class Calls:
    def __init__(self, client):
        self.client = client

    def __enter__(self):
        self.client.__enter__()
        return self

    def __exit__(self, *error):
        self.client.__exit__(*error)

    def complete(self) -> str:
        return self.client.chat.complete(model=MODEL, messages=MESSAGES).choices[0].message.content

    def stream(self) -> Iterator[str]:
        with self.client.chat.stream(model=MODEL, messages=MESSAGES) as events:
            for event in events:
                yield event.data.choices[0].delta.content


class AsyncCalls:
    def __init__(self, client):
        self.client = client

    async def __aenter__(self):
        await self.client.__aenter__()
        return self

    async def __aexit__(self, *error):
        await self.client.__aexit__(*error)

    async def complete(self) -> str:
        answer = await self.client.chat.complete_async(model=MODEL, messages=MESSAGES)
        return answer.choices[0].message.content

    async def stream(self) -> AsyncIterator[str]:
        async with await self.client.chat.stream_async(model=MODEL, messages=MESSAGES) as events:
            async for event in events:
                yield event.data.choices[0].delta.content
