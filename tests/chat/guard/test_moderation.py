import asyncio
import json
import math
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tramontane.backends.script import Line, Script
from tramontane.backends.scripted import SCRIPTED, ScriptedEngine
from tramontane.chat.catalog import Served
from tramontane.chat.guard.moderation import (
    AT_ONCE,
    DESCRIBES,
    OVERLAP,
    QUESTION,
    WINDOW,
    Moderation,
    Unjudged,
    chance_of_yes,
    pieces_of,
)
from tramontane.engine.contract import Sampling, Scored

POCKET = Path(__file__).parents[3] / "pocket"
CATEGORIES = ("sexual", "law")


@pytest.fixture
def served_with(tokenizer):
    def make(*lines, card=SCRIPTED, **limits):
        return Served(card, tokenizer, ScriptedEngine(tokenizer, Script(lines), **limits))

    return make


def likely(tokenizer, **chances):
    return [Scored(tokenizer.encode(word.replace("_", " "))[0], math.log(chance)) for word, chance in chances.items()]


def test_the_question_is_the_one_that_the_pocket_model_was_taught():
    described = {
        one["category"]: one["describes"] for one in json.loads((POCKET / "knowledge/moderation.json").read_text())
    }
    assert {name: described[name] for name in DESCRIBES} == DESCRIBES
    assert described.keys() - DESCRIBES.keys() == {"none"}
    taught = re.search(r"## 7\. Moderation.*?```\n(.*?)\n```", (POCKET / "SKILLS.md").read_text(), re.DOTALL)
    assert taught
    assert taught[1] == QUESTION


def test_the_words_for_each_category_are_documented():
    documented = (POCKET.parent / "docs" / "server.md").read_text()
    assert all(f"- `{name}`: {words}\n" in documented for name, words in DESCRIBES.items())


def test_every_way_to_write_yes_and_no_counts(tokenizer):
    assert chance_of_yes(likely(tokenizer, yes=0.25, no=0.75), tokenizer) == 0.25
    assert chance_of_yes(likely(tokenizer, yes=0.1, Yes=0.1, _yes=0.1, NO=0.1, _No=0.2, maybe=0.4), tokenizer) == 0.5
    assert chance_of_yes(likely(tokenizer, yes=0.001, maybe=0.9), tokenizer) == 1.0
    assert chance_of_yes(likely(tokenizer, no=0.001, yesterday=0.9), tokenizer) == 0.0
    twice = likely(tokenizer, yes=0.1, no=0.1)
    assert chance_of_yes([*twice, twice[0]], tokenizer) == 0.5


@given(st.floats(1e-9, 1, exclude_max=True))
def test_a_probability_comes_back_as_it_was(tokenizer, chance):
    assert chance_of_yes(likely(tokenizer, yes=chance, no=1 - chance), tokenizer) == pytest.approx(chance, abs=1e-12)


def test_neither_yes_nor_no_is_no_judgement(tokenizer):
    for words in ({}, {"maybe": 0.9, "yesterday": 0.1}):
        with pytest.raises(Unjudged):
            chance_of_yes(likely(tokenizer, **words), tokenizer)


async def test_a_question_is_a_job_like_any_other_and_always_the_same(served_with, tokenizer):
    served = served_with(Line(yes=0.3))
    scores = await Moderation(served, "me").judge("a zebra", ["law"])
    assert (scores["law"].value, scores["law"].is_sure) == (0.3, True)
    [job] = served.engine.jobs
    assert tokenizer.decode(job.prompt).endswith(QUESTION.format(text="a zebra", describes=DESCRIBES["law"]))
    assert job.sampling == Sampling(0.0)
    assert (job.max_tokens, job.choices, job.seed, job.alternatives, job.owner) == (1, 1, 0, 20, "me")
    assert (job.cache_key, job.constraint, job.draft) == (None, None, ())


async def test_an_engine_that_tells_no_probabilities_cannot_judge(served_with, caplog):
    scores = await Moderation(served_with(Line(yes=0.3, fail_after=0)), "").judge("a", CATEGORIES)
    assert [score.is_sure for score in scores.values()] == [False, False]
    assert "scripted cannot judge law: the script fails after 0 tokens" in caplog.text


async def test_a_model_without_room_for_the_question_cannot_judge(served_with):
    served = served_with(Line(yes=0.3), card=replace(SCRIPTED, context=20))
    assert not (await Moderation(served, "").judge("a", ["law"]))["law"].is_sure
    assert not served.engine.jobs


async def test_so_much_white_space_that_nobody_can_read_it_cannot_be_judged(served_with):
    scores = await Moderation(served_with(Line(yes=0.3)), "").judge(" " * 2_000_000 + "a", ["law"])
    assert not scores["law"].is_sure


async def test_questions_run_together_but_not_all_at_once(served_with):
    served = served_with(Line(yes=0.3, delay=0.01))
    judging = asyncio.create_task(Moderation(served, "").judge("a", DESCRIBES))
    most = 0
    while not judging.done():
        most = max(most, served.engine.gate.running)
        await asyncio.sleep(0.001)
    assert most == AT_ONCE
    assert len(served.engine.jobs) == len(DESCRIBES)


async def test_whoever_stops_waiting_ends_the_questions_in_the_same_step(served_with):
    served = served_with(Line(yes=0.3, delay=60))
    judging = asyncio.create_task(Moderation(served, "").judge("a", DESCRIBES))
    while served.engine.gate.running < AT_ONCE:
        await asyncio.sleep(0.001)
    judging.cancel()
    with pytest.raises(asyncio.CancelledError):
        await judging
    assert served.engine.gate.running == 0
    assert len(served.engine.jobs) == AT_ONCE


async def test_a_full_queue_is_waited_for_where_it_is_full_of_these_questions(served_with):
    served = served_with(Line(yes=0.3, delay=0.001), running=2, waiting=0)
    scores = await Moderation(served, "").judge("a", DESCRIBES)
    assert all(score.is_sure for score in scores.values())
    others = [served.engine.gate.enter(1) for _ in range(2)]
    scores = await Moderation(served, "").judge("a", DESCRIBES)
    assert not any(score.is_sure for score in scores.values())
    others[0].give_up()


async def test_all_questions_about_a_piece_come_before_the_next_piece(served_with, tokenizer):
    served = served_with(Line(yes=0.3))
    await Moderation(served, "").judge("sea " * WINDOW + "lion", CATEGORIES)
    asked = ["lion" in tokenizer.decode(job.prompt) for job in served.engine.jobs]
    assert asked == [False, False, True, True]


@given(st.text(max_size=300).map(lambda text: text * 7))
def test_pieces_cover_the_text_and_fit_the_model(tokenizer, text):
    served = Served(replace(SCRIPTED, context=64), tokenizer, ScriptedEngine(tokenizer))
    pieces = pieces_of(text, served)
    tokens = tokenizer.encode(text.replace("</text>", "< /text>"))
    assert len(pieces) == 1 or len(pieces) == math.ceil((len(tokens) - 16) / 16)
    assert len(pieces) > 1 or len(tokens) <= 32
    if len(pieces) > 1:
        joined = tokenizer.decode(tokens)
        assert joined.startswith(pieces[0].rstrip("\ufffd"))
        assert joined.endswith(pieces[-1].lstrip("\ufffd"))


def test_a_piece_begins_with_the_end_of_the_one_before(served_with, tokenizer):
    first, second = pieces_of("".join(f" word{number}" for number in range(WINDOW // 3)), served_with())
    assert len(tokenizer.encode(first)) <= WINDOW
    ending = tokenizer.decode(tokenizer.encode(first)[-OVERLAP:])
    assert second.startswith(ending)
