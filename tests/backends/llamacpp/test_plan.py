from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tramontane.backends.llamacpp.library import CannotRun
from tramontane.backends.llamacpp.model import Model
from tramontane.backends.llamacpp.plan import LEAST_CONTEXT, MOST_SLOTS_OF_PROCESSOR, Plan, Stated, shared_out
from tramontane.model import gguf

GB = 10**9


@dataclass
class FakeModel:
    size: int = 4 * GB
    bytes_per_token: int = 131_072
    trained_context: int = 32_768
    window: int | None = None
    path: str = "model.gguf"
    library: SimpleNamespace = field(default_factory=lambda: SimpleNamespace(uses_gpu=False))
    slots_for = Model.slots_for


models = st.builds(
    FakeModel,
    size=st.integers(10**6, 100 * GB),
    bytes_per_token=st.integers(1, 10**6),
    trained_context=st.integers(1, 10**6),
    window=st.none() | st.integers(1, 10**6),
)
plans = st.builds(
    Plan, st.text(), context=st.integers(0, 10**6), memory=st.integers(1, 200 * GB), slots=st.integers(1, 300)
)


@given(models, plans)
def test_what_is_given_fits_into_the_memory_and_the_model(model, plan):
    try:
        room = plan.room(model)
    except CannotRun:
        return
    assert model.size + room.slots * room.context * model.bytes_per_token + room.kept <= plan.memory
    assert 1 <= room.slots <= min(plan.slots, MOST_SLOTS_OF_PROCESSOR)
    assert 1 <= room.context <= min(model.trained_context, model.window or model.trained_context)
    assert not plan.context or room.context == plan.context


def test_a_model_with_memory_to_spare_has_the_usual_context_or_all_that_is_asked_for():
    rooms = [Plan("m", memory=64 * GB, context=context).room(FakeModel()) for context in (0, 32_768)]
    assert [(room.context, room.slots) for room in rooms] == [(8_192, 8), (32_768, 8)]


def test_with_less_memory_the_context_is_shorter_and_then_there_are_fewer_slots():
    rooms = [Plan("m", memory=memory * GB).room(FakeModel()) for memory in (8, 7, 5)]
    assert [(room.context, room.slots) for room in rooms] == [(5_632, 4), (4_096, 4), (4_096, 1)]


def test_a_gpu_has_as_many_slots_as_may_run():
    model = FakeModel(library=SimpleNamespace(uses_gpu=True))
    assert Plan("m", memory=64 * GB, context=1024, slots=64).room(model).slots == 64
    assert Plan("m", memory=64 * GB, context=1024, slots=64).room(FakeModel()).slots == MOST_SLOTS_OF_PROCESSOR


@pytest.mark.parametrize(
    ("plan", "remedy"),
    [
        (Plan("m", memory=GB), r"does not fit into 1.00 GB: .* 4\.\d\d GB; allow more with --memory"),
        (Plan("m", memory=GB // 100), "does not fit into 10.0 MB: "),
        (Plan("m", memory=5 * GB, context=32_768), "less with --context"),
        (Plan("m", memory=64 * GB, context=40_000), "a context of 32768 tokens: --context 40000 is more"),
    ],
)
def test_what_does_not_fit_is_told_with_the_remedy(plan, remedy):
    with pytest.raises(CannotRun, match=remedy):
        plan.room(FakeModel())


@given(st.lists(models, min_size=1, max_size=4), st.integers(10**6, 200 * GB))
def test_models_that_fit_together_share_the_memory_and_others_have_all_of_it_in_turns(models, memory):
    plans = [Plan(str(number), memory=memory) for number in range(len(models))]
    try:
        shared = shared_out(plans, models)
    except CannotRun:
        return
    for plan, model in zip(shared, models, strict=True):
        assert plan.division(model)[1] == plan.room(model).context
    if sum(plan.memory for plan in shared) > memory:
        assert {plan.memory for plan in shared} == {memory}
        assert len(models) > 1


def test_models_share_what_their_weights_leave():
    plans = [Plan(name, memory=20 * GB) for name in "ab"]
    sizes = [FakeModel(size=size * GB) for size in (4, 10)]
    assert [plan.memory for plan in shared_out(plans, sizes)] == [7 * GB, 13 * GB]
    assert [plan.memory for plan in shared_out(plans, [FakeModel(size=12 * GB)] * 2)] == [20 * GB] * 2
    with pytest.raises(CannotRun, match="--memory"):
        shared_out(plans, [FakeModel(), FakeModel(size=30 * GB)])


def test_a_file_states_what_the_open_model_is(tiny, library):
    stated, opened = Stated.by(gguf.read(tiny), tiny.stat().st_size), Model(library, tiny)
    for fact in ("path", "bytes_per_token", "trained_context", "window"):
        assert getattr(stated, fact) == getattr(opened, fact)
    assert 0 <= stated.size - opened.size < 100_000, "beside the weights a file has little"
    opened.close()


@given(plans)
def test_a_plan_arrives_as_it_was_made(plan):
    *_, words = plan.command
    assert Plan.read(words) == plan


def test_the_least_context_is_a_bound_for_models_that_have_it():
    assert Plan("m", memory=GB).room(FakeModel(size=0, trained_context=512)).context == 512
    assert LEAST_CONTEXT == 4_096
