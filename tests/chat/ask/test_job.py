import pytest

from tramontane.backends.scripted import SCRIPTED
from tramontane.chat.ask.job import make, stop_strings
from tramontane.chat.ask.prompt import Prompt
from tramontane.chat.errors import InvalidArguments
from tramontane.engine.contract import Sampling

PROMPT = Prompt(tokens=(1, 2, 3))
END = frozenset({2, 5})


def test_what_is_not_asked_comes_from_the_card(request_of):
    job = make(request_of(), PROMPT, SCRIPTED, END)
    assert job.sampling == Sampling(temperature=SCRIPTED.default_temperature)
    assert (job.prompt, job.end_tokens, job.max_tokens) == (PROMPT.tokens, END, SCRIPTED.context - 3)
    assert (job.min_tokens, job.choices, job.seed, job.alternatives, job.cache_key) == (0, 1, None, None, None)


def test_no_number_is_too_large_for_the_engine(request_of):
    assert make(request_of(top_k=10**30), PROMPT, SCRIPTED, END).sampling.top_k < 1 << 63


def test_null_is_as_good_as_absent(request_of):
    names = (
        "temperature",
        "top_p",
        "top_k",
        "max_tokens",
        "min_tokens",
        "n",
        "random_seed",
        "stop",
        "prompt_cache_key",
    )
    asked = request_of(**dict.fromkeys(names))
    assert make(asked, PROMPT, SCRIPTED, END) == make(request_of(), PROMPT, SCRIPTED, END)
    assert stop_strings(asked) == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("temperature", 1.5),
        ("top_p", 0.5),
        ("top_k", 7),
        ("presence_penalty", -2.0),
        ("frequency_penalty", 2.0),
        ("repetition_penalty", 1.2),
    ],
)
def test_sampling_is_as_asked(name, value, request_of):
    job = make(request_of(**{name: value}), PROMPT, SCRIPTED, END)
    assert getattr(job.sampling, name) == value


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("max_tokens", "max_tokens", 5),
        ("min_tokens", "min_tokens", 5),
        ("random_seed", "seed", 0),
        ("n", "choices", 3),
        ("prompt_cache_key", "cache_key", "k"),
    ],
)
def test_the_job_is_as_asked(name, field, value, request_of):
    assert getattr(make(request_of(**{name: value}), PROMPT, SCRIPTED, END), field) == value


def test_alternatives_are_asked_for_beside_logprobs_only(request_of):
    assert make(request_of(logprobs=True, top_logprobs=3), PROMPT, SCRIPTED, END).alternatives == 3
    assert make(request_of(logprobs=True), PROMPT, SCRIPTED, END).alternatives == 0


@pytest.mark.parametrize(
    ("fields", "length", "sentence"),
    [
        (
            {},
            32769,
            "Prompt contains 32769 tokens and 0 draft tokens, too large for model with 32768 maximum context length",
        ),
        (
            {"max_tokens": 32768},
            1,
            "Prompt contains 1 tokens and max_tokens is 32768, too large for model with 32768 maximum context length",
        ),
        ({"max_tokens": 2, "min_tokens": 3}, 1, "min_tokens is 3, more than the 2 tokens that the answer may have"),
    ],
)
def test_what_does_not_fit_the_model_is_refused(fields, length, sentence, request_of):
    with pytest.raises(InvalidArguments) as refused:
        make(request_of(**fields), Prompt(tokens=(1,) * length), SCRIPTED, END)
    assert str(refused.value) == sentence


def test_stop_is_one_string_or_several(request_of):
    assert stop_strings(request_of(stop="a")) == ("a",)
    assert stop_strings(request_of(stop=["a", "b"])) == ("a", "b")
    with pytest.raises(InvalidArguments, match="empty"):
        stop_strings(request_of(stop=["a", ""]))
