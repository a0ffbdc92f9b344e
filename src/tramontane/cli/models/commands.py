"""The commands that deal with models: pull, list, show, rm."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click
from rich.filesize import decimal
from rich.table import Table

from tramontane.cli.asking import harmless, print_table

# What finds and reads models is slow to import: it is imported where it is used, and no other command waits for it.


@contextmanager
def told() -> Iterator[None]:
    """What is wrong with a model, in a sentence."""
    from tramontane.model.files import NotFound
    from tramontane.model.gguf import NotAModel
    from tramontane.model.hub import FetchFailed

    try:
        yield
    except (NotFound, FetchFailed, NotAModel, OSError) as error:
        raise click.ClickException(str(error)) from error


def _refuse_pocket(name: str, instead: str) -> None:
    from tramontane.model import pocket

    if name == pocket.NAME:
        with told():
            pocket.weights()
        raise click.ClickException(f"{name} is installed with the distribution of that name: {instead}")


@click.command()
@click.argument("name")
@click.option("--hub", envvar="TRAMONTANE_HUB", help="another hub than Hugging Face's, such as a mirror of it")
@click.option("--hub-token", envvar="TRAMONTANE_HUB_TOKEN", help="the token that is shown to the hub")
def pull(name: str, hub: str | None, hub_token: str | None) -> None:
    """Fetch the model NAME, as it is on the hub now: owner/name, or owner/name:Q6_K, or owner/name:file.gguf.

    What is here already is not fetched again, and a download that broke off goes on where it ended.

    \b
    tramontane pull bartowski/Ministral-8B-Instruct-2410-GGUF
    tramontane pull bartowski/Ministral-8B-Instruct-2410-GGUF:Q6_K
    """
    from tramontane.model.describe import describe
    from tramontane.model.files import fetch
    from tramontane.model.hub import Hub

    _refuse_pocket(name, f"`tramontane serve --model {name}` serves it")
    if Path(name).is_file():
        raise click.ClickException(f"{name} is a file, and can be served as it is: --model {name}")
    with told():
        files = fetch(name, Hub(hub, token=hub_token))
        card = describe(files).card
    click.echo(harmless(f"{card.id}: {card.description}, {decimal(sum(part.stat().st_size for part in files.parts))}"))
    click.echo(f"tramontane serve --model {name}", err=True)


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="as JSON, for programs")
def list_models(as_json: bool) -> None:
    """List the models on this machine, with what they take on the disk.

    \b
    tramontane list
    tramontane list --json | jq '.[].name'
    """
    from tramontane.cli.models.shelf import installed, shelf
    from tramontane.model.hub import Hub

    models = [*installed(), *shelf(Hub())]
    if as_json:
        click.echo(json.dumps([dataclasses.asdict(model) for model in models], indent=2, default=datetime.isoformat))
        return
    if not models:
        click.echo("there is no model yet: `tramontane pull owner/name` fetches one", err=True)
        return
    table = Table("name", "size", "quantisation", "fetched", box=None, pad_edge=False)
    for model in models:
        when = model.fetched.strftime("%Y-%m-%d %H:%M") if model.fetched else "installed with pip"
        table.add_row(harmless(model.name), decimal(model.size), model.quantisation or "-", when)
    print_table(table)


@click.command()
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="as JSON, for programs")
def show(name: str, as_json: bool) -> None:
    """Tell what is known of the model NAME: a GGUF file, or one that was fetched.

    \b
    tramontane show some-model.Q4_K_M.gguf
    tramontane show bartowski/Ministral-8B-Instruct-2410-GGUF --json | jq .context
    """
    from tramontane.cli.models.facts import facts, readable
    from tramontane.model.files import locate
    from tramontane.model.hub import FetchFailed, Hub

    with told():
        try:
            found = facts(locate(name, Hub(offline=True)))
        except FetchFailed as error:
            raise click.ClickException(f"{name} is not on this machine: `tramontane pull {name}` fetches it") from error
    if as_json:
        click.echo(json.dumps(found, indent=2))
        return
    for fact, value in found.items():
        click.echo(harmless(f"{fact:15} {readable(fact, value)}"))


@click.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="do not ask")
def rm(name: str, yes: bool) -> None:
    """Remove the model NAME from this machine: one of its files, or, without a colon, all that was fetched with it.

    \b
    tramontane rm bartowski/Ministral-8B-Instruct-2410-GGUF:Q6_K
    tramontane rm bartowski/Ministral-8B-Instruct-2410-GGUF --yes
    """
    from tramontane.cli.models.shelf import size_of
    from tramontane.model.files import kept_of, remove
    from tramontane.model.hub import Hub

    _refuse_pocket(name, f"`pip uninstall {name}` removes it")
    if Path(name).is_file():
        raise click.ClickException(f"{name} is a file of yours: only what was fetched is removed")
    with told():
        doomed = kept_of(name, Hub())
        files = {file.name for file in doomed}
        count = f"{len(files)} file{'s' * (len(files) > 1)}"
        if not yes:
            click.confirm(f"Remove {name} ({count}, {decimal(size_of(doomed))})?", abort=True)
        click.echo(f"{decimal(remove(name, Hub()))} are free again")
