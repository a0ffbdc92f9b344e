"""Does with one client what each line of input asks, and tells what the client's user got.

A driver has a function for each thing its client can do; all take the server's address and a key.
"""

import json
import os
import sys

from pydantic import BaseModel

MODEL = "mistral-small-latest"
SEED = 1
"""Lets the scripted engine go on to the line that answers the next turn."""
WEATHER = {
    "type": "function",
    "function": {
        "name": "weather",
        "description": "The weather in a city.",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
}


class City(BaseModel):
    """A city and how many live there."""

    name: str
    inhabitants: int


def said(content: str) -> list[dict]:
    return [{"role": "user", "content": content}]


def weather(city: str) -> str:
    """The weather in a city."""
    return f"18 degrees in {city}"


def outcome_of(do, task: dict) -> dict:
    try:
        return {"value": do(**task)}
    except Exception as error:
        return {"error": type(error).__name__, "told": f"{error} {getattr(error, 'body', '')}"}


def serve(driver: dict) -> None:
    answers, sys.stdout = sys.stdout, sys.stderr  # what a client prints is no answer
    for line in sys.stdin:
        task = json.loads(line)
        do = driver.get(task.pop("do"))
        print(json.dumps(outcome_of(do, task) if do else {"cannot": True}), file=answers, flush=True)
    os._exit(0)  # what some clients tidy up when they end takes seconds
