"""What a careful user writes with httpx2 and json alone: the floor for whoever builds on httpx2."""

from measure import answer, importing

with importing:
    import json

    import httpx2

from collections.abc import AsyncIterator, Iterator

BODY = {
    "model": "mistral-small-latest",
    "messages": [{"role": "user", "content": "Who is the best French painter? Answer in one short sentence."}],
}
HEADERS = {"authorization": "Bearer key"}
PATH = "/v1/chat/completions"
UNBOUNDED = httpx2.Limits(max_connections=None)


def text_of(line: str) -> str | None:
    if not line.startswith("data: ") or line == "data: [DONE]":
        return None
    return json.loads(line[6:])["choices"][0]["delta"].get("content")


class Calls:
    def __init__(self, url: str):
        self.client = httpx2.Client(base_url=url, headers=HEADERS, limits=UNBOUNDED)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.close()

    def complete(self) -> str:
        return self.client.post(PATH, json=BODY).json()["choices"][0]["message"]["content"]

    def stream(self) -> Iterator[str]:
        with self.client.stream("POST", PATH, json=BODY | {"stream": True}) as response:
            for line in response.iter_lines():
                if (text := text_of(line)) is not None:
                    yield text


class AsyncCalls:
    def __init__(self, url: str):
        self.client = httpx2.AsyncClient(base_url=url, headers=HEADERS, limits=UNBOUNDED)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.client.aclose()

    async def complete(self) -> str:
        return (await self.client.post(PATH, json=BODY)).json()["choices"][0]["message"]["content"]

    async def stream(self) -> AsyncIterator[str]:
        async with self.client.stream("POST", PATH, json=BODY | {"stream": True}) as response:
            async for line in response.aiter_lines():
                if (text := text_of(line)) is not None:
                    yield text


class Bare:
    def __init__(self, url: str):
        self.url = url

    def open(self, how: str) -> Calls:
        return Calls(f"{self.url}/{how}")

    def open_async(self, how: str) -> AsyncCalls:
        return AsyncCalls(f"{self.url}/{how}")


if __name__ == "__main__":
    answer(Bare)
