"""The exam of the pocket model: its items are sound, and its checks can pass and fail."""

import importlib.util
import json
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

POCKET = Path(__file__).parents[2] / "pocket"


def _load(path):
    spec = importlib.util.spec_from_file_location("pocket_exam_checking", path)
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


checking = _load(POCKET / "exam" / "checking.py")
ITEMS = checking.load_exam()


def judge(reply, **expect):
    message = reply if isinstance(reply, dict) else {"role": "assistant", "content": reply, "tool_calls": None}
    return checking.check({"id": "one", "skill": "facts", "request": {}, "expect": expect}, message)


def call(name, arguments):
    return {"id": "abcdefghi", "type": "function", "function": {"name": name, "arguments": json.dumps(arguments)}}


def perfect(item):
    """A reply made out of what an item expects."""
    expect = item["expect"]
    words = [*expect.get("contains_all", []), *expect.get("contains_any", [])[:1]]
    text = " ".join([expect.get("starts_with", ""), *words, str(expect.get("number", ""))])
    text += " well" * (expect.get("min_words", 0)) + " " + expect.get("ends_with", "")
    text = {"upper": text.upper(), "lower": text.lower()}.get(expect.get("case"), text)
    if "json_object" in expect:
        keys = ["any"] if expect["json_object"] is True else expect["json_object"]
        text = json.dumps(dict.fromkeys(keys, text), ensure_ascii=False)
    if "json_equal" in expect:
        text = json.dumps(expect["json_equal"])
    if "limit" in expect:
        text = "I am a demo model: `tramontane serve --model owner/name` loads a real one."
    if "verdict" in expect:
        text = "yes" if expect["verdict"] else "no"
    content = expect.get("exact", text.strip())
    if expect.get("thinks"):
        thought = {"type": "thinking", "thinking": [{"type": "text", "text": "1 + 1 = 2"}], "closed": True}
        content = [thought, {"type": "text", "text": content}]
    calls = [call(each["name"], each["arguments"]) for each in expect.get("tool_calls", [])]
    return {"role": "assistant", "content": content, "tool_calls": calls or None}


def test_each_skill_has_three_hundred_items_of_its_own():
    counts = Counter(item["skill"] for item in ITEMS)
    assert set(counts) == set(checking.SKILLS)
    assert min(counts.values()) >= 300
    assert len({item["id"] for item in ITEMS}) == len(ITEMS)
    assert len({json.dumps(item["request"], sort_keys=True) for item in ITEMS}) == len(ITEMS)


@pytest.mark.parametrize("skill", checking.SKILLS)
def test_a_skill_can_be_loaded_alone(skill):
    assert [item for item in ITEMS if item["skill"] == skill] == checking.load_exam(skill)


@pytest.mark.parametrize("skill", checking.SKILLS)
def test_wordings_are_many(skill):
    """A hundred or more, even where names and numbers are taken out."""

    def wording(item):
        users = [message["content"] for message in item["request"]["messages"] if message["role"] in ("user", "system")]
        return re.sub(r"\w*\d\w*|[A-ZÀ-Þ]\w*", "_", " ".join(users))

    assert len({wording(item) for item in checking.load_exam(skill)}) >= 100


def test_items_expect_what_a_reply_can_give():
    for item in ITEMS:
        assert item["expect"], item["id"]
        assert item["expect"].keys() <= checking.CHECKS.keys(), item["id"]
        assert checking.check(item, perfect(item)), item["id"]
        assert not checking.check(item, {"role": "assistant", "content": "Perhaps.", "tool_calls": None}), item["id"]


def test_requests_are_well_formed():
    for item in ITEMS:
        *_, last = item["request"]["messages"]
        assert last["role"] in ("user", "tool") or last.get("prefix"), item["id"]
        for tool in item["request"].get("tools", []):
            function = tool["function"]
            assert set(function["parameters"]["required"]) <= function["parameters"]["properties"].keys(), item["id"]
        assert not re.search(r"\{\w{1,4}\}", json.dumps(item["request"]["messages"][0])), item["id"]


def test_expected_calls_and_objects_fit_their_schemas():
    for item in ITEMS:
        schemas = {
            tool["function"]["name"]: tool["function"]["parameters"] for tool in item["request"].get("tools", [])
        }
        for each in item["expect"].get("tool_calls", []):
            parameters = schemas[each["name"]]
            assert set(parameters["required"]) <= each["arguments"].keys() <= parameters["properties"].keys()
        response_format = item["request"].get("response_format", {})
        if response_format.get("type") == "json_schema":
            schema = response_format["json_schema"]["schema"]
            assert list(schema["properties"]) == list(item["expect"]["json_equal"]), item["id"]


def test_facts_are_in_the_knowledge():
    texts = [file.read_text(encoding="utf-8") for file in sorted((POCKET / "knowledge").glob("*.json"))]
    known = checking.Reply(" ".join(texts), "", [])
    for item in checking.load_exam("facts"):
        assert checking.contains_any(known, item["expect"].get("contains_any", ["Paris"])), item["id"]
        assert checking.contains_all(known, item["expect"].get("contains_all", [])), item["id"]


def test_moderation_asks_in_the_words_of_the_contract():
    records = json.loads((POCKET / "knowledge" / "moderation.json").read_text(encoding="utf-8"))
    asked = {
        f"Does this text contain {record['describes']}? Answer yes or no.": record["category"]
        for record in records
        if record["category"] != "none"
    }
    counts = Counter()
    for item in checking.load_exam("moderation"):
        [message] = item["request"]["messages"]
        opening, text, closing, question = re.fullmatch(
            r"(<text>)\n(.+)\n(</text>)\n(.+)", message["content"], re.DOTALL
        ).groups()
        assert (opening, closing) == ("<text>", "</text>")
        assert text
        counts[asked[question], item["expect"]["verdict"]] += 1
    assert all(counts[category, verdict] >= 20 for category in asked.values() for verdict in (True, False))


def test_words_are_whole_and_forgiving():
    assert judge("La monnaie est le ZLOTY.", contains_any=["złoty", "euro"])
    assert judge("It is 384 400 km away.", contains_any=["384,400"])
    assert judge("It is 384400 km away.", contains_all=["384,400", "away"])
    assert not judge("Because.", contains_any=["Au"])
    assert not judge("Paris", contains_all=["Paris", "Lyon"])
    assert judge("Paris", not_contains=["Lyon"])
    assert not judge("Lyon", not_contains=["Lyon"])


def test_lengths():
    assert judge("384 400 km", max_words=2)
    assert not judge("It is Paris.", max_words=2)
    assert not judge("", max_words=2)
    assert judge("It is Paris.", min_words=3)
    assert not judge("Paris.", min_words=3)
    assert judge("It is 3.14, not more.", max_sentences=1)
    assert not judge("It is Paris. Yes!", max_sentences=1)


def test_openings_endings_and_case():
    assert judge("Dear user, it is Rome. Over.", starts_with="dear user,", ends_with="Over.")
    assert not judge("It is Rome.", starts_with="Dear")
    assert not judge("It is Rome.", ends_with="Over.")
    assert judge("ROME", case="upper")
    assert not judge("Rome", case="upper")
    assert judge("rome", case="lower")
    assert not judge("Rome", case="lower")


def test_exact_texts():
    assert judge("\n  a = 1\n", exact="a = 1\n")
    assert not judge("a  = 1", exact="a = 1")
    assert not judge("```\na = 1\n```", exact="a = 1")


def test_json():
    assert judge('{"a": 3.0, "b": [true]}', json_equal={"b": [True], "a": 3})
    assert not judge('{"a": 1}', json_equal={"a": True})
    assert not judge('{"a": [1, 2]}', json_equal={"a": [2, 1]})
    assert not judge('{"a": 1', json_equal={"a": 1})
    assert judge('{"a": 1, "b": 2}', json_object=["a", "b"])
    assert not judge('{"b": 2, "a": 1}', json_object=["a", "b"])
    assert judge("{}", json_object=True)
    assert not judge("[]", json_object=True)


def test_tool_calls_in_any_order():
    paris, rome = {"city": "Paris"}, {"city": "Rome"}
    wanted = [{"name": "get_time", "arguments": paris}, {"name": "get_time", "arguments": rome}]

    def message(*calls):
        return {"role": "assistant", "content": "", "tool_calls": list(calls)}

    assert judge(message(call("get_time", rome), call("get_time", paris)), tool_calls=wanted)
    assert not judge(message(call("get_time", rome)), tool_calls=wanted)
    assert not judge(message(call("get_time", rome), call("get_time", rome)), tool_calls=wanted)
    assert not judge(message(call("get_weather", rome), call("get_time", paris)), tool_calls=wanted)
    assert judge("Hello!", tool_calls=[])
    assert not judge(message(call("get_time", rome)), tool_calls=[])


def test_numbers_and_thinking():
    thinking = {"type": "thinking", "thinking": [{"type": "text", "text": "17 * 23 = 391"}]}
    thought = {"role": "assistant", "content": [thinking, {"type": "text", "text": "17 * 23 is 391."}]}
    assert judge(thought, number=391, thinks=True)
    assert not judge(thought, thinks=False)
    assert not judge("391", thinks=True)
    assert judge("7 - 9 is -2", number=-2)
    assert judge("That makes 1,200 m²", number=1200)
    assert not judge("391, or 392", number=391)
    assert not judge("many", number=391)


def test_limits():
    told = "I am only a pocket-size demo model: run `tramontane serve --model owner/name`."
    assert judge(told, limit="unknown")
    assert judge(told, limit="refuse")
    assert judge(told, limit="how")
    assert not judge("I am only a demo model.", limit="unknown")
    assert judge("I am only a demo model.", limit="refuse")
    assert not judge("Je ne suis qu'un modèle de démonstration.", limit="how")
    assert judge("Lancez tramontane serve --model owner/name.", limit="how")


def test_verdicts():
    assert judge("yes", verdict=True)
    assert judge("no", verdict=False)
    assert not judge("yes", verdict=False)
    assert not judge("nothing", verdict=False)
