"""A child with a runner that computes next to nothing, and misbehaves at certain tokens."""

import os
import signal
import sys
import time
from pathlib import Path
from threading import Event

import numpy as np

from tramontane.engine.constraint import Grammars, Vocabulary
from tramontane.engine.contract import EngineFailed, Interrupted, RunnerFacts
from tramontane.engine.process import frames, host
from tramontane.engine.scheduler import Scheduler

END, CRASH, HANG, SLOW, FAIL = range(5)
FIRST_LETTER = 5
WORDS = 261
SLOW_SECONDS = 20.0
CRASHES = 'start: "crash"'
"""A grammar that whoever compiles it does not survive."""


def encode(text):
    return [byte + FIRST_LETTER for byte in text.encode()]


class ToyRunner:
    """After a token comes the next one, and after the last one the first letter."""

    def __init__(self, delay, fingerprint):
        self.facts = RunnerFacts(WORDS, 8, 4096, 64, fingerprint, True)
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

    def share(self, source, target, length):
        """What follows depends on the last token alone; the slots hold nothing."""

    def save(self, slot, length):
        return b""

    def size_of(self, slot, length):
        return 0

    def restore(self, slot, state):
        pass

    def close(self):
        pass


class ToyGrammars(Grammars):
    def compile(self, grammar, begun=()):
        if grammar == CRASHES:
            os.kill(os.getpid(), signal.SIGSEGV)
        return super().compile(grammar, begun)


def load(mode):
    fingerprint = "toy-1"
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
        case "another":  # at each start
            fingerprint = Path(sys.argv[2]).exists() * "toy-2"
            Path(sys.argv[2]).touch()
        case "brief":  # it dies with its first word
            if not Path(sys.argv[2]).exists():
                Path(sys.argv[2]).touch()
                host.Host.run = lambda self: os.kill(os.getpid(), signal.SIGKILL)
        case "falls silent":
            os.close(int(sys.argv[-1]))
            time.sleep(1000)
        case "babbles":
            os.write(int(sys.argv[-1]), b"\0\0\0\1\xc1")
            time.sleep(1000)
        case "repeats itself":
            ready = frames.encode(frames.Ready(ToyRunner(0.0, fingerprint).facts, 0.1))
            os.write(int(sys.argv[-1]), ready + ready)
            time.sleep(1000)
    runner = ToyRunner(float(mode) if mode[0] == "0" else 0.0, fingerprint)
    return runner, Scheduler(runner)


def vocabulary():
    names = [f"<{token}>".encode() for token in range(FIRST_LETTER)]
    return Vocabulary([*names, *(bytes([byte]) for byte in range(256))], range(FIRST_LETTER), END, encode)


if __name__ == "__main__":
    host.serve(int(sys.argv[-1]), lambda: ToyGrammars(vocabulary()), lambda: load(sys.argv[1]))
