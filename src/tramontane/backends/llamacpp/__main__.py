"""The child process of the embedded engine: a plan and a socket are its arguments, all else comes over the socket."""

import logging
import sys
from pathlib import Path

from tramontane.backends.grammars import grammars_of
from tramontane.backends.llamacpp import processor
from tramontane.backends.llamacpp.library import CannotRun, Library, find, open_library
from tramontane.backends.llamacpp.model import Model, digest_of
from tramontane.backends.llamacpp.plan import Plan
from tramontane.backends.llamacpp.runner import LlamaRunner
from tramontane.engine.constraint import Grammars
from tramontane.engine.contract import EngineFailed
from tramontane.engine.process import host
from tramontane.engine.scheduler import Scheduler
from tramontane.model import gguf
from tramontane.model.describe import tokenizer_of
from tramontane.model.gguf import NotAModel


def load(plan: Plan) -> tuple[LlamaRunner, Scheduler]:
    """
    Raises:
        EngineFailed: The model cannot be run as planned.
    """
    try:
        threads = plan.threads or processor.threads()  # counted before this thread is kept on one core
        processor.keep_apart(threads)
        library = open_library(find(Path(plan.library) if plan.library else None, Path(plan.cache)))
        if plan.digest not in ("", digest_of(Path(plan.model))):
            raise EngineFailed(f"{plan.model} has changed since the server read it: start the server anew")
        model = Model(library, Path(plan.model), plan.gpu_layers)
        room = plan.room(model)
        runner = LlamaRunner(model, room.slots, room.context, threads, _records(plan, library))
    except (CannotRun, OSError) as error:
        raise EngineFailed(str(error)) from error
    return runner, Scheduler(runner, room.kept)


def _records(plan: Plan, library: Library) -> Path | None:
    """Where what earlier starts found is kept. A fingerprint tells processors apart, but no other devices."""
    return Path(plan.cache) / "llamacpp" / "exact" if plan.cache and not library.uses_gpu else None


def grammars(plan: Plan) -> Grammars:
    """
    Raises:
        EngineFailed: The vocabulary cannot be read.
    """
    try:
        beside = Path(plan.tokenizer) if plan.tokenizer else None
        return grammars_of(tokenizer_of(gguf.read(Path(plan.model)), beside))
    except (NotAModel, OSError) as error:
        raise EngineFailed(str(error)) from error


def main() -> None:
    logging.basicConfig(format="%(asctime)s engine: %(message)s", level=logging.WARNING)
    words, descriptor = sys.argv[1:]
    plan = Plan.read(words)
    host.serve(int(descriptor), lambda: grammars(plan), lambda: load(plan))


if __name__ == "__main__":
    main()
