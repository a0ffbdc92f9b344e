"""A conversation in the terminal."""

from __future__ import annotations

import json
import math
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
SETTABLE = PARAMETERS | {"random_seed": (int, "the same seed draws the same answer")}
TAKEN = {float: "a number", int: "a whole number", str: "a text"}


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
        except OSError as error:
            self.console.print(f"/{name}: {rest.strip()}: {error.strerror}", style="red", markup=False)
        except ValueError as error:
            self.console.print(f"/{name}: {error}", style="red", markup=False)
        except click.ClickException as error:
            self.console.print(f"/{name}: {error.message}", style="red", markup=False)

    def _confirm(self, text: str) -> None:
        self.console.print(text, style="dim", markup=False)

    def tell_help(self, _: str) -> None:
        """this list"""
        for name, command in COMMANDS.items():
            self.console.print(f"  /{name:8} {command.__doc__}", markup=False)
        self.console.print('  """       begins and ends a message of several lines', markup=False)

    def clear(self, _: str) -> None:
        """forget the conversation"""
        self.messages = []
        self._confirm("the conversation is forgotten")

    def set_system(self, text: str) -> None:
        """TEXT: the system message; without one, none"""
        self.system = text
        self._confirm("the system message is set" if text else "there is no system message now")

    def set_parameter(self, text: str) -> None:
        """NAME VALUE: a parameter of the requests to come; without a value, its default; without both, the list"""
        name, _, value = text.partition(" ")
        if name and name not in SETTABLE:
            raise ValueError(f"there is no {name}; there are {', '.join(SETTABLE)}")
        if value:
            self.asking.parameters[name] = _read_value(name, value.strip())
        elif name:
            self.asking.parameters.pop(name, None)
        for shown in [name] if name else SETTABLE:
            now = self.asking.parameters.get(shown, "its default")
            self._confirm(f"  {shown:18} {now}" + ("" if name else f"  ({SETTABLE[shown][1]})"))

    def set_model(self, name: str) -> None:
        """NAME: another model; without one, the list of them"""
        with told():
            known = model_names(self.asking.client)
        if not name:
            for each in known:
                self.console.print(f"  {each}", markup=False)
        elif name in known:
            self.asking.model = name
            self._confirm(f"{name} answers from now on")
        else:
            raise ValueError(f"the server has no {name}; /model lists what it has")

    def ask_again(self, _: str) -> None:
        """another answer to the last question"""
        if not self.messages:
            raise ValueError("nothing was asked yet")
        self._ask(self.messages[:-1])

    def save(self, path: str) -> None:
        """FILE: keep the conversation as JSON"""
        if not path:
            raise ValueError("it takes the name of a file")
        Path(path).write_text(json.dumps({"system": self.system, "messages": self.messages}, indent=2))
        self._confirm(f"{_count(self.messages)} kept in {path}")

    def load(self, path: str) -> None:
        """FILE: go on with a conversation that was kept"""
        if not path:
            raise ValueError("it takes the name of a file")
        try:
            kept = json.loads(Path(path).read_text())
            self.system, self.messages = str(kept["system"]), [dict(message) for message in kept["messages"]]
        except (ValueError, LookupError, TypeError) as error:
            raise ValueError(f"{path} holds no conversation that /save kept") from error
        self._confirm(f"{_count(self.messages)} loaded from {path}")

    def quit(self, _: str) -> None:
        """end, as Ctrl-D does"""
        raise SystemExit(0)


def _read_value(name: str, value: str) -> Any:
    kind, _ = SETTABLE[name]
    with suppress(ValueError):
        read = kind(value)
        if kind is str or math.isfinite(read):
            return read
    raise ValueError(f"{name} takes {TAKEN[kind]}, which {value} is not")


def _count(messages: list[dict[str, Any]]) -> str:
    return f"{len(messages)} message{'s' * (len(messages) != 1)}"


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
