"""The OpenAI client, for a server that accepts its names."""

import json

from answering import MODEL, SEED, WEATHER, City, said, serve, weather
from openai import OpenAI


def completions(url, key):
    return OpenAI(base_url=f"{url}/v1", api_key=key, max_retries=0).chat.completions


def plain(url, key):
    reply = completions(url, key).create(model=MODEL, messages=said("hello"), max_completion_tokens=50)
    return {"text": reply.choices[0].message.content}


def stream(url, key):
    asks = {"stream": True, "stream_options": {"include_usage": True}}
    chunks = completions(url, key).create(model=MODEL, messages=said("hello"), **asks)
    return {"pieces": [chunk.choices[0].delta.content for chunk in chunks]}


def tools(url, key):
    return round_trip(url, key, lambda **asks: completions(url, key).create(**asks))


def streamed_tools(url, key):
    def accumulated(**asks):
        with completions(url, key).stream(**asks) as events:
            return events.get_final_completion()

    return round_trip(url, key, accumulated)


def round_trip(url, key, ask):
    messages = said("What is the weather in Paris?")
    asks = {"model": MODEL, "messages": messages, "tools": [WEATHER], "seed": SEED}
    message = ask(**asks).choices[0].message
    messages.append(message)
    calls = []
    for call in message.tool_calls:
        arguments = json.loads(call.function.arguments)
        messages.append({"role": "tool", "content": weather(**arguments), "tool_call_id": call.id})
        calls.append({"name": call.function.name, "arguments": arguments})
    return {"calls": calls, "text": completions(url, key).create(**asks).choices[0].message.content}


def schema(url, key):
    asks = {"messages": said("Which is the capital?"), "response_format": City}
    return {"city": completions(url, key).parse(model=MODEL, **asks).choices[0].message.parsed.model_dump()}


def streamed_schema(url, key):
    asks = {"messages": said("Which is the capital?"), "response_format": City}
    with completions(url, key).stream(model=MODEL, **asks) as events:
        return {"city": events.get_final_completion().choices[0].message.parsed.model_dump()}


def thinking_again(url, key):
    asks = {"model": MODEL, "messages": said("think"), "seed": SEED, "reasoning_effort": "high"}
    asks["messages"] += [completions(url, key).create(**asks).choices[0].message, *said("And twice that?")]
    return {"text": completions(url, key).create(**asks).choices[0].message.content}


def refused(url, key):
    completions(url, key).create(model=MODEL, messages=said("hello"), temperature=9)


def streamed_refused(url, key):
    completions(url, key).create(model=MODEL, messages=said("hello"), temperature=9, stream=True)


if __name__ == "__main__":
    serve(globals())
