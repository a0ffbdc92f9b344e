"""The command that asks a server many times and tells how it did."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import Progress

from tramontane.cli.asking import Asking, asks
from tramontane.cli.bench import terminal
from tramontane.cli.bench.load import Load, Sample, drive
from tramontane.cli.bench.measures import Figures, figures

REQUESTS, CONCURRENCY = 50, 4
FILE = click.Path(path_type=Path, dir_okay=False, writable=True)


@click.command()
@click.option("--requests", type=click.IntRange(1), help=f"how many; {REQUESTS}, unless --duration is given")
@click.option("--duration", type=click.FloatRange(0, min_open=True), help="seconds in which requests begin")
@click.option("--concurrency", type=click.IntRange(1), help=f"how many at once; {CONCURRENCY}, unless --rate is given")
@click.option("--rate", type=click.FloatRange(0, min_open=True), help="how many begin in a second, at random moments")
@click.option("--prompt-tokens", type=click.IntRange(1), default=100, show_default=True, help="random words a prompt")
@click.option("--stream/--whole", default=True, show_default=True, help="answers piece by piece, or at once")
@click.option("--json", "as_json", metavar="FILE", type=FILE, help="write the figures and every request there")
@click.option("--png", metavar="FILE", type=FILE, help="draw them there")
@asks
def bench(asking: Asking, as_json: Path | None, png: Path | None, **shape: Any) -> None:
    """Ask a server many times, and tell how soon, how evenly and how much it answers.

    With --rate requests begin whether or not earlier ones are answered, and one that has to wait for a place of
    --concurrency is late from when it was due. One request goes before all others, and is not counted. Ctrl-C ends it
    early, with the figures so far.

    \b
    tramontane bench --concurrency 16 --requests 200 --max-tokens 128
    tramontane bench --rate 5 --duration 60 --prompt-tokens 500 --json out.json --png out.png
    """
    load = _load(asking, **shape)
    samples = _measure(load, asking)
    found = figures(samples)
    for line in terminal.lines(found, samples):
        click.echo(line)
    try:
        if as_json:
            as_json.write_text(_as_json(load, asking, found, samples))
        if png:
            from tramontane.cli.bench.image import draw  # its library is slow to import

            draw(found, samples, f"{asking.model}, {load.prompt_tokens} words a prompt", png)
    except OSError as error:
        raise click.ClickException(f"{error.filename} cannot be written: {error.strerror}") from error
    if not found.answered:
        raise click.ClickException("no request was answered")


def _load(
    asking: Asking,
    *,
    requests: int | None,
    duration: float | None,
    concurrency: int | None,
    rate: float | None,
    prompt_tokens: int,
    stream: bool,
) -> Load:
    requests = REQUESTS if requests is None and duration is None else requests
    concurrency = CONCURRENCY if concurrency is None and rate is None else concurrency
    seed = asking.parameters.get("random_seed", 0)
    return Load(requests, duration, concurrency, rate, prompt_tokens, stream, seed)


def _measure(load: Load, asking: Asking) -> list[Sample]:
    samples: list[Sample] = []
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("asking", total=load.requests)

        def keep(sample: Sample) -> None:
            samples.append(sample)
            progress.advance(task)

        with suppress(KeyboardInterrupt):
            asyncio.run(drive(load, asking, keep))
    return samples


def _as_json(load: Load, asking: Asking, found: Figures, samples: list[Sample]) -> str:
    asked = {"model": asking.model} | dataclasses.asdict(load) | asking.parameters
    requests = [dataclasses.asdict(sample) for sample in samples]
    return json.dumps({"asked": asked, "figures": dataclasses.asdict(found), "requests": requests}, indent=1)
