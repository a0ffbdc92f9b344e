"""Runs in the interpreter of one package, ours or official, and does with it what each line of its input asks.

A task is a call as a user would write it, in a namespace that holds what the package exports; the outcome is what
came back as JSON, or the error. The same line means the same to every package, whatever its import paths are.
"""

import asyncio
import copy
import functools
import importlib
import json
import pickle
import re
import sys
import time

from pydantic import BaseModel

URL = sys.argv[1]
MODEL = "mistral-small-latest"
HELLO = [{"role": "user", "content": "hello"}]
METHODS = re.compile(r"\.(complete|stream|parse|parse_stream|list|retrieve)\(")
ATTRIBUTES = ("status_code", "message", "body")


def first(*names: str):
    """The first of these modules that this package has with what is asked of it after the colon."""
    for name in names:
        path, _, attribute = name.partition(":")
        try:
            module = importlib.import_module(path)
            return getattr(module, attribute) if attribute else module
        except (ImportError, AttributeError):
            continue
    raise ImportError(f"none of {names}")


Mistral = first("mistralai.client:Mistral", "mistralai:Mistral")
VertexAI = first("mistralai.gcp.client:MistralGCP", "mistralai_gcp:MistralGoogleCloud")
models = first("mistralai.client.models", "mistralai.models")
types = first("mistralai.client.types", "mistralai.types")
retries = first("mistralai.client.utils", "mistralai.utils")


class City(BaseModel):
    """What `parse` is asked for."""

    name: str
    country: str | None = None


@functools.cache
def client():
    return Mistral(api_key="key", server_url=URL)


@functools.cache  # also because 1.12 closes the connections of a client that nobody holds, in the middle of a call
def vertex(**options):
    """A client of Vertex AI whose requests arrive here instead, with a note of where they were meant to go."""
    library = first("httpx", "httpx2") if VertexAI.__module__.startswith("mistralai_gcp") else first("httpx2", "httpx")
    here = library.URL(URL)

    def reroute(request):
        request.headers["x-meant-for"] = request.url.host
        request.url = request.url.copy_with(scheme=here.scheme, host=here.host, port=here.port)

    class Sync(library.HTTPTransport):
        def handle_request(self, request):
            reroute(request)
            return super().handle_request(request)

    class Async(library.AsyncHTTPTransport):
        async def handle_async_request(self, request):
            reroute(request)
            return await super().handle_async_request(request)

    return VertexAI(
        access_token="token",
        client=library.Client(transport=Sync()),
        async_client=library.AsyncClient(transport=Async()),
        **{"project_id": "a-project", "region": "europe-west4", **options},
    )


NAMESPACE = vars(models) | {
    "Mistral": Mistral,
    "models": models,
    "UNSET": types.UNSET,
    "RetryConfig": retries.RetryConfig,
    "BackoffStrategy": retries.BackoffStrategy,
    "URL": URL,
    "MODEL": MODEL,
    "HELLO": HELLO,
    "City": City,
    "vertex": vertex,
    "copy": copy,
    "pickle": pickle,
}
# A package whose models are loaded when they are first asked for does not list them in `vars`.
for name in getattr(models, "__all__", ()):
    NAMESPACE.setdefault(name, getattr(models, name))


def described(error: BaseException) -> dict:
    own = [
        kind.__name__ for kind in type(error).__mro__ if kind.__module__.split(".")[0] in ("mistralai", "tramontane")
    ]
    told = {name: getattr(error, name) for name in ATTRIBUTES if hasattr(error, name)}
    data = getattr(error, "data", None)
    if isinstance(data, BaseModel):
        told["data"] = data.model_dump(mode="json")
    if own:  # errors of other libraries are those libraries' business
        told["has"] = sorted(name for name in dir(error) if not name.startswith("_") and not hasattr(Exception, name))
    return {"class": type(error).__name__, "ours": own, "str": str(error), **told}


def dumped(value):
    return value.model_dump(mode="json") if isinstance(value, BaseModel) else value


def run(source: str) -> dict:
    outcome: dict = {}
    try:
        result = eval(source, NAMESPACE | {"client": client()})
        if hasattr(result, "__next__"):
            outcome["events"] = []
            with result as events:
                for event in events:
                    outcome["events"].append(dumped(event))
        else:
            outcome["result"] = dumped(result)
    except Exception as error:
        outcome["error"] = described(error)
    return outcome


async def run_async(source: str) -> dict:
    outcome: dict = {}
    try:
        result = await eval(METHODS.sub(r".\1_async(", source, count=1), NAMESPACE | {"client": client()})
        if hasattr(result, "__anext__"):
            outcome["events"] = []
            async with result as events:
                async for event in events:
                    outcome["events"].append(dumped(event))
        else:
            outcome["result"] = dumped(result)
    except Exception as error:
        outcome["error"] = described(error)
    return outcome


def main() -> None:
    with asyncio.Runner() as runner:
        for line in sys.stdin:
            task = json.loads(line)
            started = time.monotonic()
            outcome = runner.run(run_async(task["source"])) if task["asynchronous"] else run(task["source"])
            outcome["seconds"] = round(time.monotonic() - started, 1)
            sys.stdout.write(json.dumps(outcome, default=repr) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
