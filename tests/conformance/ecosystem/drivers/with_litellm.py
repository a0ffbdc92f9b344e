"""LiteLLM's provider `mistral/`."""

import json
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # it would be fetched from elsewhere

import litellm
from answering import MODEL, SEED, WEATHER, City, said, serve, weather

litellm.suppress_debug_info = True


def completion(url, key, messages, **asks):
    return litellm.completion(
        f"mistral/{MODEL}", messages, api_base=f"{url}/v1", api_key=key, max_retries=0, num_retries=0, **asks
    )


def plain(url, key):
    return {"text": completion(url, key, said("hello")).choices[0].message.content}


def stream(url, key):
    chunks = completion(url, key, said("hello"), stream=True)
    return {"pieces": [chunk.choices[0].delta.content or "" for chunk in chunks]}


def tools(url, key):
    return round_trip(url, key, lambda messages, **asks: completion(url, key, messages, **asks))


def streamed_tools(url, key):
    def built(messages, **asks):
        return litellm.stream_chunk_builder(list(completion(url, key, messages, stream=True, **asks)), messages)

    return round_trip(url, key, built)


def round_trip(url, key, ask):
    messages = said("What is the weather in Paris?")
    asks = {"tools": [WEATHER], "seed": SEED}
    message = ask(messages, **asks).choices[0].message
    messages.append(message)
    calls = []
    for call in message.tool_calls:
        arguments = json.loads(call.function.arguments)
        result = {"role": "tool", "name": call.function.name, "tool_call_id": call.id}
        messages.append({**result, "content": weather(**arguments)})
        calls.append({"name": call.function.name, "arguments": arguments})
    return {"calls": calls, "text": completion(url, key, messages, **asks).choices[0].message.content}


def schema(url, key):
    reply = completion(url, key, said("Which is the capital?"), response_format=City)
    return {"city": json.loads(reply.choices[0].message.content)}


def streamed_schema(url, key):
    chunks = completion(url, key, said("Which is the capital?"), response_format=City, stream=True)
    return {"city": json.loads("".join(chunk.choices[0].delta.content or "" for chunk in chunks))}


def thinking(url, key):
    message = completion(url, key, said("think"), reasoning_effort="high").choices[0].message
    return {"thoughts": message.reasoning_content, "text": message.content}


def streamed_thinking(url, key):
    deltas = [
        chunk.choices[0].delta for chunk in completion(url, key, said("think"), reasoning_effort="high", stream=True)
    ]
    thoughts = "".join(getattr(delta, "reasoning_content", None) or "" for delta in deltas)
    return {"thoughts": thoughts, "text": "".join(delta.content or "" for delta in deltas)}


def thinking_again(url, key):
    messages, asks = said("think"), {"reasoning_effort": "high", "seed": SEED}
    messages += [completion(url, key, messages, **asks).choices[0].message, *said("And twice that?")]
    return {"text": completion(url, key, messages, **asks).choices[0].message.content}


def refused(url, key):
    completion(url, key, said("hello"), temperature=9)


def streamed_refused(url, key):
    list(completion(url, key, said("hello"), temperature=9, stream=True))


if __name__ == "__main__":
    serve(globals())
