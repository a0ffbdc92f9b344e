"""Whatever comes, goes, fails or is stopped: every job is answered once, in turn, and as if it were alone."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from engine.toy import Toy, run, tokens_of
from tramontane.engine import scheduler as scheduling
from tramontane.engine.cache import BLOCK
from tramontane.engine.constraint import Grammars, Vocabulary
from tramontane.engine.contract import EngineFailed, Failed, Interrupted, Job, Sampling, Started
from tramontane.engine.scheduler import Scheduler

PIECES = [*(bytes([letter]) for letter in b"abcdefghijklmnopqrstuvwxyz01234"), b"<end>"]
END = 31
CONTEXT = 300
USUAL = scheduling.COPIED_AT_ONCE
GRAMMARS = Grammars(Vocabulary(PIECES, [END], END, lambda text: [PIECES.index(bytes([one])) for one in text.encode()]))
TEXTS = [tuple((place * step + place // 13) % 31 for place in range(CONTEXT)) for step in (7, 11)]
SAMPLINGS = [
    Sampling(0.0),
    Sampling(1.0),
    Sampling(0.7, top_p=0.8),
    Sampling(0.0, frequency_penalty=0.8, repetition_penalty=1.2),
]
CONSTRAINTS = [None, None, None, 'start: "abc" /[0-3]+/ "xyz"', "start: /[a-k]{1,20}/", 'start: "hello" | "help"']


def matcher_of(job):
    return GRAMMARS.compile(job.constraint) if job.constraint else None


ALONE = {}


def alone(job, is_exact, verifies_exactly):
    """What each choice says where there is nothing else at all: new slots, one job, no draft."""
    key = repr((job, is_exact, verifies_exactly))
    if key not in ALONE:
        ALONE[key] = said_alone(job, is_exact, verifies_exactly)
    return ALONE[key]


def said_alone(job, is_exact, verifies_exactly):
    scheduler = Scheduler(Toy(slots=8, context=CONTEXT, is_exact=is_exact, verifies_exactly=verifies_exactly), memory=0)
    scheduler.submit(0, job, matcher_of(job))
    outcomes = run(scheduler)
    return [tokens_of(outcomes, 0, choice) for choice in range(job.choices)]


@dataclass
class Watched:
    """What has been seen of a job."""

    job: Job
    said: dict[int, tuple[int, ...]] = field(default_factory=lambda: defaultdict(tuple))
    ended: set[int] = field(default_factory=set)
    stopped: set[int] = field(default_factory=set)
    has_failed: bool = False
    cached: int | None = None

    @property
    def is_over(self):
        return self.has_failed or self.ended | self.stopped == set(range(self.job.choices))


class Promises(RuleBasedStateMachine):
    @initialize(
        slots=st.integers(1, 5),
        widest=st.sampled_from([64, 65, 256]),
        memory=st.sampled_from([0, 40_000, 1 << 20]),
        kernels=st.sampled_from([(True, True), (False, True), (False, False)]),
        copied=st.sampled_from([1, 200, USUAL]),
    )
    def begin(self, slots, widest, memory, kernels, copied):
        scheduling.COPIED_AT_ONCE, scheduling.COPIED_BESIDE = copied, copied // 4
        self.kernels = kernels
        self.toy = Toy(slots, CONTEXT, widest, is_exact=kernels[0], verifies_exactly=kernels[1])
        self.toy.user_of = self.user_of
        self.scheduler = Scheduler(self.toy, memory, self.toy.clock)
        self.watched: list[Watched] = []
        self.read: set[int] = set()
        self.waited: dict[str, int] = {}

    def users(self):
        requests = self.scheduler._requests.values()
        return {slot.number: (request.number, request.job.owner) for request in requests for slot in request.slots}

    def user_of(self, slot):
        return self.users()[slot]

    @rule(
        text=st.sampled_from(TEXTS),
        length=st.sampled_from([1, 5, 63, 64, 65, 128, 129, 200, 260, 299]),
        choices=st.sampled_from([1, 1, 1, 2, 5]),
        max_tokens=st.sampled_from([1, 3, 10, 40]),
        min_tokens=st.sampled_from([0, 0, 5]),
        sampling=st.sampled_from(SAMPLINGS),
        seed=st.sampled_from([None, None, 1, 2]),
        owner=st.sampled_from(["", "", "other"]),
        constraint=st.sampled_from(CONSTRAINTS),
        drafts=st.sampled_from(["", "", "right", "wrong", "nearly"]),
        alternatives=st.sampled_from([None, None, 2]),
    )
    def submit(self, text, length, choices, drafts, **fields):
        choices = min(choices, self.toy.slots)
        self.admit(Job(text[:length], end_tokens=frozenset({END}), choices=choices, **fields), drafts)

    @precondition(lambda self: any(seen.said for seen in self.watched))
    @rule(data=st.data(), seed=st.sampled_from([None, None, 3]), drafts=st.sampled_from(["", "right"]))
    def go_on(self, data, seed, drafts):
        """The next turn of a conversation: all that was said, and some more."""
        seen = data.draw(st.sampled_from([seen for seen in self.watched if seen.said]))
        prompt = (*seen.job.prompt, *seen.said[min(seen.said)], *range(20))
        if len(prompt) < CONTEXT:
            self.admit(replace(seen.job, prompt=prompt, seed=seed, choices=1), drafts)

    def admit(self, job, drafts):
        expected = alone(job, *self.kernels)[0] if drafts else ()
        wrong = tuple((token + 1) % 31 for token in expected)
        middle = len(expected) // 2
        nearly = (*expected[:middle], 3, *expected[middle + 1 :])
        job = replace(job, draft={"": (), "right": expected, "wrong": wrong, "nearly": nearly}[drafts])
        self.scheduler.submit(len(self.watched), job, matcher_of(job))
        self.watched.append(Watched(job))

    @precondition(lambda self: self.watched)
    @rule(data=st.data(), choice=st.none() | st.integers(0, 4))
    def stop(self, data, choice):
        number = data.draw(st.integers(0, len(self.watched) - 1))
        self.scheduler.stop(number, choice)
        seen = self.watched[number]
        seen.stopped |= set(range(seen.job.choices)) if choice is None else {choice} & set(range(seen.job.choices))

    @rule(call=st.integers(0, 3))
    def interrupt(self, call):
        self.toy.failures = [*[None] * call, Interrupted]

    @rule(call=st.integers(0, 3))
    def break_a_call(self, call):
        self.toy.failures = [*[None] * call, EngineFailed]

    @rule()
    def break_a_move(self):
        self.toy.broken_moves = 1

    @rule(steps=st.sampled_from([1, 1, 5, 50]))
    def steps(self, steps):
        for _ in range(steps):
            self.step()

    def step(self):
        broken = next((place for place, failure in enumerate(self.toy.failures) if failure is EngineFailed), None)
        moves, before, shared = self.toy.broken_moves, len(self.toy.calls), len(self.toy.shares)
        in_reading = {request.job.owner for request in self.scheduler._reading}
        outcomes = self.scheduler.step()
        calls, served = self.toy.calls[before:], self.toy.served[before:]
        failed = {number for number, outcome in outcomes if isinstance(outcome, Failed)}
        expected = served[broken] if broken is not None and broken < len(calls) else set()
        assert failed == expected or moves > self.toy.broken_moves
        for number, outcome in outcomes:
            self.watch(number, outcome)
        for batch, numbers in zip(calls, served, strict=True):
            self.check_first_reading(batch, numbers)
        owners = {self.watched[number].job.owner for number in served[0]} if served else set()
        owners |= {self.watched[number].job.owner for number, outcome in outcomes if isinstance(outcome, Started)}
        owners |= {self.scheduler._cache._slots[slot].owner for slot in self.toy.shares[shared:]}
        self.check_turns(in_reading, owners)

    def check_first_reading(self, batch, numbers):
        """Each prompt is read from where what was cached of it ends, and by itself."""
        for number in numbers - self.read:
            self.read.add(number)
            assert [batch[0].start, len(batch)] == [self.watched[number].cached, 1]

    def watch(self, number, outcome):
        seen = self.watched[number]
        assert not seen.is_over
        if isinstance(outcome, Failed):
            seen.has_failed = True
        elif isinstance(outcome, Started):
            assert seen.cached is None
            seen.cached = outcome.cached_tokens
            assert seen.cached % BLOCK == 0
        else:
            assert seen.cached is not None
            assert outcome.choice not in seen.ended | seen.stopped
            assert outcome.tokens
            assert len(outcome.scores) == (len(outcome.tokens) if seen.job.alternatives is not None else 0)
            seen.said[outcome.choice] += outcome.tokens
            if outcome.ending:
                seen.ended.add(outcome.choice)

    def check_turns(self, in_reading, served):
        """A step begins with the turn of one owner; with two owners none waits for a second turn of the other."""
        still = {request.job.owner for request in self.scheduler._reading}
        self.waited = {owner: self.waited.get(owner, 0) + 1 for owner in in_reading & still - served}
        assert all(waited <= 1 for waited in self.waited.values())

    @invariant()
    def no_slot_is_lost(self):
        taken = [slot.number for request in self.scheduler._requests.values() for slot in request.slots]
        assert len(taken) == len(self.users()) == self.toy.slots - self.scheduler._cache.free
        for slot in self.scheduler._cache._slots:
            assert [token for token, *_ in self.toy.held[slot.number]][: len(slot.tokens)] == slot.tokens
            assert slot.canonical <= len(slot.tokens)
        assert sum(len(saved.state) for saved in self.scheduler._cache._kept) <= self.scheduler._cache._kept.most

    @invariant()
    def what_is_said_is_what_is_said_alone(self):
        for seen in self.watched:
            is_certain = seen.job.seed is not None or (self.kernels[0] and seen.job.sampling.temperature == 0)
            if seen.said and is_certain:
                expected = alone(replace(seen.job, draft=(), owner=""), *self.kernels)
                for choice, said in seen.said.items():
                    whole = expected[choice]
                    assert said == whole if choice in seen.ended else said == whole[: len(said)]

    def teardown(self):
        scheduling.COPIED_AT_ONCE, scheduling.COPIED_BESIDE = USUAL, USUAL // 4
        if not hasattr(self, "watched"):
            return
        left = sum(
            -(-len(seen.job.prompt) // BLOCK) + seen.job.choices + seen.job.max_tokens + 3
            for seen in self.watched
            if not seen.is_over
        )
        for _ in range(left + 5):
            self.step()
        assert self.scheduler.is_idle
        assert all(seen.is_over for seen in self.watched)
        assert self.scheduler._cache.free == self.toy.slots
        self.what_is_said_is_what_is_said_alone()


Promises.TestCase.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)
TestPromises = Promises.TestCase
