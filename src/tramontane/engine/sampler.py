"""From the logits of one place to a token: what may not come, what came before, and chance."""

from __future__ import annotations

from hashlib import blake2b
from math import isfinite, log, nextafter

import numpy as np
from numpy.typing import NDArray

from tramontane.engine.contract import EngineFailed, Job, Sampling, Scored

Numbers = NDArray[np.float32]
Score = tuple[Scored, tuple[Scored, ...]]

AS_GOOD_AS_ZERO = 1e-5
"""A temperature under which the likeliest token is certain."""
UNLIKELIEST = -9999.0
"""The logarithm told for a probability of zero, which has none."""
FLOOR = 1e-3
"""The likeliest has a weight of 1; what is drawn is mostly among the few that are not far below."""
BLOCK, COLUMNS = 256, 512
FEW = 256
"""Of a mask that leaves tokens in no more bytes than these, only the logits of those tokens are looked at."""
ROUNDING = 1e-6
OF_BYTES: Numbers = np.where(
    np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1, bitorder="little"), 0, -np.inf
).astype(np.float32)
"""For each byte of a mask what is added to the logits of its eight tokens."""


class Workspace:
    """Where samplers of one vocabulary count; kept because new memory for each token costs more than the counting."""

    def __init__(self, vocabulary: int) -> None:
        self.values: Numbers = np.empty(vocabulary, np.float32)
        self.weights: Numbers = np.empty(vocabulary, np.float32)


class Sampler:
    """Draws the tokens of one choice, one after the other; a draw depends on seed, choice and position alone."""

    def __init__(self, job: Job, choice: int, entropy: bytes, workspace: Workspace) -> None:
        self.position = 0
        self._sampling = job.sampling
        self._min_tokens = job.min_tokens
        known = [token for token in job.end_tokens if token < len(workspace.values)]
        self._ends = np.array(sorted(known), np.intp)
        self._alternatives = job.alternatives
        self._penalties = Penalties(job.sampling, job.prompt) if is_penalised(job.sampling) else None
        self._stream = b"%s/%d/" % (entropy, choice)
        self._workspace = workspace

    def pick(self, line: Numbers, mask: bytes | None = None) -> tuple[int, Score | None]:
        """The next token and, where the job asks for it, its score.

        Raises:
            EngineFailed: The logits are no numbers, or no token may come.
        """
        few = few_of(mask, len(line)) if mask and self._is_bound_by_no_more else ()
        with np.errstate(over="ignore"):
            token = int(few[self._draw(line[few])]) if len(few) else self._draw(self._bounded(line, mask))
        self.position += 1
        if self._penalties:
            self._penalties.add(token)
        if self._alternatives is None:
            return token, None
        return token, score(line, token, self._alternatives, self._workspace.weights)

    @property
    def _is_bound_by_no_more(self) -> bool:
        return self._penalties is None and self.position >= self._min_tokens

    def _bounded(self, line: Numbers, mask: bytes | None) -> Numbers:
        """The logits with penalties, and minus infinity for what may not come."""
        if mask is None and self._is_bound_by_no_more:
            return line
        values = self._workspace.values
        if mask is None:
            values[:] = line
        else:
            apply_mask(line, mask, values)
        if self._penalties:
            self._penalties.apply(values)
        if self.position < self._min_tokens:
            self._put_off_the_end(values)
        return values

    def _put_off_the_end(self, values: Numbers) -> None:
        kept = values[self._ends]
        values[self._ends] = -np.inf
        if values.max() == -np.inf:  # a grammar leaves nothing but the end
            values[self._ends] = kept

    def _draw(self, values: Numbers) -> int:
        sampling = self._sampling
        likeliest = int(values.argmax())
        highest = float(values[likeliest])
        if not isfinite(highest):
            raise EngineFailed("no token can follow: the model gave no finite number for any that may")
        if sampling.temperature < AS_GOOD_AS_ZERO:
            return likeliest
        weights = self._workspace.weights[: len(values)]
        np.subtract(values, highest, out=weights)
        np.multiply(weights, 1 / sampling.temperature, out=weights)
        np.exp(weights, out=weights)
        chance = self._chance()
        if sampling.top_k is None and sampling.top_p >= 1:
            return place_of(chance, weights)
        kept = likely(weights, sampling.top_k, sampling.top_p, self._workspace.values[: len(values)])
        return int(kept[place_of(chance, weights[kept])])

    def _chance(self) -> float:
        """At least 0 and less than 1."""
        digest = blake2b(self._stream + b"%d" % self.position, digest_size=7).digest()
        return (int.from_bytes(digest) >> 3) / (1 << 53)


class Penalties:
    """What came before makes itself less likely."""

    def __init__(self, sampling: Sampling, prompt: tuple[int, ...]) -> None:
        self._sampling = sampling
        known = sorted(set(prompt)) if sampling.repetition_penalty != 1 else []
        self._places = {token: place for place, token in enumerate(known)}
        self._tokens = np.array(known, np.int64)
        self._counts: Numbers = np.zeros(len(known), np.float32)
        """How often the answer said each; those of the prompt are known without having been said."""

    def add(self, token: int) -> None:
        place = self._places.setdefault(token, len(self._places))
        if place == len(self._tokens):
            self._tokens = np.concatenate([self._tokens, np.zeros(place + 64, np.int64)])
            self._counts = np.concatenate([self._counts, np.zeros(place + 64, np.float32)])
        self._tokens[place] = token
        self._counts[place] += 1

    def apply(self, values: Numbers) -> None:
        known = len(self._places)
        tokens, counts = self._tokens[:known], self._counts[:known]
        seen = values[tokens]
        if (repetition := self._sampling.repetition_penalty) != 1:
            seen = np.where(seen > 0, seen / repetition, seen * repetition)
        seen = seen - self._sampling.frequency_penalty * counts - self._sampling.presence_penalty * (counts > 0)
        values[tokens] = seen


def is_penalised(sampling: Sampling) -> bool:
    return bool(sampling.presence_penalty or sampling.frequency_penalty) or sampling.repetition_penalty != 1


def apply_mask(line: Numbers, mask: bytes, values: Numbers) -> None:
    """A mask may know fewer tokens than the model has numbers for: the others may not come."""
    added = OF_BYTES.take(np.frombuffer(mask, np.uint8), axis=0).ravel()[: len(line)]
    np.add(line[: len(added)], added, out=values[: len(added)])
    values[len(added) :] = -np.inf


def few_of(mask: bytes, vocabulary: int) -> NDArray[np.intp]:
    """The tokens that a mask leaves, unless they are many."""
    octets = np.frombuffer(mask, np.uint8)
    places = np.flatnonzero(octets != 0)
    if len(places) > FEW:
        return places[:0]
    bits = np.flatnonzero(np.unpackbits(octets[places], bitorder="little").view(np.bool_))
    tokens = places[bits >> 3] * 8 + (bits & 7)
    return tokens[: tokens.searchsorted(vocabulary)]


def place_of(chance: float, weights: Numbers) -> int:
    """The place that chance meets; one of weight zero is never met."""
    block, rest = met(chance, np.add.reduceat(weights, np.arange(0, len(weights), BLOCK)))
    place, _ = met(rest, weights[block * BLOCK : (block + 1) * BLOCK])
    return block * BLOCK + place


def met(chance: float, weights: Numbers) -> tuple[int, float]:
    """The place that chance meets, and how far into it: a chance of its own."""
    cumulative = weights.cumsum(dtype=np.float64)
    whole = float(cumulative[-1])
    target = min(chance * whole, nextafter(whole, 0))
    place = int(cumulative.searchsorted(target, side="right"))
    before = float(cumulative[place - 1]) if place else 0.0
    return place, (target - before) / (float(cumulative[place]) - before)


def likely(weights: Numbers, top_k: int | None, top_p: float, room: Numbers) -> NDArray[np.intp]:
    """Where the `top_k` largest weights are, and of them as few as reach `top_p` of their sum."""
    found = np.flatnonzero(weights > FLOOR) if top_k is None else largest(weights, top_k)
    if top_k is not None and top_p >= 1:
        return found
    ordered = weights[found]
    whole = float(weights.sum() if top_k is None else ordered.sum())
    if not (is_enough := float(ordered.sum()) >= top_p * whole):
        room[:] = weights
        ordered = room
    ordered.sort()
    last = ordered[-1 - place_of(top_p * whole / float(ordered.sum()) - ROUNDING, ordered[::-1])]
    return found[np.flatnonzero(weights[found] >= last)] if is_enough else np.flatnonzero(weights >= last)


def largest(values: Numbers, count: int) -> NDArray[np.intp]:
    """Where the largest are, largest first; of equal ones the first."""
    tops = values.reshape(-1, min(COLUMNS, len(values) & -len(values))).max(axis=0)
    if len(tops) < 2 * count:
        tops = values
    floor = np.partition(tops, -count)[-count] if count < len(tops) else -np.inf
    found = np.flatnonzero(values >= floor)
    return found[np.argsort(-values[found], kind="stable")[:count]]


def score(line: Numbers, token: int, alternatives: int, weights: Numbers) -> Score:
    """The logarithms of probabilities as the model gave them, before temperature, penalties and bounds."""
    highest = float(line.max())
    np.subtract(line, highest, out=weights)
    np.exp(weights, out=weights)
    whole = highest + log(float(weights.sum()))
    others = largest(line, alternatives).tolist() if alternatives else ()
    told = [Scored(one, max(float(line[one]) - whole, UNLIKELIEST)) for one in (token, *others)]
    return told[0], tuple(told[1:])
