"""Instructor, around the official client or whatever answers its name."""

import json

from answering import MODEL, SEED, WEATHER, City, said, serve, weather
from instructor import Mode, Partial, from_mistral
from mistralai.client import Mistral
from mistralai.client.models import TextChunk, ThinkChunk


def client(url, key, mode=Mode.TOOLS):
    return from_mistral(Mistral(api_key=key, server_url=url), mode=mode, model=MODEL)


def create(url, key, mode=Mode.TOOLS, response_model=None, max_retries=0, **asks):
    return client(url, key, mode).create(response_model=response_model, max_retries=max_retries, **asks)


def plain(url, key):
    return {"text": create(url, key, messages=said("hello")).choices[0].message.content}


def stream(url, key):
    events = create(url, key, messages=said("hello"), stream=True)
    return {"pieces": [event.data.choices[0].delta.content for event in events]}


def tools(url, key):
    return round_trip(url, key, lambda **asks: create(url, key, **asks).choices[0].message)


def streamed_tools(url, key):
    def last(**asks):
        *_, event = create(url, key, stream=True, **asks)
        return event.data.choices[0].delta

    return round_trip(url, key, last)


def round_trip(url, key, ask):
    asks = {"messages": said("What is the weather in Paris?"), "tools": [WEATHER], "random_seed": SEED}
    asked = ask(**asks)
    (call,) = asked.tool_calls
    arguments = json.loads(call.function.arguments)
    result = {"role": "tool", "name": "weather", "content": weather(**arguments), "tool_call_id": call.id}
    asks["messages"] += [{"role": "assistant", "content": "", "tool_calls": [call.model_dump()]}, result]
    return {
        "calls": [{"name": call.function.name, "arguments": arguments}],
        "text": create(url, key, **asks).choices[0].message.content,
    }


def schema(url, key):
    return {"city": create(url, key, Mode.JSON_SCHEMA, City, messages=said("Which is the capital?")).model_dump()}


def schema_by_call(url, key):
    return {"city": create(url, key, Mode.TOOLS, City, messages=said("Call the capital.")).model_dump()}


def streamed_schema(url, key):
    asks = {"messages": said("Which is the capital?"), "stream": True}
    *_, last = create(url, key, Mode.JSON_SCHEMA, Partial[City], **asks)
    return {"city": last.model_dump()}


def thinking(url, key):
    return apart(create(url, key, messages=said("think"), reasoning_effort="high").choices[0].message.content)


def streamed_thinking(url, key):
    events = create(url, key, messages=said("think"), reasoning_effort="high", stream=True)
    contents = [event.data.choices[0].delta.content for event in events]
    chunks = [[TextChunk(text=content)] if isinstance(content, str) else content or [] for content in contents]
    return apart([chunk for several in chunks for chunk in several])


def apart(chunks):
    thoughts = [part.text for chunk in chunks if isinstance(chunk, ThinkChunk) for part in chunk.thinking]
    return {"thoughts": "".join(thoughts), "text": "".join(c.text for c in chunks if isinstance(c, TextChunk))}


def thinking_again(url, key):
    asks = {"messages": said("think"), "random_seed": SEED, "reasoning_effort": "high"}
    message = create(url, key, **asks).choices[0].message
    asks["messages"] += [{"role": "assistant", "content": message.content}, *said("And twice that?")]
    return {"text": create(url, key, **asks).choices[0].message.content}


def refused(url, key):
    create(url, key, messages=said("hello"), temperature=9)


def streamed_refused(url, key):
    list(create(url, key, messages=said("hello"), temperature=9, stream=True))


if __name__ == "__main__":
    serve(globals())
