"""LangChain's chat model for Mistral."""

from answering import MODEL, SEED, City, serve, weather
from langchain_core.messages import HumanMessage
from langchain_core.tools import tool
from langchain_mistralai import ChatMistralAI


def chat(url, key, **options):
    return ChatMistralAI(model=MODEL, api_key=key, base_url=f"{url}/v1", **options)


def plain(url, key):
    return {"text": chat(url, key).invoke("hello").text}


def stream(url, key):
    return {"pieces": [chunk.text for chunk in chat(url, key).stream("hello")]}


def tools(url, key):
    model = chat(url, key, random_seed=SEED).bind_tools([tool(weather)])
    return round_trip(model, model.invoke)


def streamed_tools(url, key):
    model = chat(url, key, random_seed=SEED).bind_tools([tool(weather)])

    def added(messages):
        first, *others = model.stream(messages)
        return sum(others, first)

    return round_trip(model, added)


def round_trip(model, ask):
    messages = [HumanMessage("What is the weather in Paris?")]
    asked = ask(messages)
    messages += [asked, *(tool(weather).invoke(call) for call in asked.tool_calls)]
    calls = [{"name": call["name"], "arguments": call["args"]} for call in asked.tool_calls]
    return {"calls": calls, "text": model.invoke(messages).text}


def schema(url, key):
    model = chat(url, key).with_structured_output(City, method="json_schema")
    return {"city": model.invoke("Which is the capital?").model_dump()}


def schema_by_call(url, key):
    return {"city": chat(url, key).with_structured_output(City).invoke("Call the capital.").model_dump()}


def streamed_schema(url, key):
    model = chat(url, key).with_structured_output(City, method="json_schema")
    *_, last = model.stream("Which is the capital?")
    return {"city": last.model_dump()}


def thinking(url, key):
    return apart(chat(url, key, model_kwargs={"reasoning_effort": "high"}).invoke("think"))


def streamed_thinking(url, key):
    first, *others = chat(url, key, model_kwargs={"reasoning_effort": "high"}).stream("think")
    return apart(sum(others, first))


def apart(message):
    thoughts = [block["reasoning"] for block in message.content_blocks if block["type"] == "reasoning"]
    return {"thoughts": "".join(thoughts), "text": message.text}


def thinking_again(url, key):
    model = chat(url, key, random_seed=SEED, model_kwargs={"reasoning_effort": "high"})
    messages = [HumanMessage("think")]
    messages += [model.invoke(messages), HumanMessage("And twice that?")]
    return {"text": model.invoke(messages).text}


def refused(url, key):
    chat(url, key).invoke("hello", temperature=9)


def streamed_refused(url, key):
    list(chat(url, key).stream("hello", temperature=9))


if __name__ == "__main__":
    serve(globals())
