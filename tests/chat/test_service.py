import threading

import pytest

from tramontane.backends.script import Line
from tramontane.chat.ask import outline
from tramontane.chat.errors import EngineFailed, InvalidModel, QueueFull


async def deltas_of(service, request):
    return [delta async for delta in service.stream(await service.prepare(request))]


async def test_an_answer_opens_with_the_role_and_ends_with_the_usage(scripted, request_of):
    service = scripted("Sea.").service
    first, *middle, last = await deltas_of(service, request_of())
    assert first.opens
    assert [delta.text for delta in middle] == ["Sea", "."]
    assert last.finish_reason == "stop"
    assert last.usage.completion == 3
    assert all(delta.usage is None for delta in (first, *middle))


async def test_leaving_a_stream_gives_its_place_back(scripted, request_of):
    server = scripted("one two three four")
    stream = server.service.stream(await server.service.prepare(request_of()))
    await anext(stream)
    assert server.engine.gate.running == 1
    await stream.aclose()
    assert server.engine.gate.running == 0


async def test_a_stop_string_ends_its_choice_in_the_engine_too(scripted, request_of):
    server = scripted("one two three four five")
    turn = await server.service.prepare(request_of(stop="two"))
    said = "".join([delta.text async for delta in server.service.stream(turn)])
    assert said == "one "
    assert turn.ticket.performances[0].is_stopped


async def test_what_cannot_be_answered_is_refused_before_the_engine_hears_of_it(scripted, request_of):
    server = scripted()
    request = request_of()
    request.model = "unknown"
    with pytest.raises(InvalidModel):
        await server.service.prepare(request)
    assert not server.engine.jobs


async def test_a_full_queue_refuses(scripted, request_of):
    server = scripted(running=1, waiting=0)
    turn = await server.service.prepare(request_of())
    with pytest.raises(QueueFull):
        await server.service.prepare(request_of())
    turn.ticket.release()
    assert await server.service.complete(await server.service.prepare(request_of()))


async def test_a_failing_engine_breaks_the_answer_off(scripted, request_of):
    server = scripted(Line(say="one two three", fail_after=2))
    turn = await server.service.prepare(request_of())
    with pytest.raises(EngineFailed):
        await server.service.complete(turn)
    assert server.engine.gate.running == 0


@pytest.mark.parametrize(
    ("is_long", "fields"),
    [
        (False, {}),
        (True, {"messages": [{"role": "user", "content": "a" * 20_000}]}),
        (True, {"messages": [{"role": role, "content": "a"} for role in ("user", "assistant") * 100 + ("user",)]}),
        (True, {"messages": [{"role": "user", "content": [{"type": "text", "text": "a"}] * 200}]}),
        (True, {"tools": [{"type": "function", "function": {"name": f"f{n}", "parameters": {}}} for n in range(200)]}),
    ],
)
async def test_what_takes_long_to_read_is_not_read_in_the_event_loop(
    is_long, fields, scripted, request_of, monkeypatch
):
    readers = []

    def write(*arguments):
        readers.append(threading.current_thread())
        return written(*arguments)

    written = outline.write
    monkeypatch.setattr(outline, "write", write)
    turn = await scripted().service.prepare(request_of(**fields))
    turn.ticket.release()
    assert [reader is not threading.main_thread() for reader in readers] == [is_long]
