import pytest

from tramontane.backends.script import Line
from tramontane.server.errors import RateLimited
from tramontane.server.limits import CALLER, Limits

ADA, BEN = {CALLER: "ada"}, {CALLER: "ben"}


class FakeClock:
    now = 59.5

    def __call__(self):
        return self.now


def test_each_caller_has_a_limit_of_requests_and_a_new_one_each_minute():
    clock = FakeClock()
    limits = Limits(2, 0, clock)
    limits.ask(ADA)
    limits.ask(ADA)
    with pytest.raises(RateLimited) as refused:
        limits.ask(ADA)
    assert refused.value.retry_after == 0.5
    assert refused.value.headers == {"x-ratelimit-limit-req-minute": "2", "x-ratelimit-remaining-req-minute": "0"}
    limits.ask(BEN)
    clock.now = 60
    limits.ask(ADA)


def test_tokens_are_limited_once_they_are_spent():
    limits = Limits(0, 10, FakeClock())
    limits.ask(ADA)
    limits.spend(ADA, 11)
    with pytest.raises(RateLimited):
        limits.ask(ADA)
    assert limits.told(ADA) == {"x-ratelimit-limit-tokens-minute": "10", "x-ratelimit-remaining-tokens-minute": "0"}


def test_without_limits_nothing_is_refused_and_nothing_told():
    limits = Limits(0, 0)
    for _ in range(100):
        limits.ask({})
    assert limits.told({}) == {}


async def test_replies_that_are_not_streamed_say_what_is_left(scripted):
    server = scripted("one", requests_per_minute=3, tokens_per_minute=1000)
    reply = await server.ask()
    cost = int(reply.headers["x-ratelimit-tokens-query-cost"])
    assert reply.headers["x-ratelimit-remaining-req-minute"] == "2"
    assert reply.headers["x-ratelimit-remaining-tokens-minute"] == str(1000 - cost)
    await server.stream()
    reply = await server.ask()
    assert reply.headers["x-ratelimit-remaining-tokens-minute"] == str(1000 - 3 * cost)
    refused = await server.ask()
    assert (refused.status_code, refused.json()["code"], refused.json()["type"]) == (429, "1300", "rate_limited")
    assert 0 < int(refused.headers["retry-after"]) <= 60


@pytest.mark.parametrize("stream", [False, True])
async def test_an_answer_that_breaks_off_is_not_free(scripted, stream):
    server = scripted("one", Line(say="one two three", when="break", fail_after=2), tokens_per_minute=1000)
    await server.ask("break", stream=stream)
    reply = await server.ask()
    spent = 1000 - int(reply.headers["x-ratelimit-remaining-tokens-minute"])
    prompt = len(server.engine.jobs[0].prompt)
    assert spent - int(reply.headers["x-ratelimit-tokens-query-cost"]) >= prompt + (2 if stream else 0)


async def test_keys_are_limited_each_for_itself(scripted):
    server = scripted("one", keys="ada,ben", requests_per_minute=1)
    body = {"model": "scripted", "messages": [{"role": "user", "content": "hi"}]}
    async with server.client() as client:
        statuses = [
            (
                await client.post("/v1/chat/completions", json=body, headers={"authorization": f"Bearer {key}"})
            ).status_code
            for key in ("ada", "ada", "ben")
        ]
    assert statuses == [200, 429, 200]
