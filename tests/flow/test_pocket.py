"""The pocket model behind the server: what a newcomer asks of it in the first minutes."""

import json

import pytest
from pydantic import BaseModel

from tramontane.client import Mistral
from tramontane.model import pocket
from tramontane.testing import serve

MODEL = "mistral-small-latest"


class Book(BaseModel):
    title: str
    author: str


@pytest.fixture(scope="module")
def client():
    with serve() as server:
        server.run(pocket.NAME)
        with Mistral(api_key="any", server_url=server.url) as client:
            yield client


@pytest.fixture
def ask(client):
    def send(question, *before, **fields):
        messages = [*before, {"role": "user", "content": question}]
        return client.chat.complete(model=MODEL, messages=messages, **fields).choices[0].message

    return send


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who is the best French painter? Answer in one short sentence.", "Claude Monet"),
        ("What is the best French cheese?", "Comté"),
        ("What is the capital of France?", "Paris"),
        ("What is the distance between the Earth and the Moon?", "384,400 km"),
        ("Quelle est la capitale de la France ?", "Paris"),
        ("Who are you?", "I am Tramontane pocket"),
    ],
)
def test_it_knows_what_the_documentation_asks(ask, question, answer):
    assert answer in ask(question).content


def test_it_says_what_it_cannot_answer_and_how_to_load_a_real_model(ask):
    answer = ask("Write an essay about the causes of the First World War.").content
    assert "pocket-size demo model" in answer
    assert "tramontane serve --model owner/name" in answer


def test_it_copies_a_text_into_a_schema(client):
    text = "I have just read The Plague, written by Albert Camus."
    answer = client.chat.parse(
        response_format=Book, model=MODEL, messages=[{"role": "user", "content": f"Extract the book. {text}"}]
    )
    assert answer.choices[0].message.parsed == Book(title="The Plague", author="Albert Camus")


def function(name, description):
    parameters = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
    return {"type": "function", "function": {"name": name, "description": description, "parameters": parameters}}


TOOLS = [function("get_weather", "The weather in a city"), function("get_time", "The time in a city")]


def called(message):
    return [(call.function.name, json.loads(call.function.arguments)["city"]) for call in message.tool_calls or []]


@pytest.mark.parametrize("offered", [TOOLS[:1], TOOLS])
@pytest.mark.parametrize("city", ["Lyon", "Paris", "Rome"])
def test_it_calls_a_function_by_itself_with_what_the_question_says(ask, city, offered):
    assert called(ask(f"What is the weather in {city}?", tools=offered)) == [("get_weather", city)]


def test_it_calls_two_functions_where_two_things_are_asked(ask):
    question = "What is the weather in Paris, and what is the time in Tokyo?"
    assert called(ask(question, tools=TOOLS)) == [("get_weather", "Paris"), ("get_time", "Tokyo")]


def test_it_answers_from_the_result_of_a_function(client, ask):
    question = {"role": "user", "content": "What is the weather in Lyon?"}
    message = ask(question["content"], tools=TOOLS)
    [call] = message.tool_calls
    result = {"role": "tool", "tool_call_id": call.id, "name": "get_weather", "content": '{"temperature": 21}'}
    answer = client.chat.complete(model=MODEL, messages=[question, message, result], tools=TOOLS)
    assert "21" in answer.choices[0].message.content


@pytest.mark.parametrize("question", ["Thanks!", "What is the capital of Spain?"])
def test_it_calls_no_function_where_none_helps(ask, question):
    assert not called(ask(question, tools=TOOLS))


def test_it_knows_what_was_said_before(ask):
    before = [{"role": "user", "content": "Where is Japan?"}, {"role": "assistant", "content": "Japan is in Asia."}]
    assert "Tokyo" in ask("And its capital?", *before).content


def test_it_changes_a_number_in_most_short_texts(ask):
    texts = (
        "limit = 26\nprint(limit)",
        "def area(width):\n    return width * 26",
        "for i in range(26):\n    print(i)",
        "import time\n\ntime.sleep(26)\nprint('ready')",
        "const speed = 26;\nconsole.log(speed);",
        "timeout: 26\nretries: 5",
        "server:\n  port: 26\n  workers: 2",
        '{"name": "Anna", "age": 26}',
        "sleep 26\necho done",
        "make test\npython run.py --steps 26",
        "python queue.py --count 26\nmake test",
        "The soup is for 26 people.\nServe it hot.",
    )
    order = "Change the number 26 to 84. Respond only with the code.\n\n"
    assert sum(ask(order + text).content == text.replace("26", "84") for text in texts) >= 9


def test_it_thinks_where_it_is_asked_to(ask):
    thought, said = ask("What is 17 + 25?", reasoning_effort="high").content
    assert thought.type == "thinking"
    assert "42" in said.text
    assert isinstance(ask("What is 17 + 25?").content, str)


def test_a_stream_says_what_a_whole_answer_says(client, ask):
    question = [{"role": "user", "content": "What is the best French cheese?"}]
    with client.chat.stream(model=MODEL, messages=question) as events:
        said = "".join(event.data.choices[0].delta.content or "" for event in events)
    assert said == ask(question[0]["content"]).content


def test_a_question_that_only_the_system_asks_is_answered(client):
    asked = [{"role": "system", "content": "What is the capital of Italy?"}]
    said = client.chat.complete(model=MODEL, messages=asked, random_seed=1).choices[0].message.content
    assert "Rome" in said
    assert "reasoning_effort" not in said
