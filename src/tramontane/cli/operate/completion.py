"""The script that teaches a shell what can follow `tramontane`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that makes SHELL complete commands and flags.

    \b
    bash:  tramontane completion bash > ~/.local/share/bash-completion/completions/tramontane
    zsh:   tramontane completion zsh > ~/.zfunc/_tramontane
    fish:  tramontane completion fish > ~/.config/fish/completions/tramontane.fish
    """
    kind = get_completion_class(shell)
    assert kind is not None
    found = kind(context.find_root().command, {}, "tramontane", "_TRAMONTANE_COMPLETE")
    click.echo(found.source_template % found.source_vars())
