import copy
import pickle

import pytest
from pydantic import BaseModel, ValidationError

from client.loopback import COMPLETION, DONE, Reply, chunk
from tramontane.client import Mistral
from tramontane.client.parsing import response_format_from_pydantic_model


class Book(BaseModel):
    name: str
    authors: list[str]


def answering(content):
    message = {"role": "assistant", "tool_calls": None, "content": content}
    return Reply(COMPLETION | {"choices": [{"index": 0, "finish_reason": "stop", "message": message}]})


@pytest.mark.parametrize(
    "content",
    [
        '{"name": "Nadja", "authors": ["Breton"]}',
        [
            {"type": "thinking", "thinking": [{"type": "text", "text": "{hm"}]},
            {"type": "text", "text": '{"name": "Nadja", '},
            {"type": "text", "text": '"authors": ["Breton"]}'},
        ],
    ],
)
def test_an_answer_is_parsed_into_a_model(client, server, messages, content):
    server.script(answering(content))
    response = client.chat.parse(Book, model="m", messages=messages)
    assert response.choices[0].message.parsed == Book(name="Nadja", authors=["Breton"])
    assert response.id == "cmpl-1"
    schema = server.last.json["response_format"]["json_schema"]
    assert schema["name"] == "Book"
    assert schema["strict"] is True
    assert schema["schema"]["additionalProperties"] is False


def test_a_parsed_answer_is_pickled_dumped_and_sent_back(client, server, messages):
    server.script(answering('{"name": "Nadja", "authors": []}'))
    response = client.chat.parse(Book, model="m", messages=messages)
    assert pickle.loads(pickle.dumps(response)) == copy.deepcopy(response) == response
    message = response.choices[0].message
    assert response.model_dump()["choices"][0]["message"]["parsed"] == {"name": "Nadja", "authors": []}
    client.chat.complete(model="m", messages=[*messages, message])
    assert "parsed" not in server.last.json["messages"][1]


def test_objects_among_alternatives_are_closed_too():
    class Shelf(BaseModel):
        places: dict[str, int] | None

    schema = response_format_from_pydantic_model(Shelf)["json_schema"]["schema"]
    assert schema["properties"]["places"]["anyOf"] == [
        {"type": "object", "additionalProperties": False},
        {"type": "null"},
    ]


@pytest.mark.parametrize("content", [None, "", []])
def test_an_answer_without_text_is_parsed_into_nothing(client, server, messages, content):
    server.script(answering(content))
    assert client.chat.parse(Book, model="m", messages=messages).choices[0].message.parsed is None


def test_an_answer_that_does_not_fit_the_model_says_why(client, server, messages):
    server.script(answering('{"name": 1}'))
    with pytest.raises(ValidationError, match="Book"):
        client.chat.parse(Book, model="m", messages=messages)


def test_a_choice_without_a_message_is_parsed_into_nothing(client, server, messages):
    server.script(Reply(COMPLETION | {"choices": [{"index": 0, "finish_reason": "stop"}]}))
    assert client.chat.parse(Book, model="m", messages=messages).choices[0].message is None


async def test_an_answer_is_parsed_async_and_streamed(server, messages):
    server.script(answering('{"name": "Nadja", "authors": []}'), Reply.stream(chunk("{}"), DONE))
    async with Mistral(server_url=server.url) as client:
        response = await client.chat.parse_async(Book, model="m", messages=messages)
        assert response.choices[0].message.parsed.name == "Nadja"
        stream = await client.chat.parse_stream_async(Book, model="m", messages=messages)
        assert len([item async for item in stream]) == 1
        assert len(list(client.chat.parse_stream(Book, model="m", messages=messages))) == 1
    assert server.last.json["response_format"]["type"] == "json_schema"
