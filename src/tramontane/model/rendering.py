"""What a chat template makes of a conversation: a process of its own, because a template can do anything but end."""

from __future__ import annotations

import json
import signal
import sys
from datetime import datetime
from functools import lru_cache
from typing import Any, NoReturn

from jinja2 import Template, TemplateError, nodes
from jinja2.ext import Extension, loopcontrols
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

try:
    import resource
except ImportError:  # on Windows time alone is bounded
    resource = None

MEMORY = 512 << 20
LONGEST = 64 << 20
"""Characters of a prompt."""
LONGEST_REASON = 1000
ORPHANED = 60
"""Seconds after which nobody can still be waiting."""


class Refused(Exception):
    """The template says that this is no conversation for its model."""


class Generation(Extension):
    """Marks what an assistant says, for training; here it is there to be read."""

    tags = {"generation"}  # noqa: RUF012 - jinja's own

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def refuse(message: object) -> NoReturn:
    raise Refused(str(message))


def as_json(value: Any, indent: int | None = None, **options: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, **options)


def environment() -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True, extensions=[loopcontrols, Generation])
    made.filters["tojson"] = as_json
    made.globals["raise_exception"] = refuse
    made.globals["strftime_now"] = lambda form: datetime.now().strftime(form)
    return made


@lru_cache(maxsize=1)
def compiled(source: str) -> Template:
    return environment().from_string(source)


def render(source: str, variables: dict[str, Any]) -> dict[str, str]:
    """What came of it, by name: the text, or why there is none."""
    [(outcome, said)] = _rendered(source, variables).items()
    return {outcome: said if outcome == "text" else said[:LONGEST_REASON]}


def _rendered(source: str, variables: dict[str, Any]) -> dict[str, str]:
    try:
        pieces: list[str] = []
        length = 0
        for piece in compiled(source).generate(variables):
            pieces.append(piece)
            length += len(piece)
            if length > LONGEST:
                return {"failed": f"it writes more than {LONGEST} characters"}
        return {"text": "".join(pieces)}
    except Refused as refusal:
        return {"refused": str(refusal)}
    except MemoryError:
        return {"failed": f"it takes more than {MEMORY >> 20} MiB"}
    except TemplateError as error:
        return {"failed": f"{type(error).__name__}: {error.message or error}"}
    except Exception as error:  # a template can raise whatever Python can
        return {"failed": f"{type(error).__name__}: {error}"}


def bound() -> None:
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Answer each line of variables with a line, until there are no more; the first line is the template."""
    bound()
    source = json.loads(sys.stdin.readline())
    reply({})
    for line in sys.stdin:
        watch(ORPHANED)
        reply(render(source, json.loads(line)))
        watch(0)


def reply(content: dict[str, str]) -> None:
    sys.stdout.write(json.dumps(content) + "\n")
    sys.stdout.flush()


def watch(seconds: int) -> None:
    """Die after so long, should nobody be left to end this process; 0 is never."""
    if hasattr(signal, "alarm"):  # not on Windows
        signal.alarm(seconds)


if __name__ == "__main__":
    main()
