"""A conversation in the terminal."""

from __future__ import annotations

import json
import shlex
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from tramontane.cli.asking import PARAMETERS, Asking, asks, model_names, pieces, told

HISTORY = Path(click.get_app_dir("tramontane")) / "history"
NUMBERS = {name: kind for name, (kind, _) in PARAMETERS.items()} | {"random_seed": int}


@click.command()
@click.option("-s", "--system", default="", help="the system message")
@asks
def chat(asking: Asking, system: str) -> None:
    """Talk with a model; /help tells what else can be said, Ctrl-C stops an answer, Ctrl-D ends."""
    console = Console(highlight=False)
    _remember_lines()
    talk = Talk(asking, console, system)
    console.print(f"{asking.model}. /help tells what else can be said; Ctrl-D ends.", style="dim", markup=False)
    while (line := _read_line()) is not None:
        with suppress(KeyboardInterrupt):
            talk.hear(line)


def _read_line() -> str | None:
    """What was typed; lines between two lines of triple quotes are one. None at the end."""
    try:
        line = input(">>> ")
        if line.strip() != '"""':
            return line
        return "\n".join(iter(lambda: input("... "), '"""'))
    except KeyboardInterrupt:
        click.echo()
        return ""
    except EOFError:
        click.echo()
        return None


def _remember_lines() -> None:
    try:
        import atexit
        import readline
    except ImportError:  # no such library on Windows
        return
    HISTORY.parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        readline.read_history_file(HISTORY)
    readline.set_history_length(1000)
    atexit.register(readline.write_history_file, HISTORY)


@dataclass
class Talk:
    asking: Asking
    console: Console
    system: str = ""
    messages: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def hear(self, line: str) -> None:
        if not line.strip():
            return
        if line.startswith("/"):
            self._obey(line)
        else:
            self._ask([*self.messages, {"role": "user", "content": line}])

    def _ask(self, messages: list[dict[str, Any]]) -> None:
        """A question that fails leaves all as it was; an answer that was stopped is kept as far as it went."""
        said: list[str] = []
        try:
            with told():
                self._stream(messages, said)
        except click.ClickException as error:
            self.console.print(error.message, style="red", markup=False)
            return
        except KeyboardInterrupt:
            self.console.print(" (stopped)", style="dim")
        if said:
            self.messages = [*messages, {"role": "assistant", "content": "".join(said)}]

    def _stream(self, messages: list[dict[str, Any]], said: list[str]) -> None:
        began, first, usage = time.perf_counter(), None, None
        opening = [{"role": "system", "content": self.system}] if self.system else []
        body = {"model": self.asking.model, "messages": [*opening, *messages], **self.asking.parameters}
        was_thought = False
        with self.asking.client.chat.stream(**body) as events:
            for event in events:
                usage = event.data.usage or usage
                for is_thought, text in pieces(event.data.choices[0].delta.content):
                    first = first or (time.perf_counter() if text else None)
                    if was_thought and not is_thought:
                        self.console.print("\n")
                    was_thought = is_thought
                    self.console.print(text, end="", style="dim italic" if is_thought else None, markup=False)
                    if not is_thought:
                        said.append(text)
        self.console.print()
        if usage and first:
            self._tell_figures(usage, began, first)

    def _tell_figures(self, usage: Any, began: float, first: float) -> None:
        seconds = time.perf_counter() - first
        speed = f", {(usage.completion_tokens - 1) / seconds:.1f} tokens/s" if seconds > 0.02 else ""
        told = (
            f"{usage.prompt_tokens} read, {usage.completion_tokens} written, first after {(first - began) * 1e3:.0f} ms"
        )
        self.console.print(told + speed, style="dim", markup=False)

    def _obey(self, line: str) -> None:
        name, _, rest = line[1:].partition(" ")
        command = COMMANDS.get(name)
        if command is None:
            self.console.print(f"There is no /{name}; /help lists what there is.", style="red", markup=False)
            return
        try:
            command(self, rest.strip())
        except (ValueError, OSError, IndexError) as error:
            self.console.print(f"/{name}: {error}", style="red", markup=False)

    def tell_help(self, _: str) -> None:
        """this list"""
        for name, command in COMMANDS.items():
            self.console.print(f"  /{name:8} {command.__doc__}", markup=False)
        self.console.print('  """       begins and ends a message of several lines', markup=False)

    def clear(self, _: str) -> None:
        """forget the conversation"""
        self.messages = []

    def set_system(self, text: str) -> None:
        """TEXT: the system message; without one, none"""
        self.system = text

    def set_parameter(self, text: str) -> None:
        """NAME VALUE: a parameter of the requests to come; without a value, its default"""
        name, *values = shlex.split(text) or [""]
        if name not in NUMBERS:
            raise ValueError(f"there is {', '.join(NUMBERS)}")
        self.asking.parameters.pop(name, None)
        if values:
            self.asking.parameters[name] = NUMBERS[name](values[0])

    def set_model(self, name: str) -> None:
        """NAME: another model; without one, the list of them"""
        if name:
            self.asking.model = name
            return
        with told():
            for known in model_names(self.asking.client):
                self.console.print(f"  {known}", markup=False)

    def ask_again(self, _: str) -> None:
        """another answer to the last question"""
        if not self.messages:
            raise ValueError("nothing was asked yet")
        self._ask(self.messages[:-1])

    def save(self, path: str) -> None:
        """FILE: keep the conversation as JSON"""
        Path(path).write_text(json.dumps({"system": self.system, "messages": self.messages}, indent=2))

    def load(self, path: str) -> None:
        """FILE: go on with a conversation that was kept"""
        kept = json.loads(Path(path).read_text())
        self.system, self.messages = kept["system"], kept["messages"]

    def quit(self, _: str) -> None:
        """end, as Ctrl-D does"""
        raise SystemExit(0)


COMMANDS: dict[str, Callable[[Talk, str], None]] = {
    "help": Talk.tell_help,
    "clear": Talk.clear,
    "system": Talk.set_system,
    "set": Talk.set_parameter,
    "model": Talk.set_model,
    "again": Talk.ask_again,
    "save": Talk.save,
    "load": Talk.load,
    "quit": Talk.quit,
}
