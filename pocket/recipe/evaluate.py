"""How good the model is: held-out values, held-out templates, the exam, alone and served: `python -m recipe.evaluate`."""

from __future__ import annotations

import argparse
import json
import shutil
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

from exam.checking import check, load_exam
from recipe import corpus
from recipe.answers.generate import answer, chance_of_yes, load, show
from recipe.answers.llamacpp import LlamaCpp
from recipe.answers.served import Served
from recipe.chance.dice import TEMPLATES, VALUES
from recipe.export import NAME, write
from recipe.heldout import exact, some
from recipe.network.model import Pocket
from recipe.places import KEPT, TEKKEN
from recipe.tokenizer import Vocabulary

YES = {"role": "assistant", "content": "yes"}


def area(scores: list[float], labels: list[bool]) -> float | None:
    """Area under the curve: how often a yes is scored above a no."""
    yes = [score for score, label in zip(scores, labels, strict=True) if label]
    no = [score for score, label in zip(scores, labels, strict=True) if not label]
    if not yes or not no:
        return None
    return sum((a > b) + 0.5 * (a == b) for a in yes for b in no) / (len(yes) * len(no))


def on_corpus(model: Pocket, words: Vocabulary, count: int) -> dict[str, dict[str, float]]:
    figures: dict[str, dict[str, float]] = {}
    for split in (VALUES, TEMPLATES):
        figures[split] = {}
        for skill in tqdm(corpus.SKILLS, desc=split, disable=None):
            tried = some(split, skill, count)
            figures[split][skill] = exact(model, words, tried, "cpu")
            if skill == "moderation":
                scores = [chance_of_yes(model, words, one.request) for one in tried]
                figures[split]["moderation AUC"] = (
                    area(scores, [one.answer["content"] == "yes" for one in tried]) or 0.0
                )
    return figures


def on_exam(reply: Callable[[dict[str, Any]], dict[str, Any]], wrong: Path) -> dict[str, Any]:
    """What the exam's checker says; what it finds wrong is kept without what was expected."""
    right: dict[str, list[bool]] = defaultdict(list)
    with wrong.open("w") as file:
        for item in tqdm(load_exam(), desc=wrong.stem, disable=None):
            message = reply(item["request"])
            right[item["skill"]].append(check(item, message))
            if not right[item["skill"]][-1]:
                file.write(f"{item['skill']}\t{show(message)}\n")
    return {skill: sum(found) / len(found) for skill, found in right.items()}


def area_on_exam(model: Pocket, words: Vocabulary) -> float:
    items = load_exam("moderation")
    scores = [chance_of_yes(model, words, item["request"]) for item in items]
    return area(scores, [check(item, YES) for item in items]) or 0.0


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--run", default="main")
    ask.add_argument("--checkpoint", type=Path, help="instead of the last one of the run")
    ask.add_argument("--count", type=int, default=200, help="held-out conversations of each skill and side")
    ask.add_argument("--kind", default="Q8_0", help="the weights that sit the exam")
    ask.add_argument("--no-exam", action="store_true")
    asked = ask.parse_args()
    folder = KEPT / asked.run
    torch.set_num_threads(1)
    words, model = Vocabulary(TEKKEN), load(asked.checkpoint or folder / "last.pt")
    figures: dict[str, Any] = on_corpus(model, words, asked.count)
    if not asked.no_exam:
        shipped = folder / f"{NAME}.{asked.kind}.gguf"
        write(model, words, asked.kind, shipped)
        shutil.copy(TEKKEN, folder)  # beside the weights, as they are shipped: they do not say how a text is split
        with LlamaCpp(shipped) as engine:
            alone = partial(answer, engine.words_after, words)
            figures["exam"] = on_exam(alone, folder / "exam-wrong.tsv")
        figures["exam"]["moderation AUC"] = area_on_exam(model, words)
        with Served(shipped) as server:
            figures["served"] = on_exam(server.answer, folder / "served-wrong.tsv")
    (folder / "figures.json").write_text(json.dumps(figures, indent=1))
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
