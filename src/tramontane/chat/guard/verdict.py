"""Scores to a verdict: what the answer tells of each guardrail, or why there is no answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from tramontane.chat.errors import InputBlocked, ModerationFailed
from tramontane.chat.guard.checks import Check, Guarded
from tramontane.chat.guard.moderation import Moderation, Score

OFF = 1.0
"""A threshold that no score exceeds: the category is not asked about."""
MERGED = {"dangerous_and_criminal_content": ("dangerous", "criminal")}
"""One category of the first version is two of the second; it has the higher score."""
FAILED = {"message": "Moderation API request failed."}


class Decision(NamedTuple):
    threshold: float
    score: float
    is_violated: bool


@dataclass(frozen=True)
class Verdict:
    """What one check came to."""

    check: Check
    decisions: Mapping[str, Decision]
    """Those that could be taken."""

    @property
    def is_violated(self) -> bool:
        return any(decision.is_violated for decision in self.decisions.values())

    @property
    def blocks(self) -> bool:
        return self.is_violated and self.check.config.action == "block"

    @property
    def has_failed(self) -> bool:
        return len(self.decisions) < len(self.check.thresholds)

    def told(self) -> dict[str, Any]:
        if self.has_failed:
            return {"action": "block" if self.check.blocks_on_error else "none", "error": FAILED}
        found = {name: {"score": one.score, "violated": one.is_violated} for name, one in self.decisions.items()}
        return {"action": "none", "categories": found}

    def decided(self) -> dict[str, Any]:
        found = {
            name: {"threshold": one.threshold, "score": one.score, "violated": one.is_violated}
            for name, one in self.decisions.items()
        }
        return {
            "model_name": self.check.config.model_name,
            "decisions": found,
            "violated": self.is_violated,
            "action": "block" if self.blocks else "none",
        }


async def judge(guarded: Guarded, owner: str) -> list[dict[str, Any]]:
    """What each guardrail found, as the answer tells it.

    Raises:
        InputBlocked: One found what it blocks.
        ModerationFailed: One that blocks on errors could not be judged.
    """
    scores = await _scores(guarded, owner)
    judged = [
        [_verdict(check, scores[check.moderator.card.id]) for check in guardrail] for guardrail in guarded.guardrails
    ]
    for verdicts in judged:  # what was found blocks, whatever else could not be judged
        if any(verdict.blocks for verdict in verdicts):
            raise InputBlocked({verdict.check.kind: verdict.decided() for verdict in verdicts})
    told = [{verdict.check.kind: verdict.told() for verdict in verdicts} for verdicts in judged]
    if any(verdict.has_failed and verdict.check.blocks_on_error for verdicts in judged for verdict in verdicts):
        raise ModerationFailed(told)
    return told


async def _scores(guarded: Guarded, owner: str) -> dict[str, dict[str, Score]]:
    """What several checks ask of one model is asked once."""
    checks = [check for guardrail in guarded.guardrails for check in guardrail]
    scores: dict[str, dict[str, Score]] = {}
    for name, moderator in {check.moderator.card.id: check.moderator for check in checks}.items():
        asked = [part for check in checks if check.moderator is moderator for part in _asked(check)]
        scores[name] = await Moderation(moderator, owner).judge(guarded.text, dict.fromkeys(asked))
    return scores


def _asked(check: Check) -> list[str]:
    return [part for category, threshold in check.thresholds.items() if threshold < OFF for part in _parts(category)]


def _parts(category: str) -> tuple[str, ...]:
    return MERGED.get(category, (category,))


def _verdict(check: Check, scores: Mapping[str, Score]) -> Verdict:
    decisions: dict[str, Decision] = {}
    for category, threshold in check.thresholds.items():
        parts = [scores[part] for part in _parts(category) if threshold < OFF]
        score = max((part.value for part in parts), default=0.0)
        if score > threshold or all(part.is_sure for part in parts):
            decisions[category] = Decision(threshold, score, score > threshold)
    return Verdict(check, decisions)
