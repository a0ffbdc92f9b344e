"""A caller without a client's habits, and conversations to send."""

import httpx2
import pytest

PATH = "/v1/chat/completions"


def asking(content="hi", **fields):
    return {"model": "mistral-small-latest", "messages": [{"role": "user", "content": content}]} | fields


@pytest.fixture
def ask():
    """Sends a request as it is told to, and gives the response."""
    with httpx2.Client(timeout=10) as caller:

        def send(server, content="hi", **fields):
            return caller.post(server.url + PATH, json=asking(content, **fields), headers={"authorization": "Bearer x"})

        yield send


@pytest.fixture
def said(ask):
    def send(server, content="hi", **fields):
        answer = ask(server, content, **fields)
        assert answer.status_code == 200, answer.text
        return answer.json()["choices"][0]["message"]["content"]

    return send
