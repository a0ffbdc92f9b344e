"""The commands, and a flag for every setting."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_type_hints

import click

from tramontane import __version__
from tramontane.cli import doctor as examination
from tramontane.cli import running, serving
from tramontane.cli.chat import chat
from tramontane.cli.complete import complete
from tramontane.server.settings import Settings, SettingsError, load


@click.group()
@click.version_option(__version__)
def tramontane() -> None:
    """Mistral's chat API on your own machine."""


def flags_of_settings(command: Callable[..., Any]) -> Callable[..., Any]:
    kinds = get_type_hints(Settings)
    for setting in reversed(dataclasses.fields(Settings)):
        flag = "--" + setting.name.replace("_", "-")
        kind = kinds[setting.name]
        # Values stay as they were written; the settings read them, whichever way they come.
        options: dict[str, Any] = (
            {"is_flag": True} if kind is bool else {"multiple": True} if "dict" in str(kind) else {}
        )
        default = "" if setting.default in (dataclasses.MISSING, None, False, "") else f" [{setting.default}]"
        command = click.option(flag, default=None, help=setting.metadata["help"] + default, **options)(command)
    return command


@tramontane.command()
@click.option("--config", type=click.Path(path_type=Path), help="a settings file in TOML")
@flags_of_settings
def serve(config: Path | None, **flags: Any) -> None:
    """Answer the API over HTTP."""
    try:
        serving.run(load({name: value for name, value in flags.items() if value not in (None, ())}, config))
    except (SettingsError, OSError) as error:
        raise click.ClickException(str(error)) from error


@tramontane.command()
@click.option("--config", type=click.Path(path_type=Path), help="a settings file in TOML")
@flags_of_settings
def doctor(config: Path | None, **flags: Any) -> None:
    """Tell what the engine would run on, what a model takes of it, and what would make it faster."""
    try:
        for line in examination.lines(
            load({name: value for name, value in flags.items() if value not in (None, ())}, config)
        ):
            click.echo(line)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error


@tramontane.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@click.argument("script", type=click.Path(exists=True, dir_okay=False))
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def run(script: str, arguments: tuple[str, ...]) -> None:
    """Run a Python script whose `mistralai` and `mistralai_gcp` are Tramontane, whatever is installed."""
    running.run(script, arguments)


tramontane.add_command(chat)
tramontane.add_command(complete)
