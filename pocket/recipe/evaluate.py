"""How good the model is, in three figures a skill: held-out values, held-out templates, the exam: `python -m recipe.evaluate`."""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

from recipe import corpus
from recipe.chance.dice import TEMPLATES, VALUES
from recipe.export import NAME, write
from recipe.generate import Say, answer, chance_of_yes, load, show
from recipe.heldout import exact, some
from recipe.llamacpp import LlamaCpp
from recipe.network.model import Pocket
from recipe.places import KEPT, POCKET, TEKKEN
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


def on_exam(model: Pocket, words: Vocabulary, say: Say, wrong: Path) -> dict[str, Any]:
    """What the exam's checker says; what it finds wrong is kept without what was expected."""
    sys.path.insert(0, str(POCKET))
    from exam.checking import check, load_exam

    right: dict[str, list[bool]] = defaultdict(list)
    scores, labels = [], []
    with wrong.open("w") as file:
        for item in tqdm(load_exam(), desc="exam", disable=None):
            request, skill = _of(item, "request"), _of(item, "skill")
            message = answer(say, words, request)
            right[skill].append(bool(check(item, message)))
            if "moderation" in skill:
                scores.append(chance_of_yes(model, words, request))
                labels.append(bool(check(item, YES)))
            if not right[skill][-1]:
                file.write(f"{skill}\t{show(message)}\n")
    figures: dict[str, Any] = {skill: sum(found) / len(found) for skill, found in right.items()}
    figures["count"] = {skill: len(found) for skill, found in right.items()}
    if labels:
        figures["moderation AUC"] = area(scores, labels)
    return figures


def _of(item: Any, name: str) -> Any:
    return item[name] if isinstance(item, dict) else getattr(item, name)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--run", default="main")
    ask.add_argument("--checkpoint", type=Path, help="instead of the last one of the run")
    ask.add_argument("--count", type=int, default=200, help="held-out conversations of each skill and side")
    ask.add_argument("--kind", default="Q8_0", help="the weights that llama.cpp sits the exam with")
    ask.add_argument("--no-exam", action="store_true")
    asked = ask.parse_args()
    folder = KEPT / asked.run
    torch.set_num_threads(1)
    words, model = Vocabulary(TEKKEN), load(asked.checkpoint or folder / "last.pt")
    figures: dict[str, Any] = on_corpus(model, words, asked.count)
    if not asked.no_exam:
        shipped = folder / f"{NAME}.{asked.kind}.gguf"
        write(model, words, asked.kind, shipped)
        with LlamaCpp(shipped) as engine:
            figures["exam"] = on_exam(model, words, engine.words_after, folder / "exam-wrong.tsv")
    (folder / "figures.json").write_text(json.dumps(figures, indent=1))
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
