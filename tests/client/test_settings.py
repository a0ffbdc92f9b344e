from tramontane.client.settings import Settings, Silence


def test_an_extra_header_replaces_ours_whatever_its_case():
    settings = Settings(server_url="http://x", key=lambda: "k")
    headers = settings.headers({"http_headers": {"Authorization": "mine", "X-Trace": "1"}}, accept="a/b")
    assert headers["authorization"] == "mine"
    assert headers["x-trace"] == "1"
    assert headers["accept"] == "a/b"
    assert headers["user-agent"].startswith("tramontane/")


def test_silence_says_nothing():
    Silence().debug("%s", "x")
