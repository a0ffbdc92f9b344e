"""An engine without a model: it replays a script, for tests, for CI, and for people who test their own code."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from math import log
from types import TracebackType
from typing import Any

from tramontane.backends.grammars import compile_for
from tramontane.backends.script import QUESTION_ENDS, Line, Script
from tramontane.engine.admission import Gate, Place
from tramontane.engine.contract import (
    Condition,
    Ending,
    EngineDown,
    EngineFailed,
    Job,
    Load,
    QueueFull,
    Scored,
    TokenEvent,
)
from tramontane.model.card import Card
from tramontane.model.tokenizer import Tokenizer
from tramontane.model.words.calls import Slot

SCRIPTED = Card(
    id="scripted",
    description="No model: the lines of a script, token by token.",
    context=32768,
    default_temperature=0.3,
    created=1763683200,
    calls_functions=True,
    efforts=("none", "high"),
)
STEPS_AT_ONCE = 32
"""How many tokens of a line without delay are said before others have their turn."""


class ScriptedEngine:
    """It refuses the grammars that an engine would refuse; what it then says is its script, whatever the grammar."""

    fingerprint = None

    def __init__(
        self,
        tokenizer: Tokenizer,
        script: Script | None = None,
        running: int = 64,
        waiting: int = 256,
        waiting_tokens: int = 1_000_000,
    ) -> None:
        self._tokenizer = tokenizer
        self.play(script or Script())
        self._is_open = True
        self.gate = Gate(running, waiting, waiting_tokens)
        self.jobs: deque[Job] = deque(maxlen=100)
        """The last jobs admitted, newest last."""

    def play(self, script: Script) -> None:
        """From now on, this script; from any thread, for the lines that are being said go on."""
        self._tokens: dict[int, tuple[int, ...]] = {id(line): self._tokens_of(line) for line in script.lines}
        self._script = script

    @property
    def is_ready(self) -> bool:
        return self._is_open

    @property
    def load(self) -> Load:
        return Load(self.gate.running, self.gate.waiting)

    @property
    def condition(self) -> Condition:
        return Condition(is_loaded=self._is_open)

    async def admit(self, job: Job) -> ScriptedTicket:
        is_scored = job.alternatives is not None
        prompt = self._tokenizer.decode(job.prompt) if is_scored or self._script.reads_prompts else ""
        is_question = is_scored and prompt.endswith(QUESTION_ENDS)
        lines = self._script.pick(prompt, job.seed, job.choices, is_question)
        refusals = [line.refuse for line in lines]
        if "down" in refusals or not self._is_open:
            raise EngineDown("the scripted engine is down")
        if "full" in refusals:
            raise QueueFull
        if job.constraint:
            await asyncio.to_thread(compile_for, self._tokenizer, job)
        place = self.gate.enter(len(job.prompt))
        self.jobs.append(job)
        performances = [self._performance(choice, line, job) for choice, line in enumerate(lines)]
        return ScriptedTicket(performances, place)

    async def close(self) -> None:
        self._is_open = False

    def _performance(self, choice: int, line: Line, job: Job) -> Performance:
        said = self._tokens.get(id(line)) or self._tokens_of(line)
        while said and len(said) < job.min_tokens:
            said += said
        end = min(job.end_tokens)
        tokens = (*said, end) if len(said) < job.max_tokens else said[: job.max_tokens]
        ending = Ending.END_TOKEN if tokens and tokens[-1] == end else Ending.MAX_TOKENS
        likely = () if line.yes is None else self._likely(line.yes)
        return Performance(choice, tokens, ending, line, job.alternatives, likely)

    def _likely(self, yes: float) -> tuple[Scored, ...]:
        """What is probable instead of the first word."""
        chances = {"yes": yes, "no": 1 - yes}
        words = sorted((word for word in chances if chances[word]), key=lambda word: -chances[word])
        return tuple(Scored(self._tokenizer.encode(word)[0], log(chances[word])) for word in words)

    def _tokens_of(self, line: Line) -> tuple[int, ...]:
        encode, marks = self._tokenizer.encode, self._tokenizer.marks
        tokens: list[int | None] = []
        if line.think is not None:
            tokens += [marks.begin_thought, *encode(line.think), marks.end_thought]
        tokens += encode(line.text)
        if line.call and self._tokenizer.calls:
            for part in self._tokenizer.calls.written(map(_slots, line.call)):
                tokens += [part] if isinstance(part, int) else encode(part)
        return tuple(token for token in tokens if token is not None)


def _slots(call: dict[str, Any]) -> dict[Slot, str]:
    return {Slot.NAME: call["name"], Slot.ARGUMENTS: json.dumps(call.get("arguments", {}), ensure_ascii=False)}


@dataclass(eq=False)
class Performance:
    """One choice being played."""

    choice: int
    tokens: tuple[int, ...]
    ending: Ending
    line: Line
    alternatives: int | None = None
    likely: tuple[Scored, ...] = ()
    """The first token and the others there might have been; without, each token is the only one there could be."""
    is_stopped: bool = False
    _said: int = 0

    def step(self) -> TokenEvent | None:
        """The next token; None once all is said."""
        position = self._said
        if self.is_stopped or position > max(len(self.tokens) - 1, 0):
            return None
        self._said += 1
        if not self.tokens:
            return TokenEvent(self.choice, (), self.ending)
        if self.line.fail_after is not None and position >= self.line.fail_after:
            raise EngineFailed(f"the script fails after {self.line.fail_after} tokens")
        ending = self.ending if self._said == len(self.tokens) else None
        token = self.tokens[position]
        return TokenEvent(self.choice, (token,), ending, self._scores(token, position))

    def _scores(self, token: int, position: int) -> tuple[tuple[Scored, tuple[Scored, ...]], ...]:
        """An actor is sure of the next word, unless the script says how sure."""
        if self.alternatives is None:
            return ()
        likely = self.likely if position == 0 and self.likely else (Scored(token, 0.0),)
        return ((likely[0], likely[: self.alternatives]),)


@dataclass
class ScriptedTicket:
    performances: list[Performance]
    place: Place
    cached_tokens: int = 0

    def __post_init__(self) -> None:
        self._steps = self._play()

    async def __aenter__(self) -> ScriptedTicket:
        await self._wait_for_turn()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.release()

    def stop(self, choice: int) -> None:
        self.performances[choice].is_stopped = True

    def release(self) -> None:
        self.place.give_up()

    async def _wait_for_turn(self) -> None:
        try:
            await self.place.wait()
        except BaseException:
            self.release()
            raise

    def __aiter__(self) -> ScriptedTicket:
        return self

    async def __anext__(self) -> TokenEvent:
        for pause, event in self._steps:
            if pause is not None:
                await asyncio.sleep(pause)
            return event
        raise StopAsyncIteration

    def _play(self) -> Iterator[tuple[float | None, TokenEvent]]:
        """One token of each choice that still runs, again and again, each with how long it takes, if at all."""
        playing = list(self.performances)
        for step in count(1):
            if not playing:
                return
            is_others_turn = step % STEPS_AT_ONCE == 0
            for performance in list(playing):
                event = performance.step()
                if event is None:
                    playing.remove(performance)
                    continue
                pause = performance.line.delay if performance.line.delay or is_others_turn else None
                yield pause, event
