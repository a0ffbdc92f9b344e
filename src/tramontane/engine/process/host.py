"""The child that a model lives in: jobs come in over a socket, the scheduler runs them, what it says goes out."""

from __future__ import annotations

import ctypes
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Protocol

from tramontane.engine.constraint import Grammars, Matcher
from tramontane.engine.contract import ConstraintRefused, EngineFailed, Job, Outcome, Rows, Runner
from tramontane.engine.process.fairness import FairQueue
from tramontane.engine.process.frames import (
    ASKED,
    Admit,
    Admitted,
    Asked,
    Frame,
    Reader,
    Ready,
    Start,
    Stepped,
    Stop,
    Unloadable,
    encode,
)
from tramontane.engine.process.trial import Trial

log = logging.getLogger(__name__)
READ_AT_ONCE = 1 << 16
WARM_UP = 16
"""How many tokens are read to find out what a step takes."""
PR_SET_PDEATHSIG = 1
CORES = os.sched_getaffinity(0) if sys.platform == "linux" else set[int]()
"""Where this process may run; a runner may keep the thread that steps on one of them, which would keep all others."""


class Schedule(Protocol):
    """What decides which rows the runner reads next; a step tells what came of it."""

    @property
    def is_idle(self) -> bool: ...

    @property
    def reading(self) -> int | None:
        """The job that the runner works for at this moment, if for no other."""
        ...

    def submit(self, number: int, job: Job, matcher: Matcher | None) -> None: ...

    def stop(self, number: int, choice: int | None) -> None: ...

    def step(self) -> Iterable[Outcome]: ...


@dataclass
class Admission:
    """A job that has not been started yet."""

    number: int
    job: Job
    matcher: Matcher | None = None
    stops: list[Stop] = field(default_factory=list[Stop])
    """The choices that are not wanted any more."""


def serve(descriptor: int, grammars: Callable[[], Grammars], load: Callable[[], tuple[Runner, Schedule]]) -> None:
    """Be the child at the other end of this socket, until the server goes or wants no more."""
    _live_and_die_with_the_server()
    connection = Connection(socket.socket(fileno=descriptor))
    try:
        compiler = grammars()
        trial = Trial(compiler.compile)
        runner, schedule = load()
        step_seconds = _seconds_a_step(runner)
        host = Host(connection, runner, schedule, compiler, trial)
    except Exception as error:
        if not isinstance(error, EngineFailed):
            log.exception("the model cannot be run")
        connection.send(Unloadable(str(error) or repr(error)))
        return
    connection.send(Ready(runner.facts, step_seconds))
    host.run()


def _live_and_die_with_the_server() -> None:
    """Signals meant for all of a terminal or a service are the server's to obey; it ends its child when it is done."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _seconds_a_step(runner: Runner) -> float:
    """The first call fetches the weights; the second tells what a token takes."""
    few = min(WARM_UP, runner.facts.widest)
    seconds = 0.0
    for _ in range(2):
        began = time.monotonic()
        runner.forward([Rows(0, 0, [0] * few)])
        seconds = time.monotonic() - began
    return seconds * runner.facts.widest / few


class Connection:
    """Whole frames to the server, from any thread."""

    def __init__(self, connected: socket.socket) -> None:
        self._socket = connected
        self._lock = Lock()

    def send(self, frame: Frame) -> None:
        with self._lock, _ending_with_the_server():
            self._socket.sendall(encode(frame))

    def receive(self) -> bytes:
        with _ending_with_the_server():
            return self._socket.recv(READ_AT_ONCE)


@contextmanager
def _ending_with_the_server() -> Generator[None]:
    try:
        yield
    except ConnectionError:
        os._exit(0)


class Host:
    """One thread steps, one reads what the server says, and two compile, one of them what will not take long."""

    def __init__(
        self, connection: Connection, runner: Runner, schedule: Schedule, grammars: Grammars, trial: Trial
    ) -> None:
        self._connection = connection
        self._runner = runner
        self._schedule = schedule
        self._grammars = grammars
        self._trial = trial
        self._admitted: dict[int, Admission] = {}
        self._known: FairQueue[Admission] = FairQueue()
        self._unknown: FairQueue[Admission] = FairQueue()
        self._orders: SimpleQueue[Admission | Stop] = SimpleQueue()

    def run(self) -> None:
        Thread(target=_or_die, args=(self._read,), daemon=True).start()
        for queue in (self._known, self._unknown):
            Thread(target=_or_die, args=(partial(self._compile, queue),), daemon=True).start()
        while True:
            self._take_orders()
            if not self._schedule.is_idle:
                self._connection.send(Stepped.of(self._schedule.step()))

    def _take_orders(self) -> None:
        """All there are; without anything to do, wait for one."""
        try:
            self._obey(self._orders.get(block=self._schedule.is_idle))
            while True:
                self._obey(self._orders.get_nowait())
        except Empty:
            pass

    def _obey(self, order: Admission | Stop) -> None:
        match order:
            case Admission(number, job, matcher):
                self._schedule.submit(number, job, matcher)
            case Stop(number, choice):
                self._schedule.stop(number, choice)

    def _read(self) -> None:
        reader = Reader(ASKED)
        while data := self._connection.receive():
            for frame in reader.feed(data):
                self._hear(frame)

    def _hear(self, frame: Asked) -> None:
        match frame:
            case Admit(number, job):
                admission = self._admitted[number] = Admission(number, job)
                if job.constraint:
                    queue = self._known if self._trial.knows(job.constraint) else self._unknown
                    queue.put(job.owner, admission)
            case Start(number):
                admission = self._admitted.pop(number)
                for order in (admission, *admission.stops):
                    self._orders.put(order)
            case Stop(number, None) if number in self._admitted:
                del self._admitted[number]
            case Stop(number) if number in self._admitted:
                self._admitted[number].stops.append(frame)
            case Stop(number, choice):
                self._orders.put(frame)
                if choice is None and self._schedule.reading == number:
                    self._runner.interrupt()

    def _compile(self, queue: FairQueue[Admission]) -> None:
        while True:
            admission = queue.get()
            if admission.number in self._admitted:
                self._connection.send(Admitted(admission.number, self._refusal_of(admission)))

    def _refusal_of(self, admission: Admission) -> str | None:
        job = admission.job
        assert job.constraint, "only these are compiled"
        try:
            self._trial.check(job.constraint)
            begun = job.prompt[len(job.prompt) - job.begun :]
            admission.matcher = self._grammars.compile(job.constraint, begun)
        except ConstraintRefused as refused:
            return str(refused)
        return None


def _or_die(act: Callable[[], None]) -> None:
    """Without this thread the process is of no use, and the server starts another."""
    if CORES:
        os.sched_setaffinity(0, CORES)
    try:
        act()
    except BaseException:
        log.exception("a thread of the engine failed")
        os._exit(1)
    os._exit(0)
