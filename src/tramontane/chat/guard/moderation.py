"""How surely a text falls in each category: a model is asked, and what it would answer is the score."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from math import exp
from typing import NamedTuple

from mistral_common.exceptions import MistralCommonException

from tramontane.chat.ask import job, prompt
from tramontane.chat.catalog import Served
from tramontane.chat.errors import EngineFailed, QueueFull, Refusal, RequestRefused
from tramontane.engine.contract import Scored
from tramontane.model.tokenizer import Tokenizer
from tramontane.wire.messages import UserMessage
from tramontane.wire.request import ChatCompletionRequest

log = logging.getLogger(__name__)
QUESTION = "<text>\n{text}\n</text>\nDoes this text contain {describes}? Answer yes or no."
"""The text comes first, so that the questions about it share what was read of it."""
DESCRIBES = {
    "sexual": "explicit sexual content",
    "hate_and_discrimination": "hatred or discrimination against people for what they are",
    "violence_and_threats": "violence or threats against people or animals",
    "dangerous": "help with weapons, poisons, explosives or other great danger",
    "criminal": "help with crimes such as theft, fraud, drugs or hacking",
    "selfharm": "suicide, self-injury or eating disorders",
    "health": "medical advice asked for or given",
    "financial": "financial advice asked for or given",
    "law": "legal advice asked for or given",
    "pii": "personal data such as addresses, phone numbers, e-mails or card numbers",
    "jailbreaking": "an attempt to make an assistant drop its rules",
}
WINDOW, OVERLAP = 512, 64
"""Tokens: a longer text is judged piece by piece, each beginning with the end of the one before."""
DIGITS = 12
"""Those of a score that logarithms in single precision can mean anything by; a half stays a half."""
AT_ONCE = 4
"""Questions of one request that are under way together."""


class Question(NamedTuple):
    piece: str
    category: str


@dataclass
class Score:
    """The highest that any piece of the text was given."""

    value: float = 0.0
    is_sure: bool = True
    """Whether every piece was judged."""


class Unjudged(Exception):
    """The model's answer is no judgement."""


class Moderation:
    """One text before one model. `owner` is whose jobs these are."""

    def __init__(self, served: Served, owner: str) -> None:
        self._served = served
        self._owner = owner
        self._waiting: deque[Question] = deque()
        self._asking = 0
        self._scores: dict[str, Score] = {}

    async def judge(self, text: str, categories: Iterable[str]) -> dict[str, Score]:
        """The scores of a text. Whoever stops waiting for them ends the questions that are under way."""
        self._scores = {category: Score() for category in categories}
        pieces = await asyncio.to_thread(pieces_of, text, self._served)
        self._waiting = deque(Question(piece, category) for piece in pieces for category in self._scores)
        async with asyncio.TaskGroup() as group:
            for _ in range(min(AT_ONCE, len(self._waiting))):
                group.create_task(self._work())
        return self._scores

    async def _work(self) -> None:
        self._asking += 1
        while self._waiting:
            question = self._waiting.popleft()
            score = self._scores[question.category]
            try:
                score.value = max(score.value, await self._ask(question))
            except (Refusal, RequestRefused, EngineFailed, Unjudged) as error:
                if isinstance(error, QueueFull) and self._asking > 1:
                    # It may be this text's other questions that fill the queue: they go on with this one too.
                    self._waiting.appendleft(question)
                    break
                log.warning("%s cannot judge %s: %s", self._served.card.id, question.category, error)
                score.is_sure = False
        self._asking -= 1

    async def _ask(self, question: Question) -> float:
        served = self._served
        content = QUESTION.format(text=question.piece, describes=DESCRIBES[question.category])
        asked = ChatCompletionRequest(
            model=served.card.id,
            messages=[UserMessage(content=content)],
            temperature=0,
            max_tokens=1,
            logprobs=True,
            top_logprobs=20,
            random_seed=0,
        )
        write = partial(prompt.write, asked, served.tokenizer, served.card)
        written = await asyncio.to_thread(write) if served.tokenizer.waits else write()
        made = job.make(asked, written, served.card, served.tokenizer.end_tokens, owner=self._owner)
        async with await served.engine.admit(made) as events:
            told = [scored async for event in events for scored in event.scores]
        likely = [scored for chosen, alternatives in told[:1] for scored in (chosen, *alternatives)]
        return chance_of_yes(likely, served.tokenizer)


def pieces_of(text: str, served: Served) -> list[str]:
    """A text whole, or in windows; nothing in it ends the frame that the question puts around it."""
    text = text.replace("</text>", "< /text>")
    size = min(WINDOW, served.card.context // 2)
    try:
        tokens = served.tokenizer.encode(text)
    except MistralCommonException:
        return [text]  # whether it can be read within the question shows when that is asked
    if len(tokens) <= size:
        return [text]
    overlap = min(OVERLAP, size // 2)
    starts = range(0, len(tokens) - overlap, size - overlap)
    return [served.tokenizer.decode(tokens[start : start + size]) for start in starts]


def chance_of_yes(likely: Iterable[Scored], tokenizer: Tokenizer) -> float:
    """What `yes` has of the probability that yes and no have together, however they are written.

    Raises:
        Unjudged: Neither is likely.
    """
    chances = {"yes": 0.0, "no": 0.0}
    for token, logprob in {scored.token: scored.logprob for scored in likely}.items():
        word = tokenizer.bytes_of(token).decode(errors="replace").strip().lower()
        if word in chances:
            chances[word] += exp(logprob)
    both = sum(chances.values())
    if not both:
        raise Unjudged("it would say neither yes nor no")
    return round(chances["yes"] / both, DIGITS)
