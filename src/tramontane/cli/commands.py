"""The commands, and a flag for every setting."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, get_origin, get_type_hints

import click

from tramontane import __version__
from tramontane.cli import running
from tramontane.cli.bench.command import bench
from tramontane.cli.chat import chat
from tramontane.cli.complete import complete
from tramontane.cli.interrupts import an_interrupt_ends_it_at_once
from tramontane.cli.models.commands import list_models, pull, rm, show
from tramontane.cli.operate.completion import completion
from tramontane.cli.operate.keys import keys
from tramontane.cli.operate.ps import ps
from tramontane.model import pocket
from tramontane.server.settings import Settings, SettingsError, load


@click.group(context_settings={"auto_envvar_prefix": "TRAMONTANE"})
@click.version_option(__version__, allow_from_autoenv=False)
def tramontane() -> None:
    """Mistral's chat API on your own machine.

    Every flag has an environment variable, of the command's name and its own: TRAMONTANE_BENCH_REQUESTS is that of
    `bench --requests`. Where the server is told once for all: TRAMONTANE_URL and TRAMONTANE_API_KEY. The settings of
    `serve` and `doctor` have no command in theirs, as TRAMONTANE_PORT.
    """


def with_settings(command: Callable[[Settings], None]) -> Callable[..., None]:
    """A command that gets the `Settings` of its flags; what is wrong with them is told in a sentence."""

    @wraps(command)
    def with_flags(config: Path | None, **flags: Any) -> None:
        try:
            given = {name: value for name, value in flags.items() if value not in (None, ())}
            command(_or_pocket(load(given, config)))
        except (SettingsError, OSError) as error:
            raise click.ClickException(str(error)) from error

    kinds = get_type_hints(Settings)
    flagged = with_flags
    for setting in reversed(dataclasses.fields(Settings)):
        flagged = _flag(setting, kinds[setting.name])(flagged)
    return click.option("--config", type=click.Path(path_type=Path), help="a settings file in TOML")(flagged)


def _flag(setting: dataclasses.Field[Any], kind: Any) -> Callable[..., Any]:
    """Values stay as they were written; the settings read them, whichever way they come."""
    name = "--" + setting.name.replace("_", "-")
    default = "" if setting.default in (dataclasses.MISSING, None, False, "", ()) else f" [{setting.default}]"
    told = setting.metadata["help"] + default
    is_repeated = get_origin(kind) in (dict, tuple)
    return click.option(
        name, default=None, is_flag=kind is bool, multiple=is_repeated, help=told, allow_from_autoenv=False
    )


def _or_pocket(settings: Settings) -> Settings:
    """What answers where nothing is said of it: the pocket model, if it is here."""
    is_said = settings.model or settings.engine == "scripted" or settings.script or settings.echo
    if is_said or not pocket.is_here():
        return settings
    return dataclasses.replace(settings, model=(pocket.NAME,))


@tramontane.command()
@with_settings
def serve(settings: Settings) -> None:
    """Answer the API over HTTP.

    Without a model the pocket model answers, where it is installed, else the lines of a script.

    \b
    tramontane serve
    tramontane serve --model some-model.Q4_K_M.gguf
    """
    with an_interrupt_ends_it_at_once():
        from tramontane.cli import serving  # what answers is slow to import, and other commands do not wait for it

    serving.run(settings)


@tramontane.command()
@with_settings
def doctor(settings: Settings) -> None:
    """Tell what the engine would run on, what a model takes of it, and what would make it faster.

    \b
    tramontane doctor
    tramontane doctor --model some-model.Q4_K_M.gguf
    """
    from tramontane.cli.doctor import lines

    for line in lines(settings):
        click.echo(line)


@tramontane.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@click.argument("script", type=click.Path(exists=True, dir_okay=False))
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def run(script: str, arguments: tuple[str, ...]) -> None:
    """Run a Python script whose `mistralai` and `mistralai_gcp` are Tramontane, whatever is installed.

    \b
    tramontane run script.py --its-own flags
    """
    running.run(script, arguments)


for command in (bench, chat, complete, completion, keys, list_models, ps, pull, rm, show):
    tramontane.add_command(command)
