"""A shopkeeper who answers customers, and looks into the cellar where it must."""

import json
import os

from mistralai.client import Mistral
from mistralai.client.utils import BackoffStrategy, RetryConfig

CELLAR = {"Roquefort": 3, "Comté": 0}
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "count_in_cellar",
            "description": "How many wheels of a cheese there are.",
            "parameters": {"type": "object", "properties": {"cheese": {"type": "string"}}, "required": ["cheese"]},
        },
    }
]
PATIENCE = RetryConfig("backoff", BackoffStrategy(50, 1000, 1.5, 10_000), retry_connection_errors=True)


def count_in_cellar(cheese: str) -> int:
    return CELLAR.get(cheese, 0)


def answer(question: str) -> str:
    shop = Mistral(
        api_key=os.environ["MISTRAL_API_KEY"],
        server_url=os.environ.get("MISTRAL_SERVER_URL", "https://api.mistral.ai"),
        retry_config=PATIENCE,
    )
    messages = [{"role": "system", "content": "You sell cheese."}, {"role": "user", "content": question}]
    while True:
        reply = shop.chat.complete(model="mistral-small-latest", messages=messages, tools=TOOLS).choices[0].message
        if not reply.tool_calls:
            return str(reply.content)
        messages.append(reply.model_dump(exclude_none=True))
        for call in reply.tool_calls:
            arguments = call.function.arguments
            found = count_in_cellar(**(json.loads(arguments) if isinstance(arguments, str) else arguments))
            messages.append({"role": "tool", "tool_call_id": call.id, "name": "count_in_cellar", "content": str(found)})


if __name__ == "__main__":
    print(answer(input("What would you like? ")))
