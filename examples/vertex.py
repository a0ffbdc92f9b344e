"""The same, as Mistral's models on Vertex AI are asked; here without a project, and without Google."""

from mistralai_gcp import MistralGCP

client = MistralGCP()
answer = client.chat.complete(
    model="mistral-small-latest",
    messages=[{"role": "user", "content": "Who is the best French painter? Answer in one short sentence."}],
)

print(answer.choices[0].message.content)
