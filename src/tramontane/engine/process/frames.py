"""What crosses the socket between the server and the child of an engine: small typed frames, each after its length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

import msgspec

from tramontane.engine.contract import Failed, Job, Outcome, RunnerFacts, Started, TokenEvent

LONGEST = 1 << 26
"""How many bytes one frame may have."""
HEAD = 4
"""How many bytes tell a frame's length."""


class Frame(msgspec.Struct, tag=True, array_like=True, gc=False):
    """A frame is an array that begins with its kind."""


class Admit(Frame):
    """A job that may be started; one with a constraint is answered by `Admitted`."""

    number: int
    job: Job


class Start(Frame):
    number: int


class Stop(Frame):
    """End a job, or one choice of it."""

    number: int
    choice: int | None = None


class Ready(Frame):
    facts: RunnerFacts
    step_seconds: float
    """How long the widest step may take, as estimated from the first ones."""


class Unloadable(Frame):
    """The model cannot be run; the child ends."""

    message: str


class Admitted(Frame):
    """The constraint of a job is compiled, or the reason why not."""

    number: int
    refusal: str | None = None


class Stepped(Frame):
    """Everything that one step has to say, of every job."""

    started: list[tuple[int, Started]]
    events: list[tuple[int, TokenEvent]]
    failed: list[tuple[int, Failed]]

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Stepped:
        stepped = cls([], [], [])
        for number, outcome in outcomes:
            match outcome:
                case TokenEvent():
                    stepped.events.append((number, outcome))
                case Started():
                    stepped.started.append((number, outcome))
                case Failed():
                    stepped.failed.append((number, outcome))
        return stepped


Asked = Admit | Start | Stop
"""What the server says."""
Told = Ready | Unloadable | Admitted | Stepped
"""What the child says."""
F = TypeVar("F")
ASKED: msgspec.msgpack.Decoder[Asked] = msgspec.msgpack.Decoder(Asked)
TOLD: msgspec.msgpack.Decoder[Told] = msgspec.msgpack.Decoder(Told)
_encoder = msgspec.msgpack.Encoder()


class BrokenFrame(Exception):
    """Bytes that are no frame: whoever sent them cannot be trusted any more."""


def encode(frame: Frame) -> bytes:
    encoded = bytearray(HEAD)
    _encoder.encode_into(frame, encoded, HEAD)
    encoded[:HEAD] = (len(encoded) - HEAD).to_bytes(HEAD)
    return bytes(encoded)


class Reader(Generic[F]):
    """Bytes, however they arrive, to frames of the expected kinds."""

    def __init__(self, decoder: msgspec.msgpack.Decoder[F]) -> None:
        self._decoder = decoder
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[F]:
        """The frames that are whole by now.

        Raises:
            BrokenFrame: A frame is too long, or none that was expected.
        """
        buffer = self._buffer
        buffer += data
        at = 0
        try:
            while len(buffer) - at >= HEAD:
                length = int.from_bytes(buffer[at : at + HEAD])
                if length > LONGEST:
                    raise BrokenFrame(f"a frame of {length} bytes, more than {LONGEST}")
                end = at + HEAD + length
                if len(buffer) < end:
                    break
                yield self._decode(bytes(buffer[at + HEAD : end]))
                at = end
        finally:
            del buffer[:at]

    def _decode(self, frame: bytes) -> F:
        try:
            return self._decoder.decode(frame)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise BrokenFrame(str(error)) from error
