from dataclasses import replace

import pytest

from tramontane.backends.scripted import SCRIPTED
from tramontane.chat.ask.prompt import Prompt
from tramontane.chat.catalog import Served
from tramontane.chat.turn import Turn
from tramontane.engine.contract import Job, Sampling


class FakeTicket:
    cached_tokens = 3


@pytest.fixture
def turn_of(tokenizer):
    def make(prompt=None, stops=(), parallel_calls=True, **job):
        prompt = prompt or Prompt((1, 2, 3, 4))
        plain = Job(prompt.tokens, Sampling(0.3), frozenset({tokenizer.end_token}), max_tokens=100)
        served = Served(SCRIPTED, tokenizer, engine=None)
        return Turn("asked-name", served, prompt, replace(plain, **job), stops, FakeTicket(), parallel_calls, {})

    return make
