import hashlib

import pytest

OPEN = ("/health/live", "/health/ready")
CLOSED = ("/v1/models", "/v1/models/scripted", "/nowhere", "/health", "/health/live/..", "//health/live")


@pytest.mark.parametrize("path", CLOSED)
@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer wrong"}, {"authorization": "Basic right"}])
async def test_without_a_key_nothing_is_told(scripted, path, headers):
    async with scripted(keys="right,also").client() as client:
        response = await client.get(path, headers=headers)
    assert (response.status_code, response.text) == (401, '{"detail":"Invalid API Key"}\n')


@pytest.mark.parametrize("key", ["right", "also"])
async def test_each_key_opens(scripted, key):
    async with scripted(keys="right,also").client(headers={"authorization": f"Bearer {key}"}) as client:
        assert (await client.get("/v1/models")).status_code == 200


async def test_the_engine_knows_whose_job_it_is_and_not_the_key(scripted):
    server = scripted(keys="right,also")
    body = {"model": "scripted", "messages": [{"role": "user", "content": "hi"}]}
    for key in ("right", "also", "right"):
        async with server.client(headers={"authorization": f"Bearer {key}"}) as client:
            assert (await client.post("/v1/chat/completions", json=body)).status_code == 200
    first, second, third = [job.owner for job in server.engine.jobs]
    assert first == third == hashlib.sha256(b"right").hexdigest() != second


@pytest.mark.parametrize("path", OPEN)
async def test_health_is_open(scripted, path):
    async with scripted(keys="right").client() as client:
        assert (await client.get(path)).status_code == 200


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000", "LOCALHOST"])
async def test_a_server_without_keys_answers_for_its_loopback_names(scripted, host):
    async with scripted().client() as client:
        assert (await client.get("/v1/models", headers={"host": host})).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "[::2]", ""])
async def test_a_server_without_keys_does_not_answer_for_other_names(scripted, host):
    async with scripted().client() as client:
        assert (await client.get("/v1/models", headers={"host": host})).status_code == 421


async def test_with_keys_any_name_is_answered_for(scripted):
    async with scripted(keys="right").client(headers={"authorization": "Bearer right"}) as client:
        assert (await client.get("/v1/models", headers={"host": "chat.example"})).status_code == 200
