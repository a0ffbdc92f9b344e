"""What a running server serves and does, by what it tells of itself."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field

import click
import httpx2
from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.samples import Sample
from rich.console import Group
from rich.live import Live
from rich.table import Table
from rich.text import Text

from tramontane.cli.asking import finds_server, harmless, plain_console, print_table, told
from tramontane.client import Mistral
from tramontane.wire.cards import BaseModelCard, ModelCard

PATIENCE = 5.0
"""Seconds; numbers that come later are not of now."""
REQUESTS = "tramontane_requests_total"
CHATS = {"create_chat_completion", "raw_predict", "stream_raw_predict"}
PAUSE = 1.0
"""Seconds between two looks."""


@dataclass
class Row:
    """One model, with all of its names."""

    model: str
    description: str
    context: int
    running: int
    waiting: int
    loaded: bool | None
    """Whether it is in memory, if the server tells."""
    memory: int | None
    """Bytes that its engine's process holds, if it has one."""
    restarts: int
    """How often that ended by itself."""
    names: list[str] = field(default_factory=list[str])


@dataclass
class View:
    url: str
    state: str
    models: list[Row]
    requests: dict[str, int]
    """How many chats ended with each status."""
    tokens: dict[str, int]
    """How many were read, found read, and written."""
    memory: int | None = None
    """Bytes that the server's process holds, if it tells."""


@click.command()
@finds_server
@click.option("--watch", is_flag=True, help="look again every second, until Ctrl-C")
@click.option("--json", "as_json", is_flag=True, help="as JSON, for programs; with --watch a line for each look")
def ps(url: str, key: str, watch: bool, as_json: bool) -> None:
    """Tell which models a running server serves, and what it does now.

    \b
    tramontane ps
    tramontane ps --watch --url http://127.0.0.1:8000
    tramontane ps --json | jq '.models[].running'
    """
    with told(), Mistral(api_key=key, server_url=url, timeout_ms=int(PATIENCE * 1000)) as client:
        if not watch:
            view = look(client, url, key)
            if as_json:
                click.echo(json.dumps(asdict(view), indent=2))
            else:
                print_table(models_of(view))
                click.echo(summary(view))
        elif as_json:
            for view in _looks(client, url, key):
                click.echo(json.dumps(asdict(view)))
        else:
            _watch(client, url, key)


def _looks(client: Mistral, url: str, key: str) -> Iterator[View]:
    try:
        while True:
            yield look(client, url, key)
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        return


def _watch(client: Mistral, url: str, key: str) -> None:
    before, then = None, 0.0
    with Live(console=plain_console(), auto_refresh=False) as live:
        for view in _looks(client, url, key):
            now = time.monotonic()
            written = view.tokens.get("completion", 0)
            speed = f", {(written - before) / (now - then):,.0f} tokens/s" if before is not None else ""
            live.update(Group(models_of(view), Text(summary(view) + speed)), refresh=True)
            before, then = written, now


def look(client: Mistral, url: str, key: str) -> View:
    """
    Raises:
        MistralError: The server refuses.
        HTTPError: It does not answer.
    """
    cards = [card for card in client.models.list().data or [] if isinstance(card, ModelCard)]
    base = url.rstrip("/")
    headers = {"authorization": f"Bearer {key}"} if key else {}
    with httpx2.Client(base_url=base, headers=headers, timeout=PATIENCE, trust_env=False) as asking:
        is_ready = asking.get("/health/ready").is_success
        page = asking.get("/metrics")
    samples = _samples(page.text) if page.is_success else []
    return View(
        url=base,
        state="ready" if is_ready else "starting",
        models=list(_rows(cards, samples)),
        requests=_sums((one for one in samples if one.labels.get("endpoint") in CHATS), REQUESTS, "status"),
        tokens=_sums(samples, "tramontane_tokens_total", "kind"),
        memory=next((int(sample.value) for sample in samples if sample.name == "process_resident_memory_bytes"), None),
    )


def _samples(page: str) -> list[Sample]:
    """None, from a server whose page is something else."""
    try:
        return [sample for family in text_string_to_metric_families(page) for sample in family.samples]
    except ValueError:
        return []


def _rows(cards: Iterable[ModelCard], samples: list[Sample]) -> Iterator[Row]:
    running = _sums(samples, "tramontane_running", "model")
    waiting = _sums(samples, "tramontane_waiting", "model")
    loaded = _sums(samples, "tramontane_model_loaded", "model")
    memory = _sums(samples, "tramontane_model_memory_bytes", "model")
    restarts = _sums(samples, "tramontane_model_restarts_total", "model")
    rows: dict[str, Row] = {}
    for card in cards:
        model = (card.name or card.id) if isinstance(card, BaseModelCard) else card.id
        row = rows.setdefault(
            model,
            Row(
                model,
                str(card.description or ""),
                card.max_context_length,
                running.get(model, 0),
                waiting.get(model, 0),
                bool(loaded[model]) if model in loaded else None,
                memory.get(model),
                restarts.get(model, 0),
            ),
        )
        if card.id != model:
            row.names.append(card.id)
    yield from rows.values()


def _sums(samples: Iterable[Sample], name: str, label: str) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for sample in samples:
        if sample.name == name:
            sums[sample.labels.get(label, "")] += int(sample.value)
    return dict(sums)


def models_of(view: View) -> Table:
    heads = ("model", "what it is", "memory", "context", "running", "waiting", "also called")
    table = Table(*heads, box=None, pad_edge=False)
    for row in view.models:
        also = ", ".join(row.names[:2]) + (f" and {len(row.names) - 2} more" if len(row.names) > 2 else "")
        numbers = (f"{row.context:,}", str(row.running), str(row.waiting))
        table.add_row(*map(harmless, (row.model, row.description, _place(row), *numbers, also)))
    return table


def _place(row: Row) -> str:
    if row.loaded is False:
        return "not loaded"
    return f"{row.memory / 1e9:.2f} GB" if row.memory else ""


def summary(view: View) -> str:
    told = [f"{view.url} is {view.state}"]
    told += [f"{count:,} {_ended(status)}" for status, count in sorted(view.requests.items())]
    if restarts := sum(row.restarts for row in view.models):
        told.append(f"{restarts:,} {'restart' if restarts == 1 else 'restarts'}")
    if view.memory:
        told.append(f"{view.memory / 1e9:.2f} GB of memory")
    words = {"prompt": "read", "cached": "of them from the cache", "completion": "written"}
    told += [f"{view.tokens[kind]:,} tokens {word}" for kind, word in words.items() if view.tokens.get(kind)]
    return "; ".join(told)


def _ended(status: str) -> str:
    return "answered" if status == "200" else f"ended with {status}"
