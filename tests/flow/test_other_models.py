"""A model that is not Mistral's, read by its own vocabulary and chat template."""

import json
import threading

import httpx2
import pytest

from model.vocabularies import CHATML, byte_pair_gguf
from tramontane.backends.script import Line, Script
from tramontane.backends.scripted import ScriptedEngine
from tramontane.chat.catalog import Catalog, Served
from tramontane.chat.service import ChatService
from tramontane.model.describe import describe
from tramontane.model.files import Files
from tramontane.server.app import build_app
from tramontane.server.settings import Settings

NAMES = ("<s>", "</s>", "<|im_start|>", "<|im_end|>")
HI = {"role": "user", "content": "hi"}
THOUGHT = {"type": "thinking", "thinking": [{"type": "text", "text": "a"}]}
CALL = {"id": "aaaaaaaaa", "function": {"name": "f", "arguments": "{}"}}


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    path = byte_pair_gguf(tmp_path_factory.mktemp("other") / "other.gguf", NAMES, template=CHATML)
    made = describe(Files("other", (path,)))
    yield made
    made.tokenizer.writer._template.rest()


@pytest.fixture
def ask(model):
    def make(line="Hello, fox."):
        engine = ScriptedEngine(model.tokenizer, Script((Line(say=line),)), 8, 8)
        app = build_app(ChatService(Catalog([Served(model.card, model.tokenizer, engine)])), Settings())

        async def post(**fields):
            body = {"model": "other", "messages": [HI]} | fields
            transport = httpx2.ASGITransport(app=app)
            async with httpx2.AsyncClient(base_url="http://127.0.0.1", transport=transport) as client:
                return await client.post("/v1/chat/completions", json=body)

        return post

    return make


async def test_it_answers(ask):
    answer = (await ask()()).json()
    assert answer["choices"][0]["message"]["content"] == "Hello, fox."
    assert answer["choices"][0]["finish_reason"] == "stop"


async def test_it_streams(ask):
    streamed = await ask()(stream=True)
    events = [event.removeprefix("data: ") for event in streamed.text.split("\n\n") if event]
    assert events.pop() == "[DONE]"
    assert "".join(json.loads(event)["choices"][0]["delta"].get("content", "") for event in events) == "Hello, fox."


async def test_it_answers_in_json(ask):
    schema = {"type": "object", "properties": {"fox": {"type": "integer"}}, "required": ["fox"]}
    wanted = {"type": "json_schema", "json_schema": {"name": "n", "schema": schema, "strict": True}}
    answer = (await ask('{"fox": 1}')(response_format=wanted)).json()
    assert json.loads(answer["choices"][0]["message"]["content"]) == {"fox": 1}


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"tools": [{"type": "function", "function": {"name": "f", "parameters": {}}}]}, "Function calling is not"),
        (
            {
                "messages": [
                    HI,
                    {"role": "assistant", "tool_calls": [CALL]},
                    {"role": "tool", "content": "a", "tool_call_id": "aaaaaaaaa"},
                ]
            },
            "Function calling is not enabled for this model",
        ),
        ({"reasoning_effort": "high"}, "reasoning_effort is not enabled for this model"),
        (
            {
                "messages": [
                    HI,
                    {
                        "role": "assistant",
                        "content": [{"type": "thinking", "thinking": [{"type": "text", "text": "a"}]}],
                    },
                    HI,
                ]
            },
            "Thoughts are not enabled for this model",
        ),
    ],
)
async def test_what_it_cannot_do_is_refused_by_name(ask, fields, sentence):
    refused = await ask()(**fields)
    assert refused.status_code == 400
    assert refused.json()["message"].startswith(sentence)
    assert refused.json()["code"] == "3051"


async def test_the_order_of_messages_is_held_to_the_same_rules(ask):
    refused = await ask()(messages=[HI, {"role": "assistant", "content": "a"}])
    assert (refused.status_code, refused.json()["code"]) == (400, "3230")


async def test_the_server_does_not_wait_for_the_template(ask, model, monkeypatch):
    render, threads = model.tokenizer.writer._template.render, []

    def watched(variables):
        threads.append(threading.current_thread())
        return render(variables)

    monkeypatch.setattr(model.tokenizer.writer._template, "render", watched)
    assert (await ask()()).status_code == 200
    assert threads
    assert threading.main_thread() not in threads
