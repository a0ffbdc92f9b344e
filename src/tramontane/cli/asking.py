"""What the commands that ask a server have in common: where it is, and the parameters of a request as flags."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import click
import httpx2
from rich.console import Console
from rich.table import Table

from tramontane.client import Mistral
from tramontane.client.errors import HTTPValidationError, MistralError
from tramontane.client.transport import DEFAULT_TIMEOUT
from tramontane.wire.cards import ModelCard
from tramontane.wire.chunks import TextChunk, ThinkChunk
from tramontane.wire.errors import ValidationError, message_of

DEFAULT_URL = "http://127.0.0.1:8000"
LONGEST_LINE = 10_000
PARAMETERS: dict[str, tuple[type, str]] = {
    "temperature": (float, "0 always takes the likeliest word"),
    "top_p": (float, "only the likeliest words that make up this share"),
    "top_k": (int, "only so many of the likeliest words"),
    "max_tokens": (int, "the longest answer"),
    "min_tokens": (int, "the shortest answer"),
    "presence_penalty": (float, "against words that were said"),
    "frequency_penalty": (float, "against words that were said often"),
    "repetition_penalty": (float, "above 1, against all words read and said"),
    "reasoning_effort": (str, "whether it thinks first: none or high"),
    "prompt_cache_key": (str, "what belongs together in the server's cache"),
}
SERVER = (
    click.option(
        "--url",
        default=DEFAULT_URL,
        show_default=True,
        envvar=["TRAMONTANE_URL", "MISTRAL_SERVER_URL"],
        help="where the server is",
    ),
    click.option("--key", default="", envvar=["TRAMONTANE_API_KEY", "MISTRAL_API_KEY"], help="the API key"),
)


@dataclass
class Asking:
    """A server, the model that it is asked for, and what every request says."""

    client: Mistral
    model: str
    parameters: dict[str, Any]
    key: str = ""

    def body_of_reply(self, body: dict[str, Any]) -> str:
        """A whole reply as it came; of what the client makes of it, only what it knows would be left."""
        replies: list[httpx2.Response] = []
        url, _ = self.client.sdk_configuration.get_server_details()
        hooks = {"response": [replies.append]}
        with httpx2.Client(timeout=DEFAULT_TIMEOUT, follow_redirects=True, event_hooks=hooks) as http:
            Mistral(api_key=self.key, server_url=url, client=http).chat.complete(**body)
        return replies[-1].text


def asks(command: Callable[..., Any]) -> Callable[..., Any]:
    """A command that gets an `Asking`, made of flags."""

    def with_asking(url: str, key: str, model: str, **given: Any) -> Any:
        named = {name: given.pop(name) for name in [*PARAMETERS, "stop", "random_seed", "safe_prompt"]}
        parameters = {name: value for name, value in named.items() if value not in (None, (), False)}
        if "stop" in parameters:
            parameters["stop"] = list(parameters["stop"])
        with told():
            client = Mistral(api_key=key, server_url=url)
            return command(Asking(client, model or _first_model(client), parameters, key), **given)

    with_asking.__doc__, with_asking.__name__ = command.__doc__, command.__name__
    for option in reversed(list(_options())):
        with_asking = option(with_asking)
    return with_asking


def finds_server(command: Callable[..., Any]) -> Callable[..., Any]:
    """A command that gets a `url` and a `key`."""
    for option in reversed(SERVER):
        command = option(command)
    return command


def _options() -> Iterator[Callable[..., Any]]:
    yield from SERVER
    yield click.option("-m", "--model", default="", help="the model; without one, the server's first")
    for name, (kind, text) in PARAMETERS.items():
        yield click.option(f"--{name.replace('_', '-')}", type=kind, help=text)
    yield click.option("--stop", multiple=True, help="the answer ends before this; may be repeated")
    yield click.option("--seed", "random_seed", type=int, help="the same seed draws the same answer")
    yield click.option("--safe-prompt", is_flag=True, help="ask the model for restraint")


def _first_model(client: Mistral) -> str:
    names = model_names(client)
    if not names:
        raise click.ClickException("the server has no model")
    return names[0]


def model_names(client: Mistral) -> list[str]:
    return [card.id for card in client.models.list().data or [] if isinstance(card, ModelCard)]


@contextmanager
def told() -> Iterator[None]:
    """What goes wrong between us and a server, in a sentence."""
    try:
        yield
    except MistralError as error:
        raise click.ClickException(f"{reason_of(error)} ({error.status_code})") from error
    except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
        raise click.ClickException(unreached(error)) from error
    except httpx2.HTTPError as error:
        raise click.ClickException(str(error) or type(error).__name__) from error


def unreached(error: httpx2.TransportError) -> str:
    tried = error.request.url
    where = f"{tried.scheme}://{tried.netloc.decode()}"
    return (
        f"no server answers at {where} ({str(error) or type(error).__name__}): "
        "`tramontane serve` starts one, and --url or TRAMONTANE_URL says where another is"
    )


def reason_of(error: MistralError) -> str:
    if isinstance(error, HTTPValidationError) and error.data.detail:
        return "; ".join(_told_of(wrong) for wrong in error.data.detail)
    try:
        return message_of(json.loads(error.body)) or error.body
    except ValueError:
        return error.body or "the server refuses, and does not say why"


def _told_of(wrong: ValidationError) -> str:
    field = ".".join(str(part) for part in wrong.loc if part != "body")
    return f"{field}: {wrong.msg}" if field else wrong.msg


def pieces(content: Any) -> Iterator[tuple[bool, str]]:
    """The texts of a content in order, each with whether it is a thought."""
    if isinstance(content, str):
        yield False, content
    elif isinstance(content, list):
        for chunk in content:  # pyright: ignore[reportUnknownVariableType]
            if isinstance(chunk, TextChunk):
                yield False, chunk.text
            elif isinstance(chunk, ThinkChunk):
                yield True, "".join(part.text for part in chunk.thinking if isinstance(part, TextChunk))


def print_table(table: Table) -> None:
    """In a pipe a line is as long as it is."""
    console = plain_console()
    if not console.is_terminal:
        console.width = LONGEST_LINE
    console.print(table)


def plain_console() -> Console:
    """One that takes brackets in a text for brackets."""
    return Console(highlight=False, markup=False)


def harmless(text: str) -> str:
    """What a file or a server says, without what a terminal would obey."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
