"""One answer to one question, made to stand in a pipe."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from tramontane.cli.asking import Asking, asks, pieces


@click.command()
@click.argument("prompt", nargs=-1)
@click.option("-s", "--system", default="", help="the system message")
@click.option("--json", "as_json", is_flag=True, help="the answer is a JSON object")
@click.option("--schema", metavar="FILE|JSON", help="the answer is JSON that follows this schema")
@click.option("--prefix", default="", help="what the answer begins with")
@click.option("--n", type=int, help="how many answers, one after the other; --raw keeps apart those of several lines")
@click.option("--think", is_flag=True, help="show its thoughts too, on the error output")
@click.option("--raw", is_flag=True, help="the whole reply as JSON, with all that the server sends")
@asks
def complete(asking: Asking, prompt: tuple[str, ...], system: str, think: bool, raw: bool, **shape: Any) -> None:
    """Answer PROMPT, what is piped in, or both: the prompt comes first.

    \b
    tramontane complete "What is the capital of France?"
    git diff | tramontane complete "Describe this change in one line"
    tramontane complete --schema book.json "The Stranger is by Albert Camus" | jq .author
    """
    question = _question(" ".join(prompt))
    body = {"model": asking.model, "messages": _messages(system, question, shape.pop("prefix"))}
    body |= asking.parameters | _shape(**shape)
    if raw:
        click.echo(json.dumps(json.loads(asking.body_of_reply(body)), indent=2, ensure_ascii=False))
    elif body.get("n", 1) > 1:
        _print_several(asking, body, think)
    else:
        _print_streamed(asking, body, think)


def _question(prompt: str) -> str:
    piped = "" if sys.stdin.isatty() else sys.stdin.read().strip()
    if not prompt and not piped:
        raise click.UsageError("there is no prompt, and nothing is piped in")
    return "\n\n".join(filter(None, (prompt, piped)))


def _messages(system: str, question: str, prefix: str) -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = [{"role": "system", "content": system}] if system else []
    messages.append({"role": "user", "content": question})
    if prefix:
        messages.append({"role": "assistant", "content": prefix, "prefix": True})
    return messages


def _shape(as_json: bool, schema: str | None, n: int | None) -> dict[str, Any]:
    shape: dict[str, Any] = {} if n is None else {"n": n}
    if schema:
        wanted = {"name": "answer", "schema": _read_schema(schema), "strict": True}
        shape["response_format"] = {"type": "json_schema", "json_schema": wanted}
    elif as_json:
        shape["response_format"] = {"type": "json_object"}
    return shape


def _read_schema(given: str) -> Any:
    try:
        return json.loads(given if given.lstrip().startswith("{") else Path(given).read_text())
    except OSError as error:
        raise click.BadParameter(f"{given} cannot be read: {error.strerror}", param_hint="--schema") from error
    except ValueError as error:
        raise click.BadParameter(f"it is no JSON: {error}", param_hint="--schema") from error


def _print_several(asking: Asking, body: dict[str, Any], think: bool) -> None:
    """A person is told where each begins; a pipe gets the answers alone."""
    choices = asking.client.chat.complete(**body).choices or []
    for number, choice in enumerate(choices, 1):
        if sys.stdout.isatty():
            click.echo("\n" * (number > 1), nl=False)
            click.secho(f"Answer {number} of {len(choices)}:", dim=True)
        for is_thought, text in pieces(choice.message.content if choice.message else None):
            if think or not is_thought:
                click.echo(text, err=is_thought)
        _tell_ending(choice.finish_reason)


def _print_streamed(asking: Asking, body: dict[str, Any], think: bool) -> None:
    last = ending = None
    was_thought = False
    with asking.client.chat.stream(**body) as events:
        for event in events:
            for choice in event.data.choices:
                ending = choice.finish_reason or ending
                for is_thought, text in pieces(choice.delta.content):
                    if text and (think or not is_thought):
                        if was_thought and not is_thought:
                            click.echo("\n", err=True)
                        click.echo(text, nl=False, err=is_thought)
                        last, was_thought = text, is_thought
    if last and not last.endswith("\n"):
        click.echo(err=was_thought)
    _tell_ending(ending)


def _tell_ending(reason: str | None) -> None:
    if reason in {"length", "model_length"}:
        click.echo("(cut: the answer reached its longest)", err=True)
    elif reason == "tool_calls":
        click.echo("(the model calls a function: --raw shows which)", err=True)
