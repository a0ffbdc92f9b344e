"""Pydantic AI's model for Mistral."""

from answering import MODEL, SEED, City, serve, weather
from pydantic_ai import Agent, NativeOutput, ToolOutput
from pydantic_ai.messages import ThinkingPart, ToolCallPart
from pydantic_ai.models.mistral import MistralModel
from pydantic_ai.providers.mistral import MistralProvider


def agent(url, key, **options):
    return Agent(MistralModel(MODEL, provider=MistralProvider(api_key=key, base_url=url)), **options)


def plain(url, key):
    return {"text": agent(url, key).run_sync("hello").output}


def stream(url, key):
    return {"pieces": list(agent(url, key).run_stream_sync("hello").stream_text(delta=True, debounce_by=None))}


def tools(url, key):
    run = agent(url, key, tools=[weather], model_settings={"seed": SEED}).run_sync("What is the weather in Paris?")
    return {"calls": calls(run), "text": run.output}


def streamed_tools(url, key):
    weatherman = agent(url, key, tools=[weather], model_settings={"seed": SEED})
    run = weatherman.run_stream_sync("What is the weather in Paris?")
    return {"text": run.get_output(), "calls": calls(run)}


def calls(run):
    parts = [part for message in run.all_messages() for part in message.parts if isinstance(part, ToolCallPart)]
    return [{"name": part.tool_name, "arguments": part.args_as_dict()} for part in parts]


def schema(url, key):
    run = agent(url, key, output_type=NativeOutput(City)).run_sync("Which is the capital?")
    return {"city": run.output.model_dump()}


def schema_by_call(url, key):
    run = agent(url, key, output_type=ToolOutput(City, name="City")).run_sync("Call the capital.")
    return {"city": run.output.model_dump()}


def thinking(url, key):
    run = agent(url, key, model_settings={"thinking": "high"}).run_sync("think")
    return {"thoughts": thoughts(run), "text": run.output}


def streamed_thinking(url, key):
    run = agent(url, key, model_settings={"thinking": "high"}).run_stream_sync("think")
    return {"text": run.get_output(), "thoughts": thoughts(run)}


def thoughts(run):
    parts = [part for message in run.all_messages() for part in message.parts if isinstance(part, ThinkingPart)]
    return "".join(part.content for part in parts)


def thinking_again(url, key):
    thinker = agent(url, key, model_settings={"thinking": "high", "seed": SEED})
    history = thinker.run_sync("think").all_messages()
    return {"text": thinker.run_sync("And twice that?", message_history=history).output}


def refused(url, key):
    agent(url, key, model_settings={"temperature": 9}).run_sync("hello")


def streamed_refused(url, key):
    agent(url, key, model_settings={"temperature": 9}).run_stream_sync("hello").get_output()


if __name__ == "__main__":
    serve(globals())
