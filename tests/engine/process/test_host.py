"""The child alone, spoken to over its socket."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from engine.process.children import descendants, is_running, job, toy
from engine.process.toy import CRASHES, SLOW
from tramontane.engine.process.frames import (
    TOLD,
    Admit,
    Admitted,
    Reader,
    Ready,
    Start,
    Stepped,
    Stop,
    Unloadable,
    encode,
)

YES = 'start: "yes"'


class Host:
    """A child and the server's end of its socket."""

    def __init__(self, mode):
        self.socket, theirs = socket.socketpair()
        self.socket.settimeout(10)
        with theirs:
            command = toy(mode, str(theirs.fileno()))
            self.process = subprocess.Popen(command, pass_fds=[theirs.fileno()], stderr=subprocess.DEVNULL)
        self._reader = Reader(TOLD)
        self._heard = []

    def say(self, *frames):
        self.socket.sendall(b"".join(map(encode, frames)))

    def hear(self, kind=None):
        """The next frame, or the next of a kind."""
        while True:
            while not self._heard:
                data = self.socket.recv(1 << 16)
                assert data, "the child has gone"
                self._heard += self._reader.feed(data)
            frame = self._heard.pop(0)
            if kind is None or isinstance(frame, kind):
                return frame

    def events(self, number):
        """Whose events come until that job is done."""
        heard = []
        while True:
            for whose, event in self.hear(Stepped).events:
                heard.append(whose)
                if whose == number and event.ending:
                    return heard


@pytest.fixture
def child():
    hosts = []

    def start(mode="0.0"):
        hosts.append(Host(mode))
        return hosts[-1]

    yield start
    for host in hosts:
        host.socket.close()
        host.process.kill()
        host.process.wait()


def test_it_says_what_it_is_and_then_runs_what_is_started(child):
    host = child()
    ready = host.hear()
    assert isinstance(ready, Ready)
    assert (ready.facts.slots, ready.facts.fingerprint) == (8, "toy-1")
    assert 0 < ready.step_seconds < 1
    host.say(Admit(1, job()), Admit(2, job()), Start(2))
    assert host.events(2) == [2, 2, 2]
    host.say(Start(1))
    assert host.events(1) == [1, 1, 1]


@pytest.mark.parametrize(("mode", "message"), [("refuses", "no model; name another"), ("raises", "unexpected turn")])
def test_what_cannot_be_loaded_is_told(child, mode, message):
    host = child(mode)
    told = host.hear()
    assert isinstance(told, Unloadable)
    assert message in told.message
    assert host.process.wait(5) == 0


def test_constraints_are_compiled_before_a_job_is_started(child):
    host = child()
    host.say(
        Admit(1, job(constraint=YES)),
        Admit(2, job(constraint="start: nobody")),
        Admit(3, job(5, constraint=YES, begun=1)),
    )
    assert host.hear(Admitted) == Admitted(1)
    refusals = [host.hear(Admitted), host.hear(Admitted)]
    assert [refused.number for refused in refusals] == [2, 3]
    assert "nobody" in refusals[0].refusal
    assert "begun" in refusals[1].refusal


def test_a_grammar_that_crashes_is_refused_and_nothing_else_happens(child):
    host = child()
    host.say(Admit(1, job(constraint=CRASHES)), Admit(2, job()), Start(2))
    assert "cannot be compiled" in host.hear(Admitted).refusal
    host.say(Admit(3, job()), Start(3))
    assert host.events(3)[-1] == 3


def test_what_is_stopped_is_not_compiled_any_more(child):
    host = child()
    for number in range(20):
        host.say(Admit(number, job(constraint=f'start: "{number}"')), Stop(number))
    host.say(Admit(20, job(constraint=YES)))
    compiled = [host.hear(Admitted)]
    while compiled[-1].number != 20:
        compiled.append(host.hear(Admitted))
    assert len(compiled) < 10


def test_a_known_grammar_does_not_wait_for_new_ones_nor_one_owner_for_another(child):
    host = child()
    host.say(Admit(0, job(constraint=YES)))
    assert host.hear(Admitted).number == 0
    for number in range(1, 50):
        host.say(Admit(number, job(constraint=f'start: "{number}"', owner="busy")))
    host.say(Admit(50, job(constraint='start: "new"', owner="other")), Admit(51, job(constraint=YES, owner="busy")))
    order = [host.hear(Admitted).number for _ in range(51)]
    assert order.index(50) < 25
    assert order.index(51) < 25


def test_a_compilation_does_not_wait_for_a_step(child):
    host = child()
    host.hear(Ready)
    host.say(Admit(1, job(SLOW)), Start(1))
    time.sleep(0.1)
    began = time.monotonic()
    host.say(Admit(2, job(constraint=YES)))
    assert host.hear() == Admitted(2)
    assert time.monotonic() - began < 1


def test_a_job_that_is_read_alone_is_stopped_at_once(child):
    host = child()
    host.hear(Ready)
    host.say(Admit(1, job(SLOW)), Start(1))
    time.sleep(0.2)
    began = time.monotonic()
    host.say(Stop(1), Admit(2, job()), Start(2))
    assert host.events(2) == [2, 2, 2]
    assert time.monotonic() - began < 1


def test_what_is_stopped_before_it_is_started_never_runs(child):
    host = child()
    host.say(Admit(1, job()), Stop(1), Admit(2, job()), Start(2), Stop(7), Stop(7, 0))
    assert host.events(2) == [2, 2, 2]


def test_one_choice_can_be_stopped(child):
    host = child("0.01")
    host.say(Admit(1, job(max_tokens=20, choices=2)), Start(1))
    said = []
    while not said:
        said += [event for _, event in host.hear(Stepped).events]
    host.say(Stop(1, 0))
    while not any(event.ending for event in said):
        said += [event for _, event in host.hear(Stepped).events]
    assert [event.choice for event in said].count(1) == 20
    assert [event.choice for event in said].count(0) < 20


def test_one_choice_can_be_stopped_before_the_job_is_started(child):
    host = child()
    host.say(Admit(2, job(choices=2, constraint=YES)), Stop(2, 0))
    host.hear(Admitted)
    host.say(Admit(1, job(choices=2)), Stop(1, 1), Start(1), Start(2))
    said = []
    while not any(number == 2 and event.ending for number, event in said):
        said += host.hear(Stepped).events
    assert {(number, event.choice) for number, event in said} == {(1, 0), (2, 1)}


@pytest.mark.parametrize("work", ["nothing", "a step", "what never ends"])
def test_it_ends_with_the_server_whatever_it_does(child, work):
    host = child()
    host.hear(Ready)
    family = [host.process.pid, *descendants(host.process.pid)]
    assert len(family) == 2
    prompt = {"nothing": None, "a step": SLOW, "what never ends": 2}[work]
    if prompt:
        host.say(Admit(1, job(prompt)), Start(1))
        time.sleep(0.1)
    host.socket.close()
    assert host.process.wait(2) == 0
    deadline = time.monotonic() + 2
    while any(map(is_running, family)):
        assert time.monotonic() < deadline


def test_signals_for_the_server_do_not_end_it(child):
    host = child()
    host.hear(Ready)
    os.kill(host.process.pid, signal.SIGINT)
    os.kill(host.process.pid, signal.SIGTERM)
    host.say(Admit(1, job()), Start(1))
    assert host.events(1) == [1, 1, 1]


BESIDE_A_BOUND_ONE = """
import os
from threading import Thread
from tramontane.engine.process import host
os.sched_setaffinity(0, {min(host.CORES)})
Thread(target=host._or_die, args=(lambda: print(len(os.sched_getaffinity(0)), flush=True),)).start()
"""


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="threads are bound to cores on Linux alone")
def test_threads_do_not_stay_where_the_one_that_steps_is_kept():
    ended = subprocess.run([sys.executable, "-c", BESIDE_A_BOUND_ONE], capture_output=True, text=True, check=True)
    assert int(ended.stdout) == len(os.sched_getaffinity(0))
