"""The openai package, for scale: another typed SDK that speaks nearly the same protocol."""

from measure import answer, importing

with importing:
    from openai import AsyncOpenAI, OpenAI

from collections.abc import AsyncIterator, Iterator

MODEL = "mistral-small-latest"
MESSAGES = [{"role": "user", "content": "Who is the best French painter? Answer in one short sentence."}]


class Calls:
    def __init__(self, url: str):
        self.client = OpenAI(api_key="key", base_url=url)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.close()

    def complete(self) -> str:
        return self.client.chat.completions.create(model=MODEL, messages=MESSAGES).choices[0].message.content

    def stream(self) -> Iterator[str]:
        with self.client.chat.completions.create(model=MODEL, messages=MESSAGES, stream=True) as events:
            for event in events:
                yield event.choices[0].delta.content


class AsyncCalls:
    def __init__(self, url: str):
        self.client = AsyncOpenAI(api_key="key", base_url=url)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.client.close()

    async def complete(self) -> str:
        answer = await self.client.chat.completions.create(model=MODEL, messages=MESSAGES)
        return answer.choices[0].message.content

    async def stream(self) -> AsyncIterator[str]:
        async with await self.client.chat.completions.create(model=MODEL, messages=MESSAGES, stream=True) as events:
            async for event in events:
                yield event.choices[0].delta.content


class OpenAIPython:
    def __init__(self, url: str):
        self.url = url

    def open(self, how: str) -> Calls:
        return Calls(f"{self.url}/{how}/v1")

    def open_async(self, how: str) -> AsyncCalls:
        return AsyncCalls(f"{self.url}/{how}/v1")


if __name__ == "__main__":
    answer(OpenAIPython)
