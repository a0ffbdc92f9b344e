"""The pocket model behind the server: what a newcomer asks of it in the first minutes."""

import json

import pytest
from pydantic import BaseModel

from tramontane.client import Mistral
from tramontane.model import pocket
from tramontane.testing import serve

MODEL = "mistral-small-latest"
WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "The weather in a city",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
}


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


def test_it_calls_a_function_with_what_the_question_says(ask):
    [call] = ask("What is the weather in Lyon?", tools=[WEATHER], tool_choice="any").tool_calls
    assert (call.function.name, json.loads(call.function.arguments)) == ("get_weather", {"city": "Lyon"})


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
