"""However the engine cuts an answer into steps, the reply is the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tramontane.backends.scripted import SCRIPTED
from tramontane.chat.answer.answer import Answer
from tramontane.chat.answer.fold import Completion
from tramontane.chat.ask.prompt import Prompt
from tramontane.chat.catalog import Served
from tramontane.chat.turn import Turn
from tramontane.engine.contract import Ending, Job, Sampling, TokenEvent
from tramontane.model.tokenizer import built_in

PARTS = st.sampled_from(
    ["a", "b", " ab", "é", "🎨", "\n", "begin_thought", "end_thought", "begin_call", "begin_arguments"]
)


class FakeTicket:
    cached_tokens = 0


def tokens_of(parts):
    tokenizer = built_in()
    tokens = []
    for part in parts:
        mark = getattr(tokenizer.marks, part, None)
        tokens += tokenizer.encode(part) if mark is None else [mark]
    return tokens


def turn_of(choices, stops, prefix):
    job = Job((1, 2), Sampling(0.3), frozenset({2}), max_tokens=100, choices=choices, seed=1)
    prompt = Prompt((1, 2), prefix, len(prefix))
    return Turn(
        "m", Served(SCRIPTED, built_in(), None), prompt, job, tuple(stops), FakeTicket(), True, {}, id="id", created=7
    )


def reply_to(turn, events):
    answer, completion = Answer(turn), Completion(turn)
    completion.add(answer.open())
    for event in events:
        completion.add(answer.feed(event))
    return completion.wire().model_dump(exclude_unset=True)


def events_of(choice, tokens, cuts, ending):
    edges = [0, *sorted(cut % (len(tokens) + 1) for cut in cuts), len(tokens)]
    steps = [tuple(tokens[start:end]) for start, end in zip(edges, edges[1:], strict=False)]
    return [
        TokenEvent(choice, step, ending if number == len(steps) else None) for number, step in enumerate(steps, start=1)
    ]


@settings(max_examples=300)
@given(
    st.lists(st.lists(PARTS, max_size=12), min_size=1, max_size=3),
    st.lists(st.text("ab🎨", min_size=1, max_size=3), max_size=2),
    st.sampled_from(["", "So ", "So  "]),
    st.sampled_from(Ending),
    st.data(),
)
def test_every_cut_and_every_order_of_the_choices_give_the_same_reply(answers, stops, prefix, ending, data):
    turn = turn_of(len(answers), stops, prefix)
    told = [tokens_of(parts) for parts in answers]
    one_by_one = [event for index, tokens in enumerate(told) for event in events_of(index, tokens, range(99), ending)]
    queues = [
        events_of(index, tokens, data.draw(st.lists(st.integers(0, 50), max_size=4)), ending)
        for index, tokens in enumerate(told)
    ]
    mixed = []
    while any(queues):
        queue = data.draw(st.sampled_from([queue for queue in queues if queue]))
        mixed.append(queue.pop(0))
    assert reply_to(turn, mixed) == reply_to(turn, one_by_one)
