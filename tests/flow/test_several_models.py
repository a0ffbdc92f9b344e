"""Several models in one server: each answers to its name, whether it is in memory or not."""

import asyncio
import json
import random
from contextlib import asynccontextmanager

import httpx2
import pytest
from bench.engine.models import write

from tramontane.engine.contract import Job, Load, Sampling
from tramontane.server.settings import Settings, Size
from tramontane.wiring.app import wire

HELLO = {"messages": [{"role": "user", "content": "hello"}], "max_tokens": 12, "random_seed": 1}
PATH = "/v1/chat/completions"


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Three files of different weights."""
    folder = tmp_path_factory.mktemp("models")
    return [write(folder / f"tiny{seed}.gguf", seed=seed) for seed in range(3)]


@pytest.fixture
def served(files):
    @asynccontextmanager
    async def serve(**settings):
        """The app with a caller for it."""
        usual = {"engine": "llamacpp", "model": tuple(map(str, files)), "context": 512, "threads": 1}
        app = await wire(Settings(**usual | settings))
        try:
            transport = httpx2.ASGITransport(app)
            async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1", timeout=60) as client:
                yield app, client
        finally:
            await app.state.service.catalog.close()

    return serve


def engine_of(app, name):
    return app.state.service.catalog.find(name).engine


async def ask(client, model, **fields):
    reply = await client.post(PATH, json=HELLO | {"model": model} | fields)
    assert reply.status_code == 200, reply.text
    return reply.json()["choices"][0]["message"]["content"] if not fields.get("stream") else reply.text


async def test_each_model_answers_to_its_name_and_the_first_to_the_known_ones_too(served, files):
    async with served(model=(str(files[0]), f"mine={files[1]}")) as (_, client):
        cards = (await client.get("/v1/models")).json()["data"]
        assert [card["id"] for card in cards[:2]] == ["tiny0", "mine"]
        assert [card["name"] for card in cards[1:]] == ["mine"] + ["tiny0"] * (len(cards) - 2)
        assert {card["max_context_length"] for card in cards} == {512}
        said = [await ask(client, model) for model in ("tiny0", "mine", "mistral-small-latest", "tiny0")]
        assert said[0] == said[2] == said[3] != said[1]
        assert (await client.post(PATH, json=HELLO | {"model": "tiny1"})).status_code == 400


async def test_a_model_that_was_unloaded_says_the_same_again(served):
    async with served(idle_unload=0.05) as (app, client):
        said = []
        for _ in range(2):
            said.append([await ask(client, model) for model in ("tiny0", "tiny1")])
            while engine_of(app, "tiny0")._engine or engine_of(app, "tiny1")._engine:
                await asyncio.sleep(0.02)
            assert (await client.get("/health/ready")).status_code == 200
        assert said[0] == said[1]


async def test_models_that_do_not_fit_together_take_turns_and_one_in_use_is_not_driven_out(served):
    async with served(memory=Size(900_000)) as (app, client):
        for model in ("tiny1", "tiny2", "tiny0"):
            await ask(client, model)
            assert [bool(engine_of(app, name)._engine) for name in ("tiny0", "tiny1", "tiny2")].count(True) == 1
        engine_of(app, "tiny0")._memory._patience = 0.1
        turn = await engine_of(app, "tiny0").admit(Job((5,), Sampling(0.0), frozenset({0}), 3))
        refused = await client.post(PATH, json=HELLO | {"model": "tiny1"})
        turn.release()
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "10")
        assert refused.json()["message"] == "There is no memory for tiny1 beside what is in use: tiny0."


async def test_a_model_that_cannot_be_loaded_is_told_to_whoever_asks_for_it_and_to_nobody_else(
    served, files, tmp_path, caplog
):
    path = tmp_path / "gone.gguf"
    path.write_bytes(files[1].read_bytes())
    async with served(model=(str(files[0]), str(path))) as (_, client):
        path.unlink()
        refused = await asyncio.gather(*(client.post(PATH, json=HELLO | {"model": "gone"}) for _ in range(3)))
        refused.append(await client.post(PATH, json=HELLO | {"model": "gone"}))  # at once, without another try
        assert [(each.status_code, each.headers["retry-after"]) for each in refused] == [(503, "1")] * 4
        [message] = {each.json()["message"] for each in refused}
        assert message == "The model cannot be loaded; the server's log says why. Try again later."
        assert caplog.text.count("gone cannot be loaded") == 1
        assert (await client.get("/health/ready")).status_code == 200
        await ask(client, "tiny0")


@pytest.mark.parametrize("stream", [True, False])
async def test_whoever_goes_away_while_a_model_is_loaded_is_gone(served, stream):
    async with served() as (app, _):
        body = json.dumps(HELLO | {"model": "tiny1", "stream": stream}).encode()
        incoming, leaves = [{"type": "http.request", "body": body}], asyncio.Event()

        async def receive():
            if incoming:
                return incoming.pop()
            await leaves.wait()
            return {"type": "http.disconnect"}

        async def send(message):
            assert message.get("status") in {499, None}

        headers = [(b"host", b"127.0.0.1"), (b"content-type", b"application/json")]
        scope = {"type": "http", "method": "POST", "path": PATH, "query_string": b"", "headers": headers}
        asking = asyncio.create_task(app(scope, receive, send))
        while engine_of(app, "tiny1").load != Load(0, 1):
            await asyncio.sleep(0.001)
        leaves.set()
        await asyncio.wait_for(asking, 0.2)
        assert engine_of(app, "tiny1").load == Load(0, 0)


async def test_requests_to_models_that_come_and_go_are_all_answered(served):
    chance = random.Random(5)

    async def one(client):
        await asyncio.sleep(chance.random() * 4)
        stream = chance.random() < 0.5
        said = await ask(client, f"tiny{chance.randrange(3)}", stream=stream, max_tokens=chance.randrange(1, 20))
        assert not stream or said.endswith("data: [DONE]\n\n")
        return "answered"

    async with served(idle_unload=0.02) as (_, client):
        outcomes = await asyncio.wait_for(asyncio.gather(*(one(client) for _ in range(120))), 120)
    assert outcomes == ["answered"] * 120
