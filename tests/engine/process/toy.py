"""A child with a runner that computes next to nothing, and misbehaves at certain tokens."""

import os
import signal
import sys
import time
from pathlib import Path
from threading import Event

import numpy as np

from tramontane.engine.constraint import Grammars, Vocabulary
from tramontane.engine.contract import (
    Ending,
    EngineFailed,
    Failed,
    Interrupted,
    RunnerFacts,
    Started,
    TokenEvent,
)
from tramontane.engine.process import host

END, CRASH, HANG, SLOW, FAIL = range(5)
FIRST_LETTER = 5
WORDS = 261
SLOW_SECONDS = 20.0


def encode(text):
    return [byte + FIRST_LETTER for byte in text.encode()]


class ToyRunner:
    """After a token comes the next one, and after the last one the first letter."""

    def __init__(self, delay):
        self.facts = RunnerFacts(WORDS, 8, 4096, 64, "toy-1", True)
        self._delay = delay
        self._interrupted = Event()

    def forward(self, batch):
        tokens = {token for rows in batch for token in rows.tokens}
        if CRASH in tokens:
            os.kill(os.getpid(), signal.SIGSEGV)
        if HANG in tokens:
            time.sleep(1000)
        if FAIL in tokens:
            raise EngineFailed("the toy fails at this token")
        self._interrupted.clear()
        if self._interrupted.wait(SLOW_SECONDS if SLOW in tokens else self._delay):
            raise Interrupted
        lines = [token for rows in batch for token in rows.tokens[len(rows.tokens) - rows.wanted :]]
        logits = np.zeros((len(lines), WORDS), np.float32)
        for line, token in enumerate(lines):
            logits[line, token + 1 if FIRST_LETTER <= token < WORDS - 1 else FIRST_LETTER] = 10
        return logits

    def interrupt(self):
        self._interrupted.set()

    def close(self):
        pass


class ToySchedule:
    """All at once, a token for each choice in each step."""

    def __init__(self, runner):
        self._runner = runner
        self._new = {}
        self._running = {}
        self.reading_alone = None

    @property
    def is_idle(self):
        return not self._new and not self._running

    def submit(self, number, job, matcher):
        self._new[number] = job

    def stop(self, number, choice):
        for choices in (self._new, self._running):
            if choice is None:
                choices.pop(number, None)
        if choice is not None and number in self._running:
            self._running[number][1].pop(choice, None)
            if not self._running[number][1]:
                del self._running[number]

    def step(self):
        if self._new:
            return self._begin()
        batch = [
            (number, choice, job, said)
            for number, (job, choices) in self._running.items()
            for choice, said in choices.items()
        ]
        logits = self._runner.forward([host.Rows(0, 0, [said[-1]]) for *_, said in batch])
        return [self._say(*entry, int(line.argmax())) for entry, line in zip(batch, logits, strict=True)]

    def _begin(self):
        number, job = next(iter(self._new.items()))
        self.reading_alone = number
        try:
            self._runner.forward([host.Rows(0, 0, job.prompt)])
        except Interrupted:
            return []
        except EngineFailed as error:
            del self._new[number]
            return [(number, Failed(str(error)))]
        finally:
            self.reading_alone = None
        del self._new[number]
        self._running[number] = (job, {choice: [job.prompt[-1]] for choice in range(job.choices)})
        return [(number, Started(len(job.prompt) // 2))]

    def _say(self, number, choice, job, said, token):
        said.append(token)
        if len(said) <= job.max_tokens:
            return number, TokenEvent(choice, (token,))
        self.stop(number, choice)
        return number, TokenEvent(choice, (token,), Ending.MAX_TOKENS)


def load(mode):
    match mode:
        case "refuses":
            raise EngineFailed("the file is no model; name another one")
        case "raises":
            raise RuntimeError("an unexpected turn")
        case "crashes":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "hangs":
            time.sleep(1000)
        case "once":  # there is a file to say that it has been loaded before
            if Path(sys.argv[2]).exists():
                raise EngineFailed("not again")
            Path(sys.argv[2]).touch()
        case "babbles":
            os.write(int(sys.argv[-1]), b"\0\0\0\1\xc1")
            time.sleep(1000)
    return ToyRunner(float(mode) if mode[0] == "0" else 0.0)


def vocabulary():
    names = [f"<{token}>".encode() for token in range(FIRST_LETTER)]
    return Vocabulary([*names, *(bytes([byte]) for byte in range(256))], range(FIRST_LETTER), END, encode)


if __name__ == "__main__":
    host.serve(int(sys.argv[-1]), lambda: Grammars(vocabulary()), lambda: load(sys.argv[1]), ToySchedule)
