"""A model's name to an engine that runs it in a process of its own."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import click

from tramontane.backends.llamacpp.plan import Plan
from tramontane.chat.catalog import Served
from tramontane.engine.contract import EngineFailed
from tramontane.engine.process.remote import RemoteEngine
from tramontane.model.describe import Model, describe
from tramontane.model.files import Files, NotFound, locate
from tramontane.model.gguf import NotAModel
from tramontane.model.hub import FetchFailed, Hub
from tramontane.server.settings import Settings, SettingsError

SECONDS_TO_LOAD = 60.0
SLOWEST_DISK = 20e6
"""Bytes a second; no file is waited for longer than it takes at this speed, and the seconds above."""


async def load(settings: Settings) -> Served:
    """
    Raises:
        SettingsError: No model is named, or there is none of that name, or it cannot be run so.
    """
    files, model = await asyncio.to_thread(find, settings)
    plan = plan_of(settings, files)
    seconds = SECONDS_TO_LOAD + sum(part.stat().st_size for part in files.parts) / SLOWEST_DISK
    engine = RemoteEngine(plan.command, settings.waiting, settings.waiting_tokens, seconds_to_load=seconds)
    try:
        facts = await engine.start()
    except EngineFailed as error:
        raise SettingsError(f"{settings.model} cannot be run: {error}") from error
    click.echo(f"{model.card.id}: {facts.slots} answers at once, of {facts.context} tokens each with what they answer")
    return Served(replace(model.card, context=facts.context, tells_logprobs=True), model.tokenizer, engine)


def plan_of(settings: Settings, files: Files) -> Plan:
    return Plan(
        model=str(files.gguf.absolute()),
        tokenizer=str(files.tokenizer.absolute()) if files.tokenizer else None,
        context=settings.context,
        memory=settings.memory,
        slots=settings.running,
        threads=settings.threads,
        gpu_layers=settings.gpu_layers,
        library=str(settings.libllama.absolute()) if settings.libllama else None,
        cache=str(settings.cache.expanduser()),
    )


def find(settings: Settings) -> tuple[Files, Model]:
    """
    Raises:
        SettingsError: No model is named, or there is none of that name.
    """
    if not settings.model:
        raise SettingsError("the engine llamacpp runs a model, and none is named: --model takes a GGUF file")
    try:
        hub = Hub(settings.hub or None, offline=settings.offline, token=settings.hub_token or None)
        files = locate(settings.model, hub)
        return files, describe(files)
    except (NotFound, FetchFailed, NotAModel, OSError) as error:
        raise SettingsError(f"{settings.model} cannot be run: {error}") from error
