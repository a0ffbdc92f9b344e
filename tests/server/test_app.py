import pytest

from tramontane.backends.script import Line


@pytest.mark.parametrize(
    ("method", "path", "status", "body"),
    [
        ("GET", "/nowhere", 404, {"message": "no Route matched with those values"}),
        ("POST", "/v1/chat/completion", 404, {"message": "no Route matched with those values"}),
        ("GET", "/v1/chat/completions", 405, {"detail": "Method Not Allowed"}),
        ("DELETE", "/v1/models", 405, {"detail": "Method Not Allowed"}),
    ],
)
async def test_the_router_refuses_in_the_hosted_shape(scripted, method, path, status, body):
    async with scripted().client() as client:
        response = await client.request(method, path)
    assert response.status_code == status
    assert body.items() <= response.json().items()
    if status == 404:
        assert response.json()["request_id"] == response.headers["mistral-correlation-id"]
    else:
        assert response.headers["allow"]


@pytest.mark.parametrize(
    ("line", "status", "code", "kind"),
    [
        (Line(refuse="full"), 429, "3810", "engine_max_pending_tokens"),
        (Line(refuse="down"), 503, "3800", "internal_server_error"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
async def test_a_refusal_of_the_engine_is_a_plain_error_streamed_or_not(scripted, line, status, code, kind, stream):
    response = await scripted(line).ask(stream=stream)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/json"
    assert (response.json()["code"], response.json()["type"]) == (code, kind)
    assert ("retry-after" in response.headers) == (status == 429)


async def test_what_nobody_foresaw_is_an_error_of_the_server(scripted, monkeypatch):
    server = scripted()
    monkeypatch.setattr(server.service.catalog, "wire_list", lambda: 1 / 0)
    async with server.client() as client:
        response = await client.get("/v1/models")
    assert (response.status_code, response.json()["code"]) == (500, "1000")
    assert response.headers["mistral-correlation-id"]


async def test_a_path_with_a_slash_too_many_is_another_path(scripted):
    async with scripted().client() as client:
        response = await client.post("/v1/chat/completions/", json={})
    assert response.status_code == 404
