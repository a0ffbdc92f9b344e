"""Asks a server of its own for everything the API can do, and shows each request beside its answer: `make demo`."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from math import exp
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx2
from parameters import EXAMPLES, SCRIPT, Answer, Example, Seen, text_of
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tramontane.model import pocket

HERE = Path(__file__).parent
PROGRAMS = ("ask.py", "stream.py", "stream_async.py", "vertex.py")
TRAMONTANE = (sys.executable, "-m", "tramontane.cli")
ADDRESS = re.compile(r"http://\S+")
LONGEST = 700


class Server:
    """A `tramontane serve` of our own, and what it logs."""

    def __init__(self, http: httpx2.Client, log: Path, has_model: bool) -> None:
        self.url = str(http.base_url)
        self.has_model = has_model
        self._log = log
        self._http = http
        self.model = http.get("/v1/models").json()["data"][0]["id"]

    def see(self, name: str, example: Example) -> Seen:
        asked = {"model": self.model} | example.asked
        answers = self.ask(asked), self.ask(asked), self.ask(self.without(name, example))
        return Seen(*answers, self._log.read_text())

    def without(self, name: str, example: Example) -> dict[str, Any]:
        others = {key: value for key, value in example.asked.items() if key != name}
        return {"model": self.model} | others | example.without

    def ask(self, body: dict[str, Any]) -> Answer:
        reply = self._http.post("/v1/chat/completions", json=body)
        if not body.get("stream"):
            return Answer(reply.status_code, reply.json())
        events = [json.loads(line[6:]) for line in reply.text.splitlines() if line.startswith("data: {")]
        said = "".join(text_of(event["choices"][0]["delta"].get("content")) for event in events)
        last = events[-1]["choices"][0] | {"message": {"content": said}}
        return Answer(reply.status_code, events[-1] | {"choices": [last]}, len(events))


@contextmanager
def serving(*flags: str) -> Iterator[Server]:
    """By a script, unless the pocket model is here or the flags name a model."""
    with TemporaryDirectory() as folder:
        has_model = pocket.is_here() or "--model" in flags
        script, log = Path(folder) / "script.json", Path(folder) / "log"
        script.write_text(json.dumps(SCRIPT))
        usual = ["--threads", "1"] if has_model else ["--script", str(script)]
        command = [*TRAMONTANE, "serve", "--port", "0", *usual, *flags]
        with (
            log.open("w") as errors,
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True) as process,
        ):
            try:
                address = next((found[0] for line in process.stdout or () if (found := ADDRESS.search(line))), None)
                if not address:
                    sys.exit(log.read_text())
                with httpx2.Client(base_url=address, timeout=60, trust_env=False) as http:
                    yield Server(http, log, has_model)
            finally:
                process.terminate()


def main() -> None:
    console, began = Console(width=max(Console().width, 100), highlight=False), time.monotonic()
    with serving(*sys.argv[1:]) as server:
        console.print(f"\n[bold]Programs that use the API[/], run as they are; {server.model} answers\n")
        failures = [name for name in PROGRAMS if not show_program(console, server, name)]
        console.print("\n[bold]Every parameter[/]: what is asked, and what comes back\n")
        failures += [name for name, example in EXAMPLES.items() if not show_example(console, server, name, example)]
    if not server.has_model:
        console.print("\n~ shows with a model only, and a script answers here: the pocket model is not installed")
    told = f"not as it should be: {', '.join(failures)}" if failures else "all as it should be"
    console.print(f"\n{len(PROGRAMS) + len(EXAMPLES)} examples in {time.monotonic() - began:.0f} s: {told}")
    sys.exit(bool(failures))


def show_program(console: Console, server: Server, name: str) -> bool:
    environment = os.environ | {"MISTRAL_SERVER_URL": server.url, "MISTRAL_API_KEY": "any"}
    command = [*TRAMONTANE, "run", str(HERE / name)]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    is_well = ran.returncode == 0
    title(console, is_well, f"examples/{name}")
    console.print(Padding(Text((HERE / name).read_text().strip(), "dim"), (0, 2)))
    console.print(Padding(Text(f"\n{ran.stdout}{ran.stderr}", "" if is_well else "red"), (0, 2)))
    return is_well


def show_example(console: Console, server: Server, name: str, example: Example) -> bool:
    """What takes a model is shown all the same, and held against nobody where none runs."""
    seen = server.see(name, example)
    is_shown = server.has_model or not example.is_drawn
    is_seen = example.is_seen(seen) if is_shown else None
    title(console, is_seen, f"{name}: {example.shows}")
    said = reply_of(seen.answer)
    if (known := seen.again.cached) > seen.answer.cached:
        said += f"\nasked once more: {known} of its tokens were known"
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 2), expand=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    table.add_row(Text(request_of(name, example), "dim"), Text(shortened(said), "red" if is_seen is False else ""))
    console.print(table)
    console.print()
    return is_seen is not False


def title(console: Console, is_well: bool | None, words: str) -> None:
    mark, colour = {True: ("✓", "green"), False: ("✗", "red"), None: ("~", "yellow")}[is_well]
    console.print(Text.assemble((f"{mark} ", colour), (words, "bold")))


def request_of(name: str, example: Example) -> str:
    """The parameter first, and the conversation as its words."""
    lines = [f"{key}: {json.dumps(example.asked[key])}" for key in example.asked if key not in ("messages", name)]
    words = [f"{message['role']}: {message['content']}" for message in example.asked["messages"]]
    first = [f"{name}: {json.dumps(example.asked[name], ensure_ascii=False)}"] if name != "messages" else []
    return "\n".join([*first, *map(shortened, words), *lines])


def reply_of(answer: Answer) -> str:
    if answer.status != 200:
        return f"{answer.status}: {json.dumps(answer.body, ensure_ascii=False)}"
    lines = [f"thinks: {thought}" for thought in answer.thoughts] + answer.texts
    lines += [f"calls {call['name']}({call['arguments']})" for call in answer.calls]
    lines += [", ".join(map(chance_in_words, answer.chances[:4]))]
    lines += [f"guardrails: {json.dumps(told)[:200]} …" for told in answer.body.get("guardrails", [])]
    lines += [f"in {answer.events} events"] if answer.events else []
    usage = f"{answer.usage['prompt_tokens']} tokens read, {answer.usage['completion_tokens']} written"
    return "\n".join([*filter(None, lines), f"({answer.ending}; {usage})"])


def chance_in_words(chance: dict[str, Any]) -> str:
    others = "".join(f" | {other['token']!r} {exp(other['logprob']):.0%}" for other in chance["top_logprobs"][1:])
    return f"{chance['token']!r} {exp(chance['logprob']):.0%}{others}"


def shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


if __name__ == "__main__":
    main()
