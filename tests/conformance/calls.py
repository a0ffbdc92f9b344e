"""The calls that every package makes, as users write them, each under the first version that can make it."""

TOOL = """{"type": "function", "function": {"name": "weather", "description": "The weather in a city.",
    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}}"""
CALLED = """{"role": "assistant", "content": "", "tool_calls": [{"id": "abcdefghi",
    "function": {"name": "weather", "arguments": "{\\"city\\": \\"Paris\\"}"}}]}"""
SCHEMA = """{"type": "json_schema", "json_schema": {"name": "city", "strict": True,
    "schema": {"type": "object", "properties": {"name": {"type": "string"}}}}}"""
THOUGHT = """[{"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]}, {"type": "text", "text": "Yes."}]"""


def chat(arguments: str, method: str = "complete") -> str:
    return f"client.chat.{method}(model=MODEL, {arguments})"


def says(content: str) -> str:
    return chat(f'messages=[{{"role": "user", "content": {content}}}]')


SINCE_1_2 = {
    "plain": chat("messages=HELLO"),
    "stream": chat("messages=HELLO", "stream"),
    "every parameter": chat(
        "messages=HELLO, temperature=0.5, top_p=0.9, max_tokens=10, stop=['a', 'b'], random_seed=0, n=2, "
        "response_format={'type': 'text'}, presence_penalty=0.1, frequency_penalty=-0.1, safe_prompt=True"
    ),
    "every parameter, streamed": chat(
        "messages=HELLO, temperature=0.5, top_p=0.9, max_tokens=10, stop=['a', 'b'], random_seed=0, n=2, "
        "response_format={'type': 'text'}, presence_penalty=0.1, frequency_penalty=-0.1, safe_prompt=True",
        "stream",
    ),
    "every null": chat(
        "messages=HELLO, temperature=None, top_p=None, max_tokens=None, stop=None, random_seed=None, n=None, "
        "response_format=None, tools=None, tool_choice=None, presence_penalty=None, frequency_penalty=None, "
        "safe_prompt=None"
    ),
    "every UNSET": chat("messages=HELLO, temperature=UNSET, max_tokens=UNSET, random_seed=UNSET, tools=UNSET, n=UNSET"),
    "zero temperature as a whole number": chat("messages=HELLO, temperature=0, top_p=1"),
    "numbers as text": chat("messages=HELLO, temperature='0.5', max_tokens='10'"),
    "one stop string": chat("messages=HELLO, stop='end'"),
    "no stop string": chat("messages=HELLO, stop=[]"),
    "no messages": chat("messages=[]"),
    "all roles as dicts": chat(
        'messages=[{"role": "system", "content": "Be brief."}, {"role": "user", "content": "hello"}, '
        '{"role": "assistant", "content": "hi"}, {"role": "user", "content": "héllo \\n☃"}]'
    ),
    "all roles as models": chat(
        "messages=[SystemMessage(content='Be brief.'), UserMessage(content='hello'), "
        "AssistantMessage(content='hi'), UserMessage(content=[TextChunk(text='again')])]"
    ),
    "a prefix": chat(
        'messages=[*HELLO, {"role": "assistant", "content": "Well", "prefix": True}]',
    ),
    "a prefix as a model": chat("messages=[*HELLO, AssistantMessage(content='Well', prefix=True)]"),
    "content of null": chat('messages=[*HELLO, {"role": "assistant", "content": None}, *HELLO]'),
    "an unknown key in a message": chat('messages=[{"role": "user", "content": "hello", "mood": "good"}]'),
    "a message of an unknown role": chat('messages=[{"role": "wizard", "content": "hello"}]'),
    "a temperature that is no number": chat("messages=HELLO, temperature='warm'"),
    "an unknown parameter": chat("messages=HELLO, warmth=1"),
    "a positional argument": "client.chat.complete(MODEL, HELLO)",
    "tools": chat(f"messages=HELLO, tools=[{TOOL}], tool_choice='auto'"),
    "tools as models": chat(
        "messages=HELLO, tools=[Tool(function=Function(name='now', parameters={'type': 'object', 'properties': {}}))], "
        "tool_choice=ToolChoice(function=FunctionName(name='now'))"
    ),
    "a named tool": chat(
        f"messages=HELLO, tools=[{TOOL}], tool_choice={{'type': 'function', 'function': {{'name': 'weather'}}}}"
    ),
    "any tool": chat(f"messages=HELLO, tools=[{TOOL}], tool_choice='any'"),
    "a tool's result": chat(
        f'messages=[*HELLO, {CALLED}, {{"role": "tool", "name": "weather", "content": "sunny", '
        '"tool_call_id": "abcdefghi"}]'
    ),
    "a tool's result as models": chat(
        "messages=[*HELLO, AssistantMessage(content='', tool_calls=[ToolCall(id='abcdefghi', "
        "function=FunctionCall(name='weather', arguments={'city': 'Paris'}))]), "
        "ToolMessage(name='weather', content='sunny', tool_call_id='abcdefghi')]"
    ),
    "the answer sent back": chat(
        "messages=[*HELLO, client.chat.complete(model=MODEL, messages=HELLO).choices[0].message, *HELLO]"
    ),
    "text chunks": says('[{"type": "text", "text": "hello"}, {"type": "text", "text": "you"}]'),
    "an image": says('[{"type": "image_url", "image_url": "data:image/png;base64,AAAA"}]'),
    "an image as an object": says('[{"type": "image_url", "image_url": {"url": "https://x/y.png", "detail": "low"}}]'),
    "an image as models": says("[ImageURLChunk(image_url=ImageURL(url='https://x/y.png'))]"),
    "references": says('[{"type": "reference", "reference_ids": [1, 2]}]'),
    "a JSON object": chat("messages=HELLO, response_format={'type': 'json_object'}"),
    "a JSON object as a model": chat("messages=HELLO, response_format=ResponseFormat(type='json_object')"),
    "a header of one's own": chat("messages=HELLO, http_headers={'x-mine': 'yes'}"),
    "a user agent of one's own": chat("messages=HELLO, http_headers={'user-agent': 'mine'}"),
    "a server of one's own": chat("messages=HELLO, server_url=URL + '/elsewhere'"),
    "a server that ends in a slash": "Mistral('key', server_url=URL + '/').chat.complete(model='m', messages=HELLO)",
    "no key": "Mistral(server_url=URL).chat.complete(model='m', messages=HELLO)",
    "a key that is called": "Mistral(lambda: 'called', server_url=URL).chat.complete(model='m', messages=HELLO)",
    "models": "client.models.list()",
    "a model": "client.models.retrieve(model_id='mistral-small-latest')",
    "a fine-tuned model": "client.models.retrieve(model_id='ft:open-mistral-7b:me:a b')",
    "a model with a slash in its name": "client.models.retrieve(model_id='a/b')",
    "vertex": "vertex().chat.complete(model='mistral-small-2503', messages=HELLO)",
    "vertex, streamed": "vertex(region='us-central1').chat.stream(model='mistral-small-2503', messages=HELLO)",
    "vertex, a model of the first generation": "vertex().chat.complete(model='mistral-large-2407', messages=HELLO)",
}
SINCE_1_12 = {
    "metadata": chat("messages=HELLO, metadata={'trace': 'a', 'deep': {'b': [1, None]}}"),
    "a prediction": chat("messages=HELLO, prediction={'type': 'content', 'content': 'hello'}"),
    "a prediction as a model": chat("messages=HELLO, prediction=Prediction(content='hello')"),
    "tools one after the other": chat(f"messages=HELLO, tools=[{TOOL}], parallel_tool_calls=False"),
    "a required tool": chat(f"messages=HELLO, tools=[{TOOL}], tool_choice='required'"),
    "prompt mode": chat("messages=HELLO, prompt_mode='reasoning'"),
    "newer nulls": chat("messages=HELLO, metadata=None, prompt_mode=None"),
    "a JSON schema": chat(f"messages=HELLO, response_format={SCHEMA}"),
    "a JSON schema as models": chat(
        "messages=HELLO, response_format=ResponseFormat(type='json_schema', "
        "json_schema=JSONSchema(name='city', schema_definition={'type': 'object'}))"
    ),
    "a JSON schema streamed": chat(f"messages=HELLO, response_format={SCHEMA}", "stream"),
    "parse": chat("messages=HELLO, response_format=City, temperature=0.1", "parse"),
    "parse, streamed": chat("messages=HELLO, response_format=City", "parse_stream"),
    "thinking sent back": chat(f'messages=[*HELLO, {{"role": "assistant", "content": {THOUGHT}}}, *HELLO]'),
    "a document": says('[{"type": "document_url", "document_url": "https://x/y.pdf", "document_name": "y"}]'),
    "a file": says('[{"type": "file", "file_id": "00000000-0000-0000-0000-000000000000"}]'),
    "sound": says('[{"type": "input_audio", "input_audio": "AAAA"}]'),
}
SINCE_2_5 = {
    "reasoning effort": chat("messages=HELLO, reasoning_effort='high'"),
    "a reasoning effort of the future": chat("messages=HELLO, reasoning_effort='heroic'"),
    "guardrails": chat(
        "messages=HELLO, guardrails=[{'block_on_error': True, "
        "'moderation_llm_v1': {'custom_category_thresholds': {'sexual': 0.1}, 'action': 'block'}}]"
    ),
    "a cache key": chat("messages=HELLO, prompt_cache_key='a conversation'"),
    "newest nulls": chat("messages=HELLO, reasoning_effort=None, guardrails=None, prompt_cache_key=None"),
    "a chunk of the future": says('[{"type": "hologram", "hologram": "AAAA"}]'),
    "models of a provider": "client.models.list(provider='mistralai', model='mistral-small-latest')",
}
SINCE_3_7 = {
    "sampling": chat("messages=HELLO, min_tokens=1, repetition_penalty=1.1, top_k=5"),
    "log probabilities": chat(
        "messages=HELLO, logprobs=True, top_logprobs=2, prompt_logprobs=True, top_prompt_logprobs=1"
    ),
    "a service tier": chat("messages=HELLO, service_tier='auto'"),
}
SINCE = {"1.2.6": SINCE_1_2, "1.12.4": SINCE_1_12, "2.5.2": SINCE_2_5, "3.7.0": SINCE_3_7}
CALLS = {name: source for calls in SINCE.values() for name, source in calls.items()}


def calls_of(version: str) -> dict[str, str]:
    known = list(SINCE)[: list(SINCE).index(version) + 1]
    return {name: source for era in known for name, source in SINCE[era].items()}
