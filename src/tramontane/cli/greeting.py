"""The question to begin with: asked as any client asks, of a server that has just started, with what to try next."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import click
import httpx2

from tramontane.cli.asking import DEFAULT_URL, pieces
from tramontane.client import Mistral
from tramontane.wire.cards import ModelCard
from tramontane.wire.messages import UserMessage

QUESTION = "Who is the best French painter? Answer in one short sentence."
LONGEST_ANSWER = 100
"""Tokens: a large model on a small machine is not kept busy for minutes."""


async def greet(question: str, address: str, key: str = "") -> None:
    """What goes wrong is told, and stops nobody."""
    click.echo(f"\n  {question}")
    try:
        model, answer = await _answer(question, address, key)
    except Exception as error:
        click.echo(f"  The question was not answered: {error}\n", err=True)
        return
    click.echo(f"  {answer}\n\n{_what_to_try(address, model, bool(key))}")


async def _answer(question: str, address: str, key: str) -> tuple[str, str]:
    """The server's first model, and what it says; no proxy of the environment stands between."""
    async with (
        httpx2.AsyncClient(trust_env=False, timeout=None) as http,
        Mistral(api_key=lambda: key, server_url=address, async_client=http) as client,
    ):
        listed = await client.models.list_async()
        model = next(card.id for card in listed.data or [] if isinstance(card, ModelCard))
        messages = [UserMessage(content=question)]
        reply = await client.chat.complete_async(model=model, messages=messages, max_tokens=LONGEST_ANSWER)
    content = reply.choices[0].message.content
    return model, "".join(text for is_thought, text in pieces(content) if not is_thought).strip()


def _what_to_try(address: str, model: str, has_keys: bool) -> str:
    key = "" if has_keys else "MISTRAL_API_KEY=any "
    there = "" if address == DEFAULT_URL else f" --url {address}"
    body = json.dumps({"model": model, "messages": [{"role": "user", "content": "Hello!"}]})
    header = ' -H "authorization: Bearer $MISTRAL_API_KEY"' if has_keys else ""
    return f"""\
What to try:
  a page         {address}
  the terminal   {_program()} chat{there}
  your program   MISTRAL_SERVER_URL={address} {key}{_program()} run your_program.py
  Python         from tramontane.client import Mistral
                 mistral = Mistral(server_url="{address}")
                 reply = mistral.chat.complete(model="{model}", messages=[{{"role": "user", "content": "Hello!"}}])
                 print(reply.choices[0].message.content)
  curl           curl {address}/v1/chat/completions{header} -H "content-type: application/json" \\
                   -d '{body}'
Ctrl-C stops the server.
"""


def _program() -> str:
    """How this program is called here: by its name alone, where that leads to it."""
    called, found = Path(sys.argv[0]), shutil.which("tramontane")
    is_elsewhere = called.name == "tramontane" and not (found and called.samefile(found))
    return sys.argv[0] if is_elsewhere else "tramontane"
