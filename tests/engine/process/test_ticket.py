import asyncio

import pytest

from engine.process.children import job
from tramontane.engine.contract import ConstraintRefused, Ending, EngineDown, EngineFailed, TokenEvent
from tramontane.engine.process.frames import Admit, Start, Stop
from tramontane.engine.process.ticket import RemoteTicket


class FakeChild:
    def __init__(self):
        self.told = []

    def send(self, frame):
        self.told.append(frame)


@pytest.fixture
def child():
    return FakeChild()


@pytest.fixture
def kept():
    """The tickets that the engine still knows."""
    return []


@pytest.fixture
def ticket_of(child, kept):
    def make(**fields):
        kept.append(RemoteTicket(1, job(**fields), child, kept.remove))
        return kept[-1]

    return make


def said(token, choice=0, is_last=False):
    return TokenEvent(choice, (token,), Ending.END_TOKEN if is_last else None)


async def compile_with_the_first(ticket):
    compiling = asyncio.ensure_future(ticket.compiled())
    await asyncio.sleep(0)
    ticket.settle(None)
    await compiling


async def test_events_are_read_in_order_until_every_choice_has_ended(child, ticket_of):
    ticket = ticket_of(choices=2)
    events = [said(1), said(2, 1), said(3, 0, True), said(4, 1, True)]
    async with ticket as read:
        ticket.begin(7)
        ticket.feed(events[0])
        reading = asyncio.ensure_future(anext(read))
        assert await reading == events[0]
        reading = asyncio.ensure_future(anext(read))
        await asyncio.sleep(0)
        for event in events[1:]:
            ticket.feed(event)
        assert [await reading, *[event async for event in read]] == events[1:]
        assert ticket.cached_tokens == 7
    assert child.told == [Admit(1, job(choices=2)), Start(1)]


async def test_leaving_early_stops_the_job_once_and_is_forgotten(child, kept, ticket_of):
    async with ticket_of() as read:
        assert kept
    read.release()
    assert child.told[2:] == [Stop(1)]
    assert not kept


async def test_a_ticket_that_is_never_entered_is_never_started(child, kept, ticket_of):
    ticket_of().release()
    assert child.told[1:] == [Stop(1)]
    assert not kept


async def test_a_ticket_that_was_given_back_says_nothing_and_starts_nothing(child, ticket_of):
    ticket = ticket_of()
    ticket.release()
    async with ticket as read:
        assert [event async for event in read] == []
    assert child.told[1:] == [Stop(1)]


async def test_a_choice_that_is_stopped_is_waited_for_no_more(child, ticket_of):
    async with ticket_of(choices=2) as read:
        read.stop(1)
        read.stop(1)
        read.feed(said(1, 0, True))
        assert [event async for event in read] == [said(1, 0, True)]
    assert child.told[2:] == [Stop(1, 1)]


async def test_what_breaks_off_tells_what_it_had_said_and_then_why(child, ticket_of):
    async with ticket_of() as read:
        read.feed(said(1))
        read.break_off("the engine ended")
        assert await anext(read) == said(1)
        with pytest.raises(EngineFailed, match="the engine ended"):
            await anext(read)
    assert child.told[2:] == []


async def test_what_is_complete_cannot_break_off(ticket_of):
    async with ticket_of() as read:
        read.feed(said(1, 0, True))
        read.break_off("too late")
        assert [event async for event in read] == [said(1, 0, True)]


async def test_it_moves_to_another_child_once_and_not_when_it_has_begun(ticket_of):
    async with ticket_of() as begun:
        begun.begin(0)
        assert not begun.can_move
    ticket, other = ticket_of(choices=2), FakeChild()
    async with ticket:
        ticket.stop(0)
        assert ticket.can_move
        ticket.move(other)
        assert other.told == [Admit(1, job(choices=2)), Stop(1, 0), Start(1)]
        assert not ticket.can_move


async def test_one_with_a_constraint_starts_with_another_child_when_it_is_compiled_there(child, ticket_of):
    ticket, other = ticket_of(constraint="start: yes"), FakeChild()
    await compile_with_the_first(ticket)
    async with ticket as read:
        ticket.move(other)
        assert other.told == [Admit(1, job(constraint="start: yes"))]
        ticket.settle(None)
        assert other.told[1:] == [Start(1)]
        ticket.settle("not here")
        with pytest.raises(EngineFailed, match="not here"):
            await anext(read)
    assert child.told[-1] == Start(1)


@pytest.mark.parametrize("is_compiled_first", [True, False])
async def test_one_that_is_entered_after_it_moved_starts_when_it_is_compiled_there(ticket_of, is_compiled_first):
    ticket, other = ticket_of(constraint="start: yes"), FakeChild()
    await compile_with_the_first(ticket)
    ticket.move(other)
    if is_compiled_first:
        ticket.settle(None)
    async with ticket:
        assert (Start(1) in other.told) is is_compiled_first
        if not is_compiled_first:
            ticket.settle(None)
        assert other.told[1:] == [Start(1)]


@pytest.mark.parametrize(
    ("tell", "error"),
    [
        (lambda ticket: ticket.settle("it allows nothing"), ConstraintRefused),
        (lambda ticket: ticket.break_off("the engine ended"), EngineDown),
    ],
)
async def test_a_constraint_that_is_not_compiled_is_forgotten(kept, ticket_of, tell, error):
    ticket = ticket_of(constraint="start: nobody")
    compiling = asyncio.ensure_future(ticket.compiled())
    await asyncio.sleep(0)
    tell(ticket)
    with pytest.raises(error):
        await compiling
    assert not kept


async def test_whoever_goes_while_it_compiles_is_forgotten(child, kept, ticket_of):
    ticket = ticket_of(constraint="start: nobody")
    compiling = asyncio.ensure_future(ticket.compiled())
    await asyncio.sleep(0)
    compiling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await compiling
    ticket.settle(None)
    assert not kept
    assert child.told[1:] == [Stop(1)]
