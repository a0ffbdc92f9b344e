import pytest

VERTEX = "/v1/projects/p/locations/europe-west4/publishers/mistralai/models/{}:{}"
HI = [{"role": "user", "content": "hi"}]


async def post(server, path, **body):
    async with server.client() as client:
        return await client.post(path, json={"messages": HI} | body)


async def get(server, path):
    async with server.client() as client:
        return await client.get(path)


@pytest.mark.parametrize("model", ["mistral-small-latest", "scripted"])
async def test_a_reply_echoes_the_name_asked_for(scripted, model):
    assert (await scripted().ask(model=model)).json()["model"] == model


async def test_vertex_names_the_model_in_the_path(scripted):
    server = scripted(alias={"mistral-small-2503": "scripted"})
    for model in ("mistral-small-2503", "mistral-small@2503"):
        reply = await post(server, VERTEX.format(model, "rawPredict"))
        assert reply.json()["model"] == "mistral-small-2503"
    reply = await post(server, VERTEX.format("whatever", "rawPredict"), model="scripted")
    assert reply.json()["model"] == "scripted"


async def test_vertex_streams_where_the_path_says_so(scripted):
    reply = await post(scripted(), VERTEX.format("scripted", "streamRawPredict"))
    assert reply.headers["content-type"].startswith("text/event-stream")
    reply = await post(scripted(), VERTEX.format("scripted", "rawPredict"), stream=True)
    assert reply.headers["content-type"].startswith("text/event-stream")


async def test_models_are_listed_and_retrieved(scripted):
    server = scripted(names=["mistral-tiny"])
    listed = (await get(server, "/v1/models")).json()
    assert [card["id"] for card in listed["data"]] == ["scripted", "mistral-tiny"]
    assert (await get(server, "/v1/models/mistral-tiny")).json() == listed["data"][1]
    missing = await get(server, "/v1/models/none")
    assert (missing.status_code, missing.json()["code"]) == (400, "1500")


async def test_health(scripted):
    server = scripted()
    assert (await get(server, "/health/live")).status_code == 200
    assert (await get(server, "/health/ready")).status_code == 200
    await server.engine.close()
    assert (await get(server, "/health/live")).status_code == 200
    assert (await get(server, "/health/ready")).status_code == 503


async def test_a_model_is_asked_for_by_name(scripted):
    response = await post(scripted(), "/v1/chat/completions")
    [detail] = response.json()["detail"]
    assert (response.status_code, detail["type"], detail["loc"]) == (422, "missing", ["body", "model"])
