import logging

import pytest

from tramontane.backends.script import Line


@pytest.fixture
def lines(caplog):
    caplog.set_level(logging.INFO, "tramontane.requests")
    return lambda: [record.getMessage() for record in caplog.records if record.name == "tramontane.requests"]


async def test_each_request_leaves_one_line_with_the_id_that_the_caller_got(scripted, lines):
    response = await scripted().ask(model="mistral-tiny", metadata={"job": "7"})
    [line] = lines()
    assert line.startswith(response.headers["mistral-correlation-id"] + " POST /v1/chat/completions 200 done ")
    for part in ("model=mistral-tiny", "served=scripted", f"answer={response.json()['id']}", "metadata={'job': '7'}"):
        assert part in line


async def test_refused_requests_leave_their_line_too(scripted, lines):
    async with scripted(keys="k").client() as client:
        response = await client.get("/v1/models")
    assert lines()[0].split()[0] == response.headers["mistral-correlation-id"]
    assert " 401 done " in lines()[0]


async def test_neither_what_is_said_nor_keys_are_logged(scripted, lines):
    async with scripted(keys="secret-key").client() as client:
        body = {"model": "scripted", "messages": [{"role": "user", "content": "secret-word"}]}
        await client.post("/v1/chat/completions", json=body, headers={"authorization": "Bearer secret-key"})
        await client.post("/v1/chat/completions", json=body, headers={"authorization": "Bearer secret-wrong"})
    assert "secret" not in "".join(lines())


async def test_a_queue_that_is_full_is_logged_as_refused(scripted, lines):
    await scripted(Line(refuse="full")).ask()
    assert " 429 " in lines()[0]


async def test_a_caller_cannot_write_a_line_of_its_own_nor_a_long_one(scripted, lines):
    server = scripted()
    async with server.client() as client:
        await client.get("/v1/models/%0A2026-01-01 all is well")
    await server.ask(metadata={"a\nb": "c\n" * 100_000})
    assert "/v1/models/%0A2026-01-01%20all%20is%20well 4" in lines()[0]
    assert all("\n" not in line and len(line) < 3000 for line in lines())


async def test_only_what_was_not_foreseen_is_logged_as_a_failure(scripted, caplog, monkeypatch):
    def failures():
        return [record for record in caplog.records if record.levelname == "ERROR"]

    server = scripted()
    assert (await server.ask(model="none")).status_code == 400
    async with server.client() as client:
        assert (await client.get("/nowhere")).status_code == 404
    assert failures() == []
    monkeypatch.setattr(server.service, "prepare", None)
    assert (await server.ask()).status_code == 500
    assert len(failures()) == 1
