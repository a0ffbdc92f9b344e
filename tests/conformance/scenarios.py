"""What may go wrong between a caller and a server, each as a call and the answers that it meets."""

import json

from conformance.recorder import CARD, CHUNK, COMPLETION, Answer, plain, sse, stream

COMPLETE = "client.chat.complete(model=MODEL, messages=HELLO)"
STREAM = "client.chat.stream(model=MODEL, messages=HELLO)"
BACKOFF = "RetryConfig('backoff', BackoffStrategy(50, 100, 1.5, 400), {connection})"
RETRIED = "client.chat.complete(model=MODEL, messages=HELLO, retries=" + BACKOFF.format(connection=False) + ")"
RETRIED_ALWAYS = "client.chat.complete(model=MODEL, messages=HELLO, retries=" + BACKOFF.format(connection=True) + ")"
RETRIED_STREAM = "client.chat.stream(model=MODEL, messages=HELLO, retries=" + BACKOFF.format(connection=False) + ")"
INVALID = {"detail": [{"loc": ["body", "messages"], "msg": "field required", "type": "value_error.missing"}]}
ENVELOPE = {"object": "error", "message": "Invalid model: x", "type": "invalid_model", "param": None, "code": "1500"}
FLAKY = {"message": "flaky"}
FUTURE_CHUNK = {"type": "hologram", "hologram": "AAAA"}


def answer(**changes: object) -> Answer:
    return plain({**COMPLETION, **changes})


def choice(message: dict | None = None, **changes: object) -> Answer:
    [usual] = COMPLETION["choices"]
    return answer(choices=[{**usual, "message": {**usual["message"], **(message or {})}, **changes}])


def without(*names: str) -> Answer:
    return plain({name: value for name, value in COMPLETION.items() if name not in names})


def delta(content: object, finish_reason: str | None = None) -> dict:
    return {**CHUNK, "choices": [{"index": 0, "delta": {"content": content}, "finish_reason": finish_reason}]}


def flaky(status: int, times: int = 2, **headers: str) -> list[Answer]:
    return [plain(FLAKY, status, **headers)] * times


REFUSALS = {
    "422": (COMPLETE, [plain(INVALID, 422)]),
    "422 with a text for details": (COMPLETE, [plain({"detail": "nope"}, 422)]),
    "422 that is no JSON": (COMPLETE, [Answer(b"{", status=422)]),
    "422 in the envelope": (COMPLETE, [plain({"object": "error", "message": INVALID, "code": None}, 422)]),
    "400": (COMPLETE, [plain(ENVELOPE, 400)]),
    "401": (COMPLETE, [plain({"detail": "Unauthorized"}, 401)]),
    "404": (COMPLETE, [plain({"message": "no Route matched with those values"}, 404)]),
    "429": (COMPLETE, [plain({"message": "Requests rate limit exceeded"}, 429)]),
    "500 as text": (COMPLETE, [Answer(b"Internal Server Error", "text/plain", 500)]),
    "503 as a long page": (COMPLETE, [Answer(b"<html>" + b"x" * 20000, "text/html", 503)]),
    "204": (COMPLETE, [Answer(b"", None, 204)]),
    "another content type": (COMPLETE, [Answer(b'{"id": "x"}', "text/plain")]),
    "no content type": (COMPLETE, [Answer(b'{"id": "x"}', None)]),
    "a charset": (COMPLETE, [Answer(json.dumps(COMPLETION).encode(), "application/json; charset=utf-8")]),
    "422 to a stream": (STREAM, [plain(INVALID, 422)]),
    "429 to a stream": (STREAM, [plain({"message": "Requests rate limit exceeded"}, 429)]),
    "500 as text to a stream": (STREAM, [Answer(b"Internal Server Error", "text/plain", 500)]),
    "JSON to a stream": (STREAM, [plain(COMPLETION)]),
    "text to a stream": (STREAM, [Answer(b"hi", "text/plain")]),
    "401 to models": ("client.models.list()", [plain({"detail": "Unauthorized"}, 401)]),
    "a server that hangs up": (COMPLETE, [Answer(b"", is_cut=True)]),
    "a server that is unknown": ("Mistral(api_key='key', server='mars').chat.complete(model='m', messages=HELLO)", []),
}
ANSWERS = {
    "broken JSON": (COMPLETE, [Answer(b'{"id": "x", "choices"')]),
    "another object": (COMPLETE, [plain({"id": "x"})]),
    "an unknown field": (COMPLETE, [answer(mood="good")]),
    "an unknown finish reason": (COMPLETE, [choice(finish_reason="tired")]),
    "an unknown chunk": (COMPLETE, [choice({"content": [FUTURE_CHUNK]})]),
    "an unknown role": (COMPLETE, [choice({"role": "critic"})]),
    "a thinking chunk": (
        COMPLETE,
        [choice({"content": [{"type": "thinking", "thinking": [{"type": "text", "text": "a"}]}]})],
    ),
    "a reference": (COMPLETE, [choice({"content": [{"type": "reference", "reference_ids": [1]}]})]),
    "content of null": (COMPLETE, [choice({"content": None})]),
    "arguments as an object": (
        COMPLETE,
        [choice({"tool_calls": [{"id": "abcdefghi", "function": {"name": "f", "arguments": {"a": 1}}}]})],
    ),
    "no usage": (COMPLETE, [without("usage")]),
    "usage of null": (COMPLETE, [answer(usage=None)]),
    "no creation": (COMPLETE, [without("created")]),
    "log probabilities": (COMPLETE, [choice(logprobs={"content": []})]),
    "a card of an unknown type": (
        "client.models.list()",
        [plain({"object": "list", "data": [{**CARD, "type": "new"}]})],
    ),
    "a card of its own": (
        "client.models.retrieve(model_id='x')",
        [plain({**CARD, "name": None, "max_context_length": 9})],
    ),
    "a deprecated model": (COMPLETE, [plain(COMPLETION, x_model_deprecation_timestamp="2030-01-01")]),
}
STREAMS = {
    "a broken event": (STREAM, [stream(sse(CHUNK, ending="data: {not json\n\n"))]),
    "an event of another kind": (STREAM, [stream(sse(CHUNK, {"foo": 1}))]),
    "an error among the events": (STREAM, [stream(sse(CHUNK, {**ENVELOPE, "message": "Internal"}))]),
    "an event called error": (
        STREAM,
        [stream(sse(CHUNK, ending='event: error\ndata: {"message": "boom"}\n\n'))],
    ),
    "a stream that is cut": (STREAM, [stream(sse(CHUNK, CHUNK, ending=""), is_cut=True)]),
    "a stream without an end": (STREAM, [stream(sse(CHUNK, CHUNK, ending=""))]),
    "an event without its blank line": (STREAM, [stream(sse(CHUNK, ending="") + sse(CHUNK, ending="").rstrip())]),
    "comments": (STREAM, [stream(b": ping\n\n" + sse(CHUNK, ending=": pong\n\n") + sse(CHUNK))]),
    "carriage returns": (STREAM, [stream(sse(CHUNK, CHUNK).replace(b"\n", b"\r\n"))]),
    "a byte order mark": (STREAM, [stream(b"\xef\xbb\xbf" + sse(CHUNK))]),
    "data on many lines": (
        STREAM,
        [stream(json.dumps(CHUNK, indent=1).replace("\n", "\ndata: ").join(["data: ", "\n\n"]).encode())],
    ),
    "an unknown chunk, streamed": (STREAM, [stream(sse(delta([FUTURE_CHUNK]), delta("x", "stop")))]),
    "an unknown finish reason, streamed": (STREAM, [stream(sse(delta("x"), delta("x", "tired")))]),
    "an unknown field, streamed": (STREAM, [stream(sse({**CHUNK, "p": "abc"}))]),
    "no events": (STREAM, [stream(b"")]),
    "no choices": (STREAM, [stream(sse({**CHUNK, "choices": []}))]),
    "a deprecated model, streamed": (
        STREAM,
        [stream(sse(CHUNK), headers={"x-model-deprecation-timestamp": "2030-01-01"})],
    ),
}
RETRIES = {
    **{f"{status} twice": (RETRIED, flaky(status)) for status in (408, 409, 429, 500, 502, 503, 504, 520)},
    "503 to a stream": (RETRIED_STREAM, flaky(503)),
    "no retries are asked for": (COMPLETE, flaky(503)),
    "the server names a delay": (RETRIED, flaky(429, 1, retry_after="1")),
    "the server never recovers": (RETRIED, flaky(500, 50)),
    "the server hangs up": (RETRIED, [Answer(b"", is_cut=True)]),
    "the server hangs up, and that may be tried again": (RETRIED_ALWAYS, [Answer(b"", is_cut=True)]),
}
USER = "UserMessage(content='hello')"
SLOW = Answer(b"{}", delay=0.4)
HABITS = {
    "an answer is pickled": (f"pickle.loads(pickle.dumps({COMPLETE}))", []),
    "an answer is copied": (f"copy.deepcopy({COMPLETE}).model_copy(update={{'model': 'x'}})", []),
    "an answer is dumped as JSON": (f"__import__('json').loads({COMPLETE}.model_dump_json())", []),
    "an answer is dumped without what was unset": (f"{COMPLETE}.model_dump(exclude_unset=True)", []),
    "an answer is dumped without nulls": (f"{COMPLETE}.model_dump(exclude_none=True)", []),
    "an answer is read again": (f"ChatCompletionResponse.model_validate({COMPLETE}.model_dump())", []),
    "an unknown finish reason is a str": (
        f"isinstance({COMPLETE}.choices[0].finish_reason, str)",
        [choice(finish_reason="tired")],
    ),
    "the finish reason is a str": (f"{COMPLETE}.choices[0].finish_reason == 'stop'", []),
    "messages are equal": (f"{USER} == {USER}", []),
    "a message is dumped": (f"{USER}.model_dump()", []),
    "an assistant's message is dumped": ("AssistantMessage(content='hi').model_dump()", []),
    "a tool is dumped": ("Tool(function=Function(name='f', parameters={})).model_dump(by_alias=True)", []),
    "a format is dumped": ("ResponseFormat(type='json_object').model_dump()", []),
    "UNSET is false": ("(bool(UNSET), repr(UNSET))", []),
    "the first choice that a stream brings": (f"next({STREAM}).data.choices[0].delta.content", []),
    "time runs out": (COMPLETE.replace(")", ", timeout_ms=100)"), [SLOW]),
    "time runs out for a stream": (STREAM.replace(")", ", timeout_ms=100)"), [SLOW]),
    "time runs out for a client": (
        "Mistral(api_key='key', server_url=URL, timeout_ms=100).chat.complete(model='m', messages=HELLO)",
        [SLOW],
    ),
}
SCENARIOS = HABITS | REFUSALS | ANSWERS | STREAMS | RETRIES
