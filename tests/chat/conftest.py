import pytest

from tramontane.wire.model import AS_SERVER
from tramontane.wire.request import ChatCompletionRequest


@pytest.fixture
def request_of():
    """A request with these fields, as the server reads it."""

    def make(*messages, **fields):
        messages = [
            message if isinstance(message, dict) else {"role": "user", "content": message} for message in messages
        ]
        body = {"model": "scripted", "messages": messages or [{"role": "user", "content": "hi"}]} | fields
        return ChatCompletionRequest.model_validate(body, extra="forbid", context=AS_SERVER)

    return make
