import pytest

from tramontane.client import UNSET, ClientClosedError, Mistral, RetryConfig
from tramontane.client.retries import BackoffStrategy

ONCE = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 1000, jitter_ms=0), retry_connection_errors=True)


def url_of(client):
    return client.sdk_configuration.get_server_details()[0]


@pytest.mark.parametrize(
    ("arguments", "url"),
    [
        ((), "https://api.mistral.ai"),
        (("k", "eu"), "https://api.eu.mistral.ai"),
        (("k", "us"), "https://api.us.mistral.ai"),
        (("k", None, "http://x/"), "http://x"),
        (("k", None, "http://{host}", {"host": "x"}), "http://x"),
        (("k", None, {"host": "x"}, "http://{host}"), "http://x"),
        (("k", None, {"host": "x"}), "https://api.mistral.ai"),
        (("k", None, None, "http://x"), "http://x"),
        (("k", "eu", "http://x"), "http://x"),
    ],
)
def test_the_server_is_chosen_by_url_or_by_name_in_both_orders(arguments, url):
    assert url_of(Mistral(*arguments)) == url


def test_an_unknown_server_is_refused_by_name():
    with pytest.raises(ValueError, match='Invalid server "mars": it is one of global, eu, us'):
        Mistral(server="mars")


def test_the_environment_may_name_the_server(monkeypatch):
    monkeypatch.setenv("MISTRAL_SERVER_URL", "http://here")
    assert url_of(Mistral()) == "http://here"
    assert url_of(Mistral(server_url="http://there")) == "http://there"
    assert url_of(Mistral(server="eu")) == "https://api.eu.mistral.ai"


@pytest.mark.parametrize(
    ("given", "environment", "sent"),
    [
        ("k", None, "Bearer k"),
        ("k", "e", "Bearer k"),
        (None, "e", "Bearer e"),
        ("", "e", "Bearer e"),
        ("", None, None),
        (None, "", None),
        (lambda: "called", "e", "Bearer called"),
        (lambda: None, "e", None),
    ],
)
def test_the_key_is_given_or_in_the_environment(given, environment, sent, server, messages, monkeypatch):
    if environment is not None:
        monkeypatch.setenv("MISTRAL_API_KEY", environment)
    Mistral(api_key=given, server_url=server.url).chat.complete(model="m", messages=messages)
    assert server.last.headers.get("authorization") == sent


def test_a_callable_key_is_asked_at_every_call(server, messages):
    keys = iter("ab")
    client = Mistral(api_key=lambda: next(keys), server_url=server.url)
    client.chat.complete(model="m", messages=messages)
    client.chat.complete(model="m", messages=messages)
    assert [request.headers["authorization"] for request in server.requests] == ["Bearer a", "Bearer b"]


def test_a_closed_client_says_so(server, messages):
    with Mistral(server_url=server.url) as client:
        client.chat.complete(model="m", messages=messages)
    with pytest.raises(ClientClosedError, match="this client is closed"):
        client.chat.complete(model="m", messages=messages)
    with Mistral() as unused:
        pass
    with pytest.raises(ClientClosedError):
        unused.chat.stream(model="m", messages=messages)


async def test_a_closed_async_client_says_so(server, messages):
    async with Mistral(server_url=server.url) as client:
        await client.chat.complete_async(model="m", messages=messages)
    with pytest.raises(ClientClosedError):
        await client.chat.complete_async(model="m", messages=messages)
    async with Mistral() as unused:
        pass
    with pytest.raises(ClientClosedError):
        await unused.chat.complete_async(model="m", messages=messages)


def test_resources_are_made_once(client):
    assert client.chat is client.chat
    assert client.models is client.models


def test_requests_can_be_watched(server, messages, monkeypatch):
    lines = []

    class Notebook:
        def debug(self, msg, *args, **kwargs):
            lines.append(msg % args)

    Mistral(server_url=server.url, debug_logger=Notebook()).chat.complete(model="m", messages=messages)
    assert lines[0].startswith(f"Request: POST {server.url}/v1/chat/completions")
    assert lines[1].startswith("Response: 200")


def test_the_environment_may_ask_to_watch(server, messages, monkeypatch, caplog):
    monkeypatch.setenv("MISTRAL_DEBUG", "1")
    client = Mistral(server_url=server.url)
    with caplog.at_level("DEBUG", "tramontane.client"):
        client.chat.complete(model="m", messages=messages)
    assert "Request: POST" in caplog.text


def test_the_retry_policy_of_the_constructor_holds_until_a_call_has_its_own():
    settings = Mistral(retry_config=ONCE).sdk_configuration
    assert settings.policy({}) is ONCE
    assert settings.policy({"retries": UNSET}) is ONCE
    assert settings.policy({"retries": None}) is None
    never = RetryConfig("none", ONCE.backoff, retry_connection_errors=False)
    assert settings.policy({"retries": never}) is None
    assert Mistral().sdk_configuration.policy({}) is None


def test_the_timeout_of_the_constructor_holds_until_a_call_has_its_own():
    settings = Mistral(timeout_ms=2500).sdk_configuration
    assert settings.timeout({}) == 2.5
    assert settings.timeout({"timeout_ms": 100}) == 0.1
    assert Mistral().sdk_configuration.timeout({}) is None
