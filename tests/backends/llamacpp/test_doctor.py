import pytest
from bench.engine.models import SHAPES

from tramontane.backends.llamacpp import doctor, processor
from tramontane.backends.llamacpp.doctor import examine, examine_model
from tramontane.backends.llamacpp.model import Model


@pytest.fixture
def model(library, tiny):
    model = Model(library, tiny)
    yield model
    model.close()


@pytest.fixture
def no_gpu(monkeypatch):
    monkeypatch.setattr(doctor.shutil, "which", lambda name: None)


def test_the_machine_and_its_library_are_told(library):
    machine = examine(library)
    assert (machine.library, machine.kind) == (library.place.path, "wheel")
    assert machine.instruction_sets == library.instruction_sets
    assert 1 <= machine.threads <= machine.cores
    assert machine.processor
    assert machine.memory


def test_instructions_that_the_library_does_without_are_advice(library, monkeypatch, no_gpu):
    monkeypatch.setattr(processor, "features", lambda: {"avx2", "avx512f", "amx_int8"})
    [advice] = examine(library).advice
    assert "without AVX512, AMX_INT8," in advice
    assert "make native" in advice


def test_a_processor_without_more_instructions_needs_no_advice(library, monkeypatch, no_gpu):
    monkeypatch.setattr(processor, "features", lambda: {"avx2"})
    assert examine(library).advice == ()


def test_a_gpu_that_is_not_used_is_advice(library, monkeypatch):
    monkeypatch.setattr(processor, "features", set)
    monkeypatch.setattr(doctor.shutil, "which", lambda name: f"/tools/{name}")
    [advice] = examine(library).advice
    assert "does not use the GPU" in advice


def test_the_fingerprint_is_that_of_the_runner(opened, model, monkeypatch):
    monkeypatch.setattr(processor, "threads", lambda: 1)
    assert examine_model(model, 512).fingerprint == opened(context=512).facts.fingerprint


def test_what_a_model_takes_is_told(model):
    needs = examine_model(model, SHAPES["tiny"].context)
    assert (needs.weights, needs.bytes_per_token) == (model.size, model.bytes_per_token)
    assert needs.advice == ()


@pytest.mark.parametrize(
    ("memory", "context", "advice"),
    [
        (1000, 512, "larger than this machine's memory"),
        (400_000, 4096, "no memory for one answer of 4096 tokens"),
        (10**12, 5000, "trained on 4096 tokens"),
    ],
)
def test_a_model_that_does_not_fit_is_advice(model, monkeypatch, memory, context, advice):
    monkeypatch.setattr(processor, "memory", lambda: memory)
    [told] = examine_model(model, context).advice
    assert advice in told
