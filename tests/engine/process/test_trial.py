import os
import signal
import time

import pytest

from tramontane.engine.contract import ConstraintRefused
from tramontane.engine.process.trial import REMEMBERED, Trial

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.fixture
def trial(tmp_path):
    """Compiles what is called good, and notes what it tried."""

    def compile_one(grammar):
        with (tmp_path / "tried").open("a") as tried:
            tried.write(f"{grammar}\n")
        match grammar:
            case "endless":
                time.sleep(1000)
            case "crash":
                os.kill(os.getpid(), signal.SIGSEGV)
            case "raise":
                raise RuntimeError("nobody thought of this")
            case "bad":
                raise ConstraintRefused("it is bad")

    trial = Trial(compile_one, seconds=0.2)
    trial.tried = lambda: (tmp_path / "tried").read_text().split()
    yield trial
    trial._stream.close()
    assert os.waitpid(trial.process, 0) == (trial.process, 0)


@pytest.mark.parametrize(
    ("grammar", "reason"),
    [("bad", "it is bad"), ("endless", "more than 0.2 s"), ("crash", "cannot"), ("raise", "cannot")],
)
def test_what_does_not_compile_is_refused_and_remembered_and_others_go_on(trial, grammar, reason):
    for _ in range(2):
        began = time.monotonic()
        with pytest.raises(ConstraintRefused, match=reason):
            trial.check(grammar)
        assert time.monotonic() - began < 2
    trial.check("good")
    trial.check("good")
    assert trial.tried() == [grammar, "good"]


def test_what_is_remembered_is_bounded(trial):
    for number in range(REMEMBERED):
        trial._verdicts[bytes(number)] = ""
    trial.check("good")
    assert len(trial._verdicts) == REMEMBERED


def test_a_long_grammar_arrives_whole(trial):
    trial.check("x" * 1_000_000)
    assert trial.tried() == ["x" * 1_000_000]
