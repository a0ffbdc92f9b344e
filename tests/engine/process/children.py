"""Children to drive: how a toy is started, asked, read, and found to be gone."""

import sys
from pathlib import Path

from tramontane.engine.contract import Job, Sampling

TOY = str(Path(__file__).with_name("toy.py"))


def toy(mode="0.0", *arguments):
    return [sys.executable, TOY, mode, *arguments]


def job(*prompt, max_tokens=3, **fields):
    return Job(prompt or (5,), Sampling(0.0), frozenset({0}), max_tokens, **fields)


async def read(ticket):
    async with ticket as events:
        return [event async for event in events]


def is_running(pid):
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False


def descendants(pid):
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    children = [child for task in tasks for child in task.read_text().split()]
    return [int(child) for child in children] + [each for child in children for each in descendants(child)]
