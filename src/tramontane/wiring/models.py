"""Models' names to engines that run them, each in a process of its own."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, replace

from tramontane.backends.llamacpp.library import CannotRun
from tramontane.backends.llamacpp.model import digest_of
from tramontane.backends.llamacpp.plan import Plan, Stated, shared_out
from tramontane.chat.catalog import Served
from tramontane.engine.contract import EngineFailed
from tramontane.engine.process.lazy import LazyEngine
from tramontane.engine.process.memory import Memory
from tramontane.engine.process.remote import RemoteEngine
from tramontane.model import gguf, pocket
from tramontane.model.card import Card
from tramontane.model.describe import describe
from tramontane.model.files import Files, NotFound, locate
from tramontane.model.gguf import NotAModel
from tramontane.model.hub import FetchFailed, Hub
from tramontane.model.tokenizer import Tokenizer
from tramontane.server.settings import Settings, SettingsError
from tramontane.server.telemetry import log
from tramontane.wiring.engines import Tell

SECONDS_TO_LOAD = 60.0
SLOWEST_DISK = 20e6
"""Bytes a second; no file is waited for longer than it takes at this speed, and the seconds above."""
NAMED = re.compile(r"(?P<name>[^/\\=]+)=(?P<model>.+)")
"""A path has a slash before its equals sign, if it has one."""


@dataclass(frozen=True)
class Source:
    """A model that can be run: what is known of it, and how."""

    card: Card
    tokenizer: Tokenizer
    files: Files
    plan: Plan

    @property
    def size(self) -> int:
        return sum(part.stat().st_size for part in self.files.parts)

    def engine(self, settings: Settings, memory: Memory) -> LazyEngine:
        waiting, tokens = settings.waiting, settings.waiting_tokens
        seconds = SECONDS_TO_LOAD + self.size / SLOWEST_DISK
        return LazyEngine(
            self.card.id,
            lambda: RemoteEngine(self.plan.command, waiting, tokens, name=self.card.id, seconds_to_load=seconds),
            memory,
            self.plan.budget,
            waiting=waiting,
            waiting_tokens=tokens,
            idle_seconds=settings.idle_unload,
        )


async def load(settings: Settings, tell: Tell = log.info) -> list[Served]:
    """The models, of which the first is in memory; the others are loaded when they are asked for.

    Raises:
        SettingsError: No model is named, or there is none of that name, or it cannot be run so.
    """
    sources = await asyncio.to_thread(find, settings)
    memory = Memory(plan_of(settings, sources[0].files).budget)
    engines = [source.engine(settings, memory) for source in sources]
    try:
        facts = await engines[0].start()
    except EngineFailed as error:
        raise SettingsError(f"{settings.model[0]} cannot be run: {error}") from error
    first, *others = (source.card for source in sources)
    tell(f"{first.id}: {facts.slots} answers at once, of {facts.context} tokens each with what they answer")
    for card in others:
        tell(f"{card.id}: loaded when it is asked for, with a context of {card.context} tokens")
    cards = [replace(first, context=facts.context), *others]
    return [
        Served(card, source.tokenizer, engine) for card, source, engine in zip(cards, sources, engines, strict=True)
    ]


def find(settings: Settings) -> list[Source]:
    """
    Raises:
        SettingsError: No model is named, or there is none of that name, or two are called the same.
    """
    if not settings.model:
        raise SettingsError("the engine llamacpp runs a model, and none is named: --model takes a GGUF file")
    sources: dict[str, Source] = {}
    for named in settings.model:
        source = _find_one(named, settings)
        if source.card.id in sources:
            raise SettingsError(f"two models are called {source.card.id}: --model NAME={named} gives one another name")
        sources[source.card.id] = source
    return _side_by_side(list(sources.values())) if len(sources) > 1 else list(sources.values())


def _find_one(named: str, settings: Settings) -> Source:
    name, model = match.group("name", "model") if (match := NAMED.fullmatch(named)) else ("", named)
    try:
        hub = Hub(settings.hub or None, offline=settings.offline, token=settings.hub_token or None)
        files = locate(model, hub)
        found = describe(files)
        plan = replace(plan_of(settings, files), digest=digest_of(files.gguf))
    except (NotFound, FetchFailed, NotAModel, OSError) as error:
        raise SettingsError(f"{model} cannot be run: {error}") from error
    card = replace(found.card, id=name or found.card.id, tells_logprobs=True)
    return Source(card, found.tokenizer, files, plan)


def _side_by_side(sources: list[Source]) -> list[Source]:
    """The memory shared out among them, and their contexts with it."""
    stated = [Stated.by(gguf.read(source.files.gguf), source.size) for source in sources]
    try:
        plans = shared_out([source.plan for source in sources], stated)
    except CannotRun as error:
        raise SettingsError(str(error)) from error
    contexts = [plan.division(model)[1] for plan, model in zip(plans, stated, strict=True)]
    return [
        replace(source, plan=plan, card=replace(source.card, context=context))
        for source, plan, context in zip(sources, plans, contexts, strict=True)
    ]


def plan_of(settings: Settings, files: Files) -> Plan:
    return Plan(
        model=str(files.gguf.absolute()),
        tokenizer=str(files.tokenizer.absolute()) if files.tokenizer else None,
        context=settings.context,
        memory=settings.memory,
        slots=settings.running,
        threads=settings.threads or (1 if files.id == pocket.NAME else 0),  # more make so small a model slower
        gpu_layers=settings.gpu_layers,
        library=str(settings.libllama.absolute()) if settings.libllama else None,
        cache=str(settings.cache.expanduser()),
    )
