"""Two answers, written side by side."""

import asyncio
import os

from mistralai import Mistral

client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])


async def answer(question: str) -> str:
    said = ""
    messages = [{"role": "user", "content": question}]
    async for event in await client.chat.stream_async(model="mistral-tiny", messages=messages):
        said += event.data.choices[0].delta.content or ""
    return said


async def main() -> None:
    questions = ("Who is the best French painter? Answer in JSON.", "What is the capital of Italy?")
    for said in await asyncio.gather(*map(answer, questions)):
        print(said)


asyncio.run(main())
