"""LlamaIndex's model for Mistral."""

from answering import MODEL, SEED, City, serve, weather
from llama_index.core.llms import ChatMessage
from llama_index.core.prompts import PromptTemplate
from llama_index.core.tools import FunctionTool
from llama_index.llms.mistralai import MistralAI

REASONING_MODEL = "magistral-small-latest"
"""Only for models of these names does it keep thoughts apart."""


def llm(url, key, model=MODEL, **options):
    return MistralAI(model=model, api_key=key, endpoint=url, **options)


def said(content):
    return [ChatMessage(role="user", content=content)]


def plain(url, key):
    return {"text": llm(url, key).complete("hello").text}


def stream(url, key):
    return {"pieces": [reply.delta for reply in llm(url, key).stream_chat(said("hello"))]}


def tools(url, key):
    model = llm(url, key, random_seed=SEED)
    return round_trip(model, model.chat_with_tools)


def streamed_tools(url, key):
    model = llm(url, key, random_seed=SEED)
    return round_trip(model, lambda *args, **named: list(model.stream_chat_with_tools(*args, **named))[-1])


def round_trip(model, ask):
    messages = said("What is the weather in Paris?")
    tool = FunctionTool.from_defaults(weather)
    asked = ask([tool], chat_history=messages)
    messages.append(asked.message)
    calls = model.get_tool_calls_from_response(asked)
    for call in calls:
        result = {"tool_call_id": call.tool_id, "name": call.tool_name}
        messages.append(ChatMessage(role="tool", content=str(tool(**call.tool_kwargs)), additional_kwargs=result))
    return {
        "calls": [{"name": call.tool_name, "arguments": call.tool_kwargs} for call in calls],
        "text": model.chat_with_tools([tool], chat_history=messages).message.content,
    }


def schema_by_call(url, key):
    return {"city": llm(url, key).structured_predict(City, PromptTemplate("Call the capital.")).model_dump()}


def thinking(url, key):
    reply = llm(url, key, REASONING_MODEL, additional_kwargs={"reasoning_effort": "high"}).chat(said("think"))
    return apart(reply)


def streamed_thinking(url, key):
    model = llm(url, key, REASONING_MODEL, additional_kwargs={"reasoning_effort": "high"})
    return apart(list(model.stream_chat(said("think")))[-1])


def apart(reply):
    thoughts = [block.content for block in reply.message.blocks if block.block_type == "thinking"]
    return {"thoughts": "".join(thoughts), "text": reply.message.content}


def thinking_again(url, key):
    model = llm(url, key, REASONING_MODEL, random_seed=SEED, additional_kwargs={"reasoning_effort": "high"})
    messages = said("think")
    messages += [model.chat(messages).message, *said("And twice that?")]
    return {"text": model.chat(messages).message.content}


def refused(url, key):
    llm(url, key).chat(said("hello"), temperature=9)


def streamed_refused(url, key):
    list(llm(url, key).stream_chat(said("hello"), temperature=9))


if __name__ == "__main__":
    serve(globals())
