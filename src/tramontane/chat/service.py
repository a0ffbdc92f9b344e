"""A request to an answer: all that can refuse comes first, then the answer streams."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncGenerator

from tramontane.chat.answer.answer import Answer
from tramontane.chat.answer.delta import Delta
from tramontane.chat.answer.fold import Completion
from tramontane.chat.ask import constraints, job, outline, prompt, rules
from tramontane.chat.ask.prompt import Prompt
from tramontane.chat.catalog import Catalog, Served
from tramontane.chat.guard import checks, verdict
from tramontane.chat.turn import Turn
from tramontane.engine.contract import ConstraintRefused, Job, Ticket
from tramontane.wire.request import ChatCompletionRequest

LONG_PROMPT, MANY_PARTS = 16_384, 128
"""Characters, and parts, that are not read in the event loop, where everyone else would wait for them."""


class ChatService:
    def __init__(self, catalog: Catalog, moderator: Served | None = None) -> None:
        """`moderator` judges for guardrails; without it, the model that answers does."""
        self.catalog = catalog
        self._moderator = moderator

    async def prepare(self, request: ChatCompletionRequest, caller: str = "") -> Turn:
        """Take a caller's request as far as the engine's queue.

        Raises:
            RequestRefused: It cannot be answered as it stands.
            Refusal: The engine does not take it now.
        """
        served = self.catalog.find(request.model or "")
        rules.check(request, served.card)
        guarded = checks.read(request, self.catalog, self._moderator or served)
        stops = job.stop_strings(request)
        written = await self._write(request, served)
        constraint = await self._constrain(request, served)
        asked = job.make(request, written, served.card, served.tokenizer.end_tokens, constraint, owner=caller)
        guardrails = await verdict.judge(guarded, asked.owner) if guarded else None
        asked, ticket = await self._admit(asked, request, served)
        return Turn(
            asked_model=request.model or "",
            served=served,
            prompt=written,
            job=asked,
            stops=stops,
            ticket=ticket,
            parallel_calls=request.parallel_tool_calls is not False,
            metadata=request.metadata or {},
            guardrails=guardrails,
        )

    async def _write(self, request: ChatCompletionRequest, served: Served) -> Prompt:
        is_short = prompt.length_of(request) <= LONG_PROMPT and prompt.parts_of(request) <= MANY_PARTS
        if is_short and not served.tokenizer.waits:
            return outline.write(request, served.tokenizer, served.card)
        return await asyncio.to_thread(outline.write, request, served.tokenizer, served.card)

    async def _constrain(self, request: ChatCompletionRequest, served: Served, holds_all: bool = True) -> str | None:
        if not constraints.is_needed(request):
            return None
        return await asyncio.to_thread(constraints.write, request, served.tokenizer, served.card, holds_all)

    async def _admit(self, asked: Job, request: ChatCompletionRequest, served: Served) -> tuple[Job, Ticket]:
        """Only a tool that is strict is refused for a schema that does not compile."""
        try:
            return asked, await served.engine.admit(asked)
        except ConstraintRefused as refused:
            looser = await self._constrain(request, served, holds_all=False)
            if looser == asked.constraint:
                raise constraints.placed(refused, request) from refused
        asked = dataclasses.replace(asked, constraint=looser)
        try:
            return asked, await served.engine.admit(asked)
        except ConstraintRefused as refused:
            raise constraints.placed(refused, request) from refused

    async def stream(self, turn: Turn) -> AsyncGenerator[Delta]:
        answer = Answer(turn)
        async with turn.ticket as events:  # leaving it, at any point, cancels what still runs
            for delta in answer.open():
                yield delta
            async for event in events:
                for delta in answer.feed(event):
                    yield delta
                for choice in answer.stopped():
                    turn.ticket.stop(choice)

    async def complete(self, turn: Turn) -> Completion:
        answer, completion = Answer(turn), Completion(turn)
        async with turn.ticket as events:
            completion.add(answer.begin())
            async for event in events:
                completion.add(answer.feed(event))
                for choice in answer.stopped():
                    turn.ticket.stop(choice)
        return completion
