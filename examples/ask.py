"""One question, one answer."""

import os

from mistralai.client import Mistral

with Mistral(api_key=os.environ["MISTRAL_API_KEY"]) as mistral:
    answer = mistral.chat.complete(
        model="mistral-small-latest",
        messages=[{"role": "user", "content": "What is the capital of France?"}],
    )

print(answer.choices[0].message.content)
print(answer.usage.prompt_tokens, "tokens read,", answer.usage.completion_tokens, "written")
