"""The model's own answers, the likeliest word each time: a request in, a message out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

from recipe.conversation import encode_request
from recipe.network.model import Pocket, Shape
from recipe.tokenizer import Vocabulary

LONGEST_ANSWER = 400
Say = Callable[[list[int], int, int], list[int]]
"""What comes after these tokens, until this one, so many at most."""


def load(checkpoint: Path) -> Pocket:
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)
    model = Pocket(Shape(**state["shape"]))
    model.load_state_dict(state["model"])
    return model.eval()


@torch.no_grad()
def words_after(model: Pocket, prompt: list[int], end: int, longest: int) -> list[int]:
    longest = min(longest, model.shape.context - len(prompt))
    states, past = model(torch.tensor([prompt]))
    said: list[int] = []
    while len(said) < longest:
        word = int(model.score(states[:, -1]).argmax())
        if word == end:
            break
        said.append(word)
        states, past = model(torch.tensor([[word]]), past)
    return said


def answer(say: Say, words: Vocabulary, request: dict[str, Any]) -> dict[str, Any]:
    """The message that a server would return; a tool that must be called is begun for the model, as a grammar would."""
    begun = _forced(words, request)
    said = begun + say(encode_request(request, words) + begun, words["</s>"], LONGEST_ANSWER)
    message = read_message(words, said)
    last = request["messages"][-1]
    if last.get("prefix"):
        message["content"] = last["content"] + message["content"]
    return message


def _forced(words: Vocabulary, request: dict[str, Any]) -> list[int]:
    choice = request.get("tool_choice") if request.get("tools") else None
    if isinstance(choice, dict):
        return [words["[TOOL_CALLS]"], *words.encode(choice["function"]["name"]), words["[ARGS]"]]
    return [words["[TOOL_CALLS]"]] if choice in ("any", "required") else []


def read_message(words: Vocabulary, said: list[int]) -> dict[str, Any]:
    spoken, *calls = split(said, words["[TOOL_CALLS]"])
    content: Any = words.decode(spoken)
    if words["[THINK]"] in spoken:
        thought, _, rest = words.decode(spoken, special=True).removeprefix("[THINK]").partition("[/THINK]")
        content = [
            {"type": "thinking", "thinking": [{"type": "text", "text": thought}]},
            {"type": "text", "text": rest},
        ]
    message: dict[str, Any] = {"role": "assistant", "content": content}
    if calls:
        message["tool_calls"] = [_call(words, call, place) for place, call in enumerate(calls)]
    return message


def split(tokens: list[int], at: int) -> list[list[int]]:
    parts: list[list[int]] = [[]]
    for token in tokens:
        if token == at:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _call(words: Vocabulary, tokens: list[int], place: int) -> dict[str, Any]:
    name, *arguments = split(tokens, words["[ARGS]"])
    text = words.decode(arguments[0]) if arguments else "{}"
    function = {"name": words.decode(name), "arguments": text}
    return {"id": f"call{place:05d}", "type": "function", "function": function}


@torch.no_grad()
def chance_of_yes(model: Pocket, words: Vocabulary, request: dict[str, Any]) -> float:
    """P(yes) / (P(yes) + P(no)) at the first word of the answer."""
    states, _ = model(torch.tensor([encode_request(request, words)]))
    scores = model.score(states[0, -1])[[words.encode("yes")[0], words.encode("no")[0]]]
    return float(scores.softmax(0)[0])


def show(message: dict[str, Any]) -> str:
    """A message on one line, for a reader."""
    return json.dumps({key: value for key, value in message.items() if value and key != "role"}, ensure_ascii=False)
