"""The answer as it is written, the way an older release of the client is used."""

import os

from mistralai import Mistral

client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
question = {"role": "user", "content": "What is the best French cheese?"}

for event in client.chat.stream(model="mistral-large-latest", messages=[question]):
    print(event.data.choices[0].delta.content, end="", flush=True)
print()
