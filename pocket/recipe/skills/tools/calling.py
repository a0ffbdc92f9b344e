"""Skill 3: the right function out of several, its arguments from the text, and an answer from the results."""

from __future__ import annotations

import re
from string import ascii_letters, digits
from typing import Any

from recipe.chance import asking
from recipe.chance.dice import Dice
from recipe.conversation import Conversation, dumps
from recipe.skills import facts, talk
from recipe.skills.before import gone_by, plain
from recipe.skills.tools.calls import Call, another_call, call_of, made_up_call, same_again, some_kind
from recipe.skills.tools.results import RESULTS, result_of

SYSTEM = {
    "en": ("You are a helpful assistant.", "Use the tools where they help.", "You are an assistant with tools.",
           "Call a function when you need one.", "You help with daily tasks.", "Be precise."),
    "fr": ("Tu es un assistant utile.", "Utilise les outils.", "Tu aides au quotidien.",
           "Appelle une fonction si besoin."),
}  # fmt: skip
LEAD = {
    "en": ("", "", "", "", "", "Please ", "Hey, ", "Hi! ", "Could you help? ", "Hello, ", "OK, ", "Now, ",
           "Can you do this: ", "I have a request. "),
    "fr": ("", "", "", "", "S'il te plaît, ", "Bonjour, ", "Salut ! ", "Peux-tu m'aider ? "),
}  # fmt: skip
BOTH = {
    "en": ("{a}, and {b}?", "{a} and {b}?", "{a}. Also, {b}.", "{a}. And {b}.", "Two things: {a}, and {b}.",
           "First: {a}. Then: {b}.", "{A}? {B}?", "{A}. {B}."),
    "fr": ("{a}, et {b} ?", "{a} et {b} ?", "{a}. Aussi, {b}.", "Deux choses : {a}, et {b}.", "{A} ? {B} ?",
           "{A}. {B}."),
}  # fmt: skip
FOR_TOOLS = re.compile(
    "weather|météo|temps f|time is it|what time|heure|flight|vol |do i get|hotel|hôtel|train|news|call|appelle"
)


def tools(dice: Dice) -> Conversation:
    calls = [call_of(dice, some_kind(dice)) if dice.chance(0.75) else made_up_call(dice)]
    shape = dice.weighted({"one": 42, "two": 14, "result": 22, "two results": 6, "none": 16})
    if shape.startswith("two"):
        calls.append(same_again(dice, calls[0]) if dice.chance(0.5) else another_call(dice, calls))
    offered = _offer(dice, calls)
    messages: list[dict[str, Any]] = [{"role": "system", "content": dice.both(SYSTEM)}] if dice.chance(0.15) else []
    for _ in range(dice.weighted({0: 60, 1: 28, 2: 12})):
        messages += _gone_by(dice, offered)
    request: dict[str, Any] = {"messages": messages, "tools": [call.tool for call in offered]}
    if shape == "none":
        return _in_words(dice, request)
    messages.append({"role": "user", "content": _question(dice, calls)})
    if not shape.endswith(("result", "results")):
        _choice(dice, request, calls)
        return Conversation("tools", request, {"content": "", "tool_calls": [_made(dice, call) for call in calls]})
    turns, answer = _called(dice, calls)
    messages += turns
    return Conversation("tools", request, {"content": answer})


def _gone_by(dice: Dice, offered: list[Call]) -> list[dict[str, Any]]:
    """Turns before this one: small talk, or a call and what came of it."""
    if dice.chance(0.3):
        return gone_by(dice, talk.talk, facts.fact)
    like = dice.pick(offered)
    call = call_of(dice, like.kind, like)
    turns, answer = _called(dice, [call])
    return [{"role": "user", "content": _question(dice, [call])}, *turns, {"role": "assistant", "content": answer}]


def _called(dice: Dice, calls: list[Call]) -> tuple[list[dict[str, Any]], str]:
    """The turns of calls and their results, and the answer from them."""
    made = [_made(dice, call) for call in calls]
    turns: list[dict[str, Any]] = [{"role": "assistant", "content": "", "tool_calls": made}]
    told = []
    for call, one in zip(calls, made, strict=True):
        content, words = result_of(dice, call)
        turns.append({"role": "tool", "tool_call_id": one["id"], "name": call.name, "content": content})
        told.append(words)
    return turns, RESULTS[dice.lang][len(calls) > 1] + "; ".join(told) + "."


def _made(dice: Dice, call: Call) -> dict[str, Any]:
    identity = "".join(dice.pick(ascii_letters + digits) for _ in range(9))
    return {"id": identity, "type": "function", "function": {"name": call.name, "arguments": dumps(call.arguments)}}


def _question(dice: Dice, calls: list[Call]) -> str:
    end = dice.pick(["?", "?", ".", "", "."]) if dice.lang == "en" else dice.pick([" ?", ".", ""])
    if len(calls) == 1:
        text = calls[0].asked + end
    else:
        a, b = (call.asked for call in calls)
        text = dice.both(BOTH, a=a, b=asking.lower(b), A=a, B=b)
    lead = dice.both(LEAD)
    return lead + (asking.lower(text) if lead.endswith((", ", "Please ")) else text)


def _choice(dice: Dice, request: dict[str, Any], calls: list[Call]) -> None:
    choice = dice.weighted({"": 6, "auto": 3, "any": 1.5, "required": 1, "named": 1})
    if choice == "named" and len(calls) == 1:
        request["tool_choice"] = {"type": "function", "function": {"name": calls[0].name}}
    elif choice and choice != "named":
        request["tool_choice"] = choice


def _offer(dice: Dice, calls: list[Call]) -> list[Call]:
    """These calls, and others whose tools are offered beside theirs."""
    offered = {call.name: call for call in calls}
    for _ in range(dice.weighted({0: 3, 1: 4, 2: 3, 3: 1.5, 4: 0.5})):
        other = call_of(dice, some_kind(dice)) if dice.chance(0.8) else made_up_call(dice)
        if other.kind not in [call.kind for call in calls] and len(offered) < 5:
            offered.setdefault(other.name, other)
    some = list(offered.values())
    dice.random.shuffle(some)
    return some


def _in_words(dice: Dice, request: dict[str, Any]) -> Conversation:
    """No tool fits, or none may be called: it answers in words."""
    source = plain(dice, talk.talk, talk.identity, facts.fact, facts.best, talk.beyond)
    while _might_help(request["tools"], source.request["messages"][-1]["content"]):
        source = plain(dice, talk.beyond)
    request["messages"] += source.request["messages"]
    if (source.skill == "limits" and "`" in source.answer["content"]) or dice.chance(0.3):
        request["tool_choice"] = "none"
    return Conversation("tools", request, source.answer)


def _might_help(offered: list[dict[str, Any]], question: str) -> bool:
    """Whether a function may tell what is asked: the weather of a city is beyond the model only where none does."""
    told = dumps([(tool["function"]["name"], tool["function"]["description"]) for tool in offered]).lower()
    asked = question.lower()
    return bool(FOR_TOOLS.search(asked)) or any(word in told for word in re.findall(r"\w{4,}", asked))
