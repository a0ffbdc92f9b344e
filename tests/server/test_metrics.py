import asyncio

from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import CollectorRegistry, Histogram

from tramontane.backends.script import Line
from tramontane.engine.contract import Condition
from tramontane.server.metrics import SECONDS, Durations


async def page_of(server):
    async with server.client() as client:
        response = await client.get("/metrics")
    assert response.headers["content-type"].startswith("text/plain")
    lines = (line for line in response.text.splitlines() if not line.startswith("#"))
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


async def test_requests_and_tokens_are_counted(scripted):
    server = scripted("one two")
    usage = (await server.ask()).json()["usage"]
    await server.stream()
    await server.ask(model="none")
    page = await page_of(server)
    counted = 'tramontane_requests_total{{endpoint="create_chat_completion",outcome="done",status="{}"}}'
    assert page[counted.format(200)] == 2
    assert page[counted.format(400)] == 1
    assert page['tramontane_tokens_total{kind="prompt"}'] == 2 * usage["prompt_tokens"]
    assert page['tramontane_tokens_total{kind="completion"}'] == 2 * usage["completion_tokens"]
    assert page["tramontane_first_token_seconds_count"] == 1
    assert page['tramontane_request_seconds_count{endpoint="create_chat_completion"}'] == 3


async def test_an_answer_that_broke_off_is_told_apart(scripted):
    server = scripted(Line(say="one two", fail_after=1))
    await server.ask(stream=True)
    page = await page_of(server)
    assert page['tramontane_requests_total{endpoint="create_chat_completion",outcome="broke off",status="200"}'] == 1


async def test_the_load_of_the_engines_is_told(scripted):
    server = scripted(Line(delay=60), running=1)
    asking = [asyncio.create_task(server.ask()) for _ in range(3)]
    while server.engine.gate.waiting < 2:
        await asyncio.sleep(0)
    page = await page_of(server)
    assert page['tramontane_running{model="scripted"}'] == 1
    assert page['tramontane_waiting{model="scripted"}'] == 2
    for task in asking:
        task.cancel()
    await asyncio.gather(*asking, return_exceptions=True)


async def test_whether_models_are_in_memory_is_told(scripted, monkeypatch):
    server = scripted()
    page = await page_of(server)
    assert page['tramontane_model_loaded{model="scripted"}'] == 1
    assert page['tramontane_model_restarts_total{model="scripted"}'] == 0
    assert 'tramontane_model_memory_bytes{model="scripted"}' not in page
    assert page["process_resident_memory_bytes"] > 10e6
    monkeypatch.setattr(type(server.engine), "condition", Condition(is_loaded=False, memory=5_000_000, restarts=2))
    page = await page_of(server)
    assert page['tramontane_model_loaded{model="scripted"}'] == 0
    assert page['tramontane_model_restarts_total{model="scripted"}'] == 2
    assert page['tramontane_model_memory_bytes{model="scripted"}'] == 5_000_000


@given(st.lists(st.floats(0, 1000) | st.sampled_from(SECONDS[:-1])))
def test_durations_are_counted_as_the_library_counts_them(seconds):
    durations, theirs = Durations(), Histogram("seconds", "As told.", buckets=SECONDS, registry=CollectorRegistry())
    for one in seconds:
        durations.add(one)
        theirs.observe(one)
    [told] = theirs.collect()
    buckets = [(sample.labels["le"], sample.value) for sample in told.samples if sample.name == "seconds_bucket"]
    assert durations.buckets == buckets
    assert durations.sum == next(sample.value for sample in told.samples if sample.name == "seconds_sum")
