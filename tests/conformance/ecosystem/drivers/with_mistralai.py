"""The official client: what its examples of tools, structured answers and reasoning do."""

import json

from answering import MODEL, SEED, WEATHER, City, said, serve, weather
from mistralai.client import Mistral
from mistralai.client.models import TextChunk, ThinkChunk


def client(url, key):
    return Mistral(api_key=key, server_url=url)


def plain(url, key):
    reply = client(url, key).chat.complete(model=MODEL, messages=said("hello"))
    return {"text": reply.choices[0].message.content}


def stream(url, key):
    with client(url, key).chat.stream(model=MODEL, messages=said("hello")) as events:
        return {"pieces": [event.data.choices[0].delta.content for event in events]}


def tools(url, key):
    messages = said("What is the weather in Paris?")
    asks = {"model": MODEL, "messages": messages, "tools": [WEATHER], "random_seed": SEED}
    message = client(url, key).chat.complete(**asks).choices[0].message
    messages.append(message)
    return {"calls": played(messages, message.tool_calls), "text": answer(client(url, key).chat.complete(**asks))}


def streamed_tools(url, key):
    messages = said("What is the weather in Paris?")
    asks = {"model": MODEL, "messages": messages, "tools": [WEATHER], "random_seed": SEED}
    with client(url, key).chat.stream(**asks) as events:
        calls = [call for event in events for call in event.data.choices[0].delta.tool_calls or []]
    messages.append({"role": "assistant", "tool_calls": calls})
    return {"calls": played(messages, calls), "text": answer(client(url, key).chat.complete(**asks))}


def played(messages, calls):
    done = []
    for call in calls:
        arguments = json.loads(call.function.arguments)
        result = weather(**arguments)
        messages.append({"role": "tool", "name": call.function.name, "content": result, "tool_call_id": call.id})
        done.append({"name": call.function.name, "arguments": arguments})
    return done


def answer(reply):
    return reply.choices[0].message.content


def schema(url, key):
    reply = client(url, key).chat.parse(City, model=MODEL, messages=said("Which is the capital?"))
    return {"city": reply.choices[0].message.parsed.model_dump()}


def streamed_schema(url, key):
    with client(url, key).chat.parse_stream(City, model=MODEL, messages=said("Which is the capital?")) as events:
        return {"city": json.loads("".join(event.data.choices[0].delta.content for event in events))}


def thinking(url, key):
    reply = client(url, key).chat.complete(model=MODEL, messages=said("think"), reasoning_effort="high")
    return apart(reply.choices[0].message.content)


def streamed_thinking(url, key):
    with client(url, key).chat.stream(model=MODEL, messages=said("think"), reasoning_effort="high") as events:
        contents = [event.data.choices[0].delta.content for event in events]
    chunks = [[TextChunk(text=content)] if isinstance(content, str) else content or [] for content in contents]
    return apart([chunk for several in chunks for chunk in several])


def apart(chunks):
    thoughts = [part.text for chunk in chunks if isinstance(chunk, ThinkChunk) for part in chunk.thinking]
    return {
        "thoughts": "".join(thoughts),
        "text": "".join(chunk.text for chunk in chunks if isinstance(chunk, TextChunk)),
    }


def thinking_again(url, key):
    messages = said("think")
    asks = {"model": MODEL, "messages": messages, "random_seed": SEED, "reasoning_effort": "high"}
    messages += [client(url, key).chat.complete(**asks).choices[0].message, *said("And twice that?")]
    return {"text": answer(client(url, key).chat.complete(**asks))}


def refused(url, key):
    client(url, key).chat.complete(model=MODEL, messages=said("hello"), temperature=9)


def streamed_refused(url, key):
    client(url, key).chat.stream(model=MODEL, messages=said("hello"), temperature=9)


if __name__ == "__main__":
    serve(globals())
