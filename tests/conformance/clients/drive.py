"""Drives the official Python client: each line of input is a call to make, each line of output what came back.

A task has url, key, method and fields, and perhaps asynchronous, retries, or how many events to take of a stream.
"""

import asyncio
import importlib
import json
import sys

try:
    mistralai = importlib.import_module("mistralai.client")
    utils = importlib.import_module("mistralai.client.utils")
    mistralai.Mistral  # 1.x has this module too, without the class
except (ImportError, AttributeError):
    mistralai = importlib.import_module("mistralai")
    utils = importlib.import_module("mistralai.utils")

from pydantic import BaseModel

RETRIES = utils.RetryConfig("backoff", utils.BackoffStrategy(50, 200, 1.5, 8000), False)


class City(BaseModel):
    """What `parse` is asked for."""

    name: str
    inhabitants: int


def method_of(client, task):
    resource, _, name = task["method"].partition(".")
    return getattr(getattr(client, resource), name + ("_async" if task.get("asynchronous") else ""))


def options_of(task):
    options = dict(task["fields"])
    if task.get("retries"):
        options["retries"] = RETRIES
    if "parse" in task["method"]:
        options["response_format"] = City
    return options


def dumped(reply):
    return reply.model_dump(mode="json", by_alias=True) if isinstance(reply, BaseModel) else reply


def called(client, task):
    reply = method_of(client, task)(**options_of(task))
    if not hasattr(reply, "__next__"):
        return dumped(reply)
    events = []
    with reply as stream:
        for event in stream:
            events.append(dumped(event.data))
            if len(events) == task.get("take"):
                break
    return events


async def called_async(client, task):
    reply = await method_of(client, task)(**options_of(task))
    if not hasattr(reply, "__anext__"):
        return dumped(reply)
    events = []
    async with reply as stream:
        async for event in stream:
            events.append(dumped(event.data))
            if len(events) == task.get("take"):
                break
    return events


async def outcome_of(task):
    try:
        with mistralai.Mistral(api_key=task["key"], server_url=task["url"]) as client:
            return {"value": await called_async(client, task) if task.get("asynchronous") else called(client, task)}
    except Exception as error:
        return {
            "error": type(error).__name__,
            "status": getattr(error, "status_code", None),
            "body": getattr(error, "body", str(error)),
        }


with asyncio.Runner() as runner:
    for line in sys.stdin:
        print(json.dumps(runner.run(outcome_of(json.loads(line)))), flush=True)
