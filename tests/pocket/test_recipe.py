"""The recipe of the pocket model, as far as it goes without PyTorch."""

import json
import re
import sys
from itertools import chain, islice
from pathlib import Path

import pytest

POCKET = Path(__file__).parents[2] / "pocket"

pytest.importorskip("tiktoken", reason="the recipe's vocabulary needs tiktoken, which comes with tramontane[server]")
if not (POCKET / "knowledge" / "countries.json").exists():
    pytest.skip("pocket/knowledge is not here", allow_module_level=True)
sys.path.insert(0, str(POCKET))

from recipe import corpus  # noqa: E402
from recipe.chance import dice, lists, names, spelling  # noqa: E402
from recipe.conversation import Conversation, encode, encode_request  # noqa: E402
from recipe.skills.edit.changes import change, swap  # noqa: E402
from recipe.skills.edit.editing import MIXTURE  # noqa: E402
from recipe.skills.edit.other import with_other_words  # noqa: E402
from recipe.skills.edit.samples import NOT_TEXT, PAIR_REQUEST, PLACE, REQUEST, sampled, samples  # noqa: E402
from recipe.skills.talk import _beyond  # noqa: E402
from recipe.skills.think.steps import times  # noqa: E402
from recipe.skills.tools.calls import made_up_call  # noqa: E402
from recipe.tokenizer import SPECIAL_COUNT, Vocabulary  # noqa: E402
from recipe.world import knowledge  # noqa: E402
from recipe.world.grammar import filled, plural  # noqa: E402
from recipe.world.relations import RELATIONS  # noqa: E402

TEKKEN = POCKET / "src" / "tramontane_pocket" / "tekken.json"
SIDES = (dice.TRAIN, dice.VALUES, dice.TEMPLATES)


@pytest.fixture(scope="module")
def words():
    return Vocabulary(TEKKEN)


def some(skill: str, split: str = dice.TRAIN, count: int = 60) -> list[Conversation]:
    return list(islice(corpus.conversations(3, split=split, skill=skill), count))


@pytest.mark.parametrize("skill", corpus.SKILLS)
def test_a_conversation_is_the_same_each_time(skill):
    assert some(skill) == some(skill)


def test_another_seed_makes_another_corpus():
    assert corpus.conversation(1, 5) != corpus.conversation(2, 5)


@pytest.mark.parametrize("split", SIDES)
@pytest.mark.parametrize("skill", corpus.SKILLS)
def test_every_conversation_ends_with_a_question_and_has_an_answer(skill, split):
    for one in some(skill, split):
        last = one.request["messages"][-1]
        assert last["role"] in ("user", "tool") or last["prefix"]
        assert one.answer["content"] or one.answer["tool_calls"]


def test_held_out_values_and_trained_ones_never_meet():
    def drawn(split: str) -> set[int]:
        return {
            (one := dice.Dice(f"{number}", split)).value(lambda one=one: one.number(0, 9999)) for number in range(800)
        }

    assert not drawn(dice.TRAIN) & drawn(dice.VALUES)


@pytest.mark.parametrize("make", [names.word, names.title, names.code, names.date, names.amount, names.identifier])
def test_made_up_values_keep_to_their_side(make):
    trained, held = ({make(dice.Dice(f"{number}", split)) for number in range(400)} for split in SIDES[:2])
    assert not trained & held


def test_held_out_templates_and_trained_ones_never_meet():
    family = tuple(f"template {number}" for number in range(60))

    def drawn(split: str) -> set[str]:
        return {dice.Dice(f"{number}", split).template(family) for number in range(800)}

    assert drawn(dice.TRAIN) | drawn(dice.TEMPLATES) == set(family)
    assert not drawn(dice.TRAIN) & drawn(dice.TEMPLATES)


def test_nothing_at_all_is_trained_on_among_templates():
    family = ("", *(f"template {number}" for number in range(9)))
    assert "" in {dice.Dice(f"{number}").template(family) for number in range(200)}


def test_a_template_is_unrolled():
    said = {dice.Dice(f"{number}").say("a [b|c [d|]]{e} | f", e="!") for number in range(200)}
    assert said == {"a b! | f", "a c d! | f", "a c ! | f"}


def test_every_fact_says_its_answer():
    for fact in knowledge.facts():
        assert fact.answer.lower() in fact.sentence.lower(), fact
        assert "{" not in fact.sentence + "".join(fact.phrases + fact.questions), fact
        assert fact.phrases or fact.questions


@pytest.mark.parametrize("split", SIDES)
def test_json_answers_are_one_line_of_json_in_the_order_of_the_schema(split):
    for one in some("json", split):
        answer = json.loads(one.answer["content"])
        assert one.answer["content"] == json.dumps(answer, ensure_ascii=False)
        asked = one.request["response_format"]
        if asked["type"] == "json_schema":
            assert list(asked["json_schema"]["schema"]["properties"]) == list(answer)


def leaves(value):
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from leaves(one)
    else:
        yield value


@pytest.mark.parametrize("split", SIDES)
def test_what_is_extracted_stands_in_the_text(split):
    for one in some("json", split, 200):
        text = "\n".join(message["content"] for message in one.request["messages"])
        joined = re.sub(r"(?<=\d)[, ](?=\d{3}(?!\d))", "", text)  # 12,500 and 12 500
        in_digits = {float(number.replace(",", ".")) for number in re.findall(r"\d+(?:[.,]\d+)?", joined)}
        in_words = {names.NUMBERS.index(word) for word in re.findall(r"\w+", text) if word in names.NUMBERS}
        in_words |= {names.NUMBERS_FR.index(word) for word in re.findall(r"\w+", text) if word in names.NUMBERS_FR}
        for leaf in leaves(json.loads(one.answer["content"])):
            if isinstance(leaf, str):
                assert leaf in text or f'"{leaf}"' in json.dumps(one.request["response_format"], ensure_ascii=False)
            elif not isinstance(leaf, bool | None):
                assert leaf in in_digits | in_words


@pytest.mark.parametrize("split", SIDES)
def test_called_tools_are_offered_with_their_arguments(split):
    for one in some("tools", split):
        offered = {tool["function"]["name"]: tool["function"]["parameters"] for tool in one.request["tools"]}
        for call in one.answer.get("tool_calls", []):
            arguments = json.loads(call["function"]["arguments"])
            parameters = offered[call["function"]["name"]]
            assert set(parameters["required"]) <= set(arguments) <= set(parameters["properties"])


@pytest.mark.parametrize("split", SIDES)
def test_arguments_in_words_stand_in_the_text(split):
    for one in some("tools", split, 200):
        asked = "\n".join(message["content"] for message in one.request["messages"])
        for call in one.answer.get("tool_calls", []):
            for leaf in leaves(json.loads(call["function"]["arguments"])):
                offered = json.dumps(one.request["tools"], ensure_ascii=False)
                assert not isinstance(leaf, str) or leaf in asked or f'"{leaf}"' in offered


@pytest.mark.parametrize("split", SIDES)
def test_every_word_of_an_edited_text_stands_in_what_was_asked(split):
    """But for changes of any kind, where what is new may follow from the request."""

    def words_and_numbers(text: str) -> set[str]:
        return set(re.findall(r"[^\W\d_]+|\d+", text))

    for number in range(200):
        rolled = dice.Dice(f"{number}", split)
        text = rolled.weighted(MIXTURE)(rolled)
        if text.has_free_words:
            asked, after = change(rolled, text)
            assert words_and_numbers(after) <= words_and_numbers(f"{asked}\n{text}")


@pytest.mark.parametrize("name", ["python", "web", "programs", "settings"])
def test_samples_are_filled_and_short(name):
    for number in range(100):
        text = str(sampled(name)(dice.Dice(f"{number}")))
        assert not PLACE.search(text)
        assert len(text.split("\n")) <= 15


@pytest.mark.parametrize("name", ["python", "web", "programs", "settings", "lines", "prose", "remarks"])
def test_a_request_is_for_another_value_of_a_place_of_its_sample(name):
    for sample in chain.from_iterable(samples(name).values()):
        lines = sample.split("\n")
        text = "\n".join(line for line in lines if not line.startswith(NOT_TEXT))
        for line in lines:
            if line.startswith("?"):
                asked = REQUEST.fullmatch(line)
                assert asked, line
                assert f"${asked[2]}" in text, line
                assert asked[3].count("{b}") == asked[3].count("{") == 1, line


@pytest.mark.parametrize("name", ["python", "web", "settings", "prose"])
def test_a_request_names_whatever_is_new_in_the_text_after_a_change(name):
    for pair in chain.from_iterable(samples(f"pairs/{name}").values()):
        before, _, rest = pair.partition("\n=>\n")
        asked = [line for line in rest.split("\n") if PAIR_REQUEST.fullmatch(line)]
        after = "\n".join(line for line in rest.split("\n") if line not in asked)
        new = set(PLACE.findall(after)) - set(PLACE.findall(before))
        assert after != before, pair
        assert asked, pair
        assert all(new <= set(PLACE.findall(line)) for line in asked), pair


def test_other_words_leave_the_change_alone():
    before, after = "one two\nthree four\nfive six", "one two\nthree nine\nfive six"
    for number in range(200):
        made = with_other_words(dice.Dice(f"{number}"), "The second line should say nine.", before, after)
        was, is_now = (text.split("\n") for text in made)
        assert (was[0], was[2]) == (is_now[0], is_now[2])
        assert (was[1], is_now[1]) == ("three four", "three nine")
        assert made[0] != before


def test_every_piece_of_the_vocabulary_is_copied_now_and_then():
    copied = " ".join(spelling.anything(dice.Dice(f"{number}"), 400, 400) for number in range(120))
    missing = [piece for piece in lists.fragments() if piece.strip() not in copied]
    assert len(missing) < len(lists.fragments()) / 100


def test_names_are_of_every_spelling():
    made = [names.word(dice.Dice(f"{number}")) for number in range(400)]
    assert len(set(made)) > 300
    assert {"lamp", "winter", "fast"} & set(lists.everyday("en"))
    for known in (lists.everyday("en"), lists.everyday("fr"), lists.pieces()):
        assert set(known) & set(made)
    assert any(not word.isascii() for word in made)


def test_what_is_beyond_the_world_is_not_asked_about_what_it_has():
    known = {question for fact in knowledge.facts() for question in fact.questions}
    assert not known & {_beyond(dice.Dice(f"{number}"), "work") for number in range(4000)}


@pytest.mark.parametrize(("a", "b"), [(47, 86), (7, 86), (86, 7), (90, 10), (99, 99), (12, 4)])
def test_products_are_worked_out_right(a, b):
    assert times(a, b)[-1].endswith(f"= {a * b}")


def test_each_step_of_a_sum_is_true():
    for one in some("think", count=300):
        if isinstance(one.answer["content"], list):
            thought, said = one.answer["content"]
            if "calculer" in (text := thought["thinking"][0]["text"]) or "work out" in text:
                continue
            for line in text.split("\n"):
                left, _, right = line.split(": ")[-1].partition(" = ")
                assert not right or eval(left.replace("/", "//")) == int(right), line
            assert said["text"].endswith(f"{line.split(' ')[-1]}.")


def test_a_word_is_swapped_as_a_whole():
    assert swap("item items my_item item.x", "item", "b") == "b items my_item b.x"


def test_a_common_word_takes_its_space_with_it(words):
    assert len(words.encode(" the")) == 1


def test_text_comes_back_from_its_tokens(words):
    for text in ("Hello, 384,400 km!", "l'œuvre d'Hélène ☺", "def f(x):\n\treturn x  # é\n"):
        assert words.decode(words.encode(text)) == text
        assert all(SPECIAL_COUNT <= token < len(words) for token in words.encode(text))


def test_the_prompt_is_the_beginning(words):
    one = corpus.conversation(1, 1)
    encoded = encode(one, words)
    assert encoded.tokens[: encoded.said[-1][0]] == encode_request(one.request, words)
    assert encoded.tokens[-1] == words["</s>"]


@pytest.mark.parametrize("skill", ["facts", "tools", "follow"])
def test_all_that_the_model_says_is_learnt_in_turns_gone_by_too(words, skill):
    seen = set()
    for one in some(skill, count=100):
        encoded = encode(one, words)
        turns = [turn for turn in one.request["messages"] if turn["role"] == "assistant" and "prefix" not in turn]
        said = [words.decode(encoded.tokens[start:end]) for start, end in encoded.said]
        assert len(said) == len(turns) + 1
        assert all(encoded.tokens[end - 1] == words["</s>"] for _, end in encoded.said)
        assert all(turn["content"] in text for turn, text in zip(turns, said, strict=False))
        seen.add(len(turns))
    assert len(seen) >= 3


@pytest.fixture(scope="module")
def theirs():
    pytest.importorskip("mistral_common", reason="mistral-common is what encodings are held against")
    from mistral_common.protocol.instruct.validator import ValidationMode
    from mistral_common.tokens.tokenizers.mistral import MistralTokenizer

    return MistralTokenizer.from_file(TEKKEN, mode=ValidationMode.test)


@pytest.mark.parametrize("split", SIDES)
@pytest.mark.parametrize("skill", corpus.SKILLS)
def test_requests_are_encoded_as_mistral_common_does(words, theirs, skill, split):
    from mistral_common.protocol.instruct.request import ChatCompletionRequest

    for one in some(skill, split):
        body = {key: value for key, value in one.request.items() if key not in ("prediction", "tool_choice")}
        if one.request.get("tool_choice") == "none":
            body.pop("tools")  # the server offers none then
        encoded = theirs.encode_chat_completion(ChatCompletionRequest.model_validate(body))
        assert encode_request(one.request, words) == encoded.tokens


@pytest.mark.parametrize("skill", ["facts", "tools"])
def test_an_answer_is_encoded_as_mistral_common_encodes_a_turn_gone_by(words, theirs, skill):
    from mistral_common.protocol.instruct.request import ChatCompletionRequest

    for one in some(skill, count=20):
        if one.request["messages"][-1]["role"] == "user" and one.request.get("tool_choice") != "none":
            calls = one.answer.get("tool_calls")
            turn = {"role": "assistant", **one.answer}
            after = (
                [{"role": "tool", "tool_call_id": call["id"], "content": "x"} for call in calls]
                if calls
                else [{"role": "user", "content": "x"}]
            )
            body = {key: value for key, value in one.request.items() if key != "tool_choice"}
            body["messages"] = [*one.request["messages"], turn, *after]
            mine = encode(one, words).tokens
            encoded = theirs.encode_chat_completion(ChatCompletionRequest.model_validate(body)).tokens
            assert encoded[: len(mine)] == mine


@pytest.mark.parametrize("name", ["Zedox", "Kauplebeess", "Mary", "plinth", "retryDelay", "salami", "ladder", "ready"])
def test_a_name_is_the_same_words_wherever_it_stands(words, name):
    alone = words.encode(name)
    around = ("and {}.", '"{}"', "'{}'", "`{}`", "({})", "\n{}", "\n    {}", "_{}_", ": {}, ")
    for text in (template.format(name) for template in around):
        tokens = words.encode(text)
        assert any(tokens[place : place + len(alone)] == alone for place in range(len(tokens)))


@pytest.mark.parametrize(
    ("one", "lang", "several"),
    [
        ("box", "en", "boxes"),
        ("berry", "en", "berries"),
        ("tray", "en", "trays"),
        ("lamp", "en", "lamps"),
        ("silver knife", "en", "silver knives"),
        ("Salisbury", "en", "Salisburys"),
        ("noix", "fr", "noix"),
        ("bateau", "fr", "bateaux"),
        ("table", "fr", "tables"),
        ("pneu bleu", "fr", "pneus bleus"),
        ("pomme de terre", "fr", "pommes de terre"),
        ("journal", "fr", "journaux"),
    ],
)
def test_a_plural_is_that_of_the_language(one, lang, several):
    assert plural(one, lang) == several


@pytest.mark.parametrize(
    ("lang", "template", "word", "said"),
    [
        ("en", "A {w} is here", "onion", "An onion is here"),
        ("en", "a {w}", "unit", "a unit"),
        ("en", "a {w} guest", "18-year-old", "an 18-year-old guest"),
        ("en", "a {w} guest", "1800-year-old", "a 1800-year-old guest"),
        ("en", "Meet on {w}", "tomorrow", "Meet tomorrow"),
        ("en", "Meet on {w}", "Monday", "Meet on Monday"),
        ("en", "Meet on {w}", "May 2031", "Meet in May 2031"),
        ("fr", "Viens le {w}", "lundi prochain", "Viens lundi prochain"),
        ("fr", "Viens le {w}", "mai 2031", "Viens en mai 2031"),
        ("fr", "Elle a {w} ans", "11", "Elle a 11 ans"),
    ],
)
def test_a_little_word_is_as_what_follows_asks_for(lang, template, word, said):
    assert filled(template, lang, {"w": word}) == said


def test_wordings_of_a_record_are_of_relations_that_it_has():
    for relation in RELATIONS:
        file = {other.name for other in RELATIONS if other.file == relation.file}
        for record in knowledge.read(relation.file):
            assert set(record.get("asked", {})) <= {*knowledge.LANGUAGES, *file}


def test_a_made_up_function_takes_each_argument_under_a_key_of_its_own(monkeypatch):
    monkeypatch.setattr(names, "plain", lambda *_: "page")
    calls = [made_up_call(dice.Dice(str(number))) for number in range(300)]
    assert {len(set(call.keys.values())) == len(call.kind.arguments) for call in calls} == {True}
    assert {"page"} in [set(call.keys.values()) for call in calls]


def test_what_is_recalled_stands_in_the_question():
    for one in some("recall"):
        assert one.answer["content"] in one.request["messages"][-1]["content"]
