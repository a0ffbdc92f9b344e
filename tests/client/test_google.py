import sys
import types

import pytest

from client.loopback import DONE, Reply, chunk
from tramontane.client import MistralGCP

VERTEX = "https://us-central1-aiplatform.googleapis.com"


@pytest.fixture
def google(monkeypatch):
    """google.auth as it behaves, without Google."""

    class Found:
        valid = False
        token = None
        refreshed = 0

        def refresh(self, request):
            self.valid, self.token = True, "fresh"
            self.refreshed += 1

    found = Found()
    auth = types.ModuleType("google.auth")
    auth.default = lambda scopes: (found, "found-project")
    requests = types.ModuleType("google.auth.transport.requests")
    requests.Request = object
    for name, module in {
        "google": types.ModuleType("google"),
        "google.auth": auth,
        "google.auth.transport": types.ModuleType("google.auth.transport"),
        "google.auth.transport.requests": requests,
    }.items():
        monkeypatch.setitem(sys.modules, name, module)
    sys.modules["google"].auth = auth
    return found


def where(client, model="m", stream=False):
    settings = client.sdk_configuration
    return settings.server_url + settings.chat_path(model, stream)


@pytest.mark.parametrize("arguments", [("p", "us-central1"), ("us-central1", "p")])
def test_project_and_region_are_taken_in_both_orders(arguments):
    client = MistralGCP(*arguments, access_token="t")
    home = f"{VERTEX}/v1/projects/p/locations/us-central1/publishers/mistralai/models"
    assert where(client) == f"{home}/m:rawPredict"
    assert where(client, stream=True) == f"{home}/m:streamRawPredict"


def test_two_regions_are_a_project_and_a_region():
    assert "projects/us-central1/locations/europe-west4" in where(
        MistralGCP("us-central1", "europe-west4", access_token="t")
    )


def test_a_project_that_looks_a_little_like_a_region_is_a_project():
    assert "projects/us-sales-1/locations/europe-west4" in where(MistralGCP("us-sales-1", access_token="t"))


def test_without_a_project_there_is_nothing_to_call():
    with pytest.raises(ValueError, match="project_id must be provided"):
        MistralGCP(access_token="t")


def test_vertex_has_no_servers_by_name():
    with pytest.raises(ValueError, match='Invalid server "eu"'):
        MistralGCP("p", access_token="t", server="eu")


def test_default_credentials_are_found_and_renewed(google, server, messages):
    client = MistralGCP(server_url=server.url)
    client.chat.complete(model="mistral-small-2503", messages=messages)
    assert server.last.headers["authorization"] == "Bearer fresh"
    assert server.last.path.startswith("/v1/projects/found-project/locations/europe-west4/publishers/mistralai/models/")
    client.chat.complete(model="mistral-small-2503", messages=messages)
    assert google.refreshed == 1
    google.valid = False
    client.chat.complete(model="mistral-small-2503", messages=messages)
    assert google.refreshed == 2


def test_a_missing_google_auth_is_named_with_its_remedies(monkeypatch):
    monkeypatch.setitem(sys.modules, "google.auth", None)
    with pytest.raises(ImportError, match=r"pip install 'tramontane\[gcp\]'.*MISTRAL_SERVER_URL"):
        MistralGCP()


def test_a_server_of_ones_own_needs_neither_google_nor_a_project(server, messages, monkeypatch):
    monkeypatch.setitem(sys.modules, "google.auth", None)
    monkeypatch.setenv("MISTRAL_SERVER_URL", server.url)
    client = MistralGCP()
    client.chat.complete(messages=messages)
    assert server.last.path == (
        "/v1/projects/local/locations/europe-west4/publishers/mistralai/models/default:rawPredict"
    )
    assert "model" not in server.last.json
    server.script(Reply.stream(chunk("Sea"), DONE))
    assert len(list(client.chat.stream(model="mistral-small-latest", messages=messages))) == 1
    assert server.last.path.endswith("/models/mistral-small-latest:streamRawPredict")
    assert server.last.json["model"] == "mistral-small-latest"
    assert "authorization" not in server.last.headers
